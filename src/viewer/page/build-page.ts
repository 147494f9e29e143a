import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/diagnostic.js';
import type { Report } from '../../model/report/fact.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { buildCalculations } from './calculation-list.js';
import { createConceptList } from './concept-list.js';
import { buildFactList } from './fact-list.js';
import { readInlineForPage } from './markup/inline-report.js';
import { buildMessages, indexPlaces } from './message-list.js';
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
  /** The inline document itself, where the report is one. */
  readonly inline?: Uint8Array;
  /** Paths and addresses that the page must not tell. */
  readonly forget: readonly string[];
}

/** Makes the page that shows a report: one HTML document that needs nothing else. The same report gives the same bytes. */
export function buildPage(source: PageSource, client: ViewerClient): string {
  const { report, taxonomy, file, format } = source;
  const concepts = createConceptList(taxonomy, source.prefixes);
  const { facts, aspects, units, indexes } = buildFactList(report, taxonomy, concepts);
  const reported = new Set(report.facts.map(({ concept }) => concept));
  const sections = taxonomy ? buildSections(taxonomy, reported, concepts) : [];
  const calculations = taxonomy ? buildCalculations(taxonomy, reported, concepts) : [];

  const factsAt = indexPlaces(facts.map(({ id }, index) => [index, source.locateFact(id)] as const));
  const messages = buildMessages(source.diagnostics, factsAt, source.forget);
  const formOf = (fact: number) => concepts.formOf(facts[fact]?.concept ?? -1);
  const inline = source.inline && readInlineForPage(source.inline, file, { factsAt, indexes, formOf });

  const data: ViewerData = {
    title: inline?.title || report.filing?.announcementTitle || file,
    file,
    format,
    inline: inline !== undefined,
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
