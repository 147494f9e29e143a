const compiled = new Map<string, RegExp | undefined>();

/** Name characters of XML 1.0 as XML Schema's `\i` and `\c` take them, for use inside a character class. */
const INITIAL =
  '_:A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = `${INITIAL}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040`;

/** Multi-character escapes (XML Schema 2, F.1.1), as classes. */
const ESCAPES: Readonly<Record<string, string>> = {
  i: `[${INITIAL}]`,
  I: `[^${INITIAL}]`,
  c: `[${NAME}]`,
  C: `[^${NAME}]`,
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
  s: '[ \\t\\n\\r]',
  S: '[^ \\t\\n\\r]',
};

/** Blocks that patterns of taxonomies name in practice; by the names of XML Schema 2, F.1.1. */
const BLOCKS: Readonly<Record<string, string>> = {
  BasicLatin: '\\u0000-\\u007F',
  'Latin-1Supplement': '\\u0080-\\u00FF',
  'LatinExtended-A': '\\u0100-\\u017F',
  'LatinExtended-B': '\\u0180-\\u024F',
  Greek: '\\u0370-\\u03FF',
  Cyrillic: '\\u0400-\\u04FF',
  GeneralPunctuation: '\\u2000-\\u206F',
  CJKSymbolsandPunctuation: '\\u3000-\\u303F',
  Hiragana: '\\u3040-\\u309F',
  Katakana: '\\u30A0-\\u30FF',
  CJKUnifiedIdeographs: '\\u4E00-\\u9FFF',
  HangulSyllables: '\\uAC00-\\uD7A3',
};

/**
 * A pattern facet (XML Schema 2, 4.3.4 and appendix F) as a regular expression over the whole value; undefined where
 * the pattern is not one. Kept for the next value.
 */
export function compileXsdPattern(pattern: string): RegExp | undefined {
  if (compiled.has(pattern)) return compiled.get(pattern);
  let expression: RegExp | undefined;
  try {
    expression = new RegExp(`^(?:${translate(pattern)})$`, 'v');
  } catch {
    expression = undefined;
  }
  compiled.set(pattern, expression);
  return expression;
}

function translate(pattern: string): string {
  let out = '';
  for (let at = 0; at < pattern.length;) {
    const character = pattern[at] as string;
    if (character === '\\') {
      const [text, next] = escapeAt(pattern, at);
      out += text;
      at = next;
    } else if (character === '[') {
      const [text, next] = classAt(pattern, at);
      out += text;
      at = next;
    } else {
      // Anchors and look-around do not exist: ^ and $ stand for themselves, `(?` is no pattern.
      if (character === '(' && pattern[at + 1] === '?') throw new SyntaxError('group');
      out += character === '^' || character === '$' ? `\\${character}` : character === '.' ? '[^\\n\\r]' : character;
      at++;
    }
  }
  return out;
}

/** The escape at `at`, usable outside and inside a class, and where it ends. */
function escapeAt(pattern: string, at: number): [string, number] {
  const letter = pattern[at + 1];
  if (letter === undefined) throw new SyntaxError('escape');
  const multi = ESCAPES[letter];
  if (multi !== undefined) return [multi, at + 2];
  if (letter === 'p' || letter === 'P') {
    const end = pattern.indexOf('}', at);
    if (pattern[at + 2] !== '{' || end < 0) throw new SyntaxError('category');
    const name = pattern.slice(at + 3, end);
    if (!name.startsWith('Is')) return [`\\${letter}{${name}}`, end + 1];
    const block = BLOCKS[name.slice(2)];
    if (block === undefined) throw new SyntaxError('block');
    return [`[${letter === 'P' ? '^' : ''}${block}]`, end + 1];
  }
  if ('nrt'.includes(letter)) return [`\\${letter}`, at + 2];
  if (!'\\|.?*+(){}[]-^$'.includes(letter)) throw new SyntaxError('escape');
  return [letter === '-' ? escapeInClass(letter) : `\\${letter}`, at + 2];
}

/** A character class expression, with subtraction (F.1, charClassSub), and where it ends. */
function classAt(pattern: string, start: number): [string, number] {
  let at = start + 1;
  const negated = pattern[at] === '^';
  if (negated) at++;
  let members = '';
  let subtracted = '';
  while (at < pattern.length && pattern[at] !== ']') {
    const character = pattern[at] as string;
    if (character === '-' && pattern[at + 1] === '[') {
      const [text, next] = classAt(pattern, at + 1);
      subtracted = `--${text}`;
      at = next;
    } else if (character === '\\') {
      const [text, next] = escapeAt(pattern, at);
      members += text;
      at = next;
    } else {
      const point = String.fromCodePoint(pattern.codePointAt(at) as number);
      const isRange = character === '-' && members !== '' && pattern[at + 1] !== ']';
      members += isRange ? '-' : /[&!#$%*+,.:;<=>?@^`~()[\]{}/|\\-]/.test(point) ? escapeInClass(point) : point;
      at += point.length;
    }
  }
  if (at >= pattern.length || members === '') throw new SyntaxError('class');
  const base = `[${negated ? '^' : ''}${members}]`;
  return [subtracted === '' ? base : `[${base}${subtracted}]`, at + 1];
}

function escapeInClass(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
}
