// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import { bool, type Message, message, nested } from '../descriptors/message.ts';
import { TrainConfig } from './train.ts';

/** The settings of evaluation that depend on training. */
export interface EvalConfig {
  /** Whether to evaluate with the moving averages of the weights instead of the weights. Default: false. */
  readonly use_moving_averages: boolean;
}

/** The settings of evaluation that depend on training. */
export const EvalConfig: Message<EvalConfig> = /* @__PURE__ */ message('object_detection.protos.EvalConfig', {
  use_moving_averages: /* @__PURE__ */ bool({ number: 11, default: false }),
});

/** A whole pipeline: the settings of a model, of its training and of its evaluation. */
export interface TrainEvalPipelineConfig {
  /** The settings of training. */
  readonly train_config: TrainConfig | undefined;
  /** The settings of evaluation. */
  readonly eval_config: EvalConfig | undefined;
}

/** A whole pipeline: the settings of a model, of its training and of its evaluation. */
export const TrainEvalPipelineConfig: Message<TrainEvalPipelineConfig> = /* @__PURE__ */ message(
  'object_detection.protos.TrainEvalPipelineConfig',
  {
    train_config: /* @__PURE__ */ nested(TrainConfig, { number: 2 }),
    eval_config: /* @__PURE__ */ nested(EvalConfig, { number: 4 }),
  },
);
