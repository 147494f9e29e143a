import { readMarkup, type MarkupElement } from '../../../formats/inline-xbrl/reading/markup-element.js';
import { NS } from '../../../names/namespaces.js';
import { attributeOf } from '../../../syntax/xml/xml-element.js';
import { collapseSpace } from '../../../formats/inline-xbrl/transformations/transformation.js';
import type { FactsAt } from '../message-list.js';
import type { ValueForm } from '../viewer-data.js';
import { findFactElements } from './fact-elements.js';
import { sanitizeStyleSheet } from './sanitize-css.js';
import { writeMarkup } from './write-markup.js';

/** An inline document as it is shown. */
export interface InlineReport {
  readonly title: string;
  readonly language: string;
  /** Style sheets and body, harmless. */
  readonly style: string;
  readonly body: string;
}

export interface InlineFacts {
  readonly factsAt: FactsAt;
  readonly indexes: ReadonlyMap<string, number>;
  readonly formOf: (fact: number) => ValueForm;
}

/** Reads the documents of an inline report for the page; none where one is not well-formed. */
export function readInlineForPage(
  sources: readonly { readonly uri: string; readonly bytes: Uint8Array }[],
  facts: InlineFacts,
): readonly InlineReport[] {
  const roots = sources.flatMap(({ uri, bytes }) => readMarkup(bytes, { report: () => undefined }, { uri }) ?? []);
  if (roots.length < sources.length) return [];
  const elements = findFactElements(roots, facts.factsAt);
  return roots.map((root) => {
    const head = childOf(root, 'head');
    const body = childOf(root, 'body') ?? root;
    const title = head && childOf(head, 'title');
    const styles = [...elementsOf(root, 'style')].map((element) => sanitizeStyleSheet(element.text));
    return {
      title: collapseSpace(title?.text ?? ''),
      language: attributeOf(root, `{${NS.xml}}lang`) ?? attributeOf(root, 'lang') ?? '',
      style: styles.join('\n'),
      body: writeMarkup(body, { facts: elements, hidden: facts.indexes, formOf: facts.formOf }),
    };
  });
}

function childOf(element: MarkupElement, local: string): MarkupElement | undefined {
  return element.children.find(({ name }) => name === `{${NS.xhtml}}${local}`);
}

function* elementsOf(element: MarkupElement, local: string): Generator<MarkupElement> {
  for (const child of element.children) {
    if (child.name === `{${NS.xhtml}}${local}`) yield child;
    yield* elementsOf(child, local);
  }
}
