import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Loaded, load, loadOrThrow, type PlateauState } from '../../src/index.ts';

const block = 'constant { learning_rate: 0.5 } reduce_on_plateau { factor: 0.5 patience: 1 cooldown: 1 }';
const pipeline = `train_config { optimizer { adam_optimizer { learning_rate { ${block} } } } }`;

const plateauOf = ({ plateau }: Loaded<unknown>) => {
  if (plateau === undefined) throw new Error('no plateau was read');
  return plateau;
};

/** A run of PyTorch: its arguments, the metrics, and the rate after each metric; the rate starts at 1. */
interface Recorded {
  readonly mode: 'min' | 'max';
  readonly threshold_mode: 'rel' | 'abs';
  readonly min_lr: number;
  readonly eps: number;
  readonly metrics: readonly number[];
  readonly factors: readonly number[];
}

describe('reduce_on_plateau', () => {
  const sources: readonly { readonly format: string; readonly text: string }[] = [
    { format: 'text format', text: block },
    { format: 'a pipeline', text: pipeline },
    {
      format: 'YAML',
      text: 'constant: {learning_rate: 0.5}\nreduce_on_plateau:\n  factor: 0.5\n  patience: 1\n  cooldown: 1\n',
    },
    {
      format: 'JSON',
      text: '{"reduceOnPlateau": {"factor": 0.5, "patience": 1, "cooldown": 1}, "constant": {"learningRate": 0.5}}',
    },
  ];
  for (const { format, text } of sources) {
    it(`is read with any type, from ${format}`, () => {
      const result = loadOrThrow(text);
      expect(result.spec).to.deep.equal({ type: 'constant', learning_rate: 0.5 });
      expect(plateauOf(result).spec).to.deep.equal({
        mode: 'MIN',
        factor: 0.5,
        patience: 1,
        threshold: 1e-4,
        threshold_mode: 'RELATIVE',
        cooldown: 1,
        min_factor: 0,
        min_change: 0,
      });
    });
  }

  it('gives the place of each of its values', () => {
    const { origins } = loadOrThrow(block);
    const written = block.indexOf('0.5', block.indexOf('factor'));
    expect(origins.plateau).to.deep.include({
      factor: { start: written, end: written + 3 },
      mode: 'default',
    });
  });

  it('is undefined unless it was written', () =>
    expect(loadOrThrow('constant { learning_rate: 1 }')).not.to.have.property('plateau'));

  it('follows metrics according to its fields', () => {
    const plateau = plateauOf(loadOrThrow(block));
    const told: readonly { readonly metric: number; readonly factor: number; readonly reason: string }[] = [
      { metric: 1, factor: 1, reason: 'the first metric is the best so far' },
      { metric: 1, factor: 1, reason: 'not better, but patience is 1' },
      { metric: 1, factor: 0.5, reason: 'the second bad metric in a row' },
      { metric: 2, factor: 0.5, reason: 'cooldown' },
      { metric: 0.9, factor: 0.5, reason: 'a better metric' },
      { metric: 0.9, factor: 0.5, reason: 'not better' },
      { metric: Number.NaN, factor: 0.25, reason: 'NaN is never better' },
    ];
    let state = plateau.initial();
    for (const { metric, factor, reason } of told) {
      state = plateau.next(state, metric);
      expect(plateau.factor(state), reason).to.equal(factor);
    }
  });

  const runs: readonly {
    readonly fields: string;
    readonly metrics: readonly number[];
    readonly factors: readonly number[];
    readonly reason: string;
  }[] = [
    {
      fields: 'patience: 0 cooldown: 2',
      metrics: [1, 1, 1, 1, 1, 1, 1, 1],
      factors: [1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125],
      reason: 'a cooldown of 2 ignores two metrics',
    },
    {
      fields: 'patience: 1 cooldown: 3',
      metrics: [1, 1, 1, 1, 1, 1, 1, 1],
      factors: [1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25],
      reason: 'after a cooldown of 3, patience is counted from 0 again',
    },
    {
      fields: 'patience: 0 cooldown: 2',
      metrics: [1, 1, 0.5, 0.5, 0.5],
      factors: [1, 0.5, 0.5, 0.5, 0.25],
      reason: 'a better metric also shortens the cooldown',
    },
    {
      fields: 'patience: 0 cooldown: 0',
      metrics: [1, 1, 1, 0.5, 0.5],
      factors: [1, 0.5, 0.25, 0.25, 0.125],
      reason: 'without a cooldown each bad metric counts',
    },
    {
      fields: 'patience: 2',
      metrics: [1, 1, 1, 1],
      factors: [1, 1, 1, 0.5],
      reason: 'one bad metric more than patience reduces the rate',
    },
    {
      fields: 'patience: 0 threshold: 0.25 threshold_mode: ABSOLUTE',
      metrics: [1, 0.75],
      factors: [1, 0.5],
      reason: 'a metric lower by exactly the threshold is not better',
    },
    {
      fields: 'patience: 0 threshold: 0.25 threshold_mode: ABSOLUTE',
      metrics: [1, 0.74, 0.49],
      factors: [1, 1, 0.5],
      reason: 'metrics are compared with the best one so far',
    },
    {
      fields: 'patience: 0 threshold: 0.25',
      metrics: [2, 1.5],
      factors: [1, 0.5],
      reason: 'a metric lower by exactly the relative threshold is not better',
    },
    {
      fields: 'patience: 0 threshold: 0.25',
      metrics: [2, 1.499],
      factors: [1, 1],
      reason: 'a slightly lower metric is better',
    },
    {
      fields: 'mode: MAX patience: 0 threshold: 0.25 threshold_mode: ABSOLUTE',
      metrics: [1, 1.25, 1.2501],
      factors: [1, 0.5, 0.5],
      reason: 'in mode max, a metric higher by exactly the threshold is not better',
    },
    {
      fields: 'mode: MAX patience: 0 threshold: 0.25',
      metrics: [2, 2.5],
      factors: [1, 0.5],
      reason: 'in mode max, a metric higher by exactly the relative threshold is not better',
    },
    {
      fields: 'mode: MAX patience: 0 threshold: 0.25',
      metrics: [2, 2.501, 2.6],
      factors: [1, 1, 0.5],
      reason: 'in mode max, a slightly higher metric is better',
    },
    {
      fields: 'patience: 0 threshold: 0',
      metrics: [1, 1],
      factors: [1, 0.5],
      reason: 'an equal metric is not better, even with a threshold of 0',
    },
    {
      fields: 'patience: 0 min_factor: 0.375',
      metrics: [1, 1, 1, 1],
      factors: [1, 0.5, 0.375, 0.375],
      reason: 'the factor does not fall below its minimum',
    },
    {
      fields: 'patience: 0 min_change: 0.5',
      metrics: [1, 1, 1],
      factors: [1, 1, 1],
      reason: 'a change of exactly min_change is not made',
    },
    {
      fields: 'patience: 0 min_change: 0.25',
      metrics: [1, 1, 1],
      factors: [1, 0.5, 0.5],
      reason: 'a change greater than min_change is made',
    },
  ];
  for (const { fields, metrics, factors, reason } of runs) {
    it(`{ ${fields} }: ${reason}`, () => {
      const plateau = plateauOf(
        loadOrThrow(`constant { learning_rate: 1 } reduce_on_plateau { factor: 0.5 ${fields} }`),
      );
      let state = plateau.initial();
      const found = metrics.map((metric) => {
        state = plateau.next(state, metric);
        return plateau.factor(state);
      });
      expect(found).to.deep.equal(factors);
    });
  }

  it('agrees with PyTorch’s ReduceLROnPlateau: cooldowns of two and more, ties at the threshold, NaN', () => {
    const recorded: readonly Recorded[] = JSON.parse(
      readFileSync('test/golden/plateau-torch.json', 'utf8'),
      (_, value) => (value === 'NaN' ? Number.NaN : value),
    );
    expect(recorded.length).to.be.at.least(40);
    for (const { metrics, factors, threshold_mode, mode, min_lr, eps, ...same } of recorded) {
      const fields = {
        ...same,
        mode: mode.toUpperCase(),
        threshold_mode: threshold_mode === 'rel' ? 'RELATIVE' : 'ABSOLUTE',
        min_factor: min_lr,
        min_change: eps,
      };
      const source = { constant: { learning_rate: 1 }, reduce_on_plateau: fields };
      const plateau = plateauOf(loadOrThrow(JSON.stringify(source)));
      let state = plateau.initial();
      const found = metrics.map((metric) => {
        state = plateau.next(state, metric);
        return plateau.factor(state);
      });
      expect(found, JSON.stringify(fields)).to.deep.equal(factors);
    }
  });

  it('has pure functions, and a state of plain data', () => {
    const plateau = plateauOf(loadOrThrow(block));
    const states: PlateauState[] = [plateau.initial()];
    for (const metric of [3, 3, 3, 2, 2, 2]) states.push(plateau.next(states.at(-1)!, metric));
    const again = JSON.parse(JSON.stringify(states)) as PlateauState[];
    expect(again).to.deep.equal(states);
    expect(plateau.next(Object.freeze(again[2]!), 3)).to.deep.equal(states[3]);
  });

  const faults: readonly {
    readonly source: string;
    readonly code: string;
    readonly culprit: string;
    readonly reason: string;
  }[] = [
    {
      source: 'scale { factor: 1 learning_rate { constant { learning_rate: 1 } reduce_on_plateau { } } }',
      code: 'plateau/inner',
      culprit: 'reduce_on_plateau',
      reason: 'inside another learning rate',
    },
    {
      source: 'constant { learning_rate: 1 } reduce_on_plateau { factor: 1 }',
      code: 'field/range',
      culprit: '1',
      reason: 'a factor that changes nothing',
    },
    {
      source: 'adam_optimizer { learning_rate { reduce_on_plateau { } } }',
      code: 'no-learning-rate',
      culprit: 'learning_rate',
      reason: 'without a schedule',
    },
  ];
  for (const { source, code, culprit, reason } of faults) {
    it(`reports ${code}: ${reason}`, () => {
      const { ok, diagnostics } = load(source);
      expect(ok).to.equal(false);
      const cut = ({ ranges: [range] }: (typeof diagnostics)[number]) =>
        source.slice(range?.start, range?.end);
      expect(diagnostics.map((each) => [each.code, cut(each)])).to.deep.equal([[code, culprit]]);
    });
  }
});
