import type { LocalizedText } from '../diagnostics/localized-text.js';

const REASONS: Readonly<Record<string, LocalizedText>> = {
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'not permitted', zh: '不允许此操作' },
  EROFS: { en: 'the file system is read-only', zh: '文件系统只读' },
  ENOSPC: { en: 'no space is left', zh: '磁盘空间不足' },
  EDQUOT: { en: 'the quota is used up', zh: '磁盘配额已用尽' },
  ENOENT: { en: 'there is no such path', zh: '路径不存在' },
  ENOTDIR: { en: 'a file stands where a directory is needed', zh: '路径中应为目录之处是文件' },
  EEXIST: { en: 'a file stands where a directory is needed', zh: '路径中应为目录之处是文件' },
  EISDIR: { en: 'a directory stands where a file is needed', zh: '应为文件之处是目录' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '名称过长' },
  EBUSY: { en: 'it is in use', zh: '正被占用' },
  EXDEV: { en: 'it is a device of its own', zh: '位于另一设备' },
  EIO: { en: 'the device failed', zh: '设备读写失败' },
};

/** What an error code of the operating system means, with the code. */
export function systemReason(code: string): LocalizedText {
  const reason = REASONS[code];
  return reason ? { en: `${reason.en}, ${code}`, zh: `${reason.zh}，${code}` } : { en: code, zh: code };
}
