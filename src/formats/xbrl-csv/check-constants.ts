import { oimCodes } from '../../diagnostics/codes/report.js';
import { NOTE } from '../../model/report/canonical-report.js';
import type { Fact } from '../../model/report/fact.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import type { AspectReader } from './aspect-reader.js';
import type { Properties } from './properties.js';
import type { Template } from './read-template.js';
import type { ReportContext } from './table-context.js';

/**
 * Checks the dimensions that columns and their property groups state in the metadata, whether a fact has them or not
 * (xBRL-CSV 1.0, Dimensions); what facts have told of already is not told again.
 */
export function checkConstants(
  templates: Iterable<Template>,
  facts: readonly Fact[],
  { aspects, taxonomy, sink }: ReportContext,
): void {
  const reported = new Set<ExpandedName>(facts.map(({ concept }) => concept));
  for (const properties of statedProperties(templates)) {
    for (const [dimension, source] of properties.dimensions) {
      if (source.kind !== 'constant') continue;
      const { text, location } = source;
      if (dimension !== 'concept') {
        readConstant(aspects, dimension, text, location);
        continue;
      }
      const concept = aspects.concept(text, location);
      if (
        concept === undefined ||
        concept === NOTE ||
        reported.has(concept) ||
        taxonomy?.concepts.has(concept) !== false
      )
        continue;
      reported.add(concept);
      sink.report(
        oimCodes.create('oime:unknownConcept', { fact: text ?? '', concept: text ?? '', more: '' }, location),
      );
    }
  }
}

function* statedProperties(templates: Iterable<Template>): Generator<Properties> {
  for (const { columns } of templates) {
    for (const column of columns.values()) {
      if (column.kind === 'fact') yield column.properties;
      if (column.kind === 'groups') yield* column.groups.values();
    }
  }
}

function readConstant(
  aspects: AspectReader,
  dimension: string,
  ...[text, location]: Parameters<AspectReader['concept']>
): void {
  switch (dimension) {
    case 'entity':
    case 'period':
    case 'unit':
    case 'language':
      aspects[dimension](text, location);
      break;
    default:
      aspects.member(dimension as ExpandedName, text, location);
  }
}
