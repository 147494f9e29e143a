import { oimCodes, oimCommonCodes } from '../../diagnostics/codes/oim.js';
import { evidenceCodes, xbrlJsonCodes } from '../../diagnostics/codes/xbrl-json.js';
import type { Unit } from '../../datatypes/unit.js';
import type { AspectPool } from '../../model/report/aspect-pool.js';
import { isPureUnit, NOTE } from '../../model/report/canonical-report.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { DimensionValue, Fact, FactLink } from '../../model/report/fact.js';
import { isTypedDimension } from '../../model/taxonomy/concept.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { formatQName, parseQName } from '../../names/prefixes.js';
import { isReservedEntity, parseEntity } from '../../oim/entity-text.js';
import { evidenceFromJson } from '../../oim/evidence-json.js';
import { parseValue, valueFormOf } from '../../oim/fact-value.js';
import { parsePeriod } from '../../oim/period-text.js';
import { RESERVED_PREFIXES } from '../../oim/prefix-allocation.js';
import { PILU_TERMS } from '../../oim/terms.js';
import { parseUnit } from '../../oim/unit-text.js';
import { formatJsonPointer } from '../../syntax/json-pointer.js';
import type { ReadContext } from '../format.js';
import type { DocumentInfo } from './document-info.js';
import type { Path, Structure } from './structure.js';

const KEYS = ['value', 'decimals', 'dimensions', 'links'];
const CORE = new Set(['concept', 'entity', 'period', 'unit', 'language', 'noteId']);
const FORMS = {
  QName: { en: 'a name with a bound prefix', zh: '前缀已绑定的名称' },
  enumeration: { en: 'one name with a bound prefix', zh: '一个前缀已绑定的名称' },
  enumerationSet: { en: 'names with bound prefixes, separated by blanks', zh: '以空格分隔、前缀已绑定的名称' },
  plain: { en: 'a text', zh: '文本' },
} as const;

const PREFIXED_NAME = {
  en: 'a name with a prefix, such as csd:NumberOfEmployees',
  zh: '带前缀的名称（例如 csd:NumberOfEmployees）',
};
const ENTITY = { en: 'a prefix, a colon and an identifier without blanks', zh: '前缀、冒号和不含空白的标识符' };

/**
 * Reads one fact object (xBRL-JSON 1.0, The fact object); undefined where nothing can be made of it. `faults` counts what
 * was reported so far.
 */
