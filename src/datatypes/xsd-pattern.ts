/**
 * Compiles a regular expression of XML Schema (XML Schema 2, appendix F), which always matches the whole value, to one
 * of JavaScript. Undefined where the expression is wrong, such as an escape that the appendix does not know.
 */
export function compileXsdPattern(pattern: string): RegExp | undefined {
  const translator = { source: pattern, at: 0 };
  try {
    const body = readAlternatives(translator, 0);
    if (translator.at < pattern.length) return undefined;
    return new RegExp(`^(?:${body})$`, 'v');
  } catch {
    return undefined;
  }
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** An error in the expression; never leaves this file. */
class PatternError extends Error {}

const MAXIMUM_NESTING = 100;
const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD';
const NAME_REST = `${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040`;

/** Multi-character escapes, by their letter, as classes (appendix F.1.1). */
const CLASSES: Readonly<Record<string, string>> = {
  s: '[ \\t\\n\\r]',
  S: '[^ \\t\\n\\r]',
  i: `[${NAME_START}]`,
  I: `[^${NAME_START}]`,
  c: `[${NAME_REST}]`,
  C: `[^${NAME_REST}]`,
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
};

const SINGLE_ESCAPES = 'nrt\\|.?*+(){}-[]^';

/** Blocks of the Basic Multilingual Plane that patterns name by `\p{Is…}`. */
const BLOCKS: Readonly<Record<string, string>> = {
  BasicLatin: '\\u0000-\\u007F',
  'Latin-1Supplement': '\\u0080-\\u00FF',
  'LatinExtended-A': '\\u0100-\\u017F',
  'LatinExtended-B': '\\u0180-\\u024F',
  IPAExtensions: '\\u0250-\\u02AF',
  SpacingModifierLetters: '\\u02B0-\\u02FF',
  CombiningDiacriticalMarks: '\\u0300-\\u036F',
  Greek: '\\u0370-\\u03FF',
  Cyrillic: '\\u0400-\\u04FF',
  Armenian: '\\u0530-\\u058F',
  Hebrew: '\\u0590-\\u05FF',
  Arabic: '\\u0600-\\u06FF',
  Devanagari: '\\u0900-\\u097F',
  Bengali: '\\u0980-\\u09FF',
  Thai: '\\u0E00-\\u0E7F',
  HangulJamo: '\\u1100-\\u11FF',
  LatinExtendedAdditional: '\\u1E00-\\u1EFF',
  GreekExtended: '\\u1F00-\\u1FFF',
  GeneralPunctuation: '\\u2000-\\u206F',
  SuperscriptsandSubscripts: '\\u2070-\\u209F',
  CurrencySymbols: '\\u20A0-\\u20CF',
  LetterlikeSymbols: '\\u2100-\\u214F',
  NumberForms: '\\u2150-\\u218F',
  Arrows: '\\u2190-\\u21FF',
  MathematicalOperators: '\\u2200-\\u22FF',
  CJKSymbolsandPunctuation: '\\u3000-\\u303F',
  Hiragana: '\\u3040-\\u309F',
  Katakana: '\\u30A0-\\u30FF',
  Bopomofo: '\\u3100-\\u312F',
  HangulSyllables: '\\uAC00-\\uD7A3',
  CJKUnifiedIdeographsExtensionA: '\\u3400-\\u4DB5',
  CJKUnifiedIdeographs: '\\u4E00-\\u9FFF',
  PrivateUse: '\\uE000-\\uF8FF',
  CJKCompatibilityIdeographs: '\\uF900-\\uFAFF',
  HalfwidthandFullwidthForms: '\\uFF00-\\uFFEF',
};

function fail(): never {
  throw new PatternError();
}

function readAlternatives(cursor: Cursor, depth: number): string {
  if (depth > MAXIMUM_NESTING) fail();
  let out = '';
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ')') {
    if (cursor.source[cursor.at] === '|') {
      out += '|';
      cursor.at++;
      continue;
    }
    out += readAtom(cursor, depth);
    out += readQuantifier(cursor);
  }
  return out;
}

