import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readZip, type ZipBounds } from '../../../src/syntax/zip/read-zip.js';
import { writeZip } from '../../../src/syntax/zip/write-zip.js';

async function read(bytes: Uint8Array, bounds?: Partial<ZipBounds>) {
  const sink = createCollector();
  const archive = await readZip(bytes, sink, { uri: 'a.zip', ...(bounds && { bounds }) });
  return { archive, codes: sink.diagnostics.map(({ code }) => code), sink };
}

/** An archive whose entries are changed in their raw bytes: yazl itself refuses most of what is tested here. */
async function archiveOf(
  entries: readonly (readonly [name: string, content: string])[],
  edit: (bytes: Buffer) => void = () => {},
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of entries) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(content), name, { compress: content.length > 100 });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  edit(bytes);
  return bytes;
}

/** Replaces a name, of the same length in bytes, wherever it occurs. */
function rename(from: string, to: string | Buffer): (bytes: Buffer) => void {
  return (bytes) => {
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) Buffer.from(to).copy(bytes, at);
  };
}

const CENTRAL = Buffer.from([0x50, 0x4b, 1, 2]);
const centralHeader = (edit: (header: Buffer) => void) => (bytes: Buffer) =>
  edit(bytes.subarray(bytes.indexOf(CENTRAL)));

