import type { Decision, HistoryEntry, Undo } from './decision.js';

/** Decisions that hold after a history: neither undone nor revised by one that holds, in the order they were taken. */
export function replayHistory(history: readonly HistoryEntry[]): Decision[] {
  const undone = findUndone(history);
  const held = history.filter((entry): entry is Decision => entry.action !== 'undo' && !undone.has(entry.id));
  const revised = new Set(held.map(({ revises }) => revises));
  return held.filter(({ id }) => !revised.has(id));
}

/** The entry that undoing takes back: the last decision that was not undone. */
export function findUndoable(history: readonly HistoryEntry[]): Decision | undefined {
  const undone = findUndone(history);
  return history.findLast((entry): entry is Decision => entry.action !== 'undo' && !undone.has(entry.id));
}

/** The undo that redoing takes back: the last one in force since the last decision. */
export function findRedoable(history: readonly HistoryEntry[]): Undo | undefined {
  const undone = findUndone(history);
  const last = history.findLastIndex(({ action }) => action !== 'undo');
  return history
    .slice(last + 1)
    .findLast(
      (entry): entry is Undo =>
        entry.action === 'undo' && !undone.has(entry.id) && entry.undoes <= (history[last]?.id ?? 0),
    );
}

/** Ids that an undo in force takes back. Read backwards: an undo may itself be undone, by a later one alone. */
function findUndone(history: readonly HistoryEntry[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const entry of [...history].reverse()) {
    if (entry.action === 'undo' && !undone.has(entry.id)) undone.add(entry.undoes);
  }
  return undone;
}
