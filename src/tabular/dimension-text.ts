import type { Language, LocalizedText } from '../diagnostics/localized-text.js';
import type { DimensionValue } from '../model/report/fact.js';
import { isTypedDimension } from '../model/taxonomy/concept.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { ExpandedName } from '../names/expanded-name.js';
import { findNearestText } from '../util/nearest-text.js';
import type { TemplateNames } from './names.js';

export type Dimensions = ReadonlyMap<ExpandedName, DimensionValue>;

/** What is wrong with the text of a cell, and what it should be. */
export interface DimensionFault {
  readonly text: string;
  readonly expected: LocalizedText;
}

const NIL = '#nil';
/** A member, quoted where it holds what separates. */
const ITEM = /\s*([^=＝;；\n]+?)\s*[=＝]\s*(?:"((?:[^"]|"")*)"|([^;；\n"]*?))\s*(?:[;；\n]+|$)/y;

/**
 * Parses `性别=男性；年龄段=30岁以下`: axes and members by label in either language, local name or QName, typed members as
 * texts; in quotation marks where they hold `;`, `=` or blanks at the ends, and `#nil` for none.
 */
export function parseDimensions(text: string, names: TemplateNames, taxonomy: Taxonomy): Dimensions | DimensionFault {
  const dimensions = new Map<ExpandedName, DimensionValue>();
  const source = text.trim();
  ITEM.lastIndex = 0;
  for (let at = 0; at < source.length; at = ITEM.lastIndex) {
    ITEM.lastIndex = at;
    const match = ITEM.exec(source);
    if (!match) return { text: source.slice(at), expected: FORM };
    const [, axisText = '', quoted, plain = ''] = match;
    const axis = names.axes.find(axisText);
    if (axis === undefined) return { text: axisText, expected: suggestion(axisText, names.axes.names, names) };
    const concept = taxonomy.concepts.get(axis);
    if (dimensions.has(axis)) return { text: axisText, expected: ONCE };
    if (concept && isTypedDimension(concept)) {
      const value = quoted === undefined ? (plain === NIL ? null : plain) : quoted.replaceAll('""', '"');
      dimensions.set(axis, { kind: 'typed', value });
      continue;
    }
    const members = names.membersOf(axis);
    const member = members.find(quoted ?? plain);
    if (member === undefined) return { text: quoted ?? plain, expected: suggestion(plain, members.names, names, axis) };
    dimensions.set(axis, { kind: 'explicit', member });
  }
  return dimensions;
}

/** The text of dimensions, as `parseDimensions` reads it. */
export function formatDimensions(dimensions: Dimensions, names: TemplateNames, language: Language): string {
  const items = [...dimensions].map(
    ([axis, value]) => `${names.axes.format(axis, language)}=${memberText(axis, value)}`,
  );
  return items.join(language === 'zh' ? '；' : '; ');

  function memberText(axis: ExpandedName, value: DimensionValue): string {
    if (value.kind === 'explicit') return names.membersOf(axis).format(value.member, language);
    if (value.value === null) return NIL;
    const isPlain = value.value !== '' && value.value !== NIL && !/[;；=＝"\n\r]|^\s|\s$/.test(value.value);
    return isPlain ? value.value : `"${value.value.replaceAll('"', '""')}"`;
  }
}

export function isFault(result: Dimensions | DimensionFault): result is DimensionFault {
  return 'expected' in result;
}

const FORM: LocalizedText = {
  en: 'axis=member, several separated by ";"',
  zh: '“维度=成员”，多个以“；”分隔',
};
const ONCE: LocalizedText = { en: 'each axis once', zh: '每个维度只写一次' };
const SHOWN = 8;

/** The nearest of the names, or the first of them. */
function suggestion(
  text: string,
  candidates: readonly ExpandedName[],
  names: TemplateNames,
  axis?: ExpandedName,
): LocalizedText {
  const choices = axis === undefined ? names.axes : names.membersOf(axis);
  const inLanguage = (language: Language): string => {
    const labels = candidates.map((name) => choices.format(name, language));
    const nearest = findNearestText(text, labels);
    if (nearest !== undefined) return `"${nearest}"`;
    const shown = labels.slice(0, SHOWN).join(language === 'zh' ? '、' : ', ');
    return labels.length > SHOWN ? `${shown} …` : shown;
  };
  return { en: inLanguage('en'), zh: inLanguage('zh') };
}
