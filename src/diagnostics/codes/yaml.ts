import { defineCodes } from '../code-table.js';

/** Faults of a YAML document as YAML, before anything is known of its content. */
export const yamlCodes = defineCodes(
  {
    'pilu:yaml-syntax': {
      severity: 'error',
      en: 'This is not well-formed YAML: {detail}',
      zh: 'YAML 语法有误：{detail}',
    },
    'pilu:yaml-duplicate-key': {
      severity: 'error',
      en: 'The key "{key}" stands twice in the same mapping.',
      zh: '键“{key}”在同一映射中出现两次。',
      clause: '3.2.1.1',
      mend: { en: 'Keep one of the two.', zh: '请只保留其中一个。' },
    },
    'pilu:yaml-alias': {
      severity: 'error',
      en: 'The alias "*{name}" is not allowed here: every value is written out.',
      zh: '此处不允许使用别名“*{name}”：每个值都须写全。',
      clause: '7.1',
      mend: { en: 'Write the value in its place.', zh: '请在该处直接写出其值。' },
    },
    'pilu:yaml-several-documents': {
      severity: 'error',
      en: 'The file holds several YAML documents; one was expected.',
      zh: '文件中有多个 YAML 文档，此处只应有一个。',
      clause: '9.2',
    },
  },
  { document: 'YAML 1.2.2', url: 'https://yaml.org/spec/1.2.2/' },
);
