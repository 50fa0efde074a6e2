import { constant, ramp, sequence, steps, sum } from '../../curve/curve.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import { inTurn } from '../../registry/phases.ts';
import { apiRates, type RateType } from '../object_detection/rates.ts';

/** Manual schedules of the forks, which check less than the API. */

const rate = (value: number): string => formatNumber(value, true);

interface Entry {
  readonly step: number;
  readonly learning_rate: number;
}

/** The API's manual schedule of 2017, which may start at step 0. */
export const manualFromZero: RateType = (s, context) => {
  const schedule: readonly Entry[] = s.schedule;
  if (schedule[0]?.step !== 0) return apiRates.manual_step_learning_rate!(s, context);
  const late = schedule.findIndex((entry, i) => i > 0 && entry.step <= schedule[i - 1]!.step);
  if (late > 0) {
    const { at, report } = context;
    const params = { step: schedule[late]!.step, before: schedule[late - 1]!.step };
    return void report('manual/not-increasing', [...at, 'schedule', late, 'step'], params);
  }
  return {
    curve: steps(
      schedule.map(({ step }) => step),
      [s.initial_learning_rate, ...schedule.map(({ learning_rate }) => learning_rate)],
    ),
  };
};

/** tf-detection adds up the rates of all entries whose stretch contains a step; stretches of unsorted entries overlap. */
export const addingUp: RateType = (s, { at, isWritten, report }) => {
  const schedule: readonly Entry[] = s.schedule;
  const initial: number = s.initial_learning_rate;
  const [first] = schedule;
  if (first === undefined) {
    if (s.warmup) return void report('manual/empty', [...at, 'schedule'], {});
    report('od-forks/empty', [...at, 'schedule'], { rate: rate(initial) });
    return { curve: constant(initial) };
  }
  if (s.warmup && first.step === 0) {
    const where = [...at, 'schedule', 0, 'step'];
    const params = {
      rate: first.learning_rate,
      initial,
      isWritten: isWritten(where),
      isOnly: schedule.length === 1,
    };
    return void report('manual/step-zero', where, params);
  }
  const boundaries = [...new Set(schedule.map(({ step }) => step))].sort((a, b) => a - b);
  const sumAt = (t: number): number =>
    schedule.reduce(
      (total, each, i) =>
        each.step <= t && t < (schedule[i + 1]?.step ?? 1 / 0) ? total + each.learning_rate : total,
      0,
    );
  const sums = [0, ...boundaries.map(sumAt)];
  const starts = [-1, ...boundaries];
  const values = sums.map((total, i) => total + (starts[i]! < first.step ? initial : 0));
  const late = schedule.findIndex(({ step }, i) => i > 0 && step < schedule[i - 1]!.step);
  if (late > 0) {
    const step = boundaries[0]!;
    const climbed = s.warmup ? ((first.learning_rate - initial) * step) / first.step : 0;
    const params = { step, rate: rate(Number((values[1]! + climbed).toPrecision(6))) };
    report('od-forks/adds-up', [...at, 'schedule', late, 'step'], params);
  }
  if (!s.warmup) return { curve: steps(boundaries, values) };
  const line = ramp(initial, first.learning_rate);
  const phases = inTurn(['warm-up', first.step]);
  if (late > 0)
    return { curve: sum(sequence([first.step, line], constant(0)), steps(boundaries, sums)), phases };
  const later = steps(
    boundaries.slice(1).map((each) => each - first.step),
    sums.slice(1),
  );
  return { curve: sequence([first.step, line], later), phases };
};
