import { oimCommonCodes } from '../diagnostics/codes/oim.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { ALLOWED_DUPLICATES, type AllowedDuplicates } from '../model/report/fact.js';
import { expandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { parseQName, type PrefixMap } from '../names/prefixes.js';
import type { SourceLocation } from '../util/source-location.js';

/** What a document asserts of itself (documentInfo.features). */
export interface Features {
  /** The duplicate facts that the report allows itself; all where absent. */
  readonly allowedDuplicates?: AllowedDuplicates;
  /** xBRL-JSON only: every value is in the canonical form of its type. */
  readonly canonicalValues: boolean;
}

/** How a format tells of what stands among its features. */
export interface FeatureContext {
  readonly prefixes: PrefixMap;
  readonly sink: DiagnosticSink;
  locate(feature: string): SourceLocation;
  /** Reports a feature that is not of the structure of the format. */
  wrong(feature: string, expected: LocalizedText): void;
}

const NAME = { en: 'a feature: a name with a prefix', zh: '特性：带前缀的名称' };
const BOOLEAN = { en: 'true or false', zh: 'true 或 false' };
const DUPLICATES = {
  en: `one of ${ALLOWED_DUPLICATES.join(', ')}`,
  zh: `${ALLOWED_DUPLICATES.join('、')} 之一`,
};
const ALLOWED = expandedName(NS.oim, 'allowedDuplicates');
const CANONICAL = expandedName(NS.oim, 'canonicalValues');

/** Reads the features of a document; those of others are passed by. */
export function readFeatures(written: Readonly<Record<string, unknown>>, context: FeatureContext): Features {
  const { prefixes, sink, locate, wrong } = context;
  let allowedDuplicates: AllowedDuplicates | undefined;
  let canonicalValues = false;
  for (const [feature, value] of Object.entries(written)) {
    const name = feature.includes(':') ? parseQName(feature, prefixes) : undefined;
    if (!feature.includes(':')) wrong(feature, NAME);
    else if (name === undefined) {
      sink.report(oimCommonCodes.create('oimce:unboundPrefix', { name: feature }, locate(feature)));
    } else if (name === ALLOWED) {
      allowedDuplicates = ALLOWED_DUPLICATES.find((one) => one === value);
      if (allowedDuplicates === undefined) wrong(feature, DUPLICATES);
    } else if (name === CANONICAL) {
      canonicalValues = value === true;
      if (typeof value !== 'boolean') wrong(feature, BOOLEAN);
    }
  }
  return { ...(allowedDuplicates && { allowedDuplicates }), canonicalValues };
}
