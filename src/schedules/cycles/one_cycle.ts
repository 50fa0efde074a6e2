import { type Curve, constant, ramp, sequence, shift } from '../../curve/curve.ts';
import { oneCycleWords, optionWords } from '../../diagnostics/catalogue/types/own.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import type { MessageValue } from '../../schema/descriptors/message.ts';
import { OneCycle } from '../../schema/generated/schedules.ts';

type Spec = MessageValue<typeof OneCycle>;
interface Turn {
  readonly step: number;
  readonly rate: number;
}

const easingOf = (s: Spec): 'linear' | 'cosine' => (s.anneal === 'LINEAR' ? 'linear' : 'cosine');

/**
 * The steps at which the rate turns: the first, the peak, the return to the start rate if there are three phases, and the last.
 */
const turnsOf = (s: Spec): readonly Turn[] => {
  const first = s.max_learning_rate / s.div_factor;
  const climb = s.pct_start * s.total_steps;
  const end = s.total_steps - 1;
  return [
    { step: 0, rate: first },
    { step: climb - 1, rate: s.max_learning_rate },
    ...(s.three_phase ? [{ step: 2 * climb - 2, rate: first }] : []),
    { step: end, rate: first / s.final_div_factor },
  ];
};

/** The momentum turns at the same steps as the rate. */
const momentumTurns = (s: Spec): readonly Turn[] =>
  turnsOf(s).map(({ step }, i) => ({ step, rate: i === 1 ? s.base_momentum : s.max_momentum }));

/** The curve through all turning points. A point at or before step 0 is already past; a point after the end is never reached. */
const through = (turns: readonly Turn[], easing: 'linear' | 'cosine'): Curve => {
  const end = turns.at(-1)!;
  const parts: (readonly [number, Curve])[] = [];
  for (const [i, to] of turns.entries()) {
    const from = turns[i - 1];
    if (from === undefined || to.step <= 0) continue;
    const way = ramp(from.rate, to.rate, easing, to.step - from.step);
    const gone = Math.max(-from.step, 0);
    const left = Math.min(to.step, end.step) - Math.max(from.step, 0);
    if (to.step >= end.step) return sequence(...parts, shift(way, gone));
    parts.push([left, shift(way, gone)]);
  }
  return constant(end.rate);
};

/**
 * One cycle: up to the greatest rate, then down to a final rate far below the first, in two or three phases.
 *
 * Formula: with T = total_steps, P = pct_start · T − 1: from max_learning_rate / div_factor at step 0 to
 * max_learning_rate at P, then (with three_phase) back to the first rate at 2P, and finally to the first rate /
 * final_div_factor at T − 1. Between these, the rate follows half a cosine or a straight line, as anneal says.
 * Edges: step P, which need not be whole, has max_learning_rate; step T − 1 has the last rate, which stays. A turn at
 * or before step 0 has already passed.
 * Momentum: if cycle_momentum is set, from max_momentum to base_momentum at P, and back to max_momentum at the next turn.
 * Units: t and T in optimizer updates; rates absolute, pct_start a share of T.
 * Reports: one-cycle/no-climb, one-cycle/no-fall, option/unused.
 * Source: torch/optim/lr_scheduler.py, OneCycleLR, which raises an exception at step T + 1.
 * Example: { max_learning_rate: 0.1, total_steps: 100, pct_start: 0.2, div_factor: 10, final_div_factor: 10 } has
 * 0.01 at step 0, 0.1 at 19, 0.0505 at 59, 0.001 at 99, 0.001 at 200.
 * Example: { max_learning_rate: 0.1, total_steps: 100, pct_start: 0.2, div_factor: 10, final_div_factor: 10,
 * three_phase: true } has 0.1 at step 19, 0.01 at 38, 0.001 at 99.
 */
export const oneCycle = /* @__PURE__ */ defineSchedule({
  type: 'one_cycle',
  number: 1018,
  message: OneCycle,
  get findings() {
    return { ...oneCycleWords(), ...optionWords() };
  },
  check(s, report, isWritten) {
    for (const name of ['base_momentum', 'max_momentum'] as const) {
      if (!s.cycle_momentum && isWritten(name))
        report('option/unused', name, { name, needs: 'cycle_momentum: true' });
    }
    const { pct_start: share, total_steps: total } = s;
    const params = { share, total, peak: share * total - 1 };
    if (params.peak <= 0) report('one-cycle/no-climb', 'pct_start', params, 'total_steps');
    const phases = s.three_phase ? 2 : 1;
    if (phases * params.peak >= total - 1) report('one-cycle/no-fall', 'pct_start', params, 'total_steps');
  },
  phases: (s) => {
    const climb = Math.max(Math.ceil(s.pct_start * s.total_steps - 1), 0);
    const down = s.three_phase ? Math.min(climb, s.total_steps - climb) : s.total_steps - climb;
    return {
      phases: inTurn(['warm-up', climb], ['decay', down], ['cool-down', s.total_steps - climb - down]),
      end: { step: s.total_steps, field: ['total_steps'] },
    };
  },
  curve: (s) => through(turnsOf(s), easingOf(s)),
  momentum: (s) => (s.cycle_momentum ? through(momentumTurns(s), easingOf(s)) : undefined),
});