describe('zip archives', () => {
  it('what is written is read back, and nothing is reported', async () => {
    const name = fc.stringMatching(/^[a-z年.][a-z0-9 年]{0,8}$/).filter((text) => !/^\.+$/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `d/${names.join('/')}.x`);
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(path, fc.uint8Array({ maxLength: 300 }), { noNullPrototype: true }),
        async (files) => {
          const { archive, codes } = await read(await writeZip(Object.entries(files)));
          assert.deepEqual(codes, []);
          assert.deepEqual(
            Object.fromEntries([...archive!.files].map(([key, content]) => [key, [...content]])),
            Object.fromEntries(Object.entries(files).map(([key, content]) => [key, [...content]])),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('the same files give the same bytes, whatever their order and the time zone', async () => {
    const a = await writeZip([
      ['b/2', 'two'],
      ['b/1', 'one'],
    ]);
    const b = await writeZip(
      new Map([
        ['b/1', Buffer.from('one')],
        ['b/2', Buffer.from('two')],
      ]),
    );
    assert.deepEqual(a, b);
    const digest = createHash('sha256').update(a).digest('hex');
    const program = `import { writeZip } from './src/syntax/zip/write-zip.ts'; import { createHash } from 'node:crypto';
      console.log(createHash('sha256').update(await writeZip([['b/1', 'one'], ['b/2', 'two']])).digest('hex'));`;
    const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
      encoding: 'utf8',
    });
    assert.equal(out.trim(), digest);
  });

  it('knows directories with and without entries of their own', async () => {
    const { archive, codes } = await read(
      await archiveOf([
        ['a/', ''],
        ['b/c/d', 'x'],
      ]),
    );
    assert.deepEqual(codes, []);
    assert.deepEqual([...archive!.directories], ['a', 'b', 'b/c']);
  });

  it('refuses paths that lead outside or are ambiguous', async () => {
    for (const name of [
      '../xx.txt',
      '/abs/x.txt',
      'C:/abs.txt',
      'a\\..\\b.txt',
      'a/./b.txts',
      'a//bb.txts',
      'a\0bbbb.txt',
    ]) {
      const from = 'q'.repeat(name.length);
      const { archive, codes } = await read(
        await archiveOf(
          [
            ['ok', 'x'],
            [from, 'x'],
          ],
          rename(from, name),
        ),
      );
      assert.deepEqual([archive, codes], [undefined, ['pilu:zip-path']], name);
    }
  });

  it('refuses names twice, and a file that is a directory', async () => {
    const twice = await archiveOf(
      [
        ['a.txt', '1'],
        ['b.txt', '2'],
      ],
      rename('b.txt', 'a.txt'),
    );
    assert.deepEqual((await read(twice)).codes, ['pilu:zip-duplicate']);
    assert.deepEqual(
      (
        await read(
          await archiveOf([
            ['a', '1'],
            ['a/b', '2'],
          ]),
        )
      ).codes,
      ['pilu:zip-conflict'],
    );
    assert.deepEqual(
      (
        await read(
          await archiveOf([
            ['a/b', '1'],
            ['a', '2'],
          ]),
        )
      ).codes,
      ['pilu:zip-conflict'],
    );
  });

  it('refuses symbolic links, encryption and other compression', async () => {
    const link = centralHeader((header) => header.writeUInt32LE((0o120777 << 16) >>> 0, 38));
    assert.deepEqual((await read(await archiveOf([['a', 'x']], link))).codes, ['pilu:zip-link']);
    const encrypted = centralHeader((header) => header.writeUInt16LE(header.readUInt16LE(8) | 1, 8));
    assert.deepEqual((await read(await archiveOf([['a', 'x'.repeat(200)]], encrypted))).codes, ['pilu:zip-encrypted']);
    const lzma = centralHeader((header) => header.writeUInt16LE(14, 10));
    assert.deepEqual((await read(await archiveOf([['a', 'x']], lzma))).codes, ['pilu:zip-method']);
  });

  it('refuses archives that are too many, too large or too dense, before unpacking', async () => {
    const many = await archiveOf(['a', 'b', 'c'].map((name) => [name, 'x'] as const));
    assert.deepEqual((await read(many, { entries: 2 })).codes, ['pilu:zip-too-many-entries']);
    assert.deepEqual((await read(many, { size: 2 })).codes, ['pilu:zip-too-large']);
    const dense = await archiveOf([['a', '0'.repeat(6 * 1024 * 1024)]]);
    assert.deepEqual((await read(dense)).codes, ['pilu:zip-ratio']);
    assert.deepEqual((await read(dense, { ratio: 2000 })).codes, []);
    // A directory that declares less than the data gives.
    const lying = await archiveOf(
      [['a', '0'.repeat(100_000)]],
      centralHeader((header) => header.writeUInt32LE(10, 24)),
    );
    assert.deepEqual((await read(lying)).codes, ['pilu:zip-entry-damaged']);
  });

  it('refuses what is damaged or no archive', async () => {
    assert.deepEqual((await read(Buffer.from('PK but no archive at all'))).codes, ['pilu:zip-unreadable']);
    const whole = await archiveOf([['a', 'text that is stored']]);
    assert.deepEqual((await read(whole.subarray(0, whole.length - 10))).codes, ['pilu:zip-unreadable']);
    const changed = await archiveOf([['a', 'text that is stored']], rename('stored', 'stared'));
    assert.deepEqual((await read(changed)).codes, ['pilu:zip-entry-damaged']);
  });

  it('reads names that are not marked as UTF-8, and says what it took them for', async () => {
    const gbk = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]); // 报告
    const unmark = (bytes: Buffer) => {
      bytes.writeUInt16LE(bytes.readUInt16LE(6) & ~0x800, 6);
      centralHeader((header) => header.writeUInt16LE(header.readUInt16LE(8) & ~0x800, 8))(bytes);
    };
    const { archive, codes } = await read(
      await archiveOf([['qqqq', 'x']], (bytes) => {
        rename('qqqq', gbk)(bytes);
        unmark(bytes);
      }),
    );
    assert.deepEqual([[...archive!.files.keys()], codes], [['报告'], ['pilu:zip-name-encoding']]);
    const utf8 = await read(await archiveOf([['年报', 'x']], unmark));
    assert.deepEqual([[...utf8.archive!.files.keys()], utf8.codes], [['年报'], ['pilu:zip-name-encoding']]);
  });
});
