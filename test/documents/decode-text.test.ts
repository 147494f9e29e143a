import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { decodeText } from '../../src/documents/decode-text.js';

const TEXT = '2016年，公司共召开6次董事会。\n';
const GB18030 = Buffer.from('32303136c4eaa3acb9abcbbeb9b2d5d9bfaa36b4ceb6adcac2bbe1a1a30a', 'hex');

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('decodeText', () => {
  it('reads UTF-8, UTF-16 and GB18030 with and without a byte order mark', () => {
    const cases: [Uint8Array, string][] = [
      [Buffer.from(TEXT), 'utf-8'],
      [Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
      [utf16(TEXT, 'le', true), 'utf-16le'],
      [utf16(TEXT, 'be', true), 'utf-16be'],
      [utf16(TEXT, 'le', false), 'utf-16le'],
      [utf16(TEXT, 'be', false), 'utf-16be'],
      [GB18030, 'gb18030'],
    ];
    for (const [bytes, encoding] of cases) {
      const sink = createCollector();
      assert.deepEqual(decodeText(bytes, 'report.txt', sink), { encoding, text: TEXT });
      assert.deepEqual(sink.diagnostics, []);
    }
  });

  it('refuses a binary file, naming the byte and its offset', () => {
    const sink = createCollector();
    assert.equal(decodeText(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x01, 0x41]), 'report.pdf', sink), undefined);
    assert.deepEqual(
      sink.diagnostics.map(({ code, params }) => [code, params['offset'], params['byte']]),
      [['pilu:document-binary', 4, '01']],
    );
  });

  it('reports a malformed sequence with its offset', () => {
    const sink = createCollector();
    const bytes = Buffer.concat([Buffer.from('董事会召开会议'), Buffer.from([0xff, 0xff]), Buffer.from('。')]);
    assert.equal(decodeText(bytes, 'report.txt', sink), undefined);
    assert.deepEqual(
      sink.diagnostics.map(({ code, params }) => [code, params['offset']]),
      [['pilu:document-malformed', 21]],
    );
  });
});
