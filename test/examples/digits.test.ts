import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { elements, xmlOf } from '../plot/xml.ts';
import { outputOf, type Ran, runEach, runOnTerminal } from './run.ts';

const accuracies = (output: string): number[] =>
  [...output.matchAll(/(\d+\.\d) %/g)].map(([, percent]) => Number(percent));

describe('examples/digits', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const train = (steps: number, ...args: string[]): string =>
    outputOf('digits/train.ts', '--steps', `${steps}`, '--svg', at('digits.svg'), ...args);

  let output: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'digits-'));
    output = train(120, '--save', at('whole.json'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints loss and rate during training: warm-up to 0.2 at step 100', () => {
    const shown = [...output.matchAll(/ (\d+)\/120 {2}loss (\S+) {2}rate (\S+)/g)].map(([, ...all]) =>
      all.map(Number),
    );
    expect(shown.map(([step]) => step)).to.deep.equal([12, 24, 36, 48, 60, 72, 84, 96, 108, 120]);
    // The rate of the last update, which rises from 0.02 at step 0: 0.02 + 0.18 · 11 / 100.
    expect(shown[0]![2]).to.be.closeTo(0.0398, 1e-5);
    expect(Math.max(...shown.map(([, , rate]) => rate!))).to.be.within(0.19, 0.2);
    expect(shown.at(-1)![1]).to.be.below(shown[0]![1]!);
  });

  it('classifies most digits correctly, with the weights and with their averages', () => {
    const found = accuracies(output);
    expect(found).to.have.length(2);
    for (const accuracy of found) expect(accuracy).to.be.above(70);
  });

  it('draws the rate and the loss', () => {
    const drawn = readFileSync(at('digits.svg'), 'utf8');
    const all = elements(xmlOf(drawn));
    expect(all.filter(({ name }) => name === 'svg')).to.have.length(2);
    const lines = all.filter(({ name }) => name === 'polyline').map(({ attributes }) => attributes.points!);
    expect(lines.map((points) => points.split(' ').length)).to.deep.equal(
      [120, 120],
      'losses and their mean',
    );
    const paths = (kind: string): number => all.filter(({ attributes }) => attributes.class === kind).length;
    expect(paths('axes')).to.equal(1);
    expect(paths('grid')).to.be.above(6);
    expect(drawn).to.not.match(/NaN|undefined/);
  });

  it('continues a stopped run with exactly the same numbers', () => {
    train(50, '--save', at('half.json'));
    train(120, '--resume', at('half.json'), '--save', at('resumed.json'));
    expect(readFileSync(at('resumed.json'), 'utf8')).to.equal(readFileSync(at('whole.json'), 'utf8'));
  });

  it('draws one progress bar on a terminal', function () {
    const terminal = runOnTerminal('digits/train.ts', '--steps', '3', '--svg', at('short.svg'));
    if (terminal === undefined) return this.skip();
    const drawn = terminal.split('\r').filter((line) => line.includes('loss '));
    expect(drawn.map((line) => / (\d)\/3 {2}loss/.exec(line)?.[1])).to.deep.equal(['1', '2', '3']);
    expect(drawn.slice(0, -1).join('')).to.not.include('\n');
  });

  const refused: readonly {
    readonly args: readonly string[];
    readonly said: RegExp;
    readonly reason: string;
  }[] = [
    { args: ['--steps', 'abc'], said: /--steps is abc/, reason: 'not a number of steps' },
    {
      args: ['--resume', 'package.json'],
      said: /not a saved run/,
      reason: 'a file that is not a saved run',
    },
    {
      args: ['--config', 'configs/linear.config'],
      said: /without an optimizer/,
      reason: 'a config with only a learning rate',
    },
  ];
  describe('does not train', () => {
    let answers: readonly Ran[];
    before(() => {
      const config = readFileSync('examples/digits/pipeline.config', 'utf8');
      writeFileSync(at('wrong.config'), config.replace('total_steps', 'totalsteps'));
      answers = runEach('digits/train.ts', [
        ...refused.map(({ args }) => args),
        ['--config', at('wrong.config')],
      ]);
    });

    for (const [i, { args, said, reason }] of refused.entries())
      it(`refuses ${args.join(' ')} with a message and no stack trace: ${reason}`, () => {
        const { status, stdout, stderr } = answers[i]!;
        expect({ status, stdout }).to.deep.equal({ status: 1, stdout: '' });
        expect(stderr)
          .to.match(said)
          .and.not.match(/^ +at /m);
      });

    it('reports faults of its config with file, line and column', () => {
      const { status, stdout, stderr } = answers.at(-1)!;
      expect({ status, stdout }).to.deep.equal({ status: 1, stdout: '' });
      expect(stderr)
        .to.match(/wrong\.config:18:11 error/)
        .and.match(/total_steps/)
        .and.not.match(/^ +at /m);
    });
  });
});
