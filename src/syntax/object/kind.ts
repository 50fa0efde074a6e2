/** The kinds of JavaScript objects in a spec; `other` objects are refused. */

export type ObjectKind = 'array' | 'map' | 'bytes' | 'object' | 'other';

/** True for an object literal or an object without a prototype, even from another realm, which has its own `Object.prototype`. */
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

/** The name of an object's class, found without calling a getter. */
const className = (value: object): string => {
  const prototype: object | null = Object.getPrototypeOf(value);
  const made: unknown = prototype && Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  const name: unknown = typeof made === 'function' && Object.getOwnPropertyDescriptor(made, 'name')?.value;
  return typeof name === 'string' && name !== '' ? name : 'a class';
};

/** Describes a value that is not plain data. */
export const wordsOf = (value: unknown): string => {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return `an instance of ${className(value)}`;
  return typeof value === 'function' || typeof value === 'symbol'
    ? `a ${typeof value}`
    : `the ${typeof value} ${String(value).slice(0, 40)}`;
};
