import { curveFault } from '../curve/fault.ts';
import { schedules } from '../diagnostics/catalogue/schedules.ts';
import { nested } from '../schema/descriptors/message.ts';
import { Optimizer } from '../schema/generated/optimizer.ts';
import { ReduceOnPlateau } from '../schema/generated/schedules.ts';
import { assembleRegistry, checkRegistry, type Registry, type Types } from './assemble.ts';
import type { OptimizerType } from './optimizer_type.ts';
import type { RateHolder } from './rate_types.ts';
import type { ScheduleType } from './schedule_type.ts';

export type { Registry, Types } from './assemble.ts';
export type { AnyType, RateTypes } from './rate_types.ts';

const holders: RateHolder = {
  optimizer: Optimizer,
  // A factor controlled by a metric.
  beside: { reduce_on_plateau: /* @__PURE__ */ nested(ReduceOnPlateau, { number: 1100 }) },
  besideOf: ReduceOnPlateau,
  words: schedules,
  curveFault,
};

/** Creates a registry of types that need no check: a test checks the built-in types, so that a start does not take time for it. */
export const registryOf = <const X extends readonly ScheduleType[], const O extends readonly OptimizerType[]>(
  types: Types<X, O>,
): Registry<X[number], O[number]> => assembleRegistry(holders, types) as never;

/**
 * Creates a registry of schedule types and optimizers. The type of the registry lists the types that it was made from.
 *
 * Throws: TypeError if two types share a name or a number (naming both), or if a name or number is not valid in a
 * proto.
 * Example: createRegistry([...builtins.types.values()]).types.has('linear') is true
 */
export const createRegistry = <
  const X extends readonly ScheduleType[] = readonly [],
  const O extends readonly OptimizerType[] = readonly [],
>(
  types: X | Types<X, O>,
): Registry<X[number], O[number]> => {
  const listed = 'length' in types ? { schedules: types } : types;
  checkRegistry(holders, listed);
  return registryOf(listed);
};
