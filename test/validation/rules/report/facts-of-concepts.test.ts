import assert from 'node:assert/strict';
import { createAspectPool } from '../../../../src/model/report/aspect-pool.js';
import type { Report } from '../../../../src/model/report/fact.js';
import { ARCROLE } from '../../../../src/names/arcroles.js';
import { expandedName } from '../../../../src/names/expanded-name.js';
import { NS } from '../../../../src/names/namespaces.js';
import { ROLE } from '../../../../src/names/roles.js';
import {
  CNY,
  codes,
  concept,
  ENTITY,
  fact,
  hypercube,
  judge,
  name,
  PURE,
  shared,
  taxonomy,
  TYPES,
  unit,
  YEAR,
  YEAR_END,
} from '../../fixture.js';

const t = taxonomy([
  concept('Revenue', { type: TYPES.monetary }),
  concept('Assets', { type: TYPES.monetary, periodType: 'instant' }),
  concept('Shares', { type: TYPES.shares }),
  concept('Rate', { type: TYPES.pure }),
  concept('Count', { type: { ...TYPES.integer, facets: { minInclusive: '0' } } }),
  concept('Policy'),
  concept('Audited', { type: TYPES.boolean, nillable: false }),
  concept('Head', { abstract: true }),
  hypercube('Cube'),
]);

describe('knownConcept', () => {
  it('a concept of the taxonomy is taken, footnotes too; nothing else is reported', () => {
    const note = {
      ...fact('x', 'note'),
      concept: expandedName(NS.xbrlNote, 'note'),
      shared: shared(undefined, undefined),
    };
    const links = [{ type: ARCROLE.factFootnote, group: ROLE.link, targets: [note.id] }];
    assert.deepEqual(judge([{ ...fact('Policy', 'text', { language: 'zh' }), links }, note], t), []);
  });
  it('an unknown concept is told with the nearest one', () => {
    const [told, ...more] = judge([fact('Polcy', 'text')], t);
    assert.equal(told?.code, 'oime:unknownConcept');
    assert.equal(told?.suggestions?.[0]?.en, 'Did you mean Policy?');
    assert.deepEqual(more, []);
  });
  it('a namespace that the taxonomy has nothing in is told once, with how many facts use it', () => {
    const strange = (local: string) => ({ ...fact(local, 'x'), concept: expandedName('urn:z', local) });
    const [told, ...more] = judge([strange('A'), fact('Policy', 'x'), strange('B'), strange('A')], t);
    assert.deepEqual([told?.code, more], ['oime:unknownConcept', []]);
    assert.match(told?.message.en ?? '', /\{urn:z\}A, .*nothing in urn:z, which 3 facts use/);
  });
  it('abstract concepts and hypercubes are not reported', () => {
    assert.deepEqual(codes(judge([fact('Head', 'x')], t)), ['oime:valueForAbstractConcept']);
    assert.deepEqual(codes(judge([fact('Cube', 'x')], t)), ['pilu:concept-not-item']);
  });
  it('a fraction has no counterpart in the model', () => {
    const fractions = taxonomy([concept('Share', { type: { ...TYPES.pure, valueKind: 'fraction' } })]);
    assert.deepEqual(codes(judge([fact('Share', '1')], fractions)), ['oime:unsupportedConceptDataType']);
  });
});

describe('notesLinked', () => {
  const note = {
    ...fact('x', 'words', { language: 'en' }),
    id: 'note',
    concept: expandedName(NS.xbrlNote, 'note'),
    shared: shared(undefined, undefined),
  };
  it('a note that no fact links to is told', () => {
    assert.deepEqual(codes(judge([fact('Policy', 'text'), note], t)), ['oime:unusedNoteFact']);
  });
  it('a target that is not there is told of elsewhere', () => {
    const links = [{ type: ARCROLE.factFootnote, group: ROLE.link, targets: ['nothing'] }];
    assert.deepEqual(codes(judge([{ ...fact('Policy', 'text'), links }], t)), []);
  });
  it('a note has no decimals', () => {
    const links = [{ type: ARCROLE.factFootnote, group: ROLE.link, targets: ['note'] }];
    const facts = [
      { ...fact('Policy', 'text'), links },
      { ...note, decimals: 0 },
    ];
    assert.deepEqual(codes(judge(facts, t)), ['oime:misplacedDecimalsProperty']);
  });
  it('a footnote is a note; facts are linked to by other types', () => {
    const linked = (type: string) => ({
      ...fact('Policy', 'text'),
      links: [{ type, group: ROLE.link, targets: ['other'] }],
    });
    const other = { ...fact('Revenue', '1', { unit: CNY }), id: 'other' };
    assert.deepEqual(codes(judge([linked(ARCROLE.factFootnote), other], t)), ['oime:illegalStandardFootnoteTarget']);
    assert.deepEqual(judge([linked('http://example.org/explanation'), other], t), []);
  });
});

