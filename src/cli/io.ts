import { fstatSync, readdirSync, readFileSync, readSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from './exit.ts';
import { writeFile } from './write_file.ts';

/**
 * Reading and writing, without `process.stdin` and `process.stdout`: loading Node's streams costs more than all that the
 * command does.
 */
export interface Io {
  /** A file's bytes, or standard input's for `-`. */
  read(file: string): Uint8Array;
  /** Writes a file in one step, or standard output for `-`. */
  write(file: string, content: string | Uint8Array): void;
  out(text: string): void;
  err(text: string): void;
  /** Whether standard output and standard error take colours. */
  readonly color: { readonly out: boolean; readonly err: boolean };
  /** Whether standard error is a terminal that shows what is overwritten. */
  readonly isTerminal: boolean;
}

/** Whoever read standard output has closed it: nothing is left to say. */
export class Closed extends Error {}

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
  FOLDER: 'its folder cannot be written, so the file cannot be replaced in one step; write to another folder',
};

const reasonOf = (cause: unknown): string =>
  reasons[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause));

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Does what a pipe that does not block may put off, until it is done. */
const insist = <V>(act: () => V): V => {
  for (;;) {
    try {
      return act();
    } catch (cause) {
      if (codeOf(cause) !== 'EAGAIN') throw cause;
      Atomics.wait(pause, 0, 0, 5);
    }
  }
};

const writeAll = (fd: 1 | 2, content: string | Uint8Array): void => {
  const bytes = Buffer.from(content);
  try {
    for (let done = 0; done < bytes.length; ) done += insist(() => writeSync(fd, bytes, done));
  } catch (cause) {
    if (codeOf(cause) === 'EPIPE') throw new Closed();
    throw new UsageError(`cannot write: ${reasonOf(cause)}`, false);
  }
};

const readInput = (): Uint8Array => {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const count = insist(() => readSync(0, chunk));
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
  }
};

/** `; did you mean b.config?`, of the files beside one that is not there. */
const otherFile = (file: string): string => {
  try {
    const meant = nearest(basename(file), readdirSync(dirname(file)));
    return meant === undefined ? '' : `; did you mean ${join(dirname(file), meant)}?`;
  } catch {
    return '';
  }
};

/** Why a file cannot be read, in words. */
export const whyUnreadable = (file: string, cause: unknown): string =>
  `${reasonOf(cause)}${codeOf(cause) === 'ENOENT' ? otherFile(file) : ''}`;

const attempt = <V>(what: string, act: () => V, file?: string): V => {
  try {
    return act();
  } catch (cause) {
    const reason = file === undefined ? reasonOf(cause) : whyUnreadable(file, cause);
    throw new UsageError(`${what}: ${reason}`, false);
  }
};

const isTerminal = (fd: 1 | 2, env: NodeJS.ProcessEnv): boolean => {
  if (env.TERM === 'dumb') return false;
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
};

const takesColor = (fd: 1 | 2, env: NodeJS.ProcessEnv): boolean => !env.NO_COLOR && isTerminal(fd, env);

export const processIo = (env: NodeJS.ProcessEnv): Io => ({
  read: (file) =>
    file === '-'
      ? attempt('cannot read standard input', readInput)
      : attempt(`cannot read ${file}`, () => readFileSync(file), file),
  write: (file, content) =>
    file === '-' || file === '/dev/stdout'
      ? writeAll(1, content)
      : attempt(`cannot write ${file}`, () => writeFile(file, content)),
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  color: { out: takesColor(1, env), err: takesColor(2, env) },
  isTerminal: isTerminal(2, env),
});
