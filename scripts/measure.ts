import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Measurement {
  /** Process start to exit, as the parent sees it. */
  readonly wallMs: number;
  readonly peakMb: number;
  /** Time from one phase mark to the next, in order. */
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
}

interface ProbeResult {
  readonly wallMs: number;
  readonly peakMb: number;
  readonly marks: readonly { readonly name: string; readonly startTime: number }[];
}

/** Runs a Node script cold, `runs` times, and gives the run of median wall time. */
export function measure(args: readonly string[], runs = 5): Measurement {
  const scratch = mkdtempSync(join(tmpdir(), 'pilu-bench-'));
  const output = join(scratch, 'probe.json');
  const probe = new URL('./bench-probe.js', import.meta.url).href;
  const results: Measurement[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const child = spawnSync(process.execPath, ['--import', probe, ...args], {
      env: { ...process.env, BENCH_OUT: output },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const wallMs = performance.now() - start;
    if (child.status !== 0) throw new Error(`exit code ${child.status}: node ${args.join(' ')}`);
    const probed = JSON.parse(readFileSync(output, 'utf8')) as ProbeResult;
    results.push({ wallMs, peakMb: probed.peakMb, phases: phasesOf(probed) });
  }
  rmSync(scratch, { recursive: true });
  results.sort((a, b) => a.wallMs - b.wallMs);
  return results[Math.floor(results.length / 2)] as Measurement;
}

function phasesOf({ marks, wallMs }: ProbeResult): Measurement['phases'] {
  const starts = [{ name: 'start', startTime: 0 }, ...marks];
  return starts.map(({ name, startTime }, index) => ({
    name: name.replace('pilu:', ''),
    ms: (starts[index + 1]?.startTime ?? wallMs) - startTime,
  }));
}
