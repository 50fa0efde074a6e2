/**
 * Compares one run of the command with `node -e 0`: CPU time, user and system.
 *
 *   npm run bench:cli [-- --runs 30]
 *
 * Needs bash, whose `time` counts to the millisecond.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** The log of a run that followed its config. */
const logOf = async (file: string): Promise<string> => {
  const { loadFileOrThrow } = await import('../src/node.ts');
  const { schedule } = loadFileOrThrow(join(root, file));
  const rows = Array.from({ length: 50 }, (_, i) => `${i * 500},${schedule(i * 500).toPrecision(6)}\n`);
  return `step,learning_rate\n${rows.join('')}`;
};

/** The reason why a row with many rates takes longer than a start. */
const LIMIT =
  'these start as fast as other commands; the rest of the time goes to computing 25,000 rates per config, in code that V8 has not optimized yet, and to printing the table.';

/** Drawing may take longer, and YAML is read by a package whose compiled code is not kept. */
const goalOf = (work: string): { readonly goal?: string } =>
  work.includes('.yaml') ? {} : { goal: `≤ ${work.includes(' -o ') ? 2 : 1.6} × ${NODE}` };

const measure = async (folder: string, runs: number) => {
  // `explain` and `dialects` read files that are beside dist/ in the package.
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  await bundleCommand(dist);
  for (const name of ['docs', 'configs']) symlinkSync(join(root, name), join(folder, name));
  const main = join(dist, 'cli/main.cjs');
  const config = 'configs/cosine_decay_learning_rate';
  const file = `${config}.config`;
  const log = join(folder, 'log.csv');
  writeFileSync(log, await logOf(file));
  const own = join(folder, 'own.config');
  copyFileSync(join(root, file), own);
  const cases: { readonly [work: string]: readonly string[] } = {
    [NODE]: ['-e', '0'],
    'lrs show FILE.config': [main, 'show', file],
    'lrs check FILE.config': [main, 'check', file],
    'lrs show FILE.yaml': [main, 'show', `${config}.yaml`],
    'lrs show FILE.config --json': [main, 'show', file, '--json'],
    'lrs plot FILE.config': [main, 'plot', file],
    'lrs plot FILE.config -o OUT.svg': [main, 'plot', file, '-o', join(folder, 'a.svg')],
    'lrs plot FILE.config -o OUT.html': [main, 'plot', file, '-o', join(folder, 'a.html')],
    'lrs rate FILE.config 0 1000': [main, 'rate', file, '0', '1000'],
    'lrs table FILE.config --every 1000': [main, 'table', file, '--every', '1000'],
    'lrs table FILE.config, 25,000 rows': [main, 'table', file],
    'lrs diff A.config A.config': [main, 'diff', file, file],
    'lrs diff A.config B.config, 25,000 steps': [main, 'diff', file, 'configs/linear.config'],
    'lrs set FILE.config total_steps=24000 --dry-run': [main, 'set', file, 'total_steps=24000', '--dry-run'],
    'lrs set FILE.config total_steps=25000': [main, 'set', own, 'total_steps=25000'],
    'lrs scale FILE.config --num-steps 50000': [main, 'scale', file, '--num-steps', '50000'],
    'lrs audit FILE.config LOG': [main, 'audit', file, log],
    'lrs convert FILE.config --to yaml': [main, 'convert', file, '--to', 'yaml'],
    'lrs explain run/stops-early': [main, 'explain', 'run/stops-early'],
    'lrs dialects': [main, 'dialects'],
    'lrs export FILE.config': [main, 'export', file],
    'lrs schema': [main, 'schema'],
  };
  const works = Object.entries(cases).map(([work, args]) => ({ work, args, times: [] as number[] }));
  for (let run = 0; run < runs; run++) for (const { args, times } of works) times.push(milliseconds(args));
  return works.map(({ work, times }) => ({ work, least: Math.min(...times), median: median(times) }));
};

export const bench: Bench = {
  title: 'The command',
  about:
    'One run of the command on a file of `configs/`, compared with starting Node alone. NODE_EXTRA_CA_CERTS was set, so Node 20 read those certificates at each start. If it is not set, most commands miss the goal: `node -e 0` takes 19 ms, and they take 2 to 2.5 times as long, or 1.8 to 2.4 times on Node 24.',
  rows: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
    try {
      const [node, ...commands] = await measure(folder, numberAfter('--runs', 30));
      const beside = [{ name: NODE, value: node!.least, median: node!.median }];
      return commands.map(({ work, least, median }) => ({
        work,
        ours: least,
        median,
        unit: 'ms',
        beside,
        ...goalOf(work),
        ...(work.includes('25,000') && { limit: LIMIT }),
      }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

await runAlone(import.meta.url, bench);
