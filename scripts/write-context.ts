/** Writes schemas/context.jsonld from the table of terms: `npx tsx scripts/write-context.ts`. */
import { writeFileSync } from 'node:fs';
import { buildContext } from '../src/formats/json-ld/terms.js';

writeFileSync('schemas/context.jsonld', `${JSON.stringify(buildContext(), undefined, 2)}\n`);
