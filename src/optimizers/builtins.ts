import { type Registry, registryOf } from '../registry/registry.ts';
import type { OptimizerTypesIn, SpecIn, TypesIn } from '../registry/specs.ts';
import { builtInSchedules } from '../schedules/built_in.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamOptimizer } from './adam_of_api.ts';
import { adamw } from './adamw.ts';
import { lamb } from './lamb.ts';
import { momentumOptimizer } from './momentum.ts';
import { nadam } from './nadam.ts';
import { rmsPropOptimizer } from './rms_prop_of_api.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

const registry = /* @__PURE__ */ registryOf({
  schedules: builtInSchedules,
  optimizers: [
    rmsPropOptimizer,
    momentumOptimizer,
    adamOptimizer,
    sgd,
    adam,
    adamw,
    rmsprop,
    nadam,
    adagrad,
    lamb,
  ],
});

/** The registry of the built-in types. The name keeps editors from listing all types. */
export interface BuiltIns extends Registry<TypesIn<typeof registry>, OptimizerTypesIn<typeof registry>> {}

/** The built-in schedules and optimizers, each in the order of their numbers. */
export const builtins: BuiltIns = registry;

/** The spec of a built-in schedule: a discriminated union on `type`. */
export type BuiltInSpec = SpecIn<BuiltIns>;
