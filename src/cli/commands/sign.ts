import type { CommandDefinition } from '../command.js';
import { finish } from '../finish.js';

export const signCommand: CommandDefinition = {
  name: 'sign',
  arguments: [{ name: '<file>', description: { zh: 'JSON-LD 文件', en: 'a JSON-LD file' } }],
  description: {
    zh: '用自己的密钥为 JSON-LD 文件加上 Data Integrity 证明（eddsa-rdfc-2022）。密钥不会被显示。',
    en: 'Adds a Data Integrity proof (eddsa-rdfc-2022) to a JSON-LD file with your own key. Keys are never shown.',
  },
  options: [
    { flags: '--key <file>', required: true, description: { zh: '密钥文件', en: 'the key file' } },
    {
      flags: '--new-key',
      description: { zh: '先生成密钥并写入该文件（文件须不存在）', en: 'make the key first; the file must not exist' },
    },
    { flags: '-o, --out <file>', required: true, description: { zh: '签名后的文件', en: 'the signed file' } },
    {
      flags: '--created <time>',
      description: { zh: '证明所载的时间；默认不写', en: 'time that the proof states; none by default' },
    },
  ],
  examples: [
    'pilu sign out/report.jsonld --key key.json --new-key -o signed.jsonld',
    'pilu sign out/report.jsonld --key key.json -o signed.jsonld --created 2024-05-01T00:00:00Z',
  ],
  run: async ([file], options, console) => {
    const { signFile } = await import('../../io/verbs/sign-file.js');
    const [out, created] = [String(options['out']), options['created']];
    const result = await signFile(String(file), {
      out,
      key: String(options['key']),
      newKey: options['newKey'] === true,
      ...(typeof created === 'string' && { created }),
    });
    if (result.keyId !== undefined) console.print(`${out}  ${result.keyId}`);
    return finish(result, console, { ...(result.keyId !== undefined && { keyId: result.keyId, written: out }) });
  },
};
