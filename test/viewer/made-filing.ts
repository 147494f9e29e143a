import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A filing that is made for tests and measurements: a taxonomy of its own and an inline report over it. */
export interface MadeFiling {
  /** Facts in a table of ten years; the first ones are the same in every filing. */
  readonly cells?: number;
  /** Mark-up at the end of the body, and in the head. */
  readonly body?: string;
  readonly head?: string;
  /** Label of the concept Text, as XML. */
  readonly label?: string;
  /** Value of the fact of the concept Text, as XML. */
  readonly text?: string;
  /** The member by which the fact of women is told, `m:Female` where absent. */
  readonly member?: string;
}

const NAMESPACE = 'http://example.org/made';
const YEARS = Array.from({ length: 10 }, (_, index) => 2023 - index);

/** Local name, type, labels; those that are made for cells are added. */
const CONCEPTS: readonly (readonly [name: string, type: string, zh: string, en: string])[] = [
  ['Root', 'xbrli:stringItemType', '经营情况', 'Operations'],
  ['Total', 'xbrli:monetaryItemType', '收入合计', 'Total revenue'],
  ['Goods', 'xbrli:monetaryItemType', '商品收入', 'Revenue from goods'],
  ['Services', 'xbrli:monetaryItemType', '服务收入', 'Revenue from services'],
  ['Staff', 'xbrli:pureItemType', '员工人数', 'Number of employees'],
  ['Certified', 'xbrli:booleanItemType', '通过认证', 'Certified'],
  ['Text', 'xbrli:stringItemType', '说明', 'Explanation'],
];

const cellCount = ({ cells = 0 }: MadeFiling): number => Math.ceil(cells / YEARS.length);

function schema(filing: MadeFiling): string {
  const cells = Array.from({ length: cellCount(filing) }, (_, row) => [`Row${row}`, 'xbrli:pureItemType'] as const);
  const element = (name: string, type: string, more = '') =>
    `<xsd:element name="${name}" id="m_${name}" type="${type}" substitutionGroup="xbrli:item" nillable="true" xbrli:periodType="duration" ${more}/>`;
  const role = (id: string, definition: string, used: string) =>
    `<link:roleType roleURI="${NAMESPACE}/role/${id}" id="${id}"><link:definition>${definition}</link:definition><link:usedOn>link:${used}</link:usedOn></link:roleType>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema targetNamespace="${NAMESPACE}" xmlns="${NAMESPACE}" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldt="http://xbrl.org/2005/xbrldt" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink" elementFormDefault="qualified">
<xsd:annotation><xsd:appinfo>
${role('operations', '01 Operations', 'presentationLink')}
${role('sum', '02 Sum', 'calculationLink')}
<link:linkbaseRef xlink:type="simple" xlink:href="linkbase.xml" xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase"/>
</xsd:appinfo></xsd:annotation>
<xsd:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
<xsd:import namespace="http://www.xbrl.org/2006/ref" schemaLocation="http://www.xbrl.org/2006/ref-2006-02-27.xsd"/>
<xsd:import namespace="http://xbrl.org/2005/xbrldt" schemaLocation="http://www.xbrl.org/2005/xbrldt-2005.xsd"/>
${CONCEPTS.map(([name, type]) => element(name, type, name === 'Root' ? 'abstract="true"' : '')).join('\n')}
${cells.map(([name, type]) => element(name, type)).join('\n')}
<xsd:element name="SexAxis" id="m_SexAxis" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem" abstract="true" nillable="true" xbrli:periodType="duration"/>
${element('Female', 'xbrli:stringItemType', 'abstract="true"')}
</xsd:schema>
`;
}

