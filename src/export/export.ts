import type { Loaded } from '../config/build/result.ts';
import type { Schedule } from '../config/build/schedule.ts';
import type { Curve } from '../curve/curve.ts';
import { formatSteps } from '../curve/words/format.ts';
import { type Piece, pieces } from '../curve/words/pieces.ts';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import { type BuiltinFramework, builtinFile } from './builtin.ts';
import { type Framework, frameworks, pythonFile, type Setting } from './python/file.ts';
import { customsIn, type SampledTable, sampled } from './sampled.ts';
import { sha256 } from './sha256.ts';

/** Inserted by the bundler. */
declare const VERSION: string | undefined;

const version = typeof VERSION === 'string' ? VERSION : 'from source';

export interface ExportOptions {
  /** The frameworks that the file has adapters for; by default all. */
  readonly for?: readonly Framework[];
  /** Refuses a schedule that can only be sampled. */
  readonly exact?: boolean;
  /** Writes the frameworks' own calls instead of formulas, if they give the same rates. */
  readonly builtin?: boolean;
}

const optionNames: OptionNames<ExportOptions> = { for: true, exact: true, builtin: true };

/** A Python file, or the reason why it cannot be written. */
export type Exported =
  | {
      readonly ok: true;
      readonly python: string;
      /** The pieces of the schedule, in words. */
      readonly pieces: readonly Piece[];
      /** The SHA-256 digest of the config's text, in hexadecimal. */
      readonly digest: string;
      /** If a plug-in's function was sampled: the error at whole steps, relative to its greatest rate. */
      readonly sampled?: number;
    }
  | { readonly ok: false; readonly reason: string };

/** The parts of a loaded config, of any family, that the file needs. */
interface Exportable extends Pick<Loaded<any>, 'schedule' | 'plateau' | 'run' | 'text' | 'filename'> {
  /** The unit of the schedule's steps; by default optimizer updates. */
  readonly clock?: 'update' | 'batch';
  readonly hyperparameters?: { readonly [name: string]: Schedule };
  readonly groups?: readonly {
    readonly name: string;
    readonly hyperparameters: { readonly [name: string]: Schedule };
  }[];
}

/** PyTorch's names for the hyperparameters that a file sets. */
const names: { readonly [name: string]: string } = {
  learning_rate: 'lr',
  momentum: 'momentum',
  weight_decay: 'weight_decay',
};

const settingsOf = ({ schedule, hyperparameters, groups = [] }: Exportable): Setting[] => {
  const of = (all: { readonly [name: string]: Schedule }, group?: string): Setting[] =>
    Object.entries(all)
      .filter(([name]) => Object.hasOwn(names, name))
      .map(([name, { curve }]) => ({ name: names[name]!, curve, ...(group !== undefined && { group }) }));
  const main: Setting = { name: 'lr', curve: schedule.curve };
  if (groups.length > 1) {
    return [main, ...groups.flatMap(({ name, hyperparameters: own }) => of(own, name))];
  }
  return [main, ...of(hyperparameters ?? {}).filter(({ name }) => name !== 'lr')];
};

/** A sampled schedule needs a length; without one it is refused. */
const noLength =
  'the schedule has a function of a plug-in, which is sampled over the run, but the length of the run is unknown: give num_steps';

const described = (all: readonly Piece[], exported: Exportable, digest: string): string[] => [
  `Learning rates of ${exported.filename ?? 'a config'}, written by learning-schedules ${version}.`,
  '',
  `Config: SHA-256 ${digest}`,
  '',
  exported.clock === 'batch'
    ? 'Steps are batches, counted from 0, even if several batches make one update:'
    : 'Steps are updates of the optimizer, counted from 0:',
  ...all.slice(0, 40).map(({ text }) => `- ${text}`),
  ...(all.length > 40 ? [`- and ${all.length - 40} more pieces`] : []),
];