export function createFactReader(
  structure: Structure,
  info: DocumentInfo,
  pool: AspectPool,
  { taxonomy, sink }: ReadContext,
  faults: () => number,
): (id: string) => Fact | undefined {
  // Reserved prefixes need no binding to be understood, but a document that uses one binds it.
  const { prefixes } = info;
  const evidencePrefix = [...prefixes].find(([, uri]) => uri === PILU_TERMS)?.[0];

  return (id) => {
    const path: Path = ['facts', id];
    const object = structure.object(path, ['value', 'dimensions']);
    const dimensions = object && structure.object([...path, 'dimensions']);
    if (!object || !dimensions) return undefined;
    structure.checkKeys(path, KEYS, prefixes);
    const concept = readConcept(id, [...path, 'dimensions', 'concept']);
    if (concept === undefined) return undefined;
    const value = readValue(id, concept, [...path, 'value']);
    if (value === undefined) return undefined;
    const { decimals } = object;
    if (decimals !== undefined && !Number.isSafeInteger(decimals)) {
      structure.wrong([...path, 'decimals'], {
        en: 'a whole number, or no key where the value is exact',
        zh: '整数；精确值则不写此键',
      });
    }
    const before = faults();
    const shared = pool.shared(readEntity(path), readPeriod(path), readDimensions(path));
    const unit = readUnit(id, [...path, 'dimensions', 'unit']);
    // What a fact with an unreadable aspect says nobody knows.
    if (faults() > before) return undefined;
    const language = readLanguage([...path, 'dimensions', 'language']);
    const noteId = dimensions['noteId'] === undefined ? undefined : structure.string([...path, 'dimensions', 'noteId']);
    const links = object['links'] === undefined ? undefined : readLinks([...path, 'links']);
    const evidence = readEvidence(id, path);
    const fact: Fact = {
      id,
      concept,
      shared,
      value,
      ...(unit && { unit }),
      ...(language !== undefined && { language }),
      ...(noteId !== undefined && { noteId }),
      ...(Number.isSafeInteger(decimals) && { decimals: decimals as number }),
      ...(links && { links }),
      ...(evidence && { evidence }),
    };
    checkNote(fact, path);
    return fact;
  };

  function qname(text: string, path: Path): ExpandedName | undefined {
    const name = text.includes(':') ? parseQName(text, prefixes) : undefined;
    if (name !== undefined) return name;
    const prefix = text.slice(0, text.indexOf(':'));
    if (!/^[^\s:]+:[^\s:]+$/.test(text) || prefixes.has(prefix)) return void structure.wrong(path, PREFIXED_NAME);
    const reserved = RESERVED_PREFIXES.get(prefix);
    const bind =
      reserved === undefined
        ? []
        : [
            {
              en: `Add "${prefix}": "${reserved}" to namespaces.`,
              zh: `请在 namespaces 中加入 "${prefix}": "${reserved}"。`,
            },
          ];
    sink.report(oimCommonCodes.create('oimce:unboundPrefix', { name: text }, structure.locate(path), bind));
    return undefined;
  }

  function readConcept(id: string, path: Path): ExpandedName | undefined {
    if (structure.at(path) === undefined) {
      sink.report(oimCodes.create('oime:missingConceptDimension', { fact: id }, structure.locate(path)));
      return undefined;
    }
    const text = structure.string(path);
    // The concept of notes is in the namespace of the reserved prefix.
    if (text === 'xbrl:note') return NOTE;
    return text === undefined ? undefined : qname(text, path);
  }

  function readValue(id: string, concept: ExpandedName, path: Path): string | null | undefined {
    const value = structure.at(path);
    if (value === null) return null;
    if (typeof value !== 'string') {
      structure.wrong(path, {
        en: 'a text in double quotes, also where it is a number, or null',
        zh: '双引号括起的文本（数值也须加引号），或 null',
      });
      return undefined;
    }
    const form = valueFormOf(taxonomy?.concepts.get(concept));
    const parsed = parseValue(value, form, prefixes);
    if (parsed === undefined) {
      const params = { fact: id, value, expected: FORMS[form] };
      sink.report(xbrlJsonCodes.create('xbrlje:invalidFactValue', params, structure.locate(path)));
    }
    return parsed;
  }

  function readEntity(path: Path) {
    const at = [...path, 'dimensions', 'entity'];
    const text = structure.at(at) === undefined ? undefined : structure.string(at);
    if (text === undefined) return undefined;
    const entity = parseEntity(text, prefixes);
    if (!entity) {
      if (/^[^\s:]+:\S+$/.test(text)) {
        sink.report(oimCommonCodes.create('oimce:unboundPrefix', { name: text }, structure.locate(at)));
      } else structure.wrong(at, ENTITY);
    } else if (isReservedEntity(entity)) {
      sink.report(oimCodes.create('oime:invalidUseOfReservedIdentifier', { entity: text }, structure.locate(at)));
      return undefined;
    }
    return entity;
  }

  function readPeriod(path: Path) {
    const at = [...path, 'dimensions', 'period'];
    const text = structure.at(at) === undefined ? undefined : structure.string(at);
    if (text === undefined) return undefined;
    const period = parsePeriod(text);
    if (!period) {
      sink.report(oimCommonCodes.create('oimce:invalidPeriodRepresentation', { period: text }, structure.locate(at)));
    }
    return period;
  }

  function readUnit(id: string, path: Path): Unit | undefined {
    const text = structure.at(path) === undefined ? undefined : structure.string(path);
    if (text === undefined) return undefined;
    const unit = parseUnit(text, prefixes);
    if (!unit) {
      const unbound = text
        .split(/[*/()]+/)
        .find((one) => /^[^\s:]+:[^\s:]+$/.test(one) && !prefixes.has(one.slice(0, one.indexOf(':'))));
      if (unbound !== undefined) qname(unbound, path);
      else
        sink.report(
          oimCommonCodes.create('oimce:invalidUnitStringRepresentation', { unit: text }, structure.locate(path)),
        );
      return undefined;
    }
    if (isPureUnit(unit)) {
      sink.report(oimCodes.create('oime:illegalPureUnit', { fact: id }, structure.locate(path)));
      return undefined;
    }
    return unit;
  }

  function readLanguage(path: Path): string | undefined {
    const language = structure.at(path) === undefined ? undefined : structure.string(path);
    if (language !== undefined && language !== language.toLowerCase()) {
      sink.report(xbrlJsonCodes.create('xbrlje:invalidLanguageCodeCase', { language }, structure.locate(path)));
    }
    return language?.toLowerCase();
  }

  /** Taxonomy-defined dimensions. A null is a typed value that is nil. */
  function readDimensions(path: Path): [ExpandedName, DimensionValue][] {
    const result: [ExpandedName, DimensionValue][] = [];
    for (const [key, value] of Object.entries(structure.at([...path, 'dimensions']) as object)) {
      if (CORE.has(key)) continue;
      const at = [...path, 'dimensions', key];
      if (value !== null && typeof value !== 'string') {
        structure.wrong(at, { en: 'a text in double quotes, or null', zh: '双引号括起的文本，或 null' });
        continue;
      }
      const dimension = qname(key, at);
      if (dimension === undefined) continue;
      const concept = taxonomy?.concepts.get(dimension);
      const member = value !== null && value.includes(':') ? parseQName(value, prefixes) : undefined;
      const typed = concept ? isTypedDimension(concept) : member === undefined;
      if (typed) result.push([dimension, { kind: 'typed', value }]);
      else if (member !== undefined) result.push([dimension, { kind: 'explicit', member }]);
      else {
        const params = { value: value ?? 'null', dimension: key };
        sink.report(xbrlJsonCodes.create('xbrlje:invalidDimensionValue', params, structure.locate(at)));
      }
    }
    return result;
  }

  function readLinks(path: Path): FactLink[] {
    const links: FactLink[] = [];
    for (const typeAlias of Object.keys(structure.object(path) ?? {})) {
      const at = [...path, typeAlias];
      const type = info.linkTypes.get(typeAlias);
      if (type === undefined) {
        sink.report(xbrlJsonCodes.create('xbrlje:unknownLinkType', { name: typeAlias }, structure.locate(at)));
        continue;
      }
      for (const groupAlias of Object.keys(structure.object(at) ?? {})) {
        const group = info.linkGroups.get(groupAlias);
        if (group === undefined) {
          const location = structure.locate([...at, groupAlias]);
          sink.report(xbrlJsonCodes.create('xbrlje:unknownLinkGroup', { name: groupAlias }, location));
          continue;
        }
        const targets = structure.strings([...at, groupAlias]);
        if (targets) links.push({ type, group, targets });
      }
    }
    return links;
  }

  function readEvidence(id: string, path: Path): readonly Evidence[] | undefined {
    const key = `${evidencePrefix}:evidence`;
    const value = evidencePrefix === undefined ? undefined : structure.at([...path, key]);
    if (value === undefined) return undefined;
    const evidence = evidenceFromJson(value);
    if (!('path' in evidence)) return evidence;
    const at = [...path, key, ...evidence.path];
    const params = { fact: id, place: formatJsonPointer(at), expected: evidence.expected };
    sink.report(evidenceCodes.create('pilu:evidence-invalid', params, structure.locate(at)));
    return undefined;
  }

  /** Notes have a note id that is their own, a language, and nothing else (OIM 1.0, Note facts). */
  function checkNote(fact: Fact, path: Path): void {
    const { id, concept, noteId, language, shared } = fact;
    const location = () => structure.locate([...path, 'dimensions']);
    if (concept !== NOTE) {
      if (noteId !== undefined) sink.report(oimCodes.create('oime:misplacedNoteIDDimension', { fact: id }, location()));
      return;
    }
    if (noteId === undefined) sink.report(oimCodes.create('oime:missingNoteIDDimension', { fact: id }, location()));
    else if (noteId !== id) sink.report(oimCodes.create('oime:invalidNoteIDValue', { fact: id, noteId }, location()));
    if (language === undefined)
      sink.report(oimCodes.create('oime:missingLanguageForNoteFact', { fact: id }, location()));
    const misplaced = [
      ...(fact.unit ? ['unit'] : []),
      ...(shared.entity ? ['entity'] : []),
      ...(shared.period ? ['period'] : []),
      ...[...shared.dimensions.keys()].map((name) => formatQName(name, prefixes) ?? name),
    ];
    for (const dimension of misplaced) {
      sink.report(oimCodes.create('oime:misplacedNoteFactDimension', { fact: id, dimension }, location()));
    }
  }
}
