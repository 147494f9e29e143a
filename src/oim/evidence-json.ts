import type { Rectangle } from '../util/rectangle.js';
import type { Evidence, Qualifier } from '../model/report/evidence.js';

export const QUALIFIERS: readonly Qualifier[] = ['about', 'over', 'nearly', 'at-least', 'at-most', 'range'];

/** Evidence as the value of `pilu:evidence`: one object, or an array where there is more than one; keys in a fixed order. */
export function evidenceToJson(evidence: readonly Evidence[]): object {
  const [first, ...more] = evidence.map(({ document, start, end, page, rectangle, quote, cue, qualifier }) => ({
    document,
    start,
    end,
    ...(page !== undefined && { page }),
    ...(rectangle && { rectangle }),
    quote,
    cue,
    ...(qualifier !== undefined && { qualifier }),
  }));
  return first !== undefined && more.length === 0 ? first : [first, ...more].filter((one) => one !== undefined);
}

/** What is wrong with a value of `pilu:evidence`: the path below it, and what is expected there. */
export interface EvidenceFault {
  readonly path: readonly (string | number)[];
  readonly expected: { readonly en: string; readonly zh: string };
}

/** Reads a value of `pilu:evidence`, or says what is wrong with it. */
export function evidenceFromJson(value: unknown): readonly Evidence[] | EvidenceFault {
  if (!Array.isArray(value)) {
    const one = evidenceItem(value, []);
    return 'path' in one ? one : [one];
  }
  const all: Evidence[] = [];
  for (const [index, item] of value.entries()) {
    const one = evidenceItem(item, [index]);
    if ('path' in one) return one;
    all.push(one);
  }
  return all;
}

function evidenceItem(value: unknown, path: readonly (string | number)[]): Evidence | EvidenceFault {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return {
      path,
      expected: {
        en: 'an object with document, start, end, quote and cue',
        zh: '含 document、start、end、quote、cue 的对象',
      },
    };
  }
  const { document, start, end, page, rectangle, quote, cue, qualifier } = value as Record<string, unknown>;
  const fault = (key: string, en: string, zh: string): EvidenceFault => ({
    path: [...path, key],
    expected: { en, zh },
  });
  if (typeof document !== 'string')
    return fault('document', '"sha-256:" and the digest of the report', '“sha-256:”加报告摘要');
  if (!isCount(start)) return fault('start', 'a count of characters from 0', '从 0 起的字符位置');
  if (!isCount(end) || end < start)
    return fault('end', 'a count of characters not before start', '不小于 start 的字符位置');
  if (page !== undefined && !(isCount(page) && page > 0)) return fault('page', 'a page number from 1', '从 1 起的页码');
  if (rectangle !== undefined && !(page !== undefined && isRectangle(rectangle)))
    return fault(
      'rectangle',
      'left, top, width and height in points, beside a page',
      '页码所在页上的左、上、宽、高（点）',
    );
  if (typeof quote !== 'string') return fault('quote', 'the words of the report as a string', '报告原文字符串');
  if (typeof cue !== 'string') return fault('cue', 'the name of a cue, or "user"', '线索名称或“user”');
  if (qualifier !== undefined && !QUALIFIERS.includes(qualifier as Qualifier)) {
    return fault('qualifier', `one of ${QUALIFIERS.join(', ')}`, `${QUALIFIERS.join('、')} 之一`);
  }
  return {
    document,
    start,
    end,
    ...(page !== undefined && { page }),
    ...(rectangle !== undefined && { rectangle: rectangle as Rectangle }),
    quote,
    cue,
    ...(qualifier !== undefined && { qualifier: qualifier as Qualifier }),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRectangle(value: unknown): value is Rectangle {
  return (
    Array.isArray(value) && value.length === 4 && value.every((one) => typeof one === 'number' && Number.isFinite(one))
  );
}

/** The four lengths of a rectangle from their text forms; undefined where they are not four numbers. */
export function parseRectangle(lengths: readonly string[]): Rectangle | undefined {
  const numbers = lengths.map((one) => (/^-?\d{1,6}(?:\.\d{1,6})?$/.test(one) ? Number(one) : NaN));
  return isRectangle(numbers) ? numbers : undefined;
}
