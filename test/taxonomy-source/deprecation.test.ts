import assert from 'node:assert/strict';
import { graphToTurtle } from '../../src/linked-data/graph.js';
import { buildSite } from '../../src/linked-data/site/build-site.js';
import { buildVocabulary } from '../../src/linked-data/vocabulary/build-vocabulary.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { writeTaxonomyPackage } from '../../src/formats/taxonomy-package/taxonomy-package.js';
import { findLabel } from '../../src/model/taxonomy/taxonomy.js';
import { expandedName } from '../../src/names/expanded-name.js';
import { ROLE } from '../../src/names/roles.js';
import type { TaxonomySource } from '../../src/taxonomy-source/taxonomy-source.js';
import { DEPRECATED, readTinyTaxonomy, TINY_NAMESPACE } from '../support/tiny-taxonomy-source.js';

const [FILE, FROM, TO] = DEPRECATED;

function read(...edits: readonly (readonly [string, string, string])[]): TaxonomySource {
  const { source, diagnostics } = readTinyTaxonomy(...edits);
  assert.deepEqual(diagnostics, []);
  return source!;
}

/** Statements about a concept that another taxonomy does not make of it, as [predicate, object, language]. */
function statementsOf(source: TaxonomySource): Set<string> {
  return new Set(
    buildVocabulary(source)
      .filter(({ subject }) => subject.value === `${TINY_NAMESPACE}#Expense`)
      .map(({ predicate, object }) =>
        [
          predicate.value.replace(/.*[#/]/, ''),
          object.value,
          object.termType === 'Literal' ? object.language : '',
        ].join(' | '),
      ),
  );
}

describe('a deprecated concept', () => {
  const source = read(DEPRECATED);
  const before = read();

  it('has the labels of the Link Role Registry, in both languages, and its linkbases refer to them', () => {
    const label = (role: string, language: string) =>
      findLabel(source.taxonomy, expandedName(TINY_NAMESPACE, 'Expense'), role, language);
    assert.deepEqual([label(ROLE.deprecated, 'zh'), label(ROLE.deprecated, 'en')], ['并入收入', 'Part of income']);
    assert.deepEqual(
      [label(ROLE.deprecatedDate, 'zh'), label(ROLE.deprecatedDate, 'en')],
      ['2026-07-01', '2026-07-01'],
    );
    const roleRefs = (one: TaxonomySource) => {
      const files = [...writeTaxonomyPackage(one, createCollector())].filter(([path]) => path.includes('label'));
      return files.flatMap(([, text]) =>
        [...text.matchAll(/roleRef roleURI="([^"]*deprecated[^"]*)"/g)].map(([, uri]) => uri),
      );
    };
    const both = [ROLE.deprecated, ROLE.deprecatedDate];
    assert.deepEqual(roleRefs(source), [...both, ...both]);
    assert.deepEqual(roleRefs(before), []);
  });

  it('is deprecated in the vocabulary, with a note and what replaces it, and nothing else is stated', () => {
    const old = statementsOf(before);
    assert.deepEqual(
      [...statementsOf(source)].filter((one) => !old.has(one)),
      [
        'deprecated | true | ',
        `isReplacedBy | ${TINY_NAMESPACE}#Income | `,
        'changeNote | 自2026-07-01起停用：并入收入 | zh',
        'changeNote | Deprecated since 2026-07-01: Part of income | en',
      ],
    );
    assert.match(graphToTurtle(buildVocabulary(source)), /owl:deprecated true/);
  });

  it('is marked on its page, with a link to what replaces it; other pages stay as they are', () => {
    const [pages, old] = [source, before].map((one) => new Map(buildSite(one)));
    const changed = [...pages!].filter(([path, text]) => old!.get(path) !== text).map(([path]) => path);
    assert.deepEqual(changed, ['concept/Expense.html']);
    const page = pages!.get('concept/Expense.html')!;
    for (const part of ['2026-07-01', '并入收入', 'Part of income', 'href="Income.html"'])
      assert.ok(page.includes(part), part);
  });

  it('has to say since when and why, and what replaces it has to be another concept that is there', () => {
    const codesOf = (from: string, to: string) =>
      readTinyTaxonomy([FILE, FROM, TO.replace(from, to)]).diagnostics.map(({ code }) => code);
    assert.deepEqual(codesOf('[Income]', '[Incme]'), ['pilu:taxonomy-unknown-concept']);
    assert.deepEqual(codesOf('[Income]', '[Expense]'), ['pilu:taxonomy-replaced-by-itself']);
    assert.deepEqual(codesOf('2026-07-01', '2026-13-01'), ['pilu:schema-violation']);
    assert.deepEqual(codesOf('since: 2026-07-01, ', ''), ['pilu:schema-missing-key']);
    assert.deepEqual(codesOf("note: { zh: 并入收入, en: 'Part of income' }", 'note: { zh: 并入收入 }'), [
      'pilu:schema-missing-key',
    ]);
  });
});
