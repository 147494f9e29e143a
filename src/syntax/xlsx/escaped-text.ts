const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
/** What XML forbids, or would change on reading, what the library leaves out (U+FFFD), and what looks like an escape. */
const NEEDS_ESCAPE = /[\x00-\x08\x0b-\x1f\ufffd-\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Writes characters that XML cannot hold as `_x000D_` (Office Open XML, ST_Xstring). */
export function escapeXstring(text: string): string {
  return text.replace(NEEDS_ESCAPE, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
}

export function unescapeXstring(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
