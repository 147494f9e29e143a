import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { createLoaderChain, createMemoryLoader } from '../../src/dts/discovery/document-loader.js';
import { createDocumentLoader } from '../../src/io/document-loader.js';
import { ARCROLE } from '../../src/names/arcroles.js';
import { validateXbrl } from '../../src/processor/validate-xbrl.js';

const BASE = 'https://example.org/t/';
const NAMESPACES = `xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:xbrldt="http://xbrl.org/2005/xbrldt" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:t="${BASE}"
  xmlns:iso4217="http://www.xbrl.org/2003/iso4217"`;

/** Declares an item, or by `group` whatever else. */
export function element(name: string, more: Readonly<Record<string, string>> = {}, content = ''): string {
  const attributes = {
    ...{ id: name, name, type: 'xbrli:stringItemType', substitutionGroup: 'xbrli:item', nillable: 'true' },
    'xbrli:periodType': 'duration',
    ...more,
  };
  const text = Object.entries(attributes).map(([key, value]) => (value === '' ? '' : ` ${key}="${value}"`));
  return `<xs:element${text.join('')}>${content}</xs:element>`;
}

export const MONETARY = { type: 'xbrli:monetaryItemType' };
export const hypercube = (name: string, more = {}): string =>
  element(name, { substitutionGroup: 'xbrldt:hypercubeItem', abstract: 'true', ...more });
export const dimension = (name: string, more = {}): string =>
  element(name, { substitutionGroup: 'xbrldt:dimensionItem', abstract: 'true', ...more });

const DIMENSIONAL = new Map<string, string>([
  [ARCROLE.hasHypercubeAll, 'all'],
  [ARCROLE.hasHypercubeNotAll, 'notAll'],
  [ARCROLE.hypercubeDimension, 'hypercube-dimension'],
  [ARCROLE.dimensionDomain, 'dimension-domain'],
  [ARCROLE.domainMember, 'domain-member'],
  [ARCROLE.dimensionDefault, 'dimension-default'],
]);

/** A definition or calculation arc; `role` a, b or c stands for a role of ours, none for the standard one. */
export function arc(
  arcrole: keyof typeof ARCROLE,
  from: string,
  to: string,
  { role, ...more }: Readonly<Record<string, string>> = {},
): string {
  const kind = arcrole === 'summationItem' ? 'calculation' : 'definition';
  const attributes = Object.entries(more).map(([key, value]) => ` ${key}="${value}"`);
  const uri = role === undefined ? 'http://www.xbrl.org/2003/role/link' : `${BASE}${role}`;
  return `<link:${kind}Link xlink:type="extended" xlink:role="${uri}">
    <link:loc xlink:type="locator" xlink:href="t.xsd#${from}" xlink:label="from"/>
    <link:loc xlink:type="locator" xlink:href="t.xsd#${to}" xlink:label="to"/>
    <link:${kind}Arc xlink:type="arc" xlink:arcrole="${ARCROLE[arcrole]}" xlink:from="from" xlink:to="to"${attributes.join('')}/>
  </link:${kind}Link>`;
}

export const roleUri = (role: string): string => BASE + role;

const roleTypes = ['a', 'b', 'c'].map(
  (role) => `<link:roleType roleURI="${BASE}${role}" id="role-${role}"><link:usedOn>link:definitionLink</link:usedOn>
  <link:usedOn>link:calculationLink</link:usedOn><link:usedOn>link:footnoteLink</link:usedOn></link:roleType>`,
);
const roleRefs = ['a', 'b', 'c'].map(
  (role) => `<link:roleRef xlink:type="simple" roleURI="${BASE}${role}" xlink:href="t.xsd#role-${role}"/>`,
);
const arcroleRefs = [...DIMENSIONAL].map(
  ([uri, id]) => `<link:arcroleRef xlink:type="simple" arcroleURI="${uri}"
  xlink:href="http://www.xbrl.org/2005/xbrldt-2005.xsd#${id}"/>`,
);

