import type { Helpers } from './arithmetic.ts';

/** Python source of the functions that `rate_array` calls: no branches on values, and nothing cancels. */

const RAMP = 't: Any, start: float, end: float, steps: float';

export const arrayHelpers: Helpers = {
  _constant_array: {
    needs: [],
    source: `def _constant_array(t: Any, value: float) -> Any:
    return t * 0.0 + value`,
  },
  _float32_array: {
    needs: [],
    source: `def _float32_array(xp: Any, x: Any) -> Any:
    if getattr(xp, "__name__", "") == "torch":
        return x.to(xp.float32).to(x.dtype)
    return x.astype(xp.float32).astype(x.dtype)`,
  },
  _wholes: {
    needs: [],
    source: `def _wholes(t: Any, period: float, xp: Any) -> Any:
    """The number of whole periods in t; exact, because the remainder is."""
    return xp.floor((t - t % period) / period + 0.5)`,
  },
  _x: {
    needs: [],
    source: `def _x(t: Any, steps: float, xp: Any) -> Any:
    return xp.clip(t / steps, 0.0, 1.0)`,
  },
  _mix: {
    needs: [],
    source: `def _mix(start: float, end: float, weight: Any) -> Any:
    return start * (1.0 - weight) + end * weight`,
  },
  _linear_array: {
    needs: ['_x', '_mix'],
    source: `def _linear_array(${RAMP}, xp: Any) -> Any:
    return _mix(start, end, _x(t, steps, xp))`,
  },
  _half_wave_array: {
    needs: [],
    source: `def _half_wave_array(x: Any, start: float, end: float, xp: Any) -> Any:
    half = xp.sin(math.pi / 2 * xp.where(x < 0.5, x, 1.0 - x))
    change = (end - start) * (half * half)
    return xp.where(x < 0.5, start + change, end - change)`,
  },
  _cosine_array: {
    needs: ['_x', '_half_wave_array'],
    source: `def _cosine_array(${RAMP}, xp: Any) -> Any:
    return _half_wave_array(_x(t, steps, xp), start, end, xp)`,
  },
  _raised_cosine_array: {
    needs: ['_x', '_mix'],
    source: `def _raised_cosine_array(
    t: Any, start: float, end: float, steps: float, exponent: float, xp: Any
) -> Any:
    x = _x(t, steps, xp)
    near = xp.sin(math.pi / 2 * xp.where(x < 0.5, x, 1.0 - x))
    gone = -xp.expm1(exponent * xp.log1p(-near * near))
    left = near ** (2.0 * exponent)
    return xp.where(x < 0.5, _mix(start, end, gone), _mix(end, start, left))`,
  },
  _power_ramp_array: {
    needs: ['_x', '_mix'],
    source: `def _power_ramp_array(
    t: Any, start: float, end: float, steps: float, exponent: float, xp: Any
) -> Any:
    return _mix(start, end, _x(t, steps, xp) ** exponent)`,
  },
  _reversed_power_array: {
    needs: ['_x', '_mix'],
    source: `def _reversed_power_array(
    t: Any, start: float, end: float, steps: float, exponent: float, xp: Any
) -> Any:
    return _mix(end, start, _x(steps - t, steps, xp) ** exponent)`,
  },
  _k_cosine_array: {
    needs: ['_x', '_half_wave_array'],
    source: `def _k_cosine_array(
    t: Any, start: float, end: float, steps: float, k: float, xp: Any
) -> Any:
    return _half_wave_array(_x(t, steps, xp) ** k, start, end, xp)`,
  },
  _k_power_array: {
    needs: ['_x', '_mix'],
    source: `def _k_power_array(
    t: Any, start: float, end: float, steps: float, k: float, exponent: float, xp: Any
) -> Any:
    return _mix(end, start, (1.0 - _x(t, steps, xp) ** k) ** exponent)`,
  },
  _tanh_array: {
    needs: ['_x', '_mix'],
    source: `def _tanh_array(
    t: Any, start: float, end: float, steps: float, lower: float, upper: float, xp: Any
) -> Any:
    bent = xp.tanh(lower + (upper - lower) * _x(t, steps, xp))
    return _mix(start, end, (1.0 + bent) / 2.0)`,
  },
  _sigmoid_array: {
    needs: ['_x', '_mix'],
    source: `def _sigmoid_array(
    t: Any, start: float, end: float, steps: float, slope: float, center: float, xp: Any
) -> Any:
    bent = xp.tanh(slope / 2.0 * (_x(t, steps, xp) - center))
    return _mix(start, end, (1.0 + bent) / 2.0)`,
  },
  _logarithmic_array: {
    needs: ['_x', '_mix'],
    source: `def _logarithmic_array(
    t: Any, start: float, end: float, steps: float, scale: float, xp: Any
) -> Any:
    weight = xp.log1p((scale - 1.0) * _x(t, steps, xp)) / math.log1p(scale - 1.0)
    return _mix(start, end, weight)`,
  },
  _natural_array: {
    needs: [],
    source: `def _natural_array(t: Any, initial: float, log: float, period: float, xp: Any) -> Any:
    # The whole power may be too great for a float although the rate is not.
    half = xp.exp(t * log / (2.0 * period))
    return initial * half * half`,
  },
  _exponential_array: {
    needs: ['_natural_array'],
    source: `def _exponential_array(
    t: Any, initial: float, factor: float, period: float, xp: Any
) -> Any:
    return _natural_array(t, initial, math.log(factor), period, xp)`,
  },
  _to_the_array: {
    needs: ['_natural_array'],
    source: `def _to_the_array(t: Any, initial: float, factor: float, xp: Any) -> Any:
    """initial * factor**t, for a factor that is not above 0 and whole t."""
    if factor == 0.0:
        return xp.where(t == 0.0, t * 0.0 + initial, 0.0)
    size = _natural_array(t, initial, math.log(abs(factor)), 1.0, xp)
    return size * (1.0 - 2.0 * (t % 2.0))`,
  },
  _power_law_array: {
    needs: [],
    source: `def _power_law_array(
    t: Any, scale: float, offset: float, exponent: float, unit: float
) -> Any:
    return scale * ((t + offset) / unit) ** exponent`,
  },
  _weighed_array: {
    needs: [],
    source: `def _weighed_array(a: Any, b: Any, xp: Any) -> Any:
    return xp.where((a == 0.0) | (b == 0.0), 0.0, a * b)`,
  },
  _steps_array: {
    needs: [],
    source: `def _steps_array(
    t: Any, edges: Sequence[float], values: Sequence[float], inclusive: bool, xp: Any
) -> Any:
    value = t * 0.0 + values[0]
    for edge, after in zip(edges, values[1:]):
        value = xp.where(t < edge if inclusive else t <= edge, value, after)
    return value`,
  },
  _look_up_array: {
    needs: ['_x'],
    source: `def _look_up_array(
    t: Any, steps: Sequence[float], rates: Sequence[float], xp: Any
) -> Any:
    value = t * 0.0 + rates[-1]
    for i in range(len(steps) - 1, 0, -1):
        if steps[i] > steps[i - 1]:
            x = _x(t - steps[i - 1], steps[i] - steps[i - 1], xp)
            line = rates[i - 1] + (rates[i] - rates[i - 1]) * x
            value = xp.where(t < steps[i], line, value)
    return value`,
  },
};
