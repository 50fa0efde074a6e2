import { clamp } from './clamp.ts';
import { constantLearningRate } from './constant.ts';
import { constant } from './constant_double.ts';
import { cosineDecay } from './cosine.ts';
import { cosineDecayLearningRate } from './cosine_decay.ts';
import { cosineDecayRestarts } from './cosine_decay_restarts.ts';
import { cyclic } from './cyclic.ts';
import { exponentialDecay } from './exponential.ts';
import { exponentialDecayLearningRate } from './exponential_decay.ts';
import { exponentialDecayWithWarmup } from './exponential_decay_with_warmup.ts';
import { inverseSqrt } from './inverse_sqrt.ts';
import { inverseTimeDecay } from './inverse_time_decay.ts';
import { linear } from './linear.ts';
import { manualStepLearningRate } from './manual_step.ts';
import { multiStepDecay } from './multi_step_decay.ts';
import { naturalExponentialDecay } from './natural_exponential_decay.ts';
import { noam } from './noam.ts';
import { offset } from './offset.ts';
import { oneCycle } from './one_cycle.ts';
import { piecewiseConstant } from './piecewise_constant.ts';
import { piecewiseInterpolation } from './piecewise_interpolation.ts';
import { polynomialDecay } from './polynomial_decay.ts';
import { power } from './power.ts';
import { product } from './product.ts';
import { rangeTest } from './range_test.ts';
import { repeat } from './repeat.ts';
import { scale } from './scale.ts';
import { sequence } from './sequence.ts';
import { sigmoid } from './sigmoid.ts';
import { stepCosine } from './step_cosine.ts';
import { stepDecay } from './step_decay.ts';
import { tanh } from './tanh.ts';
import { warmup } from './warmup.ts';
import { warmupStableDecay } from './warmup_stable_decay.ts';

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
