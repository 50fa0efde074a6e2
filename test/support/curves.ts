import fc from 'fast-check';
import {
  type Curve,
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

/** Arbitrary curves, as schedules are made of them: rates from 1e-9 to 1e3, steps up to some hundreds. */

export interface Kinds {
  /** Rates below 0 as well. */
  readonly negative?: boolean;
  /** Plug-ins' own functions as well. */
  readonly custom?: boolean;
  /** Cycles as well. */
  readonly repeat?: boolean;
  /** Curves that are sampled and held as well; always unless said otherwise. */
  readonly hold?: boolean;
  /** Sums, products, the least and the greatest as well. */
  readonly combine?: boolean;
}

const double = (least: number, greatest: number) => fc.double({ min: least, max: greatest, noNaN: true });

/** Fractions of a step, to three places. */
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

const leaf = (kinds: Kinds): fc.Arbitrary<Curve> => {
  const rates = rate(kinds);
  return fc.oneof(
    rates.map(constant),
    fc.tuple(rates, rates, easing, length).map(([a, b, shape, n]): Curve => ramp(a, b, shape, n)),
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
    fc
      .tuple(rates, fc.constantFrom(-0.5, -1, -0.7, 0.5, 1), fc.integer({ min: 1, max: 400 }))
      .map(([a, exponent, offset]): Curve => power(a, exponent, offset)),
    boundaries.chain((at) =>
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
    ...(kinds.custom
      ? [
          fc.constant(
            custom({
              rate: (t) => 0.2 + 0.1 * Math.sin(t / 20) + (t < 77 ? 0 : 0.3),
              breakpoints: [77],
            }),
          ),
        ]
      : []),
  );
};

const heights: fc.Arbitrary<Repeat['height']> = fc.oneof(
  fc.constantFrom(1, 1, 0.5, 0.9).map((factor) => ({ by: 'geometric', factor }) as const),
  fc
    .tuple(fc.constantFrom(1, 0.5, -1), fc.constantFrom(1, 0.25))
    .map(([exponent, rate]) => ({ by: 'harmonic', exponent, rate }) as const),
);

/** A curve of curves, to some depth. */
export const curves = (kinds: Kinds = {}, depth = 2): fc.Arbitrary<Curve> => {
  if (depth === 0) return leaf(kinds);
  const inner = curves(kinds, depth - 1);
  const several = fc.array(inner, { minLength: 2, maxLength: 3 });
  const combinations = kinds.combine === false ? 0 : 1;
  const cycles = fc
    .tuple(
      inner,
      fc.integer({ min: 10, max: 120 }),
      fc.constantFrom(1, 1, 2, 1.5),
      heights,
      fc.constantFrom('new' as const, 'new' as const, 'old' as const),
    )
    .map(([of, n, stretch, height, at]): Curve => repeat(of, n, { stretch, height, at }));
  return fc.oneof(
    { weight: 3, arbitrary: leaf(kinds) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.array(fc.tuple(length, inner), { minLength: 1, maxLength: 4 }), inner)
        .map(([parts, last]): Curve => sequence(...parts, last)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(inner, fc.integer({ min: 1, max: 90 })).map(([of, by]) => shift(of, by)),
    },
    { weight: kinds.repeat === false ? 0 : 1, arbitrary: cycles },
    {
      weight: kinds.hold === false ? 0 : 1,
      arbitrary: fc.tuple(inner, length).map(([of, every]) => hold(of, every)),
    },
    { weight: combinations, arbitrary: several.map((of): Curve => sum(...of)) },
    { weight: combinations, arbitrary: several.map((of): Curve => product(...of)) },
    { weight: combinations, arbitrary: several.map((of): Curve => min(...of)) },
    { weight: combinations, arbitrary: several.map((of): Curve => max(...of)) },
  );
};