function linkbase(filing: MadeFiling): string {
  const rows = Array.from({ length: cellCount(filing) }, (_, row) => [`Row${row}`, '', `第${row}行`, `Row ${row}`]);
  const others = [
    ['SexAxis', '', '性别', 'Sex'],
    ['Female', '', '女性', 'Female'],
  ];
  const loc = (name: string) =>
    `<link:loc xlink:type="locator" xlink:href="made.xsd#m_${name}" xlink:label="${name}"/>`;
  const labels = [...CONCEPTS, ...rows, ...others].map(([name = '', , zh = '', en = '']) => {
    const label = (language: string, text: string) =>
      `<link:label xlink:type="resource" xlink:label="l_${name}" xlink:role="http://www.xbrl.org/2003/role/label" xml:lang="${language}">${text}</link:label>`;
    const texts = name === 'Text' && filing.label !== undefined ? [filing.label, filing.label] : [zh, en];
    return `${loc(name)}${label('zh', texts[0] ?? '')}${label('en', texts[1] ?? '')}<link:labelArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/concept-label" xlink:from="${name}" xlink:to="l_${name}"/>`;
  });
  const shown = ['Total', 'Staff', 'Certified', 'Text', ...rows.map(([name = '']) => name)];
  const arc = (kind: string, from: string, to: string, order: number, more = '') =>
    `<link:${kind}Arc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/${kind === 'presentation' ? 'parent-child' : 'summation-item'}" xlink:from="${from}" xlink:to="${to}" order="${order}" ${more}/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ref="http://www.xbrl.org/2006/ref">
<link:roleRef roleURI="${NAMESPACE}/role/operations" xlink:type="simple" xlink:href="made.xsd#operations"/>
<link:roleRef roleURI="${NAMESPACE}/role/sum" xlink:type="simple" xlink:href="made.xsd#sum"/>
<link:labelLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
${labels.join('\n')}
</link:labelLink>
<link:referenceLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link">
${loc('Total')}<link:reference xlink:type="resource" xlink:label="r" xlink:role="http://www.xbrl.org/2003/role/reference"><ref:Name>企业会计准则第14号</ref:Name><ref:Article>第十二条</ref:Article></link:reference>
<link:referenceArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/concept-reference" xlink:from="Total" xlink:to="r"/>
</link:referenceLink>
<link:presentationLink xlink:type="extended" xlink:role="${NAMESPACE}/role/operations">
${['Root', 'Goods', 'Services', ...shown].map(loc).join('\n')}
${shown.map((name, index) => arc('presentation', 'Root', name, index + 1)).join('\n')}
${arc('presentation', 'Total', 'Goods', 1)}${arc('presentation', 'Total', 'Services', 2)}
</link:presentationLink>
<link:calculationLink xlink:type="extended" xlink:role="${NAMESPACE}/role/sum">
${['Total', 'Goods', 'Services'].map(loc).join('')}${arc('calculation', 'Total', 'Goods', 1, 'weight="1"')}${arc('calculation', 'Total', 'Services', 2, 'weight="1"')}
</link:calculationLink>
</link:linkbase>
`;
}

function context(id: string, year: number, dimension = ''): string {
  return (
    `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="http://example.org/company">600000</xbrli:identifier></xbrli:entity>` +
    `<xbrli:period><xbrli:startDate>${year}-01-01</xbrli:startDate><xbrli:endDate>${year}-12-31</xbrli:endDate></xbrli:period>` +
    `${dimension}</xbrli:context>`
  );
}

const sex = (member: string) =>
  `<xbrli:scenario><xbrldi:explicitMember dimension="m:SexAxis">${member}</xbrldi:explicitMember></xbrli:scenario>`;

const number = (name: string, id: string, value: string, more = 'contextRef="y2023" unitRef="CNY" decimals="0"') =>
  `<ix:nonFraction name="m:${name}" id="${id}" ${more} format="ixt:num-dot-decimal">${value}</ix:nonFraction>`;

const HTML = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2022-02-16" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:m="${NAMESPACE}" xml:lang="zh">`;

