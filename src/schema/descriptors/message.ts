/** Message descriptors: each declares its fields once, and the TypeScript type of its value follows from that. */

export const SCALAR_KINDS = [
  'float',
  'double',
  'int32',
  'int64',
  'uint32',
  'uint64',
  'sint32',
  'sint64',
  'fixed32',
  'fixed64',
  'sfixed32',
  'sfixed64',
  'bool',
  'string',
  'bytes',
] as const;
export type ScalarKind = (typeof SCALAR_KINDS)[number];

export const FIELD_KINDS = [...SCALAR_KINDS, 'enum', 'message', 'learning_rate', 'map'] as const;

/** The kinds of fields. `learning_rate` takes any type of the registry; `map` is a repeated message of key and value. */
export type FieldKind = (typeof FIELD_KINDS)[number];

/** The allowed range of a number; without a bound there is no limit. */
export interface Rules {
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
  readonly finite?: boolean;
}

/**
 * A field. Breaking `rules` is an error, breaking `usual` a warning; for a repeated field they apply to each value.
 * Without `number`, a field's number is its position, counted from 1; 0 means none, for values without a binary form.
 * `value` is never set: it only tells the compiler the type of the field's value.
 */
export interface Field<V = unknown> {
  readonly kind: FieldKind;
  readonly number?: number;
  readonly repeated?: boolean;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  /**
   * The value of a field that is not written; without a default it is 0, false, '' or the first value of an enum. The
   * default of a `float`, like its bounds, is the decimal of the proto (0.002); binding rounds it to float32.
   */
  readonly default?: unknown;
  readonly rules?: Rules;
  readonly usual?: Rules;
  readonly oneof?: string;
  readonly doc?: string;
  /**
   * For kind `message`: the message, or a function that returns it if messages contain one another. For kind
   * `learning_rate`: set once a registry has resolved it.
   */
  readonly message?: Message<any> | (() => Message<any>);
  /** For kind `enum`: name → number, and the enum's own name. */
  readonly values?: { readonly [name: string]: number };
  readonly enumName?: string;
  /** For kind `enum`: true if numbers without a name are accepted, as in proto3. */
  readonly open?: true;
  /** For kind `map`. */
  readonly entry?: { readonly key: Field<any>; readonly value: Field<any> };
  readonly value?: V;
}

/** A message with its name and its fields, as made by `message`. */
export interface Message<S = any> {
  /** The full name: `object_detection.protos.Optimizer`. */
  readonly name: string;
  readonly doc?: string;
  readonly fields: { readonly [K in keyof S]: Field<S[K]> };
  /** Set if plain values of the message are specs: the oneof whose member a spec names in `type`. */
  readonly specOneof?: string;
  /** Names of former fields: a text may have them, and they are ignored. */
  readonly reserved?: readonly string[];
}

/** The value of a message, complete with defaults. */
export type MessageValue<M> = M extends Message<infer S> ? S : never;

type ValuesOf<F> = { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never };

/**
 * Makes the descriptor of a message; the type of its value is inferred.
 *
 * Example: message('my.Decay', { steps: uint32({ gt: 0 }), rate: float({ default: 0.1 }) }).name is 'my.Decay'
 */
export const message = <const F extends { readonly [name: string]: Field<any> }>(
  name: string,
  fields: F,
  options: Pick<Message, 'doc' | 'specOneof' | 'reserved'> = {},
): Message<ValuesOf<F>> => ({ name, fields: fields as never, ...options });

interface Common {
  readonly number?: number;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly oneof?: string;
  readonly doc?: string;
}
interface NumberOptions<V> extends Common, Rules {
  readonly default?: V;
  readonly usual?: Rules;
}
interface PlainOptions<V> extends Common {
  readonly default?: V;
}
interface EnumOptions<V> extends PlainOptions<V> {
  readonly open?: true;
}

/** The value of a field that may be left out and has no default: a member of a oneof. */
type Member<V, O> = Field<O extends { readonly oneof: string } ? V | undefined : V>;

const numeric =
  <V>(kind: ScalarKind) =>
  <const O extends NumberOptions<V>>(options?: O): Member<V, O> => {
    const { gt, gte, lt, lte, finite, ...rest }: NumberOptions<V> = options ?? {};
    const rules = {
      ...(gt !== undefined && { gt }),
      ...(gte !== undefined && { gte }),
      ...(lt !== undefined && { lt }),
      ...(lte !== undefined && { lte }),
      ...(finite !== undefined && { finite }),
    };
    return { kind, ...rest, ...(Object.keys(rules).length > 0 && { rules }) };
  };
const plain =
  <V>(kind: ScalarKind) =>
  (options: PlainOptions<V> = {}): Field<V> => ({ kind, ...options });

