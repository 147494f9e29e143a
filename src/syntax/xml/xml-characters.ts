/** What XML 1.0, production 2, does not allow, lone surrogates among it. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** The same, to be searched once. */
const ANY_FORBIDDEN = new RegExp(FORBIDDEN.source, 'u');

/** A cheap first look: anything that is escaped, or may be forbidden. */
const SPECIAL = /[\u0000-\u001F"&<>\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Whether a text may need escaping or hold a forbidden character; false is certain. */
export function hasSpecialCharacter(text: string): boolean {
  return SPECIAL.test(text);
}

/** Whether a text holds a character that XML 1.0 forbids. */
export function hasForbiddenCharacter(text: string): boolean {
  return SPECIAL.test(text) && ANY_FORBIDDEN.test(text);
}

/** The distinct characters of a text that XML 1.0 forbids, as `U+000C`. */
export function findForbiddenCharacters(text: string): string[] {
  const found = new Set<string>();
  for (const [character] of text.matchAll(FORBIDDEN)) {
    found.add(`U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  return [...found];
}

export function replaceForbiddenCharacters(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}

/** Escapes character data; CR as a reference, since a parser reads a bare one as LF (XML 1.0, 2.11). */
export function escapeText(text: string): string {
  return hasSpecialCharacter(text) ? text.replace(/[&<>\r]/g, escapeCharacter) : text;
}

/** Escapes an attribute value; TAB, LF and CR as references, which survive attribute normalisation (XML 1.0, 3.3.3). */
export function escapeAttribute(text: string): string {
  return hasSpecialCharacter(text) ? text.replace(/[&<>"\t\n\r]/g, escapeCharacter) : text;
}

function escapeCharacter(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}
