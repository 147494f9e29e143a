import assert from 'node:assert/strict';
import { readFileSync, truncateSync } from 'node:fs';
import { createWorkplace, REPORT, type Workplace } from './fixture.js';
import { expectRefusal, type Expectation } from './expect-refusal.js';
import { run } from './run.js';

interface BadReport extends Expectation {
  readonly title: string;
  readonly name: string;
  readonly content?: string | Uint8Array;
}

const text = new TextEncoder();

/** What is refused, whichever command reads it. */
const BAD_REPORTS: readonly BadReport[] = [
  { title: 'a file that is not there', name: 'none.txt', exitCode: 2, codes: ['pilu:file-not-found'] },
  { title: 'a directory', name: '.', exitCode: 2, codes: ['pilu:not-a-file'] },
  { title: 'a path below a file', name: 'report.txt/inside', exitCode: 2, codes: ['pilu:file-not-found'] },
  { title: 'an empty file', name: 'a.txt', content: '', exitCode: 2, codes: ['pilu:file-empty'] },
  { title: 'nothing but blanks', name: 'a.txt', content: ' \n\u3000\n', exitCode: 1, codes: ['pilu:document-empty'] },
  {
    title: 'a binary file',
    name: 'a.txt',
    content: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    exitCode: 1,
    codes: ['pilu:document-binary'],
  },
  {
    title: 'UTF-8 with bytes that are no character',
    name: 'a.txt',
    content: Buffer.concat([text.encode(REPORT), Buffer.from([0xff, 0xfe]), text.encode('。\n')]),
    exitCode: 1,
    codes: ['pilu:document-malformed'],
    quotes: ['UTF-8', 'FF FE'],
  },
  {
    title: 'a PDF file that is cut off',
    name: 'a.txt',
    content: '%PDF-1.7\n1 0 obj\n',
    exitCode: 1,
    codes: ['pilu:document-unreadable'],
    quotes: ['PDF'],
  },
  {
    title: 'an XML file',
    name: 'a.txt',
    content: `<?xml version="1.0"?><p>${REPORT}</p>`,
    exitCode: 1,
    codes: ['pilu:document-other-kind'],
    quotes: ['XML'],
  },
  {
    title: 'a text that names no period',
    name: 'a.txt',
    content: '公司召开股东大会3次。\n',
    exitCode: 1,
    codes: ['pilu:reporting-period-missing'],
  },
];

