import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import type { Language } from '../../diagnostics/localized-text.js';
import type { NamedText } from '../taxonomy-definition.js';
import type { LintRule } from './lint-rule.js';

/** What a text in the language has, or must not have. */
const LOOKS_LIKE: Readonly<Record<Language, (text: string) => boolean>> = {
  zh: (text) => /\p{Script=Han}/u.test(text) || !/\p{L}{4,}/u.test(text),
  en: (text) => !/\p{Script=Han}/u.test(text),
};

/**
 * Labels are in their language, and unique per language among what a reader chooses from: the concepts, the axes, the
 * members of one axis, the values of one enumeration.
 */
export const checkLabels: LintRule = ({ definition }, sink) => {
  const { about, sections, axes, enumerations } = definition;
  const groups: readonly (readonly NamedText[])[] = [
    sections.flatMap((section) => section.concepts),
    axes,
    ...axes.map((axis) => (axis.kind === 'explicit' ? [axis.domain, ...axis.members] : [])),
    ...enumerations.map(({ domain, values }) => [domain, ...values]),
    about.sections,
  ];
  for (const group of groups) {
    for (const language of about.languages) {
      const first = new Map<string, NamedText>();
      for (const entry of group) {
        const { name, location } = entry;
        const label = entry[language];
        if (!LOOKS_LIKE[language](label)) {
          sink.report(taxonomySourceCodes.create('pilu:taxonomy-label-language', { name, label, language }, location));
        }
        const other = first.get(label);
        if (other) {
          sink.report(
            taxonomySourceCodes.create('pilu:taxonomy-duplicate-label', { name, label, language, other: other.name }, [
              location,
              { ...other.location, role: 'declared-here' },
            ]),
          );
        } else first.set(label, entry);
      }
    }
  }
};
