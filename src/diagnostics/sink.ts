import type { Diagnostic, Severity } from './diagnostic.js';

/** Where readers, rules and writers report. */
export interface DiagnosticSink {
  report(diagnostic: Diagnostic): void;
}

/** A sink that keeps what it is told, at most `limit` diagnostics a code, and counts all of it. */
export interface DiagnosticCollector extends DiagnosticSink {
  readonly diagnostics: readonly Diagnostic[];
  /** All that was reported of a severity, kept or not. */
  count(severity: Severity): number;
  /** Diagnostics of a code that were counted but not kept. */
  readonly omitted: ReadonlyMap<string, number>;
}

export function createCollector(limit = Infinity): DiagnosticCollector {
  const diagnostics: Diagnostic[] = [];
  const kept = new Map<string, number>();
  const omitted = new Map<string, number>();
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  return {
    diagnostics,
    omitted,
    count: (severity) => counts[severity],
    report(diagnostic) {
      counts[diagnostic.severity]++;
      const seen = kept.get(diagnostic.code) ?? 0;
      if (seen >= limit) {
        omitted.set(diagnostic.code, (omitted.get(diagnostic.code) ?? 0) + 1);
        return;
      }
      kept.set(diagnostic.code, seen + 1);
      diagnostics.push(diagnostic);
    },
  };
}
