import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { createWorkplace, type Workplace } from './fixture.js';
import { expectRefusal, type Expectation } from './expect-refusal.js';
import { run } from './run.js';

/** A file of facts as a person edits it: plain data, free of types, so that it can be made wrong. */
interface EditableFacts {
  readonly documentInfo: { documentType: string; taxonomy: string[]; namespaces: Record<string, string> };
  facts: Record<string, EditableFact>;
}
interface EditableFact {
  value: unknown;
  decimals?: number;
  readonly dimensions: Record<string, string>;
  ['pilu:evidence']?: unknown;
}

interface BadFacts extends Expectation {
  readonly title: string;
  /** Changes the facts; gives the text of the file where it is not to be the changed facts. */
  readonly change: (file: EditableFacts) => unknown;
}

const textOf = (file: EditableFacts): string => `${JSON.stringify(file, null, 2)}\n`;

function factOf(file: EditableFacts, concept: string): EditableFact {
  const fact = Object.values(file.facts).find(({ dimensions }) => dimensions['concept'] === `csd:${concept}`);
  assert.ok(fact, concept);
  return fact;
}
const count = (file: EditableFacts): EditableFact => factOf(file, 'GeneralMeetingsHeld');
const title = (file: EditableFacts): EditableFact => factOf(file, 'ReportTitle');

const one = { exitCode: 1 } as const;

const BAD_FACTS: readonly BadFacts[] = [
  {
    ...one,
    title: 'JSON with a comma too many',
    change: (file) => textOf(file).replace('"facts": {', '"facts": {,'),
    codes: ['xbrlje:invalidJSON'],
    quotes: [','],
  },
  {
    ...one,
    title: 'a fact id twice',
    change: (file) => textOf(file).replace('"f2": {', '"f1": {'),
    codes: ['xbrlje:invalidJSON'],
    quotes: ['f1'],
  },
  {
    ...one,
    title: 'documentInfo twice',
    change: (file) =>
      textOf(file).replace('{', '{\n  "documentInfo": { "documentType": "https://xbrl.org/2021/xbrl-json" },'),
    codes: ['xbrlje:invalidJSON'],
    quotes: ['documentInfo'],
  },
  {
    ...one,
    title: 'a document of another type',
    change: (file) => (file.documentInfo.documentType = 'https://example.org/other'),
    codes: ['oimce:unsupportedDocumentType'],
    pointer: '/documentInfo/documentType',
    position: '3:21',
  },
  {
    ...one,
    title: 'another taxonomy',
    change: (file) => (file.documentInfo.taxonomy = ['https://example.org/other.xsd']),
    codes: ['pilu:other-taxonomy'],
    quotes: ['https://example.org/other.xsd'],
  },
  {
    ...one,
    title: 'no taxonomy, which is said once',
    change: (file) => (file.documentInfo.taxonomy = []),
    codes: ['oime:noTaxonomy'],
    pointer: '/documentInfo/taxonomy',
  },
  { ...one, title: 'no fact', change: (file) => (file.facts = {}), codes: ['pilu:no-facts'] },
  {
    ...one,
    title: 'a unit whose prefix is not bound',
    change: (file) => (count(file).dimensions['unit'] = 'utr:kg'),
    codes: ['oimce:unboundPrefix'],
    quotes: ['utr:kg'],
  },
  {
    ...one,
    title: 'a currency that there is not',
    change: (file) => (factOf(file, 'PublicWelfareDonations').dimensions['unit'] = 'iso4217:XXZ'),
    codes: ['utre:error-NumericFactUtrInvalid'],
    quotes: ['XXZ'],
  },
  {
    ...one,
    title: 'money in kilograms',
    change: (file) => {
      file.documentInfo.namespaces['utr'] = 'http://www.xbrl.org/2009/utr';
      factOf(file, 'PublicWelfareDonations').dimensions['unit'] = 'utr:kg';
    },
    codes: ['pilu:unit-not-of-type', 'utre:error-NumericFactUtrInvalid'],
    quotes: ['kg', 'PublicWelfareDonations'],
  },
  {
    ...one,
    title: 'a unit for a text',
    change: (file) => {
      title(file).dimensions['unit'] = 'iso4217:CNY';
    },
    codes: ['oime:misplacedUnitDimension'],
    quotes: ['ReportTitle'],
  },
  {
    ...one,
    title: 'a value that is not of the type',
    change: (file) => (count(file).value = '三'),
    codes: ['oime:invalidFactValue'],
    quotes: ['三', 'GeneralMeetingsHeld'],
  },
  {
    ...one,
    title: 'a number outside quotes',
    change: (file) => (count(file).value = 3),
    codes: ['xbrlje:invalidJSONStructure'],
    quotes: ['3'],
  },
  {
    ...one,
    title: 'decimals of a text',
    change: (file) => (title(file).decimals = 2),
    codes: ['oime:misplacedDecimalsProperty'],
    quotes: ['ReportTitle'],
  },
  {
    ...one,
    title: 'a member that the taxonomy does not declare',
    change: (file) => (count(file).dimensions['csd:GenderAxis'] = 'csd:Nobody'),
    codes: ['oime:invalidDimensionValue', 'xbrldie:PrimaryItemDimensionallyInvalidError'],
    quotes: ['Nobody', 'GenderAxis'],
  },
  {
    ...one,
    title: 'an axis that the concept does not have',
    change: (file) => (count(file).dimensions['csd:GenderAxis'] = 'csd:FemaleMember'),
    codes: ['xbrldie:PrimaryItemDimensionallyInvalidError'],
    quotes: ['GenderAxis'],
  },
  {
    ...one,
    title: 'an instant for a concept of a duration',
    change: (file) => (count(file).dimensions['period'] = '2023-12-31T00:00:00'),
    codes: ['oime:invalidPeriodDimension'],
    quotes: ['GeneralMeetingsHeld', '2023-12-31T00:00:00'],
  },
  {
    ...one,
    title: 'words for a period',
    change: (file) => (count(file).dimensions['period'] = '去年'),
    codes: ['oimce:invalidPeriodRepresentation'],
    quotes: ['去年'],
  },
  {
    ...one,
    title: 'facts about another entity than the filing',
    change: (file) => Object.values(file.facts).forEach((fact) => (fact.dimensions['entity'] = 'stock-code:000002')),
    codes: ['pilu:entity-differs'],
    pointer: '/facts/f1',
    quotes: ['000001', '000002'],
  },
  {
    ...one,
    title: 'evidence that is none',
    change: (file) => (title(file)['pilu:evidence'] = 'page 3'),
    codes: ['pilu:evidence-invalid'],
    quotes: ['/pilu:evidence'],
  },
  ...['\u0001', '\uD800', '\uFFFF'].map((character) => ({
    ...one,
    title: `a value with U+${character.charCodeAt(0).toString(16).padStart(4, '0')}, which XML does not allow`,
    change: (file: EditableFacts) => (title(file).value = `报告${character}标题`),
    codes: ['pilu:character-not-for-xml'],
    pointer: '/facts/f2',
    quotes: [`U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`, 'ReportTitle'],
  })),
  {
    ...one,
    title: 'JSON-LD of somebody else',
    change: () => '{ "@context": "https://example.org/context" }',
    codes: ['pilu:json-ld-form'],
    position: '1:15',
    pointer: '/@context',
  },
  {
    ...one,
    title: 'XBRL that breaks off',
    change: () => '<xbrl xmlns="http://www.xbrl.org/2003/instance">\n<context id="c">',
    codes: ['pilu:xml-malformed'],
  },
];

