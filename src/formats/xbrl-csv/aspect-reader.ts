import { oimCodes, oimCommonCodes } from '../../diagnostics/codes/oim.js';
import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { isOfKind } from '../../datatypes/lexical.js';
import type { Period } from '../../datatypes/period.js';
import type { Unit } from '../../datatypes/unit.js';
import type { AspectPool } from '../../model/report/aspect-pool.js';
import { isPureUnit, NOTE } from '../../model/report/canonical-report.js';
import type { DimensionValue, Entity } from '../../model/report/fact.js';
import { isTypedDimension } from '../../model/taxonomy/concept.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { parseQName, type PrefixMap } from '../../names/prefixes.js';
import { isReservedEntity, parseEntity } from '../../oim/entity-text.js';
import { parseUnit } from '../../oim/unit-text.js';
import { detachText } from '../../util/detach-text.js';
import type { SourceLocation } from '../../util/source-location.js';
import type { ReadContext } from '../format.js';
import { parseAbbreviatedPeriod } from '../../oim/abbreviated-period.js';

/** Turns texts of dimensions into aspects, each text once. Undefined where a text is wrong, which is reported once, at `at`. */
export interface AspectReader {
  concept(text: string | null, at: SourceLocation): ExpandedName | undefined;
  entity(text: string | null, at: SourceLocation): Entity | undefined;
  period(text: string | null, at: SourceLocation): Period | undefined;
  unit(text: string | null, at: SourceLocation): Unit | undefined;
  language(text: string | null, at: SourceLocation): string | undefined;
  member(dimension: ExpandedName, text: string | null, at: SourceLocation): DimensionValue | undefined;
}

export function createAspectReader(
  prefixes: PrefixMap,
  pool: AspectPool,
  { taxonomy, sink }: Pick<ReadContext, 'taxonomy' | 'sink'>,
): AspectReader {
  const members = new Map<ExpandedName, Once<DimensionValue>>();

  /** A name or diagnostic code for a QName that cannot be resolved. */
  const faultOf = (name: string, at: SourceLocation): Diagnostic | undefined =>
    /^[^\s:]+:[^\s:]+$/.test(name) && !prefixes.has(name.slice(0, name.indexOf(':')))
      ? oimCommonCodes.create('oimce:unboundPrefix', { name }, at)
      : undefined;

  const concept = once<ExpandedName>((text, at) => {
    // The concept of notes is in the namespace of a reserved prefix.
    if (text === 'xbrl:note') return NOTE;
    const name = text.includes(':') ? parseQName(text, prefixes) : undefined;
    if (name === undefined) {
      sink.report(faultOf(text, at) ?? xbrlCsvCodes.create('xbrlce:invalidConceptQName', { value: text }, at));
    }
    return name;
  });
  const entity = once<Entity>((text, at) => {
    const parsed = parseEntity(text, prefixes);
    if (!parsed) {
      const code = /^[^\s:]+:\S+$/.test(text) ? 'oimce:unboundPrefix' : 'oimce:invalidSQName';
      sink.report(oimCommonCodes.create(code, { name: text }, at));
    }
    if (!parsed || !isReservedEntity(parsed)) return parsed;
    sink.report(oimCodes.create('oime:invalidUseOfReservedIdentifier', { entity: text }, at));
    return undefined;
  });
  const period = once<Period>((text, at) => {
    const parsed = parseAbbreviatedPeriod(text);
    if (!parsed) sink.report(xbrlCsvCodes.create('xbrlce:invalidPeriodRepresentation', { value: text }, at));
    return parsed;
  });
  const unit = once<Unit>((text, at) => {
    const parsed = parseUnit(text, prefixes);
    if (parsed && !isPureUnit(parsed)) return pool.unit(parsed.numerators, parsed.denominators);
    const unbound = text.split(/[*/()]+/).flatMap((name) => faultOf(name, at) ?? [])[0];
    const wrong = oimCommonCodes.create('oimce:invalidUnitStringRepresentation', { unit: text }, at);
    sink.report(
      parsed ? oimCodes.create('oime:illegalPureUnit', { fact: `${at.uri}:${at.line ?? 1}` }, at) : (unbound ?? wrong),
    );
    return undefined;
  });
  const language = once<string>((text, at) => {
    if (isOfKind('language', text)) return text.toLowerCase();
    sink.report(xbrlCsvCodes.create('xbrlce:invalidLanguageCode', { value: text }, at));
    return undefined;
  });

  function readMember(dimension: ExpandedName, text: string | null, at: SourceLocation): DimensionValue | undefined {
    const declared = taxonomy?.concepts.get(dimension);
    const name = text?.includes(':') === true ? parseQName(text, prefixes) : undefined;
    if (declared ? isTypedDimension(declared) : name === undefined) return { kind: 'typed', value: text };
    if (name !== undefined) return { kind: 'explicit', member: name };
    const wrong = xbrlCsvCodes.create('xbrlce:invalidDimensionValue', { value: text ?? '#nil', dimension }, at);
    sink.report(faultOf(text ?? '', at) ?? wrong);
    return undefined;
  }

  return {
    concept,
    entity,
    period,
    unit,
    language,
    member(dimension, text, at) {
      let read = members.get(dimension);
      if (!read) {
        read = once<DimensionValue>(
          (value, place) => readMember(dimension, value, place),
          (place) => readMember(dimension, null, place),
        );
        members.set(dimension, read);
      }
      return read(text, at);
    },
  };
}

type Once<T> = (text: string | null, at: SourceLocation) => T | undefined;

/** Reads each text once; nil is read as the text `#nil`, which is wrong for every core dimension. */
function once<T>(
  read: (text: string, at: SourceLocation) => T | undefined,
  readNil?: (at: SourceLocation) => T | undefined,
): Once<T> {
  const known = new Map<string | null, T | undefined>();
  return (text, at) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found;
    const own = text === null ? null : detachText(text);
    const value = own === null && readNil ? readNil(at) : read(own ?? '#nil', at);
    known.set(own, value);
    return value;
  };
}
