import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Fact, FactLink } from '../../model/report/fact.js';
import type { DocumentInfo } from './document-info.js';
import type { LocatedMetadata } from './read-metadata.js';

/**
 * Puts the links of the metadata onto their facts (xBRL-CSV 1.0, Links). `csvIds` are the ids that links know the facts
 * by, in the order of the facts.
 */
export function readLinks(
  facts: readonly Fact[],
  csvIds: readonly string[],
  { metadata, locate }: LocatedMetadata,
  { linkTypes, linkGroups }: DocumentInfo,
  sink: DiagnosticSink,
): readonly Fact[] {
  const indexes = new Map(csvIds.map((id, index) => [id, index]));
  const links = new Map<number, FactLink[]>();
  for (const [typeAlias, byGroup] of Object.entries(metadata.links ?? {})) {
    const type = linkTypes.get(typeAlias);
    const report = (diagnostic: Diagnostic) => sink.report(diagnostic);
    if (type === undefined) {
      report(xbrlCsvCodes.create('xbrlce:unknownLinkType', { name: typeAlias }, locate(['links', typeAlias])));
      continue;
    }
    for (const [groupAlias, bySource] of Object.entries(byGroup)) {
      const path = ['links', typeAlias, groupAlias];
      const group = linkGroups.get(groupAlias);
      if (group === undefined) {
        report(xbrlCsvCodes.create('xbrlce:unknownLinkGroup', { name: groupAlias }, locate(path)));
        continue;
      }
      for (const [source, written] of Object.entries(bySource)) {
        const from = indexes.get(source);
        if (from === undefined) {
          report(xbrlCsvCodes.create('xbrlce:unknownLinkSource', { source }, locate([...path, source])));
          continue;
        }
        const targets = written.flatMap((target, index) => {
          const to = indexes.get(target);
          if (to !== undefined) return [(facts[to] as Fact).id];
          report(xbrlCsvCodes.create('xbrlce:unknownLinkTarget', { source, target }, locate([...path, source, index])));
          return [];
        });
        links.set(from, [...(links.get(from) ?? []), { type, group, targets }]);
      }
    }
  }
  return links.size === 0
    ? facts
    : facts.map((fact, index) => {
        const own = links.get(index);
        return own ? { ...fact, links: own } : fact;
      });
}
