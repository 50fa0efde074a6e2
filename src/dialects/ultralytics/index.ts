import { type Curve, constant } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import type { Tree } from '../../syntax/tree.ts';
import {
  type DialectContext,
  defineDialect,
  type GroupPlan,
  type Plan,
  type Recognized,
  type Values,
} from '../dialect.ts';
import { roundHalfEven } from '../round_half_even.ts';
import { FRACTIONS, refuseArgs, text, warnOfWarmup } from './check.ts';
import { accumulation, factorOf, groupRate, type Timing, updatesBefore, warmMomentum } from './curve.ts';
import { findings } from './findings.ts';
import { groupsOf } from './groups.ts';
import { imagesOf } from './images.ts';
import { Args } from './messages.ts';
import { type BuiltOptimizer, builtOf } from './optimizer.ts';
import { otherNames } from './other_names.ts';
import { ultralyticsScaling } from './scaling.ts';
import { timingOf, warmupOf } from './timing.ts';
import { rulesOf, type VersionRules, versions } from './version.ts';

/**
 * Ultralytics YOLO: args.yaml.
 * Source: ultralytics/ultralytics, engine/trainer.py, versions 8.0.58 to 8.4.190.
 */

const NEWEST = versions[versions.length - 1]!;

const own = ['lr0', 'lrf', 'warmup_bias_lr', 'warmup_momentum', 'cos_lr', 'close_mosaic'];

const recognize = ({ root }: Tree): Recognized | undefined => {
  const found = own.filter((name) => root.fields.some((field) => field.name === name));
  if (found.length === 0) return undefined;
  return { message: 'Args', sureness: found.length > 1 ? 1 : 0.7, by: found.slice(0, 2).join(' and ') };
};

const short = (value: number): string => text(Number(value.toPrecision(5)));

/** The facts of a run that its curves need. */
interface Known {
  readonly batch: number;
  readonly every: number;
  readonly epochs: number;
}

/** Reports surprises of a run. */
const warn = (
  args: Values,
  { report }: DialectContext,
  rules: VersionRules,
  { batch, every, epochs }: Known,
  {
    timing,
    built,
    momentum,
    accumulate,
    settled,
    decay,
    first,
  }: {
    readonly timing: Timing;
    readonly built: BuiltOptimizer;
    readonly momentum: Curve;
    readonly accumulate: Curve;
    readonly settled: number;
    readonly decay: number;
    /** The first rate of the weights. */
    readonly first: number;
  },
): void => {
  const total = every * epochs;
  const { length, own: meant } = warmupOf(args, rules, epochs, every);
  if (length > meant && length >= total && args.warmup_epochs >= 0 && args.warmup_epochs < epochs)
    report('ultralytics/warmup-floor', ['warmup_epochs'], {
      floor: length,
      batches: meant,
      total,
      isAlways: rules.floor === 'always',
    });
  const last = rateOf(momentum)(total);
  if (!rules.isInclusive && timing.start > 0 && built.warmsMomentum && last !== args.momentum)
    report('ultralytics/short-momentum', ['momentum'], {
      momentum: text(Number(last.toPrecision(5))),
      meant: text(args.momentum),
      accumulate: rateOf(accumulate)(total),
      aim: settled,
    });
  // Search no further if the run is long enough for a second update.
  const updates = updatesBefore(Math.min(total, 1000), rateOf(accumulate)).length;
  if (updates === 1 && timing.start > 0 && first === 0)
    report('ultralytics/few-updates', ['nbs'], { updates, batches: total });
  if (batch > args.nbs && args.weight_decay > 0)
    report('ultralytics/batch-above-nbs', ['batch'], {
      batch: text(batch),
      nbs: text(args.nbs),
      decay: short(decay),
    });
  const end = factorOf(timing, Math.max(0, epochs - (rules.isLate ? 2 : 1)));
  // The last epoch has another rate if the warm-up reaches into it.
  const isWarm = (rules.isLate ? timing.start : timing.warmup) > total - every;
  if (end > 2 * args.lrf && args.lrf > 0 && !isWarm)
    report('ultralytics/lrf-not-reached', ['lrf'], {
      last: short(built.lr * end),
      end: short(built.lr * args.lrf),
      isLate: rules.isLate,
    });
  if (rules.isLate && epochs > 1) report('ultralytics/late', ['lr0'], {});
  if (rules.biasRateFirst && !rules.biasesFirst && timing.start > 0 && built.biasRate !== 0)
    report('ultralytics/bias-rate-of-weights', ['warmup_bias_lr'], {});
};

/** The known facts of the run, or a finding that names the missing one. */
const knownOf = (args: Values, { run, need, report }: DialectContext): Known | undefined => {
  const { batch_size: batch, steps_per_epoch: every, epochs } = run;
  if (batch === undefined)
    return void report('ultralytics/auto-batch', ['batch'], { batch: text(args.batch) });
  if (every === undefined) return need('examples', ['epochs']);
  return { batch, every, epochs: epochs! };
};

