import { invariant } from '../util/invariant.js';
import { DAY_SOURCE, MONTH_SOURCE } from '../datatypes/chinese-date.js';
import { requiredLiterals, type RequiredLiterals } from './required-literals.js';

const MARKET = '国内|全国|行业|全球|中国|世界|同行业|国际|亚洲|我国';
const RANK = String.raw`第[一二三四五六七八九十\d]{1,3}[位名]?|前[列茅一二三四五六七八九十\d]{1,3}[位名强]?|首位|榜首`;

/** What `{name}` in a phrase catches; each is bounded. */
const CAPTURES: Readonly<Record<string, string>> = {
  text: String.raw`(?<text>[^，。；：！？"\n]{1,40}?)`,
  list: String.raw`(?<text>[^，。；：！？"\n]{1,60}?)`,
  sentence: String.raw`(?<text>[^。；！？\n]{2,120}?)`,
  quoted: String.raw`"(?<text>[^"。\n]{2,60})"`,
  name: String.raw`(?<text>[^，。；：！？"《》（）\s\d]{2,12}?)`,
  company: String.raw`(?<text>(?![这是])[\p{Script=Han}A-Za-z（）·]{2,28}?(?:有限公司|有限责任公司))`,
  legalEntity: String.raw`(?<member>(?:(?![、，和及与])[\p{Script=Han}A-Za-z（）·]){2,28}?(?:有限公司|有限责任公司|股份公司))`,
  authority: String.raw`(?<text>[\p{Script=Han}、]{2,30}?(?:交易所|证监局|证监会|协会|学会|公会)(?:、[\p{Script=Han}]{2,14}?(?:交易所|证监局|证监会|协会|学会|公会)){0,4})`,
  issuer: String.raw`[\p{Script=Han}A-Za-z（）·]{2,14}?股份有限公司`,
  standard: String.raw`(?<text>(?<member>(?:ISO(?:/IEC)?|OHSAS|IATF|(?:ISO/)?TS|GB/T|GJB|AS|QC)\s?\d{4,6}))`,
  qualityStandard: String.raw`(?<text>(?<member>ISO\s?(?:9001|13485|22716)|(?:ISO/)?(?:IATF|TS)\s?16949|(?:AS|EN)\s?9100|GB/T\s?19001|GJB\s?9001))`,
  dataStandard: String.raw`(?<text>(?<member>ISO(?:/IEC)?\s?(?:27001|27701|27017|27018|27040|29151|38505)|PCI[- ]?DSS))`,
  ohsas: String.raw`(?<text>(?<member>OHSAS\s?18001|ISO\s?45001|GB/T\s?(?:28001|45001)))`,
  grade: String.raw`(?<text>[A-D]{1,3}[+-]?级?|(?:绿|蓝|黄|红)(?:色|牌|标)|(?:环保)?(?:诚信|良好|警示)企业|优秀|良好)`,
  decision: String.raw`(?<member>\p{Script=Han}{1,8}罚(?:决|告)?字?[\[（]?20\d\d[\]）]?第?\d{1,5}号)`,
  days: String.raw`(?<days>\d{1,3})(?:天|日|个工作日)`,
  title: String.raw`《(?<text>[^《》\n]{2,60})》`,
  quantity: String.raw`(?<quantity>(?:人民币)?[近约超逾]?\d[\d,]{0,18}(?:\.\d{1,6})?[余多]?(?:万亿|亿|千万|百万|万)?[余多]?)`,
  ordinal: String.raw`第(?<ordinal>\d{1,3}|[一二三四五六七八九十]{1,3})`,
  day: `(?<date>${DAY_SOURCE})`,
  month: `(?<date>${MONTH_SOURCE})`,
  year: String.raw`(?<date>(?:19|20)\d\d年)`,
  yearNoDay: String.raw`(?<date>(?:19|20)\d\d年)(?!\d{1,2}月\d{1,2}日)`,
  yearOfMonth: String.raw`(?<date>(?:19|20)\d\d年)\d{1,2}月(?!\d)`,
  brokenYear: String.raw`(?<broken>二[〇零O0]?[-_一^~\t ]{0,3}[一二三四五六七八九]年(?:[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日))`,
  brokenMonth: String.raw`(?<broken>二[〇零O0][-_一^~\t ]{0,3}[一二三四五六七八九]年[一二三四五六七八九十]{1,3}月)`,
  reportTitle: String.raw`(?<text>[^，。；：《》\n\t]{0,40}(?:20\d\d|二[〇零][一二三四五六七八九〇零]{2})年?度?[^，。；：\n\t]{0,8}(?:社会责任|可持续发展|环境、社会|ESG)[^，。；：\n\t]{0,16}报告书?)`,
  session: String.raw`(?<text>第?[一二三四五六七八九十百\d]{1,4}届董事会(?:\d{4}年度?)?第[一二三四五六七八九十百\d]{1,5}次?(?:临时|定期)?会议|第?[一二三四五六七八九十\d]{1,3}届(?:董事会)?第?[一二三四五六七八九十\d]{1,5}次(?:临时)?董事会(?:会议)?|董事会第?[一二三四五六七八九十\d]{1,4}届第?[一二三四五六七八九十\d]{1,5}次(?:临时)?会议)`,
  signatory: String.raw`(?<text>[\p{Script=Han}（）]{4,30}(?:公司|集团)董事会)`,
  shortName: String.raw`(?<text>[\p{Script=Han}A-Za-z*]{2,10}?)`,
  quotedName: String.raw`"(?<text>(?!本?公司|本?集团)[\p{Script=Han}A-Za-z]{2,10})"`,
  holderName: String.raw`(?<text>[\p{Script=Han}A-Za-z（）·]{2,26}?(?:公司|集团|委员会|国资委|财政局|财政厅|财政部|政府|合作社|研究院|研究所|先生|女士)(?!（(?:控股|集团|中国|香港|国际|北京|上海|深圳)）))`,
  holder: String.raw`(?<member>(?!其|该|前者|后者)(?:(?![由的])[\p{Script=Han}A-Za-z（）·]){2,30}?(?<!（))`,
  holderCell: String.raw`(?<member>(?!合计|总计|小计|其他|股东|前)[\p{Script=Han}A-Za-z][^\t\n%]{1,48})`,
  member: String.raw`(?<member>(?!其|该)[\p{Script=Han}A-Za-z（）·]{2,30}?)`,
  quantity2: String.raw`(?<quantity2>\d[\d,]{0,18}(?:\.\d{1,6})?[余多]?(?:万)?[余多]?)`,
  frequency: String.raw`(?<frequency>每(?:个)?(?:半年|季度|月|年度|年|两年|一年|周|季)(?:度)?)`,
  code: String.raw`(?<text>\d{6})(?!\d)`,
  creditCode: String.raw`(?<text>[0-9A-HJ-NPQRTUWXY]{18})(?![0-9A-Z])`,
  guideline: String.raw`《(?<text>[^《》\n]{2,60}(?<!法))》`,
  announcement: String.raw`(?<text>(?:临|定)?(?:20\d\d|\d\d)[-]\d{1,4}号?)`,
  web: String.raw`(?<text>(?:https?[：:]//)?(?:www|[a-z0-9-]{2,20})(?:\.[a-z0-9-]{2,20}){1,4}(?:/[A-Za-z0-9/._-]{0,40})?)`,
  slogan: String.raw`(?<text>[^。；！？"\n]{2,80}?)`,
  position: String.raw`(?<text>(?:国内|全国|行业|全球|中国|世界|同行业|国际|亚洲|我国)[^，。；：！？"\n]{2,30}?)`,
  rank: String.raw`(?<text>(?:${MARKET})[^，。；：！？"\n]{0,16}?(?:${RANK}))`,
  ranked: String.raw`(?<text>(?:${MARKET})[^，。；：！？"\n]{0,10}?排名(?:${RANK}))`,
  tab: String.raw`\t`,
  shortCalled: String.raw`[^，。；：\n\t]{2,12}`,
  anyName: String.raw`[\p{Script=Han}A-Za-z*]{2,10}`,
  serial: String.raw`\d{1,2}[\t 、.]{1,2}`,
  cell: String.raw`[^\t\n]{1,24}`,
  monthOnly: String.raw`\d{1,2}月`,
  blank: String.raw`[\t ]{0,6}`,
  ownTitle: String.raw`(?<text>[\p{Script=Han}（）·]{2,24}有限公司[\t ]{0,4}\n{1,2}[\t ]{0,8}(?:20\d\d|二[〇零][一二三四五六七八九〇零]{2})年?度?[^，。；：\n\t]{0,8}(?:社会责任|可持续发展|环境、社会|ESG)[^，。；：\n\t]{0,16}报告书?)`,
  ownSignatory: String.raw`(?<text>[\p{Script=Han}（）]{4,30}(?:公司|集团)[\t ]{0,4}\n{1,2}[\t ]{0,60}董[\t ]{0,6}事[\t ]{0,6}会)`,
  board: String.raw`(?<text>董[\t ]{0,6}事[\t ]{0,6}会)`,
  limited: String.raw`(?<text>[\p{Script=Han}A-Za-z（）·]{2,28}?(?:(?<!股份)有限公司|有限责任公司))`,
  stake: String.raw`(?<quantity>\d{1,2}\.\d{1,4})`,
  yearAhead: String.raw`(?<date>20\d\d)(?!\d)`,
  standing: String.raw`(?<text>[^，。；：！？"\n]{0,16}(?:最(?:大|早|长|全|具|强|完整)|第一家|首家|唯一|领先|龙头|领军|排头兵|标杆)[^，。；：！？"\n]{0,24}?(?:企业|公司|制造商|供应商|服务商|运营商|生产商|提供商|集团|银行|基地)(?:之一)?)`,
  site: String.raw`(?<text>[\p{Script=Han}A-Za-z]{2,16}网站?)`,
};

