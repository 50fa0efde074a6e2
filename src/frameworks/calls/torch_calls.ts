import type { Curve, CurveOf } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import {
  type Call,
  firstSteps,
  isCosine,
  isLinear,
  only,
  type Proposals,
  partEnds,
  partOf,
  polynomialOf,
  ratios,
  sumOf,
  whole,
} from './call.ts';

/** Proposes calls of torch.optim.lr_scheduler for a curve; `lr` is the optimizer's own rate. */

/** LinearLR cannot start at 0, so a warm-up from 0 starts at this share of the optimizer's rate. */
const LEAST_START = 1e-10;

/** LinearLR and ConstantLR take factors of the optimizer's rate, from 0 to 1. */
const isFactor = (factor: number): boolean => factor >= 0 && factor <= 1;

const ramp = (curve: CurveOf<'ramp'>, lr: number): Call | undefined => {
  const { from, to } = curve;
  const steps = Math.max(Math.round(curve.steps), 1);
  if (isLinear(curve)) {
    const [start_factor, end_factor] = [Math.max(partOf(from, lr), LEAST_START), partOf(to, lr)];
    return from >= 0 && isFactor(start_factor) && isFactor(end_factor)
      ? { type: 'LinearLR', args: { lr, start_factor, end_factor, total_iters: steps } }
      : undefined;
  }
  if (from !== lr) return undefined;
  const power = polynomialOf(curve);
  return power !== undefined && to === 0
    ? { type: 'PolynomialLR', args: { lr, total_iters: steps, power } }
    : { type: 'CosineAnnealingLR', args: { lr, T_max: steps, eta_min: to } };
};

const exponential = (
  { initial, factor, period, staircase }: CurveOf<'exponential'>,
  lr: number,
): Call | undefined => {
  if (initial !== lr) return undefined;
  if (!staircase) return { type: 'ExponentialLR', args: { lr, gamma: factor ** (1 / period) } };
  return { type: 'StepLR', args: { lr, step_size: Math.max(Math.round(period), 1), gamma: factor } };
};

/** Rates that fall by the same factor each time. */
const multiStep = (curve: CurveOf<'steps'>, lr: number): Call | undefined => {
  const milestones = firstSteps(curve);
  const [gamma = 1] = ratios(curve.values);
  return curve.values[0] === lr && milestones.every((each) => Number.isInteger(each) && each >= 0)
    ? { type: 'MultiStepLR', args: { lr, milestones, gamma } }
    : undefined;
};

/** A cosine with restarts. */
const restarts = ({ of, steps, stretch }: CurveOf<'repeat'>, lr: number): Call | undefined => {
  if (of.kind !== 'ramp' || of.steps !== steps || of.from !== lr) return undefined;
  const args = { lr, T_0: Math.max(Math.round(steps), 1), T_mult: Math.round(stretch), eta_min: of.to };
  return { type: 'CosineAnnealingWarmRestarts', args };
};

/** A cosine that falls and then rises back in the same way, again and again. */
const wave = ({ of, steps, stretch, height }: CurveOf<'repeat'>, lr: number): Call | undefined => {
  if (of.kind !== 'sequence' || of.parts.length !== 1 || stretch !== 1) return undefined;
  if (height.by !== 'geometric' || height.factor !== 1) return undefined;
  const down = of.parts[0]!.curve;
  return isCosine(down) && 2 * down.steps === steps ? ramp(down, lr) : undefined;
};

/** Alternates between two rates. */
const cyclic = (curve: Curve): Call | undefined => {
  const [base, cycles] =
    curve.kind === 'sum' && curve.of[0]?.kind === 'constant' ? [curve.of[0].value, curve.of[1]] : [0, curve];
  if (cycles?.kind !== 'repeat' || cycles.stretch !== 1 || cycles.of.kind !== 'sequence') return undefined;
  const { of, height } = cycles;
  const [{ steps, curve: up } = { steps: 0, curve: of }] = of.parts;
  if (of.parts.length !== 1 || !isLinear(up) || !isLinear(of.last) || height.by !== 'geometric')
    return undefined;
  const mode = height.factor === 1 ? 'triangular' : height.factor === 0.5 ? 'triangular2' : undefined;
  if (mode === undefined || up.from !== 0) return undefined;
  const args = {
    lr: base,
    base_lr: base,
    max_lr: sumOf(base, up.to),
    step_size_up: steps,
    step_size_down: of.last.steps,
    mode,
    // By default the momentum goes up and down too.
    cycle_momentum: false,
  };
  return { type: 'CyclicLR', args };
};

/** Up, then down to almost nothing, by cosines or lines. */
const oneCycle = ({ parts, last }: CurveOf<'sequence'>): Call | undefined => {
  const [first, second, ...others] = parts;
  if (first === undefined || others.length > 0) return undefined;
  const ends = [first, ...(second ? [second] : [])].map(({ curve }) => curve);
  const all = [...ends, last].flatMap((curve) => (isCosine(curve) || isLinear(curve) ? [curve] : []));
  const [up, down] = all;
  if (all.length < parts.length + 1 || up === undefined || down === undefined) return undefined;
  const final = all.at(-1)!;
  if (up.from === 0 || final.to === 0 || new Set(all.map(isCosine as (of: Curve) => boolean)).size > 1)
    return undefined;
  const total_steps = all.reduce((steps, each) => steps + each.steps, 1);
  const args = {
    lr: up.from,
    max_lr: up.to,
    total_steps,
    pct_start: partOf(up.steps + 1, total_steps),
    anneal_strategy: isCosine(up) ? 'cos' : 'linear',
    div_factor: partOf(up.to, up.from),
    final_div_factor: partOf(up.from, final.to),
    ...(all.length === 3 && { three_phase: true }),
    // By default the momentum goes up and down too.
    cycle_momentum: false,
  };
  return { type: 'OneCycleLR', args };
};

