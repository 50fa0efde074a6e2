import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Command } from '../../src/cli/arguments/command.ts';
import { parseFor } from '../../src/cli/arguments/parse.ts';
import { scale } from '../../src/cli/commands/scale.ts';
import { set } from '../../src/cli/commands/set.ts';
import type { Io } from '../../src/cli/output/io.ts';
import { NO_PROJECT } from '../../src/cli/project/project.ts';
import { builtins, load } from '../../src/index.ts';
import { describeReference, referencePath } from '../support/reference.ts';
import { folder, lrs, lrsHere, root, useCommand } from './lrs.ts';

/** Commands that print numbers, compare configs and change them. */

const pipeline = 'configs/cosine_decay_learning_rate.config';
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Row {
  readonly args: readonly string[];
  readonly input?: string;
  readonly code?: number;
  /** All of standard output, or a part of it. */
  readonly out?: string | RegExp;
  readonly err?: string | RegExp;
  readonly reason: string;
}

const cosine = (total: number, batch: number): string =>
  `train_config {\n  batch_size: ${batch}  # all replicas\n  num_steps: ${total}\n  optimizer { momentum_optimizer { learning_rate { cosine_decay_learning_rate {\n    learning_rate_base: 0.5  total_steps: ${total}  warmup_learning_rate: 0.125  warmup_steps: 100\n  } } } }\n}\n`;

/** A TrainConfig whose rate falls from 1 to 0 in the whole run. */
const falling = (steps: number, batch: number): string =>
  `num_steps: ${steps} batch_size: ${batch} optimizer { momentum_optimizer { learning_rate { linear { initial_learning_rate: 1 end_learning_rate: 0 total_steps: ${steps} } } } }\n`;

/** A TrainConfig whose rate falls from 1 to 0 in 1,000 steps. */
const linear =
  'num_steps: 1000 batch_size: 8 optimizer { momentum_optimizer { learning_rate { linear { initial_learning_rate: 1 end_learning_rate: 0 total_steps: 1000 } } } }';

/** A TrainConfig whose rate is half of a factor that falls around step 100. */
const product =
  'num_steps: 100 batch_size: 8 optimizer { adam_optimizer { learning_rate { product { learning_rate { constant { learning_rate: 0.5 } } learning_rate { sigmoid { learning_rate: 1 steepness: 0.1 center_step: 100 } } } } } }';

/** A TrainConfig with a list of steps. */
const manual =
  'num_steps: 10 optimizer { sgd { learning_rate { manual_step_learning_rate { initial_learning_rate: 1 schedule { step: 5 learning_rate: 0.5 } } } } }';

const solver = 'SOLVER:\n  BASE_LR: 0.02\n  WARMUP_ITERS: 0\n';

