import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { FormatName } from '../formats/index.js';
import { checkJsonLd } from '../formats/json-ld/check-json-ld.js';
import { compileJsonSchema, validateJson } from '../syntax/json-schema/json-schema.js';
import { readJson } from '../syntax/json/read-json.js';
import type { Quad } from '../syntax/rdf/turtle.js';
import { invariant } from '../util/invariant.js';
import type { FormCheckName } from './check-labels.js';

/** A written file of facts. */
export interface WrittenFile {
  readonly path: string;
  readonly format: FormatName;
  readonly bytes: Uint8Array;
}

/** Checks a written JSON file by its own schema, and JSON-LD by a processor too; gives the checks that failed, and hands on the statements of JSON-LD. */
export async function checkForm(
  file: WrittenFile,
  files: ReadonlyMap<string, string>,
  sink: DiagnosticSink,
  onStatements?: (statements: readonly Quad[]) => void,
): Promise<readonly FormCheckName[]> {
  const dataFile = (path: string): string => {
    const text = files.get(path);
    invariant(text !== undefined, `${path} is part of the package`);
    return text;
  };
  switch (file.format) {
    case 'xbrl-json': {
      const schema = compileJsonSchema(dataFile('schemas/xbrl-json.schema.json'), { firstErrorOnly: true });
      const document = readJson(file.bytes, sink, { uri: file.path });
      return document && validateJson(schema, document, sink) ? [] : ['json-schema'];
    }
    case 'json-ld': {
      const schema = compileJsonSchema(dataFile('schemas/json-ld.schema.json'), { firstErrorOnly: true });
      const context = dataFile('schemas/context.jsonld');
      const taken = onStatements && { onStatements };
      const statements = await checkJsonLd(file.bytes, { context, schema, sink, uri: file.path, ...taken });
      return statements === undefined ? ['json-ld'] : [];
    }
    default:
      return [];
  }
}
