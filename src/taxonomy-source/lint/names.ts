import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { Located } from '../taxonomy-definition.js';
import type { LintRule } from './lint-rule.js';

const UPPER_CAMEL_CASE = /^[A-Z][A-Za-z0-9]*$/;

const KIND_OF_SUFFIX = {
  TextBlock: { zh: '文本块', en: 'text block' },
  Axis: { zh: '维度', en: 'axis' },
  Member: { zh: '成员', en: 'member' },
  Domain: { zh: '域', en: 'domain' },
  Table: { zh: '超立方体', en: 'hypercube' },
  LineItems: { zh: '主项目', en: 'head of primary items' },
  Abstract: { zh: '标题', en: 'heading' },
} as const satisfies Record<string, LocalizedText>;

type Suffix = keyof typeof KIND_OF_SUFFIX;

/** Endings of what is derived or stands elsewhere: no concept of a section has them. */
const NOT_OF_CONCEPTS: readonly Suffix[] = ['Axis', 'Member', 'Domain', 'Table', 'LineItems', 'Abstract'];

/** Every name is upper camel case, and what it names can be told from its ending. */
export const checkNames: LintRule = ({ definition }, sink) => {
  const { sections, axes, enumerations } = definition;
  const concepts = sections.flatMap((section) => section.concepts);
  const members = axes.flatMap((axis) => (axis.kind === 'explicit' ? axis.members : []));
  const domains = [
    ...axes.map(({ domain, location }) => ({ name: domain.name, location })),
    ...enumerations.map(({ domain }) => domain),
  ];
  const values = enumerations.flatMap((enumeration) => enumeration.values);

  for (const { name, location } of [...concepts, ...axes, ...members, ...domains, ...values]) {
    if (!UPPER_CAMEL_CASE.test(name)) {
      sink.report(taxonomySourceCodes.create('pilu:taxonomy-name-form', { name }, location));
    }
  }
  const expectSuffix = (entry: Located & { name: string }, suffix: Suffix, expected = true): void => {
    const { name, location } = entry;
    if (name.endsWith(suffix) === expected) return;
    const kind = KIND_OF_SUFFIX[suffix];
    sink.report(taxonomySourceCodes.create('pilu:taxonomy-name-suffix', { name, suffix, kind }, location));
  };
  for (const concept of concepts) {
    expectSuffix(concept, 'TextBlock', concept.type === 'textBlock');
    for (const suffix of NOT_OF_CONCEPTS) expectSuffix(concept, suffix, false);
  }
  for (const axis of axes) expectSuffix(axis, 'Axis');
  for (const member of members) expectSuffix(member, 'Member');
  for (const domain of domains) expectSuffix(domain, 'Domain');
};
