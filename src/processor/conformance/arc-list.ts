import { STANDARD_ARCROLES } from '../../dts/rules/standard-links.js';
import type { Dts } from '../../dts/dts.js';
import { XLINK } from '../../dts/document/names.js';
import { localNameOf, namespaceOf } from '../../names/expanded-name.js';
import { attributeOf, languageOf, textContentOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import type { ValidatedXbrl } from '../validate-xbrl.js';

const ATTRIBUTES = ['linkType', 'arcRole', 'extRole', 'fromPath', 'toPath', 'labelLang', 'resRole'] as const;
const NUMBERS = ['order', 'weight'] as const;

/** The arcs of an expected list, a line each. */
export function readArcList(root: XmlElement): string[] {
  return root.children.map((arc) =>
    lineOf(
      (name) => attributeOf(arc, name),
      attributeOf(arc, 'preferredLabel'),
      arc.children.length > 0 || arc.text.trim() !== '' ? contentOf(arc) : '',
    ),
  );
}

/** The effective standard arcs of a DTS, a line each. */
export function describeArcs({ full: dts }: ValidatedXbrl): string[] {
  if (!dts) return [];
  const lines: string[] = [];
  for (const { arcName, linkName, effective } of dts.baseSets) {
    if (!STANDARD_ARCROLES.has(arcName)) continue;
    for (const { arc, arcrole, linkRole, source, target, order } of effective) {
      const isResource = attributeOf(target, XLINK.type) === 'resource';
      const values: Record<string, string | undefined> = {
        linkType: localNameOf(linkName).replace(/Link$/, ''),
        arcRole: arcrole,
        extRole: linkRole,
        fromPath: pathOf(source, dts),
        toPath: isResource ? undefined : pathOf(target, dts),
        labelLang: isResource ? languageOf(target) : undefined,
        resRole: isResource ? attributeOf(target, XLINK.role) : undefined,
        order: String(order),
        weight: attributeOf(arc, 'weight'),
      };
      lines.push(
        lineOf((name) => values[name], attributeOf(arc, 'preferredLabel'), isResource ? contentOf(target) : ''),
      );
    }
  }
  return lines;
}

/** Namespace and identifier of a concept's declaration. */
function pathOf(element: XmlElement, dts: Dts): string | undefined {
  const concept = dts.findConcept(element);
  return concept && `${namespaceOf(concept.name)}#${attributeOf(element, 'id') ?? localNameOf(concept.name)}`;
}

function lineOf(
  valueOf: (name: string) => string | undefined,
  preferredLabel: string | undefined,
  content: string,
): string {
  const texts = ATTRIBUTES.map((name) => valueOf(name) ?? '');
  const numbers = NUMBERS.map((name) => {
    const value = valueOf(name);
    return value === undefined ? '' : String(Number(value));
  });
  return [...texts, ...numbers, preferredLabel ?? '', content].join(' | ');
}

/** Text, or the parts of a reference. */
function contentOf(element: XmlElement): string {
  if (element.children.length === 0) return element.text.trim();
  return element.children.map((child) => `${child.name}=${textContentOf(child).trim()}`).join(', ');
}
