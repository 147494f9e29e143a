import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';

/** A fault of the schema that a rule of XBRL 2.1 tells too, with more of what it means. */
interface Restatement {
  readonly schema: string;
  /** The parameter of the schema's diagnostic that both are about, and what it holds where the rule has spoken. */
  readonly about?: string;
  readonly subjects?: (rule: Diagnostic) => readonly unknown[];
}

const RESTATED_BY: Readonly<Record<string, Restatement>> = {
  'xbrl.4.6:notDeclared': { schema: 'xsd:cvc-complex-type.content' },
  'xbrl.4.6:namespaceNotDeclared': { schema: 'xsd:cvc-complex-type.content' },
  'xbrl.4.7.2:dateMalformed': {
    schema: 'xsd:cvc-datatype-valid',
    about: 'value',
    subjects: ({ params }) => [params['value']],
  },
  'xbrl.4.6.1:contextRefUnresolved': {
    schema: 'xsd:cvc-id.dangling',
    about: 'value',
    subjects: ({ params }) => [params['contextRef']],
  },
  'xbrl.4.6.2:unitRefUnresolved': {
    schema: 'xsd:cvc-id.dangling',
    about: 'value',
    subjects: ({ params }) => [params['unitRef']],
  },
  'xbrl.4.6.2:unitMissing': {
    schema: 'xsd:cvc-complex-type.required',
    about: 'attribute',
    subjects: () => ['unitRef'],
  },
  'xbrl.4.6.2:unitMisplaced': {
    schema: 'xsd:cvc-complex-type.attribute',
    about: 'attribute',
    subjects: () => ['unitRef'],
  },
  'xbrl.4.6.3:accuracyMisplaced': {
    schema: 'xsd:cvc-complex-type.attribute',
    about: 'attribute',
    subjects: () => ['decimals', 'precision'],
  },
};

const HELD: ReadonlyMap<string, string | undefined> = new Map(
  Object.values(RESTATED_BY).map(({ schema, about }) => [schema, about]),
);

/** Faults held back at one time; further ones are told at once. */
const MAXIMUM_HELD = 10_000;

/**
 * A sink that holds back what the schema says of an instance until the rules have spoken (an instance is read before it
 * is judged), so that a fault is told once. `end` tells what no rule has told.
 */
export function tellOnce(sink: DiagnosticSink): DiagnosticSink & { end(): void } {
  const held = new Map<string, Diagnostic>();
  return {
    report(diagnostic) {
      const { code, params } = diagnostic;
      if (HELD.has(code) && held.size < MAXIMUM_HELD) {
        const about = HELD.get(code);
        const key = keyOf(code, diagnostic, about && params[about]);
        if (!held.has(key)) return void held.set(key, diagnostic);
      }
      const restated = RESTATED_BY[code];
      if (restated) {
        for (const subject of restated.subjects?.(diagnostic) ?? [undefined])
          held.delete(keyOf(restated.schema, diagnostic, subject));
      }
      sink.report(diagnostic);
    },
    end() {
      for (const diagnostic of held.values()) sink.report(diagnostic);
      held.clear();
    },
  };
}

function keyOf(code: string, { locations: [place] }: Diagnostic, subject: unknown): string {
  return JSON.stringify([code, place?.uri, place?.line, place?.column, subject]);
}
