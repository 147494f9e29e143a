import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Cue } from '../../model/taxonomy/cue.js';
import type { SourceLocation } from '../../util/source-location.js';
import { findNearestText } from '../../util/nearest-text.js';
import type { CueDocument } from '../cues.js';
import type { TaxonomySource } from '../taxonomy-source.js';

const KINDS = {
  concept: { zh: '概念', en: 'concept' },
  axis: { zh: '维度', en: 'axis' },
  member: { zh: '成员', en: 'member' },
  value: { zh: '枚举值', en: 'value' },
} as const;

/** Cues and words of members name concepts, axes, members and enumeration values that the taxonomy has, and no two have one id. */
export function lintCues(documents: readonly CueDocument[], source: TaxonomySource, sink: DiagnosticSink): void {
  const names = namesOf(source);
  const ids = new Set<string>();
  for (const { content, locate } of documents) {
    for (const [index, cue] of (content.cues ?? []).entries()) {
      const location = locate(`/cues/${index}`);
      if (ids.has(cue.id)) sink.report(taxonomySourceCodes.create('pilu:cue-repeated-id', { id: cue.id }, location));
      ids.add(cue.id);
      lintCue(cue, names, checkAt(cue.id, location, sink));
    }
    for (const [index, { axis, member }] of (content.memberWords ?? []).entries()) {
      const check = checkAt(`memberWords ${index + 1}`, locate(`/memberWords/${index}`), sink);
      if (check(KINDS.axis, axis, [...names.axes.keys()])) check(KINDS.member, member, names.axes.get(axis) ?? []);
    }
  }
}

interface KnownNames {
  /** Concept → its axes. */
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  /** Axis → its members; a typed axis has none. */
  readonly axes: ReadonlyMap<string, readonly string[]>;
  /** Enumeration concept → its values. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

function namesOf({ definition }: TaxonomySource): KnownNames {
  const { sections, axes, enumerations } = definition;
  const members = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name);
  return {
    concepts: new Map(sections.flatMap(({ concepts }) => concepts.map(({ name, axes = [] }) => [name, axes] as const))),
    axes: new Map(axes.map((axis) => [axis.name, axis.kind === 'typed' ? [] : members(axis.members)])),
    values: new Map(enumerations.map(({ concept, values }) => [concept, members(values)])),
  };
}

type Check = (kind: LocalizedText, name: string, known: readonly string[]) => boolean;

/** Whether a name that stands at a place is known, which is reported otherwise. */
function checkAt(id: string, location: SourceLocation, sink: DiagnosticSink): Check {
  return (kind, name, known) => {
    if (known.includes(name)) return true;
    const nearest = findNearestText(name, known);
    const mend = nearest === undefined ? [] : [{ zh: `是否为“${nearest}”？`, en: `Did you mean "${nearest}"?` }];
    sink.report(taxonomySourceCodes.create('pilu:cue-unknown-name', { id, kind, name }, location, mend));
    return false;
  };
}

function lintCue(cue: Cue, names: KnownNames, check: Check): void {
  if (!check(KINDS.concept, cue.concept, [...names.concepts.keys()])) return;
  const axes = names.concepts.get(cue.concept) ?? [];
  for (const [axis, member] of Object.entries(cue.dimensions ?? {})) {
    if (check(KINDS.axis, axis, axes)) check(KINDS.member, member, names.axes.get(axis) ?? []);
  }
  if ('member' in cue && cue.member) check(KINDS.axis, cue.member.axis, axes);
  for (const axis of cue.kind === 'quantity' ? [cue.each, cue.about] : []) {
    if (axis !== undefined) check(KINDS.axis, axis, axes);
  }
  const values = names.values.get(cue.concept);
  if (cue.kind === 'enumeration') for (const value of Object.keys(cue.items)) check(KINDS.value, value, values ?? []);
  if (cue.kind === 'statement' && values && cue.value !== undefined) check(KINDS.value, cue.value, values);
}
