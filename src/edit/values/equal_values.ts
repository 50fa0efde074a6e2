import type { WrittenValue } from '../../bind/values/written_values.ts';

/** True if two values are equal in every part; NaN equals NaN, and -0 differs from 0. */
export const isSame = (a: WrittenValue | undefined, b: WrittenValue | undefined): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (a instanceof Uint8Array !== b instanceof Uint8Array || Array.isArray(a) !== Array.isArray(b))
    return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every(
      (name) =>
        Object.hasOwn(b, name) &&
        isSame((a as Record<string, WrittenValue>)[name], (b as Record<string, WrittenValue>)[name]),
    )
  );
};
