import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The import table of src/README.md: room → rooms it may import from. A path names the longest room it lies in. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  util: [],
  names: ['util'],
  diagnostics: ['util'],
  datatypes: ['util', 'names'],
  syntax: ['util', 'names', 'diagnostics'],
  'model/taxonomy': ['util', 'names', 'datatypes'],
  'model/report': ['util', 'names', 'datatypes', 'model/taxonomy'],
  oim: ['util', 'names', 'datatypes', 'model/taxonomy', 'model/report'],
  dts: ['syntax', 'model/taxonomy', 'datatypes', 'diagnostics', 'names', 'util'],
  instance: ['syntax', 'model/taxonomy', 'datatypes', 'diagnostics', 'names', 'util'],
  'taxonomy-source': ['syntax', 'model/taxonomy', 'datatypes', 'diagnostics', 'names', 'util'],
  documents: ['syntax', 'diagnostics', 'util'],
  tabular: [...['syntax', 'model/taxonomy', 'model/report', 'oim', 'datatypes', 'diagnostics', 'names', 'util']],
  extraction: ['documents', 'model/taxonomy', 'model/report', 'datatypes', 'diagnostics', 'names', 'util'],
  formats: ['syntax', 'oim', 'instance', 'model/taxonomy', 'model/report', 'datatypes', 'diagnostics', 'names', 'util'],
  validation: [
    ...['model/taxonomy', 'model/report', 'dts', 'instance', 'oim', 'syntax'],
    ...['datatypes', 'diagnostics', 'names', 'util'],
  ],
  'linked-data': [
    ...['taxonomy-source', 'formats', 'oim', 'model/taxonomy', 'model/report'],
    ...['syntax', 'datatypes', 'diagnostics', 'names', 'util'],
  ],
  'viewer/page': [
    ...['formats', 'oim', 'model/taxonomy', 'model/report'],
    ...['syntax', 'datatypes', 'diagnostics', 'names', 'util'],
  ],
  // Browser code: of other rooms it may know types alone.
  'viewer/client': ['viewer/page', 'diagnostics'],
  // The review page: made of an extraction and the taxonomy; forms and labels are those of the viewer.
  'review/page': [
    ...['viewer/page', 'extraction', 'documents', 'model/taxonomy', 'model/report'],
    ...['datatypes', 'diagnostics', 'names', 'util'],
  ],
  'review/client': ['review/page', 'viewer/client', 'extraction', 'diagnostics'],
  processor: [
    ...[
      'review/page',
      'viewer/page',
      'viewer/page',
      'linked-data',
      'validation',
      'formats',
      'extraction',
      'documents',
      'tabular',
      'taxonomy-source',
      'instance',
      'dts',
      'oim',
    ],
    ...['model/taxonomy', 'model/report', 'syntax', 'datatypes', 'diagnostics', 'names', 'util'],
  ],
  io: ['processor', 'dts', 'diagnostics', 'util'],
  cli: ['processor', 'io', 'diagnostics', 'util'],
  // The package's public face: re-exports only.
  'index.ts': ['processor', 'io', 'diagnostics', 'model/report', 'model/taxonomy', 'names', 'datatypes'],
};

const SOURCE = 'src';
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name));

function roomOf(path: string): string {
  const room = Object.keys(MAY_IMPORT).filter((name) => path === name || path.startsWith(`${name}/`));
  assert.equal(room.length, 1, `${path} lies in no room of the table, or in several`);
  return room[0]!;
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(SOURCE, path), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

describe('architecture', () => {
  it('every import is an edge of the table', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
        const path = relative(SOURCE, join(SOURCE, dirname(file), target)).replaceAll('\\', '/');
        const other = roomOf(path.replace(/\.js$/, '.ts'));
        if (other !== room && !MAY_IMPORT[room]!.includes(other)) wrong.push(`${file} → ${path}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('formats never import each other', () => {
    const wrong: string[] = [];
    for (const file of files.filter((name) => /^formats\/[^/]+\//.test(name))) {
      const format = file.split('/')[1];
      for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
        const path = relative(SOURCE, join(SOURCE, dirname(file), target)).replaceAll('\\', '/');
        if (path.startsWith('formats/') && path.split('/').length > 2 && path.split('/')[1] !== format)
          wrong.push(`${file} → ${path}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('the code of the browser knows types of other rooms, and nothing that runs', () => {
    const wrong: string[] = [];
    for (const file of files.filter((name) => /^(?:viewer|review)\/client\//.test(name))) {
      const text = readFileSync(join(SOURCE, file), 'utf8');
      for (const [statement, target = ''] of text.matchAll(/^import [^;]*? from '([^']+)';$/gms)) {
        const path = relative(SOURCE, join(SOURCE, dirname(file), target)).replaceAll('\\', '/');
        const shared = roomOf(file) === 'review/client' ? /^(?:viewer|review)\/client\// : /^viewer\/client\//;
        const outside = target.startsWith('.') ? !shared.test(path) : !/^preact(?:\/|$)/.test(target);
        if (outside && !statement.startsWith('import type')) wrong.push(`${file} → ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('only io and cli touch the file system, the network and processes', () => {
    const guarded = /^node:(fs|fs\/promises|http|https|net|child_process|worker_threads)$/;
    const wrong = files
      .filter((file) => !['io', 'cli'].includes(roomOf(file)))
      .filter((file) => importsOf(file).some((target) => guarded.test(target)));
    assert.deepEqual(wrong, []);
  });
});
