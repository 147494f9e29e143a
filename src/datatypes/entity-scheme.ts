import { isLei } from './lei.js';
import { hasUnifiedSocialCreditCodeForm, unifiedSocialCreditCodeCheckCharacter } from './unified-social-credit-code.js';

/** `wrong` is not an identifier of the scheme at all; `doubtful` has its form, but its check character fails. */
export type IdentifierVerdict = 'right' | 'doubtful' | 'wrong';

/** A way of naming an entity. */
export interface EntityScheme {
  readonly uri: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** What an identifier looks like, for messages. */
  readonly form: { readonly zh: string; readonly en: string };
  readonly check: (identifier: string) => IdentifierVerdict;
}

/** Every entity scheme that pilu writes, most widely understood first. */
export const ENTITY_SCHEMES = {
  lei: {
    uri: 'http://standards.iso.org/iso/17442',
    label: { zh: '全球法人识别编码', en: 'Legal Entity Identifier' },
    form: { zh: '20 位大写字母和数字，末两位为校验码', en: '20 capital letters and digits, the last two check digits' },
    check: (identifier) => (isLei(identifier) ? 'right' : 'wrong'),
  },
  unifiedSocialCreditCode: {
    uri: 'https://w3id.org/pilu/entity/unified-social-credit-code',
    label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    form: { zh: '18 位，不含 I、O、S、V、Z', en: '18 characters without I, O, S, V and Z' },
    check: (identifier) => {
      if (!hasUnifiedSocialCreditCodeForm(identifier)) return 'wrong';
      return unifiedSocialCreditCodeCheckCharacter(identifier) === identifier.at(-1) ? 'right' : 'doubtful';
    },
  },
  stockCode: {
    uri: 'https://w3id.org/pilu/entity/stock-code',
    label: { zh: '证券代码', en: 'Stock code' },
    form: { zh: '6 位数字，保留前导零', en: 'six digits, leading zeros kept' },
    check: (identifier) => (/^\d{6}$/.test(identifier) ? 'right' : 'wrong'),
  },
} as const satisfies Record<string, EntityScheme>;

export type EntitySchemeKey = keyof typeof ENTITY_SCHEMES;

/** The scheme of an entity that the report does not identify and that nobody has named yet. */
export const UNDISCLOSED_ENTITY = {
  scheme: 'https://w3id.org/pilu/entity/undisclosed',
  identifier: 'undisclosed',
} as const;
