import type { Rectangle } from '../../util/rectangle.js';

/** Words that one drawing operation puts on a page; lengths in points from the upper left corner. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** A ruled or filled line of a table: from one end to the other. */
export interface RuledLine {
  readonly vertical: boolean;
  /** Its x where vertical, its y where not. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows, before anything is made of it. */
export interface PageText {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly ruling: readonly RuledLine[];
}

/** How much of the size of a letter stands above the baseline. */
const ASCENT = 0.86;

export function topOf({ baseline, size }: TextRun): number {
  return baseline - ASCENT * size;
}

/** The rectangle around runs, to a tenth of a point. */
export function rectangleAround(runs: readonly TextRun[]): Rectangle {
  const left = Math.min(...runs.map((run) => run.left));
  const right = Math.max(...runs.map((run) => run.right));
  const top = Math.min(...runs.map(topOf));
  const bottom = Math.max(...runs.map((run) => topOf(run) + run.size));
  return [tenths(left), tenths(top), tenths(right - left), tenths(bottom - top)];
}

function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}
