/** What a JavaScript object is to a spec. */

export type ObjectKind = 'array' | 'map' | 'bytes' | 'object' | 'other';

/** A literal, or an object without prototype; of another realm too, whose `Object.prototype` is not ours. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

export const kindOf = (value: object): ObjectKind => {
  if (Array.isArray(value)) return 'array';
  if (value instanceof Map) return 'map';
  if (value instanceof Uint8Array) return 'bytes';
  return isPlain(value) ? 'object' : 'other';
};

/** The name of an object's class, without asking a getter. */
const className = (value: object): string => {
  const prototype: object | null = Object.getPrototypeOf(value);
  const made: unknown = prototype && Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  const name: unknown = typeof made === 'function' && Object.getOwnPropertyDescriptor(made, 'name')?.value;
  return typeof name === 'string' && name !== '' ? name : 'a class';
};

/** A value that is no plain data, in words. */
export const wordsOf = (value: unknown): string => {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return `an instance of ${className(value)}`;
  return typeof value === 'function' || typeof value === 'symbol'
    ? `a ${typeof value}`
    : `the ${typeof value} ${String(value).slice(0, 40)}`;
};
