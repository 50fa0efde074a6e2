/**
 * What one run of `lrs show FILE` costs beside `node -e 0`: CPU time, user and system, in milliseconds.
 *
 *   npm run bench:cli [-- --runs 30] [--max 1.6]
 *
 * The commands take turns, so that what else the machine does falls on all of them. With `--max` it fails where the
 * ratio of the medians, or of the least, is above that. Needs bash, whose `time` counts to the millisecond.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleCommand, bundleModules, root } from '../scripts/bundle.ts';
import { median } from './median.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, max: { type: 'string' } } });
const runs = Number(values.runs ?? 30);
const limit = Number(values.max ?? Number.POSITIVE_INFINITY);

const cpu = (args: readonly string[]): number => {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null 2>&1';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  const [user, system] = stderr.trim().split(' ').map(Number);
  return (user! + system!) * 1000;
};

const folder = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
try {
  await bundleCommand(join(folder, 'command'));
  // The command draws with the package's own module.
  await bundleModules(folder, ['plot/index']);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const show = [join(folder, 'command/main.cjs'), 'show'];
  const config = 'configs/cosine_decay_learning_rate';
  const cases: readonly {
    readonly name: string;
    readonly args: readonly string[];
    readonly times: number[];
  }[] = [
    { name: 'node -e 0', args: ['-e', '0'], times: [] },
    { name: 'lrs show FILE.config', args: [...show, `${config}.config`], times: [] },
    {
      name: 'lrs check FILE.config',
      args: [join(folder, 'command/main.cjs'), 'check', `${config}.config`],
      times: [],
    },
    { name: 'lrs show FILE.yaml', args: [...show, `${config}.yaml`], times: [] },
    { name: 'lrs show FILE.config --json', args: [...show, `${config}.config`, '--json'], times: [] },
    {
      name: 'lrs show FILE.yaml --svg OUT',
      args: [...show, `${config}.yaml`, '--svg', join(folder, 'a.svg')],
      times: [],
    },
  ];
  for (let run = 0; run < runs; run++) for (const { args, times } of cases) times.push(cpu(args));
  const base = cases[0]!.times;
  console.log(`Node ${process.version}, ${runs} runs each, CPU in ms`);
  console.log(`${''.padEnd(30)}   least  median  ratio of least  of medians`);
  for (const { name, times } of cases) {
    const [least, middle] = [Math.min(...times), median(times)];
    const ratios = [least / Math.min(...base), middle / median(base)];
    const columns = [least.toFixed(1).padStart(7), middle.toFixed(1).padStart(7)];
    console.log(
      [name.padEnd(30), ...columns, ...ratios.map((ratio) => ratio.toFixed(2).padStart(13))].join(' '),
    );
    if (ratios.some((ratio) => ratio > limit)) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