/** The reason why no framework's call can express the config; undefined if one may. */
const noBuiltin = (
  { clock }: Exportable,
  settings: readonly Setting[],
  asked: readonly Framework[] = [],
): string | undefined => {
  if (asked.includes('numpy')) return 'numpy has no schedules of its own: write torch, keras or jax';
  if (clock === 'batch') return 'the steps of this config are batches, but frameworks count updates';
  const others = settings.slice(1).filter(({ name, curve }) => name === 'lr' || curve.kind !== 'constant');
  if (others.length === 0) return undefined;
  const names = [
    ...new Set(others.map(({ name, group }) => (group === undefined ? name : `${name} of ${group}`))),
  ];
  return `the config also changes ${names.join(', ')}, but a framework's schedule sets one rate: export it without builtin`;
};

/**
 * Writes a Python file that gives the same rates as the schedule: `rate(step)` with the module math alone, within 4
 * ulp; `rate_array(steps, xp)` for numpy, jax.numpy and torch; `attach` and `lambda_lr` for PyTorch; `KerasSchedule`;
 * `optax_schedule`. The file has no dependencies, grows with the pieces of the schedule, not with its steps, and is
 * the same for the same config. With `builtin` it has the frameworks' own calls, such as OneCycleLR(…), if their
 * rates agree within 1e-9 of the greatest rate. A plug-in's function of the step is sampled over the run, and the
 * docstring states the error.
 *
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Reports: a schedule that no file can express, with the reason, as `ok: false`. Throws TypeError for an unknown
 * option or framework.
 * Example: exportPython(loadOrThrow(text, { filename: 'pipeline.config' }), { for: ['torch'] })
 */
export const exportPython = (loaded: Exportable, options: ExportOptions = {}): Exported => {
  checkOptions('exportPython', options, optionNames);
  const { for: asked = frameworks, exact = false } = options;
  const unknown = asked.find((each) => !frameworks.includes(each));
  if (unknown !== undefined)
    throw new TypeError(
      `exportPython: there is no framework ${JSON.stringify(unknown)}, write ${frameworks.join(', ')}`,
    );
  if (loaded.plateau !== undefined) {
    return {
      ok: false,
      reason:
        'reduce_on_plateau follows a metric of the run, so no file knows its rates in advance: use the ReduceLROnPlateau of the framework',
    };
  }
  const settings = settingsOf(loaded);
  const digest = sha256(new TextEncoder().encode(loaded.text));
  const all = pieces(loaded.schedule);
  const about = described(all, loaded, digest);
  if (options.builtin) {
    const reason = noBuiltin(loaded, settings, options.for);
    if (reason !== undefined) return { ok: false, reason };
    const named = options.for as readonly BuiltinFramework[] | undefined;
    const made = builtinFile(about, loaded.schedule.curve, loaded.run.num_steps, named);
    return made.ok ? { ...made, pieces: all, digest } : made;
  }
  const customs = settings.flatMap(({ curve }) => customsIn(curve));
  const to = loaded.run.num_steps;
  if (customs.length > 0 && exact)
    return { ok: false, reason: 'the schedule has a function of a plug-in, which can only be sampled' };
  if (customs.length > 0 && to === undefined) return { ok: false, reason: noLength };
  const samples = new Map<Curve, SampledTable>(
    customs.map(([curve, ahead]) => [curve, sampled(curve, to! + ahead)]),
  );
  const error = Math.max(0, ...[...samples.values()].map((table) => table.error));
  if (customs.length > 0)
    about.push(
      '',
      `A plug-in's own function is sampled up to step ${formatSteps(to!)}: whole steps are off by ${Number(error.toPrecision(2))} of its greatest rate.`,
    );
  const python = pythonFile({
    about,
    source: loaded.filename ?? 'a config',
    config: Number.parseInt(digest.slice(0, 12), 16),
    numSteps: to,
    settings,
    frameworks: asked,
    samples,
    countsUpdates: loaded.clock !== 'batch',
  });
  return { ok: true, python, pieces: all, digest, ...(customs.length > 0 && { sampled: error }) };
};
