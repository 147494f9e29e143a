import { piluCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import { NOTE } from '../../model/report/canonical-report.js';
import type { Fact, Report } from '../../model/report/fact.js';
import { findSharedAspects } from '../../model/report/find-shared-aspects.js';
import { filingToJson } from '../../oim/filing-json.js';
import { allocatePrefixes } from '../../oim/prefix-allocation.js';
import { findReportNamespaces } from '../../oim/report-namespaces.js';
import { LINK_GROUP_ALIASES, LINK_TYPE_ALIASES, PILU_TERMS } from '../../oim/terms.js';
import { writeJson } from '../../syntax/json/write-json.js';
import { inChunks } from '../../util/in-chunks.js';
import type { WriteContext } from '../format.js';
import { FILING_PROPERTY, XBRL_CSV } from './metadata.js';
import { columnKey, createCellWriter, dimensionsOf, findLoss, type CellWriter } from './write-cells.js';
import { createTallTable, createWideTable, type WrittenOutTable } from './write-table.js';

/** `tall` is one fact a row, `wide` one combination of entity, period and dimensions a row, `auto` the smaller one. */
export type CsvLayout = 'tall' | 'wide' | 'auto';

export interface CsvWriteOptions {
  readonly layout?: CsvLayout;
  /** Name of the files, without extension; `report` where absent. */
  readonly name?: string;
}

/** A file of a report of several, in chunks of text; the chunks can be asked for once. */
export interface CsvOutputFile {
  readonly path: string;
  readonly content: Iterable<string>;
}

/**
 * Writes a report as xBRL-CSV 1.0: the metadata file first, then its tables; footnotes are in a table of their own. Ids
 * of facts and evidence are in comment columns, which extension properties of the metadata name.
 */
export function writeXbrlCsv(report: Report, context: WriteContext, options: CsvWriteOptions = {}): CsvOutputFile[] {
  const { name = 'report', layout = 'auto' } = options;
  const { concepts } = context.taxonomy;
  const used = findReportNamespaces(report, concepts);
  const names = allocatePrefixes(
    [...used.namespaces, ...used.schemes, PILU_TERMS],
    new Map([...(context.prefixes ?? []), [PILU_TERMS, 'pilu']]),
  );
  const linkTypes = allocatePrefixes(used.linkTypes, LINK_TYPE_ALIASES);
  const linkGroups = allocatePrefixes(used.linkGroups, LINK_GROUP_ALIASES);
  const cells = createCellWriter(names, concepts);
  for (const fact of report.facts) {
    const what = findLoss(fact, concepts, cells);
    if (what) context.sink.report(piluCsvCodes.create('pilu:csv-loss', { fact: fact.id, what }));
  }

  // 1. Tables: the facts, and the notes, which have no period or entity.
  const isNote = (fact: Fact) => fact.concept === NOTE;
  const notes = report.facts.filter(isNote);
  const facts = notes.length === 0 ? report.facts : report.facts.filter((fact) => !isNote(fact));
  const chosen = layout === 'auto' ? chooseLayout(facts, cells) : layout;
  const prefix = names.prefixOf(PILU_TERMS);
  const tables = new Map<string, WrittenOutTable>();
  const place = { cells, prefix, qname: names.qname };
  if (facts.length > 0) {
    tables.set('facts', (chosen === 'wide' ? createWideTable : createTallTable)(facts, { id: 'facts', ...place }));
  }
  if (notes.length > 0) tables.set('notes', createTallTable(notes, { id: 'notes', ...place }));
  const fileOf = (table: string) => `${name}-${table}.csv`;

  // 2. Metadata.
  const metadata = writeJson([
    [
      'documentInfo',
      {
        documentType: XBRL_CSV,
        namespaces: Object.fromEntries(names.prefixes),
        ...(linkTypes.prefixes.size > 0 && {
          linkTypes: Object.fromEntries(linkTypes.prefixes),
          linkGroups: Object.fromEntries(linkGroups.prefixes),
        }),
        taxonomy: report.taxonomy,
        ...(report.filing && { [`${prefix}:${FILING_PROPERTY}`]: filingToJson(report.filing) }),
      },
    ],
    ['tableTemplates', Object.fromEntries([...tables].map(([id, { template }]) => [id, template]))],
    ['tables', Object.fromEntries([...tables.keys()].map((id) => [id, { url: encodeURI(fileOf(id)) }]))],
    ['links', linkTypes.prefixes.size === 0 ? undefined : writtenLinks()],
  ]);
  return [
    { path: `${name}.json`, content: metadata },
    ...[...tables].map(([id, table]) => ({ path: fileOf(id), content: inChunks(table.rows()) })),
  ];

  function writtenLinks(): Record<string, Record<string, Record<string, string[]>>> {
    const csvIds = new Map<string, string>();
    for (const table of tables.values()) for (const [fact, csvId] of table.factIds()) csvIds.set(fact.id, csvId);
    const links: Record<string, Record<string, Record<string, string[]>>> = {};
    for (const { id, links: own = [] } of report.facts) {
      for (const { type, group, targets } of own) {
        const groups = (links[linkTypes.prefixOf(type)] ??= {});
        const sources = (groups[linkGroups.prefixOf(group)] ??= {});
        (sources[csvIds.get(id) ?? id] ??= []).push(...targets.map((target) => csvIds.get(target) ?? target));
      }
    }
    return links;
  }
}

/** The layout with fewer cells. */
function chooseLayout(facts: readonly Fact[], cells: CellWriter): 'tall' | 'wide' {
  const shared = findSharedAspects(facts);
  const columns = new Set(facts.map(columnKey));
  const evidence = facts.some((fact) => cells.evidence(fact) !== '') ? 1 : 0;
  const dimensions = dimensionsOf(shared).length;
  const tall = facts.length * (6 + evidence + dimensions);
  const wide = shared.size * (1 + dimensions + columns.size * (2 + evidence));
  return wide < tall ? 'wide' : 'tall';
}
