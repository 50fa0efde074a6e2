import { curveFault } from '../curve/fault.ts';
import { schedules } from '../diagnostics/catalogue/schedules.ts';
import { nested } from '../schema/descriptors/message.ts';
import { Optimizer } from '../schema/generated/optimizer.ts';
import { ReduceOnPlateau } from '../schema/generated/schedules.ts';
import { assembleRegistry, type Registry, type Types } from './assemble.ts';
import type { OptimizerType } from './optimizer_type.ts';
import type { ScheduleType } from './schedule_type.ts';

export type { Registry, Types } from './assemble.ts';
export type { AnyType, RateTypes } from './rate_types.ts';

/**
 * A registry of schedule types and optimizers.
 *
 * An array is taken for its schedules. Throws `TypeError` if two types have one name or one number (naming both), or if a
 * name or number is one that no proto could have.
 */
export const createRegistry = <
  const X extends readonly ScheduleType[] = readonly [],
  const O extends readonly OptimizerType[] = readonly [],
>(
  types: X | Types<X, O>,
): Registry<X[number], O[number]> =>
  assembleRegistry(
    {
      optimizer: Optimizer,
      // A factor that listens to a metric.
      beside: { reduce_on_plateau: nested(ReduceOnPlateau, { number: 1100, doc: ReduceOnPlateau.doc! }) },
      besideOf: ReduceOnPlateau,
      words: schedules,
      curveFault,
    },
    'length' in types ? { schedules: types } : types,
  ) as never;
