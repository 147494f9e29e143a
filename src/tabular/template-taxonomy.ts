import type { Unit } from '../datatypes/unit.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import { findLabel, type Taxonomy } from '../model/taxonomy/taxonomy.js';
import { localNameOf, type ExpandedName } from '../names/expanded-name.js';
import { ROLE } from '../names/roles.js';

/** A sheet of the template: a section of the taxonomy with the concepts that facts may report, in their order. */
export interface TemplateSection {
  /** Short name, as `--section` takes it. */
  readonly id: string;
  readonly label: LocalizedText;
  readonly concepts: readonly ExpandedName[];
}

/** What a template is made of, and read by. */
export interface TemplateTaxonomy {
  readonly taxonomy: Taxonomy;
  /** Namespace → prefix. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Units of each numeric concept, the usual one first. */
  readonly units: ReadonlyMap<ExpandedName, readonly Unit[]>;
  /** Axes that facts of a concept may have. */
  readonly axes: ReadonlyMap<ExpandedName, readonly ExpandedName[]>;
  /** Members of each explicit axis, without the default. */
  readonly members: ReadonlyMap<ExpandedName, readonly ExpandedName[]>;
  readonly sections: readonly TemplateSection[];
}

/** The label of a concept in both languages, else its local name. */
export function labelOf(taxonomy: Taxonomy, name: ExpandedName): LocalizedText {
  return labelIn(taxonomy, name, ROLE.label) ?? { zh: localNameOf(name), en: localNameOf(name) };
}

export function labelIn(taxonomy: Taxonomy, name: ExpandedName, role: string): LocalizedText | undefined {
  const zh = findLabel(taxonomy, name, role, 'zh');
  const en = findLabel(taxonomy, name, role, 'en');
  const any = zh ?? en;
  return any === undefined ? undefined : { zh: zh ?? any, en: en ?? any };
}
