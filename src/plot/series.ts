import type { Curve } from '../curve/curve.ts';
import { type CurveOrSchedule, curveIn } from '../curve/curve_in.ts';
import type { Phase } from '../registry/phases.ts';
import { epochOf, type RunFacts } from '../run/index.ts';
import type { ChartOptions, XUnit } from './options.ts';

/** The input of drawings: schedules with their names and runs. */

/** A schedule to draw, such as a result of `load`. */
export interface Series {
  readonly schedule: CurveOrSchedule;
  /** The name; by default the file's, or else the schedule's type. */
  readonly name?: string;
  readonly filename?: string;
  /** Its parameter group, shown after the name. */
  readonly group?: string;
  /** Name of the quantity, such as `momentum`. Each quantity has a chart of its own. */
  readonly quantity?: string;
  /** The length of the run, and the facts that `x: 'epochs'` and `x: 'examples'` need. */
  readonly run?: RunFacts;
  /** The unit of its steps, as in a result of `load`; by default updates of the optimizer. */
  readonly clock?: 'update' | 'batch';
}

/** A curve, a schedule, a result of `load`, or several of them. */
export type Drawn = CurveOrSchedule | Series | readonly (CurveOrSchedule | Series)[];

/** A series with everything that a chart needs. */
export interface Line {
  readonly name: string;
  readonly quantity: string;
  readonly curve: Curve;
  readonly phases: readonly Phase[];
  readonly numSteps: number | undefined;
  /** Units of the horizontal axis per step. */
  readonly perStep: number;
  readonly clock: 'update' | 'batch';
}

const seriesOf = (given: CurveOrSchedule | Series): Series =>
  'schedule' in given ? given : { schedule: given };

const typeOf = (schedule: CurveOrSchedule): string | undefined => {
  const spec: unknown = 'spec' in schedule ? schedule.spec : undefined;
  const isNamed =
    typeof spec === 'object' && spec !== null && 'type' in spec && typeof spec.type === 'string';
  return isNamed ? String(spec.type) : undefined;
};

const partsOf = (file: string): string[] => file.split(/[\\/]/);

/** The shortest end of each path that distinguishes it from the others. */
const shortNames = (files: readonly string[]): Map<string, string> => {
  const all = [...new Set(files)];
  const shortest = (file: string): string => {
    const parts = partsOf(file);
    for (let count = 1; count < parts.length; count++) {
      const end = parts.slice(-count).join('/');
      const isShared = all.some((other) => other !== file && partsOf(other).slice(-count).join('/') === end);
      if (!isShared) return end;
    }
    return file;
  };
  return new Map(all.map((file) => [file, shortest(file)]));
};

/** Adds a number to each name that has occurred before. */
const numbered = (names: readonly string[]): string[] =>
  names.map((name, i) => {
    const before = names.slice(0, i).filter((each) => each === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });

const missing = (name: string, x: XUnit, fact: string): never => {
  throw new RangeError(`x: '${x}' needs ${fact} of ${name}, which its run does not have`);
};

const perStepOf = ({ run = {} }: Series, x: XUnit, name: string): number => {
  if (x === 'epochs') return epochOf(1, run) ?? missing(name, x, 'steps_per_epoch');
  if (x === 'examples') return run.batch_size ?? missing(name, x, 'batch_size');
  return 1;
};

/** The phases that a schedule declares; a curve has none. */
const phasesOf = (schedule: CurveOrSchedule): readonly Phase[] =>
  'phases' in schedule ? (schedule.phases as readonly Phase[]) : [];

/** The lines to draw; those of one quantity get different names. Throws RangeError if a run lacks a fact. */
export const seriesLines = (
  drawn: Drawn,
  { x = 'steps', quantity = 'learning rate' }: ChartOptions,
): Line[] => {
  const all = (Array.isArray(drawn) ? drawn : [drawn]).map(seriesOf);
  const short = shortNames(all.flatMap(({ filename }) => (filename === undefined ? [] : [filename])));
  const nameOf = ({ name, filename, schedule, group }: Series): string => {
    const own = name ?? short.get(filename ?? '') ?? typeOf(schedule) ?? 'Learning-rate schedule';
    return group === undefined ? own : `${own} (${group})`;
  };
  const quantities = all.map((each) => each.quantity ?? quantity);
  const names = all.map(nameOf);
  const distinct = new Map<number, string>();
  for (const each of new Set(quantities)) {
    const members = quantities.flatMap((other, i) => (other === each ? [i] : []));
    for (const [i, name] of numbered(members.map((i) => names[i]!)).entries())
      distinct.set(members[i]!, name);
  }
  return all.map((series, i) => ({
    name: distinct.get(i)!,
    quantity: quantities[i]!,
    curve: curveIn(series.schedule),
    phases: phasesOf(series.schedule),
    numSteps: series.run?.num_steps,
    perStep: perStepOf(series, x, names[i]!),
    clock: series.clock ?? 'update',
  }));
};
