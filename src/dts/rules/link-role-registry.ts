import { lrrCodes } from '../../diagnostics/codes/lrr.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { localNameOf } from '../../names/expanded-name.js';
import { locationOf } from '../../syntax/xml/xml-element.js';
import { compareText } from '../../util/compare-text.js';
import type { RoleDeclaration } from '../document/read-role-types.js';
import type { Dts } from '../dts.js';

/** What the registry says of a role or arcrole. */
interface RegisteredRole {
  readonly usedOn: string;
  /** Arcroles only. */
  readonly cyclesAllowed?: 'any' | 'undirected' | 'none';
}

const LABEL: RegisteredRole = { usedOn: 'label' };
const REFERENCE: RegisteredRole = { usedOn: 'reference' };
const DEFINITION: RegisteredRole = { usedOn: 'definitionArc', cyclesAllowed: 'undirected' };

/** Roles and arcroles of the Link Role Registry 2.0 that filings use, by the beginning of their URIs. */
const REGISTRY: readonly (readonly [prefix: string, role: RegisteredRole, names: readonly string[]])[] = [
  ['http://www.xbrl.org/2006/role/', LABEL, ['restatedLabel']],
  [
    'http://www.xbrl.org/2009/role/',
    LABEL,
    [
      ...['negatedLabel', 'negatedTerseLabel', 'negatedNetLabel', 'negatedTotalLabel'],
      ...['negatedPeriodStartLabel', 'negatedPeriodEndLabel', 'netLabel', 'deprecatedLabel', 'deprecatedDateLabel'],
      ...['positive', 'negative'].flatMap((sign) =>
        ['PeriodStartLabel', 'PeriodEndLabel', 'PeriodStartTotalLabel', 'PeriodEndTotalLabel'].map((end) => sign + end),
      ),
    ],
  ],
  [
    'http://www.xbrl.org/2009/role/',
    REFERENCE,
    ['commonPracticeRef', 'nonauthoritativeLiteratureRef', 'recognitionRef'],
  ],
  ['https://xbrl.org/2022/role/', REFERENCE, ['property', 'propertyWithLang']],
  ['http://www.xbrl.org/2009/arcrole/', { usedOn: 'footnoteArc', cyclesAllowed: 'none' }, ['fact-explanatoryFact']],
  [
    'http://www.xbrl.org/2009/arcrole/',
    DEFINITION,
    [
      ...['dep-concept-deprecatedConcept', 'dep-aggregateConcept-deprecatedPartConcept'],
      ...['dep-partConcept-deprecatedAggregateConcept', 'dep-dimensionallyQualifiedConcept-deprecatedConcept'],
      'dep-mutuallyExclusiveConcept-deprecatedConcept',
    ],
  ],
  ['http://www.xbrl.org/2013/arcrole/', { usedOn: 'arc', cyclesAllowed: 'undirected' }, ['parent-child']],
  [
    'http://www.xbrl.org/2023/arcrole/',
    DEFINITION,
    ['instant-inflow', 'instant-outflow', 'instant-contra', 'instant-accrual', 'class-subclass', 'trait-domain'],
  ],
  ['http://www.xbrl.org/2023/arcrole/', { usedOn: 'definitionArc', cyclesAllowed: 'none' }, ['trait-concept']],
  ['http://www.esma.europa.eu/xbrl/esef/arcrole/', DEFINITION, ['wider-narrower']],
];

const REGISTERED: ReadonlyMap<string, RegisteredRole> = new Map(
  REGISTRY.flatMap(([prefix, role, names]) => names.map((name) => [prefix + name, role] as const)),
);

/** Who declares a role of the registry for itself declares it as the registry does (Link Role Registry 2.0, 3). */
export function validateRegisteredRoles(dts: Dts, sink: DiagnosticSink): void {
  for (const declarations of [...dts.roleTypes.values(), ...dts.arcroleTypes.values()]) {
    for (const declaration of declarations) validateRegisteredRole(declaration, sink);
  }
}

function validateRegisteredRole({ uri, usedOn, cyclesAllowed, element }: RoleDeclaration, sink: DiagnosticSink): void {
  const registered = REGISTERED.get(uri);
  if (!registered) return;
  const used = [...new Set(usedOn.map(localNameOf))].sort(compareText).join(', ');
  if (used !== registered.usedOn) {
    const params = { uri, expected: registered.usedOn, actual: used };
    sink.report(lrrCodes.create('pilu:registered-role-used-on', params, locationOf(element)));
  }
  if (registered.cyclesAllowed !== undefined && cyclesAllowed !== registered.cyclesAllowed) {
    const params = { uri, expected: registered.cyclesAllowed, actual: cyclesAllowed ?? '' };
    sink.report(lrrCodes.create('pilu:registered-role-cycles', params, locationOf(element)));
  }
}
