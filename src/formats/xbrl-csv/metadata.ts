import { isNCName } from '../../names/prefixes.js';

/** The document type of xBRL-CSV 1.0. */
export const XBRL_CSV = 'https://xbrl.org/2021/xbrl-csv';

/** Properties that facts inherit (xBRL-CSV 1.0, Properties), as written. */
export interface WrittenProperties {
  readonly decimals?: unknown;
  readonly dimensions?: Readonly<Record<string, string | null>>;
}

export interface WrittenColumn extends WrittenProperties {
  readonly comment?: boolean;
  readonly propertyGroups?: Readonly<Record<string, WrittenProperties>>;
  readonly propertiesFrom?: readonly string[];
  readonly [extension: `${string}:${string}`]: unknown;
}

export interface WrittenTemplate extends WrittenProperties {
  readonly rowIdColumn?: string;
  readonly columns: Readonly<Record<string, WrittenColumn>>;
}

export interface WrittenTable {
  readonly url: string;
  readonly template?: string;
  readonly optional?: boolean;
  readonly parameters?: Readonly<Record<string, string>>;
}

type Texts = Readonly<Record<string, string>>;

/** A metadata file, or several of a chain merged. */
export interface CsvMetadata extends WrittenProperties {
  readonly documentInfo: {
    readonly documentType: string;
    readonly namespaces?: Texts;
    readonly linkTypes?: Texts;
    readonly linkGroups?: Texts;
    readonly taxonomy?: readonly string[];
    readonly extends?: readonly string[];
    readonly final?: Readonly<Record<string, boolean>>;
    readonly features?: Readonly<Record<string, unknown>>;
    readonly baseURL?: string;
    readonly [extension: `${string}:${string}`]: unknown;
  };
  readonly tableTemplates?: Readonly<Record<string, WrittenTemplate>>;
  readonly tables?: Readonly<Record<string, WrittenTable>>;
  readonly parameters?: Texts;
  readonly parameterURL?: string;
  /** Link type → link group → source → targets. */
  readonly links?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>>;
}

/**
 * Extension properties of our own on a fact column: the column that holds the ids of its facts, and the column that
 * holds their evidence as JSON. Both may be comment columns, so that other processors pass them by.
 */
export const FACT_ID_PROPERTY = 'factId';
export const EVIDENCE_PROPERTY = 'evidence';

/** Extension property of our own on documentInfo: what the filer states about the announcement. */
export const FILING_PROPERTY = 'filing';

/** What nearly all identifiers are, and quickly told. */
const ASCII_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** An identifier of a table, template, column or row: an NCName without a period (xBRL-CSV 1.0, Identifiers). */
export function isIdentifier(text: string): boolean {
  return ASCII_IDENTIFIER.test(text) || (isNCName(text) && !text.includes('.'));
}
