import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createCollector, type DiagnosticCollector } from '../../diagnostics/sink.js';
import type { PhaseListener } from '../../processor/phase.js';

/** What every verb takes. */
export interface VerbOptions {
  /** Told when a phase of long work begins. */
  readonly onPhase?: PhaseListener;
  /** Diagnostics kept of one code; the rest are counted. Default 100. */
  readonly limit?: number;
}

/** What every verb gives back. Faults of the input are diagnostics; being unable to run is thrown as OperationalError. */
export interface VerbResult {
  /** Nothing of severity error was reported. */
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Diagnostics counted and not kept, by code. */
  readonly omitted: ReadonlyMap<string, number>;
  readonly errors: number;
  readonly warnings: number;
}

const DEFAULT_LIMIT = 100;

export function createVerbCollector({ limit = DEFAULT_LIMIT }: VerbOptions): DiagnosticCollector {
  return createCollector(limit);
}

export function verbResult(collector: DiagnosticCollector): VerbResult {
  const errors = collector.count('error');
  return {
    valid: errors === 0,
    diagnostics: collector.diagnostics,
    omitted: collector.omitted,
    errors,
    warnings: collector.count('warning'),
  };
}
