// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import { bool, double, int32, type Message, message, string } from '../../schema/descriptors/message.ts';

/** The arguments of a run. */
export interface Args {
  /** auto, SGD, Adam, AdamW, Adamax, NAdam, RAdam, RMSProp or MuSGD. Default: "auto". */
  readonly optimizer: string;
  /** The learning rate after the warm-up. Ignored by the optimizer auto. Default: 0.01. */
  readonly lr0: number;
  /** The share of lr0 towards which the decay goes; the last epoch is still above it. Default: 0.01. */
  readonly lrf: number;
  /** True: the decay is half a cosine, not a straight line. Default: false. */
  readonly cos_lr: boolean;
  /** The momentum of SGD, or beta1 of Adam. The optimizer auto ignores it except at the end of a warm-up. Default: 0.937. */
  readonly momentum: number;
  /** The weight decay, multiplied by the share of nbs that an update actually has. Default: 0.0005. */
  readonly weight_decay: number;
  /** Default: 3. */
  readonly warmup_epochs: number;
  /** The momentum at the start of the warm-up. Default: 0.8. */
  readonly warmup_momentum: number;
  /** The rate of biases at the start of the warm-up. Default: 0.1. */
  readonly warmup_bias_lr: number;
  /** The intended number of images per update, which is reached by accumulating gradients. Default: 64. */
  readonly nbs: number;
  /** Images of a batch; below 1, the trainer finds a size that fits. Default: 16. */
  readonly batch: number;
  /** Default: 100. */
  readonly epochs: number;
  /** Hours after which training stops; epochs is then an estimate that changes. */
  readonly time: number;
}

/** The arguments of a run. */
export const Args: Message<Args> = /* @__PURE__ */ message('ultralytics.Args', {
  optimizer: /* @__PURE__ */ string({ default: 'auto' }),
  lr0: /* @__PURE__ */ double({ default: 0.01 }),
  lrf: /* @__PURE__ */ double({ default: 0.01 }),
  cos_lr: /* @__PURE__ */ bool({ default: false }),
  momentum: /* @__PURE__ */ double({ default: 0.937 }),
  weight_decay: /* @__PURE__ */ double({ default: 0.0005 }),
  warmup_epochs: /* @__PURE__ */ double({ default: 3 }),
  warmup_momentum: /* @__PURE__ */ double({ default: 0.8 }),
  warmup_bias_lr: /* @__PURE__ */ double({ default: 0.1 }),
  nbs: /* @__PURE__ */ double({ default: 64 }),
  batch: /* @__PURE__ */ double({ default: 16 }),
  epochs: /* @__PURE__ */ int32({ default: 100 }),
  time: /* @__PURE__ */ double(),
});