describe('a report that cannot be read', () => {
  let workplace: Workplace;
  beforeEach(() => {
    workplace = createWorkplace();
  });
  afterEach(() => workplace.remove());

  const commandsFor = (report: string): string[][] => [
    ['export', report, '--filing', workplace.path('filing.json'), '--out', workplace.path('deep/out'), '--xsd', 'off'],
    ['extract', report, '--out', workplace.path('deep/facts.json'), '--coverage', workplace.path('coverage')],
  ];

  for (const { title, name, content, ...expectation } of BAD_REPORTS) {
    it(`${title}: ${expectation.codes.join()}`, async () => {
      if (content !== undefined) workplace.write(name, content);
      for (const argv of commandsFor(workplace.path(name))) {
        await expectRefusal(workplace, argv, {
          ...expectation,
          at: name,
          quotes: [workplace.path(name), ...(expectation.quotes ?? [])],
        });
      }
    });
  }

  it('200 MB of text are refused before they are read: pilu:file-too-large', async () => {
    truncateSync(workplace.write('huge.txt', 'x'), 200 * 1024 * 1024);
    const started = performance.now();
    for (const argv of commandsFor(workplace.path('huge.txt'))) {
      const expectation = {
        exitCode: 2,
        codes: ['pilu:file-too-large'],
        at: 'huge.txt',
        quotes: ['200.0 MB', '100.0 MB'],
      };
      await expectRefusal(workplace, argv, expectation as Expectation);
    }
    assert.ok(performance.now() - started < 5000, 'six refusals take no time');
  });

  it('40 MB of text are more than one report: pilu:document-too-large', async () => {
    truncateSync(workplace.write('large.txt', 'x'), 40 * 1024 * 1024);
    const [argv = []] = commandsFor(workplace.path('large.txt'));
    await expectRefusal(workplace, argv, { exitCode: 1, codes: ['pilu:document-too-large'], at: 'large.txt' });
  });

  it('two reporting periods are a warning that names both places; the first counts', async () => {
    const report = workplace.write('two.txt', `${REPORT}本报告期间为2022年1月1日至2022年12月31日。\n`);
    const { stdout, exitCode } = await run(['extract', report, '--format', 'json']);
    const result = JSON.parse(stdout) as { diagnostics: { code: string; severity: string; locations: object[] }[] };
    assert.equal(exitCode, 0);
    assert.deepEqual(
      result.diagnostics.map(({ code, severity }) => [code, severity]),
      [['pilu:reporting-period-ambiguous', 'warning']],
    );
    assert.deepEqual(result.diagnostics[0]?.locations, [
      { uri: report, line: 3, column: 1 },
      { uri: report, line: 8, column: 1 },
    ]);
    assert.ok(stdout.includes('2023-01-01T00:00:00/2024-01-01T00:00:00'));
  });

  it('a file of facts is no report, to extract', async () => {
    const facts = workplace.write('facts.json', { documentInfo: {} });
    const expectation = { exitCode: 1, codes: ['pilu:document-other-kind'], at: 'facts.json' } as const;
    await expectRefusal(workplace, ['extract', facts], expectation);
  });

  const encodings = {
    'UTF-8 with a byte order mark': Buffer.from(`\uFEFF${REPORT}`),
    'UTF-16 with a byte order mark': Buffer.from(`\uFEFF${REPORT}`, 'utf16le'),
    'UTF-16 without one': Buffer.from(REPORT, 'utf16le'),
    'line ends of Windows': Buffer.from(REPORT.replaceAll('\n', '\r\n')),
  };
  for (const [name, bytes] of Object.entries(encodings)) {
    it(`${name} gives the same facts`, async () => {
      const values = async (path: string): Promise<unknown[]> => {
        const { stdout, stderr } = await run(['extract', path]);
        assert.equal(stderr, '');
        const { facts } = JSON.parse(stdout) as { facts: Record<string, { value: string }> };
        return Object.values(facts).map(({ value }) => value);
      };
      assert.deepEqual(await values(workplace.write('other.txt', bytes)), await values(workplace.path('report.txt')));
    });
  }

  it('GB18030 is read as it is', async () => {
    // 股东大会 in GB18030, which Node decodes but cannot write.
    const gb = new Map([...'某公司年度社会责任报告召开股东大会次。，'].map((c) => [c, encodeGb18030(c)]));
    const sentence = '某公司2023年度社会责任报告\n2023年，公司召开股东大会3次。\n';
    const bytes = Buffer.concat([...sentence].map((c) => gb.get(c) ?? Buffer.from(c)));
    const { stdout, stderr, exitCode } = await run(['extract', workplace.write('gb.txt', bytes)]);
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.ok(stdout.includes('GeneralMeetingsHeld'), stdout);
    assert.ok(stdout.includes('股东大会3次'));
  });

  it('what is extracted is not overwritten by a report that fails', async () => {
    const out = workplace.write('facts.json', 'earlier');
    const { exitCode } = await run(['extract', workplace.write('a.txt', '没有期间。'), '--out', out]);
    assert.equal(exitCode, 1);
    assert.equal(readFileSync(out, 'utf8'), 'earlier');
  });
});

/** A character's bytes in GB18030, found by decoding: the platform has a decoder only. */
function encodeGb18030(character: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const bytes = Buffer.from([high, low]);
      if (decoder.decode(bytes) === character) return bytes;
    }
  }
  throw new Error(`${character} takes more than two bytes`);
}
