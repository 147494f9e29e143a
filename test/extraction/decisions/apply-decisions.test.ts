import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import type { Document } from '../../../src/documents/document.js';
import { rangeOfWords } from '../../../src/documents/range-of-words.js';
import { readTextDocument } from '../../../src/documents/read-text-document.js';
import type { Decision, Statement } from '../../../src/extraction/decisions/decision.js';
import { anchorOf, createAnchorFinder } from '../../../src/extraction/decisions/find-anchor.js';
import { statementOf } from '../../../src/extraction/decisions/stated-fact.js';
import { extractFacts } from '../../../src/extraction/extract-facts.js';
import type { Extraction } from '../../../src/extraction/extraction.js';
import type { Fact } from '../../../src/model/report/fact.js';
import { localNameOf } from '../../../src/names/expanded-name.js';
import { readPackageTaxonomy } from '../../support/package-taxonomy.js';
import { readPackageCues } from '../cue-files.js';

const TEXT = [
  '某某股份有限公司2022年度社会责任报告',
  '',
  '本报告期间为2022年1月1日至2022年12月31日。',
  '',
  '第一章 公司治理',
  '',
  '报告期内公司召开股东大会3次，董事会会议9次。',
  '',
  '公司还组织了志愿活动，共有120人参加。',
  '',
].join('\n');
const YEAR = '2022-01-01/2022-12-31';

interface Applied {
  readonly document: Document;
  readonly extraction: Extraction;
  readonly codes: readonly string[];
}

function apply(held: readonly Decision[], text = TEXT): Applied {
  const sink = createCollector();
  const document = readTextDocument(Buffer.from(text), { uri: 'report.txt' }, sink);
  assert.ok(document);
  const decisions = {
    uri: 'd.json',
    held,
    locate: ({ id }: Decision) => ({ uri: 'd.json', pointer: `/history/${id}` }),
  };
  const { taxonomy } = readPackageTaxonomy();
  const extraction = extractFacts(document, taxonomy, readPackageCues(), { decisions }, sink);
  assert.ok(extraction);
  return { document, extraction, codes: sink.diagnostics.map(({ code }) => code) };
}

const original = apply([]);
const MEETINGS = /^(?:GeneralMeetingsHeld|BoardMeetingsHeld|Volunteer)/;

/** `id concept=value cue quote` of the facts that the tests are about. */
function told({ extraction }: Applied): string[] {
  return extraction.report.facts
    .filter(({ concept }) => MEETINGS.test(localNameOf(concept)))
    .map(({ concept, value, evidence }) => {
      const [{ cue = '', quote = '' } = {}] = evidence ?? [];
      return `${localNameOf(concept)}=${value} ${cue === 'user' ? 'user' : 'cue'} ${quote}`;
    });
}

function factOf(name: string): Fact {
  const fact = original.extraction.report.facts.find(({ concept }) => localNameOf(concept) === name);
  assert.ok(fact, name);
  return fact;
}

const said = (name: string): Statement => statementOf(factOf(name), undefined);

function anchorAt(words: string, document = original.document) {
  const start = document.text.indexOf(words);
  return anchorOf(document, { start, end: start + words.length });
}

function judgement(name: string, words: string): { readonly fact: Statement; readonly anchor: Decision['anchor'] } {
  return { fact: said(name), anchor: anchorAt(words) };
}

const board = judgement('BoardMeetingsHeld', '董事会会议9次');

