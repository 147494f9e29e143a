import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { locationOf } from '../../syntax/xml/xml-element.js';
import { compareText } from '../../util/compare-text.js';
import type { RoleDeclaration } from '../document/read-role-types.js';
import type { Dts } from '../dts.js';

/** Role and arcrole types: each once a schema, alike wherever repeated, usedOn without repetition (XBRL 2.1, 5.1.3, 5.1.4). */
export function validateRoleTypes(dts: Dts, sink: DiagnosticSink): void {
  for (const declarations of dts.roleTypes.values()) validateDeclarations(declarations, sink);
  for (const declarations of dts.arcroleTypes.values()) validateDeclarations(declarations, sink);
}

function validateDeclarations(declarations: readonly RoleDeclaration[], sink: DiagnosticSink): void {
  const [first] = declarations;
  if (!first) return;
  const bySchema = new Set<string>();
  for (const declaration of declarations) {
    const { uri, element, kind } = declaration;
    const location = [locationOf(element), { ...locationOf(first.element), role: 'declared-here' }];
    const repeated = findRepeated(declaration.usedOn);
    if (repeated !== undefined) {
      const code = kind === 'role' ? 'xbrl.5.1.3.4:usedOnRepeated' : 'xbrl.5.1.4.5:usedOnRepeated';
      sink.report(xbrl21Codes.create(code, { uri, element: repeated }, locationOf(element)));
    }
    if (bySchema.has(element.uri)) {
      const code = kind === 'role' ? 'xbrl.5.1.3:roleTypeRepeated' : 'xbrl.5.1.4:arcroleTypeRepeated';
      sink.report(xbrl21Codes.create(code, { uri }, location));
    } else if (keyOf(declaration) !== keyOf(first)) {
      const code = kind === 'role' ? 'xbrl.5.1.3:roleTypeConflict' : 'xbrl.5.1.4:arcroleTypeConflict';
      sink.report(xbrl21Codes.create(code, { uri }, location));
    }
    bySchema.add(element.uri);
  }
}

function findRepeated(names: readonly ExpandedName[]): ExpandedName | undefined {
  return names.find((name, index) => names.indexOf(name) < index);
}

/** What must be alike: where it is used, and for arcroles the cycles; the words of its definition are not. */
function keyOf({ usedOn, cyclesAllowed }: RoleDeclaration): string {
  return [...usedOn].sort(compareText).join(' ') + (cyclesAllowed ?? '');
}
