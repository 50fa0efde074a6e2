import type { DialectContext, Values } from '../dialect.ts';
import { isSet, numberFrom } from '../loose_values.ts';
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
const WHOLE = ['MAX_ITER', 'WARMUP_ITERS', 'NUM_DECAYS', 'IMS_PER_BATCH'];

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
  if (FLOATS.includes(name) && /^[-+]?\d+$/.test(text))
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

/** The numbers of a solver; undefined if one of them is faulty. */
export const solverNumbers = (values: Values, { report, run }: DialectContext): Numbers | undefined => {
  const read = Object.entries(SOLVER_DEFAULTS).map(([name, otherwise]) => [
    name,
    solverNumber(values, name, otherwise, report),
  ]);
  if (read.some(([, value]) => value === undefined)) return undefined;
  const n: Numbers = {
    ...Object.fromEntries(read),
    ...(run.num_steps !== undefined && { MAX_ITER: run.num_steps }),
  };
  const batch = solverNumber(values, 'IMS_PER_BATCH', 16, report);
  if ((batch ?? 1) <= 0)
    report('detectron2/not-positive', inSolver('IMS_PER_BATCH'), { name: 'IMS_PER_BATCH', value: batch });
  if (n.MAX_ITER > 0) return n;
  return void report('detectron2/not-positive', inSolver('MAX_ITER'), {
    name: 'MAX_ITER',
    value: n.MAX_ITER,
  });
};