describe('a file of facts', () => {
  let workplace: Workplace;
  let source: string;
  const command = (facts: string): string[] => [
    ...['export', facts, '--filing', workplace.path('filing.json')],
    ...['--out', workplace.path('out'), '--xsd', 'off'],
  ];
  before(async () => {
    workplace = createWorkplace();
    const donation = '报告期内，公司对外捐赠总额为人民币100万元。\n';
    const report = workplace.write('report.txt', `${readFileSync(workplace.path('report.txt'), 'utf8')}${donation}`);
    assert.equal((await run(command(report))).exitCode, 0);
    source = readFileSync(workplace.path('out/facts.json'), 'utf8');
    rmSync(workplace.path('out'), { recursive: true });
  });
  after(() => workplace.remove());

  const write = (change: BadFacts['change']): string => {
    const file = JSON.parse(source) as EditableFacts;
    const changed = change(file);
    return workplace.write('facts.json', typeof changed === 'string' && /^[{<]/.test(changed) ? changed : file);
  };

  for (const { title: name, change, ...expectation } of BAD_FACTS) {
    it(`${name}: ${expectation.codes.join()}`, async () => {
      await expectRefusal(workplace, command(write(change)), { ...expectation, at: 'facts.json' });
    });
  }

  it('an unknown concept is named, with the one that is spelt alike: oime:unknownConcept', async () => {
    const facts = write((file) => (count(file).dimensions['concept'] = 'csd:GeneralMeetingHeld'));
    const expectation = { ...one, codes: ['oime:unknownConcept'], at: 'facts.json', quotes: ['GeneralMeetingHeld'] };
    const { suggestions = [] } = await expectRefusal(workplace, command(facts), expectation);
    assert.ok(
      suggestions.some(({ zh, en }) => zh.includes('GeneralMeetingsHeld') && en.includes('GeneralMeetingsHeld')),
    );
  });

  const markup = 'a &lt; b &amp; c &nbsp; d ]]> <e> & \' " \u0085 \u2028 \u{20BB7} \t\r\n f\rg';
  it('references and markup in a value come back as they were, from every syntax', async () => {
    const facts = write((file) => {
      title(file).value = markup;
    });
    assert.equal((await run([...command(facts), '--quiet'])).exitCode, 0);
    for (const name of ['facts.json', 'instance.xbrl', 'report.jsonld']) {
      const out = workplace.path('again');
      const again = await run(['export', workplace.path(`out/${name}`), '--out', out, '--xsd', 'off', '--quiet']);
      assert.deepEqual([again.exitCode, again.stderr], [0, '']);
      const file = JSON.parse(readFileSync(workplace.path('again/facts.json'), 'utf8')) as EditableFacts;
      assert.equal(title(file).value, markup, name);
      rmSync(out, { recursive: true });
    }
    rmSync(workplace.path('out'), { recursive: true });
  });
});
