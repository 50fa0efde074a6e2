import { expect } from 'chai';
import { builtins, load } from '../../src/index.ts';
import { expectWhole } from '../support/whole.ts';

/** The limit of each finding of a type: a spec that gives it, and the nearest one that does not. */

interface Row {
  readonly type: string;
  /** Fields that stay the same in all specs of a row. */
  readonly fields: string;
  /** Fields that give the finding: its code, and the text of its range. */
  readonly fires: readonly (readonly [fields: string, code: string, at: string])[];
  /** Fields that give no finding. */
  readonly fine: readonly string[];
}

const linear =
  'learning_rate { linear { initial_learning_rate: 0.5 end_learning_rate: 0 total_steps: 100 } }';
const rises = (end: string, fine: string): Pick<Row, 'fires' | 'fine'> => ({
  fires: [[`end_learning_rate: ${end}`, 'decay/rises', end]],
  fine: [`end_learning_rate: ${fine}`],
});

const rows: readonly Row[] = [
  { type: 'polynomial_decay', fields: 'initial_learning_rate: 0.5 decay_steps: 10', ...rises('0.75', '0.5') },
  { type: 'cosine_decay', fields: 'initial_learning_rate: 0.5 decay_steps: 10', ...rises('0.75', '0.5') },
  {
    type: 'cosine_decay_restarts',
    fields: 'initial_learning_rate: 0.5 decay_steps: 10',
    ...rises('0.75', '0.5'),
  },
  {
    type: 'tanh',
    fields: 'initial_learning_rate: 0.5 decay_steps: 10 lower: -3 upper: 3',
    ...rises('0.75', '0.5'),
  },
  {
    type: 'warmup_stable_decay',
    fields: 'learning_rate: 0.5 warmup_steps: 10 stable_steps: 10 decay_steps: 10',
    fires: [
      ['end_learning_rate: 0.75', 'decay/rises', '0.75'],
      ['warmup_learning_rate: 0.75', 'warmup/starts-above', '0.75'],
      ['warmup: POWER', 'warmup/shape', 'POWER'],
      ['warmup: EXPONENTIAL', 'warmup/shape', 'EXPONENTIAL'],
      ['decay_power: 3', 'option/unused', '3'],
      ['decay_ratio: 0.125', 'option/unused', '0.125'],
      ['stable_timescale: 7', 'option/unused', '7'],
    ],
    fine: [
      'end_learning_rate: 0.5',
      'warmup_learning_rate: 0.5',
      'warmup: COSINE',
      'decay: POWER decay_power: 3',
      'decay: EXPONENTIAL decay_ratio: 0.125',
      'stable_power: 0.5 stable_timescale: 7',
    ],
  },
  {
    type: 'cosine_decay',
    fields: 'initial_learning_rate: 0.5 decay_steps: 10',
    fires: [
      ['k_decay: 3 exponent: 2', 'k-decay/clash', '3'],
      ['k_decay: 3 rebound: true', 'k-decay/clash', '3'],
      ['exponent: 2 rebound: true', 'cosine/exponent-rebound', '2'],
    ],
    fine: ['k_decay: 3', 'exponent: 2', 'rebound: true', 'k_decay: 1 exponent: 2', 'k_decay: 3 exponent: 1'],
  },
  {
    type: 'polynomial_decay',
    fields: 'initial_learning_rate: 0.5 decay_steps: 10',
    fires: [['k_decay: 3 cycle: true', 'k-decay/clash', '3']],
    fine: ['k_decay: 3', 'cycle: true', 'k_decay: 1 cycle: true'],
  },
  {
    type: 'tanh',
    fields: 'initial_learning_rate: 0.5 decay_steps: 10',
    fires: [
      ['lower: 4 upper: 3', 'tanh/not-falling', '4'],
      ['lower: 3 upper: 3.0', 'tanh/not-falling', '3'],
    ],
    fine: ['lower: 2 upper: 3'],
  },
  {
    type: 'exponential_decay',
    fields: 'initial_learning_rate: 0.5 decay_steps: 10',
    fires: [
      ['decay_factor: 0.9 end_learning_rate: 0.75', 'decay/end-beyond', '0.75'],
      ['decay_factor: 2 end_learning_rate: 0.25', 'decay/end-beyond', '0.25'],
      ['decay_factor: -0.9', 'decay/negative-power', '-0.9'],
    ],
    fine: [
      'decay_factor: 0.9 end_learning_rate: 0.5',
      'decay_factor: 2 end_learning_rate: 0.5',
      'decay_factor: 2 end_learning_rate: 0',
      'decay_factor: -0.9 staircase: true',
      'decay_factor: 0',
    ],
  },
  {
    type: 'exponential_decay_learning_rate',
    fields: 'initial_learning_rate: 0.5',
    fires: [
      ['decay_factor: -0.5 staircase: false', 'decay/negative-power', '-0.5'],
      ['burnin_learning_rate: 0.25', 'burnin/no-steps', '0.25'],
      ['burnin_steps: 7', 'burnin/no-rate', '7'],
      ['burnin_steps: 7 burnin_learning_rate: 0.75', 'burnin/above-initial', '0.75'],
      ['min_learning_rate: 0.75', 'minimum/above-initial', '0.75'],
    ],
    fine: [
      'decay_factor: -0.5 staircase: true',
      'decay_factor: 0 staircase: false',
      'burnin_steps: 7 burnin_learning_rate: 0.5',
      'min_learning_rate: 0.5',
    ],
  },
  {
    type: 'exponential_decay_with_warmup',
    fields: 'learning_rate_base: 0.5 learning_rate_decay_steps: 10',
    fires: [
      ['learning_rate_decay_factor: -0.5 staircase: false', 'decay/negative-power', '-0.5'],
      [
        'learning_rate_decay_factor: 0.5 warmup_steps: 7 warmup_learning_rate: 0.75',
        'warmup/starts-above',
        '0.75',
      ],
    ],
    fine: [
      'learning_rate_decay_factor: -0.5 staircase: true',
      'learning_rate_decay_factor: 0.5 warmup_steps: 7 warmup_learning_rate: 0.5',
      'learning_rate_decay_factor: 0.5 warmup_steps: 0 warmup_learning_rate: 0.75',
    ],
  },
  {
    type: 'cosine_decay_learning_rate',
    fields: 'learning_rate_base: 0.5',
    fires: [
      ['total_steps: 9 warmup_steps: 10 warmup_learning_rate: 0.25', 'steps/below-warmup', '9'],
      ['total_steps: 12 warmup_steps: 12 warmup_learning_rate: 0.25', 'steps/no-decay', '12'],
      ['total_steps: 9 warmup_steps: 4 hold_base_rate_steps: 5', 'steps/no-room', '9'],
      ['total_steps: 9 warmup_steps: 4 warmup_learning_rate: 0.75', 'warmup/above-base', '0.75'],
    ],
    fine: [
      'total_steps: 11 warmup_steps: 10 warmup_learning_rate: 0.25',
      'total_steps: 10 warmup_steps: 4 hold_base_rate_steps: 5',
      'total_steps: 9 warmup_steps: 4 warmup_learning_rate: 0.5',
      'total_steps: 9 warmup_steps: 0 warmup_learning_rate: 0.75',
    ],
  },
  {
    type: 'cyclic',
    fields: 'initial_learning_rate: 0.5 up_steps: 10',
    fires: [
      ['max_learning_rate: 0.25', 'cyclic/upside-down', '0.25'],
      ['max_learning_rate: 1 base_momentum: 0.75', 'option/unused', '0.75'],
      ['max_learning_rate: 1 max_momentum: 0.75', 'option/unused', '0.75'],
      ['max_learning_rate: 1 decay_factor: 0.75', 'option/unused', '0.75'],
    ],
    fine: [
      'max_learning_rate: 0.5',
      'max_learning_rate: 1 base_momentum: 0.75 cycle_momentum: true',
      'max_learning_rate: 1 decay_factor: 0.75 mode: EXP_RANGE',
    ],
  },
  {
    type: 'one_cycle',
    fields: 'max_learning_rate: 0.5 total_steps: 100',
    fires: [
      ['pct_start: 0.01', 'one-cycle/no-climb', '0.01'],
      ['pct_start: 1', 'one-cycle/no-fall', '1'],
      ['pct_start: 0.505 three_phase: true', 'one-cycle/no-fall', '0.505'],
      ['base_momentum: 0.75', 'option/unused', '0.75'],
      ['max_momentum: 0.75', 'option/unused', '0.75'],
    ],
    fine: [
      'pct_start: 0.02',
      'pct_start: 0.99',
      'pct_start: 0.5 three_phase: true',
      'pct_start: 0.6',
      'max_momentum: 0.75 cycle_momentum: true',
    ],
  },
  {
    type: 'clamp',
    fields: linear,
    fires: [['min_learning_rate: 0.5 max_learning_rate: 0.25', 'clamp/crossed', '0.5']],
    fine: ['min_learning_rate: 0.5 max_learning_rate: 0.5', 'min_learning_rate: 0.5 max_learning_rate: 0'],
  },
  {
    type: 'warmup',
    fields: `warmup_steps: 10 ${linear}`,
    fires: [
      ['power: 3', 'option/unused', '3'],
      ['shape: EXPONENTIAL warmup_learning_rate: 0', 'warmup/not-positive', '0'],
      ['warmup_learning_rate: 0.3 end_learning_rate: 0.25', 'warmup/starts-above', '0.3'],
      ['warmup_learning_rate: 0.75', 'warmup/starts-above', '0.75'],
    ],
    fine: [
      'shape: POLYNOMIAL power: 3',
      'shape: EXPONENTIAL warmup_learning_rate: 0.1',
      'warmup_learning_rate: 0.25 end_learning_rate: 0.25',
      'warmup_learning_rate: 0.5',
    ],
  },
  {
    type: 'product',
    fields: '',
    fires: [['', 'product/empty', 'product']],
    fine: [linear],
  },
  {
    type: 'sequence',
    fields: '',
    fires: [
      ['', 'sequence/empty', 'sequence'],
      [`part { steps: 0 ${linear} } part { ${linear} }`, 'sequence/no-steps', '0'],
      [`part { steps: 1 ${linear} } part { steps: 77 ${linear} }`, 'sequence/last-steps', '77'],
    ],
    fine: [`part { ${linear} }`, `part { steps: 1 ${linear} } part { ${linear} }`],
  },
  {
    type: 'piecewise_interpolation',
    fields: '',
    fires: [
      ['', 'knots/empty', 'piecewise_interpolation'],
      ['knot { step: 9 learning_rate: 1 } knot { step: 8 learning_rate: 1 }', 'knots/not-increasing', '8'],
    ],
    fine: [
      'knot { step: 9 learning_rate: 1 } knot { step: 9 learning_rate: 2 }',
      'knot { step: 0 learning_rate: 1 }',
    ],
  },
  {
    type: 'step_cosine',
    fields: 'boundaries: 10 boundaries: 20',
    fires: [['learning_rates: 1', 'boundaries/rates', 'learning_rates: 1']],
    fine: ['learning_rates: 1 learning_rates: 0.5'],
  },
  {
    type: 'piecewise_constant',
    fields: 'boundaries: 10',
    fires: [['learning_rates: 1', 'boundaries/rates', 'learning_rates: 1']],
    fine: ['learning_rates: 1 learning_rates: 0.5'],
  },
  {
    type: 'multi_step_decay',
    fields: 'initial_learning_rate: 0.5 decay_factor: 0.5',
    fires: [
      ['', 'boundaries/empty', 'multi_step_decay'],
      ['boundaries: 20 boundaries: 10', 'boundaries/not-increasing', '10'],
    ],
    fine: ['boundaries: 10', 'boundaries: 10 boundaries: 20'],
  },
  {
    type: 'manual_step_learning_rate',
    fields: 'initial_learning_rate: 0.5',
    fires: [
      ['', 'manual/empty', 'manual_step_learning_rate'],
      ['schedule { step: 9 }', 'manual/no-rate', 'schedule'],
      [
        'schedule { step: 9 learning_rate: 1 } schedule { step: 9 learning_rate: 2 }',
        'manual/not-increasing',
        '9',
      ],
      ['schedule { step: 9 learning_rate: 0.25 } warmup: true', 'warmup/descends', 'true'],
    ],
    fine: [
      'schedule { step: 9 learning_rate: 0.002 }',
      'schedule { step: 9 learning_rate: 1 } schedule { step: 10 learning_rate: 2 }',
      'schedule { step: 9 learning_rate: 0.5 } warmup: true',
      'schedule { step: 9 learning_rate: 0.25 } warmup: false',
    ],
  },
];

const findingsOf = (type: string, fields: string) => {
  const text = `${type} { ${fields} }`;
  const { findings = {} } = builtins.types.get(type)!;
  const all = load(text).diagnostics;
  expectWhole(all);
  return all
    .filter(({ code }) => Object.hasOwn(findings, code))
    .map(({ code, ranges: [range] }) => [code, text.slice(range?.start, range?.end)]);
};

describe('schedules: limits of findings', () => {
  for (const { type, fields, fires, fine } of rows) {
    for (const [more, code, at] of fires)
      it(`${type} { ${more} }: ${code}`, () =>
        expect(findingsOf(type, `${fields} ${more}`)).to.deep.equal([[code, at]]));
    for (const more of fine)
      it(`${type} { ${more} }: nothing`, () =>
        expect(findingsOf(type, `${fields} ${more}`)).to.deep.equal([]));
  }
});
