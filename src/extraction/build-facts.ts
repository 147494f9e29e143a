import { formatDecimal, scaleByPowerOfTen } from '../datatypes/decimal.js';
import { durationOfDays, instantAtEndOf, type Period } from '../datatypes/period.js';
import type { Document } from '../documents/document.js';
import type { AspectPool } from '../model/report/aspect-pool.js';
import type { Evidence } from '../model/report/evidence.js';
import type { DimensionValue, Entity, Fact } from '../model/report/fact.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../names/expanded-name.js';
import { escapeHtmlContent } from '../util/escape-html.js';
import { compareText } from '../util/compare-text.js';
import type { Candidate, CandidatePeriod } from './candidate.js';
import { measuresOf } from './grammar/units.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { SettledCandidate } from './settle-candidates.js';
import { ownUnitNamespace, type TaxonomyIndex } from './taxonomy-index.js';

export interface FactContext {
  readonly document: Document;
  readonly taxonomy: TaxonomyIndex;
  readonly entity: Entity;
  readonly period: ReportingPeriod;
  readonly pool: AspectPool;
}

/** Makes the fact of a settled candidate; undefined where the taxonomy has no such concept, member or value. */
export function buildFact(context: FactContext, { candidate, alsoAt }: SettledCandidate, id: string): Fact | undefined {
  const { taxonomy, pool, entity } = context;
  const concept = taxonomy.findConcept(candidate.cue.concept);
  if (!concept) return undefined;
  const dimensions = dimensionsOf(taxonomy, candidate);
  const value = valueOf(context, concept, candidate);
  if (!dimensions || value === undefined) return undefined;
  const period = periodOf(concept, candidate.period, context.period);
  return {
    id,
    concept: concept.name,
    shared: pool.shared(entity, period, dimensions),
    ...numericAspects(pool, concept, candidate),
    ...(concept.type.valueKind === 'string' && { language: 'zh' }),
    value,
    evidence: distinctPlaces([candidate, ...alsoAt]).map((place) => evidenceOf(context.document, place)),
  };
}

/** Of candidates on the same words, the first: a place is evidence once. */
function distinctPlaces(candidates: readonly Candidate[]): readonly Candidate[] {
  const met = new Set<string>();
  return candidates.filter(({ range: { start, end } }) => met.size < met.add(`${start} ${end}`).size);
}

export function evidenceOf(document: Document, { cue, range, value }: Candidate): Evidence {
  const qualifier = value.kind === 'quantity' ? value.quantity.qualifier : undefined;
  const { start, end, page, rectangle, quote } = document.locate(range);
  return {
    document: document.sha256,
    start,
    end,
    ...(page !== undefined && { page }),
    ...(rectangle && { rectangle }),
    quote,
    cue: cue.id,
    ...(qualifier && { qualifier }),
  };
}

function dimensionsOf(
  taxonomy: TaxonomyIndex,
  { cue, typed }: Candidate,
): (readonly [ExpandedName, DimensionValue])[] | undefined {
  const dimensions: (readonly [ExpandedName, DimensionValue])[] = [];
  for (const [axisName, memberName] of Object.entries(cue.dimensions ?? {})) {
    const axis = taxonomy.findAxis(axisName);
    const member = axis && taxonomy.findMember(axis.name, memberName);
    if (!axis || !member) return undefined;
    dimensions.push([axis.name, { kind: 'explicit', member }]);
  }
  for (const [axisName, value] of Object.entries(typed ?? {})) {
    const axis = taxonomy.findAxis(axisName);
    if (!axis) return undefined;
    dimensions.push([axis.name, { kind: 'typed', value }]);
  }
  return dimensions;
}

function periodOf(concept: Concept, stated: CandidatePeriod, reporting: ReportingPeriod): Period {
  const shift = (date: string, years: number): string =>
    `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  let { start, end } = reporting;
  if (stated.kind === 'year') {
    [start, end] = [shift(start, stated.year - reporting.year), shift(end, stated.year - reporting.year)];
  } else if (stated.kind === 'since') start = shift(start, stated.year - reporting.year);
  else if (stated.kind === 'years') start = shift(start, 1 - stated.count);
  return concept.periodType === 'instant' ? instantAtEndOf(end) : durationOfDays(start, end);
}

function numericAspects(pool: AspectPool, concept: Concept, { value }: Candidate): Pick<Fact, 'unit' | 'decimals'> {
  if (!concept.type.numeric || value.kind !== 'quantity') return {};
  // No money at all is told without a currency: 处罚金额为0, 不存在逾期款项.
  const unitless = localNameOf(concept.type.itemType ?? concept.type.name) === 'monetaryItemType' ? 'CNY' : 'pure';
  const { quantity, power, symbol = quantity.unit?.symbol ?? unitless } = value;
  const decimals = quantity.decimals === undefined ? undefined : quantity.decimals - power;
  return {
    unit: pool.unit(...measuresOf(symbol, ownUnitNamespace(concept))),
    ...(decimals !== undefined && { decimals }),
  };
}

function valueOf({ document, taxonomy }: FactContext, concept: Concept, { value }: Candidate): string | undefined {
  switch (value.kind) {
    case 'quantity': {
      const amount = formatDecimal(scaleByPowerOfTen(value.quantity.value, value.power));
      return concept.type.valueKind === 'integer' && !/^\d+$/.test(amount) ? undefined : amount;
    }
    case 'lexical':
      return value.text;
    case 'members': {
      const names = value.names.map((name) => taxonomy.findValue(concept, name));
      if (names.some((name) => name === undefined)) return undefined;
      const values = names.map((name) => `${namespaceOf(name as ExpandedName)}#${localNameOf(name as ExpandedName)}`);
      return values.sort(compareText).join(' ');
    }
    case 'block':
      return textBlockOf(document.text.slice(value.body.start, value.body.end));
  }
}

/** Paragraphs as escaped XHTML, one p each. */
export function textBlockOf(text: string): string {
  return escapeHtmlContent(text)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<p>${line.replaceAll('\t', ' ')}</p>`)
    .join('');
}
