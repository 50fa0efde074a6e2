import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The examples as their users run them. */

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npx tsx examples/…`. */
export const runExample = (file: string, ...args: readonly string[]): Ran => {
  const tsx = join(root, 'node_modules/.bin/tsx');
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [tsx, join('examples', file), ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
};

/** For its standard output, where it ends as it should. */
export const outputOf = (file: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = runExample(file, ...args);
  if (status !== 0) throw new Error(`${file} failed (${status}):\n${stdout}${stderr}`);
  return stdout;
};
