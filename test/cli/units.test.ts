import { expect } from 'chai';
import { lrs, lrsHere, useCommand } from './lrs.ts';

/** Epochs and shares of the run as options of `lrs show`. */

const config = 'linear { initial_learning_rate: 1 end_learning_rate: 0 total_steps: 1000 }';

interface Case {
  readonly args: readonly string[];
  /** Lines with rates, with single spaces. */
  readonly rates?: readonly string[];
  readonly err?: RegExp;
}

const cases: readonly Case[] = [
  { args: ['--at', 'epoch:3', '--steps-per-epoch', '100'], rates: ['300 epoch 3 0.7'] },
  {
    args: ['--at', '3ep,2.5 epochs', '--examples', '1000', '--batch-size', '10'],
    rates: ['300 epoch 3 0.7', '250 epoch 2.5 0.75'],
  },
  { args: ['--at', '10%', '--num-steps', '1000'], rates: ['100 0.9'] },
  { args: ['--at', '0.5dur', '--epochs', '10', '--steps-per-epoch', '100'], rates: ['500 epoch 5 0.5'] },
  {
    args: ['--at', '1ep:3ep:1ep', '--steps-per-epoch', '100'],
    rates: ['100 epoch 1 0.9', '200 epoch 2 0.8', '300 epoch 3 0.7'],
  },
  {
    args: ['--at', '1ep:4ep:1ep', '--steps-per-epoch', '12.5'],
    rates: ['13 epoch 1.04 0.987', '25 epoch 2 0.975', '38 epoch 3.04 0.962', '50 epoch 4 0.95'],
  },
  {
    args: ['--at', 'epoch:3'],
    err: /--at: 3ep needs steps_per_epoch, which is unknown; give --steps-per-epoch/,
  },
  { args: ['--at', '10%'], err: /needs num_steps, which is unknown; give --num-steps/ },
  { args: ['--at', 'epoch:x'], err: /--at: epoch:x is not a step/ },
  { args: ['--at', '3 weeks'], err: /--at: 3 weeks is not a step/ },
  { args: ['--epochs', '0'], err: /--epochs is 0: write a number above 0/ },
];

const ratesIn = (out: string): string[] =>
  out
    .slice(out.indexOf('\nrates\n') + 7)
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '));

describe('lrs show: units of the run', () => {
  useCommand();

  for (const { args, rates, err } of cases)
    it(args.join(' '), async () => {
      const answer = await lrsHere(['show', '-', ...args], { input: config });
      if (rates !== undefined) expect(ratesIn(answer.out)).to.deep.equal(rates);
      if (err !== undefined) expect(answer.err).to.match(err);
      expect(answer.code).to.equal(err === undefined ? 0 : 2);
    });

  it('prints the facts of the run, including those that follow from others', async () => {
    const { out } = await lrs(['show', '-', '--epochs', '10', '--examples', '1000', '--batch-size', '10'], {
      input: config,
    });
    const run = out.slice(out.indexOf('\nrun\n'), out.indexOf('\npieces')).trim().split('\n');
    expect(run.map((line) => line.trim().split(/ +/))).to.deep.equal([
      ['run'],
      ['num_steps', '1000', 'computed'],
      ['epochs', '10', 'option'],
      ['steps_per_epoch', '100', 'computed'],
      ['examples', '1000', 'option'],
      ['batch_size', '10', 'option'],
    ]);
  });
});
