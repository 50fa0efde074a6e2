import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { folder, lrs, lrsHere, useCommand } from './lrs.ts';

const config = 'configs/cosine_decay_learning_rate.config';

const wrong: { readonly args: string[]; readonly says: RegExp; readonly reason: string }[] = [
  { args: [], says: /^usage: lrs COMMAND/, reason: 'no command' },
  { args: ['shwo', config], says: /no command shwo; did you mean show\?/, reason: 'a misspelt command' },
  { args: ['--verison'], says: /no option --verison; did you mean --version\?/, reason: 'a misspelt option' },
  { args: ['show'], says: /FILE is missing/, reason: 'no operand' },
  { args: ['table', config, config], says: /one operand too many/, reason: 'too many operands' },
  {
    args: ['show', config, '--jsno'],
    says: /no option --jsno; did you mean --json\?/,
    reason: 'an unknown option',
  },
  { args: ['show', config, '--at'], says: /--at/, reason: 'an option without its value' },
  {
    args: ['show', config, '--at', '--json'],
    says: /--at has no value; write a value that begins with - as --at=VALUE/,
    reason: 'an option without its value before another',
  },
  {
    args: ['plot', config, '-o', '-x.svg'],
    says: /-o has no value; write a value that begins with - as -oVALUE/,
    reason: 'a value that looks like an option',
  },
  {
    args: ['show', config, '--start-step=-1'],
    says: /--start-step is -1: write a number of at least 0/,
    reason: 'a negative step, where 0 is allowed',
  },
  { args: ['show', config, '--json=yes'], says: /--json/, reason: 'a switch with a value' },
  {
    args: ['show', config, '--at', '10,x'],
    says: /--at: x is not a step/,
    reason: 'a step that is not a number',
  },
  { args: ['show', config, '--at=-1'], says: /--at: -1 is not a step/, reason: 'a negative step' },
  { args: ['show', config, '--at', '1,,2'], says: /--at: nothing is not a step/, reason: 'an extra comma' },
  {
    args: ['show', config, '--at', 'Infinity'],
    says: /--at: Infinity is not a step/,
    reason: 'an infinite step',
  },
  {
    args: ['show', config, '--at', '9:1'],
    says: /9:1 ends before it starts/,
    reason: 'a range that ends before it starts',
  },
  {
    args: ['show', config, '--at', '0:9:0'],
    says: /advances by 0 steps/,
    reason: 'a range that advances by 0 steps',
  },
  {
    args: ['show', config, '--at', '0:9:1:1'],
    says: /0:9:1:1 is not a range/,
    reason: 'a range of four numbers',
  },
  {
    args: ['show', config, '--at', '0:1e12'],
    says: /at most 10000000/,
    reason: 'too many rates to print',
  },
  {
    args: ['show', config, '--format', 'xml'],
    says: /--format is xml: write one of text, json/,
    reason: 'an unknown format',
  },
  {
    args: ['show', config, '--input-format', 'xml'],
    says: /--input-format is xml: write one of textproto, yaml/,
    reason: 'an unknown input format',
  },
  {
    args: ['show', config, '--at', '24,999'],
    says: /--at: 24,999 .*write 24999/,
    reason: 'a step with thousands separators, as in our output',
  },
  {
    args: ['show', config, '--at', '0:24,999'],
    says: /--at: 24,999 .*write 24999/,
    reason: 'the end of a range with thousands separators',
  },
  {
    args: ['show', config, '--at', '10, 1,000,000'],
    says: /--at: 1,000,000 .*write 1000000/,
    reason: 'the last step of a list with thousands separators',
  },
  {
    args: ['show', config, '--message', 'Model'],
    says: /--message is Model: write one of TrainEval/,
    reason: 'an unknown message',
  },
  {
    args: ['show', config, '--auto', 'learning_rate'],
    says: /--auto learning_rate: write NAME=VALUE, such as learning_rate=5e-5/,
    reason: 'a value for "auto" without its name',
  },
  {
    args: ['show', config, '--num-steps', '0'],
    says: /--num-steps is 0: write a number above 0/,
    reason: 'a run of no steps',
  },
  {
    args: ['show', config, '--num-steps', '25,000'],
    says: /--num-steps is 25,000 \(a number takes no thousands separators\): write 25000\n/,
    reason: 'a run length with a comma',
  },
  {
    args: ['show', config, '--batch-size', '1k'],
    says: /--batch-size is 1k \(.*\): write 1000\n/,
    reason: 'a run length with a letter for thousands',
  },
  {
    args: ['rate', config, '24,999'],
    says: /24,999 is not a step \(.*\); write 24999\n/,
    reason: 'a step with a comma',
  },
  {
    args: ['show', 'no/such.config'],
    says: /cannot read no\/such.config: there is no such file/,
    reason: 'a missing file',
  },
  { args: ['show', 'configs'], says: /cannot read configs: it is a folder/, reason: 'a folder' },
  {
    args: ['show', config, '--svg', 'no/such/a.svg'],
    says: /cannot write no\/such\/a.svg/,
    reason: 'a drawing in a folder that does not exist',
  },
  { args: ['rate', config], says: /STEP… is missing/, reason: 'a rate without a step' },
  { args: ['set', config], says: /NAME=VALUE is missing/, reason: 'set without a change' },
  {
    args: ['table', config, '--start', '10', '--end', '5'],
    says: /--end 5 is before --start 10/,
    reason: 'a table that ends before it starts',
  },
  {
    args: ['diff', config, config, config],
    says: /is one operand too many/,
    reason: 'three configs to compare',
  },
  {
    args: ['diff', '-', '-'],
    says: /only one of the two configs can be standard input/,
    reason: 'standard input as both configs',
  },
  {
    args: ['diff', config, config, '--textconv'],
    says: /--textconv prints one config/,
    reason: '--textconv of two configs',
  },
  {
    args: ['diff', 'configs/linear.config', 'configs/linear.config', '--by', 'examples'],
    says: /--by examples needs the batch size of configs\/linear.config; give --batch-size/,
    reason: 'a comparison by examples without a batch size',
  },
  {
    args: ['scale', '-', '--epochs', '5', '--write'],
    says: /--write needs a file/,
    reason: '--write for standard input',
  },
  {
    args: ['export', config, '--json', '--check'],
    says: /--json and --check cannot be combined/,
    reason: '--json with --check',
  },
  {
    args: ['export', config, '--json', '--for', 'torch'],
    says: /--json and --for cannot be combined/,
    reason: '--json with --for',
  },
  {
    args: ['export', 'a.config', '-o', './a.config'],
    says: /^lrs: \.\/a\.config is the file that is read: write the output to another one/,
    reason: 'a config that would be overwritten by its export',
  },
  {
    args: ['generate', 'a.proto', '-o', 'a.proto'],
    says: /a\.proto is the file that is read/,
    reason: 'a proto that would be overwritten by its module',
  },
  {
    args: ['show', 'configs/inverse_sqrt.config', '--at', '0:'],
    says: /0: has no end, and neither has the run; give --num-steps/,
    reason: 'a range of steps without an end, for a schedule that never ends',
  },
  {
    args: ['show', config, '--num-steps', ''],
    says: /--num-steps is empty: write a number above 0/,
    reason: 'an empty number',
  },
  {
    args: ['plot', config, '--width', ''],
    says: /--width is empty: write a number above 0/,
    reason: 'an empty width',
  },
  { args: ['plot', config, '--start', ''], says: /--start: nothing is not a step/, reason: 'an empty start' },
  {
    args: ['show', config, '--format', ''],
    says: /--format is empty: write one of text, json/,
    reason: 'an empty format',
  },
  {
    args: ['check', config, '--max-warnings', ''],
    says: /--max-warnings is empty: write/,
    reason: 'an empty limit',
  },
  {
    args: ['check', config, '--rule', 'zzz/qqqq=off'],
    says: /--rule: no finding has the code zzz\/qqqq; write a code as findings show it/,
    reason: 'a rule that no code resembles',
  },
  {
    args: ['check', config, '--rule', 'run/idle-tial=off'],
    says: /did you mean run\/idle-tail\?/,
    reason: 'a misspelt rule',
  },
];

