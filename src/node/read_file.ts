import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';

/** Reads files, and explains why one cannot be read. */

/** The greatest number of bytes to read: more than any config has. Devices and pipes may never end. */
const MOST_BYTES = 2 ** 27;

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? '';

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ELOOP: 'it is a link that leads back to itself',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is a socket, or a device that is not connected',
  ENODEV: 'it is a device that is not connected',
  EBUSY: 'another program uses it, or it is mounted by itself',
  ERR_INVALID_ARG_VALUE: 'there is no such file',
  TOO_LONG: 'it has more than 128 MB, which is the limit; no config is that long',
  FOLDER: 'its folder cannot be written, so the file cannot be replaced in one step; write to another folder',
};

/** Explains why a file cannot be read or written. */
export const reasonOf = (cause: unknown): string =>
  reasons[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause));

/** `; did you mean b.config?`, with the name of a file next to the missing one. */
const otherFile = (file: string): string => {
  try {
    const meant = nearest(basename(file), readdirSync(dirname(file)));
    return meant === undefined ? '' : `; did you mean ${join(dirname(file), meant)}?`;
  } catch {
    return '';
  }
};

/** Explains why a file cannot be read, with the name of another file that may be meant. */
export const whyUnreadable = (file: string, cause: unknown): string => {
  if (/[\n{]|: /.test(file)) return 'this looks like a config, not a path: use load';
  return `${reasonOf(cause)}${codeOf(cause) === 'ENOENT' ? otherFile(file) : ''}`;
};

/** Explains why a file cannot be written: "missing" then means that its folder is missing. */
export const whyUnwritable = (file: string, cause: unknown): string => {
  const folder = dirname(file);
  if (codeOf(cause) === 'ENOENT') return `there is no folder ${folder}`;
  return codeOf(cause) === 'ENOTDIR' ? `${folder} is not a folder` : reasonOf(cause);
};

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Repeats an operation on a non-blocking pipe until it is done. */
export const retryUntilDone = <V>(act: () => V): V => {
  for (;;) {
    try {
      return act();
    } catch (cause) {
      if (codeOf(cause) !== 'EAGAIN') throw cause;
      Atomics.wait(pause, 0, 0, 5);
    }
  }
};

const tooLong = (): Error => Object.assign(new Error('TOO_LONG'), { code: 'TOO_LONG' });

/** All bytes of an open file, device or pipe. Throws what `node:fs` throws, and an error with the code TOO_LONG. */
export const readOpen = (fd: number): Uint8Array => {
  const stat = fstatSync(fd);
  if (stat.isFile() && stat.size > MOST_BYTES) throw tooLong();
  const chunks: Buffer[] = [];
  // Read one byte more than the file has, so that its end shows at once.
  const size = stat.isFile() && stat.size > 0 ? stat.size + 1 : 1 << 16;
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(Math.max(size - total, 1 << 16));
    const count = retryUntilDone(() => readSync(fd, chunk));
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    total += count;
    if (total > MOST_BYTES) throw tooLong();
  }
};

/** All bytes of a file. Throws the same errors as `readOpen`. */
export const readFile = (file: string): Uint8Array => {
  const fd = openSync(file, 'r');
  try {
    return readOpen(fd);
  } finally {
    closeSync(fd);
  }
};
