import { createHash } from 'node:crypto';
import { periodKey } from '../../datatypes/period.js';
import { unitKey, type Unit } from '../../datatypes/unit.js';
import { canonicalLinks, isPureUnit } from '../../model/report/canonical-report.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { Fact, SharedAspects, StreamedReport } from '../../model/report/fact.js';
import { CHUNK_CHARACTERS } from '../../util/in-chunks.js';

/** Makes the IRI of a report out of its facts, one after the other. */
export interface ReportIriMaker {
  add(fact: Fact): void;
  iri(): string;
}

/** The IRI of a report: the digest of its facts in their order. Equal reports have equal IRIs, and nothing else decides. */
export function reportIri({ taxonomy, facts }: StreamedReport): string {
  const maker = createReportIri(taxonomy);
  for (const fact of facts) maker.add(fact);
  return maker.iri();
}

export function createReportIri(taxonomy: readonly string[]): ReportIriMaker {
  const hash = createHash('sha256').update(JSON.stringify(taxonomy));
  const keyOf = createFactKeys();
  // Many facts at a time: each call costs more than what it hashes.
  let keys = '';
  return {
    add(fact) {
      keys += keyOf(fact);
      if (keys.length < CHUNK_CHARACTERS) return;
      hash.update(keys);
      keys = '';
    },
    iri: () => `urn:sha-256:${hash.update(keys).digest('hex')}`,
  };
}

/**
 * Makes a text that is equal for equal facts, whatever the order of keys that a reader made: a JSON array. The parts of
 * the aspects that a fact shares with the one before are not made again.
 */
function createFactKeys(): (fact: Fact) => string {
  let lastShared: SharedAspects | undefined;
  let lastUnit: Unit | undefined;
  let [context, dimensions, unitText] = ['', '', 'null'];
  return ({ id, concept, shared, value, unit, decimals, language, noteId, links, evidence }) => {
    if (shared !== lastShared) {
      lastShared = shared;
      context = contextText(shared);
      dimensions = dimensionsText(shared);
    }
    if (unit !== lastUnit) {
      lastUnit = unit;
      unitText = unit && !isPureUnit(unit) ? JSON.stringify(unitKey(unit)) : 'null';
    }
    const rest = `${textOrNull(language?.toLowerCase())},${textOrNull(noteId)},${linksText(links)}`;
    const start = `[${JSON.stringify(id)},${JSON.stringify(concept)},${JSON.stringify(value)}`;
    return `${start},${context},${unitText},${decimals ?? 'null'},${rest},${dimensions},${evidenceText(evidence)}]`;
  };
}

function textOrNull(text: string | undefined): string {
  return text === undefined ? 'null' : JSON.stringify(text);
}

function contextText({ entity, period }: SharedAspects): string {
  const text = period && period.kind !== 'forever' ? periodKey(period) : undefined;
  return `${textOrNull(entity && `${entity.scheme} ${entity.identifier}`)},${textOrNull(text)}`;
}

function dimensionsText({ dimensions }: SharedAspects): string {
  return JSON.stringify(
    [...dimensions].map(([name, one]) => [name, one.kind === 'explicit' ? one.member : [one.value]]),
  );
}

function linksText(links: Fact['links']): string {
  return links === undefined || links.length === 0 ? 'null' : JSON.stringify(canonicalLinks(links));
}

function evidenceText(evidence: readonly Evidence[] = []): string {
  return evidence.length === 0
    ? '[]'
    : JSON.stringify(
        evidence.map(({ document, start, end, page, quote, cue, qualifier }) => [
          ...[document, start, end, page, quote, cue, qualifier],
        ]),
      );
}
