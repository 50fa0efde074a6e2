import type { DialectContext, Values } from '../dialect.ts';
import { isSet, numberFrom } from '../loose_values.ts';
import { roundHalfEven } from '../round_half_even.ts';
import { wholeToWrite } from '../what_to_write.ts';

/** Reads the numbers of Detectron2's solver, each as the type that Python wants. */

/** The path of a field of the solver. */
export const inSolver = (name: string) => ['SOLVER', name];

/** Fields that are floats in Python: a whole number there is a type error. */
const FLOATS = [
  'BASE_LR',
  'BASE_LR_END',
  'GAMMA',
  'WARMUP_FACTOR',
  'MOMENTUM',
  'WEIGHT_DECAY',
  'BIAS_LR_FACTOR',
  'POLY_LR_POWER',
  'POLY_LR_CONSTANT_ENDING',
];

/** Fields that are ints in Python: any other number there is a type error. */
const WHOLE = ['MAX_ITER', 'WARMUP_ITERS', 'NUM_DECAYS', 'IMS_PER_BATCH', 'REFERENCE_WORLD_SIZE'];

/** A number; undefined after an error was reported. */
export const solverNumber = (
  values: Values,
  name: string,
  otherwise: number,
  report?: DialectContext['report'],
) => {
  const text = values[name];
  // yacs takes None for any field, and the trainer then stops.
  if (!isSet(text) && text !== 'None') return otherwise;
  const value = numberFrom(text);
  if (value === undefined) return void report?.('detectron2/not-a-number', inSolver(name), { name, text });
  if (FLOATS.includes(name) && /^[-+]?[\d_]+$/.test(text))
    return void report?.('detectron2/whole-number', inSolver(name), { name, text });
  if (WHOLE.includes(name) && !/^[-+]?[\d_]+$/.test(text))
    return void report?.('detectron2/not-whole', inSolver(name), { name, text, write: wholeToWrite(text) });
  return value;
};

/** Detectron2's defaults. */
export const SOLVER_DEFAULTS = {
  MAX_ITER: 40_000,
  BASE_LR: 0.001,
  BASE_LR_END: 0,
  GAMMA: 0.1,
  NUM_DECAYS: 3,
  WARMUP_FACTOR: 0.001,
  WARMUP_ITERS: 1000,
  MOMENTUM: 0.9,
  WEIGHT_DECAY: 0.0001,
  BIAS_LR_FACTOR: 1,
  POLY_LR_POWER: 0.9,
  POLY_LR_CONSTANT_ENDING: 0,
} as const;
type Numbers = { readonly [N in keyof typeof SOLVER_DEFAULTS]: number };

/** The factors by which the trainer scales a config for another number of processes. */
export interface WorkerScaling {
  readonly rate: (rate: number) => number;
  readonly batch: (batch: number) => number;
  readonly steps: (steps: number) => number;
}

/** Source: facebookresearch/detectron2, engine/defaults.py, DefaultTrainer.auto_scale_workers. */
export const workerScaling = (values: Values, processes: number | undefined): WorkerScaling => {
  const reference = solverNumber(values, 'REFERENCE_WORLD_SIZE', 0) ?? 0;
  const ratio = reference > 0 && processes !== undefined ? processes / reference : 1;
  return {
    rate: (rate) => rate * ratio,
    batch: (batch) => roundHalfEven(batch * ratio),
    // Detectron2 rounds only if the number of processes changes.
    steps: (steps) => (ratio === 1 ? steps : roundHalfEven(steps / ratio)),
  };
};

/** Says how the trainer scales the config; undefined after an error was reported. */
const checkReference = (
  values: Values,
  batch: number,
  n: Numbers,
  { report, run: { processes } }: DialectContext,
): Numbers | undefined => {
  const name = 'REFERENCE_WORLD_SIZE';
  const reference = solverNumber(values, name, 0, report);
  if (reference === undefined) return undefined;
  if (reference < 0)
    return void report('detectron2/not-positive', inSolver(name), { name, value: reference });
  if (reference === 0 || reference === processes) return n;
  const at = inSolver('IMS_PER_BATCH');
  if (batch % reference !== 0)
    return void report('detectron2/uneven-batch', at, { batch, reference }, inSolver(name));
  const { rate, batch: scaled, steps } = workerScaling(values, processes);
  const whole = { ...n, BASE_LR: rate(n.BASE_LR), WARMUP_ITERS: steps(n.WARMUP_ITERS) };
  const shown = [
    `BASE_LR is ${Number(whole.BASE_LR.toPrecision(9))}`,
    `IMS_PER_BATCH ${scaled(batch)}`,
    `MAX_ITER ${n.MAX_ITER}`,
    `WARMUP_ITERS ${whole.WARMUP_ITERS}`,
  ];
  const params = { reference, processes, values: `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` };
  report('detectron2/scaled', inSolver(name), params);
  return whole;
};

/** The numbers of a solver; undefined if one of them is faulty. */
export const solverNumbers = (values: Values, context: DialectContext): Numbers | undefined => {
  const { report, run } = context;
  const read = Object.entries(SOLVER_DEFAULTS).map(([name, otherwise]) => [
    name,
    solverNumber(values, name, otherwise, report),
  ]);
  const batch = solverNumber(values, 'IMS_PER_BATCH', 16, report);
  if (read.some(([, value]) => value === undefined)) return undefined;
  const n: Numbers = {
    ...Object.fromEntries(read),
    ...(run.num_steps !== undefined && { MAX_ITER: run.num_steps }),
  };
  const notPositive = (name: string, value: number | undefined): undefined =>
    void report('detectron2/not-positive', inSolver(name), { name, value });
  if ((batch ?? 1) <= 0) notPositive('IMS_PER_BATCH', batch);
  if (!(n.MAX_ITER > 0)) return notPositive('MAX_ITER', n.MAX_ITER);
  return checkReference(values, batch ?? 16, n, context);
};