describe('decisions of a review', () => {
  it('without any, nothing changes', () => {
    assert.deepEqual(told(original), [
      'GeneralMeetingsHeld=3 cue 股东大会3次',
      'BoardMeetingsHeld=9 cue 董事会会议9次',
    ]);
    assert.equal(original.extraction.decisions?.byFact.size, 0);
  });

  it('accepting leaves a fact as it is and takes the doubt away', () => {
    const applied = apply([{ id: 1, action: 'accept', ...board }]);
    assert.deepEqual(told(applied), told(original));
    assert.deepEqual(applied.extraction.confidences.get(factOf('BoardMeetingsHeld').id), {
      value: 1,
      level: 'high',
      reasons: ['reviewed'],
    });
    assert.deepEqual(applied.codes, original.codes);
  });

  it('a rejected fact is gone and told among what was rejected', () => {
    const applied = apply([{ id: 1, action: 'reject', ...board }]);
    assert.deepEqual(told(applied), ['GeneralMeetingsHeld=3 cue 股东大会3次']);
    const taken = applied.extraction.rejected.filter(({ reason }) => reason === 'rejected-by-reviewer');
    assert.deepEqual(
      taken.map(({ concept, value, quote }) => [concept, value, quote]),
      [['BoardMeetingsHeld', '9', '董事会会议9次']],
    );
  });

  it('a correction stands on the same words, under the same id', () => {
    const statement = { ...board.fact, value: '8', period: '2021-01-01/2021-12-31' };
    const applied = apply([{ id: 1, action: 'correct', ...board, statement }]);
    assert.deepEqual(told(applied), [
      'GeneralMeetingsHeld=3 cue 股东大会3次',
      'BoardMeetingsHeld=8 user 董事会会议9次',
    ]);
    const fact = applied.extraction.report.facts.find(({ id }) => id === factOf('BoardMeetingsHeld').id);
    assert.deepEqual(fact?.shared.period, {
      kind: 'duration',
      start: '2021-01-01T00:00:00',
      end: '2022-01-01T00:00:00',
    });
  });

  it('an added fact has the words as its evidence, and they are no longer unclaimed', () => {
    const statement = { concept: 'BoardMeetingsHeld', value: '120', unit: 'pure', period: '2020-01-01/2020-12-31' };
    const anchor = anchorAt('120人');
    assert.ok(original.extraction.unclaimed.some(({ start }) => start === anchor.start));
    const applied = apply([{ id: 1, action: 'add', anchor, statement }]);
    assert.deepEqual(told(applied).at(-1), 'BoardMeetingsHeld=120 user 120人');
    assert.ok(!applied.extraction.unclaimed.some(({ start }) => start === anchor.start));
    for (const { evidence } of applied.extraction.report.facts) {
      for (const { start, end, quote } of evidence ?? [])
        assert.equal([...applied.document.rawText].slice(start, end).join(''), quote);
    }
  });

  it('what was stated overrules another value that nobody judged; stated twice, it is one fact', () => {
    const anchor = anchorAt('120人');
    const overruling = apply([{ id: 1, action: 'add', anchor, statement: { ...board.fact, value: '120' } }]);
    assert.deepEqual(told(overruling), ['GeneralMeetingsHeld=3 cue 股东大会3次', 'BoardMeetingsHeld=120 user 120人']);
    assert.deepEqual(
      overruling.extraction.rejected.filter(({ reason }) => reason === 'overruled').map(({ value }) => value),
      ['9'],
    );
    const same = apply([{ id: 1, action: 'add', anchor, statement: board.fact }]);
    assert.equal(told(same).length, 2);
  });

  it('an accepted or corrected fact stands even where extraction no longer finds it', () => {
    const statement = { ...board.fact, concept: 'SupervisoryBoardMeetingsHeld' };
    const applied = apply([{ id: 1, action: 'accept', anchor: board.anchor, fact: statement }]);
    const found = applied.extraction.report.facts.find(({ concept }) => localNameOf(concept) === statement.concept);
    assert.deepEqual([found?.id, found?.value, found?.evidence?.[0]?.cue], ['u1', '9', 'user']);
  });

  it('follows its words where the text around them changed, and says so', () => {
    const moved = TEXT.replace('第一章', '本报告经董事会审议。\n\n第一章').replace('董事会会议9次', '董事会\n会议9次');
    const applied = apply([{ id: 1, action: 'correct', ...board, statement: { ...board.fact, value: '8' } }], moved);
    assert.deepEqual(told(applied), [
      'GeneralMeetingsHeld=3 cue 股东大会3次',
      'BoardMeetingsHeld=8 user 董事会\n会议9次',
    ]);
    assert.deepEqual(applied.codes, ['pilu:decision-moved']);
  });

  it('without its words a decision has no effect; it is told, and counted as stale', () => {
    const gone = TEXT.replace('董事会会议9次', '董事会会议十次');
    const applied = apply([{ id: 1, action: 'correct', ...board, statement: { ...board.fact, value: '8' } }], gone);
    assert.deepEqual(told(applied), [
      'GeneralMeetingsHeld=3 cue 股东大会3次',
      'BoardMeetingsHeld=10 cue 董事会会议十次',
    ]);
    assert.deepEqual(applied.codes, ['pilu:decision-stale']);
    assert.deepEqual(
      applied.extraction.decisions?.stale.map(({ id }) => id),
      [1],
    );
  });

  it('what the taxonomy does not have is told; the fact stays as it was', () => {
    const statement = { ...board.fact, dimensions: { NoSuchAxis: 'Member' } };
    const applied = apply([{ id: 1, action: 'correct', ...board, statement }]);
    assert.deepEqual(told(applied), told(original));
    assert.deepEqual(applied.codes, ['pilu:decision-unfit']);
  });
});

describe('anchors', () => {
  it('of any words of a text are found at their place, and lead back to the same words', () => {
    const { document } = original;
    const find = createAnchorFinder(document);
    const range = fc
      .tuple(fc.nat(document.text.length - 1), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({ start, end: Math.min(document.text.length, start + length) }))
      .filter(({ start, end }) => document.text.slice(start, end).trim() === document.text.slice(start, end));
    fc.assert(
      fc.property(range, (words) => {
        const { start, end } = document.locate(words);
        assert.deepEqual(rangeOfWords(document, start, end), words);
        assert.deepEqual(find(anchorOf(document, words)), { range: words, moved: false });
      }),
    );
  });

  it('a short quote is known by its context, not by standing somewhere', () => {
    const before = anchorAt('3次');
    const text = TEXT.replace('股东大会3次', '股东大会2次').replace('120人', '3次，120人');
    assert.equal(createAnchorFinder(apply([], text).document)(before), undefined);
    const twice = TEXT.replace('第一章', '员工座谈3次。\n\n第一章');
    const { document } = apply([], twice);
    const found = createAnchorFinder(document)(before);
    assert.equal(found && document.text.slice(found.range.start - 4, found.range.end), '股东大会3次');
  });

  it('keeps the period of the reporting year in a statement', () => {
    assert.equal(board.fact.period, YEAR);
  });
});
