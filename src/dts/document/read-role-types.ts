import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { parseQName } from '../../names/prefixes.js';
import { attributeOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { appinfoChildren, type DtsDocument } from './dts-document.js';
import { LINK } from './names.js';

/** A roleType or arcroleType as declared (XBRL 2.1, 5.1.3, 5.1.4). */
export interface RoleDeclaration {
  readonly kind: 'role' | 'arcrole';
  readonly uri: string;
  readonly id?: string;
  readonly definition?: string;
  /** In the order of writing; a repeated one is a fault. */
  readonly usedOn: readonly ExpandedName[];
  /** Arcroles only. */
  readonly cyclesAllowed?: string;
  readonly element: XmlElement;
}

/** The role and arcrole types that a schema declares. */
export function readRoleDeclarations(document: DtsDocument): RoleDeclaration[] {
  if (document.kind !== 'schema') return [];
  const declarations: RoleDeclaration[] = [];
  for (const element of appinfoChildren(document.root)) {
    if (element.name === LINK.roleType) declarations.push(readDeclaration('role', element));
    else if (element.name === LINK.arcroleType) declarations.push(readDeclaration('arcrole', element));
  }
  return declarations;
}

function readDeclaration(kind: 'role' | 'arcrole', element: XmlElement): RoleDeclaration {
  const id = attributeOf(element, 'id')?.trim();
  const definition = element.children.find((child) => child.name === LINK.definition)?.text.trim();
  const cyclesAllowed = attributeOf(element, 'cyclesAllowed')?.trim();
  return {
    kind,
    uri: attributeOf(element, kind === 'role' ? 'roleURI' : 'arcroleURI')?.trim() ?? '',
    ...(id !== undefined && { id }),
    ...(definition !== undefined && { definition }),
    usedOn: element.children
      .filter((child) => child.name === LINK.usedOn)
      .map((child) => parseQName(child.text.trim(), child.scope.prefixes) ?? expandedName('', child.text.trim())),
    ...(kind === 'arcrole' && cyclesAllowed !== undefined && { cyclesAllowed }),
    element,
  };
}
