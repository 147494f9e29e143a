/**
 * A figure in a text: digits with separators, sign and per cent. Part of a word (CO2, A4, v1.2), a number of a heading
 * (3、), and a date (2024年, 5月) are none.
 */
const FIGURE =
  /(?<![A-Za-z0-9.＿_\-/])[+−-]?\d(?:[\d,，]*\d)?(?:\.\d+)?[%％‰]?(?![A-Za-z0-9_.,/-]*[A-Za-z0-9_])(?!\s*[、年月日号])/gu;

export interface TextRun {
  readonly text: string;
  readonly figure: boolean;
}

/** Cuts a text into figures and what is between them. */
export function splitFigures(text: string): TextRun[] {
  if (!/\d/.test(text)) return [{ text, figure: false }];
  const runs: TextRun[] = [];
  let end = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    if (index > end) runs.push({ text: text.slice(end, index), figure: false });
    runs.push({ text: figure, figure: true });
    end = index + figure.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), figure: false });
  return runs;
}
