import type { Period } from '../../datatypes/period.js';
import type { DimensionValue, Entity, SharedAspects } from '../../model/report/fact.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { compareText } from '../../util/compare-text.js';
import { detachText } from '../../util/detach-text.js';
import type { Source } from './properties.js';
import type { Given, SourceResolver } from './source-resolver.js';
import { placeOf, type CellContext, type ReportContext } from './table-context.js';

/** Where entity, period and dimensions come from, and what came of it; columns that have the same sources share one. */
export interface SharedSources {
  readonly sources: readonly (readonly [string, Source])[];
  readonly known: Map<string, SharedAspects | undefined>;
  /** The texts of the row before, which often are those of this one. */
  readonly texts: Given[];
  aspects: SharedAspects | undefined;
}

/** Reads the aspects that facts of a table have in common; the same texts give the same object. */
export interface SharedAspectsReader {
  sources(sources: SharedSources['sources']): SharedSources;
  read(shared: SharedSources, cell: CellContext): SharedAspects | undefined;
}

export function createSharedAspectsReader(
  { aspects: reader, pool }: ReportContext,
  resolve: SourceResolver,
): SharedAspectsReader {
  const groups = new Map<string, SharedSources>();
  return {
    sources(sources) {
      const sorted = [...sources].sort(([a], [b]) => compareText(a, b));
      const key = JSON.stringify(sorted);
      let found = groups.get(key);
      if (!found) groups.set(key, (found = { sources: sorted, known: new Map(), texts: [], aspects: undefined }));
      return found;
    },
    read(shared, cell) {
      const { sources, texts, known } = shared;
      let same = shared.aspects !== undefined;
      for (let index = 0; index < sources.length; index++) {
        const text = resolve((sources[index] as (typeof sources)[number])[1], cell);
        if (texts[index] === text) continue;
        texts[index] = text;
        same = false;
      }
      if (same) return shared.aspects;
      let key = '';
      for (const text of texts) key += text === undefined ? '-' : text === null ? '0' : `${text.length} ${text}`;
      let aspects = known.get(key);
      if (!aspects && !known.has(key)) known.set(detachText(key), (aspects = readShared(sources, texts, cell)));
      shared.aspects = aspects;
      return aspects;
    },
  };

  function readShared(
    sources: SharedSources['sources'],
    texts: readonly Given[],
    cell: CellContext,
  ): SharedAspects | undefined {
    let entity: Entity | undefined;
    let period: Period | undefined;
    let sound = true;
    const dimensions: [ExpandedName, DimensionValue][] = [];
    for (const [index, [dimension, source]] of sources.entries()) {
      const text = texts[index];
      if (text === undefined) continue;
      const at = placeOf(source, cell.at);
      if (dimension === 'entity') {
        entity = reader.entity(text, at);
        sound = sound && entity !== undefined;
      } else if (dimension === 'period') {
        period = reader.period(text, at);
        sound = sound && period !== undefined;
      } else {
        const member = reader.member(dimension as ExpandedName, text, at);
        if (member) dimensions.push([dimension as ExpandedName, member]);
        else sound = false;
      }
    }
    return sound ? pool.shared(entity, period, dimensions) : undefined;
  }
}
