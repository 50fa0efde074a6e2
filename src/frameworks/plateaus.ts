import type { ReduceOnPlateauSpec } from '../schedules/reduce_on_plateau.ts';
import type { Args } from './meaning.ts';

/** Schedules that react to a metric: a call as the fields of reduce_on_plateau, with a constant rate `lr`. */

export interface Listening {
  readonly lr: number;
  readonly plateau: Partial<ReduceOnPlateauSpec>;
  /** True if rates are recorded after the metric of their step; otherwise before. */
  readonly late?: true;
  /** The steps before the plateau takes effect, counted from 1, with their rates; step 0 is not included. */
  readonly warmup?: { readonly steps: number; readonly from: number };
}
export type PlateauTable = { readonly [call: string]: (args: Args) => Listening };

const torch = ({ lr, mode = 'min', threshold_mode = 'rel', ...args }: Args): Listening => ({
  lr,
  plateau: {
    mode: mode === 'max' ? 'MAX' : 'MIN',
    factor: args.factor ?? 0.1,
    patience: args.patience ?? 10,
    threshold: args.threshold ?? 1e-4,
    threshold_mode: threshold_mode === 'abs' ? 'ABSOLUTE' : 'RELATIVE',
    cooldown: args.cooldown ?? 0,
    min_factor: (args.min_lr ?? 0) / lr,
    min_change: (args.eps ?? 1e-8) / lr,
  },
});

/** In Keras, the metric that reduces the rate still counts for the patience; the next one already counts for the cooldown. */
const keras = ({ lr, mode = 'auto', monitor = 'val_loss', ...args }: Args): Listening => ({
  lr,
  plateau: {
    mode: mode === 'max' || (mode === 'auto' && /acc|fmeasure|auc/.test(monitor)) ? 'MAX' : 'MIN',
    factor: args.factor ?? 0.1,
    patience: Math.max((args.patience ?? 10) - 1, 0),
    threshold: Math.abs(args.min_delta ?? 1e-4),
    threshold_mode: 'ABSOLUTE',
    cooldown: Math.max((args.cooldown ?? 0) - 1, 0),
    min_factor: (args.min_lr ?? 0) / lr,
  },
  late: true,
});

const timm = ({ lr, warmup_t = 0, warmup_lr_init = 0, ...args }: Args): Listening => ({
  ...torch({
    lr,
    mode: args.mode ?? 'max',
    factor: args.decay_rate,
    patience: args.patience_t,
    threshold: args.threshold,
    cooldown: args.cooldown_t,
    min_lr: args.lr_min,
  }),
  late: true,
  warmup: { steps: warmup_t, from: warmup_lr_init },
});

const mmengine = ({ lr, rule = 'less', threshold_rule = 'rel', min_value, ...args }: Args): Listening =>
  torch({
    ...args,
    lr,
    mode: rule === 'greater' ? 'max' : 'min',
    threshold_mode: threshold_rule,
    min_lr: min_value,
  });

export const plateaus: { readonly [framework: string]: PlateauTable } = {
  keras: { ReduceLROnPlateau: keras },
  mmengine: { ReduceOnPlateauLR: mmengine },
  timm: { PlateauLRScheduler: timm },
  torch: { ReduceLROnPlateau: torch },
  transformers: { get_reduce_on_plateau_schedule: torch },
};
