// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import { bool, type Message, message, nested } from '../descriptors/message.ts';
import { TrainConfig } from './train.ts';

/** How a model is evaluated, as far as it depends on training. */
export interface EvalConfig {
  /** Evaluates with the moving averages of the weights in place of the weights. Default: false. */
  readonly use_moving_averages: boolean;
}

/** How a model is evaluated, as far as it depends on training. */
export const EvalConfig: Message<EvalConfig> = /* @__PURE__ */ message(
  'object_detection.protos.EvalConfig',
  {
    use_moving_averages: /* @__PURE__ */ bool({
      number: 11,
      default: false,
      doc: 'Evaluates with the moving averages of the weights in place of the weights.',
    }),
  },
  { doc: 'How a model is evaluated, as far as it depends on training.' },
);

/** A whole pipeline: a model, how it is trained, and how it is evaluated. */
export interface TrainEvalPipelineConfig {
  /** How the model is trained. */
  readonly train_config: TrainConfig | undefined;
  /** How the model is evaluated. */
  readonly eval_config: EvalConfig | undefined;
}

/** A whole pipeline: a model, how it is trained, and how it is evaluated. */
export const TrainEvalPipelineConfig: Message<TrainEvalPipelineConfig> = /* @__PURE__ */ message(
  'object_detection.protos.TrainEvalPipelineConfig',
  {
    train_config: /* @__PURE__ */ nested(TrainConfig, { number: 2, doc: 'How the model is trained.' }),
    eval_config: /* @__PURE__ */ nested(EvalConfig, { number: 4, doc: 'How the model is evaluated.' }),
  },
  { doc: 'A whole pipeline: a model, how it is trained, and how it is evaluated.' },
);
