import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { createCollector } from '../../src/diagnostics/sink.js';
import { listSections, type Document } from '../../src/documents/document.js';
import { readDocument } from '../../src/documents/read-document.js';
import { makeDocx, paragraph, table } from '../support/make-docx.js';
import { makePdf, type PdfMark } from '../support/make-pdf.js';

async function read(bytes: Uint8Array, uri: string, codes: readonly string[] = []): Promise<Document> {
  const sink = createCollector();
  const document = await readDocument(bytes, { uri }, sink);
  assert.deepEqual(
    sink.diagnostics.map(({ code }) => code),
    codes,
  );
  assert.ok(document);
  return document;
}

async function refusal(bytes: Uint8Array, uri: string): Promise<string[]> {
  const sink = createCollector();
  assert.equal(await readDocument(bytes, { uri }, sink), undefined);
  return sink.diagnostics.map(({ code }) => code);
}

function linesOf({ text }: Document): string[] {
  return text.split('\n').slice(0, -1);
}

function quoteOf(document: Document, words: string) {
  const start = document.text.indexOf(words);
  assert.ok(start >= 0, words);
  const place = document.locate({ start, end: start + words.length });
  assert.equal([...document.rawText].slice(place.start, place.end).join(''), place.quote);
  return place;
}

const ROWS = ['员工', '指标\t单位\t2023年\t2022年', '员工总数\t人\t520\t498', '女性员工\t人\t\t201'];

