import type { Language, LocalizedText } from '../diagnostics/localized-text.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { localNameOf } from '../names/expanded-name.js';
import { valueFormOf } from '../oim/fact-value.js';
import type { Validation } from '../syntax/xlsx/sheet-markup.js';
import type { ColumnKey } from './columns.js';
import { expectedUnit, expectedValue } from './expected-value.js';
import { MESSAGES } from './guide-text.js';
import type { ListSheet } from './list-sheet.js';
import type { TemplateNames } from './names.js';
import { choicesOfConcept } from './read-number.js';
import type { TemplateTaxonomy } from './template-taxonomy.js';
import { BOOLEAN_WORDS } from './value-cell.js';

type Rule = Omit<Validation, 'cells'>;

/** What may be typed into the cells of a concept's rows, by column. */
export function validationsOf(
  concept: Concept,
  template: TemplateTaxonomy,
  names: TemplateNames,
  lists: ListSheet,
  language: Language,
): Readonly<Partial<Record<ColumnKey, Rule>>> {
  const value = valueRule(concept, names, lists, language);
  const units = choicesOfConcept(concept, template);
  const members = (template.axes.get(concept.name) ?? []).flatMap((axis) =>
    (template.members.get(axis) ?? []).map(
      (member) => `${names.axes.format(axis, language)}=${names.membersOf(axis).format(member, language)}`,
    ),
  );
  const axes = (template.axes.get(concept.name) ?? []).map(localNameOf).join('_');
  return {
    value,
    ...(units.length > 0 && {
      unit: {
        ...listRule(
          lists.add(
            units.map((unit) => unit[language]),
            `Units_${units.map(({ en }) => en)[0] ?? ''}`,
          ),
        ),
        errorStyle: 'warning',
        error: message(MESSAGES.unusual, expectedUnit(units), language),
      } as const,
    }),
    ...(members.length > 0 && {
      dimensions: {
        ...listRule(lists.add(members, axes)),
        errorStyle: 'warning',
        error: message(MESSAGES.unusual, { zh: '维度=成员', en: 'axis=member' }, language),
      } as const,
    }),
  };
}

function valueRule(concept: Concept, names: TemplateNames, lists: ListSheet, language: Language): Rule {
  const expected = expectedValue(concept, names);
  const prompt = message(MESSAGES.expected, expected, language);
  const { type, name } = concept;
  if (valueFormOf(concept) === 'enumeration') {
    const choices = names.valuesOf(concept);
    const items = choices.names.map((one) => choices.format(one, language));
    return { ...listRule(lists.add(items, localNameOf(name))), error: message(MESSAGES.list, expected, language) };
  }
  if (type.valueKind === 'boolean') {
    const items = [BOOLEAN_WORDS.true[language], BOOLEAN_WORDS.false[language]];
    return { ...listRule(lists.add(items, 'Boolean')), error: message(MESSAGES.list, expected, language) };
  }
  // #nil and numbers of more digits than a spreadsheet holds are typed as text: asked about, not refused.
  const unusual = { errorStyle: 'warning', error: message(MESSAGES.unusual, expected, language), prompt } as const;
  if (type.valueKind === 'date') {
    return { type: 'date', operator: 'greaterThanOrEqual', formula1: '61', ...unusual };
  }
  if (!type.numeric) return { prompt };
  const { minInclusive } = type.facets;
  return minInclusive === undefined
    ? { type: 'decimal', operator: 'between', formula1: '-1E+300', formula2: '1E+300', ...unusual }
    : { type: 'decimal', operator: 'greaterThanOrEqual', formula1: minInclusive, ...unusual };
}

function listRule(name: string): Rule {
  return { type: 'list', formula1: name, errorStyle: 'stop' };
}

function message(title: LocalizedText, text: LocalizedText, language: Language) {
  return { title: title[language], text: text[language] };
}
