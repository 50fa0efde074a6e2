import { expect } from 'chai';
import {
  type Curve,
  constant,
  exponential,
  max,
  ramp,
  sequence,
  shift,
  steps,
} from '../../../src/curve/curve.ts';
import { fill } from '../../../src/curve/fill/fill.ts';
import { basicRateOf } from '../../../src/curve/rate/basic_rate.ts';
import { rateOf } from '../../../src/curve/rate/rate.ts';
import { partsOff, ulpsOff } from '../../support/exact/decimal.ts';
import { describeReference, referenceJson } from '../../support/reference.ts';

/** Compares upstream's formulas as curves with 25 digits of the exact value at each measured point. */

type Fields = { readonly [name: string]: number } & {
  readonly staircase?: boolean;
  readonly warmup?: boolean;
  readonly boundaries?: readonly number[];
  readonly rates?: readonly number[];
};
type Points = readonly (readonly [step: number, upstream: number | string, exact: string])[];

const curves: { readonly [kind: string]: (f: Fields) => Curve } = {
  constant: (f) => constant(f.learning_rate!),
  exponential: (f) =>
    max(
      sequence(
        [f.burnin_steps!, constant(f.burnin_learning_rate! || f.initial_learning_rate!)],
        exponential(f.initial_learning_rate!, f.decay_factor!, f.decay_steps!, f.staircase),
      ),
      constant(f.min_learning_rate!),
    ),
  exp_warmup: (f) =>
    max(
      sequence(
        [f.warmup_steps!, ramp(f.warmup_learning_rate!, f.initial_learning_rate!)],
        exponential(f.initial_learning_rate!, f.decay_factor!, f.decay_steps!, f.staircase),
      ),
      constant(f.min_learning_rate!),
    ),
  manual: ({ boundaries = [], rates = [], warmup }) => {
    const [first] = boundaries;
    const plain = steps(boundaries, rates);
    if (!warmup || first === undefined) return plain;
    return sequence([first, ramp(rates[0]!, rates[1]!)], shift(plain, first));
  },
  cosine: (f) => {
    const [base, warmup, hold] = [f.learning_rate_base!, f.warmup_steps!, f.hold_base_rate_steps!];
    return sequence(
      [warmup, ramp(f.warmup_learning_rate!, base)],
      [hold, constant(base)],
      [f.total_steps! - warmup - hold, ramp(base, 0, 'cosine')],
      constant(0),
    );
  },
};

/** The greatest error in ulp, and its step, among points that are off by more than 10⁻¹⁸ of the base rate. */
const worst = (curve: Curve, points: Points, compile: typeof rateOf): { ulps: number; step: number } => {
  const rate = compile(curve);
  const base = Math.max(...points.map(([, , exact]) => Math.abs(Number(exact))));
  let found = { ulps: 0, step: -1 };
  for (const [step, , exact] of points) {
    const ours = rate(step);
    if (base === 0 ? ours === 0 : partsOff(ours, exact, base) <= 1e-18) continue;
    const ulps = ulpsOff(ours, exact);
    if (!(ulps <= found.ulps)) found = { ulps, step };
  }
  return found;
};

const overall: { ulps: number; name: string } = { ulps: 0, name: 'none' };

const hold = (name: string, curve: Curve, points: Points): void => {
  for (const compile of [rateOf, basicRateOf]) {
    // The smaller compiler has no shift. Of the schedules in this test, only manual ones use it.
    if (compile === basicRateOf && JSON.stringify(curve).includes('"shift"')) continue;
    const { ulps, step } = worst(curve, points, compile);
    if (ulps > overall.ulps) Object.assign(overall, { ulps, name: `${name} at step ${step}` });
    expect(ulps, `${name} at step ${step}`).to.be.at.most(1);
  }
};

interface Synthetic {
  readonly id: number;
  readonly kind: string;
  readonly tag: string;
  readonly args: Fields;
  readonly fields?: Fields;
  readonly direct: Points;
  readonly proto?: Points;
}

interface Wild {
  readonly file: string;
  readonly schedule: string | null;
  readonly fields: Fields | null;
  readonly points?: Points;
}

const kindOf = (schedule: string): string => schedule.split('_')[0]!;

describeReference('curve: golden points', () => {
  const synthetic = referenceJson<Synthetic[]>('object-detection', 'synthetic.json');
  const wild = referenceJson<Wild[]>('object-detection', 'corpus.json');

  after(() => {
    console.log(`    worst golden point: ${overall.ulps.toFixed(3)} ulp, ${overall.name}`);
  });

  for (const { id, kind, tag, args, fields, direct, proto } of synthetic) {
    it(`synthetic ${id}: ${kind} ${tag}`, () => {
      hold(`${id} direct`, curves[kind]!(args), direct);
      if (fields !== undefined && proto !== undefined) hold(`${id} proto`, curves[kind]!(fields), proto);
    });
  }

  for (const { file, schedule, fields, points } of wild) {
    if (schedule === null || fields === null || points === undefined) continue;
    it(file, () => hold(file, curves[kindOf(schedule)]!(fields), points));
  }

  it('fill reproduces the golden points of the cosines', () => {
    const { args, direct } = synthetic.find(({ tag }) => tag === 'typical')!;
    const out = fill(curves.cosine!(args), new Float64Array(30_001));
    for (const [step, , exact] of direct) {
      expect(partsOff(out[step]!, exact, 0.04) <= 1e-18 || ulpsOff(out[step]!, exact) <= 4).to.equal(true);
    }
  });
});
