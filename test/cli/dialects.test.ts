import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { dialectNames } from '../../src/dialects/names.ts';
import { built, folder, lrs, lrsHere, root, useCommand } from './lrs.ts';

/** `lrs dialects` and the commands that take `--dialect`. */

describe('lrs dialects', () => {
  useCommand();
  const main = (): string => join(folder(), 'package/dist/cli/main.cjs');
  before(() => {
    cpSync(built(), join(folder(), 'package/dist'), { recursive: true });
    cpSync(join(root, 'configs'), join(folder(), 'package/configs'), { recursive: true });
  });

  it('lists every dialect with an existing example', async () => {
    const { code, out, err } = await lrs(['dialects'], { main: main() });
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    const rows = out.trim().split('\n');
    expect(rows.map((row) => row.split(' ')[0])).to.have.members([...dialectNames]);
    for (const row of rows) readFileSync(join(root, row.split(' ').at(-1)!));
  });

  it('prints the example of one', async () => {
    const { code, out } = await lrs(['dialects', 'caffe'], { main: main() });
    expect(code).to.equal(0);
    expect(out).to.equal(readFileSync(join(root, 'configs/dialects/caffe.prototxt'), 'utf8'));
  });

  it('reads the files that a config inherits from, if the folder is given with --follow', async () => {
    const home = join(folder(), 'follow');
    mkdirSync(home, { recursive: true });
    const solver = 'SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, STEPS: "(50,)", WARMUP_ITERS: 0 }\n';
    writeFileSync(join(home, 'base.yaml'), solver);
    writeFileSync(join(home, 'run.yaml'), '_BASE_: base.yaml\n');
    const asked = (...more: readonly string[]) => lrsHere(['rate', 'run.yaml', '0', ...more], { cwd: home });
    expect((await asked('--follow', '.')).out).to.equal('0.5\n');
    const { code, err } = await asked();
    expect(code).to.equal(1);
    expect(err).to.include('inherits from base.yaml, which was not read: give --follow ROOT');
    expect((await asked('--follow', 'nowhere')).err).to.include(
      '--follow is nowhere: there is no such folder',
    );
  });

  it('suggests a dialect for a misspelt one', async () => {
    const { code, err } = await lrs(['dialects', 'cafe'], { main: main() });
    expect(code).to.equal(2);
    expect(err).to.include('did you mean caffe?');
  });

  describe('lrs check', () => {
    const solver = 'base_lr: 0.1\nlr_policy: "multistep"\ngamma: 0.1\nstepvalue: 500\nmax_iter: 100\n';
    const lagging = solver.replace('500', '50\nstepvalue: 50');

    it('runs the rules on a config of a dialect, with ranges in its file', async () => {
      const { code, out } = await lrsHere(['check', '-'], { input: solver });
      expect(code).to.equal(0);
      expect(out).to.match(/^<stdin>:2:1 info run\/never-changes/);
      expect(out).to.include('<stdin>:5:11');
    });

    it('lets a user set the severity of a dialect’s finding', async () => {
      expect((await lrsHere(['check', '-'], { input: lagging })).out).to.include('warning caffe/step-lags');
      const { out } = await lrsHere(['check', '--rule', 'caffe/step-lags=off', '-'], { input: lagging });
      expect(out).to.equal('1 file: nothing to report\n');
    });

    it('accepts codes of a dialect in a comment that ignores them', async () => {
      const input = lagging.replace(
        'stepvalue: 50\nmax',
        'stepvalue: 50 # lrs-ignore caffe/step-lags: meant\nmax',
      );
      expect((await lrsHere(['check', '-'], { input })).out).to.equal('1 file: nothing to report\n');
    });

    it('reads a file as the given dialect', async () => {
      const { code, out } = await lrsHere(['check', '--dialect', 'caffe', '-'], { input: '{}' });
      expect(code).to.equal(1);
      expect(out).to.include('caffe/no-policy');
      const unknown = await lrsHere(['check', '--dialect', 'cafe', '-'], { input: '{}' });
      expect(unknown.code).to.equal(2);
    });

    it('refuses code in a config, and does not run it', async () => {
      const input = 'trainer:\n  optimizer_config: !!python/object/apply:os.system ["exit 3"]\n';
      const { code, out } = await lrs(['check', '--dialect', 'model-garden', '-'], { input });
      expect(code).to.equal(1);
      expect(out).to.include('yaml/tag');
      const lambda =
        'train_config { steps: 9 optimizer { adam_optimizer { learning_rate { multi_phase { phases { start: 0 lambda_func: "lambda p: exit(3)" } } } } } }';
      expect((await lrs(['check', '-'], { input: lambda })).out).to.include('second/code');
    });
  });
});
