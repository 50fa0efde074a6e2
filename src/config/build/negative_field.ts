import type { BoundField, BoundMessage } from '../../bind/bound.ts';
import { rateFinding } from '../../diagnostics/catalogue/rates.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/finding.ts';

/** Finds the field whose minus sign makes the rates of a dialect's config negative. */

/** Names of fields that multiply all or some rates. */
const MAKES_RATES = /(?:^|_)(?:lr|rate|alpha|gamma|factor)(?:_|$)/i;
/** Names of fields that hold the main rate of a config. */
export const IS_RATE = /^(?:base_|initial_|warmup_max_)?(?:lr|learning_rate)(?:_base)?$/i;

interface Negative {
  readonly name: string;
  readonly value: number;
  readonly place: Place;
}

const negativesIn = (block: BoundMessage): readonly Negative[] =>
  [...block.fields.values()].flatMap(({ name, path, value }: BoundField): readonly Negative[] => {
    if (value.kind === 'message') return negativesIn(value);
    if (value.kind === 'list') return [];
    const number = Number(value.value);
    return number < 0 && MAKES_RATES.test(name)
      ? [{ name, value: number, place: { path, ranges: [value.range] } }]
      : [];
  });

/** Moves a finding about negative rates to the field with a negative value, if there is only one, and says what to write. */
export const placedAtSign = (bound: BoundMessage, found: readonly Diagnostic[]): readonly Diagnostic[] => {
  if (found[0]?.code !== 'rate/negative') return found;
  const [only, ...more] = negativesIn(bound);
  if (only === undefined || more.length > 0) return found;
  return [rateFinding('rate/negative', { least: only.value, field: only.name }, only.place)];
};

/** Reports a negative rate in a config whose schedule cannot be built because a fact of the run is missing. */
export const negativeRate = (bound: BoundMessage, found: readonly Diagnostic[]): readonly Diagnostic[] => {
  if (found.some((each) => isError(each) && each.code !== 'run/missing-fact')) return [];
  const [only, ...more] = negativesIn(bound).filter(({ name }) => IS_RATE.test(name));
  if (only === undefined || more.length > 0) return [];
  return [rateFinding('rate/negative', { least: only.value, field: only.name }, only.place)];
};