const plan = (args: Values, context: DialectContext): Plan | undefined => {
  const { report, isWritten, version } = context;
  const rules = rulesOf(version ?? NEWEST);
  if (rules === undefined) return void report('ultralytics/unknown-version', [], { version: version! });
  if (refuseArgs(args, context)) return undefined;
  warnOfWarmup(args, rules, context);
  const known = knownOf(args, context);
  const built = builtOf(
    { ...args, epochs: context.run.epochs ?? args.epochs },
    rules,
    known?.batch ?? args.batch,
    context,
  );
  if (known === undefined || built === undefined) return undefined;
  if (version === undefined) report('ultralytics/open-version', [], { version: NEWEST });
  if (isWritten(['time']) && args.time > 0) report('ultralytics/time', ['time'], {});
  const { batch, every, epochs } = known;
  const timing = timingOf(args, rules, epochs, every);
  const rounded = Math.max(roundHalfEven(args.nbs / batch), 1);
  const settled = rules.isCapped ? Math.min(rounded, every * epochs) : rounded;
  const accumulate = accumulation(rules.roundsFirst ? settled : args.nbs / batch, settled, timing);
  const momentum =
    built.warmsMomentum && timing.start > 0
      ? warmMomentum(args.warmup_momentum, args.momentum, timing)
      : constant(built.momentum);
  const decay = (args.weight_decay * batch * rounded) / args.nbs;
  const groups = groupsOf(built.name, rules).map(({ name, factor, decays, takesBiasRate }): GroupPlan => {
    return {
      name,
      hyperparameters: {
        learning_rate: groupRate(factor * built.lr, takesBiasRate ? built.biasRate : 0, timing),
        momentum,
        weight_decay: constant(decays ? decay : 0),
      },
    };
  });
  const weights = groups.find(({ name }) => name === 'weight')!;
  const first = rateOf(weights.hyperparameters.learning_rate as Curve)(0);
  warn(args, context, rules, known, { timing, built, momentum, accumulate, settled, decay, first });
  const total = every * epochs;
  return {
    spec: { type: args.cos_lr ? 'cosine' : 'linear', ...args },
    at: [],
    warmupAt: ['warmup_epochs'],
    optimizer: { type: built.name, lr: built.lr, momentum: built.momentum, weight_decay: decay },
    hyperparameters: { ...weights.hyperparameters, accumulate },
    groups,
    phases: [
      ...(timing.start > 0 ? [{ name: 'warm-up', start: 0, length: timing.start } as const] : []),
      { name: 'decay', start: timing.start, length: Math.max(total - timing.start, 0) },
    ],
    updates: (to) => updatesBefore(to, rateOf(accumulate)),
    log: { every, firstEpoch: rules.firstEpoch, digits: rules.digits },
  };
};

const positive = (value: number | undefined): number | undefined => (value! >= 1 ? value : undefined);

/**
 * `optimize` is a valid field, for exports. The name is reserved, so that it is not taken for a misspelt `optimizer`.
 */
const args: typeof Args = { ...Args, reserved: ['optimize'] };

/** The dialect of Ultralytics' args.yaml. */
export const ultralytics = defineDialect({
  name: 'ultralytics',
  title: 'an Ultralytics configuration',
  clock: 'batch',
  messages: { Args: args },
  otherNames: [[args, otherNames]],
  versions,
  nulls: 'unset',
  refuses: ['yaml/string-elsewhere'],
  needed: { Args: [...Object.keys(FRACTIONS), 'optimizer', 'warmup_epochs', 'batch', 'nbs'] },
  findings,
  scaling: ultralyticsScaling,
  covers: {
    always: ['rate/jump'],
    'ultralytics/warmup-covers-run': ['run/warmup-unfinished', 'run/never-changes'],
    'ultralytics/warmup-floor': ['run/warmup-unfinished', 'run/never-changes'],
    'ultralytics/negative-warmup': ['run/warmup-unfinished', 'run/never-changes'],
  },
  mainFields: ['lr0', 'lrf', 'cos_lr', 'epochs', 'warmup_epochs'],
  recognize,
  run: (args, context) => {
    const { run: given } = context;
    const batch = given.batch_size ?? positive(args.batch);
    const images = imagesOf(context);
    const epochs = given.epochs ?? positive(args.epochs);
    return {
      facts: {
        ...(batch !== undefined && { batch_size: batch }),
        ...(epochs !== undefined && { epochs }),
        ...(images !== undefined && batch !== undefined && { steps_per_epoch: Math.ceil(images / batch) }),
        ...given,
      },
      places: { batch_size: ['batch'], epochs: ['epochs'] },
    };
  },
  plan,
});
