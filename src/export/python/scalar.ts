import type { Helpers } from './arithmetic.ts';

/** Python source of the functions that `rate` calls: those of ../../curve/rate, operation by operation. */

export const scalarHelpers: Helpers = {
  _exponential: {
    needs: ['_power2', '_log2', '_over'],
    source: `def _exponential(t: float, initial: float, factor: float, period: float) -> float:
    """initial * factor**(t / period)"""
    slope = _over(_log2(factor), (period, 0.0))
    return math.copysign(_power2(t, _log2(abs(initial)), slope), initial)`,
  },
  _natural: {
    needs: ['_power2', '_log2', '_over', '_times'],
    source: `def _natural(t: float, initial: float, log: float, period: float) -> float:
    """initial * exp(log * t / period)"""
    slope = _over(_times((log, 0.0), _LOG2_E), (period, 0.0))
    return math.copysign(_power2(t, _log2(abs(initial)), slope), initial)`,
  },
  _logistic: {
    needs: ['_power2', '_times', '_ROOTS'],
    source: `def _logistic(
    t: float, start: float, end: float, steps: float, at: _Pair, slope: _Pair
) -> float:
    """start + (end - start) / (1 + exp(at + slope * t))"""
    fall = _power2(min(t, steps), _times(at, _LOG2_E), _times(slope, _LOG2_E))
    if fall > 1:
        return (start + end / fall) / (1 + 1 / fall)
    return (end + start * fall) / (1 + fall)`,
  },
  _tanh: {
    needs: ['_logistic', '_over', '_plus'],
    source: `def _tanh(
    t: float, start: float, end: float, steps: float, lower: float, upper: float
) -> float:
    """start + (end - start) * (1 + tanh(lower + (upper - lower) * t / steps)) / 2"""
    slope = _times(_plus(upper, -lower), _over((-2.0, 0.0), (steps, 0.0)))
    return _logistic(t, start, end, steps, (-2 * lower, 0.0), slope)`,
  },
  _sigmoid: {
    needs: ['_logistic', '_over'],
    source: `def _sigmoid(
    t: float, start: float, end: float, steps: float, slope: float, center: float
) -> float:
    """start + (end - start) / (1 + exp(-slope * (t / steps - center)))"""
    at = _times((slope, 0.0), (center, 0.0))
    return _logistic(t, start, end, steps, at, _over((-slope, 0.0), (steps, 0.0)))`,
  },
  _logarithmic: {
    needs: [],
    source: `def _logarithmic(
    t: float, start: float, end: float, steps: float, scale: float
) -> float:
    """start + (end - start) * log(1 + (scale - 1) * t / steps) / log(scale)"""
    if t >= steps:
        return end
    grown = scale - 1
    x = t / steps
    left = (steps - t) / steps
    rest = math.log1p((grown * left) / (1 + grown * x)) / math.log1p(grown)
    return start * rest + end * (math.log1p(grown * x) / math.log1p(grown))`,
  },
  _weighed: {
    needs: [],
    source: `def _weighed(a: float, b: float) -> float:
    """a * b; 0 stays 0, even times infinity."""
    return 0.0 if a == 0.0 or b == 0.0 else a * b`,
  },
  _to_the: {
    needs: [],
    source: `def _to_the(base: float, exponent: float) -> float:
    """base**exponent; infinite if no float is as great."""
    try:
        return math.pow(base, exponent)
    except OverflowError:
        odd = base < 0 and exponent % 2 == 1
        return -math.inf if odd else math.inf`,
  },
  _power_law: {
    needs: ['_weighed', '_to_the'],
    source: `def _power_law(
    t: float, scale: float, offset: float, exponent: float, unit: float
) -> float:
    """scale * ((t + offset) / unit)**exponent"""
    if exponent == -0.5:
        return scale * math.sqrt(unit / (t + offset))
    if exponent == -1.0:
        return scale * (unit / (t + offset))
    if exponent == 1.0:
        return scale * ((t + offset) / unit)
    return _weighed(scale, _to_the((t + offset) / unit, exponent))`,
  },
  _passed: {
    needs: [],
    source: `def _passed(t: float, edges: Sequence[float], inclusive: bool) -> int:
    """The number of ascending edges below t, or up to t if inclusive."""
    low, high = 0, len(edges)
    while low < high:
        middle = (low + high) // 2
        if edges[middle] < t or (inclusive and edges[middle] == t):
            low = middle + 1
        else:
            high = middle
    return low`,
  },
  _clip: {
    needs: [],
    source: `def _clip(x: float, least: float, greatest: float) -> float:
    return min(max(x, least), greatest)`,
  },
  _float32: {
    needs: [],
    source: `def _float32(x: float) -> float:
    """The nearest number that a float32 can hold."""
    import struct

    try:
        return float(struct.unpack("f", struct.pack("f", x))[0])
    except OverflowError:
        return math.copysign(math.inf, x)`,
  },
  _look_up: {
    needs: ['_passed'],
    source: `def _look_up(t: float, steps: Sequence[float], rates: Sequence[float]) -> float:
    """The rate at t of a table, linear between two entries."""
    i = _passed(t, steps, True)
    if i >= len(steps):
        return rates[-1]
    x = (t - steps[i - 1]) / (steps[i] - steps[i - 1])
    return rates[i - 1] * (1 - x) + rates[i] * x`,
  },
  _cycles: {
    needs: ['_exponential', '_times', '_plus'],
    source: `def _cycles(
    steps: float, stretch: float, count: int
) -> tuple[list[float], list[float]]:
    """The starts of cycles that get longer, and the relative length of each."""
    starts, lengths = [0.0], [1.0, stretch]
    start = (0.0, 0.0)
    for i in range(1, count):
        longer = _times(start, (stretch, 0.0))
        total, low = _plus(longer[0], steps)
        start = _plus(total, low + longer[1])
        starts.append(start[0])
        if i > 1:
            lengths.append(_exponential(float(i), 1.0, stretch, 1.0))
    return starts, lengths[:count]`,
  },
};
