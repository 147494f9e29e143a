import { namespaceOf, type ExpandedName } from '../names/expanded-name.js';
import type { Fact, Report, SharedAspects } from '../model/report/fact.js';
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

/** Collects them, fact by fact. Shared aspects and units that follow each other are looked at once. */
export function createNamespaceCollector(concepts: Concepts): ReportNamespaces & { add(fact: Fact): void } {
  const namespaces = new Set<string>();
  const schemes = new Set<string>();
  const linkTypes = new Set<string>();
  const linkGroups = new Set<string>();
  const forms = new Map<ExpandedName, ValueForm>();
  const names = new Set<ExpandedName>();
  let lastShared: SharedAspects | undefined;
  let lastUnit: Unit | undefined;
  const addName = (name: ExpandedName) => {
    if (names.has(name)) return;
    names.add(name);
    namespaces.add(namespaceOf(name));
  };
  const formOf = (concept: ExpandedName): ValueForm => {
    let form = forms.get(concept);
    if (form === undefined) forms.set(concept, (form = valueFormOf(concepts.get(concept))));
    return form;
  };
  return {
    ...{ namespaces, schemes, linkTypes, linkGroups },
    add({ concept, shared, unit, value, links }) {
      addName(concept);
      if (shared !== lastShared) {
        lastShared = shared;
        if (shared.entity) schemes.add(shared.entity.scheme);
        for (const [dimension, member] of shared.dimensions) {
          addName(dimension);
          if (member.kind === 'explicit') addName(member.member);
        }
      }
      if (unit && unit !== lastUnit) {
        lastUnit = unit;
        if (!isPureUnit(unit)) [...unit.numerators, ...unit.denominators].forEach(addName);
      }
      const form = formOf(concept);
      if (form !== 'plain') namesInValue(value, form).forEach(addName);
      for (const { type, group } of links ?? []) {
        linkTypes.add(type);
        linkGroups.add(group);
      }
    },
  };
}

/** The same of all facts of a report. */
export function findReportNamespaces(report: Report, concepts: Concepts): ReportNamespaces {
  const collector = createNamespaceCollector(concepts);
  for (const fact of report.facts) collector.add(fact);
  return collector;
}
