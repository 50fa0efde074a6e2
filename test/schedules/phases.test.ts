import { expect } from 'chai';
import { builtins, loadOrThrow } from '../../src/index.ts';
import { MOST_RESTARTS, type Phases } from '../../src/registry/phases.ts';
import type { LearningRate } from '../../src/schema/descriptors/message.ts';

/** The phases of each type, its end, and the field that sets the end, as in its docstring. */

interface Row {
  readonly text: string;
  /** Name, first step, length. */
  readonly phases: readonly (readonly [string, number, number])[];
  /** The step of the end, and the path of the field that sets it, if it is a single field. */
  readonly end?: readonly [step: number, field?: string];
  readonly reason: string;
}

const { POSITIVE_INFINITY: FOREVER } = Number;
const rate = (block: string): string => `learning_rate { ${block} }`;
const linear = (steps: number): string =>
  `linear { initial_learning_rate: 0.5 end_learning_rate: 0 total_steps: ${steps} }`;
const cosine = (more: string): string => `cosine_decay { initial_learning_rate: 1 decay_steps: 100 ${more} }`;
const flat = 'constant { learning_rate: 1 }';
const upstream = (more: string): string =>
  `cosine_decay_learning_rate { learning_rate_base: 0.5 warmup_learning_rate: 0.25 ${more} }`;
const oneCycle = (more: string): string => `one_cycle { max_learning_rate: 1 total_steps: 100 ${more} }`;
const restarts = (more: string): string =>
  `cosine_decay_restarts { initial_learning_rate: 1 decay_steps: 100 ${more} }`;
const polynomial = (more: string): string =>
  `polynomial_decay { initial_learning_rate: 1 decay_steps: 100 ${more} }`;
const parts = (...each: readonly string[]): string =>
  `sequence { ${each.map((part) => `part { ${part} }`).join(' ')} }`;

