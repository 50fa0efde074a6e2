import type { Cause, Explanation } from '../report.ts';
import type { Known } from './known.ts';

/** A way in which a run may differ from its config. */
export interface Deviation {
  readonly causes: readonly Cause[];
  /** The run with other settings, or with other epochs. */
  readonly known: Known;
  /** If any rate of the optimizer may explain the log: `scaled` if biases begin at a rate multiplied alike. */
  readonly rates?: 'free' | 'scaled';
  /** True if the first epoch after a resume may repeat a rate. */
  readonly mayRepeat?: boolean;
  /** The sentences that do not depend on what is found. */
  readonly says?: readonly string[];
  readonly facts?: Explanation['facts'];
}

/** The same deviation, and a factor on all rates. */
export const withFactor = (deviation: Deviation): Deviation => ({
  ...deviation,
  causes: [...deviation.causes, 'other-rate'],
  rates: 'scaled',
});
