import { open } from 'node:fs/promises';

/** Bytes that are written at a time: small chunks would wait for the disk once each. */
const BLOCK = 1 << 20;
/** UTF-8 takes at most three bytes for a code unit of UTF-16. */
const BYTES_A_UNIT = 3;

/** Writes chunks to a file. They are encoded into one block of memory, which is used again once it is written. */
export async function writeBlocks(path: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    const block = Buffer.allocUnsafeSlow(BLOCK);
    let filled = 0;
    const flush = async () => {
      if (filled > 0) await file.writeFile(block.subarray(0, filled));
      filled = 0;
    };
    for (const chunk of chunks) {
      const most = typeof chunk === 'string' ? chunk.length * BYTES_A_UNIT : chunk.length;
      if (filled + most > BLOCK) await flush();
      if (most > BLOCK) await file.writeFile(chunk);
      else if (typeof chunk === 'string') filled += block.write(chunk, filled);
      else {
        block.set(chunk, filled);
        filled += chunk.length;
      }
    }
    await flush();
  } finally {
    await file.close();
  }
}
