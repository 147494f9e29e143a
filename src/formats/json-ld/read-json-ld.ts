import { jsonLdCodes } from '../../diagnostics/codes/json-ld.js';
import { formatEnumerationSet, formatEnumerationValue } from '../../datatypes/enumeration-value.js';
import type { Unit } from '../../datatypes/unit.js';
import { isPureUnit } from '../../model/report/canonical-report.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { createAspectPool } from '../../model/report/aspect-pool.js';
import type { DimensionValue, Entity, Fact } from '../../model/report/fact.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { parsePeriod } from '../../oim/period-text.js';
import { formatJsonPointer } from '../../syntax/json-pointer.js';
import { filingFromJson } from '../../oim/filing-json.js';
import { readJson } from '../../syntax/json/read-json.js';
import type { LocatedReport, ReadContext } from '../format.js';
import { parseUnitKey } from './unit-key.js';
import { readEvidenceNode } from './read-evidence.js';
import { joinLinks, type SingleLink } from './join-links.js';
import { CONTEXT_URL, EMPTY_SET, FACT_CLASSES, NIL, PROOF_CONTEXT_URL } from './vocabulary.js';

type Node = Readonly<Record<string, unknown>>;

const KEYWORDS = new Set([
  '@type',
  '@id',
  'concept',
  'value',
  'dataSet',
  'language',
  'decimals',
  'entity',
  'period',
  'unit',
  'noteId',
  'links',
  'evidence',
]);

/** Thrown to leave a fact that cannot be read; the fault is already reported. */
class Unreadable extends Error {}

/**
 * Reads JSON-LD in the compact form of our own context: what `writeJsonLd` writes. Undefined where the document is of
 * another form; a fact that cannot be read is reported with its place and left out.
 */
