import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import type { Located } from '../taxonomy-definition.js';
import type { LintRule } from './lint-rule.js';

const UPPER_CAMEL_CASE = /^[A-Z][A-Za-z0-9]*$/;

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
  const expectSuffix = (entry: Located & { name: string }, suffix: string, kind: string, expected = true): void => {
    const { name, location } = entry;
    if (name.endsWith(suffix) === expected) return;
    sink.report(taxonomySourceCodes.create('pilu:taxonomy-name-suffix', { name, suffix, kind }, location));
  };
  for (const concept of concepts) {
    expectSuffix(concept, 'TextBlock', 'text block', concept.type === 'textBlock');
    for (const suffix of ['Axis', 'Member', 'Domain', 'Table', 'LineItems', 'Abstract']) {
      expectSuffix(concept, suffix, KIND_OF_SUFFIX[suffix] as string, false);
    }
  }
  for (const axis of axes) expectSuffix(axis, 'Axis', 'axis');
  for (const member of members) expectSuffix(member, 'Member', 'member');
  for (const domain of domains) expectSuffix(domain, 'Domain', 'domain');
};

const KIND_OF_SUFFIX: Readonly<Record<string, string>> = {
  Axis: 'axis',
  Member: 'member',
  Domain: 'domain',
  Table: 'hypercube',
  LineItems: 'head of primary items',
  Abstract: 'heading',
};
