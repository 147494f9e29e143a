/**
 * Part of `npm run build`: reads the taxonomy's YAML once and leaves its definition in dist/taxonomy.json, so that a
 * start need not parse it again. The file holds a digest of what it was made from and is passed over when that changes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCollector } from '../src/diagnostics/sink.js';
import { compileDefinition } from '../src/taxonomy-source/compiled-definition.js';
import { readTaxonomySource } from '../src/taxonomy-source/taxonomy-source.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = new Map<string, string>();
for (const directory of ['taxonomy', 'taxonomy/sections', 'schemas']) {
  for (const entry of readdirSync(join(root, directory), { withFileTypes: true })) {
    const path = `${directory}/${entry.name}`;
    if (entry.isFile()) files.set(path, readFileSync(join(root, path), 'utf8'));
  }
}
const sink = createCollector();
const source = readTaxonomySource(files, sink);
for (const { message, locations } of sink.diagnostics) {
  const [place] = locations;
  console.error(`${place ? `${place.uri}:${place.line}:${place.column} ` : ''}${message.en}`);
}
if (source) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/taxonomy.json'), compileDefinition(source.definition, files));
} else process.exitCode = 1;
