import { readdirSync, readFileSync } from 'node:fs';
import { createCollector } from '../../src/diagnostics/sink.js';
import type { CueSet } from '../../src/model/taxonomy/cue.js';
import { readCues } from '../../src/taxonomy-source/cues.js';
import { readTaxonomyFiles } from '../support/package-taxonomy.js';

/** The package's data files with the cues. */
export function readCueFiles(): Map<string, string> {
  const files = readTaxonomyFiles();
  for (const name of readdirSync('taxonomy/cues')) {
    files.set(`taxonomy/cues/${name}`, readFileSync(`taxonomy/cues/${name}`, 'utf8'));
  }
  return files;
}

let known: CueSet | undefined;

/** The package's own cues; read once a test run. */
export function readPackageCues(): CueSet {
  if (!known) {
    const sink = createCollector();
    known = readCues(readCueFiles(), sink);
    if (!known || sink.diagnostics.length > 0) throw new Error(JSON.stringify(sink.diagnostics, undefined, 2));
  }
  return known;
}

/** Every phrase of a cue. */
export function phrasesOf(cue: CueSet['cues'][number]): string[] {
  const own = {
    quantity: () =>
      cue.kind === 'quantity'
        ? [...cue.nouns, ...(cue.labels ?? []), ...(cue.notBefore ?? []), ...(cue.member?.patterns ?? [])]
        : [],
    statement: () => (cue.kind === 'statement' ? [...cue.patterns, ...(cue.member?.patterns ?? [])] : []),
    event: () => (cue.kind === 'event' ? [...cue.events] : []),
    enumeration: () => (cue.kind === 'enumeration' ? [...cue.triggers, ...Object.values(cue.items).flat()] : []),
    heading: () => (cue.kind === 'heading' ? [...cue.headings, ...(cue.notHeadings ?? [])] : []),
  }[cue.kind]();
  return [...own, ...(cue.within ?? []), ...(cue.without ?? [])];
}
