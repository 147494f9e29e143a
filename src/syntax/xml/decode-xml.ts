/** Turns the bytes of an XML document into text, piece by piece. */
export interface XmlDecoder {
  /** The encoding, in the spelling of the Encoding Standard. */
  readonly encoding: string;
  /** @throws TypeError at bytes that are not of the encoding. */
  decode(bytes: Uint8Array, last: boolean): string;
}

/** How many bytes of the document's start are needed to find its encoding. */
export const ENCODING_WINDOW = 1024;

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x3c, 0x00, 0x3f, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c, 0x00, 0x3f], encoding: 'utf-16be' },
];

/**
 * The encoding of a document by its first bytes: byte order mark, else the declaration, else UTF-8
 * (XML 1.0, 4.3.3 and appendix F). UTF-16 is read with a mark, or without one where a declaration shows it.
 */
export function findXmlEncoding(start: Uint8Array): string {
  for (const { bytes, encoding } of SIGNATURES) {
    if (bytes.every((byte, index) => start[index] === byte)) return encoding;
  }
  const head = String.fromCharCode(...start.subarray(0, ENCODING_WINDOW));
  const declaration = /^<\?xml\s[^?>]*?encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(head);
  return declaration?.[1] ?? declaration?.[2] ?? 'utf-8';
}

/** A decoder for a label of an encoding; undefined where it is not known, or cannot hold the declaration it came from. */
export function createXmlDecoder(label: string): XmlDecoder | undefined {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
  return {
    encoding: decoder.encoding,
    decode: (bytes, last) => decoder.decode(bytes, { stream: !last }),
  };
}
