import { parseHeadingNumber } from '../heading-number.js';
import type { PageLine } from './build-lines.js';
import type { TextColumn } from './split-columns.js';

export interface PlacedLine {
  readonly line: PageLine;
  readonly column: TextColumn;
  readonly page: number;
}

const SENTENCE_END = /[。！？!?；;：:][”’"'）)】]?$/;
const CONTENTS = /[.．…·]{4,}\s*\d{0,3}$/;
const BULLET = /^[●•■□◆◇▲►※★☆]/;
/** In letters: what a full line may leave free at its end, how far a paragraph is indented, how far lines are apart. */
const FREE = 2.1;
const INDENT = 1.2;
const APART = 2.4;

/** Whether a line goes on in the next: it fills its column, and the next is not indented, numbered or far below. */
export function isContinued({ line, column, page }: PlacedLine, next: PlacedLine): boolean {
  const { size } = line;
  if (Math.abs(next.line.size - size) > 0.12 * size) return false;
  if (CONTENTS.test(line.text) || BULLET.test(next.line.text)) return false;
  if (next.line.left - next.column.left > INDENT * size) return false;
  if (column.right - line.right > FREE * size) return false;
  const below = next.page === page && next.column === column;
  if (below && next.line.baseline - line.baseline > APART * size) return false;
  if (parseHeadingNumber(next.line.text)) return false;
  // Where paragraphs are not indented, a full line may be the last of one.
  return !(SENTENCE_END.test(line.text) && !below);
}
