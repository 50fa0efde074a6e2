import { type ByKind, byKind } from '../../curve/by_kind.ts';
import type { Curve, CurveOf } from '../../curve/curve.ts';
import { startsOf } from '../../curve/rate/kinds.ts';
import { bounds } from '../../curve/shape/bounds.ts';
import type { SampledTable } from '../sampled.ts';
import { arithmetic, type Helpers } from './arithmetic.ts';
import { arrayHelpers } from './array.ts';
import { cyclesEmitter } from './cycles.ts';
import type { Emitter } from './emitter.ts';
import { call, type Doc, floatText, statement, tuple } from './layout.ts';
import { leavesOf } from './leaves.ts';
import { ramps } from './ramps.ts';
import { scalarHelpers } from './scalar.ts';

/** Writes curves in Python: as an expression in t if one call suffices, else as a function. */

type Flavour = 'scalar' | 'array';

/** The contents of a file so far, in order: helpers, tables, and functions of this schedule. */
export interface Written {
  readonly helpers: Map<string, string>;
  readonly tables: Map<string, string>;
  readonly functions: string[];
  /** The tables of sampled custom curves. */
  readonly samples: ReadonlyMap<Curve, SampledTable>;
}

export const nothingWritten = (samples: ReadonlyMap<Curve, SampledTable>): Written => ({
  helpers: new Map(),
  tables: new Map(),
  functions: [],
  samples,
});

const all: Helpers = { ...arithmetic, ...ramps, ...scalarHelpers, ...arrayHelpers };

/** Adds a helper to the file, after the ones it calls. */
const need = (name: string, { helpers }: Written): void => {
  if (helpers.has(name)) return;
  for (const each of all[name]!.needs) need(each, { helpers } as Written);
  helpers.set(name, all[name]!.source);
};

