/**
 * What `lrs check FOLDER` costs: CPU time, user and system, and the most memory, for a few and for many files.
 *
 *   npm run bench:check [-- --files 10000] [--max 15]
 *
 * The files are copies of configs/. With `--max` it fails if the many take more seconds than that, or twice the memory of
 * the few.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleCommand, root } from '../scripts/bundle.ts';

const { values } = parseArgs({ options: { files: { type: 'string' }, max: { type: 'string' } } });
const many = Number(values.files ?? 10_000);
const limit = Number(values.max ?? Number.POSITIVE_INFINITY);

const configs = readdirSync(join(root, 'configs'))
  .filter((name) => /\.(config|yaml)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(root, 'configs', name), 'utf8') }));

/** Runs the command in a process that says what it has used. */
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

const scratch = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
try {
  await bundleCommand(join(scratch, 'command'));
  symlinkSync(join(root, 'node_modules'), join(scratch, 'command/node_modules'));
  const measured = [many / 20, many].map((count) => {
    const folder = join(scratch, `${count}`);
    mkdirSync(folder);
    for (let i = 0; i < count; i++) {
      const { name, text } = configs[i % configs.length]!;
      writeFileSync(join(folder, `${i}_${name}`), text);
    }
    const used = usage(join(scratch, 'command/main.cjs'), folder);
    console.log(`${count} files: ${used.seconds.toFixed(1)} s of CPU, ${used.megabytes.toFixed(0)} MB`);
    return used;
  });
  const [few, all] = measured as [(typeof measured)[0], (typeof measured)[0]];
  if (limit < Number.POSITIVE_INFINITY && (all.seconds > limit || all.megabytes > 2 * few.megabytes))
    process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}
