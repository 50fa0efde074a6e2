import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Time } from './times.ts';

/** What a scheduler works with: fields that are missing or wrong are reported, and then give undefined. */
export interface Scheduled {
  /** A time; `otherwise` is its text if it is not written, and without one it must be. */
  readonly time: (name: string, otherwise?: string) => Time | undefined;
  /** The times of a list. */
  readonly times: (name: string) => readonly Time[] | undefined;
  /** The warm-up, which is stretched only if the config says so. */
  readonly warmup: () => Time | undefined;
  readonly number: <V extends number | undefined>(name: string, otherwise: V) => number | V;
  /** Reports a mistake about a field; `other` is the second place, if two do not fit. */
  readonly refuse: (code: string, name: string, params?: object, other?: Path) => undefined;
  /** The length of the run. */
  readonly duration: Time;
  /** Whether t_max is written. */
  readonly hasEnd: boolean;
}
