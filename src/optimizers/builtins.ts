import { createRegistry } from '../registry/registry.ts';
import type { SpecIn } from '../registry/specs.ts';
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

/** The built-in schedules and optimizers, each in the order of their numbers. */
export const builtins = /* @__PURE__ */ createRegistry({
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

/** The spec of a built-in schedule: a discriminated union on `type`. */
export type BuiltInSpec = SpecIn<typeof builtins>;
