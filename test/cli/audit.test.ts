import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { folder, lrsHere, useCommand } from './lrs.ts';

/** What `lrs audit` prints of an audit, and which of its options reach the audit. */

interface Row {
  readonly reason: string;
  readonly config: string;
  /** The text of the config, if it is not an example of the package. */
  readonly text?: string;
  readonly log: string | Uint8Array;
  readonly args?: readonly string[];
  readonly code?: number;
  readonly out: string | RegExp;
  readonly err?: RegExp;
}

const cosine = 'configs/cosine_decay_learning_rate.config';
const ultralytics = 'configs/dialects/ultralytics.yaml';
const planned = '0,0.013333\n500,0.0199997\n';

const deepspeed = `{
  "train_batch_size": 8,
  "zero_optimization": {"stage": 2},
  "optimizer": {"type": "AdamW", "params": {"lr": "auto"}},
  "scheduler": {"type": "WarmupLR", "params": {"warmup_min_lr": 0, "warmup_max_lr": 0.001, "warmup_num_steps": "auto", "warmup_type": "linear"}}
}`;

const rows: readonly Row[] = [
  {
    reason: 'each of two runs has a heading',
    config: cosine,
    log: `step,learning_rate\n${planned}${planned}`,
    out: /^standard input {2}4 rows of .*\n\nrun 1, line 2 to line 3:\nthis explains .*\n {2}as planned\n\nrun 2, line 4 to line 5:\n/,
    err: /warning log\/several-runs/,
  },
  {
    reason: 'each side of an unfinished merge is a run',
    config: cosine,
    log: `step,learning_rate\n0,0.013333\n<<<<<<< ours\n500,0.0199997\n=======\n500,0.02\n>>>>>>> theirs\n`,
    code: 1,
    out: /\nwith the rows of ours kept, line 2 to line 4:\n[\s\S]*\nwith the rows of theirs kept, /,
    err: /error log\/conflict-markers/,
  },
  {
    reason: 'a single row',
    config: cosine,
    log: 'step,learning_rate\n2000,0.04\n',
    out: /^standard input {2}1 row of learning_rate, 5 digits\n/,
  },
  {
    reason: 'a log without a rate has a finding and no report',
    config: cosine,
    log: 'step,loss\n2000,0.04\n',
    code: 1,
    out: '',
    err: /error log\/no-rate/,
  },
  {
    reason: 'a log without steps differs at a line',
    config: cosine,
    log: 'learning_rate\n0.04\n0.04\n0.03\n',
    code: 1,
    out: /\nplan and log differ from line 2: learning_rate was planned at /,
  },
  {
    reason: 'names the columns that were not compared',
    config: cosine,
    log: 'step,lr_a,lr_b,other\n0,0.013333,1,4\n500,0.0199997,1,5\n',
    args: ['--column', 'lr_a'],
    out: /\nnot compared \(choose with --column\): lr_b, other\n/,
  },
  {
    reason: 'prints a few of many numbers that fit, and how many more there are',
    config: 'configs/cyclic.config',
    log: 'step,learning_rate\n100,0.001\n',
    out: /\n {4}schedule_steps_per_logged_step {2}40, 80, 120, 160 and 13 more\n/,
  },
  {
    reason: 'a fact for which the log gives a least value, but no greatest',
    config: ultralytics,
    log: 'epoch,lr/pg0\n21,0.00505\n22,0.00466163\n',
    out: /\n {4}steps_per_epoch {2}5 or more\n/,
  },
  {
    reason: 'the second sentence of an explanation begins with "and"',
    config: ultralytics,
    log: 'epoch,lr/pg0\n21,0.00505\n22,0.00466163\n23,0.00427565\n24,0.00194722\n25,0.00176018\n26,0.00157786\n',
    out: /\n {2}as planned: [^\n]*\n {2}and from epoch 24 on the rate was /,
  },
  {
    reason: 'takes the version of the original',
    config: ultralytics,
    log: 'epoch,lr/pg0\n21,0.00505\n22,0.00466163\n',
    args: ['--dialect-version', '8.3.0'],
    code: 1,
    out: /version 8\.3\.0 of Ultralytics does not write one like it/,
  },
  {
    reason: 'takes the values of "auto"',
    config: 'ds.json',
    text: deepspeed,
    log: 'step,lr\n0,0\n50,0.00049\n100,0.00099\n',
    args: ['--auto', 'warmup_num_steps=100', '--auto', 'learning_rate=0.001'],
    out: / {2}as planned\n/,
  },
  {
    reason: 'the place of a finding in an event file is a byte',
    config: cosine,
    log: Buffer.from(
      readFileSync(new URL('../audit/events.base64', import.meta.url), 'utf8').replace(/\s/g, ''),
      'base64',
    ).subarray(0, 200),
    code: 1,
    out: /\nplan and log differ from byte 86, step 0: /,
    err: /^standard input: byte 195 warning log\/cut/,
  },
];

describe('lrs audit', () => {
  useCommand();

  for (const { reason, config, text, log, args = [], code = 0, out, err } of rows)
    it(reason, async () => {
      const file = text === undefined ? config : join(folder(), config);
      if (text !== undefined) writeFileSync(file, text);
      const answer = await lrsHere(['audit', file, '-', ...args], { input: log });
      if (typeof out === 'string') expect(answer.out).to.equal(out);
      else expect(answer.out).to.match(out);
      if (err !== undefined) expect(answer.err).to.match(err);
      expect(answer.code, answer.err).to.equal(code);
    });
});
