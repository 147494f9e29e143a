// The floor that validation is compared with: the same files through the same XML parser, and nothing else.
import { readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';

for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ xmlns: false, position: true });
  for (let at = 0; at < bytes.length; at += 65536) {
    parser.write(decoder.decode(bytes.subarray(at, at + 65536), { stream: true }));
  }
  parser.close();
}
