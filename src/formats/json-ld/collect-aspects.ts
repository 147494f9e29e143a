import { unitKey, type Unit } from '../../datatypes/unit.js';
import type { Entity, Fact, SharedAspects } from '../../model/report/fact.js';
import { formatPeriod } from '../../oim/period-text.js';
import type { FormatTaxonomy } from '../format.js';
import type { DataSetIndex } from './data-sets.js';
import { isObserved, unitOfFact } from './describe-fact.js';

/** Entities, periods, units and source documents, each once, in the order first met. */
export interface ReportAspects {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly periods: ReadonlyMap<string, NonNullable<SharedAspects['period']>>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly sources: ReadonlySet<string>;
  /** Whether a cue found any of the facts. */
  isExtracted(): boolean;
}

/** Collects them, fact by fact, and meets the data sets. Aspects and units that follow each other are looked at once. */
export function createAspectCollector(
  taxonomy: FormatTaxonomy,
  dataSets: DataSetIndex,
): ReportAspects & { add(fact: Fact): void } {
  const entities = new Map<string, Entity>();
  const periods = new Map<string, NonNullable<SharedAspects['period']>>();
  const units = new Map<string, Unit>();
  const sources = new Set<string>();
  let lastShared: SharedAspects | undefined;
  let lastUnit: Unit | undefined;
  let extracted = false;
  return {
    ...{ entities, periods, units, sources },
    isExtracted: () => extracted,
    add(fact) {
      const { concept, shared, evidence } = fact;
      if (shared !== lastShared) {
        lastShared = shared;
        const { entity, period } = shared;
        if (entity) entities.set(`${entity.scheme} ${entity.identifier}`, entity);
        const text = period && formatPeriod(period);
        if (period && text !== undefined) periods.set(text, period);
      }
      if (isObserved(fact)) dataSets.dataSetOf(concept, shared);
      const unit = unitOfFact(fact, taxonomy);
      if (unit && unit !== lastUnit) {
        lastUnit = unit;
        units.set(unitKey(unit), unit);
      }
      if (!evidence) return;
      for (const { document, cue } of evidence) {
        sources.add(`urn:${document}`);
        extracted ||= cue !== 'user';
      }
    },
  };
}
