import type { Curve } from '../curve/curve.ts';
import { rateOf } from '../curve/rate/rate.ts';

/** Recognizes finite lists of constant rates, however their curves are combined. */

/**
 * Whole steps at which a list of constant rates may change: they include the first one after each edge of the curve. Undefined
 * for a curve that is not constant between finitely many edges. Parts that end by `until`, such as a warm-up, may have any shape.
 */
const edgesOf = (curve: Curve, until: number): number[] | undefined => {
  switch (curve.kind) {
    case 'constant':
      return [];
    case 'ramp':
      return curve.from === curve.to || curve.steps <= until ? [] : undefined;
    case 'steps':
      return curve.boundaries.map((at) => (curve.at === 'old' ? Math.floor(at) + 1 : Math.ceil(at)));
    case 'exponential':
      return curve.initial === 0 || (curve.log ?? Math.log(curve.factor)) === 0 ? [] : undefined;
    case 'shift':
      return edgesOf(curve.of, until + curve.by)?.map((at) => Math.ceil(at - curve.by));
    case 'sequence':
      return sequenceEdges(curve, until);
    case 'sum':
    case 'product':
    case 'min':
    case 'max': {
      const edges = curve.of.map((each) => edgesOf(each, until));
      return edges.some((each) => each === undefined) ? undefined : edges.flatMap((each) => each!);
    }
    default:
      return undefined;
  }
};

const sequenceEdges = (
  { parts, last }: Extract<Curve, { kind: 'sequence' }>,
  until: number,
): number[] | undefined => {
  const found: number[] = [];
  let start = 0;
  for (const { steps, curve } of [...parts, { steps: Number.POSITIVE_INFINITY, curve: last }]) {
    const end = start + steps;
    const inner = end <= until ? [] : edgesOf(curve, until - start);
    if (inner === undefined) return undefined;
    const from = start;
    // Steps after the end of the part do no harm: the rates at them do not change.
    found.push(...inner.map((at) => from + at));
    start = end;
    if (end < Number.POSITIVE_INFINITY) found.push(Math.ceil(end));
  }
  return found;
};

/**
 * The whole steps after `warmup` at which a finite list of constant rates changes, ascending; undefined for any other
 * curve.
 */
export const levelChanges = (curve: Curve, warmup: number): readonly number[] | undefined => {
  const edges = edgesOf(curve, warmup);
  if (edges === undefined) return undefined;
  const rate = rateOf(curve);
  // A step is compared with the one before it, which must be after the warm-up too.
  const ascending = [...new Set(edges)].filter((at) => at - 1 >= warmup).sort((a, b) => a - b);
  return ascending.filter((at) => rate(at) !== rate(at - 1));
};
