import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createWorkplace, FILING, REPORT, type Workplace } from './fixture.js';
import { expectRefusal, type Expectation, type PrintedResult } from './expect-refusal.js';
import { run } from './run.js';

interface BadFiling extends Expectation {
  readonly title: string;
  readonly content: string | object;
}

const BAD_FILINGS: readonly BadFiling[] = [
  {
    title: 'JSON with a comma too many',
    content: '{\n  "secCode": "000001",\n}\n',
    exitCode: 1,
    codes: ['pilu:json-syntax'],
    position: '3:1',
  },
  {
    title: 'a key twice',
    content: '{\n  "secCode": "000001",\n  "secCode": "000002"\n}\n',
    exitCode: 1,
    codes: ['pilu:json-duplicate-key'],
    position: '3:3',
    quotes: ['secCode'],
  },
  {
    title: 'no object',
    content: '[]',
    exitCode: 1,
    codes: ['pilu:schema-wrong-type'],
    position: '1:1',
  },
  {
    title: 'a value of another type',
    content: { secCode: 1 },
    exitCode: 1,
    codes: ['pilu:schema-wrong-type'],
    position: '2:14',
    pointer: '/secCode',
    quotes: ['string'],
  },
  {
    title: 'a stock code of five digits',
    content: { secCode: '00001' },
    exitCode: 1,
    codes: ['pilu:schema-pattern'],
    position: '2:14',
    pointer: '/secCode',
    quotes: ['00001'],
  },
  {
    title: 'an exchange that there is not',
    content: { secCode: '000001', exchange: 'MoonStockExchange' },
    exitCode: 1,
    codes: ['pilu:schema-value-not-allowed'],
    position: '3:15',
    pointer: '/exchange',
    quotes: ['MoonStockExchange', 'ShenzhenStockExchange'],
  },
  {
    title: 'a Legal Entity Identifier with wrong check digits',
    content: { lei: '5493001KJTIIGC8Y1R13' },
    exitCode: 1,
    codes: ['pilu:identifier-wrong'],
    position: '2:10',
    pointer: '/lei',
    quotes: ['5493001KJTIIGC8Y1R13'],
  },
  {
    title: 'no identifier at all',
    content: { secName: '某某股份' },
    exitCode: 1,
    codes: ['pilu:entity-unidentified'],
    position: '1:1',
    quotes: ['lei', 'unifiedSocialCreditCode', 'secCode'],
  },
];

