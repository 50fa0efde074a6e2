import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadOrThrow } from '../../src/dialects.ts';
import { html, series, svg, terminal } from '../../src/plot/index.ts';
import { folder, lrs, lrsHere, root, useCommand } from './lrs.ts';

/** `lrs plot`: charts in the terminal, as files, and as numbers. */

const a = 'configs/cosine_decay_learning_rate.config';
const b = 'configs/warmup_stable_decay.yaml';

const loaded = (filename: string) => loadOrThrow(readFileSync(join(root, filename), 'utf8'), { filename });

interface Points {
  readonly x: string;
  readonly series: readonly {
    readonly name: string;
    readonly quantity: string;
    readonly points: readonly (readonly [number, number])[];
  }[];
}

describe('lrs plot', () => {
  useCommand();

  it('draws the same chart as learning-schedules/plot', async () => {
    const both = [loaded(a), loaded(b)];
    const pictures = {
      text: terminal(both, { height: 16 }),
      svg: svg(both),
      html: html(both),
    };
    for (const [format, picture] of Object.entries(pictures)) {
      const { code, out, err } = await lrsHere(['plot', a, b, '--format', format]);
      expect({ code, err }).to.deep.equal({ code: 0, err: '' });
      expect(out, format).to.equal(picture);
    }
  });

  for (const ending of ['svg', 'html', 'htm', 'SVG'] as const) {
    it(`writes a file that ends in .${ending}, with the file's name as title`, async () => {
      const file = join(folder(), `rates.${ending}`);
      const { code, out, err } = await lrsHere(['plot', a, '-o', file]);
      expect({ code, out, err }).to.deep.equal({ code: 0, out: '', err: '' });
      const text = readFileSync(file, 'utf8');
      expect(text).to.match(/^svg$/i.test(ending) ? /^<svg / : /^<!DOCTYPE html>/);
      expect(text).to.match(/<title[^>]*>cosine_decay_learning_rate\.config<\/title>/);
    });
  }

  it('prints the points as JSON', async () => {
    const { out } = await lrsHere(['plot', a, b, '--json', '--x', 'examples', '--batch-size', '10']);
    const document = JSON.parse(out) as Points;
    expect(document.x).to.equal('examples');
    expect(document.series.map(({ name }) => name)).to.deep.equal([
      'cosine_decay_learning_rate.config',
      'warmup_stable_decay.yaml',
    ]);
    const { schedule } = loaded(a);
    for (const [x, rate] of document.series[0]!.points) expect(rate).to.be.closeTo(schedule(x / 10), 1e-9);
  });

  it('takes a theme, a title and no phases, and says which axis is logarithmic', async () => {
    const options = ['--theme', 'dark', '--title', 'A run', '--no-phases'];
    const drawn = await lrsHere(['plot', a, '--format', 'svg', ...options]);
    expect(drawn.out).to.equal(svg(loaded(a), { theme: 'dark', title: 'A run', phases: false }));
    const { out } = await lrsHere(['plot', a, '--json', '--log', 'y']);
    expect(JSON.parse(out)).to.include({ log: 'y' });
  });

  it('draws every hyperparameter if asked', async () => {
    const input = `optimizer { sgd {
      learning_rate { one_cycle { max_learning_rate: 0.1 total_steps: 1000 pct_start: 0.5 cycle_momentum: true } }
      parameter_group { match: "*bias*" learning_rate_factor: 2 }
    } } num_steps: 1000`;
    const one = await lrsHere(['plot', '-', '--json'], { input });
    expect((JSON.parse(one.out) as Points).series.map(({ name }) => name)).to.deep.equal(['standard input']);
    const all = await lrsHere(['plot', '-', '--json', '--all'], { input });
    expect((JSON.parse(all.out) as Points).series.map(({ quantity }) => quantity)).to.deep.equal([
      'learning rate',
      'learning rate',
      'momentum',
    ]);
    const picture = await lrsHere(['plot', '-', '--all', '--format', 'svg'], { input });
    expect(picture.out).to.equal(svg(series(loadOrThrow(input), 'standard input')));
  });

  it('takes the start and end in units of the axis, or as durations', async () => {
    const ends: readonly { readonly args: readonly string[]; readonly ends: readonly [number, number] }[] = [
      { args: ['--start', '100', '--end', '200'], ends: [100, 200] },
      { args: ['--start', '10%', '--end', '50%'], ends: [2500, 12_500] },
      { args: ['--x', 'epochs', '--steps-per-epoch', '100', '--start', '1', '--end', '3'], ends: [1, 3] },
      {
        args: ['--x', 'epochs', '--steps-per-epoch', '100', '--start', '1ep', '--end', '300ba'],
        ends: [1, 3],
      },
    ];
    for (const { args, ends: wanted } of ends) {
      const { out } = await lrsHere(['plot', a, '--json', ...args]);
      const { points } = (JSON.parse(out) as Points).series[0]!;
      expect([points[0]![0], points.at(-1)![0]], args.join(' ')).to.deep.equal(wanted);
    }
  });

  it('draws configs of every family', async () => {
    const { code, out } = await lrsHere([
      'plot',
      'configs/dialects/caffe.prototxt',
      'configs/dialects/detectron2.yaml',
      '--json',
    ]);
    expect(code).to.equal(0);
    expect((JSON.parse(out) as Points).series).to.have.length(2);
  });

  it('draws nothing if a config has an error, and exits with 1', async () => {
    const { code, out, err } = await lrsHere(['plot', a, 'configs/invalid/steps_not_increasing.config']);
    expect({ code, out }).to.deep.equal({ code: 1, out: '' });
    expect(err).to.include('manual/not-increasing');
  });

  const wrong: readonly {
    readonly args: readonly string[];
    readonly says: RegExp;
    readonly reason: string;
  }[] = [
    {
      args: ['-o', 'a.png'],
      says: /--out is a\.png: write a name that ends in \.svg or \.html/,
      reason: 'an unknown file extension',
    },
    { args: ['-o', 'a'], says: /ends in \.svg or \.html/, reason: 'no file extension' },
    { args: ['-o', 'a.svg', '--json'], says: /drawn as svg, not as json/, reason: 'two formats' },
    { args: ['--json', '--format', 'svg'], says: /cannot be combined/, reason: 'JSON as SVG' },
    {
      args: ['--x', 'epochs'],
      says: /--x epochs needs the steps of an epoch of .*; give --steps-per-epoch/,
      reason: 'epochs of unknown length',
    },
    {
      args: ['configs/linear.config', '--x', 'examples'],
      says: /--x examples needs the batch size of .*; give --batch-size\n/,
      reason: 'an axis of examples, without a known batch size',
    },
    { args: ['--x', 'days'], says: /write one of steps, epochs, examples/, reason: 'an unknown unit' },
    { args: ['--log', 'z'], says: /write one of x, y, xy/, reason: 'an unknown axis' },
    { args: ['--start', '9', '--end', '3'], says: /not 9 and 3/, reason: 'an end before the start' },
    {
      args: ['--width', '10', '--format', 'svg'],
      says: /200 to 10000 pixels/,
      reason: 'a picture that is too small',
    },
    {
      args: ['--width', 'wide'],
      says: /--width is wide: write a number above 0/,
      reason: 'a width that is not a number',
    },
    { args: ['-', '-'], says: /standard input/, reason: 'standard input twice' },
  ];
  for (const { args, says, reason } of wrong) {
    it(`exits with 2 for ${reason}`, async () => {
      const { code, out, err } = await lrsHere(['plot', a, ...args]);
      expect(err).to.match(says);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
    });
  }

  it('refuses a rate of 0 on a logarithmic axis', async () => {
    const file = join(folder(), 'zero.config');
    writeFileSync(file, 'constant_learning_rate { learning_rate: 0 }');
    const { code, err } = await lrsHere(['plot', file, '--log', 'y']);
    expect(err).to.match(/logarithmic axis shows rates above 0/);
    expect(code).to.equal(2);
  });
});

