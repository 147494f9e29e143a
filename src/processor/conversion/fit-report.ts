import { DECLARED_ARCROLES } from '../../formats/instance-frame.js';
import { createIdAllocator } from '../../formats/instance-names.js';
import type { SyntaxName } from '../../formats/report-syntaxes.js';
import { formatDecimal, parseDecimal, scaleByPowerOfTen } from '../../datatypes/decimal.js';
import type { Concepts } from '../../oim/fact-value.js';
import type { Fact, FactLink, Report, SharedAspects } from '../../model/report/fact.js';
import { ARCROLE } from '../../names/arcroles.js';
import { isNCName } from '../../names/prefixes.js';
import { ROLE } from '../../names/roles.js';
import { hasForbiddenCharacter } from '../../syntax/xml/xml-characters.js';

const XML_SYNTAXES: ReadonlySet<SyntaxName> = new Set(['xbrl-xml', 'inline-xbrl']);

const EXPONENT = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d{1,3}$/;
const SPECIAL_NUMBER = /^(?:[+-]?INF|NaN)$/;

/**
 * The report as a syntax can hold it. In XML ids are names, characters are those of XML 1.0, and links have declared
 * roles: other ids are spelled out, other facts and links left out. In inline XBRL numbers
 * are written out in digits, and INF and NaN are none. What is changed shows when the two are compared.
 */
export function fitReport(original: Report, syntax: SyntaxName, concepts: Concepts): Report {
  if (!XML_SYNTAXES.has(syntax)) return original;
  const report = syntax === 'inline-xbrl' ? writeOutNumbers(original, concepts) : original;
  const isWritable = createWritableTest();
  const facts = report.facts.filter(isWritable);
  const ids = renameIds(facts);
  if (facts.length === report.facts.length && ids.size === 0 && !facts.some(hasForeignLink)) return report;
  const kept = new Set(facts.map(({ id }) => id));
  return { ...report, facts: facts.map((fact) => fit(fact, ids, kept)) };
}

function writeOutNumbers(report: Report, concepts: Concepts): Report {
  const isNumeric = ({ concept, unit }: Fact) => concepts.get(concept)?.type.numeric ?? unit !== undefined;
  const isOdd = (fact: Fact) =>
    fact.value !== null && /[eEIN]/.test(fact.value) && /^[-+.\deEINFa]+$/.test(fact.value) && isNumeric(fact);
  if (!report.facts.some(isOdd)) return report;
  const facts = report.facts.flatMap((fact): readonly Fact[] => {
    if (!isOdd(fact)) return [fact];
    const value = fact.value as string;
    if (SPECIAL_NUMBER.test(value)) return [];
    const number = EXPONENT.test(value) ? parseDecimal(value.slice(0, value.search(/e/i))) : undefined;
    if (!number) return [fact];
    const power = Number(value.slice(value.search(/e/i) + 1));
    return [{ ...fact, value: formatDecimal(scaleByPowerOfTen(number, power)) }];
  });
  return { ...report, facts };
}

function fit(fact: Fact, ids: ReadonlyMap<string, string>, kept: ReadonlySet<string>): Fact {
  const { id, links, noteId, ...rest } = fact;
  const nameOf = (one: string) => ids.get(one) ?? one;
  const declared = links
    ?.filter(isDeclared)
    .map((link) => ({ ...link, targets: link.targets.filter((target) => kept.has(target)).map(nameOf) }))
    .filter(({ targets }) => targets.length > 0);
  return {
    ...rest,
    id: nameOf(id),
    ...(noteId !== undefined && { noteId: nameOf(noteId) }),
    ...(declared && declared.length > 0 && { links: declared }),
  };
}

/** Whether XML can hold the texts of a fact; those of shared aspects are looked at once. */
function createWritableTest(): (fact: Fact) => boolean {
  const known = new Map<SharedAspects, boolean>();
  return ({ value, shared }) => {
    let writable = known.get(shared);
    if (writable === undefined) known.set(shared, (writable = !textsOf(shared).some(hasForbiddenCharacter)));
    return writable && (value === null || !hasForbiddenCharacter(value));
  };
}

function textsOf({ entity, dimensions }: SharedAspects): string[] {
  const texts = entity ? [entity.identifier, entity.scheme] : [];
  for (const member of dimensions.values()) if (member.kind === 'typed') texts.push(member.value ?? '');
  return texts;
}

/** Ids that are no names → names that no fact has. */
function renameIds(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const wrong = facts.filter(({ id }) => !isNCName(id));
  if (wrong.length === 0) return new Map();
  const allocator = createIdAllocator(facts.map(({ id }) => id));
  return new Map(
    wrong.map(({ id }) => {
      const name = id.replace(/[^\p{L}\p{Nd}_.-]/gu, '_');
      return [id, allocator.allocate(isNCName(name) ? name : `_${name}`)];
    }),
  );
}

function hasForeignLink({ links }: Fact): boolean {
  return links !== undefined && !links.every(isDeclared);
}

function isDeclared({ type, group }: FactLink): boolean {
  return group === ROLE.link && (type === ARCROLE.factFootnote || DECLARED_ARCROLES.has(type));
}
