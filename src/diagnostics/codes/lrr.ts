import { defineCodes } from '../code-table.js';

/** Codes of declarations that differ from the Link Role Registry, which publishes none. */
export const lrrCodes = defineCodes(
  {
    'pilu:registered-role-used-on': {
      severity: 'warning',
      clause: 'section-3',
      en: 'The role "{uri}" is registered for use on {expected}, but is declared here for {actual}.',
      zh: '角色“{uri}”登记的使用元素为 {expected}，此处声明为 {actual}。',
      mend: {
        en: 'Refer to the declaration of the registry instead of declaring the role again.',
        zh: '请引用登记处的声明，不要重新声明该角色。',
      },
    },
    'pilu:registered-role-cycles': {
      severity: 'warning',
      clause: 'section-3',
      en: 'The arcrole "{uri}" is registered with the cycles "{expected}", but is declared here with "{actual}".',
      zh: '弧角色“{uri}”登记的循环设定为“{expected}”，此处声明为“{actual}”。',
      mend: {
        en: 'Refer to the declaration of the registry instead of declaring the arcrole again.',
        zh: '请引用登记处的声明，不要重新声明该弧角色。',
      },
    },
  },
  { document: 'Link Role Registry 2.0', url: 'https://www.xbrl.org/specification/lrr/rec-2018-06-07/lrr-2.0.html' },
);
