import { type BoundMessage, memberOf, messageIn } from '../../bind/bound.ts';
import { checkMessage } from '../../bind/check.ts';
import { type Origins, originsOf, specOriginsOf, valuesOf } from '../../bind/values/values.ts';
import { capped } from '../../diagnostics/capped.ts';
import { loadFinding } from '../../diagnostics/catalogue/load.ts';
import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { type Diagnostic, isError, withoutRemarksOnErrors } from '../../diagnostics/diagnostic.ts';
import { sorted } from '../../diagnostics/sorted.ts';
import { familyOf } from '../../dialects/families.ts';
import { type Way, wayTo } from '../../dialects/object_detection/messages.ts';
import {
  missingRate,
  showRateIn,
  withLostChoices,
  withoutRepeated,
} from '../../dialects/object_detection/missing.ts';
import { fileRun } from '../../dialects/object_detection/run.ts';
import {
  optimizerOrigins,
  optimizerSpec,
  trainOrigins,
  trainSpec,
} from '../../dialects/object_detection/specs.ts';
import { missingInside } from '../../registry/missing_inside.ts';
import type { Registry } from '../../registry/registry.ts';
import { checkOptimizer, type RateContext } from '../../registry/resolve.ts';
import type { OptimizersIn, SpecIn } from '../../registry/specs.ts';
import { plateauOf } from '../../schedules/reduce_on_plateau.ts';
import { RATE_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import { type Config, sourceText } from '../config.ts';
import type { RunOptions } from '../options.ts';
import { findingsOnCurve } from './curve_findings.ts';
import { scheduleOf } from './flat_schedule.ts';
import { type Followed, follow } from './hyperparameters.ts';
import type { Loaded, LoadResult } from './result.ts';
import { checkRun, runOf } from './run.ts';
import { buildSchedule } from './schedule_from_bound.ts';

/** Builds the spec, curve and schedule of a config from its bound values. */

interface Built {
  /** Set if there are no errors. */
  readonly followed?: Omit<Followed, 'diagnostics'>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the schedule of a learning rate, and the other scheduled hyperparameters of its optimizer. */
const buildRate = (
  registry: Registry,
  rate: BoundMessage,
  optimizer: BoundMessage | undefined,
  context: RateContext,
  earlier: readonly Diagnostic[],
): Built => {
  const inOptimizer = optimizer !== undefined;
  const { schedule, diagnostics: aboutRate } = buildSchedule(registry, rate, context, {
    earlier,
    inOptimizer,
    checkCurve: findingsOnCurve,
    scheduleOf,
  });
  if (schedule === undefined) return { diagnostics: aboutRate };
  const { diagnostics: aboutOthers, ...followed } = follow(registry, optimizer, schedule, context);
  const diagnostics = [...aboutRate, ...aboutOthers];
  return diagnostics.some(isError) ? { diagnostics } : { followed, diagnostics };
};

/** The origins of all values of a config, computed on demand: for long lists they take as much memory as the values. */
const originsIn = (
  plateau: BoundMessage | undefined,
  { train, optimizer, rate }: Omit<Way, 'end'>,
): Loaded<any>['origins'] => {
  const lazily = (origins: object, name: string, make: () => Origins): void => {
    let made: Origins | undefined;
    const get = () => {
      made ??= make();
      return made;
    };
    Object.defineProperty(origins, name, { get, enumerable: true });
  };
  const origins = {};
  lazily(origins, 'spec', () => specOriginsOf(rate!, RATE_ONEOF));
  if (plateau !== undefined) lazily(origins, 'plateau', () => originsOf(plateau));
  if (optimizer !== undefined) lazily(origins, 'optimizer', () => optimizerOrigins(optimizer));
  if (train !== undefined) lazily(origins, 'train', () => trainOrigins(train));
  return origins as Loaded<any>['origins'];
};

/** The parts of a result that do not depend on the schedule. */
const beside = (
  { train, optimizer, rate }: Way,
  spec: unknown,
): Pick<Loaded<any>, 'plateau' | 'optimizer' | 'train' | 'origins'> => {
  const plateau = messageIn(rate!, 'reduce_on_plateau');
  const built = optimizer === undefined ? undefined : optimizerSpec(optimizer, spec);
  return {
    ...(plateau !== undefined && { plateau: plateauOf(Object.freeze(valuesOf(plateau)) as never) }),
    ...(built !== undefined && { optimizer: built }),
    ...(train !== undefined && { train: trainSpec(train) }),
    origins: originsIn(plateau, { train, optimizer, rate }),
  };
};

/**
 * The finding for a config of another family, and the findings about its text. These findings replace those about
 * unknown fields, which only follow from the wrong family. A file with a schedule of the Object Detection API is taken
 * for a faulty config of that API, unless it has a field that only the other family has (`isSure`).
 */
const otherFamily = (
  { source }: Config,
  { rate }: Way,
  diagnostics: readonly Diagnostic[],
): { readonly found: readonly Diagnostic[]; readonly isSure: boolean } | undefined => {
  if (!('tree' in source) || source.format === 'object') return undefined;
  const isOurs = rate !== undefined && memberOf(rate, RATE_ONEOF) !== undefined;
  const found = familyOf(source.tree, isOurs);
  if (found === undefined || (isOurs && !found.isSure)) return undefined;
  const { title, name, hasOurNames } = found.family;
  const { start, end } = found.by.nameRange;
  const notes = diagnostics
    .filter(
      ({ code, message }) => hasOurNames === true && code === 'field/unknown' && /did you/.test(message),
    )
    .slice(0, 3)
    .map(({ message, ranges: [range] }) => ({ message, ...(range !== undefined && { range }) }));
  const place = { path: [found.by.name], ranges: [{ start, end }], notes };
  const other = loadFinding('dialect/other', { title, name }, place);
  return { found: sorted([...source.diagnostics, other]), isSure: found.isSure };
};

/**
 * Removes findings about unknown fields at the top of a file without a learning rate: the finding about the missing
 * learning rate, or the one that explains why it is missing, covers them.
 */
const withoutStrays = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ code, severity }) => code !== 'field/unknown' || severity !== 'warning');

