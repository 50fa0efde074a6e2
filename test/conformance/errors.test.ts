import { expect } from 'chai';
import { load } from '../../src/index.ts';
import { describeReference, referenceJson } from '../support/reference.ts';

/**
 * What upstream does with wrong learning rates, and what we say of each: severity, code, culprit. Errors are what
 * upstream raises, early, late or never, and what would be NaN or infinite; warnings compute and are likely wrong.
 */
type Said = readonly [severity: 'error' | 'warning' | 'info', code: string, culprit: string];

const expectations: { readonly [name: string]: { readonly said: readonly Said[]; readonly why: string } } = {
  'constant default': { said: [], why: 'the default is a rate like any other' },
  'constant negative': { said: [['warning', 'field/unusual', '-1']], why: 'computes, climbs the loss' },
  'exp default': { said: [], why: 'flat for 4,000,000 steps is odd, but is what an empty block says' },
  'exp decay_steps=0 staircase min': { said: [['error', 'field/range', '0']], why: 'NaN at step 0' },
  'exp decay_steps=0 nostair': { said: [['error', 'field/range', '0']], why: 'NaN at step 0' },
  'exp decay_steps=0 burnin 5': {
    said: [
      ['error', 'field/range', '0'],
      ['warning', 'burnin/above-initial', '0.1'],
    ],
    why: 'NaN at step 5; and burn-in is above what follows',
  },
  'exp negative factor nostair': {
    said: [['error', 'decay/negative-power', '-0.5']],
    why: 'NaN at odd steps; the negative factor is not reported twice',
  },
  'exp factor 0': { said: [['warning', 'field/unusual', '0']], why: 'drops to 0 after one step' },
  'exp factor >1': { said: [['warning', 'field/unusual', '2']], why: 'grows' },
  'exp burnin > initial': { said: [['warning', 'burnin/above-initial', '0.5']], why: 'likely swapped' },
  'exp burnin_steps=2^31': {
    said: [
      ['error', 'field/range', '2147483648'],
      ['warning', 'burnin/above-initial', '0.5'],
    ],
    why: 'upstream raises InvalidArgumentError at every step',
  },
  'exp global_step int32 wrap in burnin compare': {
    said: [['warning', 'burnin/above-initial', '0.5']],
    why: 'the wrap is a fault of upstream, not of the config',
  },
  'exp nan burnin lr': { said: [['error', 'field/range', 'nan']], why: 'NaN through burn-in' },
  'exp nan initial + min': { said: [['error', 'field/range', 'nan']], why: 'NaN throughout' },
  'exp negative burnin lr': {
    said: [['warning', 'field/unusual', '-0.5']],
    why: 'computes: the floor lifts it to 0',
  },
  'exp inf initial': { said: [['error', 'field/range', 'inf']], why: 'infinite throughout' },
  'cosine total<default warmup (warmup_steps unset)': {
    said: [['error', 'steps/below-warmup', '100']],
    why: 'raises at construction',
  },
  'cosine base<warmup lr': {
    said: [['error', 'warmup/above-base', '0.2']],
    why: 'raises when first evaluated',
  },
  'cosine base<default warmup lr': {
    said: [['error', 'warmup/above-base', '0.0001']],
    why: 'raises when first evaluated; the warm-up rate is the default, so the culprit is the base',
  },
  'cosine total==warmup': { said: [['error', 'steps/no-decay', '10']], why: 'NaN at step 10' },
  'cosine total<warmup+hold': { said: [['warning', 'steps/no-room', '10']], why: 'computes, never decays' },
  'cosine total=0 warmup=0': { said: [['error', 'steps/no-decay', '0']], why: 'NaN at step 0' },
  'cosine negative base': {
    said: [
      ['warning', 'field/unusual', '-0.1'],
      ['warning', 'field/unusual', '-0.2'],
    ],
    why: 'computes',
  },
  'cosine uint32 max totals': {
    said: [['error', 'steps/no-decay', '4294967295']],
    why: 'NaN at its last step',
  },
  'cosine warmup+hold exceeds 2^32': {
    said: [['warning', 'steps/no-room', '4294967295']],
    why: 'computes; the sum does not wrap',
  },
  'manual empty schedule w/ initial': {
    said: [['error', 'manual/empty', 'manual_step_learning_rate']],
    why: 'raises at construction',
  },
  'manual empty schedule warmup': {
    said: [['error', 'manual/empty', 'manual_step_learning_rate']],
    why: 'raises at construction',
  },
  'manual non-increasing': { said: [['error', 'manual/not-increasing', '5']], why: 'raises at construction' },
  'manual equal boundaries': {
    said: [['error', 'manual/not-increasing', '10']],
    why: 'raises at construction',
  },
  'manual first boundary 0 warmup': {
    said: [['error', 'manual/step-zero', '0']],
    why: 'raises at construction',
  },
  'manual rate missing (defaults 0.002)': {
    said: [['warning', 'manual/no-rate', 'schedule']],
    why: 'computes with the default 0.002',
  },
  'manual step 2^32-1': { said: [], why: 'in range' },
  'manual rate nan poisons': { said: [['error', 'field/range', 'nan']], why: 'NaN at every step' },
  'manual warmup negative step arg': {
    said: [['warning', 'warmup/descends', 'true']],
    why: 'the block computes; a warm-up that goes down is likely a mistake (the step is the caller’s, a RangeError)',
  },
  'same oneof twice': {
    said: [['warning', 'field/twice', 'constant_learning_rate']],
    why: 'the API reads by Merge: the last one wins',
  },
};

interface Case {
  readonly cat: string;
  readonly name: string;
  readonly input: string;
}

const blocks = referenceJson<readonly Case[]>('object-detection', 'errors.json').filter(
  ({ cat }) => cat === 'proto:LearningRate',
);

describeReference('upstream’s wrong learning rates', () => {
  it('has an expectation for each, and no other', () => {
    expect(blocks.map(({ name }) => name)).to.have.members(Object.keys(expectations));
  });
  for (const { name, input } of blocks) {
    const { said, why } = expectations[name] ?? { said: [], why: '' };
    it(`${name}: ${why}`, () => {
      const result = load(input, { message: 'LearningRate' });
      const found = result.diagnostics.map(({ severity, code, ranges }) => [
        severity,
        code,
        input.slice(ranges[0]?.start, ranges[0]?.end),
      ]);
      expect(found).to.have.deep.members(said);
      expect(result.ok).to.equal(said.every(([severity]) => severity !== 'error'));
    });
  }
});
