// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import { type Message, message, nested, repeated, string } from '../../schema/descriptors/message.ts';

export interface Solver {
  /** WarmupMultiStepLR, WarmupCosineLR or WarmupStepWithFixedGammaLR; WarmupPolyLR is DeepLab's. */
  readonly LR_SCHEDULER_NAME: string;
  /** The learning rate. */
  readonly BASE_LR: string;
  /** The rate at which a cosine ends. */
  readonly BASE_LR_END: string;
  /** Updates of the run. */
  readonly MAX_ITER: string;
  /** The updates at which the rate is multiplied by GAMMA; those past MAX_ITER are dropped. */
  readonly STEPS: readonly string[];
  readonly GAMMA: string;
  /** WarmupStepWithFixedGammaLR: the number of times that GAMMA multiplies the rate. */
  readonly NUM_DECAYS: string;
  /** The share of the first rate at which the warm-up starts. */
  readonly WARMUP_FACTOR: string;
  /** Updates of the warm-up. */
  readonly WARMUP_ITERS: string;
  /** linear or constant. */
  readonly WARMUP_METHOD: string;
  /** Whether the schedule is compressed into the steps after the warm-up. */
  readonly RESCALE_INTERVAL: string;
  /** Examples of one update. */
  readonly IMS_PER_BATCH: string;
  readonly MOMENTUM: string;
  readonly NESTEROV: string;
  readonly WEIGHT_DECAY: string;
  /** The factor of the rate of biases. */
  readonly BIAS_LR_FACTOR: string;
  /** WarmupPolyLR: the power. */
  readonly POLY_LR_POWER: string;
  /** WarmupPolyLR: the least share of the rate. */
  readonly POLY_LR_CONSTANT_ENDING: string;
  /** SGD by default. */
  readonly OPTIMIZER: string;
  /** The number of processes that the config is for: with another number, the trainer scales the batch, the rate and the lengths. 0 if it does not. */
  readonly REFERENCE_WORLD_SIZE: string;
}

export const Solver: Message<Solver> = /* @__PURE__ */ message('detectron2.Solver', {
  LR_SCHEDULER_NAME: /* @__PURE__ */ string(),
  BASE_LR: /* @__PURE__ */ string(),
  BASE_LR_END: /* @__PURE__ */ string(),
  MAX_ITER: /* @__PURE__ */ string(),
  STEPS: /* @__PURE__ */ repeated(/* @__PURE__ */ string()),
  GAMMA: /* @__PURE__ */ string(),
  NUM_DECAYS: /* @__PURE__ */ string(),
  WARMUP_FACTOR: /* @__PURE__ */ string(),
  WARMUP_ITERS: /* @__PURE__ */ string(),
  WARMUP_METHOD: /* @__PURE__ */ string(),
  RESCALE_INTERVAL: /* @__PURE__ */ string(),
  IMS_PER_BATCH: /* @__PURE__ */ string(),
  MOMENTUM: /* @__PURE__ */ string(),
  NESTEROV: /* @__PURE__ */ string(),
  WEIGHT_DECAY: /* @__PURE__ */ string(),
  BIAS_LR_FACTOR: /* @__PURE__ */ string(),
  POLY_LR_POWER: /* @__PURE__ */ string(),
  POLY_LR_CONSTANT_ENDING: /* @__PURE__ */ string(),
  OPTIMIZER: /* @__PURE__ */ string(),
  REFERENCE_WORLD_SIZE: /* @__PURE__ */ string(),
});

export interface Config {
  readonly SOLVER: Solver | undefined;
}

export const Config: Message<Config> = /* @__PURE__ */ message('detectron2.Config', {
  SOLVER: /* @__PURE__ */ nested(Solver),
});
