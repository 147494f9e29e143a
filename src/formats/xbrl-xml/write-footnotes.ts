import { NOTE } from '../../model/report/canonical-report.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { Fact, Report } from '../../model/report/fact.js';
import { ARCROLE } from '../../names/arcroles.js';
import { ROLE } from '../../names/roles.js';
import { openElement, writeElement, type XmlWriter } from '../../syntax/xml/xml-writer.js';
import { writeEvidence } from '../evidence-footnote.js';

/** Quotations whose fact has no language: undetermined (BCP 47, 4.1). */
const UNDETERMINED = 'und';

/**
 * Writes one footnote link a link group (XBRL 2.1, 4.11): a locator for each fact, a footnote for each note and each
 * distinct piece of evidence, and an arc for each link. Evidence of a fact comes before its notes, in its order.
 */
export function* writeFootnotes(writer: XmlWriter, report: Report): Generator<void, void, void> {
  const notes = new Map(report.facts.filter((fact) => fact.concept === NOTE).map((fact) => [fact.id, fact]));
  const facts = report.facts.filter(({ concept, links, evidence }) => concept !== NOTE && (links ?? evidence));
  const groups = new Set<string>();
  for (const { links = [], evidence = [] } of facts) {
    if (evidence.length > 0) groups.add(ROLE.link);
    for (const link of links) groups.add(link.group);
  }
  for (const group of groups) yield* writeFootnoteLink(writer, group, facts, notes);
}

function* writeFootnoteLink(
  writer: XmlWriter,
  group: string,
  facts: readonly Fact[],
  notes: ReadonlyMap<string, Fact>,
): Generator<void, void, void> {
  const labels = new Set<string>();
  const evidenceLabels = new Map<string, string>();
  openElement(writer, 'link:footnoteLink', { 'xlink:type': 'extended', 'xlink:role': group });
  for (const fact of facts) {
    const links = (fact.links ?? []).filter((link) => link.group === group);
    const evidence = group === ROLE.link ? (fact.evidence ?? []) : [];
    if (links.length === 0 && evidence.length === 0) continue;
    writeLocator(fact.id);
    for (const one of evidence) writeArc(fact.id, writeEvidenceFootnote(one, fact.language), ARCROLE.factFootnote);
    for (const { type, targets } of links) {
      for (const target of targets) {
        const note = notes.get(target);
        if (note) writeNote(note);
        else writeLocator(target);
        writeArc(fact.id, labelOf(target), type);
      }
    }
    yield;
  }
  writer.endElement();

  function labelOf(id: string): string {
    return `_${id}`;
  }

  function writeLocator(id: string): void {
    const label = labelOf(id);
    if (labels.has(label)) return;
    labels.add(label);
    writeElement(writer, 'link:loc', { 'xlink:type': 'locator', 'xlink:href': `#${id}`, 'xlink:label': label });
  }

  function writeNote({ id, language, value }: Fact): void {
    const label = labelOf(id);
    if (labels.has(label)) return;
    labels.add(label);
    openFootnote(label, language, id);
    writer.text(value ?? '');
    writer.endElement();
  }

  /** The label of the footnote that carries the evidence; the same evidence is written once. */
  function writeEvidenceFootnote(evidence: Evidence, language: string | undefined): string {
    const key = JSON.stringify(evidence, Object.keys(evidence).sort());
    const known = evidenceLabels.get(key);
    if (known !== undefined) return known;
    const label = `evidence.${evidenceLabels.size + 1}`;
    evidenceLabels.set(key, label);
    openFootnote(label, language);
    writeEvidence(writer, evidence);
    writer.endElement();
    return label;
  }

  function openFootnote(label: string, language: string | undefined, id?: string): void {
    writer.startElement('link:footnote', 'mixed');
    writer.attribute('xlink:type', 'resource');
    writer.attribute('xlink:label', label);
    writer.attribute('xlink:role', ROLE.footnote);
    if (id !== undefined) writer.attribute('id', id);
    writer.attribute('xml:lang', language ?? UNDETERMINED);
  }

  function writeArc(from: string, to: string, arcrole: string): void {
    writeElement(writer, 'link:footnoteArc', {
      'xlink:type': 'arc',
      'xlink:arcrole': arcrole,
      'xlink:from': labelOf(from),
      'xlink:to': to,
    });
  }
}
