import { expect } from 'chai';
import { constant, custom, exponential, power, ramp, rateOf, sequence, steps } from '../../src/define.ts';
import { loadOrThrow } from '../../src/index.ts';
import { type Drawn, points, type Series, series, svg, terminal } from '../../src/plot/index.ts';
import { type Drawing, ofClass, pointsOf, read } from './drawing.ts';

/** Several schedules on one chart, logarithmic axes, and other units. */

const ROUNDED = 0.011;

const fall = sequence([100, ramp(1, 0)], constant(0));
const stairs = steps([30, 60], [0.5, 0.1, 0.3]);
const two: Series[] = [
  { schedule: fall, filename: 'runs/a/pipeline.config' },
  { schedule: stairs, filename: 'runs/b/pipeline.config' },
];

const texts = (name: string, { all }: Drawing): string[] => ofClass(name, all).map(({ text }) => text);

const first = loadOrThrow(
  'cosine_decay_learning_rate { total_steps: 1000 warmup_steps: 400 learning_rate_base: 0.1 warmup_learning_rate: 0.01 }',
);

describe('svg of several schedules', () => {
  it('draws a line for each, with its own colour, dashes and marks', () => {
    const drawing = read(svg(two, { to: 100 }));
    const inLegend = 2;
    const lines = ofClass('lrs-line', drawing.all).slice(inLegend);
    expect(lines).to.have.length(2);
    expect(new Set(lines.map(({ attributes }) => attributes.class))).to.have.length(2);
    const marks = ofClass('lrs-mark', drawing.all).map(({ attributes }) =>
      attributes.d!.replace(/^M\S+ [\d.]+/, ''),
    );
    expect(new Set(marks)).to.have.length(2);
    lines.forEach((line, i) => {
      const rate = rateOf(two[i]!.schedule as typeof fall);
      for (const [x, y] of pointsOf(line.attributes.d!)) {
        const step = drawing.step(x);
        // A jump has two points at its step.
        const rates = [rate(Math.max(0, step - 0.01)), rate(step + 0.01)];
        expect(Math.min(...rates.map((each) => Math.abs(y - drawing.y(each))))).to.be.below(0.05);
      }
    });
  });

  const names: readonly {
    readonly given: readonly Omit<Series, 'schedule'>[];
    readonly shown: string[];
    readonly reason: string;
  }[] = [
    {
      given: two,
      shown: ['a/pipeline.config', 'b/pipeline.config'],
      reason: 'the shortest paths that differ',
    },
    {
      given: [{ filename: 'x/a.config' }, { filename: 'y/b.yaml' }],
      shown: ['a.config', 'b.yaml'],
      reason: 'file names',
    },
    {
      given: [{ name: 'old' }, { filename: 'b.yaml' }],
      shown: ['old', 'b.yaml'],
      reason: 'a name that was given',
    },
    {
      given: [{ name: 'same' }, { name: 'same' }],
      shown: ['same', 'same (2)'],
      reason: 'numbers for equal names',
    },
    {
      given: [{ name: 'a', group: '*bias*' }, { name: 'a' }],
      shown: ['a (*bias*)', 'a'],
      reason: 'groups after the name',
    },
  ];
  for (const { given, shown, reason } of names) {
    it(`has a legend: ${reason}`, () => {
      const drawing = read(svg(given.map((each) => ({ ...each, schedule: fall }))));
      expect(texts('lrs-name', drawing)).to.deep.equal(shown);
    });
  }

  it('ends each line at the end of its run, and the axis at the end of the longest', () => {
    const drawn = points([
      { schedule: constant(1), run: { num_steps: 50 } },
      { schedule: fall, run: { num_steps: 200 } },
    ]);
    expect(drawn.map((each) => each.points.at(-1)![0])).to.deep.equal([50, 200]);
  });

  it('draws another quantity below the chart of the first one', () => {
    const drawing = svg([fall, { schedule: constant(0.9), quantity: 'momentum' }]);
    expect(drawing.match(/<svg /g)).to.have.length(3);
    expect(drawing).to.include('>momentum<');
  });

  it('says in the legend how many schedules it leaves out for lack of room', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ schedule: constant(i), name: `run number ${i}` }));
    const drawing = read(svg(many, { width: 300, height: 300 }));
    expect(texts('lrs-name', drawing).at(-1)).to.match(/^and \d+ more$/);
  });

  it('draws every hyperparameter of a config', () => {
    const loaded = loadOrThrow(`optimizer { sgd {
      learning_rate { one_cycle { max_learning_rate: 0.1 total_steps: 1000 pct_start: 0.5 cycle_momentum: true } }
      parameter_group { match: "*bias*" learning_rate_factor: 2 }
    } } num_steps: 1000`);
    expect(series(loaded, 'a').map(({ quantity, group }) => [quantity, group])).to.deep.equal([
      [undefined, undefined],
      ['learning rate', '*bias*'],
      ['momentum', undefined],
    ]);
    expect(points(series(loaded, 'a')).map(({ quantity, name }) => [quantity, name])).to.deep.equal([
      ['learning rate', 'a'],
      ['learning rate', 'a (*bias*)'],
      ['momentum', 'a'],
    ]);
  });

  it('names a line after the file of its config, and the axis after what the config counts', () => {
    const loaded = { ...first, filename: 'a.config', clock: 'batch' } as const;
    expect(points(series(loaded)).map(({ name }) => name)).to.deep.equal(['a.config']);
    expect(svg(series(loaded))).to.include('>batch</text>');
  });

  it('draws a part that begins after the end of a run', () => {
    const runs = [50, 200].map((num_steps, i) => ({
      schedule: fall,
      run: { num_steps },
      quantity: ['momentum', 'learning rate'][i]!,
    }));
    const drawn = points(runs, { from: 100 });
    expect(drawn.map((each) => each.points.at(-1)![0])).to.deep.equal([100, 200]);
    expect(svg(runs, { from: 100 })).to.include('>momentum<');
  });

  it('marks no rate that is too great to draw', () => {
    const drawing = read(svg([sequence([100, ramp(0, 1e308)], constant(1e308)), fall]));
    const marks = ofClass('lrs-mark', drawing.all).map(({ attributes }) => attributes.class!);
    const ofLines = [0, 1].map((i) => marks.filter((each) => each.includes(`lrs-c${i}`)).length);
    expect(ofLines[0]).to.equal(1);
    expect(ofLines[1]).to.be.above(1);
  });

  it('refuses an empty list', () => expect(() => svg([])).to.throw(RangeError, /^svg: there is no schedule/));
});

