import type { Diagnostic } from '../diagnostic.js';

/** Diagnostics as plain JSON data, keys in a fixed order, absent fields left out. */
export function diagnosticToJson(diagnostic: Diagnostic): Record<string, unknown> {
  const { code, severity, message, locations, spec, params, suggestions } = diagnostic;
  return {
    code,
    severity,
    message: { zh: message.zh, en: message.en },
    locations,
    ...(spec && { spec }),
    ...(Object.keys(params).length > 0 && { params }),
    ...(suggestions && { suggestions }),
  };
}
