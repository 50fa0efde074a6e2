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

/**
 * Everything that changes besides the learning rate, and everything that a group has of its own, in order; nothing
 * for a config with one rate.
 */
export const followedBeside = ({ schedule, groups }: FollowedRun): readonly Followed[] => {
  const rest = groups.at(-1);
  return groups.flatMap((group) =>
    Object.entries<Schedule>(group.hyperparameters).flatMap(([hyperparameter, own]) => {
      const isShown =
        group === rest
          ? own.curve === schedule.curve || own.curve.kind === 'constant'
          : own.curve === rest?.hyperparameters[hyperparameter]?.curve;
      const name = groups.length === 1 ? undefined : group.name;
      return isShown ? [] : [{ hyperparameter, group: name, schedule: own }];
    }),
  );
};

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
    ...followedBeside(loaded).map(
      ({ hyperparameter, group, schedule: own }): Series => ({
        schedule: own,
        ...beside,
        quantity: hyperparameter.replaceAll('_', ' '),
        ...(group !== undefined && { group }),
      }),
    ),
  ];
};
