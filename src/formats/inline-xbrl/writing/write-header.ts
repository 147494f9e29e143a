import { ix11Codes } from '../../../diagnostics/codes/ix11.js';
import { NOTE } from '../../../model/report/canonical-report.js';
import type { Evidence } from '../../../model/report/evidence.js';
import type { Fact, Report } from '../../../model/report/fact.js';
import { ARCROLE } from '../../../names/arcroles.js';
import { ROLE } from '../../../names/roles.js';
import { openElement, writeElement, type XmlWriter } from '../../../syntax/xml/xml-writer.js';
import { writeEvidence } from '../../evidence-footnote.js';
import { writePlainFact, type FactContext } from './write-facts.js';

/** The language of footnotes without one: undetermined (BCP 47, 4.1). */
const UNDETERMINED = 'und';

interface Relationship {
  readonly from: string;
  readonly to: readonly string[];
  readonly type: string;
  readonly group: string;
}

interface EvidenceNote {
  readonly id: string;
  readonly evidence: Evidence;
  readonly language: string | undefined;
}

/** Writes the ix:header: hidden facts and footnotes, references to the taxonomy, relationships, contexts and units. */
export function* writeHeader(
  writer: XmlWriter,
  report: Report,
  hidden: readonly Fact[],
  context: FactContext,
): Generator<void, void, void> {
  const { frame } = context;
  const notes = new Map(report.facts.filter((fact) => fact.concept === NOTE).map((fact) => [fact.id, fact]));
  const { evidence, relationships } = connectFootnotes(report, notes, context);
  const linked = new Set(relationships.flatMap(({ to }) => to));

  openElement(writer, 'div', { class: 'header', style: 'display:none' });
  openElement(writer, 'ix:header');
  const hasNotes = [...notes.keys()].some((id) => linked.has(id));
  if (hidden.length + evidence.length > 0 || hasNotes) {
    openElement(writer, 'ix:hidden');
    for (const fact of hidden) yield writePlainFact(writer, fact, context);
    for (const [id, note] of notes) {
      if (!linked.has(id)) continue;
      openFootnote(id, note.language);
      writer.text(note.value ?? '');
      yield writer.endElement();
    }
    for (const one of evidence) {
      openFootnote(one.id, one.language);
      writeEvidence(writer, one.evidence);
      yield writer.endElement();
    }
    writer.endElement();
  }
  openElement(writer, 'ix:references');
  for (const href of report.taxonomy) {
    writeElement(writer, 'link:schemaRef', { 'xlink:type': 'simple', 'xlink:href': href });
  }
  writer.endElement();
  openElement(writer, 'ix:resources');
  for (const { from, to, type, group } of relationships) {
    yield writeElement(writer, 'ix:relationship', {
      arcrole: type === ARCROLE.factFootnote ? undefined : type,
      linkRole: group === ROLE.link ? undefined : group,
      fromRefs: from,
      toRefs: to.join(' '),
    });
  }
  frame.writeLinkReferences(writer);
  yield* frame.writeContextsAndUnits(writer);
  writer.endElement();
  writer.endElement();
  writer.endElement();

  function openFootnote(id: string, language: string | undefined): void {
    writer.startElement('ix:footnote', 'mixed');
    writer.attribute('id', id);
    const own = language ?? UNDETERMINED;
    if (own !== context.language) writer.attribute('xml:lang', own);
  }
}

/** Evidence of a fact comes before its links, each piece of it once. */
function connectFootnotes(
  report: Report,
  notes: ReadonlyMap<string, Fact>,
  { frame, sink }: FactContext,
): { readonly evidence: readonly EvidenceNote[]; readonly relationships: readonly Relationship[] } {
  const evidence = new Map<string, EvidenceNote>();
  const relationships: Relationship[] = [];
  for (const { id, concept, evidence: pieces = [], links = [], language } of report.facts) {
    if (concept === NOTE) continue;
    const ids = pieces.map((piece) => {
      const key = JSON.stringify(piece, Object.keys(piece).sort());
      let known = evidence.get(key);
      if (!known) {
        known = { id: frame.allocateId(`evidence.${evidence.size + 1}`), evidence: piece, language };
        evidence.set(key, known);
      }
      return known.id;
    });
    if (ids.length > 0) relationships.push({ from: id, to: ids, type: ARCROLE.factFootnote, group: ROLE.link });
    for (const { type, group, targets } of links) {
      if (targets.includes(id)) sink.report(ix11Codes.create('pilu:ix-link-to-itself', { id }));
      const others = targets.filter((target) => target !== id);
      for (const to of runs(others, (target) => notes.has(target))) relationships.push({ from: id, to, type, group });
    }
  }
  return { evidence: [...evidence.values()], relationships };
}

/** Footnotes and facts are not mixed in one relationship (Inline XBRL 1.1, 13.1.2). */
function runs(targets: readonly string[], isNote: (target: string) => boolean): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const target of targets) {
    const last = found.at(-1);
    if (last && isNote(last[0] as string) === isNote(target)) last.push(target);
    else found.push([target]);
  }
  return found;
}
