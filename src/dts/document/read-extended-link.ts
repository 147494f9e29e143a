import { attributeOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { XLINK } from './names.js';

/** An XLink extended link as written (XBRL 2.1, 3.5.3). */
export interface ExtendedLink {
  readonly element: XmlElement;
  readonly role: string;
  readonly locators: readonly Locator[];
  readonly resources: readonly XmlElement[];
  readonly arcs: readonly Arc[];
  /** Locators and resources by their label: several may share one. */
  readonly byLabel: ReadonlyMap<string, readonly (Locator | XmlElement)[]>;
}

export interface Locator {
  readonly element: XmlElement;
  readonly label: string;
  readonly href: string;
}

export interface Arc {
  readonly element: XmlElement;
  readonly arcrole: string;
  readonly from: string;
  readonly to: string;
}

export function isLocator(endpoint: Locator | XmlElement): endpoint is Locator {
  return 'href' in endpoint;
}

/** The kind of XLink element that an element is by its xlink:type; undefined where it has none. */
export function xlinkTypeOf(element: XmlElement): string | undefined {
  return attributeOf(element, XLINK.type)?.trim();
}

/** Reads an element of xlink:type extended: what its children are is said by their xlink:type, not their names. */
export function readExtendedLink(element: XmlElement): ExtendedLink {
  const locators: Locator[] = [];
  const resources: XmlElement[] = [];
  const arcs: Arc[] = [];
  const byLabel = new Map<string, (Locator | XmlElement)[]>();
  const register = (label: string, endpoint: Locator | XmlElement): void => {
    const known = byLabel.get(label);
    if (known) known.push(endpoint);
    else byLabel.set(label, [endpoint]);
  };
  for (const child of element.children) {
    switch (xlinkTypeOf(child)) {
      case 'locator': {
        const label = attributeOf(child, XLINK.label) ?? '';
        const locator: Locator = { element: child, label, href: attributeOf(child, XLINK.href)?.trim() ?? '' };
        locators.push(locator);
        register(label, locator);
        break;
      }
      case 'resource':
        resources.push(child);
        register(attributeOf(child, XLINK.label) ?? '', child);
        break;
      case 'arc': {
        const arcrole = attributeOf(child, XLINK.arcrole)?.trim() ?? '';
        const from = attributeOf(child, XLINK.from) ?? '';
        arcs.push({ element: child, arcrole, from, to: attributeOf(child, XLINK.to) ?? '' });
      }
    }
  }
  const role = attributeOf(element, XLINK.role)?.trim() ?? '';
  return { element, role, locators, resources, arcs, byLabel };
}
