import { defineCodes } from '../code-table.js';

/** Codes about conformance suites: what keeps one, or a testcase of it, from being run. */
export const conformanceCodes = defineCodes({
  'pilu:suite-not-an-index': {
    severity: 'error',
    en: 'This is neither an index of testcases nor a testcase; its root is "{found}".',
    zh: '此文件既不是用例索引，也不是用例文件；其根元素为“{found}”。',
  },
  'pilu:suite-empty': {
    severity: 'error',
    en: 'There is no variation here.',
    zh: '此处没有任何变体。',
    mend: {
      en: 'Give an index whose testcases have variations, or such a testcase.',
      zh: '请提供含有变体的用例索引或用例文件。',
    },
  },
  'pilu:expected-failures-wrong': {
    severity: 'error',
    en: '"{path}" is no list of expected failures: {reason}.',
    zh: '“{path}”不是预期失败列表：{reason}。',
    mend: {
      en: 'It is a JSON array of objects with the texts "testcase", "id" and "reason".',
      zh: '该文件应为 JSON 数组，每项含文本 testcase、id 和 reason。',
    },
  },
});
