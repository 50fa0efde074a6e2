import type { Group } from '../config/build/hyperparameters.ts';
import type { Schedule } from '../config/build/schedule.ts';
import type { RunFacts } from '../run/index.ts';
import type { Series } from './series.ts';

/** The scheduled values of a run: its learning rate, and the hyperparameters that change. */

interface Followed {
  /** `momentum`, `learning_rate`. */
  readonly hyperparameter: string;
  /** The group of parameters, if there are several. */
  readonly group: string | undefined;
  readonly schedule: Schedule;
}

/** `momentum`, or with several groups `momentum of *bias*`. */
export const followedName = ({ hyperparameter, group }: Followed): string =>
  group === undefined ? hyperparameter : `${hyperparameter} of ${group}`;

interface FollowedRun {
  readonly schedule: Schedule<any>;
  readonly groups: readonly Group<any>[];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** True for curves of the same shape; functions of plug-ins must be the very same. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b || !isObject(a) || !isObject(b)) return a === b;
  const [own, others] = [Object.entries(a), new Map(Object.entries(b))];
  return own.length === others.size && own.every(([key, value]) => isSame(value, others.get(key)));
};

/**
 * The hyperparameters to draw besides the learning rate, in order: those that change, and those that differ between
 * groups. Empty for a config with a single rate. A value that all groups share has no `group`.
 */
export const followedBeside = ({ schedule, groups }: FollowedRun): readonly Followed[] =>
  groups.flatMap((group, nth) =>
    Object.entries<Schedule>(group.hyperparameters).flatMap(([hyperparameter, own]): Followed[] => {
      if (isSame(own.curve, schedule.curve)) return [];
      const isShared = groups.every((each) => isSame(own.curve, each.hyperparameters[hyperparameter]?.curve));
      if (isShared && (nth > 0 || own.curve.kind === 'constant')) return [];
      return [{ hyperparameter, group: isShared ? undefined : group.name, schedule: own }];
    }),
  );

/** Chooses what to draw besides the learning rate: only values that change. */
export const drawnBeside = (run: FollowedRun): readonly Followed[] =>
  followedBeside(run).filter(
    ({ hyperparameter, schedule: { curve } }) =>
      hyperparameter === 'learning_rate' || curve.kind !== 'constant',
  );

/**
 * The series of a config: its learning rate, and momentum, weight decay and parameter groups if they change. Takes a
 * result of `load`.
 *
 * Example: svg(series(loadOrThrow(text)))
 */
export const series = (
  loaded: FollowedRun & {
    readonly filename?: string;
    readonly run?: RunFacts;
    readonly clock?: 'update' | 'batch';
  },
  name?: string,
): Series[] => {
  const { schedule, filename, run, clock } = loaded;
  const beside = {
    ...(name !== undefined && { name }),
    ...(filename !== undefined && { filename }),
    ...(run !== undefined && { run }),
    ...(clock !== undefined && { clock }),
  };
  return [
    { schedule, ...beside },
    ...drawnBeside(loaded).map(
      ({ hyperparameter, group, schedule: own }): Series => ({
        schedule: own,
        ...beside,
        quantity: hyperparameter.replaceAll('_', ' '),
        ...(group !== undefined && { group }),
      }),
    ),
  ];
};
