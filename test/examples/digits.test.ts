import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { elements, xmlOf } from '../plot/xml.ts';
import { outputOf, runExample } from './run.ts';

const accuracies = (output: string): number[] =>
  [...output.matchAll(/(\d+\.\d) %/g)].map(([, percent]) => Number(percent));

describe('examples/digits', function () {
  this.timeout(120_000);
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const train = (steps: number, ...args: string[]): string =>
    outputOf('digits/train.ts', '--steps', `${steps}`, '--svg', at('digits.svg'), ...args);

  let output: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'digits-'));
    output = train(200, '--save', at('whole.json'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('shows loss and rate on the way: warm-up to 0.2 at step 100', () => {
    const shown = [...output.matchAll(/ (\d+)\/200 {2}loss (\S+) {2}rate (\S+)/g)].map(([, ...all]) =>
      all.map(Number),
    );
    expect(shown.map(([step]) => step)).to.deep.equal([20, 40, 60, 80, 100, 120, 140, 160, 180, 200]);
    // The rate of the last update before, from 0.02 at step 0 on: 0.02 + 0.18 · 19 / 100.
    expect(shown[0]![2]).to.be.closeTo(0.0542, 1e-5);
    expect(Math.max(...shown.map(([, , rate]) => rate!))).to.be.within(0.19, 0.2);
    expect(shown.at(-1)![1]).to.be.below(shown[0]![1]!);
  });

  it('reads most digits right, with the weights and with their averages', () => {
    const found = accuracies(output);
    expect(found).to.have.length(2);
    for (const accuracy of found) expect(accuracy).to.be.above(80);
  });

  it('draws the rate and the loss', () => {
    const drawn = readFileSync(at('digits.svg'), 'utf8');
    const all = elements(xmlOf(drawn));
    expect(all.filter(({ name }) => name === 'svg')).to.have.length(2);
    const points = all.find(({ name }) => name === 'polyline')?.attributes.points;
    expect(points!.split(' ')).to.have.length(200);
    expect(drawn).to.not.match(/NaN|undefined/);
  });

  it('goes on from where it was left, to the bit', () => {
    train(90, '--save', at('half.json'));
    train(200, '--resume', at('half.json'), '--save', at('resumed.json'));
    expect(readFileSync(at('resumed.json'), 'utf8')).to.equal(readFileSync(at('whole.json'), 'utf8'));
  });

  it('says at file, line and column what is wrong with its config, and trains nothing', () => {
    const config = readFileSync('examples/digits/pipeline.config', 'utf8');
    writeFileSync(at('wrong.config'), config.replace('total_steps', 'totalsteps'));
    const { status, stdout, stderr } = runExample('digits/train.ts', '--config', at('wrong.config'));
    expect(status).to.equal(1);
    expect(stdout).to.equal('');
    expect(stderr)
      .to.match(/wrong\.config:18:11 error/)
      .and.match(/total_steps/);
  });
});
