import { type Curve, constant, power, ramp, sequence, sum } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import type { SchedulerFields } from './scheduler.ts';

/**
 * Schedulers that LLM Foundry and bert24 have in addition to Composer's.
 * Source: llmfoundry/optim/scheduler.py; bert24, src/scheduler.py.
 */

export const foundryInverseSqrt = (s: SchedulerFields): Curve | undefined => {
  const [warmup, size, cooldown] = [s.warmup, s.period('t_scale'), s.time('t_cooldown')];
  const end = s.time('t_max', '1dur');
  const [decay, last] = [s.number('alpha_f_decay', 0), s.number('alpha_f_cooldown', 0)];
  if (decay < last)
    return s.refuse('composer/cooldown-above-decay', 'alpha_f_cooldown', { decay, cooldown: last });
  if (warmup === undefined || size === undefined || cooldown === undefined || end === undefined)
    return undefined;
  // LLM Foundry compares the units as they are written.
  for (const [name, { written }] of [
    ['t_warmup', warmup],
    ['t_scale', size],
    ['t_cooldown', cooldown],
  ] as const)
    if (written !== s.duration.written)
      return s.refuse(
        'composer/units-differ',
        name,
        {
          a: name,
          b: 'max_duration',
          unitA: written,
          unitB: s.duration.written,
        },
        ['max_duration'],
      );
  const root = sum(constant(decay), power(1 - decay, -0.5, size.steps, size.steps));
  const falls = Math.max(end.steps - cooldown.steps - warmup.steps, 0);
  const start = rateOf(root)(falls);
  return sequence(
    [warmup.steps, ramp(0, 1)],
    [falls, root],
    cooldown.steps > 0 ? ramp(start, last, 'linear', cooldown.steps) : constant(start),
  );
};

/** The rate at the start of bert24's warm-up. */
const FIRST = 1e-10;

export const foundryWarmupStableDecay = (s: SchedulerFields): Curve | undefined => {
  const [warmup, decay] = [s.warmup, s.time('t_decay', '0.1dur')];
  const end = s.time('t_max', '1dur');
  const last = s.number('alpha_f', 0);
  if (warmup === undefined || decay === undefined || end === undefined) return undefined;
  const stable = Math.max(end.steps - decay.steps - warmup.steps, 0);
  // bert24 does not clip the line: it continues below its end.
  const slope = (last - 1) / decay.steps;
  const fall = decay.steps > 0 ? power(slope, 1, 1 / slope, 1) : constant(1);
  return sequence([warmup.steps, ramp(FIRST, 1)], [stable, constant(1)], last === 1 ? constant(1) : fall);
};
