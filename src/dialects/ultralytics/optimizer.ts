import { formatNumber } from '../../diagnostics/format_number.ts';
import type { DialectContext, Values } from '../dialect.ts';
import { imagesOf } from './images.ts';
import { LONG, LONG_RATE, rateOfAuto } from './logged.ts';
import type { VersionRules } from './version.ts';

/** The optimizer that is built, and the choices of `auto`. */

export const optimizers = ['auto', 'SGD', 'Adam', 'AdamW', 'Adamax', 'NAdam', 'RAdam', 'RMSProp', 'MuSGD'];

export interface BuiltOptimizer {
  readonly name: string;
  readonly lr: number;
  /** The momentum of the optimizer as built. */
  readonly momentum: number;
  readonly biasRate: number;
  /** False for Adam and similar optimizers, whose beta1 stays constant. */
  readonly warmsMomentum: boolean;
}

const autoOf = (
  args: Values,
  rules: VersionRules,
  batch: number,
  context: DialectContext,
): BuiltOptimizer | undefined => {
  const { run, need, report, textAt } = context;
  const isSingle = rules.hasSingleClass && /^(?:true|yes|on)$/i.test(textAt('single_cls') ?? '');
  const classes = isSingle ? 1 : run.classes;
  const examples = imagesOf(context);
  const at = ['optimizer'];
  const updates =
    examples === undefined ? undefined : Math.ceil(examples / Math.max(batch, args.nbs)) * args.epochs;
  const isLong = (updates ?? 0) > LONG;
  // If the steps per epoch are unknown too, the missing examples are reported elsewhere.
  if (examples === undefined && run.steps_per_epoch !== undefined) need('examples', at);
  if (classes === undefined && !isLong) need('classes', at);
  if (examples === undefined || (classes === undefined && !isLong)) return undefined;
  const name = rules.auto[isLong ? 0 : 1];
  const lr = isLong ? LONG_RATE : rateOfAuto(classes!);
  report(
    'ultralytics/auto',
    at,
    { optimizer: name, lr: formatNumber(lr, true) },
    ['lr0'],
    ['momentum'],
    ['warmup_bias_lr'],
  );
  return { name, lr, momentum: 0.9, biasRate: 0, warmsMomentum: name !== 'AdamW' };
};

/** The optimizer of a run; undefined after a finding. */
export const builtOf = (
  args: Values,
  rules: VersionRules,
  batch: number,
  context: DialectContext,
): BuiltOptimizer | undefined => {
  const { report, isWritten } = context;
  const asked: string = !isWritten(['optimizer']) && !rules.hasAuto ? 'SGD' : args.optimizer;
  const name = optimizers.find((each) => each.toLowerCase() === asked.toLowerCase());
  if (name === undefined || (name === 'auto' && !rules.hasAuto))
    return void report('ultralytics/unknown-optimizer', ['optimizer'], {
      optimizer: asked,
      names: optimizers.slice(rules.hasAuto ? 0 : 1),
    });
  if (name === 'auto') return autoOf(args, rules, batch, context);
  return {
    name,
    lr: args.lr0,
    momentum: args.momentum,
    biasRate: args.warmup_bias_lr,
    warmsMomentum: ['SGD', 'RMSProp', 'MuSGD'].includes(name),
  };
};
