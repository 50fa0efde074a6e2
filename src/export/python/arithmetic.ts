/** Python source of ../../curve/arithmetic, operation by operation. */

/** A function of the file, and the functions that it calls. */
export interface Helper {
  readonly needs: readonly string[];
  readonly source: string;
}
export type Helpers = { readonly [name: string]: Helper };

export const arithmetic: Helpers = {
  _lost_in_sum: {
    needs: [],
    source: `def _lost_in_sum(total: float, a: float, b: float) -> float:
    """The part of a + b that was lost by rounding it to total."""
    back = total - a
    return a - (total - back) + (b - back)`,
  },
  _lost_in_product: {
    needs: [],
    source: `def _lost_in_product(product: float, a: float, b: float) -> float:
    """The part of a * b that was lost by rounding it to product."""
    a_wide = a * 134217729.0
    a_high = a_wide - (a_wide - a)
    b_wide = b * 134217729.0
    b_high = b_wide - (b_wide - b)
    a_low = a - a_high
    b_low = b - b_high
    return a_high * b_high - product + a_high * b_low + a_low * b_high + a_low * b_low`,
  },
  _Pair: {
    needs: [],
    source: `# A number as the sum of two floats: about 106 bits.
_Pair = tuple[float, float]`,
  },
  _plus: {
    needs: ['_Pair', '_lost_in_sum'],
    source: `def _plus(a: float, b: float) -> _Pair:
    return a + b, _lost_in_sum(a + b, a, b)`,
  },
  _times: {
    needs: ['_plus', '_lost_in_product'],
    source: `def _times(a: _Pair, b: _Pair) -> _Pair:
    product = a[0] * b[0]
    lost = _lost_in_product(product, a[0], b[0])
    return _plus(product, lost + (a[0] * b[1] + a[1] * b[0]))`,
  },
  _over: {
    needs: ['_plus', '_lost_in_product'],
    source: `def _over(a: _Pair, b: _Pair) -> _Pair:
    quotient = a[0] / b[0]
    product = quotient * b[0]
    lost = _lost_in_product(product, quotient, b[0])
    low = (a[0] - product - lost + a[1] - quotient * b[1]) / b[0]
    return _plus(quotient, low)`,
  },
  _cut: {
    needs: [],
    source: `def _cut(x: float, by: float) -> float:
    """x with its last bits cut off."""
    return x * by - (x * by - x)`,
  },
  _ROOTS: {
    needs: ['_times'],
    source: `# The powers of 2**(1 / 64), and the base 2 logarithm of e in 64ths.
_ROOTS = [(1.0, 0.0)]
while len(_ROOTS) < 64:
    _ROOTS.append(_times(_ROOTS[-1], (1.0108892860517005, -1.52347786034e-17)))
_LOG2_E = (92.33248261689366, 1.30273751942e-15)`,
  },
  _power2: {
    needs: ['_ROOTS', '_Pair', '_lost_in_sum', '_lost_in_product'],
    source: `def _power2(t: float, start: _Pair, slope: _Pair) -> float:
    """2**((start + slope * t) / 64)"""
    run = t * slope[0]
    exponent = start[0] + run
    if not -68800.0 < exponent < 65535.5:
        return math.inf if exponent > 0 else 0.0
    whole = math.floor(exponent + 0.5)
    lost = _lost_in_product(run, t, slope[0]) + (t * slope[1] + start[1])
    x = exponent - whole + (_lost_in_sum(exponent, start[0], run) + lost)
    root, root_low = _ROOTS[whole & 63]
    rest = root_low + root * (
        x * (0.010830424696249145 + x * 5.86490495505022e-5)
        + x * x * x * (2.1173137155e-7 + x * 5.7328595e-10 + x * x * 1.2418e-12)
    )
    return math.ldexp(root + rest, whole >> 6)`,
  },
  _log2: {
    needs: ['_ROOTS', '_times', '_over', '_plus'],
    source: `def _log2(x: float) -> _Pair:
    """64 times the base 2 logarithm."""
    whole = min(math.floor(math.log2(x) * 64 + 0.5), 65535)
    scaled = math.ldexp(x, -(whole >> 6))
    root, root_low = _ROOTS[whole & 63]
    total, total_low = _plus(scaled, root)
    s, s_low = _over((scaled - root, -root_low), (total, total_low + root_low))
    square = s * s
    more = s * square * (1 / 3 + square * (1 / 5 + square / 7))
    fraction, fraction_low = _times((2 * s, 2 * (s_low + more)), _LOG2_E)
    log, log_low = _plus(float(whole), fraction)
    return log, log_low + fraction_low`,
  },
};