describe('lrs diff --plot', () => {
  useCommand();

  it('draws both schedules below the report, even for a config compared with itself', async () => {
    const both = [
      { ...loaded(a), filename: a },
      { ...loaded(b), filename: b },
    ];
    const report = await lrsHere(['diff', a, b]);
    const drawn = await lrsHere(['diff', a, b, '--plot']);
    expect(drawn.out).to.equal(`${report.out}\n${terminal(both, { height: 12 })}`);
    const same = await lrsHere(['diff', a, a, '--plot']);
    expect(same.code).to.equal(0);
    expect(same.out).to.match(/^learning rate by step\n/);
  });

  it('writes the chart to a file', async () => {
    const file = join(folder(), 'both.html');
    const { code, out } = await lrs(['diff', a, b, '--format', 'markdown', '-o', file]);
    expect(code).to.equal(0);
    expect(out).to.match(/^\| field /);
    expect(readFileSync(file, 'utf8')).to.match(/^<!DOCTYPE html>/);
  });

  for (const [args, says] of [
    [['--plot', '--format', 'markdown'], /give --out/],
    [['-o', 'a.png'], /ends in \.svg or \.html/],
  ] as const)
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, out, err } = await lrsHere(['diff', a, b, ...args]);
      expect(err).to.match(says);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
    });
});
