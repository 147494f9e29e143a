import type { TextRange } from '../documents/document.js';
import type { TextIndex } from './text-index.js';

/** Names at the opening are looked for this far, and this many of the body are kept. */
const OPENING = 3000;
const LEGAL_NAME = /[\p{Script=Han}（）]{2,24}?股份有限公司/gu;
/** 甲乙有限公司（以下简称"甲乙"）: a name and what the report calls it. */
const NICKNAME =
  /([\p{Script=Han}（）]{2,28}?(?:公司|集团|厂|院))（[^（）"]{0,8}(?:简|统)称[：为]?"?([\p{Script=Han}A-Za-z]{2,10})"?[^）]{0,16}）/gu;
/** What a name ends in that stands for its kind; another name, without it, is compared. */
const KIND = /(?:股份|控股|有限|责任|集团|公司|煤矿|电厂|分厂|厂|分行|支行)+$/;
/** Beginnings of a clause, and a time that may stand before its subject. */
const HEAD = String.raw`(?:^|[，：；]|其中[，]?)(?:(?:19|20)\d\d年(?:度|内|末|底)?[，]?|报告期内?[，]?|全年[，]?)?`;
/** Characters that join, lead or qualify: a run that holds one is no bare name. */
const BARE = String.raw`(?:(?![向为与对由经据被给在从按将是使让请于到把受获聘委等及和的了该本我各此因但而并以自来后前时下上中内外年月日期每凡若则既又也均皆都全有无不未所其总母出算示称说])\p{Script=Han})`;
const COMPANY = '(?:有限(?:责任)?公司|分公司|公司|煤矿|电厂|分厂|分行|支行)';
/** What a subject goes on with: a time, a sum, or what a company does. */
const PREDICATE = String.raw`(?=[，]?(?:(?<=分公司|煤矿|电厂|分厂)对(?!外)|(?:19|20)\d\d年|报告期|全年|本年|共|累计|合计|实现|完成|投入|召开|组织|开展|举办|举行|捐|缴纳|上缴|现有|拥有|支付|发放|新增|获|取得|消耗|排放|未发生|总资产|注册资本))`;
const SUBJECT = new RegExp(`${HEAD}(?<name>${BARE}{0,14}?${COMPANY})${PREDICATE}`, 'gu');
/** 甲乙丙2016年度共缴纳…: a name that stands before the year with nothing between. */
const BEFORE_YEAR = new RegExp(`^(?<name>${BARE}{3,8})(?=(?:19|20)\\d\\d年(?!报))`, 'u');
/** Words of a clause that is no bare name. */
const NO_NAME =
  /通过|根据|收购|投资|成立|我们|全体|多家|子公司$|上市公司|总公司|公司[^司]*公司|同时|目前|一直|始终|同期|整个/;
const OWN = /^(?:(?:本|我|全|母|总|上市|股份|集团)?公司|本?集团)$/;

/** Names of the issuer that a report opens with or explains, and the names that it gives to others. */
export interface EntityNames {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

export function findEntityNames(folded: string): EntityNames {
  const own = [...folded.slice(0, OPENING).matchAll(LEGAL_NAME)].map(([name]) => name);
  const others: string[] = [];
  for (const [, name = '', called = ''] of folded.matchAll(NICKNAME)) {
    if (own.some((legal) => legal.includes(name) || name.includes(legal))) own.push(called);
    else if (!OWN.test(called)) others.push(called);
  }
  return { own, others: [...new Set(others)].filter((name) => !isOf(own, name)) };
}

/** A branch of business, or those of a country, as the subject of a clause: 同行业现有职工3万人, 全国共有3万人. */
const SECTOR =
  /^(?:目前|截[至止][^，。]{0,12}|(?:19|20)\d\d年度?)?(?:(?:全国|全球|我国|国内)?(?:全|同)?行业|(?:全国|我国|全省|全市|全世界)(?=共|现|拥|约?有)|我国(?=[^，。；\d]{2,24}\d)(?![^，。；]{0,4}(?:首|唯一|最|第)))(?!的)/;
/** 某供应商…: someone unnamed as the subject of a clause. */
const SOMEONE =
  /^(?:(?:某|有的|部分|个别)[^，。；]{0,4}(?:供应商|公司|企业|客户|单位|厂商|经销商|承包商)(?!的)|(?:参股|联营|合营)(?:公司|企业))/;
const PART_OF_COMPANY = /[母子分孙总]$/;

/** Whether the last subject that the sentence names before a place is an entity other than the issuer. */
export function tellsOfOther(index: TextIndex, at: TextRange): boolean {
  const { own, others } = index.names;
  const clause = index.folded.slice(index.clauseStartAt(at.start), at.end);
  if (SECTOR.test(clause) && !/公司|集团|我们|本[行企]/.test(clause)) return true;
  if (SOMEONE.test(clause)) return true;
  if (index.folded.startsWith('公司', at.start) && PART_OF_COMPANY.test(index.folded.slice(at.start - 1, at.start)))
    return true;
  if (own.length === 0) return false;
  const sentence = index.sentenceAt(at.start);
  const before = index.folded.slice(sentence.start, at.start);
  const first = BEFORE_YEAR.exec(before)?.groups?.['name'];
  const subjects = [...before.matchAll(SUBJECT)].flatMap(({ groups }) => groups?.['name'] ?? []);
  const last = subjects.pop();
  if (last !== undefined) return !OWN.test(last) && !NO_NAME.test(last) && !isOf(own, last);
  if (others.some((name) => before.startsWith(name) && !NO_NAME.test(name))) return true;
  return first !== undefined && !isOf(own, first) && own.some((name) => sharesBrand(name, first));
}

/** 甲乙有限公司，成立于…: the name that stands right before is of a company other than the issuer, and not its predecessor. */
export function followsOther({ folded, names }: TextIndex, { start }: TextRange): boolean {
  const before = folded.slice(Math.max(0, start - 40), start);
  const name = /([\p{Script=Han}（）]{2,24}(?<!股份)有限(?:责任)?公司)[，、]?$/u.exec(before)?.[1];
  if (name === undefined || names.own.length === 0 || /前身|更名|原名/.test(before)) return false;
  return !isOf(names.own, name);
}

/** The last subject of a clause before its number is the group that the issuer belongs to. */
const GROUP = /集团(?!股份)[^，。；]*[，。；]?$/;

/** Whether a number is told of a group, where the issuer is no group by its own name. */
export function tellsOfGroup({ folded, names, clauseStartAt }: TextIndex, at: TextRange): boolean {
  if (names.own.some((name) => name.includes('集团'))) return false;
  const group = GROUP.exec(folded.slice(clauseStartAt(at.start), at.end))?.[0];
  return group !== undefined && !/公司|本行/.test(group.replace(/^集团公司/, ''));
}

/** Whether a name, without the words for its kind, has its characters in the order of a name of the issuer. */
function isOf(own: readonly string[], name: string): boolean {
  const bare = name.replace(KIND, '');
  return own.some((legal) => {
    let at = 0;
    for (const character of legal) if (character === bare.charAt(at)) at++;
    return at >= bare.length;
  });
}

/** A name that begins with two characters of another's: subsidiaries are called after their parent. */
function sharesBrand(legal: string, name: string): boolean {
  return legal.slice(0, -6).includes(name.slice(0, 2));
}
