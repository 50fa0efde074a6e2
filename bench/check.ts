/**
 * Measures `lrs check FOLDER` for few and for many files: CPU time (user and system) and peak memory.
 *
 *   npm run bench:check [-- --files 10000]
 *
 * The files are copies of configs/.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCommand, root } from '../scripts/bundle.ts';
import { type Bench, exponentOf, numberAfter, runAlone } from './rows.ts';

/** Runs the command in a process that prints the time and memory it used. */
const usage = (main: string, folder: string): { readonly seconds: number; readonly megabytes: number } => {
  const script = `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.stderr.write('\\n' + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
  });
  process.argv = [process.argv[0], 'lrs', 'check', ${JSON.stringify(folder)}];
  require(${JSON.stringify(main)});`;
  const { stderr } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [seconds, megabytes] = JSON.parse(stderr.split('\n').at(-1)!) as [number, number];
  return { seconds, megabytes };
};

const measure = async (scratch: string, counts: readonly number[]) => {
  const configs = readdirSync(join(root, 'configs'))
    .filter((name) => /\.(config|yaml)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, 'configs', name), 'utf8') }));
  await bundleCommand(scratch);
  return counts.map((count) => {
    const folder = join(scratch, `${count}`);
    mkdirSync(folder);
    for (let i = 0; i < count; i++) {
      const { name, text } = configs[i % configs.length]!;
      writeFileSync(join(folder, `${i}_${name}`), text);
    }
    return usage(join(scratch, 'cli/main.cjs'), folder);
  });
};

export const bench: Bench = {
  title: 'lrs check FOLDER',
  about: 'One run of the command on copies of the files of `configs/`, in text format and YAML.',
  rows: async () => {
    const many = numberAfter('--files', 10_000);
    const scratch = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
    try {
      const [few, all] = await measure(scratch, [many / 20, many]);
      const sizes = [many / 20, many] as const;
      return [
        { work: `${many} files`, ours: all!.seconds, unit: 's', beside: [], goal: '≤ 15' },
        {
          work: `most memory for ${many} files`,
          ours: all!.megabytes,
          unit: 'MB',
          beside: [{ name: `${many / 20} files`, value: few!.megabytes }],
          goal: `≤ 2 × ${many / 20} files`,
        },
        {
          work: `growth of the time from ${many / 20} to ${many} files: exponent`,
          ours: exponentOf(sizes, [few!.seconds, all!.seconds]),
          unit: '',
          beside: [],
          goal: '≤ 1.1',
        },
      ];
    } finally {
      rmSync(scratch, { recursive: true });
    }
  },
};

await runAlone(import.meta.url, bench);
