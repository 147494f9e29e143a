import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { AspectPool } from '../../model/report/aspect-pool.js';
import { NOTE } from '../../model/report/canonical-report.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { Fact, FactLink } from '../../model/report/fact.js';
import { ARCROLE } from '../../names/arcroles.js';
import { expandedName, localNameOf } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { ROLE } from '../../names/roles.js';
import type { XmlStart } from '../../syntax/xml/read-xml.js';
import { attributeOf, languageOf, locationOf, textContentOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { xbrlXmlCodes } from '../../diagnostics/codes/xbrl-xml.js';
import { xbrlXmlModelCodes } from '../../diagnostics/codes/xbrlxe.js';
import type { SourceLocation } from '../../util/source-location.js';
import { readEvidence } from '../evidence-footnote.js';

const xlink = (local: string) => expandedName(NS.xlink, local);
const LABEL = xlink('label');
const FROM = xlink('from');
const TO = xlink('to');
const ARC_ROLE = xlink('arcrole');
const HREF = xlink('href');
const XML_LANG = expandedName(NS.xml, 'lang');
const LINK_ROLE = xlink('role');

interface Note {
  readonly fact: Fact;
  readonly location: SourceLocation;
}

/** What a label stands for: a fact or note by its id, or a piece of evidence. */
type Endpoint =
  { readonly kind: 'fact'; readonly id: string } | { readonly kind: 'evidence'; readonly evidence: Evidence };

/** Takes the children of footnote links one by one; afterwards tells each fact's links and evidence, and the notes. */
export interface FootnoteReader {
  /** `language` is the xml:lang in force outside the link. */
  startLink(start: XmlStart, language: string | undefined): void;
  isOpen(): boolean;
  child(element: XmlElement): void;
  endLink(): void;
  /** No fact has links or evidence. */
  isEmpty(): boolean;
  linksOf(id: string): { readonly links?: readonly FactLink[]; readonly evidence?: readonly Evidence[] };
  notes(pool: AspectPool): readonly Note[];
}

/** Reads footnote links (XBRL 2.1, 4.11). A footnote of pilu's own is evidence of the facts that it is linked to. */
export function createFootnoteReader(sink: DiagnosticSink): FootnoteReader {
  let group: string | undefined;
  let endpoints = new Map<string, Endpoint[]>();
  let arcs: XmlElement[] = [];
  let linkLanguage: string | undefined;
  let unnamed = 0;
  const links = new Map<string, Map<string, FactLink & { readonly targets: string[] }>>();
  const evidence = new Map<string, Evidence[]>();
  const targets = new Set<string>();
  const found: { readonly element: XmlElement; readonly id: string; readonly language: string | undefined }[] = [];

  function endpoint(element: XmlElement, value: Endpoint): void {
    const label = attributeOf(element, LABEL) ?? '';
    const known = endpoints.get(label);
    if (known) known.push(value);
    else endpoints.set(label, [value]);
  }

  function connect(from: Endpoint, to: Endpoint, type: string): void {
    if (from.kind !== 'fact' || group === undefined) return;
    if (to.kind === 'evidence') {
      if (type === ARCROLE.factFootnote) evidence.set(from.id, [...(evidence.get(from.id) ?? []), to.evidence]);
      return;
    }
    targets.add(to.id);
    let ofFact = links.get(from.id);
    if (!ofFact) links.set(from.id, (ofFact = new Map()));
    const key = `${type} ${group}`;
    const link = ofFact.get(key);
    if (link) link.targets.push(to.id);
    else ofFact.set(key, { type, group, targets: [to.id] });
  }

  return {
    startLink(start, language) {
      linkLanguage = attributeOf(start, XML_LANG) ?? language;
      group = attributeOf(start, LINK_ROLE) ?? ROLE.link;
      endpoints = new Map();
      arcs = [];
    },
    isOpen: () => group !== undefined,
    child(element) {
      switch (localNameOf(element.name)) {
        case 'loc': {
          const href = attributeOf(element, HREF) ?? '';
          endpoint(element, { kind: 'fact', id: href.slice(href.indexOf('#') + 1) });
          break;
        }
        case 'footnote': {
          const one = readEvidence(element);
          if (one) {
            endpoint(element, { kind: 'evidence', evidence: one });
            break;
          }
          const role = attributeOf(element, LINK_ROLE) ?? ROLE.footnote;
          if (role !== ROLE.footnote) {
            const at = locationOf(element);
            sink.report(xbrlXmlModelCodes.create('xbrlxe:nonStandardFootnoteResourceRole', { role }, at));
          }
          const id = attributeOf(element, 'id') ?? `pilu-note-${++unnamed}`;
          endpoint(element, { kind: 'fact', id });
          found.push({ element, id, language: languageOf(element) ?? linkLanguage });
          break;
        }
        case 'footnoteArc':
          arcs.push(element);
      }
    },
    endLink() {
      for (const arc of arcs) {
        const ends = [FROM, TO].map((attribute) => {
          const label = attributeOf(arc, attribute) ?? '';
          const ends = endpoints.get(label);
          if (!ends) {
            const params = { name: arc.name, attribute: localNameOf(attribute), id: label, target: 'label' };
            sink.report(xbrlXmlCodes.create('pilu:instance-reference-missing', params, locationOf(arc)));
          }
          return ends ?? [];
        });
        for (const from of ends[0] ?? []) {
          for (const to of ends[1] ?? []) connect(from, to, attributeOf(arc, ARC_ROLE) ?? ARCROLE.factFootnote);
        }
      }
      group = undefined;
    },
    isEmpty: () => links.size === 0 && evidence.size === 0,
    linksOf(id) {
      const ofFact = links.get(id);
      const pieces = evidence.get(id);
      return { ...(ofFact && { links: [...ofFact.values()] }), ...(pieces && { evidence: pieces }) };
    },
    notes(pool) {
      const linked = found.filter(({ element, id }) => {
        if (targets.has(id)) return true;
        const label = attributeOf(element, LABEL) ?? '';
        sink.report(xbrlXmlModelCodes.create('xbrlxe:unlinkedFootnoteResource', { label }, locationOf(element)));
        return false;
      });
      return linked.map(({ element, id, language }) => {
        const shared = pool.shared(undefined, undefined);
        const value = textContentOf(element);
        const fact: Fact = {
          id,
          concept: NOTE,
          noteId: id,
          value,
          shared,
          ...(language !== undefined && { language }),
        };
        return { fact, location: locationOf(element) };
      });
    },
  };
}
