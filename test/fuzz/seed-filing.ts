/** Where the documents of the seed are. */
export const BASE = 'https://example.org/fuzz/';

const XLINK = 'xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"';
const XBRLI = 'xmlns:xbrli="http://www.xbrl.org/2003/instance"';
const ARCROLE = 'http://www.xbrl.org/2003/arcrole/';
const DIM = 'http://xbrl.org/int/dim/arcrole/';

const item = (name: string, type: string, more = '') =>
  `<xs:element name="${name}" id="t_${name}" type="${type}" substitutionGroup="xbrli:item" nillable="true" xbrli:periodType="duration" ${more}/>`;

const SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${XBRLI} ${XLINK} xmlns:xbrldt="http://xbrl.org/2005/xbrldt" xmlns:t="${BASE}t" targetNamespace="${BASE}t" elementFormDefault="qualified">
<xs:annotation><xs:appinfo>
<link:linkbaseRef xlink:type="simple" xlink:href="t.xml" xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/>
<link:roleType roleURI="${BASE}role" id="role"><link:definition>一张表</link:definition><link:usedOn>link:definitionLink</link:usedOn><link:usedOn>link:calculationLink</link:usedOn></link:roleType>
</xs:appinfo></xs:annotation>
<xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
<xs:import namespace="http://xbrl.org/2005/xbrldt" schemaLocation="http://www.xbrl.org/2005/xbrldt-2005.xsd"/>
<xs:import namespace="http://xbrl.org/2006/xbrldi" schemaLocation="http://www.xbrl.org/2006/xbrldi-2006.xsd"/>
<xs:simpleType name="code"><xs:restriction base="xs:token"><xs:pattern value="[A-Z]{2}\\d{1,4}"/><xs:maxLength value="6"/></xs:restriction></xs:simpleType>
<xs:complexType name="codeItem"><xs:simpleContent><xs:restriction base="xbrli:tokenItemType"><xs:enumeration value="AB1"/><xs:enumeration value="CD22"/></xs:restriction></xs:simpleContent></xs:complexType>
<xs:element name="line" type="t:code"/>
${item('Total', 'xbrli:monetaryItemType')}
${item('Part', 'xbrli:monetaryItemType')}
${item('Other', 'xbrli:monetaryItemType')}
${item('Ratio', 'xbrli:pureItemType')}
${item('Share', 'xbrli:fractionItemType')}
${item('Text', 'xbrli:stringItemType')}
${item('Code', 't:codeItem')}
${item('Member', 'xbrli:stringItemType', 'abstract="true"')}
${item('Domain', 'xbrli:stringItemType', 'abstract="true"')}
${item('Cube', 'xbrli:stringItemType', 'abstract="true"').replace('xbrli:item', 'xbrldt:hypercubeItem')}
${item('Axis', 'xbrli:stringItemType', 'abstract="true"').replace('xbrli:item', 'xbrldt:dimensionItem')}
${item('Line', 'xbrli:stringItemType', 'abstract="true" xbrldt:typedDomainRef="#line"').replace('xbrli:item', 'xbrldt:dimensionItem')}
<xs:element name="Group" id="t_Group" substitutionGroup="xbrli:tuple" nillable="true"><xs:complexType><xs:complexContent><xs:restriction base="xs:anyType"><xs:sequence><xs:element ref="t:Text"/><xs:element ref="t:Part" minOccurs="0" maxOccurs="3"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType></xs:element>
</xs:schema>`.replace('name="line" type', 'name="line" id="line" type');

const CONCEPTS = ['Total', 'Part', 'Other', 'Cube', 'Axis', 'Line', 'Domain', 'Member'];
const locators = CONCEPTS.map(
  (name) => `<link:loc xlink:type="locator" xlink:href="t.xsd#t_${name}" xlink:label="${name}"/>`,
).join('\n');
const arc = (kind: string, arcrole: string, from: string, to: string, more = '') =>
  `<link:${kind}Arc xlink:type="arc" xlink:arcrole="${arcrole}" xlink:from="${from}" xlink:to="${to}" ${more}/>`;
const dimensional = (arcrole: string, from: string, to: string, more = '') =>
  arc('definition', arcrole, from, to, more).replace('Arc ', 'Arc xmlns:xbrldt="http://xbrl.org/2005/xbrldt" ');
const arcroleRefs = ['all', 'hypercube-dimension', 'dimension-domain', 'domain-member'].map(
  (name) =>
    `<link:arcroleRef xlink:type="simple" arcroleURI="${DIM}${name}" xlink:href="http://www.xbrl.org/2005/xbrldt-2005.xsd#${name}"/>`,
);

const LINKBASE = `<?xml version="1.0" encoding="UTF-8"?>
<link:linkbase ${XLINK}>
<link:roleRef xlink:type="simple" roleURI="${BASE}role" xlink:href="t.xsd#role"/>
${arcroleRefs.join('\n')}
<link:labelLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
${locators}
<link:label xlink:type="resource" xlink:label="label" xlink:role="http://www.xbrl.org/2003/role/label" xml:lang="zh">合计</link:label>
${arc('label', `${ARCROLE}concept-label`, 'Total', 'label')}
</link:labelLink>
<link:calculationLink xlink:type="extended" xlink:role="${BASE}role">
${locators}
${arc('calculation', `${ARCROLE}summation-item`, 'Total', 'Part', 'weight="1" order="1"')}
${arc('calculation', `${ARCROLE}summation-item`, 'Total', 'Other', 'weight="-1" order="2"')}
</link:calculationLink>
<link:definitionLink xlink:type="extended" xlink:role="${BASE}role">
${locators}
${['Total', 'Part', 'Other'].map((name) => dimensional(`${DIM}all`, name, 'Cube', 'xbrldt:contextElement="scenario" xbrldt:closed="true"')).join('\n')}
${dimensional(`${DIM}hypercube-dimension`, 'Cube', 'Axis')}
${dimensional(`${DIM}hypercube-dimension`, 'Cube', 'Line')}
${dimensional(`${DIM}dimension-domain`, 'Axis', 'Domain')}
${dimensional(`${DIM}domain-member`, 'Domain', 'Member', 'priority="1" use="optional"')}
</link:definitionLink>
</link:linkbase>`;

const context = (id: string, scenario = '') =>
  `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="https://example.org/s">e</xbrli:identifier></xbrli:entity>
