/**
 * Runs the README's `python` block, which hands a config's rates to PyTorch, and compares the rate that PyTorch then
 * trains with at every step with the schedule's.
 *
 *   npm run test:torch [-- --python python3]
 *
 * Where torch cannot be imported it says so and runs nothing.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFileOrThrow } from '../src/node.ts';
import { root } from './bundle.ts';
import { blocks } from './readme.ts';

const { values } = parseArgs({ options: { python: { type: 'string' } } });
const python = values.python ?? 'python3';
const config = 'configs/cosine_decay_learning_rate.config';

/** What the README's reader has already: a config, and an optimizer whose own rate is 1. */
const before = `
import json, subprocess, torch
config = ${JSON.stringify(config)}
optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
`;
const after = (steps: number): string => `
trained = []
for _ in range(${steps}):
    trained.append(optimizer.param_groups[0]["lr"])
    optimizer.step()
    scheduler.step()
print(json.dumps(trained))
`;

/** The rates that PyTorch trained with. */
const train = (block: string, steps: number): number[] => {
  const { status, stdout, stderr } = spawnSync(python, ['-'], {
    cwd: root,
    input: before + block + after(steps),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as number[];
};

const check = (): string => {
  const [block] = blocks('python');
  if (block === undefined) throw new Error('README.md has no python block');
  const { schedule, run } = loadFileOrThrow(join(root, config));
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
  console.log(check());
}
