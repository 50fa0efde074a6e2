import fc from 'fast-check';
import {
  type Curve,
  type CurveKind,
  constant,
  custom,
  type Easing,
  exponential,
  hold,
  max,
  min,
  natural,
  power,
  product,
  type Repeat,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../src/curve/curve.ts';

/** Arbitrary curves like those of schedules: rates from 1e-9 to 1e3, steps up to some hundreds. */

export interface Kinds {
  /** Include rates below 0. */
  readonly negative?: boolean;
  /** Include functions of plug-ins. */
  readonly custom?: boolean;
  /** Include cycles. */
  readonly repeat?: boolean;
  /** Set to false to leave out curves that are sampled and held. */
  readonly hold?: boolean;
  /** Set to include sums, products, minima and maxima. */
  readonly combine?: boolean;
}

const double = (least: number, greatest: number) => fc.double({ min: least, max: greatest, noNaN: true });

/** Fractions of a step with three decimals. */
const fraction = (least: number, greatest: number) =>
  double(least, greatest).map((x) => Math.round(x * 1000) / 1000);

const rate = ({ negative = false }: Kinds): fc.Arbitrary<number> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(double(1, 10), fc.integer({ min: -9, max: 2 })).map(([x, e]) => x * 10 ** e),
    },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.constantFrom(0.1, 0.04, Math.fround(0.04), 1) },
    { weight: negative ? 2 : 0, arbitrary: double(-1, -1e-3) },
  );

const length = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 300 }) },
  { weight: 1, arbitrary: fraction(0.5, 300) },
);

const easing: fc.Arbitrary<Easing> = fc.oneof(
  fc.constant<Easing>({ shape: 'linear' }),
  fc.constantFrom(1, 2, 3).map((exponent): Easing => ({ shape: 'cosine', exponent })),
  fc.constantFrom(1, 2, 3).map((exponent): Easing => ({ shape: 'power', exponent })),
  fc.constantFrom(1, 2, 3).map((exponent): Easing => ({ shape: 'reversed_power', exponent })),
  fc.constant<Easing>({ shape: 'tanh', lower: -4, upper: 3 }),
  fc.constant<Easing>({ shape: 'sigmoid', slope: 6, center: 0.4 }),
  fc.constantFrom(0.5, 2).map((k): Easing => ({ shape: 'k_cosine', k })),
  fc
    .tuple(fc.constantFrom(0.5, 2), fc.constantFrom(1, 2))
    .map(([k, exponent]): Easing => ({ shape: 'k_power', k, exponent })),
  fc.constantFrom(2, 10, 50).map((scale): Easing => ({ shape: 'log', scale })),
);

const boundaries = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 500 }), fraction(0.5, 500)), {
  minLength: 1,
  maxLength: 6,
});

/** Curves without others inside, by kind. */
const leaves = (kinds: Kinds) => {
  const rates = rate(kinds);
  return {
    constant: rates.map(constant),
    ramp: fc.tuple(rates, rates, easing, length).map(([a, b, shape, n]): Curve => ramp(a, b, shape, n)),
    exponential: fc.oneof(
      fc
        .tuple(rates, fc.constantFrom(0.1, 0.5, 0.95, 0.999, 1, 1.01), length, fc.boolean())
        .map(([a, factor, period, staircase]): Curve => exponential(a, factor, period, staircase)),
      fc
        .tuple(rates, fc.constantFrom(-1, -0.5, -0.01, 0.01), length, fc.boolean())
        .map(([a, log, period, staircase]): Curve => natural(a, log, period, staircase)),
      ...(kinds.negative
        ? [
            fc
              .tuple(rates, fc.constantFrom(-0.9, -1, -0.5, -1.01), length)
              .map(([a, factor, period]): Curve => exponential(a, factor, period, true)),
          ]
        : []),
    ),
    power: fc
      .tuple(rates, fc.constantFrom(-0.5, -1, -0.7, 0.5, 1), fc.integer({ min: 1, max: 400 }))
      .map(([a, exponent, offset]): Curve => power(a, exponent, offset)),
    steps: boundaries.chain((at) =>
      fc
        .tuple(
          fc.array(rates, { minLength: at.length + 1, maxLength: at.length + 1 }),
          fc.constantFrom('new' as const, 'old' as const),
        )
        .map(
          ([values, side]): Curve =>
            steps(
              [...at].sort((a, b) => a - b),
              values,
              side,
            ),
        ),
    ),
  };
};