<xbrli:period><xbrli:startDate>2023-01-01</xbrli:startDate><xbrli:endDate>2023-12-31</xbrli:endDate></xbrli:period>${scenario}</xbrli:context>`;
const members = `<xbrli:scenario><xbrldi:explicitMember dimension="t:Axis">t:Member</xbrldi:explicitMember><xbrldi:typedMember dimension="t:Line"><t:line>AB1</t:line></xbrldi:typedMember></xbrli:scenario>`;

const INSTANCE = `<?xml version="1.0" encoding="UTF-8"?>
<xbrli:xbrl ${XBRLI} ${XLINK} xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="${BASE}t">
<link:schemaRef xlink:type="simple" xlink:href="t.xsd"/>
${context('plain')}
${context('c', members)}
<xbrli:unit id="cny"><xbrli:measure>iso4217:CNY</xbrli:measure></xbrli:unit>
<xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
<t:Total id="f1" contextRef="c" unitRef="cny" decimals="2">70.25</t:Total>
<t:Part id="f2" contextRef="c" unitRef="cny" decimals="2">100.25</t:Part>
<t:Other contextRef="c" unitRef="cny" decimals="-1">30</t:Other>
<t:Ratio contextRef="plain" unitRef="pure" precision="3">0.125</t:Ratio>
<t:Text contextRef="plain" xml:lang="zh">说明 &amp; 备注 <![CDATA[<原文>]]></t:Text>
<t:Code contextRef="plain">CD22</t:Code>
<t:Code contextRef="c" xsi:nil="true"/>
<link:footnoteLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
<link:loc xlink:type="locator" xlink:href="#f1" xlink:label="fact"/>
<link:footnote xlink:type="resource" xlink:label="note" xlink:role="http://www.xbrl.org/2003/role/footnote" xml:lang="zh">附注</link:footnote>
<link:footnoteArc xlink:type="arc" xlink:arcrole="${ARCROLE}fact-footnote" xlink:from="fact" xlink:to="note"/>
</link:footnoteLink>
</xbrli:xbrl>`;

/** With a tuple and a fraction, which keep an instance out of the report model. */
const TUPLES = INSTANCE.replace(
  '<t:Code contextRef="plain">CD22</t:Code>\n<t:Code',
  `<t:Group><t:Text contextRef="plain">x</t:Text><t:Part contextRef="c" unitRef="cny" decimals="INF">1</t:Part></t:Group>
<t:Share contextRef="plain" unitRef="pure"><xbrli:numerator>1</xbrli:numerator><xbrli:denominator>3</xbrli:denominator></t:Share>
<t:Code`,
);

/** A valid filing that has something of everything: two instances over one schema and one linkbase. */
export const SEED: Readonly<Record<string, string>> = {
  'i.xbrl': INSTANCE,
  'tuples.xbrl': TUPLES,
  't.xsd': SCHEMA,
  't.xml': LINKBASE,
};