describe('lrs: usage', () => {
  useCommand();

  for (const { args, says, reason } of wrong) {
    it(`exits with 2 for ${reason}`, async () => {
      const { code, out, err } = await lrsHere(args);
      expect(err).to.match(says);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
    });
  }

  for (const args of [['--help'], ['-h'], ['show', '--help'], ['show', '-h', '--nonsense']]) {
    it(`prints help: ${args.join(' ')}`, async () => {
      const { code, out, err } = await lrsHere(args);
      expect(out).to.match(/^usage: lrs /);
      expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    });
  }

  it('prints its version', async () => {
    const { code, out, err } = await lrsHere(['--version']);
    expect(out).to.match(/^\S+( source)?\n$/);
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
  });

  it('names every option of show in its help', async () => {
    const { out } = await lrsHere(['show', '--help']);
    for (const name of ['at', 'json', 'svg', 'message', 'format', 'num-steps', 'strict', 'help'])
      expect(out).to.include(`  --${name}`);
  });

  it('takes a file whose name looks like an option after --', async () => {
    const cwd = join(folder(), 'odd');
    mkdirSync(cwd);
    writeFileSync(join(cwd, '--help'), 'constant_learning_rate { learning_rate: 0.5 }');
    const { code, out } = await lrs(['show', '--', '--help'], { cwd });
    expect(out).to.match(/constant 0\.5/);
    expect(code).to.equal(0);
  });

  it('reports a bug of its own and exits with 3', async () => {
    const broken = join(folder(), 'broken.cjs');
    writeFileSync(broken, "String.prototype.padEnd = () => { throw new TypeError('broken'); };");
    const { code, err } = await lrs(['--help'], { node: ['--require', broken] });
    expect(err).to.match(/^lrs \d+\.\d+\.\d+: this is a bug in lrs.*\nTypeError: broken\n {4}at /);
    expect(code).to.equal(3);
  });

  it('stops quietly if its output is closed', async () => {
    const { code, err } = await lrs(['show', config, '--json', '--at', '0:100000'], { hangUp: true });
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
  });

  it('check keeps its exit code if its output is closed', async () => {
    const many = join(folder(), 'many');
    mkdirSync(many, { recursive: true });
    for (let i = 0; i < 40; i++)
      writeFileSync(join(many, `${i}.config`), 'constant_learning_rate { lerning_rate: 1 }\n'.repeat(100));
    const { code, err } = await lrs(['check', many], { hangUp: true });
    expect({ code, err }).to.deep.equal({ code: 1, err: '' });
  });
});
