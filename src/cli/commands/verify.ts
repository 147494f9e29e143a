import type { CommandDefinition, ExitCode } from '../command.js';
import type { Console } from '../console.js';
import { finish, phaseListener } from '../finish.js';

export const verifyCommand: CommandDefinition = {
  name: 'verify',
  arguments: [
    {
      name: '<file>',
      description: {
        zh: '报告包（.xbri、.xbr、.zip），或已签名的 JSON-LD 文件（.jsonld）',
        en: 'a report package (.xbri, .xbr, .zip), or a signed JSON-LD file (.jsonld)',
      },
    },
  ],
  description: {
    zh: '核对报告包与其清单（每个文件的 SHA-256，以及与格式无关的事实集摘要），或核对 JSON-LD 文件的数据完整性证明。',
    en: 'Compares a report package with its manifest (the SHA-256 of each file, and of the facts in whatever syntax), or checks the Data Integrity proof of a JSON-LD file.',
  },
  options: [
    {
      flags: '--key <file>',
      description: {
        zh: '已签名文件应由此密钥签署（否则用证明中所示的密钥）',
        en: 'the key that a signed file must be signed by (else the one that its proof names)',
      },
    },
    {
      flags: '--taxonomy-package <zip...>',
      description: { zh: '查找分类标准文件的包，可多个', en: 'packages in which taxonomy documents are found' },
    },
  ],
  examples: ['pilu verify out/report.xbri', 'pilu verify out/report.xbri --format json'],
  run: async ([path], options, console) => {
    if (/\.jsonld$/i.test(String(path))) return verifySigned(String(path), options['key'], console);
    const { verifyPackage } = await import('../../io/verbs/verify-package.js');
    const packages = options['taxonomyPackage'] as readonly string[] | undefined;
    const result = await verifyPackage(String(path), {
      onPhase: phaseListener(console),
      ...(packages && { taxonomyPackages: packages }),
    });
    console.progress.done();
    const { verified, valid } = result;
    if (verified) {
      console.print({ zh: `文件 ${verified.files} 个`, en: `${verified.files} files` });
      for (const [name, digest] of Object.entries(verified.facts)) {
        console.print(`  ${name}  ${digest}`);
        console.print({
          zh: `    图 ${verified.graphs[name] ?? ''}`,
          en: `    graph ${verified.graphs[name] ?? ''}`,
        });
      }
      if (valid) console.print({ zh: '与清单一致', en: 'as the manifest says' });
    }
    return finish(result, console, { ...verified });
  },
};

async function verifySigned(path: string, key: unknown, console: Console): Promise<ExitCode> {
  const { verifyProof } = await import('../../io/verbs/verify-proof.js');
  const result = await verifyProof(path, typeof key === 'string' ? { key } : {});
  const { keyId } = result;
  if (keyId !== undefined)
    console.print({ zh: `证明有效，签署者 ${keyId}`, en: `the proof holds, signed by ${keyId}` });
  return finish(result, console, { ...(keyId !== undefined && { keyId }) });
}
