import { oimCodes } from '../../diagnostics/codes/oim.js';
import { piluCsvCodes, xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createAspectPool } from '../../model/report/aspect-pool.js';
import type { Fact } from '../../model/report/fact.js';
import type { Filing } from '../../model/report/filing.js';
import type { PrefixMap } from '../../names/prefixes.js';
import { filingFromJson } from '../../oim/filing-json.js';
import { PILU_TERMS } from '../../oim/terms.js';
import { createNumberColumn } from '../../util/number-column.js';
import type { SourceLocation } from '../../util/source-location.js';
import { createUniqueTexts } from '../../util/unique-texts.js';
import type { LocatedReport, ReadContext } from '../format.js';
import { createAspectReader } from './aspect-reader.js';
import { createCsvFiles, joinUrl, type CsvLoader } from './csv-files.js';
import { checkConstants } from './check-constants.js';
import { checkExtensions } from './check-extensions.js';
import { readDocumentInfo } from './document-info.js';
import { FILING_PROPERTY, isIdentifier } from './metadata.js';
import { readProperties, type PropertyContext } from './properties.js';
import { readLinks } from './read-links.js';
import { readMetadata } from './read-metadata.js';
import { readReportParameters } from './read-parameters.js';
import { readTable } from './read-table.js';
import { readTemplate, type Template } from './read-template.js';
import type { ReportContext } from './table-context.js';

export interface CsvReadContext extends ReadContext {
  /** Gives the files that the metadata refers to. */
  readonly load: CsvLoader;
}

/**
 * Reads xBRL-CSV 1.0 from its primary metadata file; tables are read in pieces. What a rule of the syntax forbids is
 * reported with its line, and the rest is read on. Undefined where the metadata cannot be read at all. Rules about the
 * model (units for types, periods, dimensions) are left to validation.
 *
 * A fact's id is `table.row.column`, unless its column names another one by the extension property `pilu:factId`.
 */
export function readXbrlCsv(source: Uint8Array, context: CsvReadContext): LocatedReport | undefined {
  const { sink, uri, taxonomy } = context;
  // 1. Metadata, with all that it extends.
  const files = createCsvFiles(context.load, uri);
  const located = readMetadata(source, files, uri, sink);
  if (!located) return undefined;
  const { metadata, locate } = located;
  const info = readDocumentInfo(located, sink);
  const prefixes = info.namespaces;

  // 2. Templates, parameters and what the report itself says.
  const referenced = new Set<string>();
  const properties: PropertyContext = { prefixes, referenced, sink, locate };
  const templates = new Map<string, Template>();
  // Tables of a template that has a fault are not read: their faults would be those of the template.
  const faulty = new Set<string>();
  for (const [id, written] of Object.entries(metadata.tableTemplates ?? {})) {
    const report = (diagnostic: Diagnostic) => {
      faulty.add(id);
      sink.report(diagnostic);
    };
    templates.set(id, readTemplate(id, written, { ...properties, sink: { report } }));
  }
  const ofReport = readProperties(metadata, [], properties);
  const { parameters, complete } = readReportParameters(located, files, sink);
  checkExtensions(located, prefixes, sink);
  for (const name of Object.keys(parameters)) {
    if (!isIdentifier(name)) {
      const at = locate(['parameters', name]);
      sink.report(xbrlCsvCodes.create('xbrlce:invalidIdentifier', { identifier: name }, at));
    } else if (!referenced.has(name)) {
      const at = locate(['parameters', name]);
      sink.report(xbrlCsvCodes.create('xbrlce:unreferencedParameter', { name }, at));
    }
  }

  // 3. Tables, fact by fact.
  const pool = createAspectPool();
  const facts: Fact[] = [];
  const csvIds: string[] = [];
  const places: { uri: string; until: number }[] = [];
  const lines = createNumberColumn();
  const ownIds = createUniqueTexts();
  const linked = metadata.links !== undefined;
  const report: ReportContext = {
    ...(taxonomy && { taxonomy }),
    ...{ prefixes, pool, properties: ofReport, parameters, parametersComplete: complete, sink },
    aspects: createAspectReader(prefixes, pool, context),
    add(fact, csvId, at) {
      if (fact.id !== csvId) {
        if (!ownIds.add(fact.id)) {
          sink.report(piluCsvCodes.create('pilu:csv-fact-id-repeated', { id: fact.id }, at));
          return;
        }
      }
      lines.set(facts.length, at.line ?? 1);
      facts.push(fact);
      if (linked) csvIds.push(csvId);
    },
  };
  for (const [id, written] of Object.entries(metadata.tables ?? {})) {
    const at = locate(['tables', id]);
    const templateId = written.template ?? id;
    const template = templates.get(templateId);
    const table = written.parameters ?? {};
    for (const identifier of [id, templateId]) {
      if (!isIdentifier(identifier)) sink.report(xbrlCsvCodes.create('xbrlce:invalidIdentifier', { identifier }, at));
      if (templateId === id) break;
    }
    if (!template) {
      sink.report(xbrlCsvCodes.create('xbrlce:unknownTableTemplate', { table: id, template: templateId }, at));
      continue;
    }
    if (faulty.has(templateId)) continue;
    for (const name of Object.keys(table)) {
      if (referenced.has(name)) continue;
      const place = locate(['tables', id, 'parameters', name]);
      sink.report(
        isIdentifier(name)
          ? xbrlCsvCodes.create('xbrlce:unreferencedParameter', { name }, place)
          : xbrlCsvCodes.create('xbrlce:invalidIdentifier', { identifier: name }, place),
      );
    }
    const url = joinUrl('', written.url);
    const content = files.read(url);
    if (!content) {
      if (written.optional !== true) {
        sink.report(xbrlCsvCodes.create('xbrlce:missingRequiredCSVFile', { table: id, url: written.url }, at));
      }
      continue;
    }
    const place = files.place(url);
    readTable({ id, template, parameters: table, uri: place }, content, report);
    places.push({ uri: place, until: facts.length });
  }

  const sound = [...templates].filter(([id]) => !faulty.has(id)).map(([, template]) => template);
  checkConstants(sound, facts, report);

  // 4. Links between facts, and the taxonomy.
  const all = linked ? readLinks(facts, csvIds, located, info, sink) : facts;
  const { taxonomy: entryPoints = [] } = metadata.documentInfo;
  if (entryPoints.length === 0) {
    sink.report(oimCodes.create('oime:noTaxonomy', {}, locate(['documentInfo', 'taxonomy'])));
  }
  const filing = readFiling(metadata.documentInfo, prefixes);
  let indexes: Map<string, number> | undefined;
  return {
    report: {
      taxonomy: entryPoints,
      facts: all,
      ...(info.features.allowedDuplicates && { allowedDuplicates: info.features.allowedDuplicates }),
      ...(filing && { filing }),
    },
    locateFact(id): SourceLocation {
      indexes ??= new Map(all.map((fact, index) => [fact.id, index]));
      const index = indexes.get(id);
      const place = index === undefined ? undefined : places.find(({ until }) => index < until);
      return place && index !== undefined ? { uri: place.uri, line: lines.at(index) } : { uri };
    },
  };
}

/** The filing metadata among the extension properties, under whatever prefix our terms have. */
function readFiling(info: object, prefixes: PrefixMap): Filing | undefined {
  const found = Object.entries(info).find(([key]) => {
    const [prefix = '', local] = key.split(':');
    return local === FILING_PROPERTY && prefixes.get(prefix) === PILU_TERMS;
  });
  return found && filingFromJson(found[1]);
}
