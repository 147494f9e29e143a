import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { readTextDocument } from '../../src/documents/read-text-document.js';
import { extractFacts } from '../../src/extraction/extract-facts.js';
import { localNameOf } from '../../src/names/expanded-name.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { readPackageCues } from './cue-files.js';

/** What extraction finds in a text of the year 2022, and the codes of what it reported. */
export function extractText(text: string) {
  const sink = createCollector();
  const document = readTextDocument(
    Buffer.from(`报告期间为2022年1月1日至2022年12月31日。\n${text}\n`),
    { uri: 'a.txt' },
    sink,
  );
  assert.ok(document);
  const extraction = extractFacts(document, readPackageTaxonomy().taxonomy, readPackageCues(), {}, sink);
  assert.ok(extraction);
  return { extraction, diagnostics: sink.diagnostics, codes: sink.diagnostics.map(({ code }) => code) };
}

/** `concept[members]=value@year` of the facts, the reporting period's own aside. */
export function factsOfText(text: string): string[] {
  return extractText(text)
    .extraction.report.facts.filter(({ concept }) => !/^(?:Reporting[FP]|Cited)|TextBlock$/.test(localNameOf(concept)))
    .map(({ concept, value, shared: { dimensions, period } }) => {
      const members = [...dimensions.values()].map((one) =>
        one.kind === 'explicit' ? localNameOf(one.member) : one.value,
      );
      const end = period?.kind === 'instant' ? period.instant : period?.kind === 'duration' ? period.end : '';
      const year = Number(end.slice(0, 4)) - 1;
      return `${localNameOf(concept)}${members.length > 0 ? `[${members.join()}]` : ''}=${value}@${year}`;
    });
}

/** The same, values of enumerations by their local names. */
export function shortFactsOfText(text: string): string[] {
  return factsOfText(text).map((fact) => fact.replaceAll(/https:\S+?#/g, ''));
}