function readAtom(cursor: Cursor, depth: number): string {
  const character = next(cursor);
  switch (character) {
    case '(': {
      const inner = readAlternatives(cursor, depth + 1);
      if (cursor.source[cursor.at++] !== ')') fail();
      return `(?:${inner})`;
    }
    case '[':
      return readClass(cursor, depth);
    case '\\':
      return readEscape(cursor);
    case '.':
      return '[^\\n\\r]';
    case '?':
    case '*':
    case '+':
    case '{':
    case '}':
    case ']':
      return fail();
    default:
      return literal(character);
  }
}

function readQuantifier(cursor: Cursor): string {
  const character = cursor.source[cursor.at];
  if (character === '?' || character === '*' || character === '+') {
    cursor.at++;
    return character;
  }
  if (character !== '{') return '';
  const match = /^\{(\d{1,9})(?:(,)(\d{1,9})?)?\}/.exec(cursor.source.slice(cursor.at, cursor.at + 24));
  if (!match || (match[3] !== undefined && Number(match[3]) < Number(match[1]))) return fail();
  cursor.at += match[0].length;
  return match[0];
}

/** One code point. */
function next(cursor: Cursor): string {
  const point = cursor.source.codePointAt(cursor.at);
  if (point === undefined) return fail();
  const character = String.fromCodePoint(point);
  cursor.at += character.length;
  return character;
}

function literal(character: string): string {
  return `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
}

function readEscape(cursor: Cursor): string {
  const character = next(cursor);
  if (character === 'p' || character === 'P') return readProperty(cursor, character === 'P');
  const known = CLASSES[character];
  if (known !== undefined) return known;
  if (!SINGLE_ESCAPES.includes(character)) fail();
  if (character === 'n') return '\\n';
  if (character === 'r') return '\\r';
  if (character === 't') return '\\t';
  return literal(character);
}

function readProperty(cursor: Cursor, negative: boolean): string {
  const match = /^\{([A-Za-z0-9-]{1,60})\}/.exec(cursor.source.slice(cursor.at, cursor.at + 64));
  if (!match) return fail();
  cursor.at += match[0].length;
  const name = match[1] as string;
  if (name.startsWith('Is')) {
    const block = BLOCKS[name.slice(2)] ?? fail();
    return negative ? `[^${block}]` : `[${block}]`;
  }
  if (!/^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/.test(name)) fail();
  return `\\${negative ? 'P' : 'p'}{${name}}`;
}

/** `[…]`, with ranges, escapes and subtraction `-[…]` (appendix F.1). */
function readClass(cursor: Cursor, depth: number): string {
  if (depth > MAXIMUM_NESTING) fail();
  const negative = cursor.source[cursor.at] === '^';
  if (negative) cursor.at++;
  let members = '';
  let first = true;
  for (;;) {
    const character = next(cursor);
    if (character === ']') {
      if (first) fail();
      break;
    }
    if (character === '-' && cursor.source[cursor.at] === '[' && !first) {
      cursor.at++;
      const subtracted = readClass(cursor, depth + 1);
      if (cursor.source[cursor.at++] !== ']') fail();
      return `[[${negative ? '^' : ''}${members}]--${subtracted}]`;
    }
    if (character === '[') fail();
    const start = character === '\\' ? readEscape(cursor) : literal(character);
    first = false;
    const isRange = cursor.source[cursor.at] === '-' && !/^-[\][]/.test(cursor.source.slice(cursor.at, cursor.at + 2));
    if (!isRange || start.startsWith('[') || /^\\[pP]/.test(start)) {
      members += start;
      continue;
    }
    if (character === '-') fail();
    cursor.at++;
    const last = next(cursor);
    const end = last === '\\' ? readEscape(cursor) : literal(last);
    if (end.startsWith('[') || /^\\[pP]/.test(end)) fail();
    members += `${start}-${end}`;
  }
  return `[${negative ? '^' : ''}${members}]`;
}