/** Parts end to end, each with its own scheduler; they share the optimizer's rate. */
const sequential = ({ parts, last }: CurveOf<'sequence'>, lr: number): Call | undefined => {
  if (!parts.every((part) => whole(part.steps))) return undefined;
  const milestones = partEnds(parts);
  const calls = [...parts.map(({ curve, steps }) => simple(curve, lr, steps)), simple(last, lr)];
  const found = calls.flatMap((call) => {
    if (call === undefined) return [];
    const { lr: _, ...args } = call.args;
    return [{ type: call.type, ...args }];
  });
  return found.length === calls.length
    ? { type: 'SequentialLR', args: { lr, schedulers: found, milestones } }
    : undefined;
};

/**
 * A constant rate for `total_iters` steps: those of a part, or by default more than any run has. At its end ConstantLR
 * divides the rate by its factor, which may be 0.
 */
const held = (value: number, lr: number, total_iters = 2 ** 31): Call | undefined => {
  if (value === lr) return { type: 'ConstantLR', args: { lr, factor: 1, total_iters: 1 } };
  return isFactor(partOf(value, lr))
    ? { type: 'ConstantLR', args: { lr, factor: partOf(value, lr), total_iters } }
    : undefined;
};

const simple = (curve: Curve, lr: number, steps?: number): Call | undefined => {
  switch (curve.kind) {
    case 'constant':
      return held(curve.value, lr, steps);
    case 'ramp':
      return ramp(curve, lr);
    case 'exponential':
      return exponential(curve, lr);
    case 'steps':
      return multiStep(curve, lr);
    case 'repeat':
      return restarts(curve, lr) ?? wave(curve, lr);
    default:
      return undefined;
  }
};

/** Turns values into parts with constant rates. */
const asSequence = ({ values, ...curve }: CurveOf<'steps'>): CurveOf<'sequence'> => {
  const firsts = firstSteps({ values, ...curve });
  return {
    kind: 'sequence',
    parts: firsts.map((first, i) => ({
      steps: first - (firsts[i - 1] ?? 0),
      curve: { kind: 'constant', value: values[i]! },
    })),
    last: { kind: 'constant', value: values.at(-1)! },
  };
};

/** Turns each value of a part into a part of its own. */
const unfolded = (curve: CurveOf<'sequence'>): CurveOf<'sequence'> => {
  if (curve.last.kind !== 'steps') return curve;
  const { parts, last } = asSequence(curve.last);
  return { ...curve, parts: [...curve.parts, ...parts], last };
};

/** Adds a part for the end of a last ramp: CosineAnnealingLR rises again after its end. */
const restingAtEnd = (curve: Curve): readonly CurveOf<'sequence'>[] => {
  const { parts, last } = curve.kind === 'sequence' ? curve : { parts: [], last: curve };
  if (last.kind !== 'ramp') return [];
  const rest = { kind: 'constant', value: last.to } as const;
  return [{ kind: 'sequence', parts: [...parts, { steps: last.steps, curve: last }], last: rest }];
};

/**
 * Candidates for the rate with which to create the optimizer in PyTorch: the start of each part, and the ends of a
 * ramp.
 */
const startRates = (curve: Curve): readonly number[] => {
  if (curve.kind !== 'sequence') {
    const greatest = curve.kind === 'ramp' ? [curve.from, curve.to] : [];
    return [rateOf(curve)(0), ...greatest];
  }
  return [...curve.parts.map((part) => part.curve), curve.last].flatMap(startRates);
};

/** True for a scheduler that multiplies the current rate at every step of the run, so that it can be chained. */
const multiplies = ({ type, args }: Call, steps: number): boolean =>
  type === 'CosineAnnealingLR'
    ? args.eta_min === 0 && steps <= args.T_max + 1
    : type !== 'CosineAnnealingWarmRestarts';

/** Schedulers whose factors multiply one another. */
const chained = ({ of }: CurveOf<'product'>, steps: number): readonly Call[] =>
  of.flatMap((lead, index) =>
    startRates(lead).flatMap((lr) => {
      const calls = of.map((curve, i) => simple(curve, i === index ? lr : 1));
      const schedulers = [calls[index], ...calls.filter((_, i) => i !== index)].flatMap((call) => {
        if (call === undefined || !multiplies(call, steps)) return [];
        const { lr: _, ...args } = call.args;
        return [{ type: call.type, ...args }];
      });
      return schedulers.length === of.length ? [{ type: 'ChainedScheduler', args: { lr, schedulers } }] : [];
    }),
  );

export const torchCalls: Proposals = (curve, steps) => {
  const rates = [...new Set(startRates(curve))].filter((rate) => rate > 0).sort((a, b) => b - a);
  const sequences = [
    ...(curve.kind === 'sequence' ? [curve, unfolded(curve)] : []),
    ...(curve.kind === 'steps' ? [asSequence(curve)] : []),
    ...restingAtEnd(curve),
  ];
  return [
    ...rates.flatMap((lr) => only(simple(curve, lr))),
    ...only(cyclic(curve)),
    ...(curve.kind === 'sequence' ? only(oneCycle(curve)) : []),
    ...(curve.kind === 'product' ? chained(curve, steps) : []),
    ...rates.flatMap((lr) => sequences.flatMap((each) => only(sequential(each, lr)))),
  ];
};
