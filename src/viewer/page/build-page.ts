import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/diagnostic.js';
import type { Report } from '../../model/report/fact.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { buildCalculations } from './calculation-list.js';
import { createConceptList } from './concept-list.js';
import { buildFactList } from './fact-list.js';
import { readInlineForPage } from './markup/inline-report.js';
import { findFrameUsers } from './frame-users.js';
import { buildMessages, indexPlaces, type DocumentOf } from './message-list.js';
import { buildSections } from './section-list.js';
import type { ViewerData } from './viewer-data.js';
import { writePage, type ViewerClient } from './write-page.js';

/** What a page is made of. */
export interface PageSource {
  readonly report: Report;
  readonly locateFact: (id: string) => Location;
  /** Absent where it was not found: the page then knows names only. */
  readonly taxonomy?: Taxonomy;
  /** Customary prefixes: namespace → prefix. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly omittedDiagnostics: number;
  /** Name of the file, without directories, and of its syntax. */
  readonly file: string;
  readonly format: string;
  /** Name of the target document that the report is, where it has one. */
  readonly target?: string;
  /** The documents of an inline report, or the instance that is XML. */
  readonly documents: readonly PageDocument[];
  /** Whether the documents are inline ones, which are shown. */
  readonly inline: boolean;
  /** Paths and addresses that the page must not tell. */
  readonly forget: readonly string[];
}

/** A file of the report. Diagnostics may know it by any of its names; the first is that of the places of facts. */
export interface PageDocument {
  readonly file: string;
  readonly uris: readonly [string, ...string[]];
  readonly bytes: Uint8Array;
}

/** Makes the page that shows a report: one HTML document that needs nothing else. The same report gives the same bytes. */
export function buildPage(source: PageSource, client: ViewerClient): string {
  const { report, taxonomy, file, format } = source;
  const concepts = createConceptList(taxonomy, source.prefixes);
  const { facts, aspects, units, indexes } = buildFactList(report, taxonomy, concepts);
  const reported = new Set(report.facts.map(({ concept }) => concept));
  const sections = taxonomy ? buildSections(taxonomy, reported, concepts) : [];
  const calculations = taxonomy ? buildCalculations(taxonomy, reported, concepts) : [];

  const documentOf = documentFinder(source.documents);
  const factsAt = indexPlaces(
    facts.map(({ id }, index) => [index, source.locateFact(id)] as const),
    documentOf,
  );
  const files = source.documents.map(({ uris: [uri], bytes }) => ({ uri, bytes }));
  const usersAt = findFrameUsers(files, factsAt, documentOf);
  const messages = buildMessages(source.diagnostics, factsAt, usersAt, source.forget, (uri) =>
    source.documents.length > 1 ? source.documents[documentOf(uri)]?.file : undefined,
  );
  const formOf = (fact: number) => concepts.formOf(facts[fact]?.concept ?? -1);
  const inline = source.inline ? readInlineForPage(files, { factsAt, indexes, formOf }) : [];

  const data: ViewerData = {
    title: inline[0]?.title || report.filing?.announcementTitle || file,
    file,
    format,
    ...(source.target !== undefined && { target: source.target }),
    documents: inline.map(({ title }, index) => ({ file: source.documents[index]?.file ?? '', title })),
    concepts: concepts.all,
    aspects,
    units,
    facts,
    sections,
    calculations,
    messages,
    omittedMessages: source.omittedDiagnostics,
  };
  return writePage(data, inline, client);
}

/** One document is named by every URI: that of a package, of what was converted, of the file as it was given. */
function documentFinder(documents: readonly PageDocument[]): DocumentOf {
  if (documents.length < 2) return () => 0;
  const byName = new Map(documents.flatMap(({ uris }, index) => uris.map((uri) => [uri, index] as const)));
  return (uri) => byName.get(uri) ?? -1;
}
