import type { ReportDifference } from '../model/report/diff-reports.js';
import type { Fact } from '../model/report/fact.js';
import { localNameOf } from '../names/expanded-name.js';

/** Longest piece of a value that is shown. */
const SHOWN = 60;

/** A difference as lines for a person: `-` is the first report, `+` the second. */
export function describeDifference(difference: ReportDifference): string[] {
  switch (difference.kind) {
    case 'taxonomy':
      return [`- taxonomy ${difference.before.join(' ')}`, `+ taxonomy ${difference.after.join(' ')}`];
    case 'removed':
      return [`- ${describeFact(difference.fact)}`];
    case 'added':
      return [`+ ${describeFact(difference.fact)}`];
    case 'changed':
      return [
        `  ${difference.before.id} ${localNameOf(difference.before.concept)}`,
        ...difference.changes.flatMap(({ property, before, after }) => [
          `- ${property} ${show(before)}`,
          `+ ${property} ${show(after)}`,
        ]),
      ];
  }
}

/** A difference as plain JSON. */
export function differenceToJson(difference: ReportDifference): object {
  switch (difference.kind) {
    case 'taxonomy':
      return difference;
    case 'changed': {
      const { kind, before, after, changes } = difference;
      return { kind, id: before.id, otherId: after.id, concept: before.concept, changes };
    }
    default: {
      const { kind, fact } = difference;
      return { kind, id: fact.id, concept: fact.concept, value: fact.value };
    }
  }
}

function describeFact(fact: Fact): string {
  return `${fact.id} ${localNameOf(fact.concept)} ${show(fact.value)}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? '—';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
