import type { Concept } from '../model/taxonomy/concept.js';
import { localNameOf, type ExpandedName } from '../names/expanded-name.js';
import { ROLE } from '../names/roles.js';
import type { Language } from '../diagnostics/localized-text.js';
import type { TemplateNames } from './names.js';
import { choicesOfConcept } from './read-number.js';
import type { TemplateCells } from './template.js';
import { labelIn, labelOf, type TemplateTaxonomy } from './template-taxonomy.js';

const AXES = { zh: '可用维度：', en: 'Dimensions: ' } as const;
const INSTANT = { zh: '时点数', en: 'At a point of time' } as const;

/** What the template says of a concept: code, labels, what it means, which articles ask for it, its usual unit. */
export function conceptCells(
  concept: Concept,
  template: TemplateTaxonomy,
  names: TemplateNames,
  language: Language,
): TemplateCells {
  const { taxonomy } = template;
  const label = labelOf(taxonomy, concept.name);
  const [unit] = choicesOfConcept(concept, template);
  return {
    code: { text: names.qname(concept.name) },
    nameZh: { text: label.zh },
    nameEn: { text: label.en },
    definition: { text: definitionOf(concept, template, names, language) },
    ...(unit && { unit: { text: unit[language] } }),
  };
}

function definitionOf(
  { name, periodType }: Concept,
  { taxonomy, axes }: TemplateTaxonomy,
  names: TemplateNames,
  language: Language,
): string {
  const own = axes.get(name) ?? [];
  const separator = language === 'zh' ? '、' : ', ';
  return [
    labelIn(taxonomy, name, ROLE.documentation)?.[language],
    periodType === 'instant' ? INSTANT[language] : undefined,
    own.length > 0 ? AXES[language] + own.map((axis) => names.axes.format(axis, language)).join(separator) : undefined,
    ...referencesOf(name, { taxonomy }),
  ]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
}

const TITLE_PARTS = ['Name', 'Publisher', 'IssueDate'];

/** References as a document and the places in it, those into one document together. */
function referencesOf(concept: ExpandedName, { taxonomy }: Pick<TemplateTaxonomy, 'taxonomy'>): string[] {
  const byDocument = new Map<string, Set<string>>();
  for (const { parts } of taxonomy.references.get(concept) ?? []) {
    const name = parts.find((part) => localNameOf(part.name) === 'Name')?.value ?? '';
    const place = parts.filter(
      (part) => !TITLE_PARTS.includes(localNameOf(part.name)) && localNameOf(part.name) !== 'Number',
    );
    const places = byDocument.get(name) ?? new Set();
    byDocument.set(name, places.add(place.map((part) => `${localNameOf(part.name)} ${part.value}`).join(', ')));
  }
  return [...byDocument].map(([name, places]) => `${name} ${[...places].join('; ')}`.trim());
}
