import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import type { LintRule } from './lint-rule.js';

/** An explicit axis has members and a default from its domain, and no concept lists an axis twice (Dimensions 1.0, 2.6). */
export const checkAxes: LintRule = ({ definition }, sink) => {
  for (const axis of definition.axes) {
    if (axis.kind === 'typed') continue;
    const { name, location, domain, members } = axis;
    if (members.length === 0) {
      sink.report(taxonomySourceCodes.create('pilu:taxonomy-axis-without-members', { name }, location));
    }
    if (axis.default === undefined) {
      sink.report(taxonomySourceCodes.create('pilu:taxonomy-axis-without-default', { name }, location));
    } else if (![domain, ...members].some((member) => member.name === axis.default)) {
      const params = { name, member: axis.default };
      sink.report(taxonomySourceCodes.create('pilu:taxonomy-default-outside-domain', params, location));
    }
  }
  for (const { name, axes = [], location } of definition.sections.flatMap((section) => section.concepts)) {
    for (const axis of new Set(axes.filter((one, index) => axes.indexOf(one) !== index))) {
      sink.report(taxonomySourceCodes.create('pilu:taxonomy-axis-repeated', { name, axis }, location));
    }
  }
};
