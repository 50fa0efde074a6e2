import type { Rules, ScalarKind } from './message.ts';

/** A JSON Schema, draft-07, as far as it is made here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The least and the greatest of each kind of integer. */
const integerRanges = (bits: number, signed: boolean): readonly [min: number, max: number] =>
  signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];

/** From here on a number is infinite as a float32: half a unit beyond the greatest of them. */
const FLOAT_LIMIT = 2 ** 128 - 2 ** 103;

const isUnsigned = (kind: ScalarKind): boolean => kind.startsWith('u') || kind.startsWith('fixed');

/** Whole numbers in the kind's range and the rules': both bounds always, and never an excluded one. */
const integerSchema = (kind: ScalarKind, { gt, gte, lt, lte }: Rules): JsonSchema => {
  const [min, max] = integerRanges(32, !isUnsigned(kind));
  return {
    type: 'integer',
    minimum: Math.max(min, Math.floor(gt ?? min - 1) + 1, Math.ceil(gte ?? min)),
    maximum: Math.min(max, Math.ceil(lt ?? max + 1) - 1, Math.floor(lte ?? max)),
  };
};

/** 64-bit numbers may be quoted, as proto JSON writes them, since not every reader keeps them whole. */
const longSchema = (kind: ScalarKind, { gt, gte, lt, lte }: Rules): JsonSchema => {
  const unsigned = isUnsigned(kind);
  const [min] = integerRanges(64, !unsigned);
  const bounds = {
    minimum: Math.max(min, gte ?? min),
    ...(gt !== undefined && { exclusiveMinimum: gt }),
    exclusiveMaximum: Math.min(lt ?? Number.POSITIVE_INFINITY, 2 ** (unsigned ? 64 : 63)),
    ...(lte !== undefined && { maximum: lte }),
  };
  return {
    anyOf: [
      { type: 'integer', ...bounds },
      { type: 'string', pattern: unsigned ? '^[0-9]+$' : '^-?[0-9]+$' },
    ],
  };
};

/** NaN and infinities are words, as proto JSON writes them, where the rules leave them in. */
const floatSchema = (kind: ScalarKind, { gt, gte, lt, lte, finite }: Rules): JsonSchema => {
  const bounds = {
    ...(gt !== undefined && { exclusiveMinimum: gt }),
    ...(gte !== undefined && { minimum: gte }),
    ...(lt !== undefined && { exclusiveMaximum: lt }),
    ...(lte !== undefined && { maximum: lte }),
  };
  const bounded = { low: gt !== undefined || gte !== undefined, high: lt !== undefined || lte !== undefined };
  const limit = kind === 'float' ? FLOAT_LIMIT : undefined;
  if (finite || (bounded.low && bounded.high)) {
    return {
      type: 'number',
      ...bounds,
      ...(limit !== undefined && !bounded.low && { exclusiveMinimum: -limit }),
      ...(limit !== undefined && !bounded.high && { exclusiveMaximum: limit }),
    };
  }
  const infinite = [...(bounded.low ? [] : ['-Infinity']), ...(bounded.high ? [] : ['Infinity'])];
  const words = bounded.low || bounded.high ? infinite : ['NaN', ...infinite];
  return { anyOf: [{ type: 'number', ...bounds }, { enum: words }] };
};

/** The numbers that a kind has and rules allow. */
export const numberSchema = (kind: ScalarKind, rules: Rules = {}): JsonSchema => {
  if (kind === 'float' || kind === 'double') return floatSchema(kind, rules);
  return kind.endsWith('64') ? longSchema(kind, rules) : integerSchema(kind, rules);
};
