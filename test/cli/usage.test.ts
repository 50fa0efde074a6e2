import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { folder, lrs, useCommand } from './lrs.ts';

const config = 'configs/cosine_decay_learning_rate.config';

/** Arguments, what standard error says, and why that is the answer. */
const wrong: [args: string[], says: RegExp, why: string][] = [
  [[], /^usage: lrs COMMAND/, 'no command'],
  [['shwo', config], /no command shwo; did you mean show\?/, 'a misspelt command'],
  [['--verison'], /no option --verison; did you mean --version\?/, 'a misspelt option'],
  [['show'], /FILE is missing/, 'no operand'],
  [['show', config, config], /one operand too many/, 'an operand too many'],
  [['show', config, '--jsno'], /no option --jsno; did you mean --json\?/, 'an option that is not there'],
  [['show', config, '--at'], /--at/, 'an option without its value'],
  [['show', config, '--json=yes'], /--json/, 'a switch with a value'],
  [['show', config, '--at', '10,x'], /--at: x is no step/, 'a step that is no number'],
  [['show', config, '--at=-1'], /--at: -1 is no step/, 'a step below 0'],
  [['show', config, '--at', '1,,2'], /--at: nothing is no step/, 'a comma too many'],
  [['show', config, '--at', 'Infinity'], /--at: Infinity is no step/, 'a step that never comes'],
  [['show', config, '--at', '9:1'], /9:1 ends before it starts/, 'a range backwards'],
  [['show', config, '--at', '0:9:0'], /goes on by 0 steps/, 'a range without end'],
  [['show', config, '--at', '0:9:1:1'], /0:9:1:1 is no range/, 'a range of four'],
  [['show', config, '--at', '0:1e12'], /at most 10000000/, 'more rates than a document can hold'],
  [['show', config, '--format', 'xml'], /--format is xml: write one of text, json/, 'an unknown format'],
  [
    ['show', config, '--input-format', 'xml'],
    /--input-format is xml: write one of textproto, yaml/,
    'how it is not written',
  ],
  [['show', config, '--at', '24,999'], /--at: 24,999 .*write 24999/, 'a number as we print it'],
  [['show', config, '--at', '0:24,999'], /--at: 24,999 .*write 24999/, 'the end of a range as we print it'],
  [['show', config, '--at', '10, 1,000,000'], /--at: 1,000,000 .*write 1000000/, 'the last of a list'],
  [
    ['show', config, '--message', 'Model'],
    /--message is Model: write one of TrainEval/,
    'an unknown message',
  ],
  [['show', config, '--num-steps', '0'], /--num-steps is 0: write a number above 0/, 'a run of no steps'],
  [
    ['show', 'no/such.config'],
    /cannot read no\/such.config: there is no such file/,
    'a file that is not there',
  ],
  [['show', 'configs'], /cannot read configs: it is a folder/, 'a folder'],
  [['show', config, '--svg', 'no/such/a.svg'], /cannot write no\/such\/a.svg/, 'a drawing without a place'],
];

describe('lrs: usage', () => {
  useCommand();

  for (const [args, says, why] of wrong) {
    it(`exits with 2 for ${why}`, async () => {
      const { code, out, err } = await lrs(args);
      expect(err).to.match(says);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
    });
  }

  for (const args of [['--help'], ['-h'], ['show', '--help'], ['show', '-h', '--nonsense']]) {
    it(`helps: ${args.join(' ')}`, async () => {
      const { code, out, err } = await lrs(args);
      expect(out).to.match(/^usage: lrs /);
      expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    });
  }

  it('names every option of show in its help', async () => {
    const { out } = await lrs(['show', '--help']);
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

  it('says what is its own fault, and exits with 3', async () => {
    const broken = join(folder(), 'broken.cjs');
    writeFileSync(broken, "String.prototype.padEnd = () => { throw new TypeError('broken'); };");
    const { code, err } = await lrs(['--help'], { node: ['--require', broken] });
    expect(err).to.match(/^lrs \d+\.\d+\.\d+: this is a bug in lrs.*\nTypeError: broken\n {4}at /);
    expect(code).to.equal(3);
  });

  it('stops quietly where nobody reads on', async () => {
    const { code, err } = await lrs(['show', config, '--json', '--at', '0:1000000'], { hangUp: true });
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
  });

  it('check whose reader stops still exits with what it found', async () => {
    const many = join(folder(), 'many');
    mkdirSync(many, { recursive: true });
    for (let i = 0; i < 40; i++)
      writeFileSync(join(many, `${i}.config`), 'constant_learning_rate { lerning_rate: 1 }\n'.repeat(100));
    const { code, err } = await lrs(['check', many], { hangUp: true });
    expect({ code, err }).to.deep.equal({ code: 1, err: '' });
  });
});
