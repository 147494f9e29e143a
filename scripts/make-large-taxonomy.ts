import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NS = 'http://example.com/large/2025-12-31';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const LINK = 'xmlns:link="http://www.xbrl.org/2003/linkbase"';
const ROLE = 'http://www.xbrl.org/2003/role';

export interface LargeTaxonomyShape {
  /** Each is four documents: a schema, labels in Chinese, labels in English, a presentation. */
  readonly modules: number;
  readonly conceptsPerModule: number;
  readonly facts: number;
}

/** 300 documents, 20,000 concepts, labels in two languages. */
export const LARGE: LargeTaxonomyShape = { modules: 75, conceptsPerModule: 267, facts: 1000 };

/** Writes a taxonomy of many documents, and an instance over it; gives the instance's path. */
export function makeLargeTaxonomy(
  directory: string,
  { modules, conceptsPerModule, facts }: LargeTaxonomyShape,
): string {
  mkdirSync(directory, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(directory, name), DECLARATION + text);
  const imports: string[] = [];
  const names: string[] = [];
  for (let module = 0; module < modules; module++) {
    const locals = Array.from({ length: conceptsPerModule }, (_, index) => `M${module}C${index}`);
    names.push(...locals.map((local) => `<m${module}:${local}`));
    imports.push(`<xs:import namespace="${NS}/m${module}" schemaLocation="m${module}.xsd"/>`);
    write(`m${module}.xsd`, schemaOf(module, locals));
    write(
      `m${module}-label-zh.xml`,
      labelsOf(module, locals, 'zh', (local) => `指标${local}的名称`),
    );
    write(
      `m${module}-label-en.xml`,
      labelsOf(module, locals, 'en', (local) => `Name of the indicator ${local}`),
    );
    write(`m${module}-presentation.xml`, presentationOf(module, locals));
  }
  write(
    'large.xsd',
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${NS}">${imports.join('\n')}</xs:schema>`,
  );
  write('large.xbrl', instanceOf(modules, names, facts));
  return join(directory, 'large.xbrl');
}

function schemaOf(module: number, locals: readonly string[]): string {
  const ref = (name: string) =>
    `<link:linkbaseRef xlink:type="simple" xlink:arcrole="http://www.w3.org/1999/xlink/properties/linkbase" xlink:href="m${module}-${name}.xml"/>`;
  const elements = locals.map(
    (local) =>
      `<xs:element name="${local}" id="${local}" type="xbrli:monetaryItemType" substitutionGroup="xbrli:item" xbrli:periodType="instant" nillable="true"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance" ${LINK} ${XLINK} targetNamespace="${NS}/m${module}" elementFormDefault="qualified">
<xs:annotation><xs:appinfo>${['label-zh', 'label-en', 'presentation'].map(ref).join('\n')}</xs:appinfo></xs:annotation>
<xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
${elements.join('\n')}
</xs:schema>`;
}

function locatorsOf(module: number, locals: readonly string[]): string {
  return locals
    .map((local) => `<link:loc xlink:type="locator" xlink:href="m${module}.xsd#${local}" xlink:label="${local}"/>`)
    .join('\n');
}

function labelsOf(
  module: number,
  locals: readonly string[],
  language: string,
  textOf: (local: string) => string,
): string {
  const labels = locals.map(
    (local) =>
      `<link:label xlink:type="resource" xlink:label="l${local}" xlink:role="${ROLE}/label" xml:lang="${language}">${textOf(local)}</link:label><link:labelArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/concept-label" xlink:from="${local}" xlink:to="l${local}"/>`,
  );
  return `<link:linkbase ${LINK} ${XLINK}><link:labelLink xlink:type="extended" xlink:role="${ROLE}/link">
${locatorsOf(module, locals)}
${labels.join('\n')}
</link:labelLink></link:linkbase>`;
}

function presentationOf(module: number, locals: readonly string[]): string {
  const arcs = locals
    .slice(1)
    .map(
      (local, index) =>
        `<link:presentationArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/parent-child" xlink:from="${locals[0]}" xlink:to="${local}" order="${index + 1}"/>`,
    );
  return `<link:linkbase ${LINK} ${XLINK}><link:presentationLink xlink:type="extended" xlink:role="${ROLE}/link">
${locatorsOf(module, locals)}
${arcs.join('\n')}
</link:presentationLink></link:linkbase>`;
}

function instanceOf(modules: number, starts: readonly string[], facts: number): string {
  const prefixes = Array.from({ length: modules }, (_, module) => `xmlns:m${module}="${NS}/m${module}"`).join(' ');
  const step = Math.max(1, Math.floor(starts.length / facts));
  const reported = Array.from({ length: facts }, (_, index) => starts[(index * step) % starts.length] as string);
  const elements = reported.map((start, index) => {
    return `${start} contextRef="c" unitRef="u" decimals="0">${index}</${start.slice(1)}>`;
  });
  return `<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" ${LINK} ${XLINK} xmlns:iso4217="http://www.xbrl.org/2003/iso4217" ${prefixes}>
<link:schemaRef xlink:type="simple" xlink:href="large.xsd"/>
<xbrli:context id="c"><xbrli:entity><xbrli:identifier scheme="http://example.com/entity">e</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2025-12-31</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:unit id="u"><xbrli:measure>iso4217:CNY</xbrli:measure></xbrli:unit>
${elements.join('\n')}
</xbrli:xbrl>`;
}
