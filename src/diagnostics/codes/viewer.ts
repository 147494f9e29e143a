import { defineCodes } from '../code-table.js';

/** Codes about showing a report. */
export const viewerCodes = defineCodes({
  'pilu:nothing-to-view': {
    severity: 'error',
    en: '"{path}" holds no facts that can be shown.',
    zh: '“{path}”中没有可展示的事实。',
    mend: {
      en: 'Give an inline report (.xhtml), an XBRL instance, facts.json, a JSON-LD file, or the directory of a filing.',
      zh: '请给出内联报告（.xhtml）、XBRL 实例、facts.json、JSON-LD 文件，或申报文件的目录。',
    },
  },
  'pilu:set-not-inline': {
    severity: 'error',
    en: '"{path}" is not Inline XBRL: only the documents of an Inline XBRL document set are shown together.',
    zh: '“{path}”不是 Inline XBRL：只有同一内联文档集的文档才能一并展示。',
  },
});
