import { SIMPLIFIED, TRADITIONAL } from './traditional-characters.js';

/**
 * Folds characters that mean the same to one form, one code unit for one code unit: full-width letters, digits, signs
 * and OCR look-alikes to ASCII; traditional characters to simplified ones; ASCII brackets, colons, semicolons and commas between words to the Chinese ones.
 */
const FOLDED = new Map<number, number>();

const PAIRS: readonly (readonly [string, string])[] = [
  ['％', '%'],
  ['．', '.'],
  ['＋', '+'],
  ['／', '/'],
  ['＝', '='],
  ['＜', '<'],
  ['＞', '>'],
  ['＆', '&'],
  ['＠', '@'],
  ['(', '（'],
  [')', '）'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  ['﹪', '%'],
  ['［', '['],
  ['］', ']'],
  ['〔', '['],
  ['〕', ']'],
  ['【', '['],
  ['】', ']'],
  ['－', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['─', '-'],
  ['～', '~'],
  ['〜', '~'],
  ['∼', '~'],
  ['“', '"'],
  ['”', '"'],
  ['＂', '"'],
  ['「', '"'],
  ['」', '"'],
  ['『', '"'],
  ['』', '"'],
  ['〃', '"'],
  ['〝', '"'],
  ['〞', '"'],
  ['″', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['〈', '<'],
  ['〉', '>'],
  ['•', '·'],
  ['∙', '·'],
  ['‧', '·'],
  ['・', '·'],
  ['○', '〇'],
  ['◯', '〇'],
  ['◦', '〇'],
  ['増', '增'],
  ['槪', '概'],
  ['吿', '告'],
  ['歳', '岁'],
  ['內', '内'],
  ['佘', '余'],
  ['曰', '日'],
  ['釆', '采'],
  ['兀', '元'],
  ['髙', '高'],
  ['毎', '每'],
];
for (let index = 0; index < TRADITIONAL.length; index++)
  FOLDED.set(TRADITIONAL.charCodeAt(index), SIMPLIFIED.charCodeAt(index));
for (const [from, to] of PAIRS) FOLDED.set(from.charCodeAt(0), to.charCodeAt(0));
// Below the line digits are of formulas (CO₂); above it they may be notes.
for (let digit = 0; digit < 10; digit++) FOLDED.set(0x2080 + digit, 0x30 + digit);
for (let code = 0xff10; code <= 0xff19; code++) FOLDED.set(code, code - 0xfee0);
for (let code = 0xff21; code <= 0xff3a; code++) FOLDED.set(code, code - 0xfee0);
for (let code = 0xff41; code <= 0xff5a; code++) FOLDED.set(code, code - 0xfee0);

const COMMA = ','.charCodeAt(0);
const WIDE_COMMA = '，'.charCodeAt(0);

/** Letters that recognition took for digits, in a number that a word for what it counts follows: 1O次, l5万元. */
const MISREAD =
  /(?<![A-Za-z\d.,])(?:\d[\dOolI,.]{0,12}[OolI][\dOolI,.]{0,12}|[lI][\d,.]{0,12}\d[\dOolI,.]{0,12})(?=[年月日次人名元万亿个项家件份位股吨%])/g;
/** 二_一七年, 二一一七年: numerals that recognition took for strokes, in years that keep the length of a year. */
const BROKEN_YEAR = /二[-_一〇零OoQ0][-_一](?=[一二三四五六七八九]年)/g;
/** IS09001: the name of a standard whose letter recognition took for a digit. */
const MISREAD_ISO = /\b[Il]S[0O](?=\s?\d{4,5})/g;

/**
 * The folded form of a text, of the same length. A comma is ASCII only inside a number: `8，777` and `8,777`. Misread
 * digits are mended where the words beside them leave no doubt.
 */
export function foldText(text: string): string {
  return foldCharacters(text)
    .replace(MISREAD, (number) => number.replaceAll(/[Oo]/g, '0').replaceAll(/[lI]/g, '1'))
    .replace(BROKEN_YEAR, '二〇一')
    .replace(MISREAD_ISO, 'ISO');
}

function foldCharacters(text: string): string {
  const folded: string[] = [];
  const chunk = new Uint16Array(8192);
  let filled = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    let result = FOLDED.get(code) ?? code;
    if (code === COMMA || code === WIDE_COMMA) result = separatesThousands(text, index) ? COMMA : WIDE_COMMA;
    chunk[filled++] = result;
    if (filled === chunk.length) {
      folded.push(String.fromCharCode(...chunk));
      filled = 0;
    }
  }
  folded.push(String.fromCharCode(...chunk.subarray(0, filled)));
  return folded.join('');
}

/** A comma with a digit before it and exactly three digits after it. */
function separatesThousands(text: string, index: number): boolean {
  if (!isDigit(text.charCodeAt(index - 1))) return false;
  return [1, 2, 3].every((step) => isDigit(text.charCodeAt(index + step))) && !isDigit(text.charCodeAt(index + 4));
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
