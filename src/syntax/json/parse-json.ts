import type { LocalizedText } from '../../diagnostics/localized-text.js';

/** What keeps a text from being JSON, and where, as an offset in UTF-16 code units. */
export type JsonFault =
  | {
      readonly kind: 'syntax';
      readonly offset: number;
      readonly found: LocalizedText;
      readonly expected: LocalizedText;
    }
  | { readonly kind: 'duplicate-key'; readonly offset: number; readonly key: string }
  | { readonly kind: 'depth'; readonly offset: number };

/** Told of every member and item: its parent, its key or index, and where its value begins. */
export type JsonRecorder = (parent: object, key: string, offset: number) => void;

/** What may stand at a place of a JSON text. */
export const JSON_EXPECTATIONS = {
  value: { en: 'a value', zh: '一个值' },
  key: { en: 'a key in double quotes', zh: '双引号括起的键' },
  colon: { en: '":" after a key', zh: '键后的“:”' },
  comma: { en: '"," or the closing bracket', zh: '“,”或右括号' },
  end: { en: 'nothing more', zh: '文件结尾' },
  string: { en: 'a closed string without bare control characters', zh: '闭合且不含控制字符的字符串' },
  number: { en: 'a number such as 1, -2.5 or 1e3', zh: '1、-2.5、1e3 之类的数' },
} as const satisfies Record<string, LocalizedText>;

export type JsonExpectation = keyof typeof JSON_EXPECTATIONS;

const EXPECTED = JSON_EXPECTATIONS;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class Stop extends Error {}

/**
 * Parses JSON (RFC 8259), with repeated keys and depth as faults. A syntax fault or too great a depth ends the parsing,
 * and the value is undefined; repeated keys are all told, and the last value stands.
 */
export function parseJson(
  text: string,
  maximumDepth: number,
  report: (fault: JsonFault) => void,
  record?: JsonRecorder,
): unknown {
  let at = 0;
  let depth = 0;

  function fail(expected: LocalizedText): never {
    const rest = text.slice(at, at + 20).replace(/[\r\n].*/s, '');
    const found =
      at >= text.length ? { en: 'The end of the file', zh: '文件结尾' } : { en: `"${rest}"`, zh: `“${rest}”` };
    report({ kind: 'syntax', offset: at, found, expected });
    throw new Stop();
  }

  function skipBlanks(): void {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function string(expected: LocalizedText): string {
    if (text[at] !== '"') fail(expected);
    const start = at;
    // The plain run first: the regular expression's alternation is slow, and would be deep, on long strings.
    let end = at + 1;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 0x22 || code === 0x5c || code < 0x20) break;
    }
    if (text[end] === '"') {
      at = end + 1;
      return text.slice(start + 1, end);
    }
    for (; end < text.length && text[end] !== '"' && text.charCodeAt(end) >= 0x20; end++) if (text[end] === '\\') end++;
    const literal = text.slice(start, end + 1);
    try {
      const value = JSON.parse(literal) as string;
      at = end + 1;
      return value;
    } catch {
      return fail(EXPECTED.string);
    }
  }

  function enter(): void {
    at++;
    if (++depth <= maximumDepth) return;
    report({ kind: 'depth', offset: at - 1 });
    throw new Stop();
  }

  function object(): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const keys = new Set<string>();
    enter();
    skipBlanks();
    if (text[at] === '}') at++;
    else
      for (;;) {
        const offset = at;
        const key = string(EXPECTED.key);
        if (keys.has(key)) report({ kind: 'duplicate-key', offset, key });
        keys.add(key);
        skipBlanks();
        if (text[at] !== ':') fail(EXPECTED.colon);
        at++;
        skipBlanks();
        record?.(result, key, at);
        const value = any();
        if (key === '__proto__')
          Object.defineProperty(result, key, { value, enumerable: true, configurable: true, writable: true });
        else result[key] = value;
        if (closes('}')) break;
      }
    depth--;
    return result;
  }

  function array(): unknown[] {
    const result: unknown[] = [];
    enter();
    skipBlanks();
    if (text[at] === ']') at++;
    else
      for (;;) {
        record?.(result, String(result.length), at);
        result.push(any());
        if (closes(']')) break;
      }
    depth--;
    return result;
  }

  /** After a member or item: the closing bracket, or a comma and the next one. */
  function closes(bracket: string): boolean {
    skipBlanks();
    if (text[at] === bracket) {
      at++;
      return true;
    }
    if (text[at] !== ',') fail(EXPECTED.comma);
    at++;
    skipBlanks();
    return false;
  }

  function any(): unknown {
    switch (text[at]) {
      case '{':
        return object();
      case '[':
        return array();
      case '"':
        return string(EXPECTED.string);
    }
    for (const [word, value] of WORDS) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return value;
    }
    const number = match(NUMBER);
    if (number !== undefined) return Number(number);
    return fail(/[-+.\d]/.test(text[at] ?? '') ? EXPECTED.number : EXPECTED.value);
  }

  try {
    skipBlanks();
    const value = any();
    skipBlanks();
    if (at < text.length) fail(EXPECTED.end);
    return value;
  } catch (error) {
    if (error instanceof Stop) return undefined;
    throw error;
  }
}
