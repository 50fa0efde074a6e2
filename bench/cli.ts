/**
 * Compares one run of the command with `node -e 0`: CPU time, user and system.
 *
 *   npm run bench:cli [-- --runs 30]
 *
 * Needs bash, whose `time` counts to the millisecond.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCommand, root } from '../scripts/bundle.ts';
import { median } from './median.ts';
import { type Bench, numberAfter, runAlone } from './rows.ts';

const NODE = 'node -e 0';

const milliseconds = (args: readonly string[]): number => {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null 2>&1';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  const [user, system] = stderr.trim().split(' ').map(Number);
  return (user! + system!) * 1000;
};

const measure = async (folder: string, runs: number) => {
  await bundleCommand(folder);
  const main = join(folder, 'cli/main.cjs');
  const config = 'configs/cosine_decay_learning_rate';
  const cases = {
    [NODE]: ['-e', '0'],
    'lrs show FILE.config': [main, 'show', `${config}.config`],
    'lrs check FILE.config': [main, 'check', `${config}.config`],
    'lrs show FILE.yaml': [main, 'show', `${config}.yaml`],
    'lrs show FILE.config --json': [main, 'show', `${config}.config`, '--json'],
    'lrs plot FILE.config -o OUT.svg': [main, 'plot', `${config}.config`, '-o', join(folder, 'a.svg')],
  };
  const works = Object.entries(cases).map(([work, args]) => ({ work, args, times: [] as number[] }));
  for (let run = 0; run < runs; run++) for (const { args, times } of works) times.push(milliseconds(args));
  return works.map(({ work, times }) => ({ work, least: Math.min(...times), median: median(times) }));
};

export const bench: Bench = {
  title: 'The command',
  about: 'One run of the command on a file of `configs/`, compared with starting Node alone.',
  rows: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
    try {
      const [node, ...commands] = await measure(folder, numberAfter('--runs', 30));
      const beside = [{ name: NODE, value: node!.least, median: node!.median }];
      return commands.map(({ work, least, median }) => ({ work, ours: least, median, unit: 'ms', beside }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

await runAlone(import.meta.url, bench);
