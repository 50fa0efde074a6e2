import { builtIn } from '../wording.ts';
import { hyperparameters } from './hyperparameters.ts';
import { rates } from './rates.ts';
import {
  boundariesWords,
  clampWords,
  cosineWords,
  cyclicWords,
  decayEndWords,
  decayWords,
  exponentialWarmupWords,
  kDecayWords,
  knotsWords,
  oneCycleWords,
  optionWords,
  productWords,
  sequenceWords,
  tanhWords,
  warmupShapeWords,
  warmupWords,
} from './types/own.ts';
import {
  upstreamBurninWords,
  upstreamDecayWords,
  upstreamManualWords,
  upstreamMinimumWords,
  upstreamStepsWords,
  upstreamWarmupWords,
} from './types/upstream.ts';

/** Findings about a schedule whose fields are each valid. */
export const schedules = /* @__PURE__ */ builtIn(() => ({
  ...rates(),
  ...hyperparameters(),
  ...boundariesWords(),
  ...knotsWords(),
  ...decayWords(),
  ...decayEndWords(),
  ...cosineWords(),
  ...kDecayWords(),
  ...tanhWords(),
  ...oneCycleWords(),
  ...cyclicWords(),
  ...warmupWords(),
  ...exponentialWarmupWords(),
  ...warmupShapeWords(),
  ...sequenceWords(),
  ...productWords(),
  ...clampWords(),
  ...optionWords(),
  ...upstreamStepsWords(),
  ...upstreamWarmupWords(),
  ...upstreamDecayWords(),
  ...upstreamBurninWords(),
  ...upstreamMinimumWords(),
  ...upstreamManualWords(),
}));

/** Codes that any schedule type may report, with their words. */
export type ScheduleWords = ReturnType<typeof schedules>;