const rows: readonly Row[] = [
  {
    args: ['rate', '-', '0', '250', '50%'],
    input: linear,
    out: '1\n0.75\n0.5\n',
    reason: 'prints bare numbers with all digits',
  },
  {
    args: ['rate', '-', '250', '--json'],
    input: linear,
    out: '[[250,0.75]]\n',
    reason: 'prints pairs as JSON',
  },
  {
    args: ['table', '-', '--end', '0', '--format', 'csv'],
    input:
      'num_steps: 10 optimizer { sgd { learning_rate { one_cycle { max_learning_rate: 0.1 total_steps: 10 } } parameter_group { match: "*bias,norm*" learning_rate_factor: 2 } } }',
    out: /^step,"\*bias,norm\*\.learning_rate",rest\.learning_rate\n/,
    reason: 'a name with a comma is in quotes in CSV',
  },
  {
    args: ['rate', '-', '100', '--auto', 'warmup_num_steps=100', '--auto', 'type=WarmupLR'],
    input:
      '{"train_batch_size": 8, "scheduler": {"type": "WarmupLR", "params": {"warmup_max_lr": 1, "warmup_num_steps": "auto"}}, "optimizer": {"type": "Adam", "params": {"lr": 1}}}',
    out: '1\n',
    reason: 'values for "auto" are numbers or words',
  },
  {
    args: ['rate', '-', '0', '--start-step', '0'],
    input: linear,
    out: '1\n',
    reason: 'a run may start at step 0',
  },
  {
    args: ['table', '-', '--start', '300', '--end', '310', '--every', '10', '--json'],
    input: 'exponential_decay { initial_learning_rate: 1 decay_steps: 1 decay_factor: 10 }',
    out: '{"step":300,"learning_rate":1e+300}\n{"step":310,"learning_rate":"Infinity"}\n',
    reason: 'a rate beyond the range of doubles is a string in JSON',
  },
  { args: ['rate', pipeline], code: 2, err: /STEP… is missing/, reason: 'a step must be given' },
  {
    args: ['rate', pipeline, '99.5'],
    code: 2,
    err: /STEP: 99\.5 is not a step, as steps are whole; write 99 or 100/,
    reason: 'steps are whole numbers',
  },
  {
    args: ['rate', pipeline, '24.999'],
    code: 2,
    err: /STEP: 24\.999 can be a number with thousands or with decimals; write 24999 if it has thousands/,
    reason: 'a point between thousands is never read as a decimal point',
  },
  {
    args: ['table', '-', '--every', '2.5', '--end', '10'],
    input: linear,
    code: 2,
    err: /--every: 2\.5 is not a step, as steps are whole; write 2 or 3/,
    reason: 'rows are at whole steps',
  },
  {
    args: ['rate', pipeline, '3ep'],
    code: 2,
    err: /3ep needs steps_per_epoch, which is unknown; give --steps-per-epoch/,
    reason: 'a step in epochs needs the steps per epoch',
  },
  {
    args: ['table', '-', '--every', '500'],
    input: linear,
    out: 'step  learning_rate\n   0  1\n 500  0.5\n',
    reason: 'prints a row every n steps',
  },
  {
    args: ['table', '-', '--every', '1ep', '--examples', '4000', '--format', 'csv'],
    input: linear,
    out: 'step,epoch,learning_rate\n0,0,1\n500,1,0.5\n',
    reason: 'prints a row for each epoch',
  },
  {
    args: [
      'table',
      '-',
      '--start',
      '1ep',
      '--every',
      '1ep',
      '--end',
      '800',
      '--steps-per-epoch',
      '187.5',
      '--format',
      'csv',
    ],
    input: linear,
    out: /^step.*\n188,.*\n375,.*\n563,.*\n750,4,0\.25\n$/,
    reason: 'if an epoch is not a whole number of steps, its row is at the nearest step',
  },
  {
    args: ['table', '-', '--every', '0.1ba'],
    input: linear,
    code: 2,
    err: /--every is 0 steps/,
    reason: 'a distance of less than half a step',
  },
  {
    args: ['table', '-', '--start', '1ep', '--end', '100', '--steps-per-epoch', '187.5'],
    input: linear,
    code: 2,
    err: /--end 100 is before --start 188/,
    reason: 'an --end in steps that is before a --start in epochs',
  },
  {
    args: ['table', '-', '--start', '500', '--end', '500', '--json'],
    input: linear,
    out: '{"step":500,"learning_rate":0.5}\n',
    reason: 'prints one object per line',
  },
  {
    args: ['table', '-', '--every', '0'],
    input: cosine(1000, 8),
    code: 2,
    err: /--every is 0 steps/,
    reason: 'a distance of 0 steps would never end',
  },
  {
    args: ['table', '-'],
    input: 'exponential_decay { initial_learning_rate: 1 decay_steps: 10 decay_factor: 0.5 }',
    code: 2,
    err: /give --end or --num-steps/,
    reason: 'refuses a schedule without an end if the run has no length either',
  },
  {
    args: [
      ...['table', 'configs/dialects/ultralytics.yaml', '--end', '0'],
      ...['--examples', '1000', '--format', 'csv'],
    ],
    out: 'batch,epoch,weight.learning_rate,weight.momentum,norm.learning_rate,norm.momentum,bias.learning_rate,bias.momentum\n0,0,0,0.8,0,0.8,0.1,0.8\n',
    reason: 'a family that counts batches: the warm-up begins at warmup_momentum and warmup_bias_lr',
  },
  {
    args: ['scale', '-', '--num-steps', '500'],
    input: linear.replace('initial_learning_rate: 1', 'initial_learning_rate: 0'),
    out: /num_steps: 500 /,
    err: /\nlast rate +0 +→ 0\n$/,
    reason: 'a rate that is always 0 has no peak to compare with',
  },
  { args: ['diff', pipeline, pipeline], out: '', reason: 'a config does not differ from itself' },
  {
    args: ['diff', pipeline, pipeline, '--exit-code'],
    code: 0,
    out: '',
    reason: 'equal configs exit with 0',
  },
  {
    args: ['diff', pipeline, '-', '--exit-code'],
    input: textOf(pipeline).replace('total_steps: 25000', 'total_steps: 50000'),
    code: 1,
    out: /^configs\/cosine_decay_learning_rate\.config → -\n {2}total_steps {2}25000 {2}→ 50000\nthe rates differ at 22,999 of 25,000 steps, from step 2,001 to 24,999\n/,
    reason: 'prints the changed field, then the rates',
  },
  {
    args: ['diff', pipeline, '-', '--format', 'markdown'],
    input: textOf(pipeline).replace('total_steps: 25000', 'total_steps: 50000'),
    out: /^\| field \| `configs\/cosine_decay_learning_rate\.config` \| `-` \|\n\|---\|---\|---\|\n\| `total_steps` \| `25000` \| `50000` \|\n/,
    reason: 'prints a table for a pull request',
  },
  {
    args: ['diff', 'configs/constant.config', '-', '--format', 'markdown'],
    input: 'linear { initial_learning_rate: 0.0003 end_learning_rate: 0.0003 total_steps: 100 }',
    out: /\n\| `total_steps` \| `\(none\)` \| `100` \|\n\nThe rates are the same at all [\d,]+ steps\.\n$/,
    reason: 'prints one sentence if all rates are the same',
  },
  {
    args: [
      'diff',
      'configs/dialects/huggingface.yaml',
      'configs/dialects/composer.yaml',
      '--examples',
      '5000',
    ],
    out: /\n {2}the run of configs\/dialects\/huggingface\.yaml is over after 471 steps: from there on, its rates are only what its schedule would give\n$/,
    reason: 'says which run is over before the other',
  },
  {
    args: ['set', '-', 'total_steps=5000', 'total_steps=6000', '--dry-run'],
    input: textOf(pipeline),
    code: 2,
    err: /^lrs: total_steps is given twice: give it once\n/,
    reason: 'a name that is given twice is refused',
  },
  {
    args: ['set', 'configs/dialects/huggingface.yaml', 'learning_rate=2e-4', '--dry-run'],
    out: /\n\+learning_rate: 0\.0002\n/,
    err: /error run\/missing-fact[\s\S]*lrs: the file had errors before, and this change adds none\n$/,
    reason:
      'errors that the file already had do not stop a change, and the message says that they are not new',
  },
  {
    args: ['diff', '--textconv', '-'],
    input: '{ not a config',
    out: '{ not a config',
    reason: 'a file that is not a config is printed unchanged, for git',
  },
  {
    args: ['diff', '--git', 'a.config', pipeline, '0', '100644', pipeline, '0', '100644'],
    out: '',
    reason: 'accepts the operands of an external diff of git',
  },
  {
    args: ['diff', pipeline, pipeline, '--format', 'markdown'],
    out: '',
    reason: 'prints no table for equal configs',
  },
  {
    args: ['diff', 'configs/inverse_sqrt.config', '-'],
    input: textOf('configs/inverse_sqrt.config').replace(
      'initial_learning_rate: 0.001',
      'initial_learning_rate: 0.002',
    ),
    out: /\nthe rates differ at [\d,]+ of 100,000 steps, /,
    reason: 'compares 100,000 steps of schedules without an end',
  },
  {
    args: ['diff', 'configs/constant.config', '-'],
    input: 'piecewise_constant { boundaries: 1 learning_rates: [1, 0.0003] }',
    out: /\nthe rates differ at 1 of 2 steps, step 0: 0\.0003 → 1 \(\d+ times\)\n$/,
    reason: 'a single step that differs is told once',
  },
  {
    args: ['diff', pipeline, '-', '--json'],
    input: 'exponential_decay { initial_learning_rate: 1 decay_steps: 1 decay_factor: 10 }',
    out: /"step": 24999,\s+"a": [\d.e-]+,\s+"b": "Infinity"/,
    reason: 'an infinite rate is a string in JSON',
  },
  { args: ['diff', pipeline], code: 2, err: /B is missing/, reason: 'needs two configs' },
  {
    args: ['set', '-', 'total_steps=2000', 'num_steps=2000'],
    input: cosine(1000, 8),
    out: cosine(2000, 8),
    reason: 'sets several values at once, and keeps comments and spaces',
  },
  ...[
    { given: 'SOLVER.STEPS=1000', written: '  STEPS: [1000]\n', reason: 'one number for a list' },
    { given: 'SOLVER.STEPS=[1000, 2000]', written: '  STEPS: [1000, 2000]\n', reason: 'a list' },
  ].map(
    ({ given, written, reason }): Row => ({
      args: ['set', '-', given, '--input-format', 'yaml'],
      input: solver,
      out: `${solver}${written}`,
      reason: `adds ${reason} that the file does not have`,
    }),
  ),
  {
    args: ['set', '-', '--unset', 'SOLVER.STEPS[0]', '--unset', 'SOLVER.STEPS[1]', '--input-format', 'yaml'],
    input: `${solver}  STEPS: (600, 800)\n`,
    out: solver,
    reason: 'removes a tuple from which all numbers were removed',
  },
  {
    args: ['set', '-', 'num_steps=1000'],
    input: cosine(1000, 8).replace('num_steps: 1000', 'num_steps: 500'),
    err: /this change fixes run\/stops-early, which was at \d+:\d+\n/,
    reason: 'reports each finding that is gone after the change',
  },
  {
    args: ['set', pipeline, 'total_steps=2000', '-o', '-', '--json'],
    code: 2,
    out: '',
    err: /--json and the text cannot both go to standard output/,
    reason: 'refuses two outputs before it prints one',
  },
  {
    args: ['set', '-', 'total_steps=2000', '--json'],
    input: cosine(1000, 8),
    code: 2,
    out: '',
    err: /--json and the text cannot both go to standard output/,
    reason: 'standard input is written to standard output',
  },
  {
    args: ['set', '-', 'total_steps=2000', '--dry-run'],
    input: cosine(1000, 8),
    out: /^--- -\n\+\+\+ -\n@@ /,
    reason: 'prints only the difference in a dry run',
  },
  {
    args: ['set', '-', '--unset', 'hold_base_rate_steps'],
    input:
      'cosine_decay_learning_rate { learning_rate_base: 0.5 total_steps: 99999 hold_base_rate_steps: 2 }\n',
    out: 'cosine_decay_learning_rate { learning_rate_base: 0.5 total_steps: 99999 }\n',
    reason: 'removes a field',
  },
  {
    args: ['set', '-', 'total_step=2000'],
    input: cosine(1000, 8),
    code: 2,
    err: /total_step/,
    reason: 'refuses to remove a field that is not set',
  },
  {
    args: ['set', '-', 'total_steps=-5'],
    input: cosine(1000, 8),
    code: 2,
    out: '',
    err: /total_steps/,
    reason: 'refuses a value that the field cannot hold',
  },
  {
    args: ['set', '-', 'warmup_steps=5000'],
    input: cosine(1000, 8),
    code: 1,
    out: '',
    err: /was not changed/,
    reason: 'does not write a change that causes an error',
  },
  {
    args: ['set', 'configs/dialects/detectron2.yaml', 'STEPS[1]=70000', '--dry-run'],
    out: /\n- {2}STEPS: \(60000, 80000\)\n\+ {2}STEPS: "\(60000, 70000\)"\n/,
    reason: 'changes one number of a tuple',
  },
  {
    args: [
      'set',
      'configs/dialects/detectron2.yaml',
      'STEPS[0]=50000',
      'SOLVER.STEPS[2]=85000',
      '--unset',
      'STEPS[1]',
      '--dry-run',
    ],
    out: /\n\+ {2}STEPS: "\(50000, 85000\)"\n/,
    reason: 'changes, adds and removes numbers of a tuple at once',
  },
  {
    args: ['set', 'configs/dialects/detectron2.yaml', 'STEPS=[50000]', '--dry-run'],
    out: /\n\+ {2}STEPS: "\(50000,\)"\n/,
    reason: 'writes a list of numbers as a tuple if there was one, with the comma that a single number needs',
  },
  {
    args: ['set', 'configs/dialects/detectron2.yaml', 'STEPS=50000', '--dry-run'],
    out: /\n\+ {2}STEPS: "\(50000,\)"\n/,
    reason: 'writes a single number as a tuple if the old value was a tuple',
  },
  {
    args: ['set', 'configs/dialects/detectron2.yaml', 'STEPS=[1000,5000]', 'STEPS[2]=80000', '--dry-run'],
    out: /\n\+ {2}STEPS: "\(1000, 5000, 80000\)"\n/,
    reason: 'changes all numbers of a tuple, and then one',
  },
  {
    args: ['set', 'configs/dialects/detectron2.yaml', 'STEPS[4]=1', '--dry-run'],
    code: 2,
    err: /^lrs: SOLVER\.STEPS\[4\] is past the end: SOLVER\.STEPS has 2 numbers\n$/,
    reason: 'refuses an index past the end of a tuple',
  },
  {
    args: ['set', 'configs/dialects/detectron2.yaml', 'STEPS[-1]=1', '--dry-run'],
    code: 2,
    err: /^lrs: STEPS\[-1\] has the index \[-1\]: items are counted from 0/,
    reason: 'refuses an index that counts from the end, as Python does',
  },
  {
    args: ['set', 'configs/dialects/od-forks.config', 'batch_size=4', '--dry-run'],
    out: /\n- {2}batch_size: 8\n\+ {2}batch_size: 4\n/,
    reason: 'sets the only value of a list without an index',
  },
  {
    args: ['set', '-', 'batch_size=4', '--dry-run'],
    input: textOf('configs/dialects/od-forks.config').replace('batch_size: 8', 'batch_size: [8, 16]'),
    code: 2,
    err: /^lrs: train_config\.batch_size has 2 values: write train_config\.batch_size\[0\]=… for one of them, or train_config\.batch_size=\[…\] for all\n$/,
    reason: 'does not guess which one of several values is meant',
  },
  {
    args: ['set', '-', 'learning_rate_base=1e400'],
    input: cosine(1000, 8),
    code: 2,
    err: /^lrs: 1e400 is larger than the greatest double, 1\.8e308\n/,
    reason: 'names a number that no field can hold',
  },
  {
    args: ['set', '-', 'learning_rate_base=-2e-400'],
    input: cosine(1000, 8),
    code: 2,
    err: /^lrs: -2e-400 is smaller than the least double above 0, 5e-324/,
    reason: 'does not take a tiny number for 0',
  },
  {
    args: ['set', '-', 'SOLVER.NESTEROV=true', '--input-format', 'yaml'],
    input: solver,
    out: `${solver}  NESTEROV: true\n`,
    reason: 'true is a word of the format, not a string in quotes',
  },
  {
    args: ['set', '-', 'SOLVER.MAX_ITER=123456789012345678901', '--input-format', 'yaml'],
    input: `${solver}  MAX_ITER: 100\n`,
    out: `${solver}  MAX_ITER: 123456789012345678901\n`,
    reason: 'keeps all digits of a whole number that a double cannot hold',
  },
  {
    args: ['set', '-', 'SOLVER.STEPS=[100,', '--input-format', 'yaml'],
    input: solver,
    code: 2,
    err: /^lrs: \[100, is not JSON; write a number, a word, or JSON\n/,
    reason: 'refuses a list that is cut off',
  },
  {
    args: ['diff', '--git', 'a.config', pipeline],
    code: 2,
    err: /--git takes the operands of an external diff/,
    reason: 'lists the operands that git passes, if some are missing',
  },
  {
    args: ['set', 'configs/cosine_decay.config', 'initial_learning_rate=0.1'],
    out: '',
    reason: 'a value that is set already changes nothing, and the file is not written',
  },
  { args: ['set', '-', 'total_steps'], code: 2, err: /NAME=VALUE/, reason: 'refuses a name without a value' },
  {
    args: ['set', '-', 'total_steps='],
    code: 2,
    err: /--unset total_steps/,
    reason: 'refuses an empty value, which does not remove the field',
  },
  {
    args: ['scale', '-', '--num-steps', '4000'],
    input: cosine(1000, 8),
    out: cosine(4000, 8).replace('warmup_steps: 100', 'warmup_steps: 400'),
    err: /warm-up +100 +→ 400/,
    reason: 'stretches every number of steps',
  },
  {
    args: ['scale', '-', '--num-steps', '4000', '--keep-warmup'],
    input: cosine(1000, 8),
    out: cosine(4000, 8),
    reason: '--keep-warmup keeps the steps of the warm-up',
  },
  {
    args: ['scale', '-', '--batch-size', '32', '--rule', 'sqrt'],
    input: cosine(1000, 8),
    out: cosine(250, 32)
      .replace('base: 0.5', 'base: 1.0')
      .replace('rate: 0.125', 'rate: 0.25')
      .replace('warmup_steps: 100', 'warmup_steps: 25'),
    reason: 'with four times the batch, doubles the rates (square root) and divides the steps by four',
  },
  {
    args: ['scale', '-', '--processes', '2', '--num-steps', '1000'],
    input: cosine(1000, 8),
    out: cosine(1000, 16).replace('base: 0.5', 'base: 1.0').replace('rate: 0.125', 'rate: 0.25'),
    reason: 'two processes double the batch; a length given as an option is kept',
  },
  {
    args: ['scale', '-', '--num-steps', '500'],
    input: 'constant { learning_rate: 0.5 }',
    code: 2,
    err: /does not say num_steps, so there is nothing to scale by/,
    reason: 'refuses a constant rate in a run of unknown length: there is nothing to scale',
  },
  {
    args: ['scale', '-', '--batch-size', '16', '--json'],
    input: cosine(1000, 8).replace(/ *num_steps.*\n/, ''),
    out: /"path": \[\s*"train_config",\s*"batch_size"\s*\]/,
    reason: 'the batch size is in train_config, whether or not the length of the run is',
  },
  {
    args: ['scale', '-', '--batch-size', '16'],
    input:
      'batch_size: 8 optimizer { adam_optimizer { learning_rate { exponential_decay_learning_rate { initial_learning_rate: 0.0003 decay_steps: 10 burnin_learning_rate: 0 } } } }',
    out: /initial_learning_rate: 0\.0006 decay_steps: 5 /,
    err: /initial_learning_rate +0\.0003 +→ 0\.0006\n(?:.*\n)*\npeak +0\.0003 +→ 0\.0006\nwarm-up/,
    reason: 'reports rates as they are written, and no last rate of a run without an end',
  },
  {
    args: ['scale', '-', '--num-steps', '5'],
    input:
      'num_steps: 100 optimizer { adam_optimizer { learning_rate { manual_step_learning_rate { schedule { step: 10 learning_rate: 0.5 } schedule { step: 11 learning_rate: 0.2 } } } } }',
    code: 1,
    out: '',
    err: /error manual\/not-increasing[\s\S]*\nlrs: - was not changed: scaled like this it would have errors\n$/,
    reason: 'refuses a run so short that two changes are at one step',
  },
  {
    args: ['scale', '-', '--num-steps', '50'],
    input:
      'num_steps: 100 optimizer { adam_optimizer { learning_rate { manual_step_learning_rate { schedule { step: 10 learning_rate: 0.5 } } } } }',
    err: /^schedule\[0\]\.step +10 +→ 5\n/,
    reason: 'names the list of a changed entry',
  },
  {
    args: ['scale', '-'],
    input: cosine(1000, 8),
    code: 2,
    err: /describe the new run/,
    reason: 'refuses a call without a new length or batch size',
  },
  {
    args: ['scale', '-', '--batch-size', '32'],
    input: 'constant { learning_rate: 0.5 }',
    code: 2,
    err: /does not say batch_size/,
    reason: 'refuses a new batch size if the config has no old one to compare',
  },
  {
    args: ['scale', '-', '--batch-size', '16'],
    input: product,
    out: /constant \{ learning_rate: 1\.0 \}.*sigmoid \{ learning_rate: 1 steepness: 0\.2 center_step: 50\.0 \}/,
    reason:
      'only the first rate of a product grows, because the others are factors; a steepness is given per step',
  },
  {
    args: ['scale', '-', '--batch-size', '16', '--rule', 'none'],
    input: product,
    out: /num_steps: 50 batch_size: 16 .*constant \{ learning_rate: 0\.5 \}.*steepness: 0\.2/,
    reason: 'the rates stay the same with `none` as the rule',
  },
  {
    args: ['table', '-', '--every', '500', '--end', '1000', '--steps-per-epoch', '300'],
    input: linear,
    out: 'step  epoch     learning_rate\n   0  0         1\n 500  1.6667    0.5\n1000  3.3333    0\n',
    reason: 'epochs have at most four decimals',
  },
  {
    args: ['table', '-', '--every', '500', '--end', '1000', '--steps-per-epoch', '300', '--format', 'csv'],
    input: linear,
    out: /^500,1\.6666666666666667,0\.5$/m,
    reason: 'epochs have all digits in CSV',
  },
  {
    args: ['set', '-', 'GAMMA=1.0', '--input-format', 'yaml'],
    input: 'SOLVER:\n  BASE_LR: 0.5\n  STEPS: (60000,)\n',
    out: /^ {2}GAMMA: 1\.0$/m,
    reason: 'a number with a point keeps it in a family that may distinguish the two',
  },
  {
    args: ['set', '-', "learning_rate={ type: 'constant', learning_rate: 0.5 }"],
    input: linear,
    out: /learning_rate \{\s*constant \{\s*learning_rate: 0\.5/,
    reason: 'an object as messages show it, which is not JSON',
  },
  {
    args: ['set', '-', '--total_steps=5'],
    input: linear,
    code: 2,
    err: /no option --total_steps; to set a field write total_steps=VALUE/,
    reason: 'a field written as an option',
  },
  {
    args: ['set', '-', 'total_steps.x=5'],
    input: linear,
    code: 2,
    err: /total_steps is one value, of kind/,
    reason: 'a field inside a number',
  },
  {
    args: ['set', '-', 'schedule.step=5'],
    input: manual,
    code: 2,
    err: /a list takes an index, from 0 to its length, such as schedule\[0\]\.step/,
    reason: 'a list without an index, at the end of a path',
  },
  {
    args: ['set', '-', 'schedule[5].step=5'],
    input: manual,
    code: 2,
    err: /the index 5 is past the list's length, 1/,
    reason: 'an index past the end of a list, at the end of a path',
  },
  {
    args: ['set', '-', 'fine_tune_checkpoint=models/x'],
    input: linear,
    out: /fine_tune_checkpoint: "models\/x"/,
    reason: 'a value that is not a number, a known word or JSON is a string',
  },
];

interface ExamplesRow {
  readonly a: readonly [steps: number, batch: number];
  readonly b: readonly [steps: number, batch: number];
  readonly says: string;
  readonly steps: number;
  readonly different: number;
  readonly reason: string;
}

const examplesRows: readonly ExamplesRow[] = [
  {
    a: [512, 16],
    b: [1024, 8],
    says: 'the rates are the same at all 512 steps of a.config',
    steps: 512,
    different: 0,
    reason: 'the same number of examples in twice the steps',
  },
  {
    a: [1024, 8],
    b: [512, 16],
    says: 'the rates are the same at all 1,024 steps of a.config',
    steps: 1024,
    different: 0,
    reason: 'the same number of examples in half the steps',
  },
  {
    a: [512, 16],
    b: [2048, 8],
    says: 'the rates differ at 1,023 of 1,024 steps of a.config, from step 1 to 1,023',
    steps: 1024,
    different: 1023,
    reason: 'the longer run is the one that sees more examples',
  },
  {
    a: [512, 16],
    b: [512, 8],
    says: 'the rates differ at 511 of 512 steps of a.config, from step 1 to 511',
    steps: 512,
    different: 511,
    reason: 'after its end, the shorter run has its last rate',
  },
];

describe('lrs rate, table, diff, set, scale', () => {
  useCommand();

  for (const { a, b, says, steps, different, reason } of examplesRows)
    it(`diff --by examples: ${reason}`, async () => {
      const cwd = folder();
      writeFileSync(join(cwd, 'a.config'), falling(...a));
      writeFileSync(join(cwd, 'b.config'), falling(...b));
      const args = ['diff', 'a.config', 'b.config', '--by', 'examples'];
      expect((await lrsHere(args, { cwd })).out.split('\n')).to.include(says);
      const { by, rates } = JSON.parse((await lrsHere([...args, '--json'], { cwd })).out);
      expect([by, rates.steps, rates.different]).to.deep.equal(['examples', steps, different]);
    });

  for (const { args, input = '', code = 0, out, err, reason } of rows) {
    it(`${args[0]}: ${reason}`, async () => {
      const answer = await lrsHere(args, { input });
      if (typeof out === 'string') expect(answer.out).to.equal(out);
      else if (out !== undefined) expect(answer.out).to.match(out);
      if (err !== undefined) expect(answer.err).to.match(err as RegExp);
      expect(answer.code, answer.err).to.equal(code);
    });
  }

  it('set and scale write to the given file', async () => {
    const file = join(folder(), 'run.config');
    writeFileSync(file, cosine(1000, 8));
    await lrs(['set', file, 'total_steps=2000', 'num_steps=2000']);
    expect(readFileSync(file, 'utf8')).to.equal(cosine(2000, 8));
    await lrs(['scale', file, '--num-steps', '1000', '--keep-warmup', '--write']);
    expect(readFileSync(file, 'utf8')).to.equal(cosine(1000, 8));
  });

  it('table writes a million rows in a heap too small to hold them all', async () => {
    const args = ['table', pipeline, '--end', '1000000', '--format', 'csv'];
    const { out, code } = await lrs(args, { node: ['--max-old-space-size=40'] });
    expect([out.split('\n').length, code]).to.deep.equal([1_000_003, 0]);
  });
});

/** Runs a command on a temporary file, without starting a process. */
const inProcess = async (command: Command<any>, args: readonly string[], text: string) => {
  const said = { out: '', err: '' };
  const io: Io = {
    read: () => new TextEncoder().encode(text),
    write: (_, content) => {
      said.out += String(content);
    },
    out: (more) => {
      said.out += more;
    },
    err: (more) => {
      said.err += more;
    },
    color: { out: false, err: false },
    isTerminal: false,
    columns: () => undefined,
  };
  const { operands, given } = parseFor(command, args);
  return { code: await command.run(operands, given, io, builtins, NO_PROJECT), ...said };
};

/** The tokens of a text, without spaces and comments. */
const tokensOf = (text: string): string[] =>
  text.match(/#.*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\w.+-]+|[^\s\w]/g) ?? [];

describeReference('set and scale on every public config', () => {
  const at = referencePath('object-detection', 'corpus');
  const files = readdirSync(at).filter((name) => name.endsWith('.config'));

  it('scale changes only numbers of the schedule and the run', async () => {
    let scaled = 0;
    for (const name of files) {
      const text = readFileSync(join(at, name), 'utf8');
      const loaded = load(text, { filename: name });
      if (!loaded.ok || loaded.run.num_steps === undefined) continue;
      const steps = loaded.run.num_steps * 3;
      const { out, code, err } = await inProcess(scale, [name, '--num-steps', String(steps)], text);
      expect(code, `${name}: ${err}`).to.equal(0);
      const after = load(out, { filename: name });
      expect(after.ok && after.run.num_steps, name).to.equal(steps);
      const [old, now] = [tokensOf(text), tokensOf(out)];
      if (old.length === now.length) {
        const changed = old.filter((token, i) => token !== now[i]);
        expect(changed.join(' '), name).to.match(/^[\d\s.eE+-]+$/);
      } else expect(now.length, name).to.be.above(old.length);
      scaled++;
    }
    expect(scaled).to.be.above(60);
  });

  it('set changes only the length of the run', async () => {
    for (const name of files) {
      const text = readFileSync(join(at, name), 'utf8');
      const loaded = load(text, { filename: name });
      if (!loaded.ok || loaded.train === undefined || !/\bnum_steps\b/.test(text)) continue;
      const { out, code, err } = await inProcess(
        set,
        [name, 'train_config.num_steps=123457', '-o', '-'],
        text,
      );
      expect(code, `${name}: ${err}`).to.equal(0);
      const [old, now] = [tokensOf(text), tokensOf(out)];
      expect(now.filter((token, i) => token !== old[i]).join(' '), name).to.match(/^(?:123457)?$/);
    }
  });
});
