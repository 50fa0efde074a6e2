import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { folder, lrs, lrsHere, useCommand } from './lrs.ts';

/** Runs `lrs export`. */

const config = 'configs/cosine_decay_learning_rate.config';

/** A config longer than one block of SHA-256, so that its hash takes several. */
const constant = `# ${'a constant rate, '.repeat(9)}\nconstant_learning_rate { learning_rate: 0.5 }`;

const hasPython = spawnSync('python3', ['--version']).status === 0;
const itWithPython = hasPython ? it : it.skip;
const reason = hasPython ? '' : ' [skipped: there is no python3]';

interface Case {
  readonly reason: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly code: number;
  readonly out: RegExp;
  readonly err: RegExp;
}

const nothing = /^$/;

const cases: readonly Case[] = [
  {
    reason: 'all frameworks',
    args: [config],
    code: 0,
    out: /attach.*optax_schedule.*KerasSchedule/s,
    err: nothing,
  },
  {
    reason: 'only numpy',
    args: [config, '--for', 'numpy'],
    code: 0,
    out: /^(?!.*import torch)/s,
    err: nothing,
  },
  {
    reason: 'the exported file names its source',
    args: [config],
    code: 0,
    out: /cosine_decay_learning_rate\.config.*SHA-256 [0-9a-f]{64}.*2,000–24,999: cosine 0\.04 → 0/s,
    err: nothing,
  },
  {
    reason: 'the digest equals that of sha256sum',
    args: ['-'],
    input: constant,
    code: 0,
    out: new RegExp(`SHA-256 ${createHash('sha256').update(constant).digest('hex')}`),
    err: nothing,
  },
  {
    reason: 'a schedule that follows a metric',
    args: ['configs/reduce_on_plateau.config'],
    code: 1,
    out: nothing,
    err: /follows a metric of the run/,
  },
  {
    reason: 'the pieces as JSON',
    args: [config, '--json'],
    code: 0,
    out: /^\{"version":1,"digest":.*"pieces":\[.*"curve":/,
    err: nothing,
  },
  {
    reason: 'the format as an option',
    args: ['-', '--input-format', 'yaml'],
    input: 'constant_learning_rate: {learning_rate: 0.5}',
    code: 0,
    out: /def rate\(/,
    err: nothing,
  },
  {
    reason: 'the calls of a framework',
    args: ['configs/one_cycle.config', '--builtin', '--for', 'torch'],
    code: 0,
    out: /return lr_scheduler\.OneCycleLR\(.*max_lr=0\.1,.*total_steps=1000,/s,
    err: nothing,
  },
  {
    reason: 'the framework has no equivalent call',
    args: ['configs/cosine_decay_restarts.config', '--builtin', '--for', 'torch'],
    code: 1,
    out: nothing,
    err: /CosineAnnealingWarmRestarts comes closest, and first differs at step 1,000: 0\.1 instead of 0\.05; the largest difference is/,
  },
  {
    reason: '--check needs rate(step), which --builtin does not write',
    args: [config, '--builtin', '--check'],
    code: 2,
    out: nothing,
    err: /--builtin cannot be combined with --check/,
  },
  { reason: 'an unknown framework', args: [config, '--for', 'torhc'], code: 2, out: nothing, err: /torch/ },
  {
    reason: 'a config with errors',
    args: ['-'],
    input: 'constant_learning_rate {',
    code: 1,
    out: nothing,
    err: /error/,
  },
  {
    reason: 'a missing Python',
    args: [config, '--check', '--python', 'nosuch'],
    code: 2,
    out: /^/,
    err: /nosuch does not run/,
  },
  {
    reason: 'a program that says its version but is not Python',
    args: [config, '--check', '--python', process.execPath],
    code: 1,
    out: /^/,
    err: /cannot run the file:\n/,
  },
];

describe('lrs export', () => {
  useCommand();

  for (const { reason, args, input, code, out, err } of cases) {
    it(`${args.join(' ')}: ${reason}`, async () => {
      const answer = await lrsHere(['export', ...args], input === undefined ? {} : { input });
      expect(answer.code).to.equal(code);
      expect(answer.out).to.match(out);
      expect(answer.err).to.match(err);
    });
  }

  it('gives the same file each time', async () => {
    const file = join(folder(), 'lr_schedule.py');
    await lrs(['export', config, '-o', file]);
    expect((await lrs(['export', config])).out).to.equal(readFileSync(file, 'utf8'));
  });

  itWithPython(`--check prints the largest error that Python gives${reason}`, async () => {
    const { code, err } = await lrs(['export', config, '--check', '-o', join(folder(), 'checked.py')]);
    expect(err).to.match(/the largest error over 25,000 steps is [0-4](\.\d+)? ulp/);
    expect(code).to.equal(0);
  });
});
