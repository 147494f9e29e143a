import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { findLabel, findNetwork, findNetworks } from '../../src/model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../src/names/arcroles.js';
import { expandedName, localNameOf, type ExpandedName } from '../../src/names/expanded-name.js';
import { NS } from '../../src/names/namespaces.js';
import { ROLE } from '../../src/names/roles.js';
import { compileDefinition } from '../../src/taxonomy-source/compiled-definition.js';
import { readTaxonomySource } from '../../src/taxonomy-source/taxonomy-source.js';
import { readPackageTaxonomy, readTaxonomyFiles } from '../support/package-taxonomy.js';
import { readTinyTaxonomy, TINY_NAMESPACE, tinyTaxonomyFiles } from '../support/tiny-taxonomy-source.js';

const FIRST = 'sections/first-part.yaml';
const name = (local: string): ExpandedName => expandedName(TINY_NAMESPACE, local);

function tiny() {
  const { source, diagnostics } = readTinyTaxonomy();
  assert.deepEqual(diagnostics, []);
  return source!;
}

/** Local names below a concept in a network. */
function below(arcrole: string, role: string, parent: string): string[] {
  const network = findNetwork(tiny().taxonomy, arcrole, `${TINY_NAMESPACE}/role/${role}`);
  return (network?.bySource.get(name(parent)) ?? []).map(({ target }) => localNameOf(target));
}

