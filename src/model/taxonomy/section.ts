import { ARCROLE } from '../../names/arcroles.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { findRoots } from './relationship.js';
import { findNetworks, type Taxonomy } from './taxonomy.js';

/** One presentation link role, its concepts in the order of a depth-first walk. */
export interface PresentedSection {
  readonly linkRole: string;
  readonly concepts: readonly { readonly name: ExpandedName; readonly depth: number }[];
}

/** The sections of a taxonomy: its presentation networks in order, each walked depth first (XBRL 2.1, 5.2.4). */
export function findSections(taxonomy: Taxonomy): PresentedSection[] {
  return findNetworks(taxonomy, ARCROLE.parentChild).map((network) => {
    const concepts: { name: ExpandedName; depth: number }[] = [];
    const stack = findRoots(network)
      .map((name) => ({ name, depth: 0 }))
      .reverse();
    while (stack.length > 0) {
      const next = stack.pop() as { name: ExpandedName; depth: number };
      concepts.push(next);
      const children = network.bySource.get(next.name) ?? [];
      for (const child of [...children].reverse()) stack.push({ name: child.target, depth: next.depth + 1 });
    }
    return { linkRole: network.linkRole, concepts };
  });
}

/** The label of a link role in a language, else its definition, else its URI. */
export function linkRoleLabel(taxonomy: Taxonomy, linkRole: string, language: string): string {
  const role = taxonomy.roleTypes.get(linkRole);
  return role?.labels.find((label) => label.language === language)?.text ?? role?.definition ?? linkRole;
}
