import type { Language, LocalizedText } from '../diagnostics/localized-text.js';
import { escapeHtml } from '../util/escape-html.js';
import { CONFIDENCE_LABELS } from './confidence-labels.js';
import type { Confidence } from './confidence.js';
import type { Coverage, CoveredConcept, CoveredFact, CoveredSection } from './coverage.js';

const STYLE = `
:root{color-scheme:light dark;--line:#8884;--dim:#777;--good:#1a7f4b;--warn:#b35900;--bad:#c5372d}
body{font:15px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:72rem;margin:0 auto;padding:1rem}
body:has(#zh:checked) .en,body:has(#en:checked) .zh{display:none}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
.switch{float:right}.numbers{display:flex;flex-wrap:wrap;gap:1.5rem;padding:0;list-style:none}
.numbers b{display:block;font-size:1.6rem}
table{border-collapse:collapse;width:100%}td,th{border-top:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
th{font-weight:600}tr.missing td{color:var(--dim)}td:first-child{width:24%}
code{font-size:.8em;color:var(--dim);overflow-wrap:anywhere}blockquote{margin:.2rem 0;padding-left:.7rem;border-left:3px solid var(--line);color:var(--dim)}
.value{font-weight:600}.tag{border:1px solid var(--line);border-radius:.6rem;padding:0 .45rem;font-size:.8em;margin-right:.3rem}
details{margin:.6rem 0}summary{cursor:pointer}.found{color:var(--good)}.medium{color:var(--warn)}.low{color:var(--bad)}.conflict{color:var(--warn)}
mark{background:#fd08;color:inherit}`;

const QUALIFIERS: Readonly<Record<string, LocalizedText>> = {
  about: { zh: '约', en: 'about' },
  over: { zh: '超过', en: 'over' },
  nearly: { zh: '近', en: 'nearly' },
  'at-least': { zh: '不低于', en: 'at least' },
  'at-most': { zh: '不超过', en: 'at most' },
  range: { zh: '范围', en: 'range' },
};

const KINDS = {
  quantity: { zh: '数量', en: 'quantity' },
  date: { zh: '日期', en: 'date' },
  negation: { zh: '否定', en: 'denial' },
} as const;

/**
 * The coverage as one self-contained HTML page in Chinese and English with a switch and no script; `language` is what it
 * opens in. The same coverage gives the same bytes.
 */
export function writeCoverageHtml(coverage: Coverage, language: Language): string {
  const { summary, period } = coverage;
  const unclaimed = summary.unclaimed.quantity + summary.unclaimed.date + summary.unclaimed.negation;
  const option = (id: Language, label: string): string =>
    `<label><input type="radio" name="language" id="${id}"${id === language ? ' checked' : ''}> ${label}</label>`;
  return [
    `<!DOCTYPE html>\n<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>披露覆盖报告 · Disclosure coverage</title>\n<style>${STYLE}\n</style>\n</head>\n<body>`,
    `<div class="switch">${option('zh', '中文')} ${option('en', 'English')}</div>`,
    `<h1>${both({ zh: '披露覆盖报告', en: 'Disclosure coverage' })}</h1>`,
    `<p>${both({ zh: '报告期', en: 'Reporting period' })}: ${escape(period.start)} – ${escape(period.end)}<br><code>${escape(coverage.document)}</code></p>`,
    '<ul class="numbers">',
    figure(summary.facts, { zh: '事实', en: 'facts' }),
    figure(`${summary.disclosed} / ${summary.concepts}`, { zh: '已披露概念', en: 'concepts disclosed' }),
    figure(summary.conflicts, { zh: '冲突', en: 'conflicts' }),
    figure(unclaimed, { zh: '未归入概念的表述', en: 'statements no concept claimed' }),
    '</ul>',
    conflictsHtml(coverage),
    ...coverage.sections.map(sectionHtml),
    unclaimedHtml(coverage),
    '</body>\n</html>\n',
  ].join('\n');
}

function figure(value: string | number, label: LocalizedText): string {
  return `<li><b>${escape(String(value))}</b>${both(label)}</li>`;
}

function sectionHtml(section: CoveredSection): string {
  const rows = section.concepts.map(conceptHtml).join('\n');
  const head = `<tr><th>${both({ zh: '概念', en: 'Concept' })}</th><th>${both({ zh: '披露内容与原文', en: 'Disclosed, with the words' })}</th></tr>`;
  return `<h2>${both(section.label)} <span class="tag">${section.disclosed} / ${section.concepts.length}</span></h2>\n<table>\n${head}\n${rows}\n</table>`;
}

