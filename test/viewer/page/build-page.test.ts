import assert from 'node:assert/strict';
import type { ViewerFact } from '../../../src/viewer/page/viewer-data.js';
import { viewed, type Viewed } from '../viewed.js';

describe('the page of a report', () => {
  let page: Viewed;
  before(async () => {
    page = await viewed();
  });
  after(() => page.remove());
  const fact = (id: string): ViewerFact => page.data.facts.find((one) => one.id === id)!;
  const conceptOf = (id: string) => page.data.concepts[fact(id).concept]!;

  it('finds nothing wrong but the sum that does not add up', () => {
    assert.deepEqual(
      page.result.diagnostics.map(({ code }) => code),
      ['calc11e:inconsistentCalculationUsingRounding'],
    );
    assert.deepEqual([page.result.valid, page.result.written, page.result.facts], [true, true, 7]);
  });

  it('holds each fact with its label in Chinese and English, value, unit, accuracy and period', () => {
    const { value, unit, decimals, aspects } = fact('total');
    assert.deepEqual(conceptOf('total').label, { zh: '收入合计', en: 'Total revenue' });
    assert.deepEqual([value, page.data.units[unit!], decimals], ['1000000', 'CNY', 0]);
    assert.deepEqual(page.data.aspects[aspects], {
      entity: { scheme: 'http://example.org/company', identifier: '600000' },
      period: { kind: 'duration', start: '2023-01-01', end: '2023-12-31' },
    });
    assert.deepEqual(
      page.data.facts.map(({ id }) => id),
      ['total', 'goods', 'services', 'staff', 'women-staff', 'certified', 'text'],
    );
  });

  it('holds dimensions, references and footnotes', () => {
    const [dimension] = page.data.aspects[fact('women-staff').aspects]!.dimensions!;
    assert.deepEqual(page.data.concepts[dimension!.axis]!.label.zh, '性别');
    assert.deepEqual(page.data.concepts[Number(dimension!.member)]!.label.en, 'Female');
    assert.deepEqual(conceptOf('total').references, [
      {
        parts: [
          ['Name', '企业会计准则第14号'],
          ['Article', '第十二条'],
        ],
      },
    ]);
    assert.deepEqual(fact('staff').footnotes, ['含派遣员工。']);
  });

  it('holds sums and the sections of the presentation, pruned to what is reported', () => {
    const nameOf = (concept: number) => page.data.concepts[concept]!.name;
    const [sum, ...others] = page.data.calculations;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [nameOf(sum!.parent), sum!.children.map(({ concept, weight }) => [nameOf(concept), weight])],
      [
        'm:Total',
        [
          ['m:Goods', '1'],
          ['m:Services', '1'],
        ],
      ],
    );
    assert.deepEqual(
      page.data.sections.map(({ label, presented, rows }) => [
        label.en,
        presented,
        rows.map(({ concept, depth }) => `${depth} ${nameOf(concept)}`),
      ]),
      [
        [
          '01 Operations',
          6,
          ['0 m:Root', '1 m:Total', '2 m:Goods', '2 m:Services', '1 m:Staff', '1 m:Certified', '1 m:Text'],
        ],
      ],
    );
  });

  it('puts a message on the facts it speaks of, without a path of this machine', () => {
    const [message] = page.data.messages;
    assert.deepEqual(message!.facts!.map((index) => page.data.facts[index]!.id).sort(), ['goods', 'services', 'total']);
    assert.match(message!.message.zh, /^Total 报告为/);
    assert.ok(!page.html.includes(page.path.slice(0, page.path.lastIndexOf('/'))));
  });

  it('shows the report with its facts and the figures that no fact states', () => {
    const index = page.data.facts.indexOf(fact('total'));
    assert.ok(page.report.includes(`收入合计<x-f n="${index}" class="number">1,000,000</x-f>元`), page.report);
    assert.deepEqual(page.report.match(/<x-u>[^<]*/g), ['<x-u>37']);
    assert.doesNotMatch(page.report, /ix:|xbrli:/);
  });

  it('knows facts without an id, in several pieces, and around blocks', async () => {
    const more = await viewed({
      body: [
        '<p>上年<ix:nonFraction name="m:Staff" contextRef="y2022" unitRef="pure" decimals="INF">110</ix:nonFraction>人</p>',
        '<ix:nonNumeric name="m:Text" contextRef="y2022" continuedAt="more"><p>前一段</p></ix:nonNumeric><p>之间9</p>',
        '<ix:continuation id="more"><p>后一段8</p></ix:continuation>',
      ].join(''),
    });
    try {
      const indexOf = (value: string) => more.data.facts.findIndex((one) => one.value === value);
      const [staff, text] = [indexOf('110'), indexOf('前一段后一段8')];
      assert.ok(more.report.includes(`上年<x-f n="${staff}" class="number">110</x-f>人`));
      const pieces = more.report.slice(more.report.indexOf(`<x-f n="${text}"`));
      assert.ok(
        pieces.startsWith(
          `<x-f n="${text}" class="text wide"><p>前一段</p></x-f><p>之间<x-u>9</x-u></p>` +
            `<x-f n="${text}" class="text wide"><p>后一段8</p></x-f>`,
        ),
        pieces,
      );
    } finally {
      more.remove();
    }
  });

  it('is the same bytes each time', async () => {
    const again = await viewed();
    try {
      assert.equal(again.html, page.html);
    } finally {
      again.remove();
    }
  });
});

