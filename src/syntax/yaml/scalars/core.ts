/**
 * Reads plain scalars by the core schema of YAML 1.2. The package would round large numbers and is slow on long ones.
 */

/** The `value` of a whole number is a bigint. */
export type CoreScalar =
  | { readonly form: 'null'; readonly value: null }
  | { readonly form: 'bool'; readonly value: boolean }
  | { readonly form: 'number'; readonly value: number | bigint }
  | { readonly form: 'string' };

const NULL = /^(?:null|Null|NULL|~|)$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const INTEGER = /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NAN = /^\.(?:nan|NaN|NAN)$/;

/** A longer whole number exceeds every integer kind, and BigInt takes long for a million digits. */
const MAX_DIGITS = 100;

const STRING: CoreScalar = { form: 'string' };

/** The number of a text in the core schema; undefined if there is none. */
export const coreNumber = (text: string): number | bigint | undefined => {
  if (INTEGER.test(text)) {
    // `BigInt` does not accept a plus sign.
    return text.length > MAX_DIGITS ? Number(text) : BigInt(text[0] === '+' ? text.slice(1) : text);
  }
  if (FLOAT.test(text)) return Number(text);
  const infinite = INFINITE.exec(text);
  if (infinite !== null) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return NAN.test(text) ? Number.NaN : undefined;
};

/** The kind and value of a plain scalar. */
export const coreScalar = (text: string): CoreScalar => {
  if (NULL.test(text)) return { form: 'null', value: null };
  if (TRUE.test(text)) return { form: 'bool', value: true };
  if (FALSE.test(text)) return { form: 'bool', value: false };
  const value = coreNumber(text);
  return value === undefined ? STRING : { form: 'number', value };
};
