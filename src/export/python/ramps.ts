import type { Helpers } from './arithmetic.ts';

/** Python source of ramps: the operations of ../../curve/rate, one by one. */

const RAMP = 't: float, start: float, end: float, steps: float';

export const ramps: Helpers = {
  _linear: {
    needs: ['_over', '_plus'],
    source: `def _linear(${RAMP}) -> float:
    """start + (end - start) * t / steps"""
    if t >= steps:
        return end
    slope, slope_low = _over(_plus(end, -start), (steps, 0.0))
    run = t * slope
    rate = start + run
    lost = _lost_in_product(run, t, slope) + t * slope_low
    return rate + (_lost_in_sum(rate, start, run) + lost)`,
  },
  _half_wave: {
    needs: ['_times', '_plus', '_cut', '_lost_in_sum'],
    source: `def _half_wave(
    t: float, start: float, end: float, steps: float, minus: float = 0.0
) -> float:
    """start * cos(x)**2 + end * sin(x)**2 - minus, x = pi * t / (2 * steps)"""
    rise = _plus(end, -start)
    first, first_low = _times((2.4674011002723395, 1.56632387718e-16), rise)
    second, second_low = _times((2.0293560632083842, -1.33010004121e-16), rise)
    short = _cut(second, 67108865.0)
    rest = second - short + second_low
    steps_high = _cut(steps, 8193.0)
    steps_low = steps - steps_high
    inverse = 1 / steps
    left = steps - t
    rising = t <= left
    gone = t if rising else left
    y = _cut(gone * inverse, 1099511627777.0)
    y_low = (gone - y * steps_high - y * steps_low) * inverse
    square = y * y
    square_low = y_low * (2 * y + y_low)
    v = square + square_low
    v2 = v * v
    tail = (
        0.6676313844272943
        - v * 0.11766531517940051
        + v2 * (0.01290344569356 - v * 0.000964787133)
        + v2 * v2 * (5.2318876916e-5 - v * 2.15074586e-6 + v2 * 6.75364e-8)
    )
    less = short * square
    factor = _cut(first - less, 67108865.0)
    factor_low = (
        first
        - factor
        - less
        + (first_low - short * square_low - v * (rest - v * (tail * rise[0])))
    )
    change = square * factor if rising else -square * factor
    change_low = v * factor_low + square_low * factor
    origin = start if rising else end
    rate = origin + change
    lost = _lost_in_sum(rate, origin, change)
    return rate - minus + (lost + (change_low if rising else -change_low))`,
  },
  _cosine: {
    needs: ['_half_wave'],
    source: `def _cosine(${RAMP}) -> float:
    """start + (end - start) * (1 - cos(pi * t / steps)) / 2"""
    return _half_wave(t, start, end, steps) if t < steps else end`,
  },
  _blend: {
    needs: [],
    source: `def _blend(
    start: float, end: float, exponent: float, z: float, left: float, off: float
) -> float:
    """start + (end - start) * z**exponent; left is 1 - z, off z's error."""
    if z == 0.0:
        return start
    if exponent * left > 0.7:
        power = -1.0
    else:
        power = exponent * (math.log(z) + off if z < left else math.log1p(-left))
    if power < -0.7:
        weight = math.pow(z, exponent)
        lost = exponent * off
        exact = weight + weight * lost * (1 + lost / 2)
        return start * (1 - exact) + end * exact
    rest = -math.expm1(power)
    return start * rest + end * (1 - rest)`,
  },
  _raised: {
    needs: ['_blend', '_lost_in_product'],
    source: `def _raised(
    gone: float, left: float, start: float, end: float, steps: float, exponent: float
) -> float:
    z = gone / steps
    if exponent == 2.0:
        return start * ((left / steps) * (1 + z)) + end * (z * z)
    if exponent == 0.5:
        root = math.sqrt(z)
        return start * (left / steps / (1 + root)) + end * root
    back = z * steps
    off = 0.0
    if gone > 0:
        off = (gone - back - _lost_in_product(back, z, steps)) / gone
    return _blend(start, end, exponent, z, left / steps, off)`,
  },
  _power_ramp: {
    needs: ['_raised'],
    source: `def _power_ramp(
    t: float, start: float, end: float, steps: float, exponent: float
) -> float:
    """start + (end - start) * (t / steps)**exponent"""
    if t >= steps:
        return end
    return _raised(t, steps - t, start, end, steps, exponent)`,
  },
  _reversed_power: {
    needs: ['_raised'],
    source: `def _reversed_power(
    t: float, start: float, end: float, steps: float, exponent: float
) -> float:
    """end + (start - end) * (1 - t / steps)**exponent"""
    if t >= steps:
        return end
    return _raised(steps - t, t, end, start, steps, exponent)`,
  },
  _raised_cosine: {
    needs: ['_half_wave', '_blend'],
    source: `def _raised_cosine(
    t: float, start: float, end: float, steps: float, exponent: float
) -> float:
    """end + (start - end) * ((1 + cos(pi * t / steps)) / 2)**exponent"""
    left = steps - t
    if left <= 0.0:
        return end
    near = min(t, left)
    less = _half_wave(near, 0.0, 1.0, steps)
    more = 1 - less
    lost = 0.0
    if t >= left or exponent * less >= 0.5:
        lost = _half_wave(near, 0.0, 1.0, steps, less)
    if t < left:
        return _blend(end, start, exponent, more, less, (1 - more - less - lost) / more)
    return _blend(end, start, exponent, less, more, lost / less if less > 0 else 0.0)`,
  },
  _log_of: {
    needs: [],
    source: `def _log_of(t: float, steps: float) -> float:
    """log(t / steps), as accurate near the end as near 0."""
    if t == 0.0:
        return -math.inf
    return math.log(t / steps) if 2 * t < steps else math.log1p((t - steps) / steps)`,
  },
  _bent: {
    needs: ['_lost_in_product'],
    source: `def _bent(t: float, steps: float, k: float) -> float:
    """(t / steps)**k"""
    z = t / steps
    back = z * steps
    power = math.pow(z, k)
    if t == 0.0:
        return power
    return power + power * k * ((t - back - _lost_in_product(back, z, steps)) / t)`,
  },
  _k_cosine: {
    needs: ['_log_of', '_half_wave', '_bent'],
    source: `def _k_cosine(t: float, start: float, end: float, steps: float, k: float) -> float:
    """start + (end - start) * (1 - cos(pi * (t / steps)**k)) / 2"""
    if t >= steps:
        return end
    log = k * _log_of(t, steps)
    if log < -0.7:
        return _half_wave(_bent(t, steps, k), start, end, 1.0)
    return _half_wave(-math.expm1(log), end, start, 1.0)`,
  },
  _k_power: {
    needs: ['_log_of', '_blend', '_bent'],
    source: `def _k_power(
    t: float, start: float, end: float, steps: float, k: float, exponent: float
) -> float:
    """end + (start - end) * (1 - (t / steps)**k)**exponent"""
    if t >= steps:
        return end
    log = k * _log_of(t, steps)
    if log >= -0.7:
        return _blend(end, start, exponent, -math.expm1(log), math.exp(log), 0.0)
    gone = _bent(t, steps, k)
    return _blend(end, start, exponent, 1 - gone, gone, 0.0)`,
  },
};
