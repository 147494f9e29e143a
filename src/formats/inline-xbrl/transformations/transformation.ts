/**
 * A rule of a transformation registry: from the words of a report to the lexical value of a fact; undefined where the
 * words are not of its input type (Inline XBRL 1.1, 16). The input is collapsed before a rule sees it.
 */
export type Transformation = (input: string) => string | undefined;

/** One published version of the registry. */
export interface TransformationRegistry {
  readonly version: 1 | 2 | 3 | 4 | 5;
  readonly namespace: string;
  /** By local name. */
  readonly transformations: ReadonlyMap<string, Transformation>;
}

export function defineRegistry(
  version: TransformationRegistry['version'],
  published: string,
  transformations: Readonly<Record<string, Transformation>>,
): TransformationRegistry {
  const namespace = `http://www.xbrl.org/inlineXBRL/transformation/${published}`;
  return { version, namespace, transformations: new Map(Object.entries(transformations)) };
}

/** Collapses white space, as the registries' input types do (XML Schema 2, 4.3.6); a no-break space is none of it. */
export function collapseSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

/** Gives one value for any words. */
export function fixed(value: string): Transformation {
  return () => value;
}

/** Gives one value for words that match. */
export function fixedWhere(pattern: RegExp, value: string): Transformation {
  return (input) => (pattern.test(input) ? value : undefined);
}