describe('readTaxonomySource', () => {
  it('makes a concept of every entry, at its place', () => {
    const staff = tiny().taxonomy.concepts.get(name('StaffNumber'))!;
    assert.equal(staff.type.name, expandedName(NS.xbrli, 'nonNegativeIntegerItemType'));
    assert.deepEqual(
      [staff.periodType, staff.abstract, staff.kind, staff.id],
      ['instant', false, 'item', 't_StaffNumber'],
    );
    assert.deepEqual(staff.location, { uri: 'taxonomy/sections/first-part.yaml', line: 3, column: 5 });
    assert.equal(tiny().taxonomy.concepts.get(name('Expense'))?.balance, 'debit');
  });

  it('labels every concept in both languages, and documents it where the source does', () => {
    const { taxonomy } = tiny();
    for (const concept of taxonomy.concepts.keys()) {
      assert.ok(findLabel(taxonomy, concept, ROLE.label, 'zh'), concept);
      assert.ok(findLabel(taxonomy, concept, ROLE.label, 'en'), concept);
    }
    assert.equal(findLabel(taxonomy, name('StaffNumber'), ROLE.documentation, 'zh'), '期末人数。');
    assert.equal(findLabel(taxonomy, name('BySexAndPlantTable'), ROLE.label, 'zh'), '按性别、工厂列示');
    assert.equal(findLabel(taxonomy, name('FirstPartLineItems'), ROLE.label, 'en'), 'First part, line items');
  });

  it('presents each section, the axes and the enumerations', () => {
    assert.deepEqual(below(ARCROLE.parentChild, 'second-part', 'SecondPartAbstract'), ['Profit', 'Income', 'Expense']);
    assert.deepEqual(below(ARCROLE.parentChild, 'axes', 'SexDomain'), ['MaleMember', 'FemaleMember']);
    assert.deepEqual(below(ARCROLE.parentChild, 'enumerations', 'KindDomain'), ['Good', 'Bad']);
  });

  it('puts a concept with an optional typed axis into a hypercube with it and one without it (Dimensions 1.0, 3.1.1)', () => {
    const dimensions = (role: string, table: string): string[] => below(ARCROLE.hypercubeDimension, role, table);
    const items = (role: string): string[] => below(ARCROLE.domainMember, role, 'FirstPartLineItems');
    assert.deepEqual(items('first-part/by-sex'), ['StaffNumber']);
    assert.deepEqual(dimensions('first-part/by-sex', 'BySexTable'), ['SexAxis']);
    assert.deepEqual(items('first-part/by-sex-and-plant'), ['StaffNumber']);
    assert.deepEqual(dimensions('first-part/by-sex-and-plant', 'BySexAndPlantTable'), ['SexAxis', 'PlantAxis']);
    assert.deepEqual(items('first-part/without-axes'), ['Kind', 'DividendPerShare', 'EnergyUse', 'StoryTextBlock']);
    assert.deepEqual(dimensions('first-part/without-axes', 'WithoutAxesTable'), []);
    const networks = findNetworks(tiny().taxonomy, ARCROLE.hasHypercubeAll);
    for (const arc of networks.flatMap(({ bySource }) => [...bySource.values()].flat())) {
      assert.deepEqual([arc.closed, arc.contextElement], [true, 'scenario']);
    }
  });

  it('gives an explicit axis a domain of its own role, with its default; a typed axis a typed domain', () => {
    assert.deepEqual(below(ARCROLE.dimensionDomain, 'axis/sex', 'SexAxis'), ['SexDomain']);
    assert.deepEqual(below(ARCROLE.domainMember, 'axis/sex', 'SexDomain'), ['MaleMember', 'FemaleMember']);
    assert.deepEqual(below(ARCROLE.dimensionDefault, 'axis/sex', 'SexAxis'), ['SexDomain']);
    const { concepts, typedDomains } = tiny().taxonomy;
    assert.equal(concepts.get(name('PlantAxis'))?.typedDomain, name('PlantTypedDomain'));
    assert.equal(typedDomains.get(name('PlantTypedDomain'))?.valueKind, 'string');
  });

  it('gives an enumeration values in a namespace of its own, under their own names', () => {
    const kind = tiny().taxonomy.concepts.get(name('Kind'))!;
    assert.deepEqual(kind.enumeration, {
      domain: name('KindDomain'),
      linkRole: `${TINY_NAMESPACE}/role/enumeration/kind`,
      headUsable: false,
    });
    assert.deepEqual(below(ARCROLE.domainMember, 'enumeration/kind', 'KindDomain'), ['Good', 'Bad']);
    assert.ok(tiny().taxonomy.concepts.has(expandedName(`${TINY_NAMESPACE}/enum/Kind`, 'Good')));
  });

  it('keeps sums with their weights', () => {
    const network = findNetwork(tiny().taxonomy, ARCROLE.summationItem11, `${TINY_NAMESPACE}/role/second-part`);
    const weights = network?.bySource.get(name('Profit'))?.map(({ target, weight }) => [localNameOf(target), weight]);
    assert.deepEqual(weights, [
      ['Income', '1'],
      ['Expense', '-1'],
    ]);
  });

  it('gives a concept its own references and those of its topic', () => {
    const references = tiny().taxonomy.references.get(name('StaffNumber')) ?? [];
    const parts = references.map((one) => one.parts.map((part) => `${localNameOf(part.name)}=${part.value}`).join(' '));
    assert.deepEqual(parts, [
      'Publisher=某机构 Name=某规则 Number=7 IssueDate=2024-04-12 Article=50 Paragraph=1-2',
      'Publisher=Some board Name=Some standards Section=1-1',
      'Publisher=Some board Name=Some standards Section=1-2',
    ]);
    assert.deepEqual(
      references.map(({ role }) => role),
      [ROLE.disclosureReference, `${TINY_NAMESPACE}/role/topic-reference`, `${TINY_NAMESPACE}/role/topic-reference`],
    );
  });

  it('gives the units of a concept, the usual one first', () => {
    const units = tiny().units;
    assert.deepEqual(units.get(name('EnergyUse')), [
      { numerators: [expandedName(`${TINY_NAMESPACE}/units`, 'tce')], denominators: [] },
      { numerators: [expandedName(NS.xbrli, 'pure')], denominators: [] },
    ]);
    assert.deepEqual(units.get(name('DividendPerShare')), [
      { numerators: [expandedName(NS.iso4217, 'CNY')], denominators: [expandedName(NS.xbrli, 'shares')] },
    ]);
    assert.equal(units.has(name('Kind')), false);
  });

  it('declares every link role that a relationship uses, in both languages', () => {
    const { taxonomy } = readPackageTaxonomy();
    for (const roles of taxonomy.networks.values()) {
      for (const role of roles.keys()) assert.equal(taxonomy.roleTypes.get(role)?.labels.length, 2, role);
    }
  });

  it('has every concept of our own taxonomy valid with all its axes together in some hypercube', () => {
    const { definition, taxonomy } = readPackageTaxonomy();
    const base = definition.about.baseUri;
    const sets = new Map<string, Set<string>>();
    for (const { linkRole, bySource } of findNetworks(taxonomy, ARCROLE.domainMember)) {
      const tables = findNetwork(taxonomy, ARCROLE.hasHypercubeAll, linkRole);
      if (!tables) continue;
      const axes = [...(findNetwork(taxonomy, ARCROLE.hypercubeDimension, linkRole)?.byTarget.keys() ?? [])];
      for (const { target } of [...bySource.values()].flat()) {
        const own = sets.get(target) ?? new Set<string>();
        sets.set(target, own.add(axes.map(localNameOf).sort().join(' ')));
      }
    }
    for (const concept of definition.sections.flatMap((section) => section.concepts)) {
      const own = sets.get(expandedName(base, concept.name));
      assert.ok(own);
      assert.ok(own.has([...(concept.axes ?? [])].sort().join(' ')), concept.name);
      const typed = definition.axes.filter(({ name: axis, kind }) => kind === 'typed' && concept.axes?.includes(axis));
      assert.equal(own.size, 2 ** typed.length, concept.name);
    }
  });

  const WRONG: readonly (readonly [string, string, string, number, string, string, string])[] = [
    ['an unknown axis', 'pilu:taxonomy-unknown-axis', 'SexAxis', 3, FIRST, '[SexAxis,', '[SecAxis,'],
    ['an unknown unit', 'pilu:taxonomy-unknown-unit', 'shares', 15, FIRST, 'CNY/shares', 'CNY/share'],
    ['an unknown document', 'pilu:taxonomy-unknown-document', 'RULE', 13, FIRST, 'document: RULE', 'document: RULES'],
    ['an unknown topic', 'pilu:taxonomy-unknown-topic', '', 3, FIRST, 'topic: 1', 'topic: 2'],
    [
      'an enumeration without values',
      'pilu:taxonomy-missing-values',
      '',
      15,
      FIRST,
      'DividendPerShare, zh: 每股股利, en: Dividend per share, type: perShare, period: duration, unit: CNY/shares',
      'Mood, zh: 情绪, en: Mood, type: enumeration, period: duration',
    ],
    [
      'a member that two axes label differently',
      'pilu:taxonomy-conflicting-member',
      '',
      17,
      'axes.yaml',
      '  - name: PlantAxis',
      `  - name: OtherAxis
    kind: explicit
    zh: 其他
    en: Other
    domain: { name: OtherDomain, zh: 其他（全部）, en: Other (all) }
    default: OtherDomain
    members: [{ name: MaleMember, zh: 雄, en: Male }]
  - name: PlantAxis`,
    ],
    ['a misspelt type', 'pilu:schema-value-not-allowed', 'integer', 7, FIRST, 'type: integer', 'type: interger'],
    ['a misspelt period', 'pilu:schema-value-not-allowed', 'instant', 8, FIRST, 'period: instant', 'period: instnat'],
    ['a misspelt key', 'pilu:schema-unknown-key', 'period', 8, FIRST, 'period: instant', 'peroid: instant'],
    [
      'an unlisted section',
      'pilu:taxonomy-unlisted-section',
      '',
      1,
      FIRST,
      'section: first-part',
      'section: third-part',
    ],
    [
      'a name given twice',
      'pilu:taxonomy-duplicate-name',
      '',
      4,
      'sections/second-part.yaml',
      'name: Income',
      'name: Kind',
    ],
    ['a missing label', 'pilu:schema-missing-key', '', 15, FIRST, ' en: Dividend per share,', ''],
    [
      'a missing domain',
      'pilu:schema-missing-key',
      '',
      11,
      'axes.yaml',
      '    domain: { name: PlantTypedDomain, type: string }\n',
      '',
    ],
    [
      'values of no concept',
      'pilu:taxonomy-unknown-concept',
      'Kind',
      2,
      'enumerations.yaml',
      'concept: Kind',
      'concept: Knd',
    ],
    [
      'values of a text',
      'pilu:taxonomy-unexpected-values',
      '',
      2,
      'enumerations.yaml',
      'concept: Kind',
      'concept: StoryTextBlock',
    ],
  ];
  for (const [what, code, meant, line, path, from, to] of WRONG) {
    it(`tells ${what} with its place and what may be meant`, () => {
      const { source, diagnostics } = readTinyTaxonomy([path, from, to]);
      assert.equal(source, undefined);
      const found = diagnostics.find((one) => one.code === code);
      assert.ok(found, JSON.stringify(diagnostics));
      assert.equal(found.locations[0]?.uri, `taxonomy/${path}`);
      assert.equal(found.locations[0]?.line, line);
      if (meant !== '') assert.ok(found.suggestions?.some(({ en }) => en === `Did you mean "${meant}"?`));
    });
  }

  it('tells a file that is missing', () => {
    const files = tinyTaxonomyFiles();
    files.delete('taxonomy/axes.yaml');
    const sink = createCollector();
    assert.equal(readTaxonomySource(files, sink), undefined);
    assert.deepEqual(
      sink.diagnostics.map((one) => [one.code, one.params['path']]),
      [['pilu:taxonomy-missing-file', 'taxonomy/axes.yaml']],
    );
  });

  it('reads the compiled form of the same files to an equal taxonomy', () => {
    const files = readTaxonomyFiles();
    const source = readPackageTaxonomy();
    const compiled = compileDefinition(source.definition, files);
    const again = readTaxonomySource(files, createCollector(), { compiled });
    assert.deepEqual(again, source);
  });

  it('passes over a compiled form of other files', () => {
    const other = tinyTaxonomyFiles();
    const compiled = compileDefinition(tiny().definition, other);
    const edited = tinyTaxonomyFiles([FIRST, 'zh: 人数', 'zh: 员工人数']);
    const source = readTaxonomySource(edited, createCollector(), { compiled });
    assert.equal(findLabel(source!.taxonomy, name('StaffNumber'), ROLE.label, 'zh'), '员工人数');
  });
});
