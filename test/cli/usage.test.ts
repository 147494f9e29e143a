import assert from 'node:assert/strict';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { expectRefusal, type PrintedResult } from './expect-refusal.js';
import { createWorkplace, type Workplace } from './fixture.js';
import { run } from './run.js';

const HAN = /[\u4e00-\u9fff]/;

describe('a command line that is not understood', () => {
  let workplace: Workplace;
  before(() => {
    workplace = createWorkplace();
  });
  after(() => workplace.remove());

  const cases: readonly { argv: string[]; code: string; quotes: string[]; suggests?: string }[] = [
    { argv: ['nope'], code: 'pilu:unknown-command', quotes: ['nope'] },
    { argv: ['exprot', 'a.txt'], code: 'pilu:unknown-command', quotes: ['exprot'], suggests: 'export' },
    { argv: ['taxonomy', 'biuld'], code: 'pilu:unknown-command', quotes: ['biuld'], suggests: 'build' },
    { argv: ['export', 'a', '--otu', 'x'], code: 'pilu:unknown-option', quotes: ['--otu'], suggests: '--out' },
    { argv: ['export', 'a'], code: 'pilu:option-required', quotes: ['--out'], suggests: 'pilu export --help' },
    { argv: ['export', '--out', 'x'], code: 'pilu:argument-missing', quotes: ['input'] },
    { argv: ['validate'], code: 'pilu:argument-missing', quotes: ['files'] },
    { argv: ['export', 'a', 'b', '--out', 'x'], code: 'pilu:argument-unexpected', quotes: ['1', '2'] },

    {
      argv: ['export', 'a', '--out', 'x', '--xsd', 'y'],
      code: 'pilu:option-invalid',
      quotes: ['y', '--xsd', 'xerces'],
    },
    { argv: ['validate', 'a', '--limit', 'all'], code: 'pilu:option-invalid', quotes: ['all', '--limit'] },
  ];
  for (const { argv, code, quotes, suggests } of cases) {
    it(`${argv.join(' ')}: ${code}`, async () => {
      const { suggestions = [] } = await expectRefusal(workplace, argv, { exitCode: 2, codes: [code], quotes });
      if (suggests !== undefined)
        assert.ok(suggestions.some(({ zh, en }) => zh.includes(suggests) && en.includes(suggests)));
    });
  }

  it('an option without its value: pilu:option-value-missing', async () => {
    const { exitCode, stderr } = await run(['taxonomy', 'build', '--out']);
    assert.equal(exitCode, 2);
    assert.match(stderr, /^错误 pilu:option-value-missing: .*--out/);
  });

  it('a language or form of the result that there is not: pilu:option-invalid', async () => {
    for (const argv of [
      ['taxonomy', 'lint', '--lang', 'fr'],
      ['taxonomy', 'lint', '--format', 'xml'],
    ]) {
      const { exitCode, stdout, stderr } = await run(argv);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, /^错误 pilu:option-invalid: /);
    }
  });

  it('speaks Chinese unless the option or the locale says English', async () => {
    const speaks = async (argv: string[], env: Record<string, string>): Promise<boolean> =>
      HAN.test((await run(['nope', ...argv], { env })).stderr);
    assert.equal(await speaks([], {}), true);
    assert.equal(await speaks([], { LANG: 'en_US.UTF-8' }), false);
    assert.equal(await speaks([], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }), true);
    assert.equal(await speaks([], { LC_ALL: '', LANG: 'en_US.UTF-8' }), false);
    assert.equal(await speaks(['--lang', 'zh'], { LANG: 'en_US.UTF-8' }), true);
    assert.equal(await speaks(['--lang=en'], {}), false);
  });

  it('nothing to do shows the help on standard error: exit code 2', async () => {
    for (const argv of [[], ['taxonomy']]) {
      const { exitCode, stdout, stderr } = await run(argv);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, /^用法: pilu/);
    }
  });

  it('a directory without anything to validate: pilu:nothing-to-validate', async () => {
    workplace.write('empty/readme.md', '# 说明\n');
    const expectation = { exitCode: 2, codes: ['pilu:nothing-to-validate'], at: 'empty' } as const;
    await expectRefusal(workplace, ['validate', workplace.path('empty')], expectation);
  });

  it('a file that is not there among others: those are judged, pilu:file-not-found, exit code 2', async () => {
    const judged = 'examples/kunlun-2023/expected/facts.json';
    workplace.write('empty/readme.md', '# 说明\n');
    const [missing, empty] = [workplace.path('missing.json'), workplace.path('empty')];
    const { exitCode, stdout } = await run(['validate', judged, missing, empty, judged, '--format', 'json']);
    const result = JSON.parse(stdout) as PrintedResult & { files: { path: string; kind: string; errors: number }[] };
    assert.equal(exitCode, 2);
    assert.equal(result.valid, false);
    assert.deepEqual(
      result.diagnostics.filter(({ severity }) => severity === 'error').map((one) => [one.code, one.locations[0]?.uri]),
      [
        ['pilu:file-not-found', missing],
        ['pilu:nothing-to-validate', empty],
      ],
    );
    assert.deepEqual(
      result.files.map(({ path, kind, errors }) => [path, kind, errors]),
      [
        [judged, 'xbrl-json', 0],
        [judged, 'xbrl-json', 0],
      ],
    );
  });

  it('a file of no syntax that pilu reads: pilu:format-unknown', async () => {
    const expectation = { exitCode: 1, codes: ['pilu:format-unknown'], at: 'report.txt' } as const;
    await expectRefusal(workplace, ['validate', workplace.path('report.txt')], expectation);
  });
});

