import { type Curve, ramp, sequence, steps } from '../../curve/curve.ts';
import { upstreamManualWords, upstreamWarmupWords } from '../../diagnostics/catalogue/types/upstream.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { ManualStepLearningRate } from '../../schema/generated/optimizer.ts';

/** The default rate of an entry. */
const BY_DEFAULT = /* @__PURE__ */ Math.fround(0.002);

/**
 * The curve of boundaries with one more rate than boundaries. A warm-up climbs from the first rate to the second before
 * the first boundary.
 */
export const manualStepCurve = (
  boundaries: readonly number[],
  rates: readonly number[],
  warmup: boolean,
): Curve => {
  const [first] = boundaries;
  if (!warmup || first === undefined) return steps(boundaries, rates);
  const later = boundaries.slice(1).map((boundary) => boundary - first);
  return sequence([first, ramp(rates[0]!, rates[1]!)], steps(later, rates.slice(1)));
};

/**
 * Constant rates from given steps on; a linear warm-up may lead to the first.
 *
 * Formula: rate(t) = the learning_rate of the last schedule entry with step ≤ t. Before the first entry it is
 * initial_learning_rate, or with warmup initial_learning_rate + (schedule[0].learning_rate − initial_learning_rate) · t
 * / schedule[0].step.
 * Edges: step 0 has initial_learning_rate; the step of an entry already has the rate of the entry; the rate of the last
 * entry stays.
 * Units: t and step in optimizer updates; rates absolute.
 * Reports: manual/empty, manual/step-zero, manual/not-increasing, manual/no-rate, warmup/descends.
 * Source: object_detection/utils/learning_schedules.py, manual_stepping.
 * Example: { initial_learning_rate: 0.25, schedule: [{ step: 100, learning_rate: 0.5 }, { step: 200, learning_rate:
 * 0.125 }], warmup: true } has 0.25 at step 0, 0.375 at 50, 0.5 at 100, 0.5 at 199, 0.125 at 200, 0.125 at 1000.
 */
export const manualStepLearningRate = /* @__PURE__ */ defineSchedule({
  type: 'manual_step_learning_rate',
  number: 3,
  message: ManualStepLearningRate,
  get findings() {
    return { ...upstreamManualWords(), ...upstreamWarmupWords() };
  },
  check(s, report, isWritten) {
    const [first] = s.schedule;
    if (first === undefined) return report('manual/empty', 'schedule', {});
    if (first.step === 0) {
      const params = {
        rate: first.learning_rate,
        initial: s.initial_learning_rate,
        isWritten: isWritten(['schedule', 0, 'step']),
        isOnly: s.schedule.length === 1,
      };
      const fix = {
        title: 'remove the entry at step 0',
        changes: [{ path: ['schedule', 0], value: undefined }],
        isSafe: true,
      } as const;
      // The entry repeats the initial rate, so removing it changes nothing, unless a warm-up leads to it or it is the only one.
      const isRepeat = params.isWritten && params.rate === params.initial && !params.isOnly && !s.warmup;
      report(
        'manual/step-zero',
        ['schedule', 0, 'step'],
        params,
        'initial_learning_rate',
        ...(isRepeat ? [fix] : []),
      );
    }
    s.schedule.forEach(({ step, learning_rate }, i) => {
      const before = s.schedule[i - 1]?.step;
      if (before !== undefined && step <= before) {
        report('manual/not-increasing', ['schedule', i, 'step'], { step, before }, [
          'schedule',
          i - 1,
          'step',
        ]);
      }
      if (learning_rate === BY_DEFAULT && !isWritten(['schedule', i, 'learning_rate'])) {
        report('manual/no-rate', ['schedule', i, 'learning_rate'], { rate: learning_rate });
      }
    });
    if (s.warmup && first.learning_rate < s.initial_learning_rate) {
      const params = {
        from: s.initial_learning_rate,
        to: first.learning_rate,
        steps: first.step,
      };
      report('warmup/descends', 'warmup', params, 'initial_learning_rate', ['schedule', 0, 'learning_rate']);
    }
  },
  phases: (s) => ({
    phases: s.warmup ? inTurn(['warm-up', s.schedule[0]!.step]) : [],
  }),
  curve: (s) =>
    manualStepCurve(
      s.schedule.map((entry) => entry.step),
      [s.initial_learning_rate, ...s.schedule.map((entry) => entry.learning_rate)],
      s.warmup,
    ),
});