export interface BuildOptions {
  readonly run?: RunOptions | undefined;
}

const buildOptionNames: OptionNames<BuildOptions> = { run: true };

/**
 * Builds the schedule that a config means.
 *
 * Reports, as findings of the result: what reading found, and faults of single values, of the spec and of the curve.
 * `ok` is false if one of them is an error. Throws TypeError for an unknown option, and nothing else for a
 * config from `read`.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Example: build(read('constant_learning_rate { learning_rate: 0.5 }')).schedule(10) is 0.5
 */
export const build = <R extends Registry = Registry>(
  config: Config,
  options: BuildOptions = {},
): LoadResult<SpecIn<R>, OptimizersIn<R>> => {
  checkOptions('build', options, buildOptionNames);
  const { run: given } = options;
  const ofRun = checkRun(given);
  const { registry, bound, message, source } = config;
  const { filename } = source;
  // If a part of a plain object could not be read, do not report that part as missing.
  if (source.format === 'object' && source.diagnostics.some(isError))
    return { ok: false, config, text: '', format: 'object', message, diagnostics: config.diagnostics };
  // 1. Check each value by its descriptor.
  const way = wayTo(message, bound);
  const format = 'tree' in source ? source.format : 'textproto';
  const bad = withLostChoices(way, [...config.diagnostics, ...ofRun, ...checkMessage(bound)]);
  const inside = missingInside(bound, bad, showRateIn(format));
  const read = [...bad, ...withoutRepeated(inside, bound, bad)];
  const missing = missingRate(way, read, format, bound);
  const early = [
    ...(way.rate === undefined || missing.length > 0 ? withoutStrays(read) : read),
    ...missing,
    ...checkOptimizer(registry, way.optimizer),
  ];
  // 2. Turn the values into a spec and a curve, each checked by its type.
  const { run, diagnostics: aboutRun } = runOf(fileRun(way.train), given);
  const context: RateContext = { run, ...(filename !== undefined && { filename }) };
  const built: Built =
    way.rate === undefined
      ? { diagnostics: [] }
      : buildRate(registry, way.rate, way.optimizer, context, early);
  const diagnostics = sorted(capped(withoutRemarksOnErrors([...early, ...aboutRun, ...built.diagnostics])));
  const result = {
    config,
    text: sourceText(config),
    format: source.format,
    message,
    ...(filename !== undefined && { filename }),
    diagnostics,
  };
  const { followed } = built;
  const other = otherFamily(config, way, diagnostics);
  if (followed === undefined || diagnostics.some(isError) || other?.isSure) {
    return { ok: false, ...result, diagnostics: other?.found ?? diagnostics } as LoadResult<
      SpecIn<R>,
      OptimizersIn<R>
    >;
  }
  const schedule = followed.hyperparameters.learning_rate;
  const { spec } = schedule;
  return {
    ok: true,
    schedule,
    spec,
    ...followed,
    ...beside(way, spec),
    run,
    ...result,
  } as unknown as LoadResult<SpecIn<R>, OptimizersIn<R>>;
};
