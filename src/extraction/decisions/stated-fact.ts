import { dayEndingAt, durationOfDays, instantAtEndOf, type Period } from '../../datatypes/period.js';
import { unitKey } from '../../datatypes/unit.js';
import type { AspectPool } from '../../model/report/aspect-pool.js';
import type { DimensionValue, Entity, Fact } from '../../model/report/fact.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { compareText } from '../../util/compare-text.js';
import { measuresOf } from '../grammar/units.js';
import { ownUnitNamespace, type TaxonomyIndex } from '../taxonomy-index.js';
import type { Statement } from './decision.js';

/** What a statement says that the taxonomy does not have, and its name. */
export interface Misfit {
  readonly part: 'concept' | 'axis' | 'member' | 'value' | 'period';
  readonly name: string;
}

export type StatedFact = Omit<Fact, 'id' | 'evidence'>;

/** The statement that a fact makes. */
export function statementOf(fact: Fact, concept: Concept | undefined): Statement {
  const { period, dimensions } = fact.shared;
  const value = fact.value ?? '';
  return {
    concept: localNameOf(fact.concept),
    value: concept?.enumeration ? value.split(' ').map(afterHash).join(' ') : value,
    ...(fact.unit && { unit: unitKey(fact.unit).replaceAll(/\{[^}]*\}/g, '') }),
    ...(fact.decimals !== undefined && { decimals: fact.decimals }),
    period: period ? formatDays(period) : '',
    ...(dimensions.size > 0 && {
      dimensions: Object.fromEntries(
        [...dimensions].map(([axis, one]) => [
          localNameOf(axis),
          one.kind === 'explicit' ? localNameOf(one.member) : (one.value ?? ''),
        ]),
      ),
    }),
  };
}

/** Makes the fact of a statement, or tells what of it the taxonomy does not have. */
export function buildStatedFact(
  statement: Statement,
  { taxonomy, entity, pool }: { readonly taxonomy: TaxonomyIndex; readonly entity: Entity; readonly pool: AspectPool },
): StatedFact | Misfit {
  const concept = taxonomy.findConcept(statement.concept);
  if (!concept) return { part: 'concept', name: statement.concept };
  const period = readDays(statement.period, concept.periodType);
  if (!period) return { part: 'period', name: statement.period };
  const dimensions: (readonly [ExpandedName, DimensionValue])[] = [];
  for (const [axisName, name] of Object.entries(statement.dimensions ?? {})) {
    const axis = taxonomy.findAxis(axisName);
    if (!axis) return { part: 'axis', name: axisName };
    const member = axis.typedDomain === undefined ? taxonomy.findMember(axis.name, name) : undefined;
    if (axis.typedDomain === undefined && !member) return { part: 'member', name };
    dimensions.push([axis.name, member ? { kind: 'explicit', member } : { kind: 'typed', value: name }]);
  }
  const value = valueOf(taxonomy, concept, statement.value);
  if (typeof value !== 'string') return value;
  return {
    concept: concept.name,
    shared: pool.shared(entity, period, dimensions),
    ...(concept.type.numeric && {
      unit: pool.unit(...measuresOf(statement.unit ?? 'pure', ownUnitNamespace(concept))),
      ...(statement.decimals !== undefined && { decimals: statement.decimals }),
    }),
    ...(concept.type.valueKind === 'string' && { language: 'zh' }),
    value,
  };
}

export function isMisfit(made: StatedFact | Misfit): made is Misfit {
  return 'part' in made;
}

function valueOf(taxonomy: TaxonomyIndex, concept: Concept, text: string): string | Misfit {
  if (!concept.enumeration) return text;
  const values: string[] = [];
  for (const name of text.split(/\s+/).filter((word) => word !== '')) {
    const found = taxonomy.findValue(concept, name);
    if (!found) return { part: 'value', name };
    values.push(`${namespaceOf(found)}#${localNameOf(found)}`);
  }
  return values.sort(compareText).join(' ');
}

function afterHash(uri: string): string {
  return uri.slice(uri.lastIndexOf('#') + 1);
}

/** A period by the days that people name it by, both inclusive. */
export function formatDays(period: Period): string {
  if (period.kind === 'forever') return period.kind;
  const end = period.kind === 'instant' ? period.instant : period.end;
  const last = dayEndingAt(end) ?? end;
  return period.kind === 'instant' ? last : `${period.start.replace(/T00:00:00$/, '')}/${last}`;
}

/** The period of days, as the concept has it: of a span that an instant is asked of, its end. */
function readDays(text: string, periodType: Concept['periodType']): Period | undefined {
  const [first = '', last = first] = text.split('/');
  if (![first, last].every(isDay) || first > last) return undefined;
  if (periodType === 'instant') return instantAtEndOf(last);
  return text.includes('/') ? durationOfDays(first, last) : undefined;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
