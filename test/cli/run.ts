import { runCli } from '../../src/cli/run-cli.js';

/** What a command line said and how it ended. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Both streams are a terminal. */
  readonly isTTY?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command line in this process, with streams that keep what is written. */
export async function run(argv: readonly string[], { isTTY = false, env = {} }: RunOptions = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({ isTTY, write: (text: string) => (written[name] += text) });
  const exitCode = await runCli(argv, { stdout: stream('stdout'), stderr: stream('stderr'), env });
  return { exitCode, ...written };
}
