import type { Cause, Explanation } from '../report.ts';
import type { Known } from './known.ts';

/** A way in which a run may differ from its config. */
export interface Deviation {
  readonly causes: readonly Cause[];
  /** What is known of the deviating run: its settings and its number of epochs. */
  readonly known: Known;
  /** Set if the optimizer may have had any rate; `scaled` if the rate at which biases begin has the same factor. */
  readonly rates?: 'free' | 'scaled';
  /** True if the first epoch after a resume may have the rate of the epoch before. */
  readonly mayRepeat?: boolean;
  /** The sentences that do not depend on what is found. */
  readonly says?: readonly string[];
  readonly facts?: Explanation['facts'];
}

/** The same deviation together with a factor on all rates. */
export const withFactor = (deviation: Deviation): Deviation => ({
  ...deviation,
  causes: [...deviation.causes, 'other-rate'],
  rates: 'scaled',
});
