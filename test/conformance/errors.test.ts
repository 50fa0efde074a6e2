import { expect } from 'chai';
import { load } from '../../src/index.ts';
import { describeReference, referenceJson } from '../support/reference.ts';

/**
 * Wrong learning rates, with upstream's behaviour as the reason and our finding: severity, code, text. We report an error if
 * upstream raises, sooner or later, or if a rate would be NaN or infinite; a warning if it computes but is likely wrong.
 */
type ExpectedFinding = {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly culprit: string;
};

const expectations: {
  readonly [name: string]: { readonly findings: readonly ExpectedFinding[]; readonly reason: string };
} = {
  'constant default': { findings: [], reason: 'the default rate is valid' },
  'constant negative': {
    findings: [{ severity: 'warning', code: 'field/unusual', culprit: '-1' }],
    reason: 'upstream computes a rate, but a negative one makes the loss grow',
  },
  'exp default': {
    findings: [],
    reason: 'flat for 4,000,000 steps is odd, but that is the default of an empty block',
  },
  'exp decay_steps=0 staircase min': {
    findings: [{ severity: 'error', code: 'field/range', culprit: '0' }],
    reason: 'NaN at step 0',
  },
  'exp decay_steps=0 nostair': {
    findings: [{ severity: 'error', code: 'field/range', culprit: '0' }],
    reason: 'NaN at step 0',
  },
  'exp decay_steps=0 burnin 5': {
    findings: [
      { severity: 'error', code: 'field/range', culprit: '0' },
      { severity: 'warning', code: 'burnin/above-initial', culprit: '0.1' },
    ],
    reason: 'NaN at step 5; also, the burn-in rate is above the rate after it',
  },
  'exp negative factor nostair': {
    findings: [{ severity: 'error', code: 'decay/negative-power', culprit: '-0.5' }],
    reason: 'NaN at odd steps; the negative factor is not reported twice',
  },
  'exp factor 0': {
    findings: [{ severity: 'warning', code: 'field/unusual', culprit: '0' }],
    reason: 'drops to 0 after one step',
  },
  'exp factor >1': {
    findings: [{ severity: 'warning', code: 'field/unusual', culprit: '2' }],
    reason: 'upstream computes rates, but they grow',
  },
  'exp burnin > initial': {
    findings: [{ severity: 'warning', code: 'burnin/above-initial', culprit: '0.5' }],
    reason: 'upstream computes rates, but two fields are probably swapped',
  },
  'exp burnin_steps=2^31': {
    findings: [
      { severity: 'error', code: 'field/range', culprit: '2147483648' },
      { severity: 'warning', code: 'burnin/above-initial', culprit: '0.5' },
    ],
    reason: 'upstream raises InvalidArgumentError at every step',
  },
  'exp global_step int32 wrap in burnin compare': {
    findings: [{ severity: 'warning', code: 'burnin/above-initial', culprit: '0.5' }],
    reason: 'the integer overflow is a fault of upstream, not of the config',
  },
  'exp nan burnin lr': {
    findings: [{ severity: 'error', code: 'field/range', culprit: 'nan' }],
    reason: 'NaN through burn-in',
  },
  'exp nan initial + min': {
    findings: [{ severity: 'error', code: 'field/range', culprit: 'nan' }],
    reason: 'NaN throughout',
  },
  'exp negative burnin lr': {
    findings: [{ severity: 'warning', code: 'field/unusual', culprit: '-0.5' }],
    reason: 'upstream computes rates: the lower limit lifts a negative rate to 0',
  },
  'exp inf initial': {
    findings: [{ severity: 'error', code: 'field/range', culprit: 'inf' }],
    reason: 'infinite throughout',
  },
  'cosine total<default warmup (warmup_steps unset)': {
    findings: [{ severity: 'error', code: 'steps/below-warmup', culprit: '100' }],
    reason: 'upstream raises an exception when the schedule is built',
  },
  'cosine base<warmup lr': {
    findings: [{ severity: 'error', code: 'warmup/above-base', culprit: '0.2' }],
    reason: 'upstream raises an exception when the rate is first computed',
  },
  'cosine base<default warmup lr': {
    findings: [{ severity: 'error', code: 'warmup/above-base', culprit: '0.0001' }],
    reason:
      'upstream raises an exception at the first step; the warm-up rate is a default, so the finding points to the base rate',
  },
  'cosine total==warmup': {
    findings: [{ severity: 'error', code: 'steps/no-decay', culprit: '10' }],
    reason: 'NaN at step 10',
  },
  'cosine total<warmup+hold': {
    findings: [{ severity: 'warning', code: 'steps/no-room', culprit: '10' }],
    reason: 'upstream computes rates, which never decay',
  },
  'cosine total=0 warmup=0': {
    findings: [{ severity: 'error', code: 'steps/no-decay', culprit: '0' }],
    reason: 'NaN at step 0',
  },
  'cosine negative base': {
    findings: [
      { severity: 'warning', code: 'field/unusual', culprit: '-0.1' },
      { severity: 'warning', code: 'field/unusual', culprit: '-0.2' },
    ],
    reason: 'upstream computes rates',
  },
  'cosine uint32 max totals': {
    findings: [{ severity: 'error', code: 'steps/no-decay', culprit: '4294967295' }],
    reason: 'NaN at the last step',
  },
  'cosine warmup+hold exceeds 2^32': {
    findings: [{ severity: 'warning', code: 'steps/no-room', culprit: '4294967295' }],
    reason: 'upstream computes rates; the sum does not overflow',
  },
  'manual empty schedule w/ initial': {
    findings: [{ severity: 'error', code: 'manual/empty', culprit: 'manual_step_learning_rate' }],
    reason: 'upstream raises an exception when the schedule is built',
  },
  'manual empty schedule warmup': {
    findings: [{ severity: 'error', code: 'manual/empty', culprit: 'manual_step_learning_rate' }],
    reason: 'upstream raises an exception when the schedule is built',
  },
  'manual non-increasing': {
    findings: [{ severity: 'error', code: 'manual/not-increasing', culprit: '5' }],
    reason: 'upstream raises an exception when the schedule is built',
  },
  'manual equal boundaries': {
    findings: [{ severity: 'error', code: 'manual/not-increasing', culprit: '10' }],
    reason: 'upstream raises an exception when the schedule is built',
  },
  'manual first boundary 0 warmup': {
    findings: [{ severity: 'error', code: 'manual/step-zero', culprit: '0' }],
    reason: 'upstream raises an exception when the schedule is built',
  },
  'manual rate missing (defaults 0.002)': {
    findings: [{ severity: 'warning', code: 'manual/no-rate', culprit: 'schedule' }],
    reason: 'upstream computes with the default 0.002',
  },
  'manual step 2^32-1': { findings: [], reason: 'in range' },
  'manual rate nan poisons': {
    findings: [{ severity: 'error', code: 'field/range', culprit: 'nan' }],
    reason: 'NaN at every step',
  },
  'manual warmup negative step arg': {
    findings: [{ severity: 'warning', code: 'warmup/descends', culprit: 'true' }],
    reason:
      'the case asks for the rate of a negative step, a RangeError here; the block alone only has a warm-up that goes down',
  },
  'same oneof twice': {
    findings: [{ severity: 'warning', code: 'field/twice', culprit: 'constant_learning_rate' }],
    reason: 'the API reads with Merge, so the last one wins',
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
  it('has an expectation for each recorded case, and no others', () => {
    expect(blocks.map(({ name }) => name)).to.have.members(Object.keys(expectations));
  });
  for (const { name, input } of blocks) {
    const { findings, reason } = expectations[name] ?? { findings: [], reason: '' };
    it(`${name}: ${reason}`, () => {
      const result = load(input, { message: 'LearningRate' });
      const found = result.diagnostics.map(({ severity, code, ranges }) => ({
        severity,
        code,
        culprit: input.slice(ranges[0]?.start, ranges[0]?.end),
      }));
      expect(found).to.have.deep.members(findings);
      expect(result.ok).to.equal(findings.every(({ severity }) => severity !== 'error'));
    });
  }
});
