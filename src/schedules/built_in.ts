import { clamp } from './combinations/clamp.ts';
import { offset } from './combinations/offset.ts';
import { product } from './combinations/product.ts';
import { repeat } from './combinations/repeat.ts';
import { scale } from './combinations/scale.ts';
import { sequence } from './combinations/sequence.ts';
import { cosineDecay } from './cycles/cosine.ts';
import { cosineDecayRestarts } from './cycles/cosine_decay_restarts.ts';
import { cyclic } from './cycles/cyclic.ts';
import { oneCycle } from './cycles/one_cycle.ts';
import { rangeTest } from './cycles/range_test.ts';
import { stepCosine } from './cycles/step_cosine.ts';
import { cosineDecayLearningRate } from './decays/cosine_decay.ts';
import { exponentialDecay } from './decays/exponential.ts';
import { exponentialDecayLearningRate } from './decays/exponential_decay.ts';
import { inverseSqrt } from './decays/inverse_sqrt.ts';
import { inverseTimeDecay } from './decays/inverse_time_decay.ts';
import { linear } from './decays/linear.ts';
import { naturalExponentialDecay } from './decays/natural_exponential_decay.ts';
import { polynomialDecay } from './decays/polynomial_decay.ts';
import { power } from './decays/power.ts';
import { sigmoid } from './decays/sigmoid.ts';
import { tanh } from './decays/tanh.ts';
import { constantLearningRate } from './steps/constant.ts';
import { constant } from './steps/constant_double.ts';
import { manualStepLearningRate } from './steps/manual_step.ts';
import { multiStepDecay } from './steps/multi_step_decay.ts';
import { piecewiseConstant } from './steps/piecewise_constant.ts';
import { piecewiseInterpolation } from './steps/piecewise_interpolation.ts';
import { stepDecay } from './steps/step_decay.ts';
import { exponentialDecayWithWarmup } from './warmups/exponential_decay_with_warmup.ts';
import { noam } from './warmups/noam.ts';
import { warmup } from './warmups/warmup.ts';
import { warmupStableDecay } from './warmups/warmup_stable_decay.ts';

/** The built-in types, in the order of their numbers. */
export const builtInSchedules = [
  constantLearningRate,
  exponentialDecayLearningRate,
  manualStepLearningRate,
  cosineDecayLearningRate,
  constant,
  exponentialDecay,
  naturalExponentialDecay,
  inverseTimeDecay,
  stepDecay,
  multiStepDecay,
  piecewiseConstant,
  polynomialDecay,
  linear,
  piecewiseInterpolation,
  cosineDecay,
  cosineDecayRestarts,
  stepCosine,
  inverseSqrt,
  noam,
  power,
  sigmoid,
  tanh,
  oneCycle,
  cyclic,
  warmupStableDecay,
  rangeTest,
  exponentialDecayWithWarmup,
  warmup,
  sequence,
  product,
  scale,
  clamp,
  repeat,
  offset,
] as const;
