/** The numbering at the start of a heading or list item, and how deep its style stands by custom. */
export interface HeadingNumber {
  /** As it stands, such as `第一章`, `（二）`, `3、`. */
  readonly number: string;
  /** 1 第N章 · 2 一、 · 3 （一） · 4 1、 · 5 （1） or 1.1 */
  readonly level: number;
  /** Length of the numbering with the blanks after it. */
  readonly length: number;
}

const STYLES: readonly (readonly [RegExp, number])[] = [
  [/^第\s?[一二三四五六七八九十百\d]{1,4}\s?[章节篇部编](?=[\s\u3000、：:.]|[^\s分的门队件委和与])/, 1],
  [/^[一二三四五六七八九十]{1,3}\s?[、.．，](?!\d)/, 2],
  [/^[（(]\s?[一二三四五六七八九十]{1,3}\s?[）)]/, 3],
  [/^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?=[\s\u3000、]|[^\d\s%.％万亿元吨个名次家项人年月日倍])/, 5],
  [/^\d{1,2}\s?[、.．](?!\d)/, 4],
  [/^[（(]\s?\d{1,2}\s?[）)]/, 5],
];

/** Parses the numbering that a line begins with; undefined where it begins with none. */
export function parseHeadingNumber(text: string): HeadingNumber | undefined {
  for (const [style, level] of STYLES) {
    const match = style.exec(text);
    if (!match) continue;
    const rest = /^[\s\u3000、：:]*/.exec(text.slice(match[0].length)) as RegExpExecArray;
    return { number: match[0].replace(/\s/g, ''), level, length: match[0].length + rest[0].length };
  }
  return undefined;
}
