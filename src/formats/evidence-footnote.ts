import type { Evidence, Qualifier } from '../model/report/evidence.js';
import { expandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { parseRectangle, QUALIFIERS } from '../oim/evidence-json.js';
import { attributeOf, textContentOf, type XmlElement } from '../syntax/xml/xml-element.js';
import { findForbiddenCharacters } from '../syntax/xml/xml-characters.js';
import { openElement, writeElement, type XmlWriter } from '../syntax/xml/xml-writer.js';

const CLASS = 'pilu-evidence';
const DIV = expandedName(NS.xhtml, 'div');

/** What XML 1.0 does not allow, one at a time. */
const FORBIDDEN = /([\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs})/u;

/** Readable words before the parts; they are for people and are not read back. */
const SEPARATOR = ' · ';

/**
 * Writes evidence as the XHTML content of a footnote: the quotation with its source as a fragment of the report
 * (`urn:sha-256:…#char=10,20`, RFC 5147), then page, rectangle, cue and qualifier. White space of the quotation is exact; a
 * character that XML forbids is an empty span whose title names it, and the runs between are spans too.
 */
export function writeEvidence(
  writer: XmlWriter,
  { document, start, end, page, rectangle, quote, cue, qualifier }: Evidence,
): void {
  openElement(writer, 'xhtml:div', { class: CLASS });
  openElement(writer, 'xhtml:q', { class: 'quote', cite: `urn:${document}#char=${start},${end}` });
  const parts = quote.split(FORBIDDEN);
  if (parts.length === 1) writer.text(quote);
  else parts.forEach((part, index) => writePart(writer, part, index % 2 === 1));
  writer.endElement();
  for (const [name, value] of [
    ['page', page],
    ['rectangle', rectangle?.join(' ')],
    ['cue', cue],
    ['qualifier', qualifier],
  ] as const) {
    if (value === undefined) continue;
    writer.text(SEPARATOR);
    writeElement(writer, 'xhtml:span', { class: name }, String(value));
  }
  writer.endElement();
}

/** A run of text, or a forbidden character: each an element, so that no blank stands between elements. */
function writePart(writer: XmlWriter, part: string, forbidden: boolean): void {
  if (forbidden) writeElement(writer, 'xhtml:span', { class: 'character', title: findForbiddenCharacters(part)[0] });
  else if (part !== '') writeElement(writer, 'xhtml:span', {}, part);
}

/** The evidence in a footnote's content; undefined where it is another footnote. */
export function readEvidence(footnote: XmlElement): Evidence | undefined {
  const div = footnote.children[0];
  if (!div || div.name !== DIV || attributeOf(div, 'class') !== CLASS) return undefined;
  const byClass = new Map(div.children.map((child) => [attributeOf(child, 'class'), child]));
  const quote = byClass.get('quote');
  const cite = /^urn:(.*)#char=(\d+),(\d+)$/s.exec((quote && attributeOf(quote, 'cite')) ?? '');
  const cue = byClass.get('cue');
  if (!quote || !cite || !cue) return undefined;
  const page = byClass.get('page');
  const rectangle = parseRectangle(textContentOf(byClass.get('rectangle') ?? quote).split(' '));
  const qualifier = byClass.get('qualifier');
  const known = qualifier && QUALIFIERS.find((one) => one === textContentOf(qualifier));
  return {
    document: cite[1] ?? '',
    start: Number(cite[2]),
    end: Number(cite[3]),
    ...(page && { page: Number(textContentOf(page)) }),
    ...(rectangle && byClass.has('rectangle') && { rectangle }),
    quote: quotationOf(quote),
    cue: textContentOf(cue),
    ...(known && { qualifier: known satisfies Qualifier }),
  };
}

function quotationOf(quote: XmlElement): string {
  return quote.children.length === 0 ? quote.text : quote.children.map(characterOf).join('');
}

function characterOf(span: XmlElement): string {
  const code = /^U\+([0-9A-F]{4,6})$/.exec(attributeOf(span, 'title') ?? '')?.[1];
  return code === undefined ? textContentOf(span) : String.fromCodePoint(parseInt(code, 16));
}
