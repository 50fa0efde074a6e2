import fc from 'fast-check';
import protobuf from 'protobufjs';
import { type BinaryOptions, decodeBinary } from '../../../src/bind/binary/decode.ts';
import type { BoundMessage } from '../../../src/bind/bound.ts';
import { type WrittenMessage, writtenOf } from '../../../src/bind/values/written_values.ts';
import type { Message } from '../../../src/schema/descriptors/message.ts';
import { messageFrom } from '../../../src/schema/proto/from_proto.ts';
import { anyText } from '../../support/any_text.ts';

/** A message with a field of every kind: as our descriptor, and as a type of protobufjs, the reference. */

const proto = `
syntax = "proto2";
message All {
  enum E { ZERO = 0; ONE = 1; BELOW = -1; }
  optional float float = 1;
  optional double double = 2;
  optional int32 int32 = 3;
  optional int64 int64 = 4;
  optional uint32 uint32 = 5;
  optional uint64 uint64 = 6;
  optional sint32 sint32 = 7;
  optional sint64 sint64 = 8;
  optional fixed32 fixed32 = 9;
  optional fixed64 fixed64 = 10;
  optional sfixed32 sfixed32 = 11;
  optional sfixed64 sfixed64 = 12;
  optional bool bool = 13;
  optional string string = 14;
  optional bytes bytes = 15;
  optional E enum = 16;
  optional All all = 17;
  repeated All many = 18;
  repeated sint32 list = 19;
  repeated double doubles = 20 [packed = true];
  repeated E enums = 21 [packed = true];
  repeated string strings = 22;
  map<string, int64> map = 23;
  map<sint32, All> alls = 24;
  oneof choice { uint32 number = 25; string word = 26; All message = 27; }
  repeated uint64 longs = 536870911;
}`;

export const All: Message = messageFrom(proto);
export const AllType = protobuf.parse(proto, { keepCase: true }).root.lookupType('All');

export const options: BinaryOptions = {
  unknownFields: () => 'error',
};

export const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const decodeAll = (bytes: Uint8Array, of: Message = All, more: Partial<BinaryOptions> = {}) =>
  decodeBinary(bytes, of, { ...options, ...more });

export const written = (bound: BoundMessage): WrittenMessage => writtenOf(bound);

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String);
const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);
const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const text = anyText(8);
const label = fc.constantFrom('ZERO', 'ONE', 'BELOW');
const keys = { minKeys: 1, maxKeys: 3, noNullPrototype: true };
const list = <V>(of: fc.Arbitrary<V>) => fc.array(of, { minLength: 1, maxLength: 4 });

const scalars = {
  float: fc.float(),
  double: fc.double(),
  int32: fc.integer(),
  int64,
  uint32,
  uint64,
  sint32: fc.integer(),
  sint64: int64,
  fixed32: uint32,
  fixed64: uint64,
  sfixed32: fc.integer(),
  sfixed64: int64,
  bool: fc.boolean(),
  string: text,
  bytes: fc.uint8Array({ maxLength: 8 }),
  enum: label,
  list: list(fc.integer()),
  doubles: list(fc.double()),
  enums: list(label),
  strings: list(text),
  map: fc.dictionary(fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme-ascii' }), int64, keys),
  longs: list(uint64),
  word: text,
};

const valueArbitrary = (depth: number): fc.Arbitrary<object> => {
  const options = { requiredKeys: [], noNullPrototype: true };
  if (depth === 0) return fc.record(scalars, options);
  const inner = valueArbitrary(depth - 1);
  const key = fc.integer({ min: -9, max: 9 }).map(String);
  const messages = { all: inner, many: list(inner), alls: fc.dictionary(key, inner, keys) };
  return fc.record({ ...scalars, ...messages }, options);
};

/** A value of the message All, as protobufjs takes it. */
export const all = valueArbitrary(2);

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return hexOf(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
};

/** Our values in a form that both sides share: 64-bit integers and bytes as strings. */
export const ours = (bound: BoundMessage): unknown => plain(writtenOf(bound));

/** The values that protobufjs reads, in the same form as `ours`. */
export const oracle = (bytes: Uint8Array): unknown =>
  plain(AllType.toObject(AllType.decode(bytes), { longs: String, enums: String }));
