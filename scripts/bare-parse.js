// The floor that validation is compared with: the same file through the same XML parser, and nothing else.
import { readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';

const bytes = readFileSync(process.argv[2]);
const decoder = new TextDecoder('utf-8', { fatal: true });
const parser = new SaxesParser({ xmlns: false, position: true });
for (let at = 0; at < bytes.length; at += 65536) {
  parser.write(decoder.decode(bytes.subarray(at, at + 65536), { stream: true }));
}
parser.close();