/** Returns a function that writes the Python functions of a curve and returns the curve's rate as an expression in `t`. */
export const emitterOf = (written: Written, flavour: Flavour): Emitter['write'] => {
  const isArray = flavour === 'array';
  const known = new Map<Curve, string>();
  const counts = new Map<string, number>();

  const use = (name: string, ...args: readonly Doc[]): Doc => {
    const own = isArray ? `${name}_array` : name;
    need(own, written);
    const takesXp = isArray && /\bxp: Any/.test(all[own]!.source);
    return call(own, ...args, ...(takesXp ? ['xp'] : []));
  };

  const invoke = (name: string, t: string): Doc => (isArray ? call(name, t, 'xp') : call(name, t));

  const define: Emitter['define'] = (curve, kind, t, body) => {
    const before = known.get(curve);
    if (before !== undefined) return invoke(before, t);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const name = `_${kind}_${count}${isArray ? '_array' : ''}`;
    known.set(curve, name);
    const head = isArray ? `def ${name}(t: Any, xp: Any) -> Any:` : `def ${name}(t: float) -> float:`;
    written.functions.push([head, ...body()].join('\n'));
    return invoke(name, t);
  };

  const computed: Emitter['computed'] = (name, text) => {
    const found = [...written.tables].find(([, each]) => each === text)?.[0];
    const made = found ?? name(written.tables.size + 1);
    written.tables.set(made, text);
    return made;
  };

  const table: Emitter['table'] = (kind, values) =>
    computed((i) => `_${kind.toUpperCase()}_${i}`, tuple(values));

  const constant = (value: number): Doc =>
    isArray ? use('_constant', 't', floatText(value)) : floatText(value);

  const returning = (doc: Doc): string => statement(4, 'return ', doc);

  const wholes: Emitter['wholes'] = (t, period) => {
    if (!isArray) return `${/[ ]/.test(t) ? `(${t})` : t} // ${floatText(period)}`;
    need('_wholes', written);
    return `_wholes(${t}, ${floatText(period)}, xp)`;
  };

  const sequence = (curve: CurveOf<'sequence'>, t: string): Doc => {
    const starts = [0, ...startsOf(curve)];
    const { parts, last } = curve;
    if (!isArray) {
      return define(curve, 'sequence', t, () => [
        ...parts.flatMap((part, i) => [
          `    if t < ${floatText(starts[i + 1]!)}:`,
          statement(8, 'return ', write(part.curve, i === 0 ? 't' : `t - ${floatText(starts[i]!)}`)),
        ]),
        returning(write(last, `t - ${floatText(starts.at(-1)!)}`)),
      ]);
    }
    // Each part is only evaluated at its own times: others would overflow or divide by 0.
    return define(curve, 'sequence', t, () => [
      '    now = t',
      `    t = xp.clip(now - ${floatText(starts.at(-1)!)}, 0.0, math.inf)`,
      statement(4, 'value = ', write(last, 't')),
      ...[...parts.keys()]
        .reverse()
        .flatMap((i) => [
          `    t = xp.clip(now${i === 0 ? '' : ` - ${floatText(starts[i]!)}`}, 0.0, ${floatText(parts[i]!.steps)})`,
          statement(4, 'part = ', write(parts[i]!.curve, 't')),
          `    value = xp.where(now < ${floatText(starts[i + 1]!)}, part, value)`,
        ]),
      '    return value',
    ]);
  };

  const hold = (curve: CurveOf<'hold'>, t: string): Doc => {
    if (curve.of.kind === 'constant') return write(curve.of, t);
    return define(curve, 'hold', t, () => [
      isArray
        ? `    held = ${wholes('t', curve.every)} * ${floatText(curve.every)}`
        : `    held = t // ${floatText(curve.every)} * ${floatText(curve.every)}`,
      isArray ? '    t = xp.where(held < t, held, t)' : '    t = min(held, t)',
      returning(write(curve.of, 't')),
    ]);
  };

  const isBounded = (curve: Curve): boolean => {
    const { min, max } = bounds(curve, 0, 2 ** 53);
    return Number.isFinite(min) && Number.isFinite(max);
  };

  const combined =
    (kind: 'sum' | 'product' | 'min' | 'max') =>
    (curve: Extract<Curve, { readonly of: readonly Curve[] }>, t: string): Doc => {
      if (curve.of.length === 1) return write(curve.of[0]!, t);
      const { of } = curve;
      const isPlain = kind === 'product' && of.every(isBounded);
      return define(curve, kind, t, () => [
        statement(4, 'value = ', write(of[0]!, 't')),
        ...of.slice(1).flatMap((each) => {
          const doc = write(each, 't');
          if (kind === 'sum') return [statement(4, 'value += ', doc)];
          if (isPlain) return [statement(4, 'value *= ', doc)];
          if (kind === 'product') return [statement(4, 'value = ', use('_weighed', 'value', doc))];
          if (!isArray) return [statement(4, 'value = ', call(kind, 'value', doc))];
          const sign = kind === 'min' ? '<' : '>';
          return [statement(4, 'other = ', doc), `    value = xp.where(other ${sign} value, other, value)`];
        }),
        '    return value',
      ]);
    };

  /** The functions that a curve's own code can call, by name. */
  const ownCalls: { readonly [name: string]: readonly [helper: string | undefined, call: string] } = isArray
    ? {
        exp: [undefined, 'xp.exp('],
        clip: [undefined, 'xp.clip('],
        float32: ['_float32_array', '_float32_array(xp, '],
      }
    : {
        exp: [undefined, 'math.exp('],
        clip: ['_clip', '_clip('],
        float32: ['_float32', '_float32('],
      };

  const custom = (curve: CurveOf<'custom'>, t: string): Doc => {
    const { python } = curve;
    if (python !== undefined)
      return define(curve, 'formula', t, () =>
        python.map((line) => {
          const own = line.replace(/\b(exp|clip|float32)\(/g, (_, name: string) => {
            const [helper, start] = ownCalls[name]!;
            if (helper !== undefined) need(helper, written);
            return start;
          });
          return `    ${own}`;
        }),
      );
    const { steps: at, rates } = written.samples.get(curve)!;
    return use('_look_up', t, table('sampled', at), table('rates', rates));
  };

  const write: Emitter['write'] = (curve, t) => byKind(kinds, curve, t);
  const needs = (name: string): void => need(name, written);
  const on: Emitter = { isArray, write, use, needs, define, table, computed, constant, wholes };
  const kinds: ByKind<[t: string], Doc> = {
    constant: ({ value }) => constant(value),
    ...leavesOf(on),
    power: ({ scale, offset, exponent, unit = 1 }, t) =>
      scale === 0 || exponent === 0
        ? constant(scale)
        : use('_power_law', t, ...[scale, offset, exponent, unit].map(floatText)),
    sequence,
    shift: ({ of, by }, t) => {
      if (of.kind === 'constant') return write(of, t);
      return write(of, `${t} + ${floatText(by)}`);
    },
    repeat: cyclesEmitter(on),
    hold,
    sum: combined('sum'),
    product: combined('product'),
    min: combined('min'),
    max: combined('max'),
    custom,
  };

  return write;
};
