import type { Curve, CurveOf } from '../../curve/curve.ts';
import { bounds } from '../../curve/shape/bounds.ts';

/**
 * Simplifies curves for framework calls: removes factors, limits and nested sequences that a curve does not need.
 * Rounding may change a rate by a unit in its last place; the caller compares the rates anyway.
 */

/** The curve times a factor, which is merged into the numbers of the curve; undefined for a kind in which that is impossible. */
const times = (curve: Curve, factor: number): Curve | undefined => {
  switch (curve.kind) {
    case 'constant':
      return { ...curve, value: curve.value * factor };
    case 'ramp':
      return { ...curve, from: curve.from * factor, to: curve.to * factor };
    case 'exponential':
      return { ...curve, initial: curve.initial * factor };
    case 'power':
      return { ...curve, scale: curve.scale * factor };
    case 'steps':
      return { ...curve, values: curve.values.map((value) => value * factor) };
    case 'shift':
    case 'repeat':
    case 'hold': {
      const of = times(curve.of, factor);
      return of && { ...curve, of };
    }
    case 'sum': {
      const of = curve.of.flatMap((each) => times(each, factor) ?? []);
      return of.length === curve.of.length ? { ...curve, of } : undefined;
    }
    case 'sequence': {
      const last = times(curve.last, factor);
      const parts = curve.parts.flatMap((part) => {
        const of = times(part.curve, factor);
        return of === undefined ? [] : [{ ...part, curve: of }];
      });
      return last && parts.length === curve.parts.length ? { ...curve, parts, last } : undefined;
    }
    default:
      return undefined;
  }
};

const isConstant = (curve: Curve): curve is CurveOf<'constant'> => curve.kind === 'constant';

/** One factor that is not constant, with the others merged into it. */
const plainProduct = (curve: CurveOf<'product'>): Curve => {
  const of = curve.of.map(plain);
  const factor = of.filter(isConstant).reduce((all, { value }) => all * value, 1);
  const rest = of.filter((each) => !isConstant(each));
  if (rest.length === 0) return { kind: 'constant', value: factor };
  return (rest.length === 1 ? times(rest[0]!, factor) : undefined) ?? { ...curve, of };
};

/** Removes limits that the curve never reaches. */
const plainLimit = (curve: CurveOf<'min'> | CurveOf<'max'>): Curve => {
  const of = curve.of.map(plain);
  const limits = of.filter(isConstant).map(({ value }) => value);
  const rest = of.filter((each) => !isConstant(each));
  if (rest.length !== 1) return { ...curve, of };
  const { min, max } = bounds(rest[0]!, 0, Number.POSITIVE_INFINITY);
  const isReached = limits.some((limit) => (curve.kind === 'max' ? limit > min : limit < max));
  return isReached ? { ...curve, of } : rest[0]!;
};

/** Flattens sequences that end together with the outer one. */
const plainSequence = ({ parts, last }: CurveOf<'sequence'>): Curve => {
  const flat = parts.flatMap(({ steps, curve }) => {
    const of = plain(curve);
    if (of.kind !== 'sequence') return [{ steps, curve: of }];
    const inner = of.parts.reduce((all, part) => all + part.steps, 0);
    return inner < steps ? [...of.parts, { steps: steps - inner, curve: of.last }] : [{ steps, curve: of }];
  });
  const end = plain(last);
  const all = end.kind === 'sequence' ? [...flat, ...end.parts] : flat;
  const rest = end.kind === 'sequence' ? end.last : end;
  // A ramp stays at its end by itself.
  const before = all.at(-1)?.curve;
  if (
    isConstant(rest) &&
    before?.kind === 'ramp' &&
    before.to === rest.value &&
    all.at(-1)!.steps === before.steps
  ) {
    return all.length === 1 ? before : { kind: 'sequence', parts: all.slice(0, -1), last: before };
  }
  return { kind: 'sequence', parts: all, last: rest };
};

/** The same rates in the simplest form. */
export const plain = (curve: Curve): Curve => {
  switch (curve.kind) {
    case 'product':
      return plainProduct(curve);
    case 'min':
    case 'max':
      return plainLimit(curve);
    case 'sequence':
      return plainSequence(curve);
    case 'shift': {
      const of = plain(curve.of);
      if (isConstant(of)) return of;
      return of.kind === 'power' ? { ...of, offset: of.offset + curve.by } : { ...curve, of };
    }
    default:
      return curve;
  }
};
