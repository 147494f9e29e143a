import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import type { Filing } from '../../src/model/report/filing.js';
import { resolveEntity } from '../../src/processor/resolve-entity.js';

function resolve(filing: Filing) {
  const sink = createCollector();
  const entity = resolveEntity(filing, (field) => ({ uri: 'filing.json', pointer: `/${field}` }), sink);
  return { entity, codes: sink.diagnostics.map(({ code }) => code), sink };
}

describe('resolve entity', () => {
  it('takes the most widely understood identifier and reports nothing', () => {
    const { entity, codes } = resolve({ secCode: '000001', lei: '529900T8BM49AURSDO55' });
    assert.deepEqual(entity, { scheme: 'http://standards.iso.org/iso/17442', identifier: '529900T8BM49AURSDO55' });
    assert.deepEqual(codes, []);
  });

  it('warns of a failed GB 32100 check character and uses the code', () => {
    const { entity, codes } = resolve({ unifiedSocialCreditCode: '91350100M000100Y44' });
    assert.equal(entity?.identifier, '91350100M000100Y44');
    assert.deepEqual(codes, ['pilu:identifier-check-failed']);
  });

  it('refuses wrong LEI check digits even beside a right stock code', () => {
    const { entity, codes, sink } = resolve({ lei: '529900T8BM49AURSDO56', secCode: '000001' });
    assert.equal(entity, undefined);
    assert.deepEqual(codes, ['pilu:identifier-wrong']);
    assert.match(sink.diagnostics[0]!.message.zh, /全球法人识别编码/);
    assert.equal(sink.diagnostics[0]!.locations[0]!.pointer, '/lei');
  });

  it('never invents an identifier', () => {
    const { entity, codes } = resolve({ secName: '某公司' });
    assert.equal(entity, undefined);
    assert.deepEqual(codes, ['pilu:entity-unidentified']);
  });
});
