import assert from 'node:assert/strict';
import { defineCodes } from '../../src/diagnostics/code-table.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { formatDiagnostics } from '../../src/diagnostics/reporters/text.js';

const codes = defineCodes(
  {
    'x:Wrong': {
      severity: 'error',
      clause: '3.1',
      en: '"{value}" is no {kind}.',
      zh: '“{value}”不是{kind}。',
      mend: { en: 'Write {expected}.', zh: '请写{expected}。' },
    },
    'x:Odd': { severity: 'warning', en: 'Odd.', zh: '奇怪。' },
  },
  { document: 'X 1.0', url: 'https://example.org/x#{clause}' },
);
const wrong = codes.create('x:Wrong', { value: '$1', kind: { en: 'date', zh: '日期' }, expected: 7 } as never, {
  uri: 'a.txt',
  line: 3,
  column: 5,
});

describe('code table', () => {
  it('fills both languages, names the clause and how to mend', () => {
    assert.deepEqual(wrong.message, { en: '"$1" is no date.', zh: '“$1”不是日期。' });
    assert.deepEqual(wrong.suggestions, [{ en: 'Write 7.', zh: '请写7。' }]);
    assert.deepEqual(wrong.spec, { document: 'X 1.0', clause: '3.1', url: 'https://example.org/x#3.1' });
    assert.equal(codes.create('x:Odd', {}).spec, undefined);
  });

  it('a collector keeps so many of a code and counts the rest', () => {
    const collector = createCollector(2);
    for (let i = 0; i < 5; i++) collector.report(wrong);
    collector.report(codes.create('x:Odd', {}));
    assert.equal(collector.diagnostics.length, 3);
    assert.equal(collector.count('error'), 5);
    assert.equal(collector.count('warning'), 1);
    assert.deepEqual([...collector.omitted], [['x:Wrong', 3]]);
  });

  it('prints place, code, sentence, mend and clause in the language asked for', () => {
    const text = formatDiagnostics([wrong], new Map([['x:Wrong', 3]]), 'zh');
    assert.equal(
      text,
      'a.txt:3:5: 错误 x:Wrong: “$1”不是日期。\n  建议: 请写7。\n  X 1.0 3.1 <https://example.org/x#3.1>\n… 另有 x:Wrong: 3\n',
    );
  });
});