describe('nilAllowed', () => {
  it('only nillable concepts are nil', () => {
    assert.deepEqual(judge([fact('Policy', null)], t), []);
    assert.deepEqual(codes(judge([fact('Audited', null)], t)), ['oime:invalidFactValue']);
  });
});

describe('valueOfType', () => {
  it('a value is in the lexical space of its type and within its facets', () => {
    assert.deepEqual(judge([fact('Count', ' +7 ', { unit: PURE }), fact('Audited', '1')], t), []);
    const [told, ...more] = judge([fact('Count', '1.5', { unit: PURE })], t);
    assert.equal(told?.code, 'oime:invalidFactValue');
    assert.match(told?.message.en ?? '', /"1\.5" is no value of .*integerItemType.*xs:integer/);
    assert.deepEqual(more, []);
    assert.deepEqual(codes(judge([fact('Count', '-1', { unit: PURE })], t)), ['oime:invalidFactValue']);
    assert.deepEqual(codes(judge([fact('Audited', 'yes')], t)), ['oime:invalidFactValue']);
  });
  it('a name is an expanded name in the model, whatever prefix it had', () => {
    const names = taxonomy([concept('Name', { type: { ...TYPES.string, valueKind: 'QName' } })]);
    assert.deepEqual(judge([fact('Name', '{urn:a}b')], names), []);
  });
});

describe('unitOfType', () => {
  it('numbers have a unit, other facts have none', () => {
    assert.deepEqual(codes(judge([fact('Revenue', '1')], t)), ['pilu:unit-not-of-type']);
    assert.deepEqual(codes(judge([fact('Policy', 'x', { unit: CNY })], t)), ['oime:misplacedUnitDimension']);
  });
  it('money is in a currency, shares in shares; other numbers in any unit', () => {
    const sharesUnit = unit([expandedName(NS.xbrli, 'shares')]);
    const perShare = unit([expandedName(NS.iso4217, 'CNY')], [expandedName(NS.xbrli, 'shares')]);
    assert.deepEqual(
      judge(
        [
          fact('Revenue', '1', { unit: CNY }),
          fact('Shares', '2', { unit: sharesUnit }),
          fact('Rate', '3', { unit: CNY }),
        ],
        t,
      ),
      [],
    );
    for (const [local, wrong] of [
      ['Revenue', PURE],
      ['Revenue', perShare],
      ['Shares', CNY],
    ] as const) {
      assert.deepEqual(codes(judge([fact(local, '1', { unit: wrong })], t)), ['pilu:unit-not-of-type']);
    }
  });
});

describe('decimalsPlaced', () => {
  it('only numbers that are not nil have decimals, an integer', () => {
    assert.deepEqual(judge([fact('Revenue', '100', { unit: CNY, decimals: -2 })], t), []);
    assert.deepEqual(codes(judge([fact('Policy', 'x', { decimals: 0 })], t)), ['oime:misplacedDecimalsProperty']);
    assert.deepEqual(codes(judge([fact('Revenue', null, { unit: CNY, decimals: 0 })], t)), [
      'oime:misplacedDecimalsProperty',
    ]);
    assert.deepEqual(codes(judge([fact('Revenue', '1', { unit: CNY, decimals: 0.5 })], t)), [
      'oime:misplacedDecimalsProperty',
    ]);
  });
});

describe('periodOfType', () => {
  it('an instant concept has an instant, a duration concept a duration or forever', () => {
    const at = (period: typeof YEAR | undefined) => ({ shared: shared(ENTITY, period) });
    assert.deepEqual(judge([fact('Assets', '1', { unit: CNY, ...at(YEAR_END) })], t), []);
    assert.deepEqual(judge([fact('Policy', 'x', at({ kind: 'forever' })), fact('Audited', '1', at(undefined))], t), []);
    assert.deepEqual(codes(judge([fact('Assets', '1', { unit: CNY, ...at(YEAR) })], t)), [
      'oime:invalidPeriodDimension',
    ]);
    assert.deepEqual(codes(judge([fact('Policy', 'x', at(YEAR_END))], t)), ['oime:invalidPeriodDimension']);
    assert.deepEqual(codes(judge([fact('Assets', '1', { unit: CNY, ...at(undefined) })], t)), [
      'oime:missingPeriodDimension',
    ]);
  });
  it('a duration ends after it starts, and both are dates and times', () => {
    const bad = (start: string, end: string) =>
      codes(judge([fact('Policy', 'x', { shared: shared(ENTITY, { kind: 'duration', start, end }) })], t));
    assert.deepEqual(bad('2024-01-01T00:00:00', '2024-01-01T00:00:00'), ['pilu:period-malformed']);
    assert.deepEqual(bad('2024-02-30T00:00:00', '2025-01-01T00:00:00'), ['pilu:period-malformed']);
  });
});

