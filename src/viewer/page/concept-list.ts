import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import { findLabel, type Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { ROLE } from '../../names/roles.js';
import type { ValueForm, ViewerConcept } from './viewer-data.js';

/** The concepts and members that the page speaks of, each once; the taxonomy may be unknown. */
export interface ConceptList {
  readonly all: readonly ViewerConcept[];
  indexOf(name: ExpandedName): number;
  formOf(index: number): ValueForm;
}

export function createConceptList(taxonomy: Taxonomy | undefined, prefixes: ReadonlyMap<string, string>): ConceptList {
  const all: ViewerConcept[] = [];
  const known = new Map<ExpandedName, number>();
  return {
    all,
    indexOf(name) {
      const found = known.get(name);
      if (found !== undefined) return found;
      known.set(name, all.length);
      all.push(describeConcept(name, taxonomy, prefixes));
      return all.length - 1;
    },
    formOf: (index) => all[index]?.form ?? 'text',
  };
}

function describeConcept(
  name: ExpandedName,
  taxonomy: Taxonomy | undefined,
  prefixes: ReadonlyMap<string, string>,
): ViewerConcept {
  const prefix = prefixes.get(namespaceOf(name));
  const local = localNameOf(name);
  const concept = taxonomy?.concepts.get(name);
  const documentation = taxonomy && labelIn(taxonomy, name, ROLE.documentation);
  const references = taxonomy?.references.get(name)?.map(({ parts }) => ({
    parts: parts.map((part) => [localNameOf(part.name), part.value] as const),
  }));
  return {
    name: prefix === undefined ? local : `${prefix}:${local}`,
    label: (taxonomy && labelIn(taxonomy, name, ROLE.label)) ?? { zh: local, en: local },
    ...(documentation && { documentation }),
    form: formOf(concept),
    ...(concept?.type.itemType && { type: localNameOf(concept.type.itemType).replace(/ItemType$/, '') }),
    ...(concept?.periodType && { periodType: concept.periodType }),
    ...(concept?.balance && { balance: concept.balance }),
    ...(references && references.length > 0 && { references }),
  };
}

/** A label in both languages; where one is missing, the other, or whatever there is, stands for it. */
export function labelIn(taxonomy: Taxonomy, name: ExpandedName, role: string): LocalizedText | undefined {
  const other = taxonomy.labels.get(name)?.find((label) => label.role === role)?.text;
  const zh = findLabel(taxonomy, name, role, 'zh');
  const en = findLabel(taxonomy, name, role, 'en');
  const any = zh ?? en ?? other;
  return any === undefined ? undefined : { zh: zh ?? any, en: en ?? any };
}

/** How values of a concept are shown. */
export function formOf(concept: Concept | undefined): ValueForm {
  if (!concept) return 'text';
  const { type, enumeration } = concept;
  const isOf = (local: string) => type.ancestry.some((name) => localNameOf(name) === local);
  if (enumeration) return 'enumeration';
  if (isOf('percentItemType')) return 'percent';
  if (type.numeric) return 'number';
  if (isOf('textBlockItemType')) return 'block';
  return type.valueKind === 'boolean' ? 'boolean' : 'text';
}
