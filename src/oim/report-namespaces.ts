import { namespaceOf, type ExpandedName } from '../names/expanded-name.js';
import type { Report, SharedAspects } from '../model/report/fact.js';
import { isPureUnit } from '../model/report/canonical-report.js';
import type { Unit } from '../datatypes/unit.js';
import { namesInValue, valueFormOf, type Concepts, type ValueForm } from './fact-value.js';

/** Everything of a report that an OIM document writes by a prefix or an alias, each once, in the order first met. */
export interface ReportNamespaces {
  /** Namespaces of concepts, dimensions, members, measures and enumeration values. */
  readonly namespaces: ReadonlySet<string>;
  /** Entity schemes. */
  readonly schemes: ReadonlySet<string>;
  readonly linkTypes: ReadonlySet<string>;
  readonly linkGroups: ReadonlySet<string>;
}

/** Walks the facts once; shared aspects and units are looked at once each. */
export function findReportNamespaces(report: Report, concepts: Concepts): ReportNamespaces {
  const namespaces = new Set<string>();
  const schemes = new Set<string>();
  const linkTypes = new Set<string>();
  const linkGroups = new Set<string>();
  const names = new Set<ExpandedName>();
  const forms = new Map<ExpandedName, ValueForm>();
  const seen = new Set<SharedAspects | Unit>();
  const isNew = (one: SharedAspects | Unit) => seen.size < seen.add(one).size;
  let last: SharedAspects | undefined;
  const add = (name: ExpandedName) => {
    if (names.has(name)) return;
    names.add(name);
    namespaces.add(namespaceOf(name));
  };
  for (const { concept, shared, unit, value, links } of report.facts) {
    add(concept);
    if (shared !== last && isNew(shared)) {
      if (shared.entity) schemes.add(shared.entity.scheme);
      for (const [dimension, member] of shared.dimensions) {
        add(dimension);
        if (member.kind === 'explicit') add(member.member);
      }
    }
    last = shared;
    if (unit && isNew(unit) && !isPureUnit(unit)) [...unit.numerators, ...unit.denominators].forEach(add);
    let form = forms.get(concept);
    if (form === undefined) forms.set(concept, (form = valueFormOf(concepts.get(concept))));
    if (form !== 'plain') namesInValue(value, form).forEach(add);
    for (const { type, group } of links ?? []) {
      linkTypes.add(type);
      linkGroups.add(group);
    }
  }
  return { namespaces, schemes, linkTypes, linkGroups };
}
