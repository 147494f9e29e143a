import { rmSync } from 'node:fs';

const open = new Set<string>();

/** Remembers a temporary path, so that it goes even where the process is ended before its work. */
export function openStaging(path: string): void {
  if (open.size === 0) process.on('exit', removeAll);
  open.add(path);
}

/** A temporary path that has been renamed into place or removed. */
export function closeStaging(path: string): void {
  open.delete(path);
  if (open.size === 0) process.off('exit', removeAll);
}

function removeAll(): void {
  for (const path of open) rmSync(path, { recursive: true, force: true });
}
