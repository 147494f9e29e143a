import type { CommandDefinition } from '../command.js';
import { finish, phaseListener } from '../finish.js';

export const explainCommand: CommandDefinition = {
  name: 'explain',
  arguments: [
    {
      name: '<report>',
      description: {
        zh: '报告文件（文本、Markdown、HTML、DOCX、PDF）',
        en: 'the report: text, Markdown, HTML, DOCX or PDF',
      },
    },
    {
      name: '<place>',
      description: {
        zh: '原文字符位置（从 0 起），或原文中的词句',
        en: 'an offset in characters from 0, or words of the report',
      },
    },
  ],
  description: {
    zh: '说明报告某处的数字为何成为事实、为何未被采纳，并给出可信度及理由。',
    en: 'Tells why a place of a report became a fact or did not, with the confidence and its reasons.',
  },
  options: [],
  examples: ['pilu explain report.txt 1024', 'pilu explain report.pdf "2023" --format json'],
  run: async ([report, place], _options, console) => {
    const { explainReport } = await import('../../io/verbs/explain-report.js');
    const { CONFIDENCE_LABELS } = await import('../../processor/explain-place.js');
    const result = await explainReport(String(report), String(place), { onPhase: phaseListener(console) });
    console.progress.done();
    const { explanation } = result;
    if (explanation) {
      console.print(`${explanation.offset}: …${explanation.context.replace(/\s+/g, ' ')}…`);
      for (const { label, concept, value, valueLabel, unit = '', period, confidence } of explanation.taken) {
        const reasons = (language: 'zh' | 'en'): string =>
          (confidence?.reasons ?? [])
            .map((reason) => CONFIDENCE_LABELS[reason][language])
            .join(language === 'zh' ? '、' : ', ');
        const trust = confidence ? confidence.value.toFixed(2) : '';
        console.print({
          zh: `采纳 ${label.zh}（${concept}）= ${shorten(valueLabel?.zh ?? value)} ${unit}，${period}；可信度 ${trust}：${reasons('zh')}`,
          en: `taken: ${label.en} (${concept}) = ${shorten(valueLabel?.en ?? value)} ${unit}, ${period}; confidence ${trust}: ${reasons('en')}`,
        });
      }
      for (const { concept, cue, why, quote } of explanation.rejected) {
        const words = quote.replace(/\s+/g, ' ').slice(0, 60);
        console.print({
          zh: `未采纳 ${concept}（线索 ${cue}）：${why.zh}。原文“${words}”`,
          en: `rejected: ${concept} (cue ${cue}): ${why.en}. Words: "${words}"`,
        });
      }
      for (const { quote } of explanation.unclaimed) {
        console.print({ zh: `没有线索认领“${quote}”`, en: `no cue claimed "${quote}"` });
      }
      if (explanation.taken.length + explanation.rejected.length + explanation.unclaimed.length === 0) {
        console.print({ zh: '此处没有候选', en: 'no candidate here' });
      }
    }
    return finish(result, console, { explanation });
  },
};

const SHORT = 80;

/** Text blocks are told by their beginning. */
function shorten(value: string): string {
  const words = value.replace(/<[^>]+>/g, '');
  return words.length > SHORT ? `${words.slice(0, SHORT)}…` : words;
}
