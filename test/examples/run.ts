import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runningModule } from '../support/modules.ts';

/** The examples as their users run them. */

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

/** An example, compiled beforehand if it can be: starting it costs less than `npx tsx examples/…`, which does the same. */
export const runExample = (file: string, ...args: readonly string[]): Ran =>
  ranAs(runningModule(`examples/${file}`), args);

/** The standard output of `npx tsx examples/…`, where it ends as it should. */
export const outputOf = (file: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = ranAs([tsx, join('examples', file)], args);
  if (status !== 0) throw new Error(`${file} failed (${status}):\n${stdout}${stderr}`);
  return stdout;
};

/** The same in a terminal, as `script` of util-linux makes one; undefined where there is none. */
export const runOnTerminal = (file: string, ...args: readonly string[]): string | undefined => {
  if (process.platform !== 'linux') return undefined;
  const quoted = [process.execPath, tsx, join('examples', file), ...args]
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