const GAP = String.raw`[^。；！？\n]`;
const CLAUSE_GAP = String.raw`[^，。；：！？\n]`;

/**
 * Compiles a phrase of the cue language (see model/taxonomy/cue.ts) to the source of a regular expression over folded
 * text. Alternatives and options only nest; every gap is bounded: a match attempt costs at most a constant.
 */
export function patternSource(phrase: string): string {
  let source = '';
  for (let index = 0; index < phrase.length; index++) {
    const character = phrase.charAt(index);
    if (character === '(') source += '(?:';
    else if (character === '[') source += '(?:';
    else if (character === ']') source += ')?';
    else if (character === '?') source += phrase.charAt(index - 1) === ')' ? '?' : '';
    else if (character === ')' || character === '|' || character === '^' || character === '$') source += character;
    else if (character === '~') source += `${CLAUSE_GAP}{0,8}?`;
    else if (character === '…') {
      const wide = phrase.charAt(index + 1) === '…';
      source += wide ? `${GAP}{0,30}?` : `${GAP}{0,12}?`;
      if (wide) index++;
    } else if (character === '{') {
      const end = phrase.indexOf('}', index);
      const name = phrase.slice(index + 1, end);
      const capture = CAPTURES[name];
      invariant(capture !== undefined, `phrase "${phrase}" names an unknown capture {${name}}`);
      source += capture;
      index = end;
    } else source += character.replace(/[.*+\\/]/, '\\$&');
  }
  return source;
}

