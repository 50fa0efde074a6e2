import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readlinkSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Writes a file in one step: at any time it has either its old content or its new one. */

/** The number of links that Linux follows. */
const MOST_LINKS = 40;

/** Paths that stand for open files, such as /dev/fd/3: these are written directly, because another process has them open. */
const OPEN_FILES = /^\/(?:dev|proc)\//;

const failure = (code: string): Error => Object.assign(new Error(code), { code });

const linkOf = (path: string): string | undefined => {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
};

/** The file that links lead to, whether it exists or not. */
const targetOf = (file: string): string => {
  let path = resolve(file);
  for (let i = 0; i < MOST_LINKS; i++) {
    const link = OPEN_FILES.test(path) ? undefined : linkOf(path);
    if (link === undefined) return path;
    path = resolve(dirname(path), link);
  }
  throw failure('ELOOP');
};

const writeAll = (fd: number, bytes: Uint8Array): void => {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
};

const writeInto = (path: string, bytes: Uint8Array): void => {
  const fd = openSync(path, 'w');
  try {
    writeAll(fd, bytes);
  } finally {
    closeSync(fd);
  }
};

/** Gives a new file the mode and, if permitted, the owner of the file that it replaces. */
const adopt = (fd: number, { mode, uid, gid }: Stats): void => {
  try {
    fchownSync(fd, uid, gid);
  } catch {
    // Only root can change the owner.
  }
  fchmodSync(fd, mode & 0o7777);
};

const openBeside = (target: string): { readonly path: string; readonly fd: number } => {
  // Loading node:crypto for better random numbers would slow down every command; opening the file fails if it exists.
  const random = Math.random().toString(36).slice(2);
  const path = join(dirname(target), `.lrs-${process.pid}-${random}.tmp`);
  try {
    return { path, fd: openSync(path, 'wx') };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw code === 'EACCES' || code === 'EPERM' ? failure('FOLDER') : cause;
  }
};

const replace = (target: string, old: Stats | undefined, bytes: Uint8Array): void => {
  const { path, fd } = openBeside(target);
  try {
    try {
      if (old !== undefined) adopt(fd, old);
      writeAll(fd, bytes);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(path, target);
  } catch (cause) {
    unlinkSync(path);
    throw cause;
  }
};

/**
 * Writes a file: first a temporary one beside it, which then replaces it. Links stay links, and the mode is kept.
 * Devices and pipes are written directly.
 *
 * Throws what `node:fs` throws, and an error with the code FOLDER if no file can be created beside the target; the
 * target is then unchanged.
 */
export const writeFile = (file: string, content: string | Uint8Array): void => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (/[\\/]$/.test(file) || basename(file) === '') throw failure('EISDIR');
  const target = targetOf(file);
  const old = statSync(target, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw failure('EISDIR');
  if (OPEN_FILES.test(target) || (old !== undefined && !old.isFile())) {
    writeInto(target, bytes);
    return;
  }
  if (old !== undefined) accessSync(target, constants.W_OK);
  replace(target, old, bytes);
};