const own: fc.Arbitrary<Curve> = fc.constant(
  custom({ rate: (t) => 0.2 + 0.1 * Math.sin(t / 20) + (t < 77 ? 0 : 0.3), breakpoints: [77] }),
);

const leaf = (kinds: Kinds): fc.Arbitrary<Curve> => {
  const { exponential, ...others } = leaves(kinds);
  return fc.oneof(
    { weight: 2, arbitrary: exponential },
    ...Object.values(others).map((arbitrary) => ({ weight: 1, arbitrary })),
    { weight: kinds.custom ? 1 : 0, arbitrary: own },
  );
};

const heights: fc.Arbitrary<Repeat['height']> = fc.oneof(
  fc.constantFrom(1, 1, 0.5, 0.9).map((factor) => ({ by: 'geometric', factor }) as const),
  fc
    .tuple(fc.constantFrom(1, 0.5, -1), fc.constantFrom(1, 0.25))
    .map(([exponent, rate]) => ({ by: 'harmonic', exponent, rate }) as const),
);

/** Generators of curves that contain other curves, by kind; `inner` and `second` generate the curves inside. */
const outer = (inner: fc.Arbitrary<Curve>, second: fc.Arbitrary<Curve>) => {
  const several = fc.tuple(fc.array(fc.oneof(inner, second), { maxLength: 1 }), inner, second);
  const all = several.map(([more, a, b]) => [a, b, ...more]);
  return {
    sequence: fc
      .tuple(
        fc.array(fc.tuple(length, fc.oneof(inner, second)), { maxLength: 3 }),
        fc.tuple(length, inner),
        second,
      )
      .map(([parts, part, last]): Curve => sequence(...parts, part, last)),
    shift: fc.tuple(inner, fc.integer({ min: 1, max: 90 })).map(([of, by]) => shift(of, by)),
    repeat: fc
      .tuple(
        inner,
        fc.integer({ min: 10, max: 120 }),
        fc.constantFrom(1, 1, 2, 1.5),
        heights,
        fc.constantFrom('new' as const, 'new' as const, 'old' as const),
      )
      .map(([of, n, stretch, height, at]): Curve => repeat(of, n, { stretch, height, at })),
    hold: fc.tuple(inner, length).map(([of, every]): Curve => hold(of, every)),
    sum: all.map((of): Curve => sum(...of)),
    product: all.map((of): Curve => product(...of)),
    min: all.map((of): Curve => min(...of)),
    max: all.map((of): Curve => max(...of)),
  };
};

/** Nested curves, to some depth. */
export const curves = (kinds: Kinds = {}, depth = 2): fc.Arbitrary<Curve> => {
  if (depth === 0) return leaf(kinds);
  const inner = curves(kinds, depth - 1);
  const { sequence, repeat, hold, shift, ...combinations } = outer(inner, inner);
  return fc.oneof(
    { weight: 3, arbitrary: leaf(kinds) },
    { weight: 4, arbitrary: sequence },
    { weight: 1, arbitrary: shift },
    { weight: kinds.repeat === false ? 0 : 1, arbitrary: repeat },
    { weight: kinds.hold === false ? 0 : 1, arbitrary: hold },
    ...Object.values(combinations).map((arbitrary) => ({
      weight: kinds.combine === false ? 0 : 1,
      arbitrary,
    })),
  );
};

/** Curves of one kind, by name; `inner` and `second` generate the curves inside. */
export const curvesByKind = (
  kinds: Kinds,
  inner: fc.Arbitrary<Curve>,
  second = inner,
): { readonly [K in CurveKind]: fc.Arbitrary<Curve> } => ({
  ...leaves(kinds),
  custom: own,
  ...outer(inner, second),
});

/** The kinds with other curves inside, and how many each needs. */
export const holders = {
  sequence: 2,
  shift: 1,
  repeat: 1,
  hold: 1,
  sum: 2,
  product: 2,
  min: 2,
  max: 2,
} as const;