interface CompiledPhrase {
  readonly literals: RequiredLiterals;
  expression?: RegExp;
}

const compiled = new Map<string, CompiledPhrase>();

function phraseOf(phrase: string): CompiledPhrase {
  let known = compiled.get(phrase);
  if (!known) compiled.set(phrase, (known = { literals: requiredLiterals(phrase) }));
  return known;
}

/** The expression of a phrase, compiled once. Captures have the names text, quantity, date, frequency and so on. */
export function compilePattern(phrase: string): RegExp {
  const known = phraseOf(phrase);
  known.expression ??= new RegExp(patternSource(phrase), phrase.includes('{') ? 'dgmu' : 'gmu');
  known.expression.lastIndex = 0;
  return known.expression;
}

/** Every match of a phrase in a folded text; one that the text cannot hold costs a plain search. */
export function matchPhrase(folded: string, phrase: string): Iterable<RegExpExecArray> {
  const { literals } = phraseOf(phrase);
  if (literals.length > 0 && !literals.some((literal) => folded.includes(literal))) return [];
  return folded.matchAll(compilePattern(phrase));
}

/** Whether a text holds one of the phrases. */
export function holdsPhrase(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const { literals } = phraseOf(phrase);
    if (literals.length > 0 && !literals.some((literal) => folded.includes(literal))) return false;
    return compilePattern(phrase).test(folded);
  });
}

/** Every match of several phrases, those of the first phrase first. */
export function matchPhrases(folded: string, phrases: readonly string[]): RegExpExecArray[] {
  return phrases.flatMap((phrase) => [...matchPhrase(folded, phrase)]);
}
