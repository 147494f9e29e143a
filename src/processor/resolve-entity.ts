import { ENTITY_SCHEMES, type EntitySchemeKey } from '../datatypes/entity-scheme.js';
import type { Location } from '../diagnostics/diagnostic.js';
import { filingCodes } from '../diagnostics/codes/filing.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Entity } from '../model/report/fact.js';
import type { Filing } from '../model/report/filing.js';

/** Which field of the filing holds an identifier of which scheme; the first that is present names the entity. */
const IDENTIFIER_FIELDS = [
  ['lei', 'lei'],
  ['unifiedSocialCreditCode', 'unifiedSocialCreditCode'],
  ['secCode', 'stockCode'],
] as const satisfies readonly (readonly [keyof Filing, EntitySchemeKey])[];

/**
 * The entity that a filing names: its LEI, else its unified social credit code, else its stock code. Every identifier
 * given is checked. Undefined, and reported, where none is given or the one that counts is wrong.
 */
export function resolveEntity(
  filing: Filing,
  locate: (field: keyof Filing) => Location,
  sink: DiagnosticSink,
): Entity | undefined {
  let entity: Entity | undefined;
  let wrong = false;
  for (const [field, key] of IDENTIFIER_FIELDS) {
    const identifier = filing[field];
    if (identifier === undefined) continue;
    const scheme = ENTITY_SCHEMES[key];
    const verdict = scheme.check(identifier);
    const params = { identifier, scheme: scheme.label, form: scheme.form };
    if (verdict === 'wrong') {
      wrong = true;
      sink.report(filingCodes.create('pilu:identifier-wrong', params, locate(field)));
      continue;
    }
    if (verdict === 'doubtful') sink.report(filingCodes.create('pilu:identifier-check-failed', params, locate(field)));
    entity ??= { scheme: scheme.uri, identifier };
  }
  if (wrong) return undefined;
  if (!entity) {
    const location = locate('secCode');
    sink.report(filingCodes.create('pilu:entity-unidentified', { path: location.uri }, location));
  }
  return entity;
}
