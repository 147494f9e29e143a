import assert from 'node:assert/strict';
import type { DocumentLoader } from '../../src/dts/discovery/document-loader.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { createDocumentLoader } from '../../src/io/document-loader.js';
import { validateInlineXbrl } from '../../src/processor/validate-inline.js';
import { inlineDocument, type DocumentParts } from '../formats/inline-xbrl/reading/inline-document.js';

const SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
  targetNamespace="http://example.org/taxonomy" elementFormDefault="qualified">
  <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:element name="N" id="N" type="xbrli:decimalItemType" substitutionGroup="xbrli:item" xbrli:periodType="instant"/>
  <xs:element name="D" id="D" type="xbrli:dateItemType" substitutionGroup="xbrli:item" xbrli:periodType="duration"/>
  <xs:element name="T" id="T" type="xbrli:stringItemType" substitutionGroup="xbrli:item" xbrli:periodType="instant"/>
</xs:schema>`;

async function validate(body: string, parts?: DocumentParts) {
  const core = await createDocumentLoader({ roots: [] });
  const encode = (text: string) => new TextEncoder().encode(text);
  const loader: DocumentLoader = {
    load: (url) => (url === 'file:///set/taxonomy.xsd' ? Promise.resolve(encode(SCHEMA)) : core.load(url)),
  };
  const sink = createCollector();
  const sources = [{ uri: 'file:///set/1.xhtml', bytes: encode(inlineDocument(body, parts)) }];
  const targets = await validateInlineXbrl(sources, loader, {}, sink);
  const told = sink.diagnostics.map(
    ({ code, locations: [place] }) => `${code} ${place?.uri}:${place?.line}:${place?.column}`,
  );
  return { targets, told };
}

const text = (name: string, content: string) =>
  `<ix:nonNumeric name="e:${name}" contextRef="c">${content}</ix:nonNumeric>`;
const number = (attributes = '') =>
  `<ix:nonFraction name="e:N" contextRef="c" unitRef="u" ${attributes}>1</ix:nonFraction>`;

describe('inline documents are validated', () => {
  it('with the instances that they state, and nothing is reported', async () => {
    const { targets, told } = await validate(`<p>${number('decimals="0"')}${text('T', 'a')}</p>`);
    assert.deepEqual(told, []);
    assert.equal(targets[0]?.instance?.facts.length, 2);
  });

  it('a fault of the instance is told where the inline document has it', async () => {
    const { told } = await validate(`\n\n <p>x</p>\n  ${text('D', 'no date')}`);
    assert.ok(told.length > 0);
    for (const one of told) assert.match(one, / file:\/\/\/set\/1\.xhtml:5:3$/);
  });

  it('what both specifications rule is told once', async () => {
    const { told } = await validate(`\n${number()}`);
    assert.deepEqual(told, ['xbrl.4.6.3:missingPrecisionDecimals file:///set/1.xhtml:3:1']);
  });

  it('12.2, 13.2: attributes of ix:references and footnote arcs between facts are as Inline XBRL has them', async () => {
    const references =
      '<ix:references xmlns:p="http://example.org/p" p:x="y"><link:schemaRef xlink:type="simple" xlink:href="taxonomy.xsd"/></ix:references>';
    const resources = '<ix:relationship fromRefs="f" toRefs="g"/>';
    const body = number('decimals="0" id="f"') + text('T', 'a').replace('name', 'id="g" name');
    assert.deepEqual((await validate(body, { references, resources })).told, []);
  });
});
