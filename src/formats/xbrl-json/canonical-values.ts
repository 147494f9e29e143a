import { isCanonicalForm } from '../../datatypes/canonical-form.js';
import { xbrlJsonCodes } from '../../diagnostics/codes/xbrl-json.js';
import type { Fact } from '../../model/report/fact.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { parseQName } from '../../names/prefixes.js';
import { valueFormOf } from '../../oim/fact-value.js';
import { compareText } from '../../util/compare-text.js';
import type { SourceLocation } from '../../util/source-location.js';
import type { ReadContext } from '../format.js';
import type { DocumentInfo } from './document-info.js';

/** Checks the values of a fact as they are written, where the document says that all are canonical (xBRL-JSON 1.0, Features). */
export function createCanonicalCheck(
  { features, prefixes }: DocumentInfo,
  { taxonomy, sink }: ReadContext,
): ((fact: Fact, written: unknown, at: () => SourceLocation) => void) | undefined {
  if (!features.canonicalValues || !taxonomy) return undefined;
  return (fact, written, at) => {
    const { value, dimensions } = written as { value: unknown; dimensions: Readonly<Record<string, unknown>> };
    const told = (place: string, text: string) =>
      sink.report(xbrlJsonCodes.create('xbrlje:nonCanonicalValue', { fact: fact.id, place, value: text }, at()));
    const concept = taxonomy.concepts.get(fact.concept);
    if (typeof value === 'string' && concept) {
      const form = valueFormOf(concept);
      const canonical = form === 'plain' ? isCanonicalForm(concept.type.valueKind, value) : isSorted(value.split(' '));
      if (!canonical) told('value', value);
    }
    for (const [key, text] of Object.entries(dimensions)) {
      const kind = typeof text === 'string' ? domainKindOf(key) : undefined;
      if (kind !== undefined && !isCanonicalForm(kind, text as string)) told(key, text as string);
    }
  };

  function domainKindOf(key: string): string | undefined {
    const name: ExpandedName | undefined = key.includes(':') ? parseQName(key, prefixes) : undefined;
    const domain = name === undefined ? undefined : taxonomy?.concepts.get(name)?.typedDomain;
    return domain === undefined ? undefined : taxonomy?.typedDomains.get(domain)?.valueKind;
  }
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || compareText(names[index - 1] as string, name) < 0);
}
