import { compareText } from '../../util/compare-text.js';
import type { Diagnostic, Location, Severity } from '../diagnostic.js';
import type { Language } from '../localized-text.js';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** Diagnostics as a SARIF 2.1.0 log with one run, for code hosts and editors. Rules are the codes that occur. */
export function toSarif(diagnostics: readonly Diagnostic[], toolVersion: string, language: Language): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort(compareText);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pilu',
            version: toolVersion,
            rules: codes.map((code) => {
              const spec = diagnostics.find((diagnostic) => diagnostic.code === code)?.spec;
              return {
                id: code,
                ...(spec && { helpUri: spec.url, help: { text: `${spec.document} ${spec.clause}` } }),
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => toResult(diagnostic, codes.indexOf(diagnostic.code), language)),
      },
    ],
  };
}

function toResult(diagnostic: Diagnostic, ruleIndex: number, language: Language): object {
  const [first, ...related] = diagnostic.locations;
  const mend = (diagnostic.suggestions ?? []).map((suggestion) => suggestion[language]);
  return {
    ruleId: diagnostic.code,
    ruleIndex,
    level: LEVEL[diagnostic.severity],
    message: { text: [diagnostic.message[language], ...mend].join('\n') },
    ...(first && { locations: [toLocation(first)] }),
    ...(related.length > 0 && { relatedLocations: related.map(toLocation) }),
  };
}

function toLocation(location: Location): object {
  const { uri, line, column, pointer, cell, page, role } = location;
  const logical = pointer ?? cell ?? (page === undefined ? undefined : `page ${page}`);
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(uri.replaceAll('\\', '/')) },
      ...(line !== undefined && { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } }),
    },
    ...(logical !== undefined && { logicalLocations: [{ fullyQualifiedName: logical }] }),
    ...(role !== undefined && { message: { text: role } }),
  };
}