describe('svg along other axes', () => {
  it('draws an exponential as a straight line on a logarithmic axis', () => {
    const [line] = points(exponential(1, 0.1, 100), { to: 500, log: 'y' });
    expect(line!.points).to.have.length(2);
    const { all } = read(svg(exponential(1, 0.1, 100), { to: 500, log: 'y' }));
    const labels = ofClass('lrs-label', all).map(({ text }) => text);
    expect(labels).to.include.members(['1', '0.01', '1e-4']);
  });

  it('labels 1, 2 and 5 of each power of ten if there are few', () => {
    const { all } = read(svg(exponential(1, 0.1, 100), { to: 120, log: 'y', height: 400 }));
    const labels = ofClass('lrs-label', all).map(({ text }) => text);
    expect(labels).to.include.members(['0.05', '0.1', '0.2', '0.5', '1']);
  });

  it('draws a power as a straight line on two logarithmic axes', () => {
    const [line] = points(power(1, 0.5), { to: 10_000, log: 'xy' });
    expect(line!.points.map(([step]) => step)).to.deep.equal([1, 10_000]);
  });

  it('shows rates of 0 at the bottom of a logarithmic axis', () => {
    const { line, all } = read(svg(fall, { to: 200, log: 'y' }));
    const bottom = Number(/V([\d.]+)$/.exec(ofClass('lrs-turn', all)[0]?.attributes.d ?? 'V290')?.[1]);
    expect(Math.max(...line.map(([, y]) => y))).to.equal(bottom);
    expect(line.every(([, y]) => Number.isFinite(y))).to.equal(true);
  });

  it('begins a logarithmic axis below the greatest rate if no corner is above 0', () => {
    const hill = custom({ rate: (t) => t * (90 - t), breakpoints: [] });
    const [lowest] = points(hill, { to: 100, log: 'y' }).map((each) => each.points[0]![1]);
    const { all } = read(svg(hill, { to: 100, log: 'y' }));
    expect(ofClass('lrs-label', all).map(({ text }) => text)).to.include.members(['1', '1000']);
    expect(lowest).to.equal(0);
  });

  it('labels fewer steps on the axis if there is no room for all labels', () => {
    const { all } = read(svg(constant(1), { from: 1234567890, to: 1234567904, width: 1060 }));
    const labels = ofClass('lrs-label', all).filter(({ text }) => text.startsWith('1,234'));
    expect(labels).to.have.length(8);
  });

  const run = { steps_per_epoch: 50, batch_size: 8 };
  const units = [
    { x: 'epochs', last: 2, word: 'epoch' },
    { x: 'examples', last: 800, word: 'examples seen' },
    { x: 'steps', last: 100, word: 'step' },
  ] as const;
  for (const { x, last, word } of units) {
    it(`can count ${x}`, () => {
      const [line] = points({ schedule: fall, run: { ...run, num_steps: 100 } }, { x });
      expect(line!.points.at(-1)).to.deep.equal([last, 0]);
      expect(svg({ schedule: fall, run }, { x })).to.include(`>${word}</text>`);
    });
  }

  it('names phases above their parts of the chart', () => {
    const drawing = read(svg(first));
    expect(texts('lrs-phase', drawing)).to.deep.equal(['warm-up', 'decay']);
    expect(Number(/^M([\d.]+)/.exec(ofClass('lrs-turn', drawing.all)[0]!.attributes.d!)?.[1])).to.be.closeTo(
      drawing.x(400),
      ROUNDED,
    );
    expect(texts('lrs-phase', read(svg(first, { phases: false })))).to.deep.equal([]);
  });

  const second = loadOrThrow('linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: 500 }');
  const words = 'warm-up to 400 · decay to 1k';
  const inLegend: readonly { drawn: Drawn; width?: number; expected: string[]; reason: string }[] = [
    { drawn: [first, fall], expected: [words], reason: 'phases of the only schedule that has phases' },
    { drawn: [first, second], expected: [words, 'decay to 500'], reason: 'phases of each schedule' },
    {
      drawn: [first, first],
      expected: ['warm-up', 'decay'],
      reason: 'phases are above the chart, and only once, if all schedules have the same',
    },
    {
      drawn: [first, second],
      width: 200,
      expected: ['warm-up to 400 · …', 'decay to 500'],
      reason: 'only as many phases as fit',
    },
    {
      drawn: [
        loadOrThrow('cosine_decay_restarts { initial_learning_rate: 1 decay_steps: 100 }', {
          run: { num_steps: 950 },
        }),
        fall,
      ],
      expected: ['restart × 9 to 950'],
      reason: 'restarts with their number',
    },
  ];
  for (const { drawn, width = 720, expected, reason } of inLegend)
    it(`names phases of several schedules in the legend: ${reason}`, () =>
      expect(texts('lrs-phase', read(svg(drawn, { width })))).to.deep.equal(expected));

  it('labels the axis with the unit that the schedule counts', () => {
    const batch = { schedule: fall, clock: 'batch', run } as const;
    expect(texts('lrs-label', read(svg(batch)))).to.include('batch');
    expect(texts('lrs-label', read(svg([batch, fall])))).to.include('step or batch');
    expect(texts('lrs-label', read(svg(batch, { x: 'epochs' })))).to.include('epoch');
    expect(terminal(batch)).to.include('learning rate by batch');
  });

  const refused = [
    {
      call: () => svg(constant(0), { log: 'y' }),
      message: /logarithmic axis shows rates above 0/,
      reason: 'only rates of 0',
    },
    {
      call: () => svg(fall, { log: 'x', from: 0 }),
      message: /above 0/,
      reason: 'step 0 on a logarithmic axis',
    },
    {
      call: () => svg(fall, { x: 'epochs' }),
      message: /steps_per_epoch/,
      reason: 'epochs of unknown length',
    },
    {
      call: () => points(fall, { width: 0 }),
      message: /^points: width and height must be from 1 to 100000 pixels/,
      reason: 'points for a picture without a width',
    },
    { call: () => svg(fall, { x: 'examples' }), message: /batch_size/, reason: 'batches of unknown size' },
  ];
  for (const { call, message, reason } of refused)
    it(`refuses ${reason}`, () => expect(call).to.throw(RangeError, message));

  for (const options of [{ x: 'days' }, { log: 'z' }, { theme: 'pink' }])
    it(`refuses ${JSON.stringify(options)}`, () =>
      expect(() => svg(fall, options as object)).to.throw(TypeError, /must be one of/));

  it('uses the given colours', () => {
    expect(svg(fall, { theme: 'dark' })).to.not.include('prefers-color-scheme');
    expect(svg(fall, { theme: 'dark' })).to.include('.lrs-card{fill:#12161f');
    expect(svg(fall, { theme: 'light' })).to.include('.lrs-card{fill:#ffffff');
  });
});
