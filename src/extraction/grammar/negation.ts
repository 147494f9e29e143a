/** Words that deny what follows in the clause. 杜绝 is an intent and not among them. */
export const DENIAL_BEFORE =
  /未(?:曾|再|有)?(?:发生|出现|发现|接到|收到|受到|遭受|产生|存在|涉及|形成)过?|未(?:因|被|有)|没有(?:发生|出现|发现|因|受到|收到|被|任何)?过?|不存在|无(?!害|论|人机|锡|线|纸|形|偿|障碍|忧|私|限|缝|法|关|息|机|尘|菌|需|愧|数|疑|不)|(?<![\d.])0(?:起|次|件|宗|例|人)?(?=[^\d.%])|"?零(?!容忍|距离)"?/g;

const AFTER =
  /^(?:的)?(?:情况|情形|行为|事件|现象|次数|起数|件数|数量|数|发生|总数|(?:发病|患病|伤亡|死亡|受伤)?人数|率)*[（：\s]?(?:[）])?(?:均|皆)?(?:为|是|达到|实现|发生|记录)?[：\t\s]?(?:"?零(?!容忍|距离)"?|0)(?:起|次|件|宗|例|人|家|元|万元|%)?(?![\d.,%]|[一二三四五六七八九])/;

/** Length of a denial that follows an event: 事故为零, 投诉 0 起; undefined where none follows. */
export function denialAfter(text: string): number | undefined {
  const bracket = /^（[^（）]{1,6}）/.exec(text)?.[0].length ?? 0;
  const match = AFTER.exec(text.slice(bracket));
  return match ? bracket + match[0].length : undefined;
}

/** Every denial of a text, for the list of what no cue claimed. */
export const DENIAL =
  /未(?:曾)?(?:发生|出现|发现|受到|收到)|没有(?:发生|出现|发现)|不存在|未(?:因|被)|无(?:重大|任何|发生|出现)|零(?:事故|投诉|伤亡|死亡|违规|污染|排放|缺陷)/g;