describe('entityPresent', () => {
  it('a fact without an entity is warned of', () => {
    const pool = createAspectPool();
    const facts = [fact('Policy', 'x', { shared: pool.shared(undefined, YEAR) })];
    const [told, ...more] = judge(facts, t);
    assert.deepEqual([told?.code, told?.severity, more], ['pilu:entity-missing', 'warning', []]);
  });
});

describe('languageOfText', () => {
  it('a language is a language tag, on a text', () => {
    assert.deepEqual(judge([fact('Policy', 'x', { language: 'zh-Hans-CN' })], t), []);
    assert.deepEqual(codes(judge([fact('Policy', 'x', { language: 'Chinese!' })], t)), ['oime:invalidLanguage']);
    assert.deepEqual(codes(judge([fact('Audited', '1', { language: 'en' })], t)), ['oime:misplacedLanguageDimension']);
  });
});

describe('duplicateFacts', () => {
  const revenue = (value: string | null, decimals?: number) =>
    fact('Revenue', value, { unit: CNY, ...(decimals !== undefined && { decimals }) });
  it('facts that differ in an aspect are no duplicates', () => {
    const other = unit([expandedName(NS.iso4217, 'USD')]);
    const facts = [revenue('1'), fact('Revenue', '2', { unit: other }), fact('Policy', 'a', { language: 'en' })];
    assert.deepEqual(judge([...facts, fact('Policy', 'b', { language: 'zh' })], t), []);
  });
  it('equal values are complete duplicates, whatever their lexical form', () => {
    assert.deepEqual(codes(judge([revenue('1.0', 0), revenue('1', 0), revenue('01', 0)], t)), [
      'pilu:duplicate-complete',
    ]);
    assert.deepEqual(codes(judge([revenue(null), revenue(null)], t)), ['pilu:duplicate-complete']);
  });
  it('numbers that agree within their accuracy are consistent', () => {
    assert.deepEqual(codes(judge([revenue('1234', 0), revenue('1200', -2)], t)), ['pilu:duplicate-consistent']);
    assert.deepEqual(codes(judge([revenue('1250', 0), revenue('1200', -2)], t)), ['pilu:duplicate-consistent']);
  });
  it('anything else is inconsistent: both are told', () => {
    const [told, ...more] = judge([revenue('1251', 0), revenue('1200', -2)], t);
    assert.equal(told?.code, 'oime:disallowedDuplicateFacts');
    assert.match(told?.message.en ?? '', /1251 \(decimals 0\) \| 1200 \(decimals -2\)/);
    assert.deepEqual(more, []);
    assert.deepEqual(codes(judge([revenue('1'), revenue(null)], t)), ['oime:disallowedDuplicateFacts']);
    const texts = [fact('Policy', 'a', { language: 'zh' }), fact('Policy', 'b', { language: 'ZH' })];
    assert.deepEqual(codes(judge(texts, t)), ['oime:disallowedDuplicateFacts']);
  });
  it('a report that allows itself less has an error', () => {
    const kinds = [
      [revenue('1', 0), revenue('1.0', 0)],
      [revenue('1234', 0), revenue('1200', -2)],
      [revenue('1', 0), revenue('5', 0)],
    ] as const;
    const refused = (allowedDuplicates: NonNullable<Report['allowedDuplicates']>) =>
      kinds.map((facts) => judge(facts, t, {}, { allowedDuplicates }).some(({ severity }) => severity === 'error'));
    assert.deepEqual(refused('none'), [true, true, true]);
    assert.deepEqual(refused('complete'), [false, true, true]);
    assert.deepEqual(refused('consistent'), [false, false, true]);
    assert.deepEqual(refused('all'), [false, false, false]);
    const [told] = judge(kinds[0], t, {}, { allowedDuplicates: 'none' });
    assert.equal(told?.code, 'oime:disallowedDuplicateFacts');
  });
  it('three pairwise overlapping values without a common one are inconsistent', () => {
    const facts = [revenue('10', -1), revenue('15', 0), revenue('16', 0)];
    assert.deepEqual(codes(judge(facts, t)), ['oime:disallowedDuplicateFacts']);
  });
});

it('a diagnostic points at the place of its fact', () => {
  const [told] = judge([fact('Nothing', 'x')], t, { locate: () => ({ uri: 'a.xml', line: 3 }) });
  assert.deepEqual(told?.locations, [{ uri: 'a.xml', line: 3 }]);
  assert.equal(name('x'), '{https://example.org/t}x');
});
