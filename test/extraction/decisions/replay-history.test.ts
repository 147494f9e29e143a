import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Anchor, Decision, HistoryEntry, Statement } from '../../../src/extraction/decisions/decision.js';
import { findRedoable, findUndoable, replayHistory } from '../../../src/extraction/decisions/replay-history.js';

const anchor: Anchor = { document: 'sha-256:', start: 0, end: 1, quote: '3', before: '', after: '' };
const statement: Statement = { concept: 'A', value: '3', period: '2023-12-31' };

type Step = 'decide' | 'revise' | 'undo' | 'redo';

/** The same by states: one a decision, undone ones kept to be redone. */
function editor() {
  let past: (readonly number[])[] = [[]];
  let future: (readonly number[])[] = [];
  return {
    get held() {
      return past.at(-1) ?? [];
    },
    decide(id: number, revises: number | undefined) {
      past = [...past, [...this.held.filter((one) => one !== revises), id]];
      future = [];
    },
    undo() {
      if (past.length > 1) future = [past.pop() as readonly number[], ...future];
    },
    redo() {
      const [next, ...rest] = future;
      if (next) [past, future] = [[...past, next], rest];
    },
  };
}

describe('the history of decisions', () => {
  it('replayed, gives what editing step by step gives: decide, revise, undo, redo in any order', () => {
    const step = fc.constantFrom<Step>('decide', 'decide', 'revise', 'undo', 'undo', 'redo');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const model = editor();
        const history: HistoryEntry[] = [];
        for (const action of steps) {
          const id = history.length + 1;
          if (action === 'undo' || action === 'redo') {
            const target = action === 'undo' ? findUndoable(history) : findRedoable(history);
            if (target) history.push({ id, action: 'undo', undoes: target.id });
            model[action]();
          } else {
            const revises = action === 'revise' ? replayHistory(history).at(0)?.id : undefined;
            const more = revises === undefined ? {} : { revises };
            history.push({ id, action: 'add', anchor, statement, ...more });
            model.decide(id, revises);
          }
          assert.deepEqual(
            replayHistory(history).map((held) => held.id),
            [...model.held].sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('an undone revision brings back what it revised', () => {
    const add: Decision = { id: 1, action: 'add', anchor, statement };
    const revision: Decision = { id: 2, action: 'add', anchor, statement, revises: 1 };
    assert.deepEqual(replayHistory([add, revision]), [revision]);
    assert.deepEqual(replayHistory([add, revision, { id: 3, action: 'undo', undoes: 2 }]), [add]);
  });
});
