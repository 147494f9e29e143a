import { localNameOf, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { REGISTRY_1 } from './registry-1.js';
import { REGISTRY_2 } from './registry-2.js';
import { REGISTRY_3 } from './registry-3.js';
import { REGISTRY_4 } from './registry-4.js';
import { REGISTRY_5 } from './registry-5.js';
import { collapseSpace, type Transformation, type TransformationRegistry } from './transformation.js';

/** The published versions of the Transformation Rules Registry, oldest first. */
export const REGISTRIES: readonly TransformationRegistry[] = [
  REGISTRY_1,
  REGISTRY_2,
  REGISTRY_3,
  REGISTRY_4,
  REGISTRY_5,
];

/** The rule that a format names (Inline XBRL 1.1, 16); undefined where no registry publishes one of that name. */
export function findTransformation(format: ExpandedName): Transformation | undefined {
  const namespace = namespaceOf(format);
  const rule = REGISTRIES.find((registry) => registry.namespace === namespace)?.transformations.get(
    localNameOf(format),
  );
  return rule && ((input) => rule(collapseSpace(input)));
}
