// Generated from flat_cosine.proto by `lrs generate`: do not edit.
import { double, type Message, message, uint32 } from 'learning-schedules/define';

/** The base rate for most of a run, then half a cosine down to the end rate, as in fastai's fit_flat_cos. */
export interface FlatCosine {
  /** The rate until the decay starts. Must be a finite number greater than 0. Default: 0.001. */
  readonly base_learning_rate: number;
  /** The rate from total_steps on. Must be a finite number of at least 0. Default: 0. */
  readonly end_learning_rate: number;
  /** Steps of the base rate. Default: 7500. */
  readonly flat_steps: number;
  /** Steps of the run. Must be greater than 0. Default: 10000. */
  readonly total_steps: number;
}

/** The base rate for most of a run, then half a cosine down to the end rate, as in fastai's fit_flat_cos. */
export const FlatCosine: Message<FlatCosine> = /* @__PURE__ */ message(
  'acme.FlatCosine',
  {
    base_learning_rate: /* @__PURE__ */ double({
      number: 1,
      default: 0.001,
      finite: true,
      gt: 0,
      doc: 'The rate until the decay starts.',
    }),
    end_learning_rate: /* @__PURE__ */ double({
      number: 2,
      default: 0,
      finite: true,
      gte: 0,
      doc: 'The rate from total_steps on.',
    }),
    flat_steps: /* @__PURE__ */ uint32({ number: 3, default: 7500, doc: 'Steps of the base rate.' }),
    total_steps: /* @__PURE__ */ uint32({ number: 4, default: 10000, gt: 0, doc: 'Steps of the run.' }),
  },
  {
    doc: "The base rate for most of a run, then half a cosine down to the end rate, as in fastai's fit_flat_cos.",
  },
);