describe('the page of a report that means harm', () => {
  const STYLE = [
    '@import url(https://evil.example/a.css); @import "https://evil.example/b.css";',
    'body { color: red; background: url(https://evil.example/c.png) }',
    'p { background-image: image-set("https://evil.example/d.png" 1x); b\\65havior: url(#x) }',
    '.q { background: u\\72l(https://evil.example/e.png) } :host { position: fixed; inset: 0 }',
    '@font-face { font-family: x; src: url(https://evil.example/f.woff) }',
    '.ok { width: 5em; background: url(data:image/png;base64,AAAA) } /* &lt;/style>&lt;script>steal()&lt;/script> */',
    '.tag { content: "&lt;/style>&lt;script>steal()&lt;/script>" }',
  ].join('\n');
  const BODY = `
    <script>steal()</script><script src="https://evil.example/g.js"></script>
    <p onclick="steal()" onmouseover="steal()" style="background:url('https://evil.example/h.png');color:#123">p</p>
    <a href="javascript:steal()">a</a><a href=" java&#x9;script:steal()">b</a><a href="data:text/html,x">c</a>
    <a href="https://example.org/" onclick="steal()">kept</a><a href="#here">inside</a>
    <img src="https://evil.example/i.png" alt="i" onerror="steal()"/><img src="data:image/png;base64,AAAA" alt="kept"/>
    <iframe src="https://evil.example/j"></iframe><object data="https://evil.example/k"><p>l</p></object>
    <form action="https://evil.example/m"><p>within the form</p><input name="n"/><button>o</button></form>
    <svg xmlns="http://www.w3.org/2000/svg"><script>steal()</script></svg><map name="z"><area href="javascript:steal()"/></map>
    <div id="here" class="veil" style="position:fixed;inset:0;-moz-binding:url(x)">&lt;script&gt;steal()&lt;/script&gt;</div>`;
  const HEAD = `<style type="text/css">${STYLE}</style><base href="https://evil.example/"/><meta http-equiv="refresh" content="0;url=https://evil.example/"/><link rel="stylesheet" href="https://evil.example/n.css" type="text/css"/>`;
  const MARKUP = '&lt;/script>&lt;img src=x onerror=steal()>';
  let page: Viewed;
  before(async () => {
    page = await viewed({ head: HEAD, body: BODY, label: MARKUP, text: MARKUP });
  });
  after(() => page.remove());

  it('holds nothing that runs, and nothing from elsewhere', () => {
    const { report } = page;
    for (const element of 'script iframe object form input button svg meta base link map area'.split(' '))
      assert.doesNotMatch(report, new RegExp(`<${element}\\b`), element);
    assert.doesNotMatch(report.replace(/>[^<]*</g, '><'), /\son\w+=|javascript:|evil\.example|data:text/i);
    assert.doesNotMatch(report, /evil\.example|@import|:host \{|behavior|binding/);
  });

  it('keeps what is harmless', () => {
    const { report } = page;
    for (const kept of [
      '<p style="color:#123">p</p>',
      '<a href="https://example.org/">kept</a>',
      '<a href="#here">inside</a>',
      '<img src="data:image/png;base64,AAAA" alt="kept">',
      '<p>within the form</p>',
      '.pilu-body{color:red}',
      '.ok{width:5em;background:url(data:image/png;base64,AAAA)}',
      '&lt;script&gt;steal()&lt;/script&gt;</div>',
    ])
      assert.ok(report.includes(kept), `${kept}\n${report}`);
  });

  it('keeps labels and values text, in the page and in its data', () => {
    const script = page.html.slice(page.html.indexOf('<script type="application/json"'));
    assert.equal(script.split('</script>').length, 3);
    const text = page.data.facts.find(({ id }) => id === 'text');
    assert.equal(text?.value, '</script><img src=x onerror=steal()>');
    assert.equal(page.data.concepts[text.concept]?.label.zh, '</script><img src=x onerror=steal()>');
  });

  it('allows our script alone, by its digest', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page.html)?.[1] ?? '';
    assert.match(
      policy,
      /^default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'unsafe-inline'; img-src data:;/,
    );
  });
});
