import {
  constant,
  defineSchedule,
  double,
  float,
  learningRate,
  message,
  nested,
  ramp,
  repeated,
  scale,
  sequence,
  uint32,
} from '../../src/define.ts';

/** Three plug-in types made with the public API only: a simple one, one with a schedule inside, one with a repeated message. */

export const tanhDecay = defineSchedule({
  type: 'acme_tanh_decay',
  number: 5000,
  message: message('acme.TanhDecay', {
    initial_learning_rate: float({ default: 0.1, finite: true, gt: 0 }),
    total_steps: uint32({ default: 1000, gt: 0 }),
    steepness: double({ default: 3, finite: true }),
  }),
  findings: {
    'acme/flat': ({ steepness }: { steepness: number }) =>
      `a steepness of ${steepness} is flat: write one above 0`,
  },
  check(s, report) {
    if (s.steepness <= 0) report('acme/flat', 'steepness', { steepness: s.steepness });
  },
  curve: (s) =>
    sequence(
      [
        s.total_steps,
        ramp(s.initial_learning_rate, 0, { shape: 'tanh', lower: -s.steepness, upper: s.steepness }),
      ],
      constant(0),
    ),
});

export const scaled = defineSchedule({
  type: 'acme_scaled',
  number: 5001,
  message: message('acme.Scaled', { of: learningRate(), by: float({ default: 1, gt: 0 }) }),
  curve: (s, curveOf) => scale(curveOf(s.of), s.by),
});

export const polyline = defineSchedule({
  type: 'acme_polyline',
  number: 5002,
  message: message('acme.Polyline', {
    start: double({ default: 0 }),
    knot: repeated(nested(message('acme.Polyline.Knot', { step: uint32(), rate: double() }))),
  }),
  curve: (s) => {
    const parts = s.knot.map(
      ({ step, rate }, i) =>
        [step - (s.knot[i - 1]?.step ?? 0), ramp(s.knot[i - 1]?.rate ?? s.start, rate)] as const,
    );
    return sequence(...parts, constant(s.knot.at(-1)?.rate ?? s.start));
  },
});
