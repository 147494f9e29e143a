import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { writeTaxonomyPackage } from '../../../src/formats/taxonomy-package/taxonomy-package.js';
import { createXsdValidator, type XsdValidator } from '../../../src/io/xerces/xsd-validator.js';
import { expandedName, localNameOf } from '../../../src/names/expanded-name.js';
import { NS } from '../../../src/names/namespaces.js';
import { attributeOf, readXmlTree, type XmlElement } from '../../../src/syntax/xml/xml-element.js';
import type { TaxonomySource } from '../../../src/taxonomy-source/taxonomy-source.js';
import { readPackageTaxonomy } from '../../support/package-taxonomy.js';
import { readTinyTaxonomy } from '../../support/tiny-taxonomy-source.js';

const xlink = (local: string) => expandedName(NS.xlink, local);

/** Writes a taxonomy's package; nothing is reported. */
function write(source: TaxonomySource): ReadonlyMap<string, string> {
  const sink = createCollector();
  const files = writeTaxonomyPackage(source, sink);
  assert.deepEqual(sink.diagnostics, []);
  return files;
}

/** The root of every file; every file is well-formed. */
function parse(files: ReadonlyMap<string, string>): Map<string, XmlElement> {
  const sink = createCollector();
  const roots = new Map<string, XmlElement>();
  for (const [path, text] of files) {
    const root = readXmlTree(new TextEncoder().encode(text), sink, { uri: path });
    assert.ok(root, `${path}: ${sink.diagnostics[0]?.message.en ?? ''}`);
    roots.set(path, root);
  }
  return roots;
}

function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

function named(root: XmlElement | undefined, local: string): XmlElement[] {
  return root ? descendants(root).filter((element) => localNameOf(element.name) === local) : [];
}

function values(elements: readonly XmlElement[], ...attributes: string[]): (string | undefined)[][] {
  return elements.map((element) =>
    attributes.map((local) => {
      const found = element.attributes.find(({ name }) => localNameOf(name) === local);
      return found?.value;
    }),
  );
}

