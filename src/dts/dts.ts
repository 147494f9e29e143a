import type { ExpandedName } from '../names/expanded-name.js';
import type { XmlElement } from '../syntax/xml/xml-element.js';
import type { HrefResolution } from './discovery/resolve-href.js';
import type { DtsDocument } from './document/dts-document.js';
import type { Linkbase } from './document/read-linkbase.js';
import type { RoleDeclaration } from './document/read-role-types.js';
import type { BaseSet } from './relationship/base-set.js';
import type { ElementDeclaration } from './schema/components.js';
import type { SchemaComponents } from './schema/schema-components.js';
import type { SchemaSet } from './schema/schema-set.js';

/** What judging an instance needs of its DTS. */
export interface InstanceDts {
  readonly schemas: SchemaComponents;
  /** Declarations by URI; several where documents repeat one. */
  readonly roleTypes: ReadonlyMap<string, readonly RoleDeclaration[]>;
  readonly arcroleTypes: ReadonlyMap<string, readonly RoleDeclaration[]>;
  resolveHref(href: string, base: string): HrefResolution;
}

/** A discoverable taxonomy set: its documents, schema components, linkbases and relationships (XBRL 2.1, 3.1). */
export interface Dts extends InstanceDts {
  readonly entryPoints: readonly string[];
  readonly documents: ReadonlyMap<string, DtsDocument>;
  readonly schemas: SchemaSet;
  readonly linkbases: readonly Linkbase[];
  /** Everything that arcs relate, by base set, in the order of discovery. */
  readonly baseSets: readonly BaseSet[];
  /** The declaration that a locator's target is, if it is one of an item or tuple in the DTS. */
  findConcept(target: XmlElement): ElementDeclaration | undefined;
  findConceptByName(name: ExpandedName): ElementDeclaration | undefined;
  /** The element that an href points at; undefined where it points at nothing that was loaded. */
  findTarget(href: string, base: string): XmlElement | undefined;
}
