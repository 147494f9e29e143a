import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Dts } from './dts.js';
import { validateConcepts } from './rules/concepts.js';
import { validateCycles } from './rules/cycles.js';
import { validateExtendedLinks } from './rules/extended-links.js';
import { validateLinkbaseRefs } from './rules/linkbase-refs.js';
import { validateRegisteredRoles } from './rules/link-role-registry.js';
import { validateLocators } from './rules/locators.js';
import { validateRelationships } from './rules/relationships.js';
import { validateRoleRefs } from './rules/role-refs.js';
import { validateRoleTypes } from './rules/role-types.js';
import { validateSchemaDocuments } from './rules/schema-documents.js';
import { checkSchemaSet } from './schema/check-schema-set.js';
import { validateElement } from './schema/validate-element.js';

/** Validates the taxonomy that a DTS is: its schemas as schemas, its linkbases against theirs, then XBRL 2.1, 3.5 and 5. */
export function validateDts(dts: Dts, sink: DiagnosticSink): void {
  checkSchemaSet(dts.schemas, sink);
  validateSchemaDocuments(dts, sink);
  for (const document of dts.documents.values()) {
    // Documents of other kinds are there for a part of them.
    if (document.inDts && document.kind === 'linkbase') validateElement(document.root, dts.schemas, sink);
  }
  validateConcepts(dts, sink);
  validateRoleTypes(dts, sink);
  validateRegisteredRoles(dts, sink);
  validateLinkbaseRefs(dts, sink);
  validateRoleRefs(dts, sink);
  validateExtendedLinks(dts, sink);
  validateLocators(dts, sink);
  validateRelationships(dts, sink);
  validateCycles(dts, sink);
}
