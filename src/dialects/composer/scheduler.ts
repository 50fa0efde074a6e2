import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Time } from './times.ts';

/** The fields and the run of a scheduler. Fields that are missing or wrong are reported and give undefined. */
export interface SchedulerFields {
  /** Reads a time; `otherwise` is its default, without which it is required. */
  readonly time: (name: string, otherwise?: string) => Time | undefined;
  /** Reads a list of times. */
  readonly times: (name: string) => readonly Time[] | undefined;
  /** The warm-up, stretched only if the config says so. */
  readonly warmup: () => Time | undefined;
  readonly number: <V extends number | undefined>(name: string, otherwise: V) => number | V;
  /** Reports a mistake about a field; `other` is the second field, if the two do not fit. */
  readonly refuse: (code: string, name: string, params?: object, other?: Path) => undefined;
  /** The length of the run. */
  readonly duration: Time;
  /** True if t_max is written. */
  readonly hasEnd: boolean;
}
