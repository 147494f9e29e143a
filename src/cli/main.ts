#!/usr/bin/env node
import { runCli } from './run-cli.js';

// Whoever reads the output may stop before its end: `pilu extract report.txt | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
// Ended from outside, it removes what it has half written (128 + the number of the signal, as shells count).
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
process.exitCode = await runCli(process.argv.slice(2), process);
