import { expandedName, localNameOf, namespaceOf } from '../../names/expanded-name.js';
import type { ExpandedName } from '../../names/expanded-name.js';

/** The measures of a unit key (`unitKey`), whose names may hold slashes and stars inside their braces. */
export function parseUnitKey(key: string): { numerators: ExpandedName[]; denominators: ExpandedName[] } {
  const [numerators = '', denominators] = key.split(/\/(?![^{]*\})/);
  return {
    numerators: measuresOf(numerators),
    denominators: denominators === undefined ? [] : measuresOf(denominators),
  };
}

function measuresOf(side: string): ExpandedName[] {
  return side.split(/\*(?![^{]*\})/).map((name) => {
    const measure = name as ExpandedName;
    return expandedName(namespaceOf(measure), localNameOf(measure));
  });
}
