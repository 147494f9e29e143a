import { defineCodes } from '../code-table.js';

/** Codes about Data Integrity proofs and the keys that make them. A key's content is never in a message. */
export const proofCodes = defineCodes(
  {
    'pilu:key-unreadable': {
      severity: 'error',
      en: '"{path}" is no key file: a JSON object with publicKeyMultibase, and secretKeyMultibase to sign.',
      zh: '“{path}”不是密钥文件：应为含 publicKeyMultibase 的 JSON 对象，签名还需 secretKeyMultibase。',
      clause: 'eddsa-rdfc-2022',
      mend: { en: 'Make one by "pilu sign FILE --new-key KEY".', zh: '可用“pilu sign FILE --new-key KEY”生成。' },
    },
    'pilu:document-unsignable': {
      severity: 'error',
      en: 'The document cannot be signed: {detail}',
      zh: '无法签名此文件：{detail}',
      clause: 'create-proof-eddsa-rdfc-2022',
    },
    'pilu:proof-missing': {
      severity: 'error',
      en: 'The document has no proof.',
      zh: '文件没有签名证明。',
      clause: 'verify-proof-eddsa-rdfc-2022',
      mend: { en: '"pilu sign" adds one.', zh: '“pilu sign”可添加。' },
    },
    'pilu:proof-suite-unknown': {
      severity: 'error',
      en: 'The proof is of the cryptosuite "{found}"; expected "eddsa-rdfc-2022".',
      zh: '证明所用的密码套件为“{found}”，应为“eddsa-rdfc-2022”。',
      clause: 'dataintegrityproof',
    },
    'pilu:proof-key-unknown': {
      severity: 'error',
      en: 'The proof names the key "{found}"; expected a did:key of Ed25519.',
      zh: '证明所指的密钥为“{found}”，应为 Ed25519 的 did:key。',
      clause: 'dataintegrityproof',
    },
    'pilu:proof-other-key': {
      severity: 'error',
      en: 'The proof was made with the key "{found}", not with the key given, "{expected}".',
      zh: '证明由密钥“{found}”生成，而非给定的密钥“{expected}”。',
      clause: 'dataintegrityproof',
    },
    'pilu:proof-wrong': {
      severity: 'error',
      en: 'The document or its proof was altered after signing: {detail}',
      zh: '文件或其证明在签名后被改动：{detail}',
      clause: 'verify-proof-eddsa-rdfc-2022',
    },
  },
  { document: 'Data Integrity EdDSA Cryptosuites 1.0', url: 'https://www.w3.org/TR/vc-di-eddsa/#{clause}' },
);