function schemaOf(elements: readonly string[], arcs: readonly string[]): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${NAMESPACES} targetNamespace="${BASE}" elementFormDefault="qualified">
  <xs:annotation><xs:appinfo>${roleTypes.join('')}
    <link:linkbase>${roleRefs.join('')}${arcroleRefs.join('')}${arcs.join('')}</link:linkbase></xs:appinfo></xs:annotation>
  <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:import namespace="http://xbrl.org/2005/xbrldt" schemaLocation="http://www.xbrl.org/2005/xbrldt-2005.xsd"/>
  <xs:import namespace="http://xbrl.org/2006/xbrldi" schemaLocation="http://www.xbrl.org/2006/xbrldi-2006.xsd"/>
  ${elements.join('\n  ')}
</xs:schema>`;
}

const YEAR = '<xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate>';

/** A context of the year 2024, unless `period` says otherwise. */
export function context(id: string, { segment = '', scenario = '', period = YEAR } = {}): string {
  return `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="https://example.org/s">e</xbrli:identifier>${
    segment === '' ? '' : `<xbrli:segment>${segment}</xbrli:segment>`
  }</xbrli:entity><xbrli:period>${period}</xbrli:period>${
    scenario === '' ? '' : `<xbrli:scenario>${scenario}</xbrli:scenario>`
  }</xbrli:context>`;
}

export function unit(id: string, ...measures: readonly string[]): string {
  return `<xbrli:unit id="${id}">${measures.map((each) => `<xbrli:measure>${each}</xbrli:measure>`).join('')}</xbrli:unit>`;
}

/** An item in context c with unit u where it has decimals or precision. */
export function item(name: string, value: string, attributes = ''): string {
  return `<t:${name} contextRef="c"${/decimals|precision/.test(attributes) ? ' unitRef="u"' : ''} ${attributes}>${value}</t:${name}>`;
}

/** Everything that validating an instance over the declared elements and arcs reports. `body` stands in the xbrl element. */
export async function judgeInstance(
  elements: readonly string[],
  arcs: readonly string[],
  ...body: readonly string[]
): Promise<readonly Diagnostic[]> {
  return judgeDocuments('i.xbrl', documentsOf(elements, arcs, ...body));
}

/** The documents of an instance over declared elements and arcs, by path: `i.xbrl` and `t.xsd`. */
export function documentsOf(
  elements: readonly string[],
  arcs: readonly string[],
  ...body: readonly string[]
): Readonly<Record<string, string>> {
  const instance = `<xbrli:xbrl ${NAMESPACES}>
  <link:schemaRef xlink:type="simple" xlink:href="t.xsd"/>
  ${body.join('\n  ')}
</xbrli:xbrl>`;
  return { 'i.xbrl': instance, 't.xsd': schemaOf(elements, arcs) };
}

/** Everything that validating a taxonomy of elements and arcs reports. */
export async function judgeSchema(
  elements: readonly string[],
  arcs: readonly string[] = [],
  others: Readonly<Record<string, string>> = {},
): Promise<readonly Diagnostic[]> {
  return judgeDocuments('t.xsd', { 't.xsd': schemaOf(elements, arcs), ...others });
}

/** Everything that validating one of some documents reports. */
export async function judgeDocuments(
  entry: string,
  documents: Readonly<Record<string, string>>,
): Promise<readonly Diagnostic[]> {
  const absolute = Object.fromEntries(Object.entries(documents).map(([path, text]) => [BASE + path, text]));
  const loader = createLoaderChain([createMemoryLoader(absolute), await createDocumentLoader({ roots: [] })]);
  const collector = createCollector();
  await validateXbrl(BASE + entry, loader, { calculations: true }, collector);
  return collector.diagnostics;
}

export async function codesOf(diagnostics: Promise<readonly Diagnostic[]>): Promise<string[]> {
  return (await diagnostics).map(({ code }) => code);
}