/** A field of a float32: a value is rounded to it in every format. */
export const float = /* @__PURE__ */ numeric<number>('float');
/** A field of a float64. */
export const double = /* @__PURE__ */ numeric<number>('double');
/** A field of an integer from -2³¹ to 2³¹ - 1. */
export const int32 = /* @__PURE__ */ numeric<number>('int32');
/** A field of an integer from 0 to 2³² - 1. */
export const uint32 = /* @__PURE__ */ numeric<number>('uint32');
/** A field like int32, in which negative numbers take fewer bytes in binary. */
export const sint32 = /* @__PURE__ */ numeric<number>('sint32');
/** A field like uint32 that always takes four bytes in binary. */
export const fixed32 = /* @__PURE__ */ numeric<number>('fixed32');
/** A field like int32 that always takes four bytes in binary. */
export const sfixed32 = /* @__PURE__ */ numeric<number>('sfixed32');
/** A field of an integer from -2⁶³ to 2⁶³ - 1, as a bigint, so that none is rounded. */
export const int64 = /* @__PURE__ */ numeric<bigint>('int64');
/** A field of an integer from 0 to 2⁶⁴ - 1, as a bigint. */
export const uint64 = /* @__PURE__ */ numeric<bigint>('uint64');
/** A field like int64, in which negative numbers take fewer bytes in binary. */
export const sint64 = /* @__PURE__ */ numeric<bigint>('sint64');
/** A field like uint64 that always takes eight bytes in binary. */
export const fixed64 = /* @__PURE__ */ numeric<bigint>('fixed64');
/** A field like int64 that always takes eight bytes in binary. */
export const sfixed64 = /* @__PURE__ */ numeric<bigint>('sfixed64');
/** A field of true or false. */
export const bool = /* @__PURE__ */ plain<boolean>('bool');
/** A field of a string. */
export const string = /* @__PURE__ */ plain<string>('string');
/** A field of bytes. */
export const bytes = /* @__PURE__ */ plain<Uint8Array>('bytes');

/**
 * A field of an enum with these names and numbers; its value is the name. An `open` enum, as in proto3, also takes
 * numbers that have no name.
 *
 * Example: enumeration('Mode', { SLOW: 0, FAST: 1 }).enumName is 'Mode'
 */
export const enumeration = <
  const E extends { readonly [name: string]: number },
  const O extends EnumOptions<keyof E & string>,
>(
  enumName: string,
  values: E,
  options?: O,
): Field<(keyof E & string) | (O extends { readonly open: true } ? number : never)> => ({
  kind: 'enum',
  enumName,
  values,
  ...options,
});

/** A field of a message inside a message; unset if not written. */
export const nested = <S>(
  of: Message<S> | (() => Message<S>),
  options: Common = {},
): Field<S | undefined> => ({ kind: 'message', message: of, ...options });

/** A repeated field, such as `repeated(float())`; `[]` if not written. */
export const repeated = <V>({ required: _, ...field }: Field<V>): Field<readonly NonNullable<V>[]> =>
  ({ ...field, repeated: true }) as Field<readonly NonNullable<V>[]>;

/** A field of values by key, such as `map(string(), float())`; an empty map if not written. */
export const map = <K extends string | number | bigint | boolean, V>(
  key: Field<K>,
  value: Field<V>,
  options: Common = {},
): Field<{ readonly [key: string]: NonNullable<V> }> => ({ kind: 'map', entry: { key, value }, ...options });

/** A spec of any registered type. A message with such a field does not know which type the spec has. */
export interface LearningRate {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A field of a learning rate of any type in the registry; required, unless it is a member of a oneof. */
export const learningRate = <const O extends Common>(options?: O): Member<LearningRate, O> => ({
  kind: 'learning_rate',
  ...(options?.oneof === undefined && { required: true }),
  ...options,
});

/** The message of a field of kind `learning_rate` before a registry adds types: it has no fields. */
const NO_TYPES: Message = /* @__PURE__ */ message('object_detection.protos.LearningRate', {});

/** The message of a field of kind `message` or `learning_rate`, or of an entry of a map. */
export const messageOf = (field: Field): Message => {
  const of = field.message;
  if (typeof of === 'function') return of();
  if (of !== undefined) return of;
  if (field.kind === 'learning_rate') return NO_TYPES;
  throw new TypeError(`a field of kind ${field.kind} has no message`);
};

/** The values of an enum field by their names. */
export const enumValues = ({ values = {} }: Field): { readonly [name: string]: number } => values;

/** True if the values of a field are messages. */
export const holdsMessages = ({ kind }: Field): boolean =>
  kind === 'message' || kind === 'learning_rate' || kind === 'map';

/** Field numbers of a proto message; 19000–19999 are reserved by protobuf. */
export const isFieldNumber = (number: number): boolean =>
  Number.isInteger(number) && number >= 1 && number < 2 ** 29 && (number < 19_000 || number > 19_999);

/** The number of a field in the binary form: its `number`, or else its position counted from 1. */
export const fieldNumber = (of: Message, name: string): number =>
  of.fields[name]?.number ?? Object.keys(of.fields).indexOf(name) + 1;
