import { XHTML_ENTITIES } from '../../formats/inline-xbrl/reading/xhtml-entities.js';

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const BLOCK_END = /<\/(?:p|div|h[1-6]|li|tr|table|blockquote|pre|dd|dt)\s*>|<br\b[^>]*>/gi;
const CELL_END = /<\/t[dh]\s*>/gi;

/** The words of mark-up that is a value, a line a block. What comes out is text, never mark-up again. */
export function plainText(markup: string): string {
  return markup
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/<!--.*?-->/g, '')
    .replace(BLOCK_END, '\n')
    .replace(CELL_END, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[0-9a-f]+|#[0-9]+|\w+);/gi, (whole, name: string) => characterOf(name) ?? whole)
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return PREDEFINED[name] ?? XHTML_ENTITIES[name];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
