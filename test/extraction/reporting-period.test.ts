import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { readTextDocument } from '../../src/documents/read-text-document.js';
import { findReportingPeriod } from '../../src/extraction/reporting-period.js';
import { buildTextIndex } from '../../src/extraction/text-index.js';

function periodOf(text: string): string | undefined {
  const sink = createCollector();
  const document = readTextDocument(Buffer.from(`${text}\n`), { uri: 'a.txt' }, sink);
  assert.ok(document);
  const period = findReportingPeriod(buildTextIndex(document), sink);
  return period && `${period.start}/${period.end}${period.explicit ? '' : ' inferred'}`;
}

describe('the reporting period', () => {
  it('is told by days, by months, or by a year and its days in brackets', () => {
    for (const words of [
      '报告期间为2021年1月1日至2021年12月31日。',
      '报告期间：2021年1-12月。',
      '本报告时间范围为2021年1月至12月。',
      '时间范围\n2021年度（1月1日至12月31日）。',
    ]) {
      assert.equal(periodOf(words), '2021-01-01/2021-12-31', words);
    }
  });

  it('is not what some months had', () => {
    assert.equal(
      periodOf('2022年度社会责任报告\n\n报告期内，2021年1月至12月共有3起。'),
      '2022-01-01/2022-12-31 inferred',
    );
  });
});
