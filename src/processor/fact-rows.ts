import { dayEndingAt } from '../datatypes/period.js';
import { unitKey } from '../datatypes/unit.js';
import type { Extraction } from '../extraction/extraction.js';
import { localNameOf } from '../names/expanded-name.js';

/** A fact as a row of the facts table: docs/facts-table.md says what each column holds. */
export interface FactRow {
  readonly report: string;
  readonly source: string;
  readonly company: string | null;
  readonly stock_code: string | null;
  readonly fiscal_year: number;
  readonly fact: string;
  readonly concept: string;
  readonly value: string | null;
  readonly number: number | null;
  readonly decimals: number | null;
  readonly unit: string | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly dimensions: string;
  readonly qualifier: string | null;
  readonly confidence: number | null;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly page: number | null;
  readonly cue: string | null;
}

/** The facts of a report as rows; what the report says of its company stands in each. */
export function buildFactRows({ report, confidences, period }: Extraction, source: string, digest: string): FactRow[] {
  const stated = (name: string): string | null =>
    report.facts.find(({ concept }) => localNameOf(concept) === name)?.value ?? null;
  const company = stated('CompanyLegalName');
  const stock_code = stated('StockCode');
  return report.facts.map((fact): FactRow => {
    const { period: days, dimensions } = fact.shared;
    const [evidence] = fact.evidence ?? [];
    const end = days && days.kind !== 'forever' ? (days.kind === 'instant' ? days.instant : days.end) : undefined;
    const members = [...dimensions].map(([axis, value]): [string, string | null] => [
      localNameOf(axis),
      value.kind === 'explicit' ? localNameOf(value.member) : value.value,
    ]);
    return {
      ...{ report: digest, source, company, stock_code },
      fiscal_year: Number(period.end.slice(0, 4)),
      fact: fact.id,
      concept: localNameOf(fact.concept),
      value: fact.value,
      number: fact.unit && fact.value !== null ? Number(fact.value) : null,
      decimals: fact.decimals ?? null,
      unit: fact.unit ? unitKey(fact.unit).replaceAll(/\{[^}]*\}/g, '') : null,
      period_start: days?.kind === 'duration' ? days.start.slice(0, 10) : null,
      period_end: end === undefined ? null : (dayEndingAt(end) ?? end.slice(0, 10)),
      dimensions: JSON.stringify(Object.fromEntries(members.sort())),
      qualifier: evidence?.qualifier ?? null,
      confidence: confidences.get(fact.id)?.value ?? null,
      quote: evidence?.quote ?? null,
      start: evidence?.start ?? null,
      end: evidence?.end ?? null,
      page: evidence?.page ?? null,
      cue: evidence?.cue ?? null,
    };
  });
}
