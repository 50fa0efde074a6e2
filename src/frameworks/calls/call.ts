import type { Curve, CurveOf } from '../../curve/curve.ts';
import type { Args } from '../meaning.ts';

/** A framework call that may give the rates of a curve; the tables say what it gives. */
export interface Call {
  readonly type: string;
  readonly args: Args;
}

/**
 * Proposes calls for a curve, the best-known ones first. `steps` is the length of the run, infinite if unknown.
 * A call may be approximate, such as a cosine for a ramp of another shape; the difference is then reported.
 */
export type Proposals = (curve: Curve, steps: number) => readonly Call[];

export const only = (call: Call | undefined): readonly Call[] => (call === undefined ? [] : [call]);

/** True for a number that counts something, such as steps: a whole number above 0. */
export const whole = (value: number): boolean => Number.isInteger(value) && value > 0;

export const isLinear = (curve: Curve): curve is CurveOf<'ramp'> =>
  curve.kind === 'ramp' && curve.easing.shape === 'linear';

/** True for a cosine: of any exponent if the caller says so, else of exponent 1. */
export const isCosine = (curve: Curve, exponent?: 'any'): curve is CurveOf<'ramp'> =>
  curve.kind === 'ramp' &&
  curve.easing.shape === 'cosine' &&
  (exponent === 'any' || curve.easing.exponent === 1);

/** The exponent of a line or a polynomial that falls to its end; undefined for another ramp. */
export const polynomialOf = ({ easing }: CurveOf<'ramp'>): number | undefined => {
  if (easing.shape === 'linear') return 1;
  return easing.shape === 'reversed_power' ? easing.exponent : undefined;
};

/** The step at which each part ends, counted from the start of the first. */
export const partEnds = (parts: CurveOf<'sequence'>['parts']): readonly number[] => {
  let end = 0;
  return parts.map(({ steps }) => (end += steps));
};

/** For each boundary, the first whole step that has the new rate. */
export const firstSteps = ({ boundaries, at }: CurveOf<'steps'>): readonly number[] =>
  boundaries.map((boundary) => (at === 'old' ? Math.floor(boundary) + 1 : Math.ceil(boundary)));

/** The quotient of two numbers, rounded to 15 digits to remove the error of the division. */
export const partOf = (value: number, whole: number): number => Number((value / whole).toPrecision(15));

/** The sum of two numbers, rounded to 15 digits to remove the error of the addition. */
export const sumOf = (a: number, b: number): number => Number((a + b).toPrecision(15));

/** Each value divided by the one before it. */
export const ratios = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, i) => partOf(value, values[i]!));