describe('what is printed', () => {
  let workplace: Workplace;
  before(() => {
    workplace = createWorkplace();
    workplace.write('bad.json', { secCod: '000001' });
    workplace.write('doubtful.json', { unifiedSocialCreditCode: '91110108MA01234567' });
  });
  after(() => workplace.remove());
  const exportWith = (filing: string): string[] => [
    ...['export', workplace.path('report.txt'), '--filing', workplace.path(filing)],
    ...['--out', workplace.path('out'), '--xsd', 'off'],
  ];

  it('--version prints the version alone', async () => {
    const { exitCode, stdout, stderr } = await run(['--version']);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    assert.deepEqual([exitCode, stderr], [0, '']);
  });

  it('--format json is one JSON document with all that was found', async () => {
    const { exitCode, stdout, stderr } = await run([...exportWith('doubtful.json'), '--format', 'json']);
    const result = JSON.parse(stdout) as PrintedResult & { summary: { facts: number }; written: string[] };
    assert.deepEqual([exitCode, stderr, result.valid, result.warnings], [0, '', true, 1]);
    assert.deepEqual(
      result.diagnostics.map(({ code }) => code),
      ['pilu:identifier-check-failed'],
    );
    assert.ok(result.summary.facts > 0 && result.written.length > 5);
  });

  it('extract --format json holds the facts where no file is named for them', async () => {
    const { stdout } = await run(['extract', workplace.path('report.txt'), '--format', 'json']);
    const { facts, report } = JSON.parse(stdout) as { facts: number; report: { facts: object } };
    assert.equal(Object.keys(report.facts).length, facts);
  });

  it('extract without --out prints the facts, also with --quiet, and nothing else', async () => {
    const { exitCode, stdout, stderr } = await run(['extract', workplace.path('report.txt'), '--quiet']);
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.ok(Object.keys((JSON.parse(stdout) as { facts: object }).facts).length > 0);
  });

  it('--quiet prints errors only', async () => {
    const warned = await run([...exportWith('doubtful.json'), '--quiet']);
    assert.deepEqual(warned, { exitCode: 0, stdout: '', stderr: '' });
    const refused = await run([...exportWith('bad.json'), '--quiet']);
    assert.deepEqual([refused.exitCode, refused.stdout], [1, '']);
    assert.match(refused.stderr, /pilu:schema-unknown-key/);
  });

  it('--format sarif is a SARIF log, also where nothing could be read', async () => {
    for (const [path, code] of [
      ['report.txt', 'pilu:format-unknown'],
      ['none', 'pilu:file-not-found'],
    ] as const) {
      const { stdout } = await run(['validate', workplace.path(path), '--format', 'sarif']);
      const log = JSON.parse(stdout) as { version: string; runs: { results: { ruleId: string }[] }[] };
      assert.equal(log.version, '2.1.0');
      assert.deepEqual(
        log.runs[0]?.results.map(({ ruleId }) => ruleId),
        [code],
      );
    }
  });

  it('colours on a terminal only, and never with NO_COLOR', async () => {
    const escape = '\u001B[';
    const argv = exportWith('bad.json');
    assert.ok((await run(argv, { isTTY: true })).stderr.includes(escape));
    assert.ok(!(await run(argv)).stderr.includes(escape));
    assert.ok(!(await run(argv, { isTTY: true, env: { NO_COLOR: '1' } })).stderr.includes(escape));
    assert.ok((await run(['nope'], { isTTY: true })).stderr.includes(escape));
  });
});

describe('help', () => {
  for (const { name, examples, arguments: names, options } of COMMANDS) {
    it(`pilu ${name} --help, in Chinese and English, with examples`, async () => {
      const help = async (lang: string): Promise<string> => {
        const { exitCode, stdout, stderr } = await run([...name.split(' '), '--help', '--lang', lang]);
        assert.deepEqual([exitCode, stderr], [0, '']);
        return stdout;
      };
      const [zh, en] = [await help('zh'), await help('en')];
      assert.ok(examples.length > 0);
      for (const text of [zh, en]) {
        assert.ok(text.includes(`pilu ${name}`));
        for (const example of examples) assert.ok(text.includes(example), example);
        for (const { flags } of options) assert.ok(text.includes(flags), flags);
        for (const argument of names) assert.ok(text.includes(argument.name), argument.name);
      }
      assert.doesNotMatch(en, HAN);
      assert.doesNotMatch(zh, /Usage|Options|Arguments|Examples|choices|default:|\[options\]|help for/);
    });
  }

  it('of pilu itself names every command, in Chinese and English', async () => {
    const zh = (await run(['--help'])).stdout;
    const en = (await run(['--help', '--lang', 'en'])).stdout;
    for (const { name } of COMMANDS) assert.ok([zh, en].every((text) => text.includes(name.split(' ')[0] as string)));
    assert.doesNotMatch(en, HAN);
    assert.doesNotMatch(zh, /Usage|Options|Commands|display help/);
  });
});
