/** Reads plain scalars as YAML 1.1 does: PyYAML's rules, and the `y` and `n` of the specification. */

export type Yaml11Scalar =
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'null' | 'date' | 'string' };

const TRUE = /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:null|Null|NULL|~|)$/;
const DATE =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;

const BINARY = /^[-+]?0b[01_]+$/;
const OCTAL = /^[-+]?0[0-7_]+$/;
const DECIMAL = /^[-+]?(?:0|[1-9][\d_]*)$/;
const HEX = /^[-+]?0x[\da-fA-F_]+$/;
const BASE60 = /^[-+]?(?:[1-9][\d_]*(?::[0-5]?\d)+|\d[\d_]*(?::[0-5]?\d)+\.[\d_]*)$/;
const FLOAT = /^(?:[-+]?\d[\d_]*\.[\d_]*|\.\d[\d_]*)(?:[eE][-+]\d+)?$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NAN = /^\.(?:nan|NaN|NAN)$/;

/** Longer text is not meant as a number. */
const MAX_LENGTH = 100;

const base60 = (digits: string): number =>
  digits.split(':').reduce((total, part) => total * 60 + Number(part), 0);

const magnitude = (text: string): number | undefined => {
  const digits = text.replace(/^[-+]/, '').replaceAll('_', '');
  if (BINARY.test(text) || HEX.test(text) || DECIMAL.test(text) || FLOAT.test(text)) return Number(digits);
  if (OCTAL.test(text)) return Number.parseInt(digits, 8);
  if (BASE60.test(text)) return base60(digits);
  if (INFINITE.test(text)) return Number.POSITIVE_INFINITY;
  return NAN.test(text) ? Number.NaN : undefined;
};

/** The kind and value of a plain scalar in YAML 1.1. */
export const yaml11 = (text: string): Yaml11Scalar => {
  if (NULL.test(text)) return { kind: 'null' };
  if (TRUE.test(text)) return { kind: 'bool', value: true };
  if (FALSE.test(text)) return { kind: 'bool', value: false };
  if (text.length > MAX_LENGTH) return { kind: 'string' };
  if (DATE.test(text)) return { kind: 'date' };
  const value = magnitude(text);
  return value === undefined || Number.isNaN(value) !== NAN.test(text)
    ? { kind: 'string' }
    : { kind: 'number', value: text[0] === '-' ? -value : value };
};