describe('readDocument', () => {
  it('a file that is not what its name says is no text either', async () => {
    for (const name of ['report.pdf', 'report.DOCX']) {
      assert.deepEqual(await refusal(Buffer.from([7, 1, 9, 200, 3]), name), ['pilu:document-unreadable']);
    }
    assert.deepEqual(await refusal(Buffer.alloc(0), 'report.pdf'), ['pilu:document-empty']);
  });

  it('Markdown: headings, emphasis, lists and tables; the raw text is the file', async () => {
    const text =
      '# 员工\n\n公司**员工总数**520人，其中[女性](a.html)201人\n占比上升。\n\n- 培训 12 次\n\n| 指标 | 单位 | 2023年 | 2022年 |\n|---|---|---|---|\n| 员工总数 | 人 | 520 | 498 |\n| 女性员工 | 人 | | 201 |\n';
    const document = await read(Buffer.from(text), 'report.md');
    assert.deepEqual(linesOf(document), [
      ROWS[0],
      '公司员工总数520人，其中女性201人占比上升。',
      '培训12次',
      ...ROWS.slice(1),
    ]);
    assert.equal(document.rawText, text);
    assert.equal(quoteOf(document, '员工总数520人').quote, '员工总数**520人');
    assert.deepEqual(
      listSections(document.sections).map(({ heading }) => heading),
      ['员工'],
    );
  });

  const HTML = `<h1>员工</h1><p>公司员工总数&#53;20人，<b>其中</b>女性<br>201人。</p><div style="display: none">9人</div><script>8人</script>
    <table><tr><th rowspan="2">指标<th>单位<th colspan="2">年度</tr><tr><td>人<td>2023年<td>2022年</tr><tr><td>员工总数<td>人<td>520<td>498</tr></table>`;

  it('HTML: what is shown, character references read, merged cells as empty ones', async () => {
    const document = await read(Buffer.from(`<!DOCTYPE html><title>x</title>${HTML}`), 'report.html');
    assert.deepEqual(linesOf(document), [
      '员工',
      '公司员工总数520人，其中女性',
      '201人。',
      '指标\t单位\t年度\t',
      '\t人\t2023年\t2022年',
      '员工总数\t人\t520\t498',
    ]);
    assert.equal(quoteOf(document, '员工总数520人').quote, '员工总数520人');
  });

  it('DOCX: headings by style, paragraphs, tables', async () => {
    const body =
      paragraph('员工', 'Heading1') +
      paragraph('公司员工总数520人。') +
      table(ROWS.slice(1).map((row) => row.split('\t')));
    const styles = {
      'word/styles.xml':
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    };
    const document = await read(await makeDocx(body, styles), 'report.docx');
    assert.deepEqual(linesOf(document), [ROWS[0], '公司员工总数520人。', ...ROWS.slice(1)]);
    assert.deepEqual(
      listSections(document.sections).map(({ heading }) => heading),
      ['员工'],
    );
  });

  describe('PDF', () => {
    const FULL = '公司始终把员工视为最宝贵的财富，依法与员工签订劳动合同，按时足额发放';
    const prose = (x: number, top: number, texts: readonly string[], size = 12): PdfMark[] =>
      texts.map((text, index) => ({ x, y: top - 20 * index, size, text }));

    it('joins lines, leaves out running heads and page numbers, and keeps page and rectangle of the words', async () => {
      const page = (number: number, marks: readonly PdfMark[]): PdfMark[] => [
        { x: 60, y: 770, size: 9, text: '某公司社会责任报告' },
        ...marks,
        { x: 290, y: 30, size: 9, text: `${number}` },
      ];
      const document = await read(
        makePdf([
          page(1, [
            { x: 200, y: 700, size: 20, text: '员工责任' },
            ...prose(84, 650, [FULL]),
            ...prose(60, 630, [`工资${FULL}`]),
          ]),
          page(2, [...prose(60, 720, ['薪酬。']), ...prose(84, 700, ['员工总数为5', '男性员工301人。'])]),
          page(3, prose(84, 720, ['女性员工201人。'])),
        ]),
        'report.pdf',
      );
      assert.deepEqual(linesOf(document), [
        '某公司社会责任报告',
        '员工责任',
        `${FULL}工资${FULL}薪酬。`,
        '员工总数为5',
        '男性员工301人。',
        '女性员工201人。',
      ]);
      const { page: number, rectangle } = quoteOf(document, '301人');
      assert.equal(number, 2);
      assert.deepEqual(rectangle, [132, 109.7, 48, 12]);
      assert.equal(
        document.sections.some(({ heading }) => heading === '员工责任'),
        true,
      );
    });

    it('tells two columns of running text, read one after the other', async () => {
      const half = (words: string): string[] =>
        Array.from({ length: 8 }, (_, index) => `${words}${'栏的文字排满一行'.repeat(2)}${index === 7 ? '。' : index}`);
      const document = await read(makePdf([[...prose(40, 700, half('左')), ...prose(320, 700, half('右'))]]), 'a.pdf');
      assert.deepEqual(linesOf(document), [half('左').join(''), half('右').join('')]);
    });

    it('reads a ruled table by its cells: wrapped words, merged and empty cells', async () => {
      const [xs, ys] = [
        [50, 200, 260, 360, 460],
        [700, 660, 620, 580],
      ];
      const ruling: PdfMark[] = [
        ...ys.map((y): PdfMark => ({ line: [50, y, 460, y] })),
        ...xs.map((x): PdfMark => ({ line: [x, 700, x, 580] })),
      ];
      const words: PdfMark[] = [
        ...[
          { x: 55, y: 675, text: '指标' },
          { x: 205, y: 675, text: '单位' },
          { x: 265, y: 675, text: '2023年' },
        ],
        ...[
          { x: 365, y: 675, text: '2022年' },
          { x: 55, y: 645, text: '报告期末在职' },
          { x: 55, y: 630, text: '员工总数' },
        ],
        ...[
          { x: 205, y: 637, text: '人' },
          { x: 265, y: 637, text: '520' },
          { x: 365, y: 637, text: '498' },
        ],
        ...[
          { x: 55, y: 595, text: '女性员工' },
          { x: 205, y: 595, text: '人' },
          { x: 365, y: 595, text: '201' },
        ],
      ];
      const document = await read(makePdf([[...ruling, ...words]]), 'a.pdf');
      assert.deepEqual(linesOf(document), [ROWS[1], '报告期末在职员工总数\t人\t520\t498', ROWS[3]]);
      assert.deepEqual(quoteOf(document, '498').rectangle, [365, 152.7, 36, 12]);
    });

    it('reads a table without ruling by what stands under each other', async () => {
      const row = (y: number, cells: readonly string[]): PdfMark[] =>
        cells.flatMap((text, index) => (text === '' ? [] : [{ x: 50 + 120 * index, y, text }]));
      const marks = ROWS.slice(1).flatMap((line, index) => row(700 - 30 * index, line.split('\t')));
      assert.deepEqual(linesOf(await read(makePdf([marks]), 'a.pdf')), ROWS.slice(1));
    });

    it('a scan is refused; a page without text among others is told', async () => {
      const text: PdfMark[] = prose(60, 700, [FULL]);
      assert.deepEqual(await refusal(makePdf([[], [], text]), 'a.pdf'), ['pilu:document-scanned']);
      await read(makePdf([text, [], text]), 'a.pdf', ['pilu:document-page-without-text']);
    });

    it('a file that is damaged or encrypted is refused', async () => {
      assert.deepEqual(await refusal(Buffer.from('%PDF-1.7\n1 0 obj\n'), 'a.pdf'), ['pilu:document-unreadable']);
      const encrypted = makePdf([prose(60, 700, [FULL])])
        .toString('latin1')
        .replace(
          '/Root 1 0 R',
          `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
        );
      assert.deepEqual(await refusal(Buffer.from(encrypted, 'latin1'), 'a.pdf'), ['pilu:document-encrypted']);
    });

    it('a stream that unpacks to more than is bounded is refused before it is read, packed twice too', async () => {
      const bomb = deflateSync(Buffer.alloc(130 * 1024 * 1024));
      for (const content of [bomb, deflateSync(bomb)]) {
        const file = Buffer.concat([
          Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n`),
          content,
          Buffer.from('\nendstream\nendobj\n'),
        ]);
        assert.deepEqual(await refusal(file, 'a.pdf'), ['pilu:document-bomb']);
      }
    });
  });

  it('elements and marks that nest without end are refused', async () => {
    for (const tag of ['div', 'b', 'table><tr><td', 'span']) {
      assert.deepEqual(await refusal(Buffer.from(`<html>${`<${tag}>`.repeat(100_000)}`), 'a.html'), [
        'pilu:document-too-deep',
      ]);
    }
    for (const mark of ['> ', '[', '- ']) {
      assert.deepEqual(await refusal(Buffer.from(`${mark.repeat(50_000)}员工`), 'a.md'), ['pilu:document-too-deep']);
    }
    const deep = await makeDocx('<w:sdt><w:sdtContent>'.repeat(5000));
    assert.deepEqual(await refusal(deep, 'a.docx'), ['pilu:document-too-deep']);
  });

  it('an archive that is no DOCX, one with a DOCTYPE, and a bomb are refused', async () => {
    assert.deepEqual(await refusal(Buffer.from('PK\u0003\u0004rest'), 'a.docx'), ['pilu:zip-unreadable']);
    const xxe = await makeDocx('', {
      'word/document.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    });
    assert.deepEqual(await refusal(xxe, 'a.docx'), ['pilu:document-unreadable']);
    const bomb = await makeDocx(paragraph('员工'.repeat(6_000_000)));
    assert.deepEqual(await refusal(bomb, 'a.docx'), ['pilu:zip-ratio']);
  });
});
