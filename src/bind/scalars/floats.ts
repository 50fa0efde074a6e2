import type { ScalarReading } from '../scalar.ts';
import type { ScalarInput } from './reading.ts';
import { refuseScalar, take } from './reading.ts';

/** Reads numbers of the kinds `float` and `double`. */

export const LARGEST = { float: '3.4028235e+38', double: '1.7976931348623157e+308' } as const;

/**
 * Reads a number for a float kind; for `float`, the double of its float32. A number that is finite as written must be
 * finite as read: `1e39` for a `float` is refused, not silently made infinite.
 */
export const readFloat = (input: ScalarInput, value: number, finite: boolean): ScalarReading => {
  const kind = input.field.kind === 'float' ? 'float' : 'double';
  const read = kind === 'float' ? Math.fround(value) : value;
  return finite && !Number.isFinite(read)
    ? refuseScalar(input, undefined, `a number from -${LARGEST[kind]} to ${LARGEST[kind]}`)
    : take(read);
};
