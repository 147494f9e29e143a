import type { ReviewRange } from '../page/review-data.js';
import type { ReviewModel } from './review-model.js';

/** The words that are selected in the report, blanks at their ends aside; undefined where none are. */
export function readSelection(pane: HTMLElement, model: ReviewModel): ReviewRange | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!pane.contains(startContainer) || !pane.contains(endContainer)) return undefined;
  const start = offsetOf(pane, startContainer, startOffset);
  const end = offsetOf(pane, endContainer, endOffset);
  if (start === undefined || end === undefined || end <= start) return undefined;
  const words = model.wordsOf({ start, end });
  const range = {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
  return range.end > range.start ? range : undefined;
}

/** Where a place of the page stands in the text: within a piece of it, or before the first piece that follows. */
function offsetOf(pane: HTMLElement, node: Node, offset: number): number | undefined {
  const piece = node.parentElement?.closest<HTMLElement>('[data-at]');
  if (node.nodeType === Node.TEXT_NODE && piece) return Number(piece.dataset['at']) + offset;
  const place = document.createRange();
  place.setStart(node, offset);
  const next = [...pane.querySelectorAll<HTMLElement>('[data-at]')].find((one) => place.comparePoint(one, 0) >= 0);
  return next && Number(next.dataset['at']);
}
