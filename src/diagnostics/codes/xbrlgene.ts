import { defineCodes } from '../code-table.js';

/** Error codes of Generic Links 1.0, verbatim. */
export const xbrlgeneCodes = defineCodes(
  {
    'xbrlgene:nonAbsoluteLinkRoleURI': {
      severity: 'error',
      clause: '2.1.1',
      en: 'The role "{uri}" of the generic link {element} is no absolute URI.',
      zh: '通用链接 {element} 的角色“{uri}”不是绝对 URI。',
    },
    'xbrlgene:missingRoleRefForLinkRole': {
      severity: 'error',
      clause: '2.1.1',
      en: 'The role "{uri}" of the generic link {element} has no roleRef in its linkbase.',
      zh: '通用链接 {element} 的角色“{uri}”在其链接库中没有 roleRef。',
    },
    'xbrlgene:missingLinkRoleUsedOnValue': {
      severity: 'error',
      clause: '2.1.1',
      en: 'The role "{uri}" is not declared for use on the generic link {element}.',
      zh: '角色“{uri}”未声明可用于通用链接 {element}。',
    },
    'xbrlgene:nonAbsoluteResourceRoleURI': {
      severity: 'error',
      clause: '2.1.2',
      en: 'The role "{uri}" of the resource {element} in a generic link is no absolute URI.',
      zh: '通用链接中资源 {element} 的角色“{uri}”不是绝对 URI。',
    },
    'xbrlgene:missingRoleRefForResourceRole': {
      severity: 'error',
      clause: '2.1.2',
      en: 'The role "{uri}" of the resource {element} in a generic link has no roleRef in its linkbase.',
      zh: '通用链接中资源 {element} 的角色“{uri}”在其链接库中没有 roleRef。',
    },
    'xbrlgene:missingResourceRoleUsedOnValue': {
      severity: 'error',
      clause: '2.1.2',
      en: 'The role "{uri}" is not declared for use on the resource {element}.',
      zh: '角色“{uri}”未声明可用于资源 {element}。',
    },
    'xbrlgene:nonAbsoluteArcRoleURI': {
      severity: 'error',
      clause: '2.2.1',
      en: 'The arcrole "{uri}" of the generic arc {element} is no absolute URI.',
      zh: '通用弧 {element} 的弧角色“{uri}”不是绝对 URI。',
    },
    'xbrlgene:missingRoleRefForArcRole': {
      severity: 'error',
      clause: '2.2.1',
      en: 'The arcrole "{uri}" of the generic arc {element} has no arcroleRef in its linkbase.',
      zh: '通用弧 {element} 的弧角色“{uri}”在其链接库中没有 arcroleRef。',
    },
    'xbrlgene:missingArcRoleUsedOnValue': {
      severity: 'error',
      clause: '2.2.1',
      en: 'The arcrole "{uri}" is not declared for use on the generic arc {element}.',
      zh: '弧角色“{uri}”未声明可用于通用弧 {element}。',
    },
    'xbrlgene:violatedCyclesConstraint': {
      severity: 'error',
      clause: '2.2.1',
      en: 'The generic arcs of arcrole "{arcrole}" in role "{role}" form a {kind} cycle through {concepts}.',
      zh: '弧角色“{arcrole}”在角色“{role}”中的通用弧经 {concepts} 形成{kind}环。',
    },
  },
  {
    document: 'Generic Links 1.0',
    url: 'https://www.xbrl.org/specification/gnl/rec-2009-06-22/gnl-rec-2009-06-22.html#_{clause}',
  },
);
