// Generated from flat_cosine.proto by `lrs generate`: do not edit.
import { double, message, uint32 } from 'learning-schedules/define';

/** The base rate for most of a run, then half a cosine down to the end rate, as in fastai's fit_flat_cos. */
export const FlatCosine = /* @__PURE__ */ message(
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
