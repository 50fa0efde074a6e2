import { constant, exponential, max, power, ramp, sequence } from '../../curve/curve.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import { inTurn } from '../../registry/phases.ts';
import { hasNoPowers } from '../fractional_powers.ts';
import { apiRates, type RateType } from '../object_detection/rates.ts';

/**
 * EasyRec's learning rates.
 * Source: alibaba/EasyRec, easy_rec/python/core/learning_schedules.py.
 */

const rate = (value: number): string => formatNumber(value, true);

/** The burn-in climbs to the base rate, unlike the Object Detection API's, which is constant. */
const exponentialDecay: RateType = (s, { at, report }) => {
  const { initial_learning_rate: base, burnin_steps: burnin, burnin_learning_rate: start } = s;
  const { min_learning_rate: least, decay_steps: period } = s;
  if (period === 0) return void report('easyrec/zero', [...at, 'decay_steps'], { name: 'decay_steps' });
  if (start !== 0 && burnin === 0)
    return void report('easyrec/no-burnin-steps', [...at, 'burnin_learning_rate'], {}, [
      ...at,
      'burnin_steps',
    ]);
  const factor: number = s.decay_factor;
  if (hasNoPowers(s, { at, report })) return undefined;
  if (least > base)
    report('easyrec/rises', [...at, 'min_learning_rate'], {
      name: 'min_learning_rate',
      end: rate(least),
      base: rate(base),
    });
  const decay = exponential(base, factor, period, s.staircase);
  const climb = sequence([burnin, ramp(start || base, base)], decay);
  const isAbove = least <= 0 && Math.min(base, start, factor) >= 0;
  return {
    curve: isAbove ? climb : max(climb, constant(least)),
    phases: inTurn(['burn-in', burnin], ['decay', Number.POSITIVE_INFINITY]),
  };
};

/** Unlike the Object Detection API, EasyRec compares the two rates even without a warm-up. */
const cosineDecay: RateType = (s, context) => {
  const { learning_rate_base: base, warmup_learning_rate: start } = s;
  if (base >= start) return apiRates.cosine_decay_learning_rate!(s, context);
  const { at, isWritten, report } = context;
  const places = [
    [...at, 'warmup_learning_rate'],
    [...at, 'learning_rate_base'],
  ].sort((a, b) => Number(isWritten(b)) - Number(isWritten(a)));
  return void report(
    'easyrec/warmup-above-base',
    places[0]!,
    { warmup: rate(start), base: rate(base), isPositive: base > 0 },
    ...places.slice(1).filter(isWritten),
  );
};

const polyDecay: RateType = (s, { at, report }) => {
  const { learning_rate_base: base, total_steps, power: exponent, end_learning_rate: end } = s;
  const total = Number(total_steps);
  if (exponent === 0) {
    report('easyrec/constant-poly', [...at, 'power'], { rate: rate(base) });
    return { curve: constant(base) };
  }
  if (!(total > 0)) return void report('easyrec/zero', [...at, 'total_steps'], { name: 'total_steps' });
  if (exponent < 0) return void report('easyrec/negative-power', [...at, 'power'], { power: exponent });
  if (end > base)
    report('easyrec/rises', [...at, 'end_learning_rate'], {
      name: 'end_learning_rate',
      end: rate(end),
      base: rate(base),
    });
  return {
    curve: ramp(base, end, { shape: 'reversed_power', exponent }, total),
    phases: inTurn(['decay', total]),
    end: { step: total, field: ['total_steps'] },
  };
};

/** With k = step_scaling_rate: base / √hidden · min((k·s + 1) · (k·W)^−1.5, (k·s + 1)^−0.5). */
const transformer: RateType = (s, { at, report }) => {
  const { learning_rate_base: base, hidden_size, warmup_steps: warmup, step_scaling_rate: k } = s;
  const zero = ['hidden_size', 'step_scaling_rate'].find((name) => !(s[name] > 0));
  if (zero !== undefined) return void report('easyrec/zero', [...at, zero], { name: zero });
  const top = base / Math.sqrt(hidden_size);
  if (warmup < 0) {
    const params = { name: 'warmup_steps', value: `${warmup}`, expected: 'at least 0' };
    return void report('field/range', [...at, 'warmup_steps'], params);
  }
  // Both arguments of min are equal at k·s + 1 = k·W.
  const rise = warmup - 1 / k;
  if (rise <= 0) return { curve: power(top, -0.5, 1 / k, 1 / k) };
  return {
    curve: sequence(
      [rise, ramp(top * (k * warmup) ** -1.5, top * (k * warmup) ** -0.5)],
      power(top, -0.5, warmup, 1 / k),
    ),
    phases: inTurn(['warm-up', Math.floor(rise)], ['decay', Number.POSITIVE_INFINITY]),
  };
};

export const easyrecRates: { readonly [type: string]: RateType } = {
  ...apiRates,
  cosine_decay_learning_rate: cosineDecay,
  exponential_decay_learning_rate: exponentialDecay,
  poly_decay_learning_rate: polyDecay,
  transformer_learning_rate: transformer,
};
