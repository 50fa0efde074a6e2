import { expect } from 'chai';
import fc from 'fast-check';
import { zeros } from '../../src/define.ts';
import {
  bounds,
  builtins,
  ConfigError,
  createSchedule,
  fill,
  horizon,
  load,
  pieces,
  type Schedule,
} from '../../src/index.ts';
import { wild } from './wild_specs.ts';

/** With any numbers that the rules allow, a schedule has a rate at every step, and all functions work on it. */

const STEPS = [0, 1, 2, 9, 100.5, 9999, 10_000, 1e6, 2 ** 31, 2 ** 40, 2 ** 52, 2 ** 53 - 1, 2 ** 53];

const created = (spec: object): Schedule | undefined => {
  try {
    return createSchedule(spec as never);
  } catch (thrown) {
    if (thrown instanceof ConfigError) return undefined;
    throw thrown;
  }
};

/** The spec as a message: the type is the name of the block. */
const blockOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(blockOf);
  const { type, ...fields } = value as { readonly type?: string };
  const inside = Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, blockOf(each)]));
  return type === undefined ? inside : { [type]: inside };
};

describe('specs with any numbers', () => {
  for (const type of builtins.types.keys()) {
    it(`${type}: never gives NaN, and no function throws or hangs`, () => {
      let made = 0;
      const held = fc.property(wild(type), (spec) => {
        const schedule = created(spec);
        if (schedule === undefined) return;
        made++;
        for (const step of STEPS) expect(schedule(step), `step ${step}`).not.to.be.NaN;
        const { min, max } = bounds(schedule, 0, 2 ** 53);
        expect(min).to.be.at.most(max);
        const all = pieces(schedule, { to: 1e6 });
        expect([all[0]!.from, all.at(-1)!.to]).to.deep.equal([0, 1e6]);
        horizon(schedule);
        zeros(schedule, 1e5);
        for (const rate of fill(schedule, new Float64Array(50))) expect(rate).not.to.be.NaN;
      });
      fc.assert(held, { numRuns: 100 });
      expect(made, 'specs without errors').to.be.above(10);
    });

    it(`${type}: has finite rates for the whole run, or reports an error`, () => {
      const held = fc.property(wild(type), (spec) => {
        const text = JSON.stringify(blockOf(spec));
        const result = load(text, { format: 'json', message: 'LearningRate', run: { num_steps: 10_000 } });
        if (!result.ok) return;
        for (const step of [0, 1, 2, 9, 99, 1000, 4999, 9999])
          expect(result.schedule(step), `step ${step}`).to.satisfy(Number.isFinite);
      });
      fc.assert(held, { numRuns: 100 });
    });
  }
});

describe('specs that once gave wrong rates', () => {
  const center = 2 ** 52;
  const rates: readonly {
    readonly reason: string;
    readonly spec: object;
    readonly step: number;
    readonly rate: number;
  }[] = [
    {
      reason: 'a rate of 0 stays 0, whatever the factor',
      spec: { type: 'multi_step_decay', initial_learning_rate: 0, boundaries: [1, 2], decay_factor: 1e288 },
      step: 5,
      rate: 0,
    },
    {
      reason: 'step 0 is exact: no difference of large numbers is computed',
      spec: {
        type: 'range_test',
        initial_learning_rate: 0.1,
        growth_rate: 1000,
        growth_steps: 10,
        staircase: true,
      },
      step: 0,
      rate: 0.1,
    },
    {
      reason: 'the power of the steps exceeds the range of doubles',
      spec: {
        type: 'inverse_time_decay',
        initial_learning_rate: 0.1,
        decay_rate: 1,
        decay_steps: 1e9,
        power: 40,
      },
      step: 1e9,
      rate: 0.1 / 2 ** 40,
    },
    {
      reason: 'a steep sigmoid at a very late center',
      spec: { type: 'sigmoid', learning_rate: 1, steepness: 100, center_step: center },
      step: center,
      rate: 0.5,
    },
    {
      reason: 'a steep sigmoid right after a very late center',
      spec: { type: 'sigmoid', learning_rate: 1, steepness: -100, center_step: center },
      step: center + 10,
      rate: 0,
    },
    {
      reason: 'both factors of a cycle overflow, half way down a cycle',
      spec: {
        type: 'cosine_decay_restarts',
        initial_learning_rate: 2,
        end_learning_rate: 0.1,
        decay_steps: 1,
        height_factor: 300,
        peak_factor: 30_000,
      },
      step: 100.5,
      rate: Number.POSITIVE_INFINITY,
    },
  ];
  for (const { reason, spec, step, rate } of rates)
    it(reason, () => expect(created(spec)!(step)).to.equal(rate));

  const decay = { type: 'warmup_stable_decay', learning_rate: 0.1, decay_steps: 1e-116, decay: 'COSINE' };
  const cycles = { type: 'range_test', initial_learning_rate: 0.1, growth_steps: 1e230, staircase: true };
  const asked: readonly { readonly reason: string; readonly spec: object }[] = [
    {
      reason: 'a decay so short that rounding leaves it no steps',
      spec: { ...decay, warmup_steps: 1, stable_steps: 127.1, stable_power: 2 },
    },
    {
      reason: 'cycles too short to be counted',
      spec: { type: 'offset', steps: 1e51, learning_rate: { ...cycles, growth_steps: 5e-324 } },
    },
    {
      reason: 'cycles at steps so late that the next cycle starts at the same double',
      spec: { type: 'offset', steps: 1e306, learning_rate: { ...cycles, growth_rate: 1e300 } },
    },
    {
      reason: 'a ramp of almost no length',
      spec: { type: 'cosine_decay', initial_learning_rate: 1, decay_steps: 5e-324 },
    },
  ];
  for (const { reason, spec } of asked) {
    it(`pieces and fill work for: ${reason}`, () => {
      const schedule = created(spec)!;
      const all = pieces(schedule, { to: 1e6 });
      expect([all[0]!.from, all.at(-1)!.to]).to.deep.equal([0, 1e6]);
      expect([...fill(schedule, new Float64Array(3))]).to.deep.equal([0, 1, 2].map(schedule));
    });
  }
});