describe('filing metadata', () => {
  let workplace: Workplace;
  let argv: string[];
  beforeEach(() => {
    workplace = createWorkplace();
    argv = ['export', workplace.path('report.txt'), '--out', workplace.path('out'), '--xsd', 'off'];
  });
  afterEach(() => workplace.remove());

  for (const { title, content, ...expectation } of BAD_FILINGS) {
    it(`${title}: ${expectation.codes.join()}`, async () => {
      const filing = workplace.write('bad.json', content);
      await expectRefusal(workplace, [...argv, '--filing', filing], { ...expectation, at: 'bad.json' });
    });
  }

  it('an unknown field is named, with the one that is spelt alike: pilu:schema-unknown-key', async () => {
    const filing = workplace.write('bad.json', { secCod: '000001' });
    const expectation = { exitCode: 1, codes: ['pilu:schema-unknown-key'], at: 'bad.json', position: '2:13' } as const;
    const { suggestions = [] } = await expectRefusal(workplace, [...argv, '--filing', filing], expectation);
    assert.ok(suggestions.some(({ zh, en }) => zh.includes('secCode') && en.includes('secCode')));
  });

  it('a file that is not there: pilu:file-not-found', async () => {
    const expectation = { exitCode: 2, codes: ['pilu:file-not-found'], at: 'none.json' } as const;
    await expectRefusal(workplace, [...argv, '--filing', workplace.path('none.json')], expectation);
  });

  it('none given, an export names the option: pilu:filing-required', async () => {
    const expectation = { exitCode: 1, codes: ['pilu:filing-required'], at: 'report.txt' } as const;
    const { suggestions = [] } = await expectRefusal(workplace, argv, expectation);
    assert.ok(suggestions.some(({ zh, en }) => zh.includes('--filing') && en.includes('--filing')));
  });

  it('facts that were extracted without an entity need it too: pilu:filing-required', async () => {
    const facts = workplace.path('facts.json');
    assert.equal((await run(['extract', workplace.path('report.txt'), '--out', facts])).exitCode, 0);
    const expectation = { exitCode: 1, codes: ['pilu:filing-required'], at: 'facts.json' } as const;
    await expectRefusal(workplace, ['export', facts, '--out', workplace.path('out'), '--xsd', 'off'], expectation);
  });

  it('a credit code whose check character is wrong is a warning, and used', async () => {
    const filing = workplace.write('credit.json', { unifiedSocialCreditCode: '91110108MA01234567' });
    const { exitCode, stdout } = await run([...argv, '--filing', filing, '--format', 'json']);
    const { diagnostics } = JSON.parse(stdout) as PrintedResult;
    assert.equal(exitCode, 0);
    assert.deepEqual(
      diagnostics.map(({ code, severity, locations: [at] }) => [code, severity, at?.uri, at?.line, at?.pointer]),
      [['pilu:identifier-check-failed', 'warning', filing, 2, '/unifiedSocialCreditCode']],
    );
    assert.ok(readFileSync(workplace.path('out/instance.xbrl'), 'utf8').includes('>91110108MA01234567<'));
  });

  it("a subsidiary's credit code in the text is never taken for the issuer's", async () => {
    const code = '91350211MA2XXXXX0P';
    const report = workplace.write('sub.txt', `${REPORT}子公司某某环保有限公司的统一社会信用代码为${code}。\n`);
    const filing = workplace.write('none.json', { secName: '某某股份' });
    const expectation = { exitCode: 1, codes: ['pilu:entity-unidentified'], at: 'none.json' } as const;
    const command = ['export', report, '--out', workplace.path('out'), '--xsd', 'off', '--filing'];
    await expectRefusal(workplace, [...command, filing], expectation);
    assert.equal((await run([...command, workplace.path('filing.json')])).exitCode, 0);
    const entities = (text: string): string[] =>
      [...text.matchAll(/"entity": "([^"]*)"/g)].map((match) => match[1] ?? '');
    const facts = readFileSync(workplace.path('out/facts.json'), 'utf8');
    assert.deepEqual([...new Set(entities(facts))], [`stock-code:${FILING.secCode}`]);
    const { stdout } = await run(['extract', report]);
    assert.ok(entities(stdout).length > 0 && entities(stdout).every((entity) => !entity.includes(code)));
  });

  it('a filing of another company or year is a warning with both sides; of the same one nothing is reported', async () => {
    const report = workplace.write('named.txt', REPORT.replace('本报告期间', '证券代码：000001\n\n本报告期间'));
    const command = ['export', report, '--out', workplace.path('out'), '--xsd', 'off', '--format', 'json', '--filing'];
    const told = async (filing: object) => {
      const { exitCode, stdout } = await run([...command, workplace.write('other.json', filing)]);
      assert.equal(exitCode, 0);
      const { diagnostics } = JSON.parse(stdout) as PrintedResult;
      return diagnostics.map(({ code, locations: [at], message }) => [code, at?.pointer, message.en]);
    };
    const titled = (title: string) => ({ ...FILING, announcementTitle: title });
    assert.deepEqual(await told(titled('某某股份：某某股份有限公司2023年度社会责任报告')), []);
    assert.deepEqual(await told(titled('2023年环境、社会及治理报告')), []);
    assert.deepEqual(await told({ secCode: '000002' }), [
      ['pilu:filing-differs', '/secCode', 'The filing says 000002 (secCode), the report says 000001 (StockCode).'],
    ]);
    const other = await told(titled('另一家股份有限公司2022年度社会责任报告'));
    assert.deepEqual(
      other.map(([code, pointer]) => [code, pointer]),
      [
        ['pilu:filing-differs', '/announcementTitle'],
        ['pilu:filing-differs', '/announcementTitle'],
      ],
    );
  });
});
