import type {
  Diagnostic,
  DiagnosticParam,
  DiagnosticParams,
  Location,
  Severity,
  SpecificationReference,
} from './diagnostic.js';
import type { Language, LocalizedText } from './localized-text.js';

/** One row of a code table. `{name}` in the templates is replaced by the parameter of that name. */
export interface CodeDefinition {
  readonly severity: Severity;
  readonly en: string;
  readonly zh: string;
  /** Clause number or anchor in the table's specification. */
  readonly clause?: string;
  /** How to mend it, with the same placeholders. */
  readonly mend?: { readonly en: string; readonly zh: string };
}

/** The specification that a table's clauses belong to; `url` may hold `{clause}`. */
export interface Specification {
  readonly document: string;
  readonly url: string;
}

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The parameters that a code's templates name. */
export type ParamsOf<D extends CodeDefinition> = Readonly<Record<Placeholders<D['en']>, DiagnosticParam>>;

export interface CodeTable<T extends Readonly<Record<string, CodeDefinition>>> {
  readonly specification: Specification | undefined;
  readonly definitions: T;
  /** Makes the diagnostic of a code of this table. Extra suggestions follow the code's own. */
  create<C extends keyof T & string>(
    code: C,
    params: ParamsOf<T[C]>,
    locations?: Location | readonly Location[],
    suggestions?: readonly LocalizedText[],
  ): Diagnostic;
}

/** Builds a code table: severities, sentences in both languages and clauses are data; factories are derived. */
export function defineCodes<const T extends Readonly<Record<string, CodeDefinition>>>(
  definitions: T,
  specification?: Specification,
): CodeTable<T> {
  return {
    specification,
    definitions,
    create(code, params, locations = [], suggestions = []) {
      const definition: CodeDefinition = definitions[code] as CodeDefinition;
      const spec = specificationReference(specification, definition);
      const mend = definition.mend ? [fillText(definition.mend, params)] : [];
      const all = [...mend, ...suggestions];
      return {
        code,
        severity: definition.severity,
        message: fillText(definition, params),
        locations: Array.isArray(locations) ? (locations as readonly Location[]) : [locations as Location],
        ...(spec && { spec }),
        params,
        ...(all.length > 0 && { suggestions: all }),
      };
    },
  };
}

function specificationReference(
  specification: Specification | undefined,
  definition: CodeDefinition,
): SpecificationReference | undefined {
  if (!specification || definition.clause === undefined) return undefined;
  return {
    document: specification.document,
    clause: definition.clause,
    url: specification.url.replaceAll('{clause}', definition.clause),
  };
}

function fillText(text: LocalizedText, params: DiagnosticParams): LocalizedText {
  return { en: fill(text.en, params, 'en'), zh: fill(text.zh, params, 'zh') };
}

function fill(template: string, params: DiagnosticParams, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const param = params[name];
    return param === undefined ? placeholder : String(typeof param === 'object' ? param[language] : param);
  });
}
