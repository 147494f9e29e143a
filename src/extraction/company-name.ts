/** What may stand right before a company's name in running text, and is no part of it. */
const BEFORE =
  /^.*?(?:报告(?:书)?(?:的)?(?:是|由|系统总结了|总结了|反映了|介绍了|披露了|描述了|覆盖|涵盖|为|，)|(?:反映了|总结了|介绍了|披露了|描述了|展示了|阐述了|说明了|是指|本报告中|除非特别说明)[，]?|来(?:自|源)于?|^(?:年度?|由|关于|作为|指|系|是|为|及|和|与|在))/;

/** Length of the words before the name itself: `本报告由甲乙股份有限公司` has four. */
export function wordsBeforeCompanyName(text: string): number {
  const length = BEFORE.exec(text)?.[0].length ?? 0;
  return text.length - length >= 6 ? length : 0;
}
