import type { Rules, ScalarKind } from '../descriptors/message.ts';

/** The part of JSON Schema, draft-07, that is used here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The least and the greatest of each kind of integer. */
const integerRanges = (bits: number, signed: boolean): readonly [min: number, max: number] =>
  signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];

/** The least number that rounds to infinity as a float32: half a unit above the greatest float32. */
const FLOAT_LIMIT = 2 ** 128 - 2 ** 103;

const isUnsigned = (kind: ScalarKind): boolean => kind.startsWith('u') || kind.startsWith('fixed');

/**
 * The schema of whole numbers within the range of the kind and the rules. The schema always has both bounds, and both
 * are inclusive.
 */
const integerSchema = (kind: ScalarKind, { gt, gte, lt, lte }: Rules): JsonSchema => {
  const [min, max] = integerRanges(32, !isUnsigned(kind));
  return {
    type: 'integer',
    minimum: Math.max(min, Math.floor(gt ?? min - 1) + 1, Math.ceil(gte ?? min)),
    maximum: Math.min(max, Math.ceil(lt ?? max + 1) - 1, Math.floor(lte ?? max)),
  };
};

/** A 64-bit integer may also be a string, as in proto JSON, because not every JSON reader keeps it exact. */
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

/** The bounds of the rules, or else those of the number type, beyond which a number would be infinite. */
const floatBounds = (kind: ScalarKind, { gt, gte, lt, lte }: Rules): JsonSchema => {
  const limit = kind === 'float' ? FLOAT_LIMIT : undefined;
  const hasLow = gt !== undefined || gte !== undefined;
  const hasHigh = lt !== undefined || lte !== undefined;
  return {
    ...(gt !== undefined && { exclusiveMinimum: gt }),
    ...(gte !== undefined && { minimum: gte }),
    ...(lt !== undefined && { exclusiveMaximum: lt }),
    ...(lte !== undefined && { maximum: lte }),
    ...(limit !== undefined && !hasLow && { exclusiveMinimum: -limit }),
    ...(limit !== undefined && !hasHigh && { exclusiveMaximum: limit }),
  };
};

/** NaN and infinities, if the rules allow them, are strings, as in proto JSON. */
const floatSchema = (kind: ScalarKind, rules: Rules): JsonSchema => {
  const { gt, gte, lt, lte, finite } = rules;
  const hasLow = gt !== undefined || gte !== undefined;
  const hasHigh = lt !== undefined || lte !== undefined;
  const number = { type: 'number', ...floatBounds(kind, rules) };
  if (finite || (hasLow && hasHigh)) return number;
  const infinite = [...(hasLow ? [] : ['-Infinity']), ...(hasHigh ? [] : ['Infinity'])];
  return { anyOf: [number, { enum: hasLow || hasHigh ? infinite : ['NaN', ...infinite] }] };
};

/** The numbers that a kind and its rules allow. */
export const numberSchema = (kind: ScalarKind, rules: Rules = {}): JsonSchema => {
  if (kind === 'float' || kind === 'double') return floatSchema(kind, rules);
  return kind.endsWith('64') ? longSchema(kind, rules) : integerSchema(kind, rules);
};
