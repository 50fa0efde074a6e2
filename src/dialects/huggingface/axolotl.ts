import { type Curve, constant, custom, product, ramp, repeat, sequence } from '../../curve/curve.ts';
import { oneCycle } from '../../schedules/cycles/one_cycle.ts';
import type { Numbers } from './run.ts';
import { type SchedulerArguments, unclippedWave, warmed } from './schedulers.ts';

/**
 * Schedulers that axolotl has in addition to those of transformers.
 * Source: axolotl-ai-cloud/axolotl, src/axolotl/utils/schedulers.py and core/trainers/mixins/scheduler.py.
 */

/** The fields of axolotl that shape a cosine. */
export interface CosineFields {
  readonly minRatio: number | undefined;
  readonly constantRatio: number | undefined;
  readonly isQuadratic: boolean;
}

/** A cosine that ends at a minimum rate, before the end of the run, or after a parabolic warm-up; else undefined. */
export const shapedCosine = (
  { total, warmup }: SchedulerArguments,
  fields: CosineFields,
): Curve | undefined => {
  const { minRatio, constantRatio, isQuadratic } = fields;
  const steps = Math.max(1, total - warmup);
  if (isQuadratic) return warmed(warmup, unclippedWave(steps), ramp(0, 1, { shape: 'power', exponent: 2 }));
  if (!minRatio) return undefined;
  if (!constantRatio) return warmed(warmup, unclippedWave(steps, minRatio));
  const last = Math.floor(total * constantRatio);
  if (last > warmup) return warmed(warmup, ramp(1, minRatio, 'cosine', last - warmup));
  // If the cosine ends before the warm-up does, the rate stays constant. It is the first rate of the cosine if the
  // warm-up ends an even number of steps later, otherwise the minimum.
  return warmed(warmup, constant((warmup - last) % 2 === 0 ? 1 : minRatio));
};

/** Rex: the rate falls slowly at first and fast at the end. */
export const rex = ({ total, warmup }: SchedulerArguments, least: number): Curve => {
  const rest = total - warmup;
  const at = (left: number): number => least + ((1 - least) * left) / (0.1 + 0.9 * left);
  const after = (step: number): number => (step < rest ? at((rest - step) / rest) : least);
  // axolotl computes step 0 as step -warmup of the decay, modulo the length of the decay.
  const round = rest <= 0 ? 0 : ((-warmup % rest) + rest) % rest;
  const fall = custom({
    rate: after,
    breakpoints: rest > 0 ? [rest] : [],
    bounds: (from, to) => ({ min: after(to), max: after(from) }),
    words: 'rex',
    python: [
      `left = clip(${rest} - t, 0.0, ${Math.max(rest, 0)}) / ${Math.max(rest, 1)}`,
      `return ${least} + ${1 - least} * left / (0.1 + 0.9 * left)`,
    ],
  });
  const whole = warmed(warmup, fall);
  return warmup > 0 ? sequence([1, constant(after(round))], [warmup - 1, ramp(1 / warmup, 1)], fall) : whole;
};

/** PyTorch's one-cycle schedule, with the warm-up as its rising share. */
export const oneCycleOf = (given: SchedulerArguments): Curve =>
  oneCycle.curve(
    {
      max_learning_rate: 1,
      total_steps: given.total,
      pct_start: given.kwarg('pct_start', given.warmup / given.total),
      div_factor: given.kwarg('div_factor', 25),
      final_div_factor: given.kwarg('final_div_factor', 1e4),
      anneal: 'COSINE',
      three_phase: false,
    } as never,
    (rate) => rate as never,
    { run: {} },
  );

/** The minimum share of a restart. */
const LEAST = 0.001;

/** Restarts that multiply another schedule: each starts at a thousandth of it. */
const jagged = (inner: Curve, every: number, warmup: number, anneal: number): Curve => {
  const fall = ramp(1, LEAST, 'linear', anneal);
  const one = sequence([warmup, ramp(LEAST, 1)], [every - warmup - anneal, constant(1)], fall);
  return product(inner, sequence([every - anneal, constant(1)], [anneal, fall], repeat(one, every)));
};

/** The schedule with the restarts of a config, if it has any. */
export const withRestarts = (curve: Curve, number: Numbers): Curve => {
  const every = number('jagged_restart_steps', 0);
  return every > 0
    ? jagged(
        curve,
        every,
        number('jagged_restart_warmup_steps', 0),
        number('jagged_restart_anneal_steps', 1) || 1,
      )
    : curve;
};
