/**
 * Changes to the code that cannot change a result: they compute the same rates more slowly, or move a limit within a
 * range in which the code on both sides of it is right. Such changes do not count; `npm run mutation` prints how many
 * it left out.
 */

import { join } from 'node:path';
import type { Mutant } from './mutants.ts';

export interface Equivalent {
  /** In src/. */
  readonly file: string;
  /** The whole line, without indentation. */
  readonly line: string;
  /** The parts of the line that are changed, each with its replacement; `{` stands for the block that begins in the line. */
  readonly changes: readonly (readonly [part: string, replacement: string])[];
  readonly reason: string;
}

export const equivalents: readonly Equivalent[] = [
  {
    file: 'curve/rate/short_steps.ts',
    line: 'if (d !== undefined) return stepsRate(curve);',
    changes: [['d !== undefined', 'true']],
    reason: 'The general search also finds the value if there are only one to three boundaries.',
  },
  {
    file: 'curve/rate/cycles.ts',
    line: 'if (curve.stretch === 1) {',
    changes: [
      ['curve.stretch === 1', 'false'],
      ['{', '{}'],
    ],
    reason: 'The function for cycles that get longer also works for a stretch of 1.',
  },
  {
    file: 'curve/rate/cycles.ts',
    line: 'if (t < until) return Math.max(passed(firsts, t, isNew) - 1, 0);',
    changes: [
      ['t < until', 'false'],
      ['t < until', 't <= until'],
    ],
    reason: 'The lines below find the same cycle with a logarithm, which they correct with the same table.',
  },
  {
    file: 'curve/rate/cycles.ts',
    line: 'const isKnown = i < KNOWN;',
    changes: [['i < KNOWN', 'false']],
    reason: 'The functions return the same numbers as the tables.',
  },
  {
    file: 'curve/rate/cycles.ts',
    line: 'return weighed(i < KNOWN ? (heights[i] as number) : height(i), rate(within));',
    changes: [['i < KNOWN', 'false']],
    reason: 'The function returns the same numbers as the table.',
  },
  {
    file: 'curve/rate/flat.ts',
    line: 'if (stretches.length === 1) {',
    changes: [
      ['stretches.length === 1', 'false'],
      ['{', '{}'],
    ],
    reason: 'The function for several stretches also works for a single stretch that never ends.',
  },
  {
    file: 'curve/rate/eased.ts',
    line: 'const power = exponent * left > 0.7 ? -1 : exponent * (z < left ? Math.log(z) + off : Math.log1p(-left));',
    changes: [
      ['exponent * left > 0.7', 'false'],
      ['exponent * left > 0.7', 'exponent * left >= 0.7'],
      ['z < left', 'z <= left'],
    ],
    reason:
      'ln z ≤ −left, so the logarithm is then below −0.7 too; at z = left = ½, both logarithms are accurate.',
  },
  {
    file: 'curve/rate/eased.ts',
    line: 'if (power < -0.7) {',
    changes: [['power < -0.7', 'power <= -0.7']],
    reason: 'Both formulas are accurate at a weight of one half.',
  },
  {
    file: 'curve/rate/eased.ts',
    line: 'if (log >= -0.7) return blend(to, from, exponent, -Math.expm1(log), Math.exp(log), 0);',
    changes: [['log >= -0.7', 'log > -0.7']],
    reason: 'Both formulas are accurate at a power of one half.',
  },
  {
    file: 'curve/rate/eased.ts',
    line: 'return log < -0.7 ? ahead(bent(t, steps, k), 0) : back(-Math.expm1(log), 0);',
    changes: [['log < -0.7', 'log <= -0.7']],
    reason: 'Both formulas are accurate at a power of one half.',
  },
  {
    file: 'curve/arithmetic/power2.ts',
    line: 'if (!(exponent > -68800 && exponent < 65535.5)) return (exponent > 0 ? 1 / 0 : 0) - minus;',
    changes: [
      ['exponent > -68800', 'exponent >= -68800'],
      ['exponent > 0', 'exponent >= 0'],
    ],
    reason: 'The table of powers begins with 0 for this exponent; an exponent of 0 is within the range.',
  },
  {
    file: 'curve/fill/fill.ts',
    line: 'if (out instanceof Float64Array) {',
    changes: [
      ['out instanceof Float64Array', 'false'],
      ['{', '{}'],
    ],
    reason: 'The rates are then copied from a buffer, as they are for other arrays.',
  },
  {
    file: 'curve/fill/fillers.ts',
    line: 'if (length === 1) out[i] = value;',
    changes: [['length === 1', 'false']],
    reason: 'The code for several equal rates then fills the single one.',
  },
  {
    file: 'curve/fill/fillers.ts',
    line: 'if (high !== 1) for (let k = i; k < stop; k++) out[k] = weighed(high, out[k]!);',
    changes: [['high !== 1', 'true']],
    reason: 'Multiplying by 1 changes no rate.',
  },
  {
    file: 'curve/shape/zeros.ts',
    line: 'if (to - from < FEW || middle === from || middle === to) {',
    changes: [
      ['to - from < FEW', 'to - from <= FEW'],
      ['to - from < FEW', 'false'],
    ],
    reason:
      'Only the number of steps that are evaluated one by one changes; dividing further finds the same zeros.',
  },
  {
    file: 'bind/fields/fields.ts',
    line: 'if (before === undefined && this.#list.length < FEW) this.#list = withOneMore(this.#list, field);',
    changes: [
      ['this.#list.length < FEW', 'true'],
      ['this.#list.length < FEW', 'this.#list.length <= FEW'],
    ],
    reason: 'A copy with one more field has the same fields as a list to which it is added.',
  },
  {
    file: 'bind/fields/way_down.ts',
    line: 'if (!namesBelow(from.target.message, DEEPEST).has(name)) return undefined;',
    changes: [['!namesBelow(from.target.message, DEEPEST).has(name)', 'false']],
    reason: 'The search then takes longer and finds nothing.',
  },
  {
    file: 'bind/fields/way_down.ts',
    line: 'if (names === undefined) {',
    changes: [['names === undefined', 'true']],
    reason: 'The names are then collected again for each unknown field.',
  },
  {
    file: 'bind/binary/writer.ts',
    line: 'int32: (to, value: number) => (value < 0 ? int64(to, BigInt(value)) : writeUint32(to, value)),',
    changes: [
      ['value < 0', 'true'],
      ['value < 0', 'value <= 0'],
    ],
    reason: 'The writer of 64-bit integers writes the same bytes.',
  },
  {
    file: 'dialects/families.ts',
    line: 'if (isOurs && !hasAny(fields, sureMarks())) return undefined;',
    changes: [['isOurs && !hasAny(fields, sureMarks())', 'false']],
    reason: 'The families are then asked one by one, and none of them is sure.',
  },
  {
    file: 'bind/fields/fields.ts',
    line: 'const longer = new Array<BoundField>(list.length + 1);',
    changes: [['new Array<BoundField>(list.length + 1)', 'new Array()']],
    reason: 'The length only says how much memory to reserve.',
  },
  {
    file: 'bind/scalars/integers.ts',
    line: 'const digit = text.charCodeAt(i) - 0x30;',
    changes: [['text.charCodeAt(i) - 0x30', 'text.charCodeAt(i) + 0x30']],
    reason: 'No number is then short, and the general function gives the same integer.',
  },
  {
    file: 'bind/scalars/integers.ts',
    line: 'if (!(digit >= 0 && digit <= 9)) return -1;',
    changes: [
      ['!(digit >= 0 && digit <= 9)', 'true'],
      ['!(digit >= 0 && digit <= 9)', 'digit >= 0 && digit <= 9'],
      ['digit >= 0 && digit <= 9', 'false'],
      ['digit >= 0', 'digit > 0'],
      ['digit >= 0', 'digit < 0'],
      ['digit <= 9', 'digit < 9'],
      ['digit <= 9', 'digit > 9'],
    ],
    reason: 'A number with such a digit is read by the general function, which gives the same integer.',
  },
];

/** Says why a change to a line cannot change a result; undefined if the change is not in the list. */
export const reasonOf = (
  { fileName, location: { start, end }, replacement }: Mutant,
  lines: readonly string[],
): string | undefined => {
  const line = lines[start.line]!;
  const part = start.line === end.line ? line.slice(start.column, end.column) : line.slice(start.column);
  return equivalents.find(
    (each) =>
      fileName === join('src', each.file) &&
      line.trim() === each.line &&
      each.changes.some(([from, to]) => part === from && replacement === to),
  )?.reason;
};