function conceptHtml({ name, label, disclosed, facts }: CoveredConcept): string {
  const title = `${both(label)}<br><code>${escape(name)}</code>`;
  if (!disclosed)
    return `<tr class="missing"><td>${title}</td><td>${both({ zh: '未找到', en: 'not found' })}</td></tr>`;
  return `<tr><td>${title}</td><td>${facts.map(factHtml).join('\n')}</td></tr>`;
}

function factHtml(fact: CoveredFact): string {
  const tags = (fact.dimensions ?? []).map(
    ({ axis, member }) =>
      `<span class="tag">${both({ zh: `${axis.zh}：${member.zh}`, en: `${axis.en}: ${member.en}` })}</span>`,
  );
  const qualifier = fact.qualifier
    ? `<span class="tag">${both(QUALIFIERS[fact.qualifier] ?? { zh: fact.qualifier, en: fact.qualifier })}</span>`
    : '';
  const quotes = fact.evidence.map(
    ({ quote, start, end, page }) =>
      `<blockquote>${escape(shorten(quote))} <code>${page === undefined ? '' : `p. ${page}, `}${start}–${end}</code></blockquote>`,
  );
  const body = `${valueHtml(fact)} <code>${escape(fact.period.replace('/', ' – '))}</code>`;
  return `<div><span class="value found">${body}</span> ${qualifier}${tags.join('')}${confidenceHtml(fact.confidence)}${quotes.join('')}</div>`;
}

/** How far to trust it; its reasons are shown where the pointer rests. */
function confidenceHtml(confidence: Confidence | undefined): string {
  if (!confidence) return '';
  const percent = `${Math.round(confidence.value * 100)}%`;
  const reasons = confidence.reasons.map((reason) => CONFIDENCE_LABELS[reason]);
  const title = `${reasons.map(({ zh }) => zh).join('、')} · ${reasons.map(({ en }) => en).join(', ')}`;
  const words = both({ zh: `可信度 ${percent}`, en: `confidence ${percent}` });
  return `<span class="tag ${confidence.level}" title="${escape(title)}">${words}</span>`;
}

function valueHtml({ value, valueLabel, unit }: CoveredFact): string {
  if (valueLabel) return both(valueLabel);
  if (value === 'true') return both({ zh: '是', en: 'yes' });
  if (value === 'false') return both({ zh: '否', en: 'no' });
  if (value.startsWith('<p>')) return both({ zh: '文本块', en: 'text block' });
  const shown = unit === undefined || unit === 'pure' ? value : `${value} ${unit}`;
  return escape(shown);
}

function conflictsHtml({ conflicts }: Coverage): string {
  if (conflicts.length === 0) return '';
  const rows = conflicts.map(
    ({ label, concept, facts }) =>
      `<tr><td class="conflict">${both(label)}<br><code>${escape(concept)}</code></td><td>${facts.map(factHtml).join('\n')}</td></tr>`,
  );
  return `<h2>${both({ zh: '冲突：同一概念有不同的值', en: 'Conflicts: one concept, several values' })}</h2>\n<table>\n${rows.join('\n')}\n</table>`;
}

function unclaimedHtml({ unclaimed }: Coverage): string {
  const rows = unclaimed.map(({ kind, quote, context, start, end }) => {
    const words = escape(context).replace(escape(quote), (found) => `<mark>${found}</mark>`);
    return `<tr><td>${both(KINDS[kind])}<br>${escape(shorten(quote))}</td><td>${words} <code>${start}–${end}</code></td></tr>`;
  });
  const title = { zh: '未归入任何概念的数量、日期和否定', en: 'Quantities, dates and denials that no concept claimed' };
  return `<details${rows.length > 0 && rows.length <= 40 ? ' open' : ''}><summary><b>${both(title)}</b> <span class="tag">${rows.length}</span></summary>\n<table>\n${rows.join('\n')}\n</table></details>`;
}

function both({ zh, en }: LocalizedText): string {
  if (zh === en) return escape(zh);
  return `<span class="zh" lang="zh-CN">${escape(zh)}</span><span class="en" lang="en">${escape(en)}</span>`;
}

function shorten(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '');
  const characters = [...line];
  return characters.length > 160 ? `${characters.slice(0, 150).join('')} …` : line;
}

function escape(text: string): string {
  return escapeHtml(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd');
}
