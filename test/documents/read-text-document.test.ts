import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../src/diagnostics/sink.js';
import { listSections, type Document } from '../../src/documents/document.js';
import { MAXIMUM_TEXT_SIZE, readTextDocument } from '../../src/documents/read-text-document.js';

function read(text: string): Document {
  const sink = createCollector();
  const document = readTextDocument(Buffer.from(text), { uri: 'report.txt' }, sink);
  assert.ok(document);
  assert.deepEqual(sink.diagnostics, []);
  return document;
}

function lines(text: string): string[] {
  return read(text).text.split('\n').slice(0, -1);
}

describe('readTextDocument', () => {
  it('joins hard line breaks where a blank at the line end marks the paragraph', () => {
    const text =
      '第一章 会议 \n\n报告期内，公司严格按照有关规定召集召开各项会议，共召开 6 次临\n\n时股东大会，1次年度股东大会，全体董事出席了各次会议并认真审议全部\n\n事项。 \n\n二、其他事项 \n\n公司按时披露各项公告，确保全体股东平等获得信息，并回复投资者的全部\n\n问题。 \n';
    assert.deepEqual(lines(text), [
      '第一章会议',
      '报告期内，公司严格按照有关规定召集召开各项会议，共召开6次临时股东大会，1次年度股东大会，全体董事出席了各次会议并认真审议全部事项。',
      '二、其他事项',
      '公司按时披露各项公告，确保全体股东平等获得信息，并回复投资者的全部问题。',
    ]);
  });

  it('joins an unfinished long line with the next, but not over headings, rows and contents', () => {
    const text =
      '一、公司治理\n公司积极完善法人治理结构，加强内部控制体系建设，不断提升\n公司管理水平。\n指标\t单位\t2016年\n用电量\t万千瓦时\t12.5\n（二）其他\n1、培训........3\n';
    assert.deepEqual(lines(text), [
      '一、公司治理',
      '公司积极完善法人治理结构，加强内部控制体系建设，不断提升公司管理水平。',
      '指标\t单位\t2016年',
      '用电量\t万千瓦时\t12.5',
      '（二）其他',
      '1、培训........3',
    ]);
  });

  it('removes blanks that OCR set inside numbers, dates and words, and keeps those of Latin text', () => {
    assert.deepEqual(lines('于 2023年 1月 1日 投入 70. 98 万元，通过 ISO 14001 认 证。'), [
      '于2023年1月1日投入70.98万元，通过ISO 14001认证。',
    ]);
  });

  it('joins a number that a blank splits before what it counts', () => {
    assert.deepEqual(lines('审议3 5项议案，捐款1 234元，见表1 5项指标。'), [
      '审议35项议案，捐款1234元，见表1 5项指标。',
    ]);
  });

  it('leaves out page numbers and running heads, and joins the sentence around them', () => {
    const pages = [1, 2, 3, 4, 5].map(
      (page) =>
        `某某公司社会责任报告\n公司在第${page}项工作中坚持以人为本、依法经营的原则，不断完善各项制度并\n${page}\n`,
    );
    const text = `${pages.join('')}持续改进。\n`;
    const found = lines(text);
    assert.equal(found.filter((line) => line === '某某公司社会责任报告').length, 1);
    assert.ok(found.every((line) => !/^\d$/.test(line)));
  });

  it('nests sections by the style of their numbering and leaves the signature out of them', () => {
    const document = read(
      '第一章 员工\n一、保障\n1、劳动保障\n公司与员工签订合同。\n2、培训\n公司组织培训。\n第二章 环境\n公司保护环境。\n某某股份有限公司董事会\n2024年4月1日\n',
    );
    const outline = listSections(document.sections).map(
      ({ level, heading, body }) =>
        `${level} ${heading}: ${document.text.slice(body.start, body.end).replaceAll('\n', '/')}`,
    );
    assert.deepEqual(outline, [
      '1 员工: 一、保障/1、劳动保障/公司与员工签订合同。/2、培训/公司组织培训。',
      '2 保障: 1、劳动保障/公司与员工签订合同。/2、培训/公司组织培训。',
      '3 劳动保障: 公司与员工签订合同。',
      '3 培训: 公司组织培训。',
      '1 环境: 公司保护环境。',
    ]);
  });

  it('does not take a list inside a paragraph for headings', () => {
    const document = read('一、办公\n公司做了以下努力：1、高度重视环保。2、倡导绿色办公。\n');
    assert.deepEqual(
      listSections(document.sections).map(({ heading }) => heading),
      ['办公'],
    );
  });

  it('knows pages by form feeds', () => {
    const document = read('第一页的内容。\f第二页的内容。\n');
    const at = document.text.indexOf('第二页');
    assert.deepEqual(document.locate({ start: at, end: at + 3 }), { start: 8, end: 11, quote: '第二页', page: 2 });
  });

  it('folds full-width characters without changing the length', () => {
    const document = read('合计１，２３４万元（占５０％）,通过。');
    assert.equal(document.folded.length, document.text.length);
    assert.ok(document.folded.startsWith('合计1,234万元（占50%），通过'));
  });

  it('maps every range back to the very characters, in code points', () => {
    const piece = fc.constantFrom(
      '公司',
      ' ',
      '\n',
      '2016年',
      '。',
      '𠀀',
      'AI ',
      '\t',
      '一、',
      '，',
      '\u3000',
      '\r\n',
      '𝒳y',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const document = readTextDocument(Buffer.from(pieces.join('')), { uri: 'x' }, createCollector());
        if (!document) return;
        const start = a % document.text.length;
        const end = start + 1 + (b % (document.text.length - start));
        const found = document.locate({ start, end });
        assert.equal([...document.rawText].slice(found.start, found.end).join(''), found.quote);
      }),
    );
  });

  it('reports an empty text and one that is too large', () => {
    for (const [bytes, code] of [
      [Buffer.from(' \n\u3000\n'), 'pilu:document-empty'],
      [new Uint8Array(MAXIMUM_TEXT_SIZE + 1), 'pilu:document-too-large'],
    ] as const) {
      const sink = createCollector();
      assert.equal(readTextDocument(bytes, { uri: 'x' }, sink), undefined);
      assert.deepEqual(
        sink.diagnostics.map((diagnostic) => diagnostic.code),
        [code],
      );
    }
  });

  it('reads a single line of a million characters in bounded time', () => {
    const started = performance.now();
    const document = read('公司召开会议并披露公告，'.repeat(85_000));
    assert.equal(document.paragraphs.length, 1);
    assert.ok(performance.now() - started < 5000);
  });
});
