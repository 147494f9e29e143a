import type { ExpandedName } from '../../names/expanded-name.js';
import { ARCROLE } from '../../names/arcroles.js';
import { LINK } from '../document/names.js';

const ROLE_BASE = 'http://www.xbrl.org/2003/role/';
const roles = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => ROLE_BASE + name));

/** What the specification itself says of an extended link element (XBRL 2.1, 5.2, 4.11). */
export interface StandardLink {
  readonly arc: ExpandedName;
  /** Resources that may stand in it, or be pointed at for prohibition. */
  readonly resource?: ExpandedName;
  /** The role of linkbaseRefs that announce such links. */
  readonly linkbaseRole?: string;
}

export const STANDARD_LINKS: ReadonlyMap<ExpandedName, StandardLink> = new Map<ExpandedName, StandardLink>([
  [LINK.labelLink, { arc: LINK.labelArc, resource: LINK.label, linkbaseRole: `${ROLE_BASE}labelLinkbaseRef` }],
  [
    LINK.referenceLink,
    { arc: LINK.referenceArc, resource: LINK.reference, linkbaseRole: `${ROLE_BASE}referenceLinkbaseRef` },
  ],
  [LINK.presentationLink, { arc: LINK.presentationArc, linkbaseRole: `${ROLE_BASE}presentationLinkbaseRef` }],
  [LINK.calculationLink, { arc: LINK.calculationArc, linkbaseRole: `${ROLE_BASE}calculationLinkbaseRef` }],
  [LINK.definitionLink, { arc: LINK.definitionArc, linkbaseRole: `${ROLE_BASE}definitionLinkbaseRef` }],
  [LINK.footnoteLink, { arc: LINK.footnoteArc, resource: LINK.footnote }],
]);

/** The arcroles that the specification defines for each arc element; all others need an arcroleRef. */
export const STANDARD_ARCROLES: ReadonlyMap<ExpandedName, ReadonlySet<string>> = new Map<
  ExpandedName,
  ReadonlySet<string>
>([
  [LINK.labelArc, new Set([ARCROLE.conceptLabel])],
  [LINK.referenceArc, new Set([ARCROLE.conceptReference])],
  [LINK.presentationArc, new Set([ARCROLE.parentChild])],
  [LINK.calculationArc, new Set([ARCROLE.summationItem])],
  [
    LINK.definitionArc,
    new Set([ARCROLE.generalSpecial, ARCROLE.essenceAlias, ARCROLE.similarTuples, ARCROLE.requiresElement]),
  ],
  [LINK.footnoteArc, new Set([ARCROLE.factFootnote])],
]);

const LABEL_STYLES = ['label', 'terseLabel', 'verboseLabel'];
const SIGNS = ['positive', 'negative', 'zero'];
const signed = SIGNS.flatMap((sign) => ['Label', 'TerseLabel', 'VerboseLabel'].map((style) => sign + style));
const GUIDANCE = ['definition', 'disclosure', 'presentation', 'measurement', 'commentary', 'example'];

/** The resource roles that the specification defines (XBRL 2.1, 5.2.2.2.2, 5.2.3.2.1, 4.11.1.2.1). */
export const STANDARD_RESOURCE_ROLES: ReadonlyMap<ExpandedName, ReadonlySet<string>> = new Map([
  [
    LINK.label,
    roles(
      ...LABEL_STYLES,
      ...signed,
      ...['totalLabel', 'periodStartLabel', 'periodEndLabel', 'documentation'],
      ...GUIDANCE.map((kind) => `${kind}Guidance`),
    ),
  ],
  [
    LINK.reference,
    roles(
      ...['reference', 'definitionRef', 'disclosureRef', 'mandatoryDisclosureRef', 'recommendedDisclosureRef'],
      ...['unspecifiedDisclosureRef', 'presentationRef', 'measurementRef', 'commentaryRef', 'exampleRef'],
    ),
  ],
  [LINK.footnote, roles('footnote')],
]);

/** Arcroles whose cycles the specification bounds itself; those that are not here may form any (XBRL 2.1, 5.2). */
export const STANDARD_CYCLES: ReadonlyMap<string, 'undirected' | 'none'> = new Map<string, 'undirected' | 'none'>([
  [ARCROLE.parentChild, 'undirected'],
  [ARCROLE.generalSpecial, 'undirected'],
  [ARCROLE.essenceAlias, 'undirected'],
]);
