import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleUrl, runningModule } from '../support/modules.ts';

/** Runs the examples as users do. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = join(root, 'node_modules/.bin/tsx');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ranAs = (program: readonly string[], args: readonly string[]): Ran => {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...program, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
};

/**
 * Runs an example with each of the lists of arguments, all in one process: loading TensorFlow.js takes most of the time of a run
 * that stops at once.
 */
export const runEach = (file: string, lists: readonly (readonly string[])[]): readonly Ran[] =>
  JSON.parse(
    ranAs(runningModule('test/examples/each.ts'), [moduleUrl(`examples/${file}`), JSON.stringify(lists)])
      .stdout,
  );

const outputFrom = (file: string, { status, stdout, stderr }: Ran): string => {
  if (status !== 0) throw new Error(`${file} failed (${status}):\n${stdout}${stderr}`);
  return stdout;
};

/**
 * The standard output of an example, compiled in advance if possible: it starts faster than with `npx tsx examples/…`, which does
 * the same. Throws if it fails.
 */
export const outputOf = (file: string, ...args: readonly string[]): string =>
  outputFrom(file, ranAs(runningModule(`examples/${file}`), args));

/** The standard output of `npx tsx examples/…`; throws if it fails. */
export const outputOfTsx = (file: string): string =>
  outputFrom(file, ranAs([tsx, join('examples', file)], []));

/** The output in a terminal, made by `script` of util-linux; undefined if that is not installed. */
export const runOnTerminal = (file: string, ...args: readonly string[]): string | undefined => {
  if (process.platform !== 'linux') return undefined;
  const quoted = [process.execPath, ...runningModule(`examples/${file}`), ...args]
    .map((each) => `'${each}'`)
    .join(' ');
  const { status, stdout, error } = spawnSync('script', ['-qec', quoted, '/dev/null'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined) return undefined;
  if (status !== 0) throw new Error(`${file} failed on a terminal (${status}):\n${stdout}`);
  return stdout;
};
