import { formatNumber, groupedDigits } from '../../format_number.ts';
import { builtIn, error, info, warning } from '../../wording.ts';

/**
 * Findings about the schedules that upstream does not have. One table per subject, so that each type imports only its
 * own.
 */

const rate = (value: number): string => formatNumber(value, false);

export const boundariesWords = /* @__PURE__ */ builtIn(() => ({
  'boundaries/empty': error(() => 'there are no boundaries: write at least one, or use the type constant'),
  'boundaries/not-increasing': error(
    (p: { boundary: number; before: number }) =>
      `boundary ${p.boundary} comes after ${p.before}: boundaries must increase; write one above ${p.before}`,
  ),
  'boundaries/twice': warning(
    (p: { boundary: number }) =>
      `boundary ${p.boundary} is written twice, so the rate between the two is never used: check that this is meant`,
  ),
  'boundaries/rates': error(
    (p: { rates: number; boundaries: number; wanted: number }) =>
      `${p.boundaries === 1 ? '1 boundary needs' : `${p.boundaries} boundaries need`} ${p.wanted} learning_rates, but there ${p.rates === 1 ? 'is 1' : `are ${p.rates}`}: write ${p.wanted}`,
  ),
}));

export const knotsWords = /* @__PURE__ */ builtIn(() => ({
  'knots/empty': error(
    () =>
      'there are no knots: write at least one `knot { step: … learning_rate: … }`, or use the type constant',
  ),
  'knots/not-increasing': error(
    (p: { step: number; before: number }) =>
      `step is ${p.step}, but the knot before it is at ${p.before}: knots must be in order; write a step of at least ${p.before}`,
  ),
}));

export const decayWords = /* @__PURE__ */ builtIn(() => ({
  'decay/rises': warning(
    (p: { initial: number; end: number }) =>
      `the decay ends at ${rate(p.end)}, above its start of ${rate(p.initial)}: check that the two are not swapped`,
  ),
}));

export const decayEndWords = /* @__PURE__ */ builtIn(() => ({
  'decay/end-beyond': warning(
    (p: { end: number; initial: number }) =>
      `end_learning_rate is ${rate(p.end)}, and the decay starts beyond that, at ${rate(p.initial)}: the rate is always end_learning_rate; check that the two are not swapped`,
  ),
}));

export const cosineWords = /* @__PURE__ */ builtIn(() => ({
  'cosine/exponent-rebound': error(
    (p: { exponent: number }) =>
      `a cosine with exponent ${p.exponent} cannot rebound: write exponent: 1, or leave out rebound`,
  ),
}));

export const kDecayWords = /* @__PURE__ */ builtIn(() => ({
  'k-decay/clash': error(
    (p: { k: number; other: string }) =>
      `k_decay ${p.k} cannot be combined with ${p.other}: write k_decay: 1, or leave out ${p.other}`,
  ),
}));

export const tanhWords = /* @__PURE__ */ builtIn(() => ({
  'tanh/not-falling': warning(
    (p: { lower: number; upper: number }) =>
      `lower is ${p.lower} and upper ${p.upper}, so the rate does not fall before the end: write a lower below upper`,
  ),
}));

export const oneCycleWords = /* @__PURE__ */ builtIn(() => ({
  'one-cycle/no-climb': warning(
    (p: { share: number; total: number; peak: number }) =>
      `pct_start ${p.share} of ${groupedDigits(p.total)} steps puts the peak at step ${groupedDigits(p.peak)}: the rate starts at the top and never climbs; write a greater pct_start`,
  ),
  'one-cycle/no-fall': warning(
    (p: { share: number; total: number; peak: number }) =>
      `pct_start ${p.share} of ${groupedDigits(p.total)} steps puts the peak at step ${groupedDigits(p.peak)}, which leaves no steps for the last fall: write a smaller pct_start`,
  ),
}));

export const cyclicWords = /* @__PURE__ */ builtIn(() => ({
  'cyclic/upside-down': warning(
    (p: { low: number; high: number }) =>
      `max_learning_rate is ${rate(p.high)}, below initial_learning_rate ${rate(p.low)}: check that the two are not swapped`,
  ),
}));

export const warmupWords = /* @__PURE__ */ builtIn(() => ({
  'warmup/starts-above': warning(
    (p: { from: number; to: number }) =>
      `warm-up goes down, from ${rate(p.from)} to ${rate(p.to)}: check that the two are not swapped`,
  ),
}));

export const exponentialWarmupWords = /* @__PURE__ */ builtIn(() => ({
  'warmup/not-positive': error(
    (p: { from: number }) =>
      `an exponential warm-up multiplies its first rate, and ${rate(p.from)} never grows: write a warmup_learning_rate above 0`,
  ),
  'warmup/to-negative': error(
    (p: { from: number; to: number }) =>
      `an exponential warm-up multiplies its first rate, and no factor leads from ${rate(p.from)} to ${rate(p.to)}: write a rate above 0, or another shape`,
  ),
}));

export const warmupShapeWords = /* @__PURE__ */ builtIn(() => ({
  'warmup/shape': error(
    (p: { shape: string }) =>
      `a warm-up cannot have the shape ${p.shape}: write LINEAR, COSINE or ONE_MINUS_SQRT`,
  ),
}));

export const sequenceWords = /* @__PURE__ */ builtIn(() => ({
  'sequence/empty': error(
    () => 'the sequence has no parts: write at least one `part { steps: … learning_rate { … } }`',
  ),
  'sequence/no-steps': error(
    () => 'a part with 0 steps has no effect: write how many steps it lasts; only the last part needs none',
  ),
  'sequence/last-steps': warning(
    () => 'the last part has no end, so its steps have no effect: leave them out, or add a part that follows',
  ),
}));

export const productWords = /* @__PURE__ */ builtIn(() => ({
  'product/empty': error(
    () => 'there is nothing to multiply: write at least one `learning_rate { … }`, usually two',
  ),
}));

export const clampWords = /* @__PURE__ */ builtIn(() => ({
  'clamp/crossed': error(
    (p: { least: number; most: number }) =>
      `min_learning_rate is ${rate(p.least)}, above max_learning_rate ${rate(p.most)}: no rate is between the two; swap them`,
  ),
}));

export const optionWords = /* @__PURE__ */ builtIn(() => ({
  'option/unused': info(
    (p: { name: string; needs: string }) =>
      `${p.name} has no effect without ${p.needs}: write that too, or leave ${p.name} out`,
  ),
}));