const rows: readonly Row[] = [
  { text: flat, phases: [], reason: 'a constant has no phases and no end' },
  {
    text: linear(100),
    phases: [['decay', 0, 100]],
    end: [100, 'total_steps'],
    reason: 'a line ends after its steps',
  },
  {
    text: cosine(''),
    phases: [['decay', 0, 100]],
    end: [100, 'decay_steps'],
    reason: 'half a wave ends at its minimum',
  },
  { text: cosine('rebound: true'), phases: [['decay', 0, 100]], reason: 'a whole wave has no end' },
  {
    text: polynomial('power: 2'),
    phases: [['decay', 0, 100]],
    end: [100, 'decay_steps'],
    reason: 'a polynomial without cycles ends after decay_steps',
  },
  {
    text: polynomial('cycle: true'),
    phases: [['decay', 0, 100]],
    reason: 'a polynomial with cycles has no end',
  },
  {
    text: 'tanh { initial_learning_rate: 1 decay_steps: 100 lower: -3 upper: 3 }',
    phases: [['decay', 0, 100]],
    end: [100, 'decay_steps'],
    reason: 'a tanh schedule ends after decay_steps',
  },
  {
    text: upstream('total_steps: 100 warmup_steps: 20 hold_base_rate_steps: 30'),
    phases: [
      ['warm-up', 0, 20],
      ['hold', 20, 30],
      ['decay', 50, 50],
    ],
    end: [100, 'total_steps'],
    reason: 'hold steps shorten the decay',
  },
  {
    text: upstream('total_steps: 100 warmup_steps: 0'),
    phases: [['decay', 0, 100]],
    end: [100, 'total_steps'],
    reason: 'a phase of 0 steps is left out',
  },
  {
    text: 'exponential_decay { initial_learning_rate: 1 decay_steps: 10 decay_factor: 0.5 begin_step: 30 }',
    phases: [
      ['hold', 0, 30],
      ['decay', 30, FOREVER],
    ],
    reason: 'a staircase holds its rate up to its first drop, and has no end',
  },
  {
    text: 'exponential_decay_learning_rate { burnin_learning_rate: 0.001 burnin_steps: 30 }',
    phases: [
      ['burn-in', 0, 30],
      ['decay', 30, FOREVER],
    ],
    reason: 'burn-in, then the decay',
  },
  {
    text: 'exponential_decay_with_warmup { learning_rate_base: 1 learning_rate_decay_steps: 10 learning_rate_decay_factor: 0.5 warmup_steps: 30 }',
    phases: [
      ['warm-up', 0, 30],
      ['decay', 30, FOREVER],
    ],
    reason: 'warm-up, then the decay',
  },
  {
    text: 'noam { model_size: 100 warmup_steps: 40 }',
    phases: [
      ['warm-up', 0, 40],
      ['decay', 40, FOREVER],
    ],
    reason: 'the rate climbs, then falls for ever',
  },
  {
    text: 'power { initial_learning_rate: 1 power: -0.5 total_steps: 100 linear_decay_fraction: 0.5 }',
    phases: [['decay', 0, 100]],
    end: [100, 'total_steps'],
    reason: 'a tail makes an end',
  },
  {
    text: 'power { initial_learning_rate: 1 power: -0.5 offset: 10 total_steps: 100 linear_decay_fraction: 0.5 }',
    phases: [
      ['hold', 0, 10],
      ['decay', 10, 100],
    ],
    end: [110, 'total_steps'],
    reason: 'total_steps counts from the offset: the rate is 0 from step 110 on',
  },
  {
    text: 'power { initial_learning_rate: 1 power: -0.5 total_steps: 100 linear_decay_fraction: 0 }',
    phases: [],
    reason: 'without linear_decay_fraction there is no tail',
  },
  {
    text: 'power { initial_learning_rate: 1 power: -0.5 linear_decay_fraction: 0.5 }',
    phases: [],
    reason: 'without a length of the run there is no tail',
  },
  {
    text: 'warmup_stable_decay { learning_rate: 1 warmup_steps: 10 stable_steps: 20 decay_steps: 30 }',
    phases: [
      ['warm-up', 0, 10],
      ['hold', 10, 20],
      ['decay', 30, 30],
    ],
    end: [60],
    reason: 'three fields together set the end of the schedule',
  },
  {
    text: 'manual_step_learning_rate { initial_learning_rate: 0.5 warmup: true schedule { step: 10 learning_rate: 1 } schedule { step: 20 learning_rate: 0.5 } }',
    phases: [['warm-up', 0, 10]],
    reason: 'the warm-up lasts to the first entry; a list of rates has no declared end',
  },
  {
    text: 'manual_step_learning_rate { initial_learning_rate: 0.5 schedule { step: 10 learning_rate: 1 } }',
    phases: [],
    reason: 'without a warm-up the schedule has no phase',
  },
  {
    text: 'step_cosine { boundaries: 40 boundaries: 100 learning_rates: 1 learning_rates: 0.5 }',
    phases: [['decay', 0, 100]],
    end: [100, 'boundaries.1'],
    reason: 'the last boundary is the end of the schedule',
  },
  {
    text: 'piecewise_interpolation { knot { step: 10 learning_rate: 1 } knot { step: 40 learning_rate: 0 } }',
    phases: [],
    end: [40, 'knot.1.step'],
    reason: 'the last knot is the end of the schedule',
  },
  {
    text: oneCycle('pct_start: 0.205'),
    phases: [
      ['warm-up', 0, 20],
      ['decay', 20, 80],
    ],
    end: [100, 'total_steps'],
    reason: 'the peak is between steps 19 and 20: the rate climbs up to 20',
  },
  {
    text: oneCycle('pct_start: 0.2 three_phase: true'),
    phases: [
      ['warm-up', 0, 19],
      ['decay', 19, 19],
      ['cool-down', 38, 62],
    ],
    end: [100, 'total_steps'],
    reason: 'the rate falls for as long as it climbed, then to its end in the cool-down',
  },
  {
    text: restarts('period_factor: 2 cycles: 3'),
    phases: [
      ['restart', 100, 200],
      ['restart', 300, 400],
    ],
    end: [700],
    reason: 'each cycle after the first is a restart',
  },
  {
    text: restarts(''),
    phases: Array.from({ length: MOST_RESTARTS }, (_, i) => ['restart', 100 * (i + 1), 100] as const),
    reason: 'endless restarts have no end, and only the first ones are listed',
  },
  {
    text: `repeat { steps: 50 cycles: 2 ${rate(linear(100))} }`,
    phases: [
      ['decay', 0, 50],
      ['restart', 50, 50],
    ],
    end: [100],
    reason: 'a repeat cuts off the schedule inside',
  },
  {
    text: `clamp { ${rate(linear(100))} min_learning_rate: 0.1 }`,
    phases: [['decay', 0, 100]],
    end: [100, 'learning_rate.total_steps'],
    reason: 'a bound leaves the phases as they are',
  },
  {
    text: `scale { ${rate(linear(100))} factor: 2 }`,
    phases: [['decay', 0, 100]],
    end: [100, 'learning_rate.total_steps'],
    reason: 'a factor leaves the phases as they are',
  },
  {
    text: `offset { ${rate(linear(100))} steps: 30 }`,
    phases: [['decay', 0, 70]],
    end: [70, 'learning_rate.total_steps'],
    reason: 'skipped steps are missing from the phases',
  },
  {
    text: `offset { ${rate(linear(100))} steps: -30 }`,
    phases: [['decay', 30, 100]],
    end: [130, 'learning_rate.total_steps'],
    reason: 'a delay moves the phases to later steps',
  },
  {
    text: `product { ${rate(linear(50))} ${rate(linear(100))} ${rate(linear(70))} }`,
    phases: [
      ['decay', 0, 50],
      ['decay', 0, 100],
      ['decay', 0, 70],
    ],
    end: [100, 'learning_rate.1.total_steps'],
    reason: 'a product ends when its last factor ends',
  },
  {
    text: `product { ${rate(flat)} ${rate(linear(100))} }`,
    phases: [['decay', 0, 100]],
    end: [100, 'learning_rate.1.total_steps'],
    reason: 'a product ends with its only factor that ends',
  },
  { text: `product { ${rate(flat)} }`, phases: [], reason: 'a product of constants has no end' },
  {
    text: `warmup { warmup_steps: 20 ${rate(linear(100))} }`,
    phases: [
      ['warm-up', 0, 20],
      ['decay', 20, 100],
    ],
    end: [120, 'learning_rate.total_steps'],
    reason: 'a warm-up moves the other phases to later steps',
  },
  {
    text: `warmup { warmup_steps: 20 overlap: true ${rate(linear(100))} }`,
    phases: [
      ['warm-up', 0, 20],
      ['decay', 20, 80],
    ],
    end: [100, 'learning_rate.total_steps'],
    reason: 'an overlapping warm-up hides the start of the schedule',
  },
  {
    text: `warmup { warmup_steps: 120 overlap: true ${rate(linear(100))} }`,
    phases: [['warm-up', 0, 120]],
    end: [100, 'learning_rate.total_steps'],
    reason: 'an overlapping warm-up can hide all of the schedule',
  },
  {
    text: parts(`steps: 30 ${rate(linear(100))}`, rate(linear(50))),
    phases: [
      ['decay', 0, 30],
      ['decay', 30, 50],
    ],
    end: [80, 'part.1.learning_rate.total_steps'],
    reason: 'a part is cut off by the next one',
  },
  {
    text: parts(`steps: 30 ${rate(linear(30))}`, rate(flat)),
    phases: [['decay', 0, 30]],
    reason: 'with an endless last part there is no end',
  },
];

const phasesOf = (spec: LearningRate): Phases =>
  builtins.types.get(spec.type)!.phases?.(spec as never, phasesOf) ?? { phases: [] };

describe('schedules: phases', () => {
  for (const { text, phases, end, reason } of rows)
    it(`${text}: ${reason}`, () => {
      const { schedule, spec } = loadOrThrow(text);
      expect(schedule.phases.map(({ name, start, length }) => [name, start, length])).to.deep.equal(phases);
      expect(schedule.end).to.equal(end?.[0]);
      expect(phasesOf(spec as LearningRate).end?.field?.join('.')).to.equal(end?.[1]);
      // At the end, the rate stops changing.
      if (end !== undefined) expect(schedule(end[0] + 0.5)).to.equal(schedule(end[0] + 1000));
    });
});
