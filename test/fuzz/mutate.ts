/** Numbers in [0, bound), the same for the same seed (xorshift32). */
export type Random = (bound: number) => number;

export function createRandom(seed: number): Random {
  let state = seed | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

type Mutation = (text: string, random: Random) => string;

const WILD = [
  '',
  '0',
  '-1',
  '999999999',
  '-999999999',
  '1E999999',
  'INF',
  'NaN',
  '#',
  '%',
  '../../x',
  '{}',
  '\u{1F600}',
];
const CHARACTERS = ['<', '>', '&', '"', ' ', '\n', ':', '#', '/', '-', '0', 'x', '披', '\u0000', '\uFFFF'];

/** What is done to a document: names say what. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  replaceCharacter(text, random) {
    const at = random(text.length);
    return text.slice(0, at) + (CHARACTERS[random(CHARACTERS.length)] as string) + text.slice(at + 1);
  },
  dropElement: (text, random) => onElement(text, random, () => ''),
  duplicateElement: (text, random) => onElement(text, random, (element) => element + element),
  nestElement: (text, random) => onElement(text, random, (element) => element.replace('>', () => `>${element}`)),
  swapElements(text, random) {
    const [a, b] = [findElement(text, random), findElement(text, random)].sort((x, y) => x.start - y.start);
    if (!a || !b || a.end > b.start) return text;
    const between = text.slice(a.end, b.start);
    return (
      text.slice(0, a.start) + text.slice(b.start, b.end) + between + text.slice(a.start, a.end) + text.slice(b.end)
    );
  },
  swapAttributes: (text, random) =>
    onTag(text, random, (tag) => tag.replace(/ ([\w:]+)="([^"]*)"(\s+)([\w:]+)="([^"]*)"/, ' $1="$5"$3$4="$2"')),
  dropAttribute: (text, random) => onAttribute(text, random, () => ''),
  repeatAttribute: (text, random) => onAttribute(text, random, (attribute) => attribute + attribute),
  renameAttribute: (text, random) => onAttribute(text, random, (attribute) => attribute.replace('=', 'x=')),
  wildAttribute: (text, random) =>
    onAttribute(text, random, (attribute) =>
      attribute.replace(/"[^"]*"/, () => `"${WILD[random(WILD.length)] as string}"`),
    ),
  wildText(text, random) {
    const contents = [...text.matchAll(/>([^<>]+)</g)];
    const chosen = contents[random(Math.max(1, contents.length))];
    if (!chosen) return text;
    const wild = WILD[random(WILD.length)] as string;
    return `${text.slice(0, chosen.index + 1)}${wild}${text.slice(chosen.index + chosen[0].length - 1)}`;
  },
  truncate: (text, random) => text.slice(0, random(text.length)),
};

/** A document after one to three mutations, at times with a bit flipped as well, and their names. */
export function mutate(
  document: string,
  random: Random,
): { readonly bytes: Uint8Array; readonly names: readonly string[] } {
  const all = Object.keys(MUTATIONS);
  const names = Array.from({ length: 1 + random(3) }, () => all[random(all.length)] as string);
  let text = document;
  for (const name of names) text = text === '' ? text : (MUTATIONS[name] as Mutation)(text, random);
  const bytes = Buffer.from(text);
  if (random(5) > 0 || bytes.length === 0) return { bytes, names };
  const at = random(bytes.length);
  bytes[at] = (bytes[at] as number) ^ (1 << random(8));
  return { bytes, names: [...names, 'flipBit'] };
}

function onTag(text: string, random: Random, change: (tag: string) => string): string {
  const tags = [...text.matchAll(/<[\w:.-]+[^<>]*>/g)];
  const chosen = tags[random(Math.max(1, tags.length))];
  if (!chosen) return text;
  return text.slice(0, chosen.index) + change(chosen[0]) + text.slice(chosen.index + chosen[0].length);
}

function onAttribute(text: string, random: Random, change: (attribute: string) => string): string {
  return onTag(text, random, (tag) => {
    const attributes = [...tag.matchAll(/\s[\w:.-]+="[^"]*"/g)];
    const chosen = attributes[random(Math.max(1, attributes.length))];
    if (!chosen) return tag;
    return tag.slice(0, chosen.index) + change(chosen[0]) + tag.slice(chosen.index + chosen[0].length);
  });
}

function onElement(text: string, random: Random, change: (element: string) => string): string {
  const { start, end } = findElement(text, random);
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

/** Where some element other than the root starts and ends; found by counting tags of its name. */
function findElement(text: string, random: Random): { readonly start: number; readonly end: number } {
  const starts = [...text.matchAll(/<([\w:.-]+)[^<>]*>/g)].slice(1);
  const chosen = starts[random(Math.max(1, starts.length))];
  if (!chosen) return { start: 0, end: 0 };
  const start = chosen.index;
  if (chosen[0].endsWith('/>')) return { start, end: start + chosen[0].length };
  let depth = 0;
  for (const tag of text.slice(start).matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (tag[2] !== chosen[1] || tag[3] === '/') continue;
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return { start, end: start + tag.index + tag[0].length };
  }
  return { start, end: start + chosen[0].length };
}
