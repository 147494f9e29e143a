import { NOTE, isPureUnit } from '../../model/report/canonical-report.js';
import type { DimensionValue, Fact, SharedAspects } from '../../model/report/fact.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import type { Unit } from '../../datatypes/unit.js';
import { unitKey } from '../../datatypes/unit.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { formatEntity } from '../../oim/entity-text.js';
import { evidenceToJson } from '../../oim/evidence-json.js';
import { formatValue, valueFormOf, type Concepts } from '../../oim/fact-value.js';
import { formatPeriod } from '../../oim/period-text.js';
import type { PrefixAllocation } from '../../oim/prefix-allocation.js';
import { formatUnit } from '../../oim/unit-text.js';
import { compareText } from '../../util/compare-text.js';
import { keep } from '../../util/keep.js';
import { isTextual } from './read-value.js';
import { formatSpecialValue } from './special-values.js';

/** What a writer of tables needs to turn aspects into cells. */
export interface CellWriter {
  isNumeric(fact: Fact): boolean;
  concept(fact: Fact): string;
  entity(shared: SharedAspects): string;
  period(shared: SharedAspects): string;
  dimension(shared: SharedAspects, name: ExpandedName): string;
  unit(fact: Fact): string;
  language(fact: Fact): string;
  /** Decimals as a number, where the fact states them. */
  decimals(fact: Fact): string;
  /** The value, with its decimals as a suffix where `suffix` says so or the form of the value needs it. */
  value(fact: Fact, suffix: boolean): string;
  evidence(fact: Fact): string;
}

export function createCellWriter(names: PrefixAllocation, concepts: Concepts): CellWriter {
  const unitText = keep((unit: Unit) => formatUnit(unit, names) ?? '');
  const declaredOf = (fact: Fact): Concept | undefined => concepts.get(fact.concept);
  const isNumeric = (fact: Fact): boolean =>
    declaredOf(fact)?.type.numeric ?? (hasUnit(fact) || fact.decimals !== undefined);
  return {
    isNumeric,
    concept: (fact) => names.qname(fact.concept),
    entity: ({ entity }) => (entity ? formatSpecialValue(formatEntity(entity, names)) : ''),
    period: ({ period }) => (period && formatPeriod(period)) ?? '',
    dimension({ dimensions }, name) {
      const value: DimensionValue | undefined = dimensions.get(name);
      if (!value) return '';
      return formatSpecialValue(value.kind === 'explicit' ? names.qname(value.member) : value.value);
    },
    unit: (fact) => (fact.unit && hasUnit(fact) && isNumeric(fact) ? unitText(fact.unit) : ''),
    language: (fact) => (fact.language !== undefined && isTextual(declaredOf(fact)) ? fact.language.toLowerCase() : ''),
    decimals: (fact) =>
      fact.decimals === undefined || fact.value === null || !isNumeric(fact) ? '' : String(fact.decimals),
    value(fact, suffix) {
      if (fact.value === null) return '#nil';
      const declared = declaredOf(fact);
      const text = formatValue(fact.value, valueFormOf(declared), names.qname);
      // A number of a concept that nobody declares is told from a text by its unit, or by the suffix.
      const bare = !declared && !hasUnit(fact);
      if (isNumeric(fact) && (suffix || bare || text.includes('d'))) {
        if (fact.decimals !== undefined) return `${text}d${fact.decimals}`;
        if (bare || text.includes('d')) return `${text}dINF`;
      }
      return formatSpecialValue(text);
    },
    evidence: ({ evidence }) => (evidence && evidence.length > 0 ? JSON.stringify(evidenceToJson(evidence)) : ''),
  };
}

/** What of a fact xBRL-CSV cannot carry, because it only has it where the type of the concept asks for it. */
export function findLoss(fact: Fact, concepts: Concepts, cells: CellWriter): { en: string; zh: string } | undefined {
  if ((fact.noteId !== undefined || fact.concept === NOTE) && (fact.concept !== NOTE || fact.noteId !== fact.id)) {
    return { en: 'the note id', zh: '附注标识' };
  }
  if (hasUnit(fact) && !cells.isNumeric(fact)) return { en: 'the unit', zh: '单位' };
  if (fact.decimals !== undefined && (fact.value === null || !cells.isNumeric(fact))) {
    return { en: 'the accuracy (decimals)', zh: '精度（decimals）' };
  }
  if (fact.language !== undefined && !isTextual(concepts.get(fact.concept))) return { en: 'the language', zh: '语言' };
  return undefined;
}

export function hasUnit({ unit }: Fact): boolean {
  return unit !== undefined && !isPureUnit(unit);
}

/** A text that is equal for facts that one column of a wide table can hold. */
export function columnKey(fact: Fact): string {
  return `${fact.concept}\n${fact.unit && hasUnit(fact) ? unitKey(fact.unit) : ''}\n${fact.language?.toLowerCase() ?? ''}`;
}

/** All taxonomy-defined dimensions of facts, in the order of their names. */
export function dimensionsOf(shared: Iterable<SharedAspects>): ExpandedName[] {
  const names = new Set<ExpandedName>();
  for (const { dimensions } of shared) for (const name of dimensions.keys()) names.add(name);
  return [...names].sort(compareText);
}
