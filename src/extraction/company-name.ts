/** What may stand right before a company's name in running text, and is no part of it. */
const BEFORE =
  /^.*?(?:报告(?:书)?(?:的)?(?:是|系(?!统)|由|系统总结了|总结了|反映了|介绍了|披露了|描述了|覆盖|涵盖|为|，)|(?:反映了|总结了|介绍了|披露了|描述了|展示了|阐述了|说明了|是指|本报告中|除非特别说明)[，]?|来(?:自|源)于?|^(?:公司|企业|单位|中文)?(?:名称|全称)|^(?:年度?|由|关于|作为|指|系|是|为|及|和|与|在))/;

/** Length of the words before the name itself: `本报告由甲乙股份有限公司` has four. */
export function wordsBeforeCompanyName(text: string): number {
  const length = BEFORE.exec(text)?.[0].length ?? 0;
  return text.length - length >= 6 ? length : 0;
}

/** Words that speak of a company and are part of none's name: 公司完成对优质零售商…股份有限公司的收购. */
const NO_PART = /公司(?!$)|交易所|股东|实际控制|下属|收购|持有|聘请|委托|授权|优质|知名|与[^、]{2,}合/;

/** Whether the words before 有限公司 can all be of its name. */
export function isCompanyName(words: string): boolean {
  return !NO_PART.test(words.replace(/\s/g, '').replace(/有限(?:责任)?公司$/, ''));
}
