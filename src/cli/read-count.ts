import { usageCodes } from '../diagnostics/codes/usage.js';
import { OperationalError } from '../diagnostics/operational-error.js';

/** The value of an option that is a whole number from 1; undefined where it is not given. */
export function readCount(value: unknown, option: string): number | undefined {
  if (value === undefined) return undefined;
  const text = String(value);
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new OperationalError(usageCodes.create('pilu:option-not-a-count', { option, value: text }));
}
