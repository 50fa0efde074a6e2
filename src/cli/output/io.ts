import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { printableLines } from '../../diagnostics/render/printable.ts';
import {
  readFile,
  readOpen,
  reasonOf,
  retryUntilDone,
  whyUnreadable,
  whyUnwritable,
} from '../../node/read_file.ts';
import { UsageError } from '../exit.ts';
import { writeFile } from './write_file.ts';

/**
 * Reads and writes without `process.stdin` and `process.stdout`: loading Node's streams costs more than the whole
 * command.
 */
export interface Io {
  /** The bytes of a file, or of standard input for `-`. */
  read(file: string): Uint8Array;
  /**
   * Writes a file in one step, or standard output for `-`. Files and pipes get the bytes unchanged; on a terminal,
   * control characters are replaced.
   */
  write(file: string, content: string | Uint8Array): void;
  out(text: string): void;
  err(text: string): void;
  /** Whether standard output and standard error support colours. */
  readonly color: { readonly out: boolean; readonly err: boolean };
  /** True if standard error is a terminal, on which text can be overwritten. */
  readonly isTerminal: boolean;
  /** The width of the terminal on standard output; undefined if it is not a terminal. */
  columns(): number | undefined;
}

/** The reader of standard output has closed it: there is nothing left to write. */
export class Closed extends Error {}

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? '';

const writeAll = (fd: 1 | 2, content: string | Uint8Array): void => {
  const bytes = Buffer.from(content);
  try {
    for (let done = 0; done < bytes.length; ) done += retryUntilDone(() => writeSync(fd, bytes, done));
  } catch (cause) {
    if (codeOf(cause) === 'EPIPE') throw new Closed();
    throw new UsageError(`cannot write: ${reasonOf(cause)}`, false);
  }
};

const orUsageError = <V>(what: string, act: () => V, reason: (cause: unknown) => string = reasonOf): V => {
  try {
    return act();
  } catch (cause) {
    throw new UsageError(`${what}: ${reason(cause)}`, false);
  }
};

/** Explains why a file was not read. If the text of a config was given in place of a file name, it points to standard input. */
const whyNotRead = (file: string, cause: unknown): string => {
  if (file === '') return 'its name is empty';
  return whyUnreadable(file, cause).replace(
    ': use load',
    '; lrs reads a config from standard input, as the file -',
  );
};

const isTty = (fd: 1 | 2): boolean => {
  try {
    // /dev/null is a character device too. Only Node's tty can tell, which takes as long to load as checking a config,
    // so ask it last.
    const stat = fstatSync(fd);
    if (!stat.isCharacterDevice() || stat.rdev === statSync(devNull).rdev) return false;
    return process.getBuiltinModule('node:tty').isatty(fd);
  } catch {
    return false;
  }
};

/** True for a terminal that can do more than print lines. */
const isTerminal = (fd: 1 | 2, env: NodeJS.ProcessEnv): boolean => env.TERM !== 'dumb' && isTty(fd);

const writeOut = (content: string | Uint8Array): void => {
  if (!isTty(1)) writeAll(1, content);
  else if (typeof content === 'string') writeAll(1, printableLines(content));
  else throw new UsageError('a terminal cannot show these bytes: name a file with -o, or pipe them', false);
};

const takesColor = (fd: 1 | 2, env: NodeJS.ProcessEnv): boolean => !env.NO_COLOR && isTerminal(fd, env);

export const processIo = (env: NodeJS.ProcessEnv): Io => ({
  read: (file) =>
    file === '-'
      ? orUsageError('cannot read standard input', () => readOpen(0))
      : orUsageError(
          `cannot read ${file === '' ? 'a file' : file}`,
          () => readFile(file),
          (cause) => whyNotRead(file, cause),
        ),
  write: (file, content) =>
    file === '-' || file === '/dev/stdout'
      ? writeOut(content)
      : orUsageError(
          `cannot write ${file}`,
          () => writeFile(file, content),
          (cause) => whyUnwritable(file, cause),
        ),
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  color: { out: takesColor(1, env), err: takesColor(2, env) },
  isTerminal: isTerminal(2, env),
  columns: () => (isTerminal(1, env) ? process.stdout.columns || 80 : undefined),
});
