import type { Random } from './mutate.js';

const WILD_JSON = [
  'null',
  '""',
  '"x"',
  '-1',
  '1e999',
  '[]',
  '{}',
  'true',
  '"2023-13-45"',
  '"xbrl:x"',
  '"#nil"',
  '"a:b"',
];
const WILD_CELLS = ['"', ',', '\n', '\r', '#nil', '#empty', '#none', '', '\u0000', '=1', '"a""', '2023..', '-1'];
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null|[{}[\],:]/g;

/** JSON with one to three tokens dropped, doubled, swapped for another of the document, or replaced. */
export function mutateJson(text: string, random: Random): Uint8Array {
  let mutated = text;
  for (let left = 1 + random(3); left > 0; left--) {
    const tokens = [...mutated.matchAll(TOKEN)];
    const [hit, other] = [tokens[random(tokens.length)], tokens[random(tokens.length)]];
    if (!hit || !other) break;
    const becomes = ['', hit[0] + hit[0], other[0], WILD_JSON[random(WILD_JSON.length)] as string];
    const end = hit.index + hit[0].length;
    mutated = mutated.slice(0, hit.index) + (becomes[random(becomes.length)] as string) + mutated.slice(end);
  }
  return Buffer.from(mutated);
}

/** CSV with something wild in one to three places, at times in place of what stood there. */
export function mutateCsv(text: string, random: Random): Uint8Array {
  let mutated = text;
  for (let left = 1 + random(3); left > 0; left--) {
    const at = random(mutated.length);
    const wild = WILD_CELLS[random(WILD_CELLS.length)] as string;
    mutated = mutated.slice(0, at) + wild + mutated.slice(at + random(4));
  }
  return Buffer.from(mutated);
}

/** Bytes of which one to four are others, at times cut off. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const mutated = Uint8Array.from(bytes);
  for (let left = 1 + random(4); left > 0; left--) mutated[random(mutated.length)] = random(256);
  return random(6) === 0 ? mutated.subarray(0, random(mutated.length)) : mutated;
}
