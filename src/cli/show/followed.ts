import type { Group } from '../../config/build/hyperparameters.ts';
import type { Schedule } from '../../config/build/schedule.ts';

/** What a run follows beside its learning rate, for those who show it. */

export interface FollowedSeries {
  /** `momentum`, or with several groups `momentum of *bias*`. */
  readonly title: string;
  readonly schedule: Schedule;
}

/**
 * All that changes beside the learning rate, and all that a group has of its own, in order; of a config with one rate
 * nothing.
 */
export const followedBeside = ({
  schedule,
  groups,
}: {
  readonly schedule: Schedule<any>;
  readonly groups: readonly Group<any>[];
}): readonly FollowedSeries[] => {
  const rest = groups.at(-1);
  return groups.flatMap((group) =>
    Object.entries<Schedule>(group.hyperparameters).flatMap(([name, own]) => {
      const isShown =
        group === rest
          ? own.curve === schedule.curve || own.curve.kind === 'constant'
          : own.curve === rest?.hyperparameters[name]?.curve;
      return isShown
        ? []
        : [{ title: groups.length === 1 ? name : `${name} of ${group.name}`, schedule: own }];
    }),
  );
};
