import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeDefinition, CodeTable } from '../../src/diagnostics/code-table.js';

type Table = CodeTable<Readonly<Record<string, CodeDefinition>>>;

const TABLES = 'src/diagnostics/codes';

function readTexts(directory: string, skip: (path: string) => boolean): string {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => join(directory, path))
    .filter((path) => /\.(?:ts|json|ya?ml|xml|csv|tsv|md)$/.test(path) && !skip(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** Every table of every file, with the file it is in. */
async function readTables(): Promise<{ readonly file: string; readonly table: Table }[]> {
  const tables: { file: string; table: Table }[] = [];
  for (const file of readdirSync(TABLES).filter((name) => name.endsWith('.ts'))) {
    const module = (await import(pathToFileURL(join(TABLES, file)).href)) as Record<string, unknown>;
    for (const value of Object.values(module)) {
      if (typeof value === 'object' && value !== null && 'definitions' in value)
        tables.push({ file, table: value as Table });
    }
  }
  return tables;
}

function expectNone(rows: readonly { readonly file: string; readonly code: string }[]): void {
  assert.deepEqual(
    rows.map(({ file, code }) => `${file} ${code}`),
    [],
  );
}

/**
 * Where codes of a specification are raised and expected: a local part that two specifications share says little. In tests
 * of a room that is about one specification the prefix is written once, so there a quoted local part is enough.
 */
const ROOMS: Readonly<Record<string, { readonly source: string; readonly tests: string; readonly room?: string }>> = {
  oime: { source: 'src', tests: 'test' },
  oimce: { source: 'src/formats', tests: 'test/formats' },
  xbrlje: { source: 'src/formats/xbrl-json', tests: 'test/formats/xbrl-json' },
  xbrlce: { source: 'src/formats/xbrl-csv', tests: 'test/formats', room: 'test/formats/xbrl-csv' },
  xbrlxe: { source: 'src/formats/xbrl-xml', tests: 'test/formats/xbrl-xml' },
  rpe: { source: 'src/formats/report-package', tests: 'test/formats', room: 'test/formats/report-package' },
  tpe: { source: 'src/formats/taxonomy-package', tests: 'test/formats', room: 'test/formats/taxonomy-package' },
};

/** Codes are put together where one rule stands in several clauses: their local part is what is looked for. */
const localOf = (code: string) => code.slice(code.indexOf(':') + 1);

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

describe('code tables', () => {
  let rows: { file: string; table: Table; code: string; definition: CodeDefinition }[] = [];
  before(async () => {
    const tables = await readTables();
    rows = tables.flatMap(({ file, table }) =>
      Object.entries(table.definitions).map(([code, definition]) => ({ file, table, code, definition })),
    );
  });

  it('a code stands in one table', () => {
    const seen = new Map<string, string>();
    const twice = rows.filter(({ code, file }) => seen.has(code) || (seen.set(code, file), false));
    assert.deepEqual(
      twice.map(({ code, file }) => `${code}: ${seen.get(code)}, ${file}`),
      [],
    );
  });

  it('a code of a specification has its clause; own codes have none but pilu:', () => {
    const without = rows.filter(({ table, definition }) => table.specification && definition.clause === undefined);
    // What a syntax is violated in, another specification may have no number for.
    assert.deepEqual(
      without.map(({ code }) => code).filter((code) => !code.startsWith('pilu:')),
      [],
    );
    const homeless = rows.filter(({ table, code }) => !table.specification && !code.startsWith('pilu:'));
    assert.deepEqual(
      homeless.map(({ code }) => code),
      [],
    );
  });

  it('both languages name the same parameters', () => {
    const wrong = rows.filter(({ definition: { en, zh } }) => {
      const names = new Set(placeholders(en));
      const chinese = new Set(placeholders(zh));
      const localized = (name: string) => name.endsWith('En') || name.endsWith('Zh');
      const missing = [...names].some((name) => !chinese.has(name) && !localized(name));
      const extra = [...chinese].some((name) => !names.has(name) && !localized(name));
      return missing || extra;
    });
    assert.deepEqual(
      wrong.map(({ code }) => code),
      [],
    );
  });

  it('every code is raised somewhere', () => {
    const source = readTexts('src', (path) => path.startsWith(TABLES));
    const silent = rows.filter(({ code }) => !source.includes(localOf(code)));
    expectNone(silent);
  });

  for (const [prefix, { source, tests, room }] of Object.entries(ROOMS)) {
    it(`every ${prefix} code is raised by a rule and expected by a test of its own specification`, () => {
      const raising = readTexts(source, (path) => path.startsWith(TABLES));
      const expecting = readTexts(tests, (path) => path.endsWith('code-tables.test.ts'));
      const own = room === undefined ? '' : readTexts(room, () => false);
      const codes = [...new Set(rows.map(({ code }) => code))].filter((code) => code.startsWith(`${prefix}:`));
      assert.ok(codes.length > 0);
      const names = (text: string, code: string) => new RegExp(`${code}(?!\\w)`).test(text);
      assert.deepEqual(
        {
          silent: codes.filter((code) => !names(raising, room === undefined ? code : localOf(code))),
          untested: codes.filter((code) => !names(expecting, code) && !new RegExp(`\\b${localOf(code)}\\b`).test(own)),
        },
        { silent: [], untested: [] },
      );
    });
  }

  it('every code is expected by a test', () => {
    const tests = readTexts('test', (path) => path.endsWith('code-tables.test.ts'));
    const untested = rows.filter(({ code }) => !tests.includes(localOf(code)));
    expectNone(untested);
  });
});
