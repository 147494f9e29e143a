// Preloaded into a measured process: on exit, its own wall time, peak memory and phase marks go to the file BENCH_OUT.
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

process.on('exit', () => {
  const marks = performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, startTime }));
  const peakMb = process.resourceUsage().maxRSS / 1024;
  writeFileSync(process.env.BENCH_OUT, JSON.stringify({ wallMs: performance.now(), peakMb, marks }));
});