describe('writeTaxonomyPackage', () => {
  const tiny = () => parse(write(readTinyTaxonomy().source!));

  it('writes metadata, schemas and linkbases', () => {
    assert.deepEqual(
      [...tiny().keys()],
      [
        'META-INF/taxonomyPackage.xml',
        'META-INF/catalog.xml',
        'taxonomy/t-entry-point.xsd',
        'taxonomy/t-roles.xsd',
        'taxonomy/t-core.xsd',
        'taxonomy/enum/Kind.xsd',
        'taxonomy/t-label-zh.xml',
        'taxonomy/t-label-en.xml',
        'taxonomy/t-reference.xml',
        'taxonomy/t-presentation.xml',
        'taxonomy/t-definition.xml',
        'taxonomy/t-calculation.xml',
        'taxonomy/t-role-label.xml',
      ],
    );
  });

  it('declares concepts with what XBRL 2.1, Dimensions and Extensible Enumerations ask of them', () => {
    const elements = tiny()
      .get('taxonomy/t-core.xsd')!
      .children.filter(({ name }) => localNameOf(name) === 'element');
    const declared = (name: string): Record<string, string> => {
      const element = elements.find((one) => attributeOf(one, 'name') === name);
      return Object.fromEntries((element?.attributes ?? []).map((one) => [localNameOf(one.name), one.value]));
    };
    assert.deepEqual(declared('Expense'), {
      id: 't_Expense',
      name: 'Expense',
      type: 'xbrli:monetaryItemType',
      substitutionGroup: 'xbrli:item',
      nillable: 'true',
      periodType: 'duration',
      balance: 'debit',
    });
    assert.deepEqual(declared('Kind'), {
      id: 't_Kind',
      name: 'Kind',
      type: 'enum2:enumerationItemType',
      substitutionGroup: 'xbrli:item',
      nillable: 'true',
      periodType: 'duration',
      domain: 't:KindDomain',
      linkrole: 'https://example.org/tax/1/role/enumeration/kind',
      headUsable: 'false',
    });
    assert.equal(declared('PlantAxis')['typedDomainRef'], '#t_PlantTypedDomain');
    assert.equal(declared('PlantTypedDomain')['type'], 'xsd:string');
    assert.equal(declared('BySexTable')['substitutionGroup'], 'xbrldt:hypercubeItem');
    assert.equal(declared('MaleMember')['type'], 'dtr-types:domainItemType');
    assert.equal(declared('StoryTextBlock')['type'], 'dtr-types:textBlockItemType');
  });

  it('writes dimensional arcs with their attributes (Dimensions 1.0, 2.3 to 2.6)', () => {
    const root = tiny().get('taxonomy/t-definition.xml');
    const link = named(root, 'definitionLink').find(
      (one) => attributeOf(one, xlink('role')) === 'https://example.org/tax/1/role/first-part/by-sex-and-plant',
    );
    assert.deepEqual(values(named(link, 'definitionArc'), 'from', 'to', 'contextElement', 'closed', 'targetRole'), [
      ['t_FirstPartLineItems', 't_BySexAndPlantTable', 'scenario', 'true', undefined],
      ['t_BySexAndPlantTable', 't_SexAxis', undefined, undefined, 'https://example.org/tax/1/role/axis/sex'],
      ['t_BySexAndPlantTable', 't_PlantAxis', undefined, undefined, undefined],
      ['t_FirstPartLineItems', 't_StaffNumber', undefined, undefined, undefined],
    ]);
  });

  it('writes sums by the arcrole of Calculations 1.1', () => {
    const arcs = named(tiny().get('taxonomy/t-calculation.xml'), 'calculationArc');
    assert.deepEqual(values(arcs, 'arcrole', 'from', 'to', 'weight'), [
      ['https://xbrl.org/2023/arcrole/summation-item', 't_Profit', 't_Income', '1'],
      ['https://xbrl.org/2023/arcrole/summation-item', 't_Profit', 't_Expense', '-1'],
    ]);
  });

  it('writes labels and documentation by language, and labels of roles in both', () => {
    const roots = tiny();
    const labels = named(roots.get('taxonomy/t-label-zh.xml'), 'label').filter(
      (one) => attributeOf(one, xlink('label')) === 'label_t_StaffNumber',
    );
    assert.deepEqual(
      labels.map((one) => [attributeOf(one, xlink('role')), attributeOf(one, expandedName(NS.xml, 'lang')), one.text]),
      [
        ['http://www.xbrl.org/2003/role/label', 'zh', '人数'],
        ['http://www.xbrl.org/2003/role/documentation', 'zh', '期末人数。'],
      ],
    );
    const ofRole = named(roots.get('taxonomy/t-role-label.xml'), 'label').filter(
      (one) => attributeOf(one, xlink('label')) === 'label_role_first-part_by-sex',
    );
    assert.deepEqual(
      ofRole.map(({ text }) => text),
      ['第一部分：按性别列示', 'First part: By Sex'],
    );
  });

  it('shares a reference between the concepts that have it', () => {
    const { source } = readTinyTaxonomy([
      'sections/first-part.yaml',
      'name: EnergyUse\n',
      'name: EnergyUse\n    topic: 1\n',
    ]);
    const root = parse(write(source!)).get('taxonomy/t-reference.xml');
    assert.equal(named(root, 'reference').length, 3);
    assert.equal(named(root, 'referenceArc').length, 5);
  });

  it('keeps text that looks like markup as it is', () => {
    const odd = 'R&amp;D <b> & "x"';
    const { source } = readTinyTaxonomy(['sections/second-part.yaml', 'en: Income', `en: '${odd}'`]);
    const texts = named(parse(write(source!)).get('taxonomy/t-label-en.xml'), 'label').map(({ text }) => text);
    assert.ok(texts.includes(odd));
  });

  it('maps the base URI to its documents, and names the entry point (Taxonomy Packages 1.0, 3 and 4)', () => {
    const roots = tiny();
    assert.deepEqual(
      values(named(roots.get('META-INF/catalog.xml'), 'rewriteURI'), 'uriStartString', 'rewritePrefix'),
      [['https://example.org/tax/1/', '../taxonomy/']],
    );
    const metadata = roots.get('META-INF/taxonomyPackage.xml')!;
    assert.deepEqual(
      metadata.children.map(({ name }) => localNameOf(name)),
      [
        ...['identifier', 'name', 'name', 'description', 'description', 'version', 'license', 'publisher'],
        ...['publisherURL', 'publisherCountry', 'publicationDate', 'entryPoints'],
      ],
    );
    assert.deepEqual(values(named(metadata, 'entryPointDocument'), 'href'), [
      ['https://example.org/tax/1/t-entry-point.xsd'],
    ]);
    assert.equal(readTinyTaxonomy().source!.taxonomy.entryPoints[0], 'https://example.org/tax/1/t-entry-point.xsd');
  });

  it('gives the same bytes twice', () => {
    const source = readPackageTaxonomy();
    assert.deepEqual([...write(source)], [...write(source)]);
  });

  it('resolves every reference of our own package to an id, and declares every role it uses', () => {
    const roots = parse(write(readPackageTaxonomy()));
    const ids = new Map<string, Set<string>>();
    for (const [path, root] of roots) {
      const all = descendants(root).flatMap((element) => attributeOf(element, 'id') ?? []);
      assert.equal(new Set(all).size, all.length, `${path} has an id twice`);
      ids.set(path, new Set(all));
    }
    for (const [path, root] of roots) {
      const hrefs = descendants(root).flatMap((element) => [
        ...[attributeOf(element, xlink('href')), attributeOf(element, 'schemaLocation')],
        attributeOf(element, expandedName(NS.xbrldt, 'typedDomainRef')),
      ]);
      for (const href of hrefs.filter((one) => one !== undefined && !/^https?:/.test(one))) {
        const [document = '', fragment] = href!.split('#');
        const target = document === '' ? path : posix.join(posix.dirname(path), document);
        assert.ok(ids.has(target), `${path}: ${href}`);
        if (fragment !== undefined) assert.ok(ids.get(target)!.has(fragment), `${path}: ${href}`);
      }
      const declared = new Set(descendants(root).map((element) => attributeOf(element, 'roleURI')));
      const used = descendants(root)
        .filter(({ name }) => localNameOf(name) !== 'linkbaseRef')
        .flatMap((element) => [
          attributeOf(element, xlink('role')),
          attributeOf(element, expandedName(NS.xbrldt, 'targetRole')),
        ]);
      for (const role of used) {
        if (role === undefined || role.startsWith('http://www.xbrl.org/2003/role/')) continue;
        assert.ok(declared.has(role), `${path}: ${role}`);
      }
    }
  });

  describe('by Xerces', () => {
    let directory: string;
    let validator: XsdValidator;
    const schemas = [
      'taxonomy/csd-core.xsd',
      'taxonomy/csd-roles.xsd',
      'taxonomy/csd-entry-point.xsd',
      'taxonomy/enum/ReportKind.xsd',
    ];
    const paths = (names: Iterable<string>) => [...names].map((name) => join(directory, name));

    before(async function () {
      this.timeout(120_000);
      directory = mkdtempSync(join(tmpdir(), 'pilu-taxonomy-'));
      const { publication } = readPackageTaxonomy();
      const catalogEntries = new Map([[`${publication.baseUri}/`, `${directory}/taxonomy/`]]);
      const found = await createXsdValidator({ catalogEntries });
      if (!found.available) {
        console.log(`      skipped: ${found.reason.en}`);
        this.skip();
      }
      validator = found;
      for (const [path, text] of write(readPackageTaxonomy())) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
    });
    after(() => {
      rmSync(directory, { recursive: true, force: true });
    });

    it('the schemas of our own package compile', async function () {
      this.timeout(120_000);
      assert.deepEqual(await validator.checkSchemas(paths(schemas)), []);
    });

    for (const file of [
      ...['presentation', 'definition', 'calculation', 'reference', 'label-zh', 'label-en', 'role-label'].map(
        (name) => `taxonomy/csd-${name}.xml`,
      ),
      ...['META-INF/taxonomyPackage.xml', 'META-INF/catalog.xml'],
    ]) {
      it(`${file} is valid`, async function () {
        this.timeout(120_000);
        assert.deepEqual(await validator.validate(join(directory, file)), []);
      });
    }
  });
});
