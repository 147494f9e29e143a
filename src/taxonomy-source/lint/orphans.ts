import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import { unitsOf } from '../concept-units.js';
import { symbolsOf } from '../unit-symbol.js';
import type { LintRule } from './lint-rule.js';

/** Axes, units, documents and topics that nothing uses. */
export const checkOrphans: LintRule = ({ definition }, sink) => {
  const { about, axes } = definition;
  const concepts = definition.sections.flatMap((section) => section.concepts);
  const used = {
    axes: new Set(concepts.flatMap((concept) => concept.axes ?? [])),
    units: new Set(concepts.flatMap(unitsOf).flatMap(symbolsOf)),
    topics: new Set(concepts.map(({ topic }) => topic)),
    documents: new Set(
      [...concepts, ...about.topics].flatMap(({ references = [] }) => references.map(({ document }) => document)),
    ),
  };
  for (const { name, location } of axes.filter((axis) => !used.axes.has(axis.name))) {
    sink.report(taxonomySourceCodes.create('pilu:taxonomy-axis-unused', { name }, location));
  }
  for (const { symbol: name, location } of about.units.filter(({ symbol }) => !used.units.has(symbol))) {
    sink.report(taxonomySourceCodes.create('pilu:taxonomy-unit-unused', { name }, location));
  }
  for (const { id: name, location } of about.documents.filter(({ id }) => !used.documents.has(id))) {
    sink.report(taxonomySourceCodes.create('pilu:taxonomy-document-unused', { name }, location));
  }
  for (const { number, location } of about.topics.filter((topic) => !used.topics.has(topic.number))) {
    sink.report(taxonomySourceCodes.create('pilu:taxonomy-topic-unused', { number }, location));
  }
};
