/** Facts and units of a run. */

export { type Duration, epochOf, type Resolved, resolve, stepOf } from './duration.ts';
export {
  type Contradiction,
  completed,
  FACTS,
  type Fact,
  OPTIONS,
  type Rounding,
  type RunFacts,
} from './facts.ts';
