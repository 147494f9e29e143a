import { taxonomySourceCodes } from '../diagnostics/codes/taxonomy-source.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceLocation } from '../util/source-location.js';
import { findNearestText } from '../util/nearest-text.js';
import { isEnumeration } from './concept-types.js';
import { unitsOf } from './concept-units.js';
import type { Located, TaxonomyDefinition } from './taxonomy-definition.js';
import { symbolsOf } from './unit-symbol.js';

type UnknownCode =
  | 'pilu:taxonomy-unknown-axis'
  | 'pilu:taxonomy-unknown-unit'
  | 'pilu:taxonomy-unknown-document'
  | 'pilu:taxonomy-unknown-concept';

/** Declared names: of a set, or the keys of a map. */
interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/** Whether every name in the source leads somewhere and is declared once; what does not is reported. */
export function resolveNames(definition: TaxonomyDefinition, sink: DiagnosticSink): boolean {
  const { about, sections, axes, enumerations } = definition;
  let resolved = true;
  const report = (diagnostic: Diagnostic): void => {
    resolved = false;
    sink.report(diagnostic);
  };
  const known = {
    axes: new Set(axes.map(({ name }) => name)),
    units: new Set(about.units.map(({ symbol }) => symbol)),
    documents: new Set(about.documents.map(({ id }) => id)),
    concepts: new Map(sections.flatMap((section) => section.concepts.map((concept) => [concept.name, concept]))),
    topics: new Set(about.topics.map((topic) => topic.number)),
  };
  const expect = (code: UnknownCode, name: string, names: Names, location: SourceLocation): void => {
    if (names.has(name)) return;
    report(taxonomySourceCodes.create(code, { name }, location, suggestion(name, names.keys())));
  };

  for (const { section, location } of sections) {
    if (!about.sections.some(({ name }) => name === section)) {
      report(taxonomySourceCodes.create('pilu:taxonomy-unlisted-section', { section }, location));
    }
  }
  for (const concept of sections.flatMap((section) => section.concepts)) {
    const { location } = concept;
    for (const axis of concept.axes ?? []) expect('pilu:taxonomy-unknown-axis', axis, known.axes, location);
    for (const symbol of unitsOf(concept).flatMap(symbolsOf)) {
      expect('pilu:taxonomy-unknown-unit', symbol, known.units, location);
    }
    for (const reference of concept.references ?? []) {
      expect('pilu:taxonomy-unknown-document', reference.document, known.documents, reference.location);
    }
    const { replacedBy = [], location: place = location } = concept.deprecated ?? {};
    for (const name of replacedBy) expect('pilu:taxonomy-unknown-concept', name, known.concepts, place);
    if (replacedBy.includes(concept.name)) {
      report(taxonomySourceCodes.create('pilu:taxonomy-replaced-by-itself', { name: concept.name }, place));
    }
    if (concept.topic !== undefined && !known.topics.has(concept.topic)) {
      report(taxonomySourceCodes.create('pilu:taxonomy-unknown-topic', { number: concept.topic }, location));
    }
    if (isEnumeration(concept) && !enumerations.some((one) => one.concept === concept.name)) {
      const { name, type } = concept;
      report(taxonomySourceCodes.create('pilu:taxonomy-missing-values', { name, type }, location));
    }
  }
  for (const reference of about.topics.flatMap((topic) => topic.references ?? [])) {
    expect('pilu:taxonomy-unknown-document', reference.document, known.documents, reference.location);
  }
  for (const { concept: name, location } of enumerations) {
    expect('pilu:taxonomy-unknown-concept', name, known.concepts, location);
    const concept = known.concepts.get(name);
    if (concept && !isEnumeration(concept)) {
      report(taxonomySourceCodes.create('pilu:taxonomy-unexpected-values', { name, type: concept.type }, location));
    }
  }
  for (const { total, parts, location } of sections.flatMap((section) => section.calculations ?? [])) {
    expect('pilu:taxonomy-unknown-concept', total, known.concepts, location);
    for (const part of parts) {
      expect('pilu:taxonomy-unknown-concept', part.concept, known.concepts, part.location);
    }
  }
  reportDuplicates(definition, report);
  return resolved;
}

/** Names that share a namespace are declared once; a member may stand on several axes when it is the same member. */
function reportDuplicates(definition: TaxonomyDefinition, report: (diagnostic: Diagnostic) => void): void {
  const { about, sections, axes, enumerations } = definition;
  const once = (entries: readonly (Located & { readonly name: string })[]): void => {
    const first = new Map<string, Located>();
    for (const { name, location } of entries) {
      const other = first.get(name);
      if (other) {
        const declared = { ...other.location, role: 'declared-here' };
        report(taxonomySourceCodes.create('pilu:taxonomy-duplicate-name', { name }, [location, declared]));
      } else first.set(name, { location });
    }
  };
  const explicit = axes.filter((axis) => axis.kind === 'explicit');
  const domains = axes.map(({ domain, location }) => ({ name: domain.name, location }));
  const enumerationDomains = enumerations.map(({ domain }) => domain);
  const distinctMembers = new Map(explicit.flatMap((axis) => axis.members.map((member) => [member.name, member])));
  once([
    ...sections.flatMap((section) => section.concepts),
    ...[...axes, ...domains, ...enumerationDomains, ...distinctMembers.values()],
  ]);
  for (const { members } of explicit) once(members);
  for (const { values } of enumerations) once(values);
  once(enumerations.map(({ concept, location }) => ({ name: concept, location })));
  once(sections.map(({ section, location }) => ({ name: section, location })));
  once(about.sections);
  once(about.units.map(({ symbol, location }) => ({ name: symbol, location })));
  once(about.documents.map(({ id, location }) => ({ name: id, location })));
  once(about.topics.map(({ number, location }) => ({ name: String(number), location })));

  const members = new Map<string, LocalizedText>();
  for (const member of explicit.flatMap((axis) => axis.members)) {
    const other = members.get(member.name);
    if (other && (other.zh !== member.zh || other.en !== member.en)) {
      report(taxonomySourceCodes.create('pilu:taxonomy-conflicting-member', { name: member.name }, member.location));
    }
    members.set(member.name, member);
  }
}

function suggestion(name: string, names: Iterable<string>): LocalizedText[] {
  const nearest = findNearestText(name, names);
  return nearest === undefined ? [] : [{ en: `Did you mean "${nearest}"?`, zh: `是否应为“${nearest}”？` }];
}
