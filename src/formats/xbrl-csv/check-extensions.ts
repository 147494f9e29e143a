import { oimCommonCodes } from '../../diagnostics/codes/oim.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { PrefixMap } from '../../names/prefixes.js';
import type { LocatedMetadata } from './read-metadata.js';

type Path = readonly string[];

/** The objects that others may extend, as paths in which `*` is any key (xBRL-CSV 1.0, Extensible objects). */
const EXTENSIBLE: readonly Path[] = [
  [],
  ['documentInfo'],
  ['tableTemplates', '*'],
  ['tableTemplates', '*', 'columns', '*'],
  ['tables', '*'],
];

/** Checks that the prefix of each extension property is bound. */
export function checkExtensions(
  { metadata, locate }: LocatedMetadata,
  prefixes: PrefixMap,
  sink: DiagnosticSink,
): void {
  for (const path of EXTENSIBLE) visit(metadata, path, []);

  function visit(value: unknown, [step, ...rest]: Path, at: Path): void {
    if (value === null || typeof value !== 'object') return;
    const members = Object.entries(value);
    if (step !== undefined) {
      for (const [key, member] of members) if (step === '*' || step === key) visit(member, rest, [...at, key]);
      return;
    }
    for (const [key] of members) {
      const colon = key.indexOf(':');
      if (colon < 0 || prefixes.has(key.slice(0, colon))) continue;
      sink.report(oimCommonCodes.create('oimce:unboundPrefix', { name: key }, locate([...at, key])));
    }
  }
}
