import type { CurveOf } from '../../curve/curve.ts';
import type { Emitter } from './emitter.ts';
import { type Doc, floatText, statement } from './layout.ts';

/** Writes cycles in Python. */

/** The greatest number of cycles of increasing length to compute when the file is imported. */
const MOST_CYCLES = 256;

export const cyclesEmitter = (on: Emitter) => {
  const { isArray, use, define, wholes, write, needs, computed } = on;

  /** The lines that compute the height of `cycle`, if it is not 1. */
  const height = ({ height }: CurveOf<'repeat'>): Doc | undefined => {
    if (height.by === 'geometric') {
      const { factor } = height;
      if (factor === 1) return undefined;
      if (factor > 0) return use('_exponential', 'cycle', '1.0', floatText(factor), '1.0');
      return isArray
        ? use('_to_the', 'cycle', '1.0', floatText(factor))
        : use('_to_the', floatText(factor), 'cycle');
    }
    const { exponent, rate = 1 } = height;
    if (exponent === 0) return undefined;
    const base = rate === 1 ? '1.0 + cycle' : `1.0 + ${floatText(rate)} * cycle`;
    if (exponent === 1) return `1.0 / (${base})`;
    return isArray ? `(${base}) ** ${floatText(-exponent)}` : use('_to_the', base, floatText(-exponent));
  };

  const even = ({ steps: n, at = 'new' }: CurveOf<'repeat'>): string[] => {
    const clip = isArray
      ? `    t = xp.clip(t - cycle * ${floatText(n)}, 0.0, ${floatText(n)})`
      : `    t = min(max(t - cycle * ${floatText(n)}, 0.0), ${floatText(n)})`;
    if (at === 'new') return [`    cycle = ${wholes('t', n)}`, clip];
    if (!isArray) return [`    cycle = max(-(-t // ${floatText(n)}) - 1.0, 0.0)`, clip];
    return [
      `    cycle = ${wholes('t', n)}`,
      `    cycle = xp.where((t > 0.0) & (t % ${floatText(n)} == 0.0), cycle - 1.0, cycle)`,
      clip,
    ];
  };

  const longer = (curve: CurveOf<'repeat'>, counts: boolean): string[] => {
    const { steps: n, stretch, at = 'new' } = curve;
    needs('_cycles');
    // Above 2⁵³ steps, t no longer shows where in a cycle it is.
    const most = Math.log1p((2 ** 53 / n) * (stretch - 1)) / Math.log(stretch) + 2;
    const args = [
      floatText(n),
      floatText(stretch),
      String(Math.min(MOST_CYCLES, Math.max(Math.ceil(most), 2))),
    ];
    const key = `_cycles(${args.join(', ')})`;
    const name = computed((i) => `_STARTS_${i}, _LENGTHS_${i}`, key);
    const [starts, lengths] = name.split(', ') as [string, string];
    const inclusive = at === 'new';
    if (isArray) {
      return [
        ...(counts ? ['    cycle = t * 0.0'] : []),
        '    start, length = t * 0.0, t * 0.0 + 1.0',
        `    for i in range(1, len(${starts})):`,
        `        begun = t ${inclusive ? '>=' : '>'} ${starts}[i]`,
        ...(counts ? ['        cycle = xp.where(begun, i * 1.0, cycle)'] : []),
        `        start = xp.where(begun, ${starts}[i], start)`,
        `        length = xp.where(begun, ${lengths}[i], length)`,
        `    t = xp.clip((t - start) / length, 0.0, ${floatText(n)})`,
      ];
    }
    needs('_passed');
    return [
      `    i = max(_passed(t, ${starts}, ${inclusive ? 'True' : 'False'}) - 1, 0)`,
      ...(counts ? ['    cycle = float(i)'] : []),
      `    t = min(max((t - ${starts}[i]) / ${lengths}[i], 0.0), ${floatText(n)})`,
    ];
  };

  return (curve: CurveOf<'repeat'>, t: string): Doc =>
    define(curve, 'repeat', t, () => {
      const high = height(curve);
      const where = curve.stretch === 1 ? even(curve) : longer(curve, high !== undefined);
      const inside = write(curve.of, 't');
      if (high === undefined) return [...where, statement(4, 'return ', inside)];
      return [
        ...where,
        statement(4, 'height = ', high),
        statement(4, 'return ', use('_weighed', 'height', inside)),
      ];
    });
};
