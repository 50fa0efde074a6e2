import { builtIn } from '../wording.ts';
import { hyperparameters } from './hyperparameters.ts';
import { rates } from './rates.ts';
import {
  boundariesWords,
  clampWords,
  cosineWords,
  cyclicWords,
  decayWords,
  kDecayWords,
  knotsWords,
  oneCycleWords,
  optionWords,
  productWords,
  sequenceWords,
  tanhWords,
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
  ...cosineWords(),
  ...kDecayWords(),
  ...tanhWords(),
  ...oneCycleWords(),
  ...cyclicWords(),
  ...warmupWords(),
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
