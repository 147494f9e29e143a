import type { Unit } from '../../datatypes/unit.js';
import type { Fact, Report, SharedAspects } from '../../model/report/fact.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { formatEntity } from '../../oim/entity-text.js';
import { evidenceToJson } from '../../oim/evidence-json.js';
import { filingToJson } from '../../oim/filing-json.js';
import { formatValue, valueFormOf } from '../../oim/fact-value.js';
import { formatPeriod } from '../../oim/period-text.js';
import { allocatePrefixes, type PrefixAllocation } from '../../oim/prefix-allocation.js';
import { findReportNamespaces } from '../../oim/report-namespaces.js';
import { LINK_GROUP_ALIASES, LINK_TYPE_ALIASES, PILU_TERMS } from '../../oim/terms.js';
import { formatUnit } from '../../oim/unit-text.js';
import { quoteJson, streamedMembers, streamedObject, writeJson } from '../../syntax/json/write-json.js';
import { keep } from '../../util/keep.js';
import type { WriteContext } from '../format.js';

/** The document type of xBRL-JSON 1.0. */
export const XBRL_JSON = 'https://xbrl.org/2021/xbrl-json';

/** Above so many facts each stands on one line: such a file is read by programs. */
const LARGE = 10_000;

interface Names {
  readonly names: PrefixAllocation;
  readonly linkTypes: PrefixAllocation;
  readonly linkGroups: PrefixAllocation;
}

/**
 * Writes a report as xBRL-JSON 1.0, indented for a person to read and edit, or one line a fact where there are many. Evidence is the extension property
 * `pilu:evidence`. Every numeric value is a string, so that its digits stay as they are.
 */
export function* writeXbrlJson(report: Report, context: WriteContext): Generator<string, void, void> {
  const { concepts } = context.taxonomy;
  const used = findReportNamespaces(report, concepts);
  const evidence = report.facts.some((fact) => fact.evidence && fact.evidence.length > 0);
  const names = allocatePrefixes(
    [...used.namespaces, ...used.schemes, ...(evidence || report.filing ? [PILU_TERMS] : [])],
    new Map([...(context.prefixes ?? []), [PILU_TERMS, 'pilu']]),
  );
  const linkTypes = allocatePrefixes(used.linkTypes, LINK_TYPE_ALIASES);
  const linkGroups = allocatePrefixes(used.linkGroups, LINK_GROUP_ALIASES);
  const sharedJson = keep((aspects: SharedAspects) => sharedDimensions(aspects, names));

  function* facts(): Generator<[string, unknown]> {
    for (const fact of report.facts) yield [fact.id, factJson(fact)];
  }

  function factJson(fact: Fact): object {
    const form = valueFormOf(concepts.get(fact.concept));
    return {
      value: fact.value === null ? null : formatValue(fact.value, form, names.qname),
      decimals: fact.decimals,
      dimensions: factDimensions(fact, sharedJson(fact.shared), names),
      links: linksToJson(fact, { names, linkTypes, linkGroups }),
      ...(fact.evidence &&
        fact.evidence.length > 0 && { [`${names.prefixOf(PILU_TERMS)}:evidence`]: evidenceToJson(fact.evidence) }),
    };
  }

  /** One line a fact; what facts share is written once and kept. */
  function* lines(): Generator<string> {
    const headOf = keep((concept: ExpandedName) => `"dimensions": {"concept": ${quoteJson(names.qname(concept))}`);
    const formOf = keep((concept: ExpandedName) => valueFormOf(concepts.get(concept)));
    const unitOf = keep((unit: Unit) => {
      const text = formatUnit(unit, names);
      return text === undefined ? '' : `, "unit": ${quoteJson(text)}`;
    });
    const restOf = keep((aspects: SharedAspects) => {
      const inner = JSON.stringify(sharedDimensions(aspects, names)).slice(1, -1);
      return inner === '' ? '}}' : `,${inner}}}`;
    });
    for (const fact of report.facts) {
      const { id, concept, unit, value, decimals, language } = fact;
      if (fact.links || fact.evidence || fact.noteId !== undefined) {
        yield `${quoteJson(id)}: ${JSON.stringify(factJson(fact))}`;
        continue;
      }
      const text = value === null ? 'null' : quoteJson(formatValue(value, formOf(concept), names.qname));
      const accuracy = decimals === undefined ? '' : `"decimals": ${decimals}, `;
      const tongue = language === undefined ? '' : `, "language": ${quoteJson(language.toLowerCase())}`;
      yield `${quoteJson(id)}: {"value": ${text}, ${accuracy}${headOf(concept)}${unit ? unitOf(unit) : ''}${tongue}${restOf(fact.shared)}`;
    }
  }

  yield* writeJson([
    [
      'documentInfo',
      {
        documentType: XBRL_JSON,
        namespaces: Object.fromEntries(names.prefixes),
        ...(linkTypes.prefixes.size > 0 && {
          linkTypes: Object.fromEntries(linkTypes.prefixes),
          linkGroups: Object.fromEntries(linkGroups.prefixes),
        }),
        taxonomy: report.taxonomy,
        ...(report.filing && { [`${names.prefixOf(PILU_TERMS)}:filing`]: filingToJson(report.filing) }),
      },
    ],
    ['facts', report.facts.length > LARGE ? streamedMembers(lines()) : streamedObject(facts())],
  ]);
}

/** The dimensions that facts share, core dimensions first. */
function sharedDimensions(
  { entity, period, dimensions }: SharedAspects,
  names: PrefixAllocation,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  if (entity) result['entity'] = formatEntity(entity, names);
  if (period) result['period'] = formatPeriod(period);
  for (const [dimension, value] of dimensions) {
    result[names.qname(dimension)] = value.kind === 'explicit' ? names.qname(value.member) : value.value;
  }
  return result;
}

function factDimensions(fact: Fact, shared: Record<string, unknown>, names: PrefixAllocation): Record<string, unknown> {
  const { entity, period, ...dimensions } = shared;
  return {
    concept: names.qname(fact.concept),
    entity,
    period,
    unit: fact.unit && formatUnit(fact.unit, names),
    language: fact.language?.toLowerCase(),
    noteId: fact.noteId,
    ...dimensions,
  };
}

/** Links by type and group (xBRL-JSON 1.0, links property). */
function linksToJson({ links }: Fact, { linkTypes, linkGroups }: Names): object | undefined {
  if (!links || links.length === 0) return undefined;
  const byType: Record<string, Record<string, string[]>> = {};
  for (const { type, group, targets } of links) {
    const groups = (byType[linkTypes.prefixOf(type)] ??= {});
    (groups[linkGroups.prefixOf(group)] ??= []).push(...targets);
  }
  return byType;
}