function report(filing: MadeFiling): string {
  const { cells = 0, body = '', head = '', text = '本年度业务平稳', member = 'm:Female' } = filing;
  const rows = Array.from({ length: cellCount(filing) }, (_, row) => {
    const columns = YEARS.slice(0, Math.min(YEARS.length, cells - row * YEARS.length));
    const tags = columns.map((year) =>
      number(
        `Row${row}`,
        `c${row}.${year}`,
        `${(row + 1) * 1000 + (year % 100)}`,
        `contextRef="y${year}" unitRef="pure" decimals="INF"`,
      ),
    );
    return `<tr><td>第${row}行</td>${tags.map((tag) => `<td>${tag}</td>`).join('')}</tr>`;
  });
  const pure = 'contextRef="y2023" unitRef="pure" decimals="INF"';
  return `${HTML}
<head><title>某某公司2023年度报告</title>${head}</head>
<body><div style="display:none"><ix:header>
<ix:references><link:schemaRef xlink:type="simple" xlink:href="made.xsd"/></ix:references>
<ix:resources><ix:relationship fromRefs="staff" toRefs="note"/>
${YEARS.map((year) => context(`y${year}`, year)).join('\n')}
${context('women', 2023, sex(member))}
<xbrli:unit id="CNY"><xbrli:measure>iso4217:CNY</xbrli:measure></xbrli:unit>
<xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
</ix:resources></ix:header></div>
<h1>某某公司2023年度报告</h1>
<p>收入合计${number('Total', 'total', '1,000,000')}元，其中商品${number('Goods', 'goods', '600,000')}元、服务${number('Services', 'services', '300,000')}元。</p>
<p>员工${number('Staff', 'staff', '120', pure)}人，其中女性${number('Staff', 'women-staff', '50', pure.replace('y2023', 'women'))}人；另有设备37台。<ix:footnote id="note" xml:lang="zh">含派遣员工。</ix:footnote></p>
<p><ix:nonNumeric name="m:Certified" id="certified" contextRef="y2023" format="ixt:fixed-true">已通过认证</ix:nonNumeric>。<ix:nonNumeric name="m:Text" id="text" contextRef="y2023">${text}</ix:nonNumeric>。</p>
${rows.length > 0 ? `<table>${rows.join('\n')}</table>` : ''}
${body}
</body></html>
`;
}

/** Writes the filing into a directory and gives the path of its report. */
export function writeMadeFiling(directory: string, filing: MadeFiling = {}): string {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'made.xsd'), schema(filing));
  writeFileSync(join(directory, 'linkbase.xml'), linkbase(filing));
  const path = join(directory, 'report.xhtml');
  writeFileSync(path, report(filing));
  return path;
}

/** The second document of the set that is made: a name that means harm, and a fact that it continues. */
export const SECOND_DOCUMENT = '<b onclick="x">&amp;.xhtml';

/** Writes an inline document set of two documents, which also states the target document `sub`; gives their paths. */
export function writeMadeSet(directory: string): readonly string[] {
  const text =
    '第一部分</ix:nonNumeric><ix:nonNumeric name="m:Text" id="split" contextRef="y2022" continuedAt="rest">前半';
  const first = writeMadeFiling(directory, { text });
  const second = join(directory, SECOND_DOCUMENT);
  const pure = 'contextRef="y2022" unitRef="pure" decimals="INF"';
  writeFileSync(
    second,
    `${HTML}
<head><title>第二部分 &lt;i&gt;</title><style type="text/css">h2{color:red}</style></head>
<body><div style="display:none"><ix:header>
<ix:references target="sub"><link:schemaRef xlink:type="simple" xlink:href="made.xsd"/></ix:references>
</ix:header></div>
<h2>第二部分</h2><p><ix:continuation id="rest">后半</ix:continuation></p>
<p>上年员工${number('Staff', 'staff-2022', '110', pure)}人，子公司${number('Staff', 'sub-staff', '33', `${pure} target="sub"`)}人。</p>
</body></html>
`,
  );
  return [first, second];
}
