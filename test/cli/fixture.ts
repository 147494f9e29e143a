import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small report: one period, one count, one chapter. */
export const REPORT = [
  '某某股份有限公司2023年度社会责任报告',
  '',
  '本报告期间为2023年1月1日至2023年12月31日。',
  '',
  '第一章 环境保护',
  '',
  '公司召开股东大会3次。',
  '',
].join('\n');

/** Filing metadata that names an entity. */
export const FILING = { secCode: '000001' };

/** A directory of its own for one test, holding `report.txt` and `filing.json`. */
export interface Workplace {
  readonly root: string;
  /** Absolute path of a name in it. */
  path(name: string): string;
  /** Writes a file (bytes, text, or a value as JSON) and gives its path. */
  write(name: string, content: string | Uint8Array | object): string;
  /** Every path in it, hidden ones included. */
  list(): string[];
  remove(): void;
}

export function createWorkplace(): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'pilu-test-'));
  const path = (name: string): string => join(root, name);
  const write = (name: string, content: string | Uint8Array | object): string => {
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    mkdirSync(join(path(name), '..'), { recursive: true });
    writeFileSync(path(name), isRaw ? content : `${JSON.stringify(content, null, 2)}\n`);
    return path(name);
  };
  write('report.txt', REPORT);
  write('filing.json', FILING);
  return {
    root,
    path,
    write,
    list: () => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort(),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
