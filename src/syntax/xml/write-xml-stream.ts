import { CHUNK_CHARACTERS } from '../../util/in-chunks.js';
import { invariant } from '../../util/invariant.js';
import { XML_DECLARATION } from './xml-declaration.js';
import { escapeAttribute, escapeText } from './xml-characters.js';
import { createXmlLayout, type XmlTokens, type XmlWriterOptions } from './xml-layout.js';
import type { XmlProducer } from './xml-writer.js';

/**
 * The streaming backend, for instances of any size: yields the document in chunks of about 32 Ki characters. The
 * producer is not resumed before a chunk is taken, so that a slow consumer holds it back.
 */
export function* writeXmlStream(produce: XmlProducer, options: XmlWriterOptions): Generator<string, void, void> {
  let out = XML_DECLARATION;
  let depth = 0;
  const tokens: XmlTokens = {
    startTag(name) {
      out += `<${name}`;
      depth++;
    },
    attribute(name, value) {
      out += ` ${name}="${escapeAttribute(value)}"`;
    },
    startTagEnd(empty) {
      out += empty ? '/>' : '>';
      if (empty) depth--;
      if (depth === 0) out += '\n';
    },
    endTag(name) {
      out += `</${name}>`;
      if (--depth === 0) out += '\n';
    },
    text(value) {
      out += escapeText(value);
    },
    space(value) {
      out += value;
    },
    comment(value) {
      out += `<!--${value}-->`;
      if (depth === 0) out += '\n';
    },
    processingInstruction(target, data) {
      out += `<?${target}${data === '' ? '' : ` ${data}`}?>`;
      if (depth === 0) out += '\n';
    },
  };
  const layout = createXmlLayout(tokens, options);
  const steps = produce(layout)[Symbol.iterator]();
  while (!steps.next().done) {
    if (out.length < CHUNK_CHARACTERS) continue;
    yield out;
    out = '';
  }
  invariant(layout.isComplete(), 'the document is complete');
  yield out;
}
