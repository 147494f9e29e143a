import type { Filing } from '../model/report/filing.js';

/** The fields of filing metadata, in the order in which they are written. */
export const FILING_FIELDS: readonly (keyof Filing)[] = [
  'secCode',
  'secName',
  'exchange',
  'orgId',
  'announcementId',
  'announcementTitle',
  'announcementTime',
  'adjunctUrl',
  'adjunctType',
  'lei',
  'unifiedSocialCreditCode',
];

/** Filing metadata as JSON, its fields in a fixed order. */
export function filingToJson(filing: Filing): Record<string, string | number> {
  return Object.fromEntries(
    FILING_FIELDS.flatMap((field) => {
      const value = filing[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** Reads filing metadata: the fields that it has of ours; undefined where the value is no object. */
export function filingFromJson(value: unknown): Filing | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const fields = value as Record<string, unknown>;
  const known = FILING_FIELDS.filter((field) => typeof fields[field] === 'string' || typeof fields[field] === 'number');
  return Object.fromEntries(known.map((field) => [field, fields[field]]));
}
