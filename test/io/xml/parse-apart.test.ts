import assert from 'node:assert/strict';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { createXmlParserApart } from '../../../src/io/xml/parse-apart.js';
import { playParsing, type ParsingApart } from '../../../src/processor/read-apart.js';
import { readXml, type XmlHandler } from '../../../src/syntax/xml/read-xml.js';

const uri = 'test.xml';
const bytesOf = (document: string) => new TextEncoder().encode(document);
const rows = (count: number) => Array.from({ length: count }, (_, index) => `<f c="c${index >> 3}">${index}</f>\n`);

function told(): XmlHandler & { readonly seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    startElement: ({ name, line, column }) => void seen.push(`<${name} ${line}:${column}`),
    text: (text) => void seen.push(text),
    endElement: (name) => void seen.push(`>${name}`),
  };
}

/** As the parser of large documents, for documents of any size. */
function start(document: string): ParsingApart {
  return createXmlParserApart(0)(bytesOf(document), uri) ?? assert.fail('nothing was started');
}

async function apart(document: string) {
  const handler = told();
  const sink = createCollector();
  const parsing = start(document);
  try {
    return { sound: await playParsing(parsing, handler, sink), seen: handler.seen, diagnostics: sink.diagnostics };
  } finally {
    await parsing.stop();
  }
}

function here(document: string) {
  const handler = told();
  const sink = createCollector();
  const sound = readXml(bytesOf(document), handler, sink, { uri });
  return { sound, seen: handler.seen, diagnostics: sink.diagnostics };
}

describe('createXmlParserApart', () => {
  before(async function () {
    const parsing = createXmlParserApart(0)(bytesOf('<r/>'), uri);
    if (parsing) return parsing.stop();
    console.log('      skipped: there is one processor, or no build (npm run build)');
    this.skip(); // Without one or the other nothing is parsed apart.
  });

  it('reads a document as readXml does, also where the thread must wait', async () => {
    const document = `<r>${rows(200_000).join('')}</r>`;
    assert.deepEqual(await apart(document), here(document));
  });

  it('tells a fault with its place, after what stands before it', async () => {
    const document = `<r>${rows(1000).join('')}<b></r>`;
    const { sound, diagnostics, seen } = await apart(document);
    assert.equal(sound, false);
    assert.deepEqual(
      diagnostics.map(({ code, locations }) => [code, locations[0]?.line]),
      [['pilu:xml-malformed', 1001]],
    );
    assert.deepEqual({ sound, diagnostics, seen }, here(document));
  });

  it('keeps the bounds: entities are refused there too', async () => {
    const { diagnostics } = await apart('<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>');
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['pilu:xml-doctype'],
    );
  });

  it('passes on what the reader throws', async () => {
    const parsing = start(`<r>${rows(10).join('')}</r>`);
    const broken = {
      ...told(),
      startElement: () => {
        throw new Error('broken reader');
      },
    };
    await assert.rejects(playParsing(parsing, broken, createCollector()), /broken reader/);
    await parsing.stop();
  });

  it('is stopped before it was played, while the thread waits', async () => {
    await start(`<r>${rows(200_000).join('')}</r>`).stop();
  });

  it('does not start a thread for a small document', () => {
    assert.equal(createXmlParserApart()(bytesOf('<r/>'), uri), undefined);
  });
});
