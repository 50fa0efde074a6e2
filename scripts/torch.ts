/**
 * Runs the README's `python` block, which hands a config's rates to PyTorch, and compares the rate that PyTorch then
 * trains with at every step with the schedule's.
 *
 *   npm run test:torch [-- --python python3]
 *
 * Where torch cannot be imported it says so and runs nothing.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFileOrThrow } from '../src/node.ts';
import { bundleCommand, root } from './bundle.ts';
import { blocks } from './readme.ts';

const { values } = parseArgs({ options: { python: { type: 'string' } } });
const python = values.python ?? 'python3';
const config = join(root, 'configs/cosine_decay_learning_rate.config');

/** What the README's reader has already: an optimizer, here with no learning rate of its own. */
const before = `
import torch
optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
`;
const after = `
steps = int(__import__("sys").argv[1])
trained = []
for _ in range(steps):
    trained.append(optimizer.param_groups[0]["lr"])
    optimizer.step()
    scheduler.step()
print(__import__("json").dumps(trained))
`;

/** The rates that PyTorch trained with. */
const train = (block: string, steps: number): number[] => {
  const folder = mkdtempSync(join(tmpdir(), 'lrs-torch-'));
  try {
    copyFileSync(config, join(folder, 'pipeline.config'));
    symlinkSync(join(root, 'dist/cli/main.cjs'), join(folder, 'lrs'));
    writeFileSync(join(folder, 'run.py'), before + block + after);
    const { status, stdout, stderr } = spawnSync(python, ['run.py', String(steps)], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as number[];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const check = async (): Promise<string> => {
  const [block] = blocks('python');
  if (block === undefined) throw new Error('README.md has no python block');
  await bundleCommand(join(root, 'dist/cli'));
  const { schedule, run } = loadFileOrThrow(config);
  const steps = run.num_steps ?? 1000;
  const trained = train(block, steps);
  const wrong = trained.findIndex((rate, step) => rate !== schedule(step));
  if (trained.length !== steps || wrong >= 0) {
    throw new Error(
      `step ${wrong}: PyTorch trains with ${trained[wrong]}, the schedule says ${schedule(wrong)}`,
    );
  }
  return `PyTorch trains ${steps} steps with the schedule's own rates`;
};

if (spawnSync(python, ['-c', 'import torch']).status !== 0) {
  console.log(`skipped: ${python} cannot import torch, so the README's PyTorch lines did not run`);
} else {
  console.log(await check());
}
