import { filingCodes } from '../diagnostics/codes/filing.js';
import type { Location } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Fact, Report } from '../model/report/fact.js';
import type { Filing } from '../model/report/filing.js';
import { localNameOf } from '../names/expanded-name.js';
import type { FilingWithEntity } from './read-filing.js';

/** What a field of the filing says of something that the report states by a concept; nothing where it does not say. */
interface StatedTwice {
  readonly field: keyof Filing;
  readonly concept: string;
  readonly read: (text: string) => readonly string[];
}

const STATED_TWICE: readonly StatedTwice[] = [
  { field: 'secCode', concept: 'StockCode', read: (text) => [text] },
  { field: 'unifiedSocialCreditCode', concept: 'UnifiedSocialCreditCode', read: (text) => [text] },
  {
    field: 'announcementTitle',
    concept: 'ReportingFiscalYear',
    read: (text) => [...text.matchAll(/(?:19|20)\d{2}(?=\s*年)/g)].map(([year]) => year),
  },
  {
    field: 'announcementTitle',
    concept: 'CompanyLegalName',
    read: (text) => /^(?:[^：:]*[：:])?\s*([^\s：:]{2,}?公司)/.exec(text)?.slice(1) ?? [],
  },
];

/** Warns of a filing that is plainly of another company or year than the report that is filed. */
export function compareFiling({ filing, locate }: FilingWithEntity, { facts }: Report, sink: DiagnosticSink): void {
  for (const { field, concept, read } of STATED_TWICE) {
    const given = read(String(filing[field] ?? '').normalize('NFKC'));
    const stating = facts.filter((fact) => localNameOf(fact.concept) === concept && fact.value !== null);
    if (given.length === 0 || stating.length === 0 || stating.some((fact) => agrees(fact, given))) continue;
    const found = [...new Set(stating.map(({ value }) => value))].join(', ');
    const at: Location = locate(field);
    sink.report(filingCodes.create('pilu:filing-differs', { field, given: given.join(', '), concept, found }, at));
  }
}

/** A name may be given without what stands before it, such as the place of registration. */
function agrees({ value }: Fact, given: readonly string[]): boolean {
  const stated = (value ?? '').normalize('NFKC').trim();
  return given.some((text) => text === stated || text.endsWith(stated) || stated.endsWith(text));
}
