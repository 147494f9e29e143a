import { getFileNameLowLevel, type ExtraField } from 'yauzl';
import type { LocalizedText } from '../../diagnostics/localized-text.js';

const UTF8_FLAG = 0x800;

/**
 * The name of an entry. Names not marked as UTF-8 are CP437 by the letter of the format (APPNOTE, D.1), but are in
 * fact UTF-8 or a local encoding: `guessed` is the encoding that was taken where the name says nothing about it.
 */
export function decodeEntryName(
  raw: Buffer,
  flags: number,
  extraFields: ExtraField[],
): { readonly name: string; readonly guessed?: string } {
  if (raw.every((byte) => byte < 0x80)) return { name: raw.toString('latin1') };
  if ((flags & UTF8_FLAG) !== 0) {
    const name = decode(raw, 'utf-8');
    return name === undefined ? { name: raw.toString('utf8'), guessed: 'UTF-8' } : { name };
  }
  const standard = getFileNameLowLevel(flags, raw, extraFields, true);
  // A Unicode path field (APPNOTE, 4.6.9) is as good as the mark.
  if (standard !== getFileNameLowLevel(flags, raw, [], true)) return { name: standard };
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const name = decode(raw, encoding);
    if (name !== undefined) return { name, guessed: encoding.toUpperCase() };
  }
  return { name: standard, guessed: 'CP437' };
}

/** What makes a path unsafe or ambiguous, for the sentence "the path …, which …"; undefined where it is sound. */
export function findPathFault(path: string): LocalizedText | undefined {
  if (path === '') return { en: 'is empty', zh: '为空' };
  if (path.startsWith('/')) return { en: 'is absolute', zh: '为绝对路径' };
  if (/^[A-Za-z]:/.test(path)) return { en: 'names a drive', zh: '含盘符' };
  if (path.includes('\\')) return { en: 'has a backslash', zh: '含反斜杠' };
  if (/[\x00-\x1f\x7f\ufffd]/.test(path)) return { en: 'has a character that no name may have', zh: '含非法字符' };
  const names = path.replace(/\/$/, '').split('/');
  if (names.includes('..') || names.includes('.')) return { en: 'leads elsewhere', zh: '指向其他位置' };
  if (names.includes('')) return { en: 'has an empty name', zh: '含空名称' };
  return undefined;
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
