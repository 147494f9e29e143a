import type { Reference, ReferencePart } from '../model/taxonomy/resource.js';
import { expandedName, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { ROLE } from '../names/roles.js';
import { conceptName, topicReferenceRole } from './identity.js';
import type { DocumentDefinition, TaxonomyDefinition } from './taxonomy-definition.js';

/** References of each concept: its own articles, then those of its topic. Equal references are the same object. */
export function buildReferences({ about, sections }: TaxonomyDefinition): Map<ExpandedName, readonly Reference[]> {
  const documents = new Map(about.documents.map((document) => [document.id, document]));
  const interned = new Map<string, Reference>();
  const reference = (role: string, document: string, parts: readonly (readonly [string, unknown])[]): Reference => {
    const made = { role, parts: [...documentParts(documents.get(document)), ...parts].flatMap(part) };
    const key = JSON.stringify(made);
    const known = interned.get(key);
    if (!known) interned.set(key, made);
    return known ?? made;
  };
  const ofTopics = new Map(
    about.topics.map(({ number, references = [] }) => [
      number,
      references.flatMap(({ document, sections: cited }) =>
        cited.map((section) => reference(topicReferenceRole(about), document, [['Section', section]])),
      ),
    ]),
  );
  const all = new Map<ExpandedName, readonly Reference[]>();
  for (const concept of sections.flatMap((section) => section.concepts)) {
    const own = (concept.references ?? []).map(({ document, article, paragraph }) =>
      reference(ROLE.disclosureReference, document, [
        ['Article', article],
        ['Paragraph', paragraph],
      ]),
    );
    const list = [...own, ...(ofTopics.get(concept.topic ?? 0) ?? [])];
    if (list.length > 0) all.set(conceptName(about, concept.name), list);
  }
  return all;
}

function documentParts(document: DocumentDefinition | undefined): (readonly [string, unknown])[] {
  return [
    ['Publisher', document?.publisher],
    ['Name', document?.name],
    ['Number', document?.number],
    ['IssueDate', document?.issued],
  ];
}

function part([local, value]: readonly [string, unknown]): ReferencePart[] {
  return value === undefined ? [] : [{ name: expandedName(NS.ref, local), value: String(value) }];
}