export function readJsonLd(source: Uint8Array | string, { sink, uri }: ReadContext): LocatedReport | undefined {
  const document = readJson(source, sink, { uri });
  if (!document) return undefined;
  const wrong = (path: readonly (string | number)[], found: unknown, en: string, zh: string): void => {
    const text = JSON.stringify(found) ?? 'undefined';
    const shown: string | LocalizedText =
      found === undefined ? { en: 'absent', zh: '缺失' } : text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const place = formatJsonPointer(path) || '/';
    const location = document.locate(formatJsonPointer(path));
    sink.report(jsonLdCodes.create('pilu:json-ld-form', { place, found: shown, expected: { en, zh } }, location));
  };

  // 1. The context: ours, then the prefixes of the document.
  const root = isNode(document.value) ? document.value : {};
  const contexts = root['@context'];
  const [first, local, ...more] = Array.isArray(contexts) ? contexts : [contexts];
  const known = more.every((one) => one === PROOF_CONTEXT_URL);
  if (first !== CONTEXT_URL || !isNode(local) || !known || !typesOf(root).includes('Report')) {
    wrong(
      ['@context'],
      contexts,
      `["${CONTEXT_URL}", { prefixes }] of a Report`,
      `Report 的 ["${CONTEXT_URL}", { 前缀 }]`,
    );
    return undefined;
  }
  const prefixes = new Map<string, string>();
  for (const [prefix, stem] of Object.entries(local)) {
    if (typeof stem === 'string' && stem.endsWith('#')) prefixes.set(prefix, stem.slice(0, -1));
    else wrong(['@context', 1, prefix], stem, 'an IRI that ends with #', '以 # 结尾的 IRI');
  }
  const taxonomy = root['taxonomy'];
  const nodes = root['facts'];
  if (!Array.isArray(taxonomy) || !taxonomy.every((one) => typeof one === 'string')) {
    wrong(['taxonomy'], taxonomy, 'an array of URLs', 'URL 数组');
    return undefined;
  }
  if (!Array.isArray(nodes)) {
    wrong(['facts'], nodes, 'an array of facts', '事实数组');
    return undefined;
  }

  // 2. Facts. A default member that is written is no aspect of the fact.
  const defaults = new Map<string, unknown>();
  const declared = root['dimensions'];
  for (const one of Array.isArray(declared) ? declared.filter(isNode) : []) {
    if (one['default'] !== undefined) defaults.set(String(one['@id']), one['default']);
  }
  const pool = createAspectPool();
  const units = new Map<string, Unit>();
  const facts: Fact[] = [];
  const indexes = new Map<string, number>();
  for (const [index, node] of nodes.entries()) {
    try {
      const fact = readFact(node, ['facts', index]);
      indexes.set(fact.id, index);
      facts.push(fact);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  const filing = filingFromJson(root['announcement']);
  return {
    report: { taxonomy: taxonomy as string[], facts, ...(filing && { filing }) },
    locateFact: (id) => document.locate(formatJsonPointer(['facts', indexes.get(id) ?? ''])),
  };

  function refuse(path: readonly (string | number)[], found: unknown, en: string, zh: string): never {
    wrong(path, found, en, zh);
    throw new Unreadable();
  }

  function readFact(node: unknown, path: readonly (string | number)[]): Fact {
    if (!isNode(node)) refuse(path, node, 'a fact', '事实对象');
    const factClass = typesOf(node).find((one) => FACT_CLASSES.has(one));
    if (factClass === undefined) {
      refuse([...path, '@type'], node['@type'], 'a class of facts, such as DecimalFact', '事实类别，例如 DecimalFact');
    }
    const { decimals, noteId } = node;
    if (decimals !== undefined && !Number.isSafeInteger(decimals))
      refuse([...path, 'decimals'], decimals, 'a whole number', '整数');
    if (noteId !== undefined && typeof noteId !== 'string') refuse([...path, 'noteId'], noteId, 'a text', '文本');
    const { value, language } = readValue(node, factClass, path);
    const unit = node['unit'] === undefined ? undefined : readUnit(node['unit'], [...path, 'unit']);
    const links = node['links'];
    const evidence = node['evidence'];
    return {
      id: readFactIri(node['@id'], [...path, '@id']),
      concept: readName(node['concept'], [...path, 'concept']),
      value,
      shared: pool.shared(readEntity(node, path), readPeriod(node, path), readDimensions(node, path)),
      ...(unit && !isPureUnit(unit) && { unit }),
      ...(decimals !== undefined && { decimals: decimals as number }),
      ...(language !== undefined && { language }),
      ...(noteId !== undefined && { noteId }),
      ...(Array.isArray(links) && {
        links: joinLinks(links.map((link, index) => readLink(link, [...path, 'links', index]))),
      }),
      ...(Array.isArray(evidence) && {
        evidence: evidence.map(
          (one, index) =>
            readEvidenceNode(one) ??
            refuse(
              [...path, 'evidence', index],
              one,
              'a SpecificResource with source, selectors and cue',
              '含 source、selector 和 cue 的 SpecificResource',
            ),
        ),
      }),
    };
  }

  /** Resolves a compact IRI by the prefixes of the document. */
  function splitIri(
    iri: unknown,
    path: readonly (string | number)[],
  ): { readonly stem: string; readonly rest: string } {
    const colon = typeof iri === 'string' ? iri.indexOf(':') : -1;
    const stem = colon < 0 ? undefined : prefixes.get((iri as string).slice(0, colon));
    if (stem === undefined) refuse(path, iri, 'an IRI with a prefix of the document', '使用文档前缀的 IRI');
    return { stem, rest: (iri as string).slice(colon + 1) };
  }

  function readName(iri: unknown, path: readonly (string | number)[]): ExpandedName {
    const { stem, rest } = splitIri(iri, path);
    return expandedName(stem, rest);
  }

  function readFactIri(iri: unknown, path: readonly (string | number)[]): string {
    if (typeof iri !== 'string' || !iri.startsWith('fact:'))
      refuse(path, iri, '"fact:" and the id', '“fact:”加事实标识');
    return decode(iri.slice(5), path);
  }

  function decode(text: string, path: readonly (string | number)[]): string {
    try {
      return decodeURIComponent(text);
    } catch {
      return refuse(path, text, 'percent-encoding of UTF-8', 'UTF-8 的百分号编码');
    }
  }

  function readValue(
    node: Node,
    factClass: string,
    path: readonly (string | number)[],
  ): Pick<Fact, 'value' | 'language'> {
    const at = [...path, 'value'];
    const { value, language } = node;
    if (isNode(value) && value['@id'] === NIL) {
      return { value: null, ...(typeof language === 'string' && { language }) };
    }
    if (factClass === 'EnumerationSetFact') {
      if (!Array.isArray(value)) refuse(at, value, 'an array of members', '成员数组');
      if (value.length === 1 && value[0] === EMPTY_SET) return { value: '' };
      return { value: formatEnumerationSet(value.map((one, index) => readName(one, [...at, index]))) };
    }
    if (factClass === 'EnumerationFact') return { value: formatEnumerationValue(readName(value, at)) };
    if (factClass === 'NameFact') return { value: readName(value, at) };
    if (typeof value === 'string') return { value };
    if (isNode(value) && typeof value['@value'] === 'string' && typeof value['@language'] === 'string') {
      return { value: value['@value'], language: value['@language'] };
    }
    return refuse(at, value, 'a text, or @value with @language', '文本，或 @value 与 @language');
  }

  function readEntity(node: Node, path: readonly (string | number)[]): Entity | undefined {
    if (node['entity'] === undefined) return undefined;
    const at = [...path, 'entity'];
    const { stem, rest } = splitIri(node['entity'], at);
    return { scheme: stem, identifier: decode(rest, at) };
  }

  function readPeriod(node: Node, path: readonly (string | number)[]) {
    const { period } = node;
    if (period === undefined) return undefined;
    const text = typeof period === 'string' && period.startsWith('interval:') ? period.slice(9) : '';
    return parsePeriod(text) ?? refuse([...path, 'period'], period, '"interval:" and a period', '“interval:”加期间');
  }

  function readUnit(iri: unknown, path: readonly (string | number)[]): Unit {
    const known = typeof iri === 'string' ? units.get(iri) : undefined;
    if (known) return known;
    let unit: Unit;
    if (typeof iri === 'string' && iri.startsWith('measures:')) {
      const { numerators, denominators } = parseUnitKey(decode(iri.slice(9), path));
      unit = pool.unit(numerators, denominators);
    } else {
      unit = pool.unit([readName(iri, path)]);
    }
    units.set(iri as string, unit);
    return unit;
  }

  function readDimensions(node: Node, path: readonly (string | number)[]): [ExpandedName, DimensionValue][] {
    const result: [ExpandedName, DimensionValue][] = [];
    for (const [key, value] of Object.entries(node)) {
      if (KEYWORDS.has(key)) continue;
      const at = [...path, key];
      const dimension = readName(key, at);
      const member = isNode(value) ? value['@id'] : undefined;
      if (member !== undefined && member === defaults.get(key)) continue;
      if (typeof value === 'string') result.push([dimension, { kind: 'typed', value }]);
      else if (member === NIL) result.push([dimension, { kind: 'typed', value: null }]);
      else result.push([dimension, { kind: 'explicit', member: readName(member, [...at, '@id']) }]);
    }
    return result;
  }

  function readLink(link: unknown, path: readonly (string | number)[]): SingleLink {
    const { linkType: type, linkGroup: group, linkTarget: target } = isNode(link) ? link : {};
    if (typeof type !== 'string' || typeof group !== 'string' || target === undefined) {
      refuse(
        path,
        link,
        'a Link with linkType, linkGroup and linkTarget',
        '含 linkType、linkGroup、linkTarget 的 Link',
      );
    }
    return { type, group, target: readFactIri(target, [...path, 'linkTarget']) };
  }
}

/** The types of a node, one or several. */
function typesOf({ '@type': types }: Node): readonly string[] {
  return (Array.isArray(types) ? types : [types]) as readonly string[];
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
