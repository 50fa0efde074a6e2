import { expect } from 'chai';
import fc from 'fast-check';
import { decodeBinary } from '../../src/bind/binary/decode.ts';
import { encodeBinary } from '../../src/bind/binary/encode.ts';
import { messagesOf } from '../../src/dialects/object_detection/messages.ts';
import { schemaProto } from '../../src/dialects/object_detection/schema_proto.ts';
import { builtins, loadOrThrow } from '../../src/index.ts';
import { LEARNING_RATE } from '../../src/schema/descriptors/learning_rate.ts';
import {
  bool,
  bytes,
  double,
  enumeration,
  type Field,
  fieldNumber,
  float,
  int64,
  learningRate,
  type Message,
  map,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../../src/schema/descriptors/message.ts';
import { messagesFrom } from '../../src/schema/proto/from_proto.ts';
import { printProto } from '../../src/schema/proto/print_proto.ts';
import { All, AllType, all, ours } from '../bind/binary/support.ts';
import { binaryOf } from '../support/binary.ts';
import { polyline, scaled, tanhDecay } from '../support/plugins.ts';
import { describePython, protocAccepts, pythonReads } from '../support/python.ts';
import { draft, textsOf } from '../support/specs.ts';

const print = (...messages: Message[]): string =>
  printProto(messages, { package: 'test', learningRate: builtins.learningRate });

const read = (text: string): Map<string, Message> =>
  new Map(
    messagesFrom([text], { learningRate: LEARNING_RATE })
      .flat()
      .map((of) => [of.name, of]),
  );

/** A field without properties that a proto gives only in comments or in its own names. */
const bare = ({ rules: _, usual: __, doc: ___, message: of, enumName: ____, ...field }: Field): object => ({
  ...field,
  ...(of !== undefined && { of: (typeof of === 'function' ? of() : of).name.split('.').at(-1) }),
});
const bareFields = (of: Message): object =>
  Object.fromEntries(
    Object.entries<Field>(of.fields).map(([name, field]) => [
      name,
      bare({ ...field, number: fieldNumber(of, name) }),
    ]),
  );

const inner = (name: string, field: Field = uint32()): Message => message(name, { x: field });
const held = (name: string, ...of: Message[]): Message =>
  message(name, Object.fromEntries(of.map((each, i) => [`f${i}`, nested(each)])));

const anew = (): Message => message('a.M', { m: nested(anew) });

/** Messages that cannot stand in one file as they are, and lines that the file must have. */
const clashes: { readonly reason: string; readonly messages: Message[]; readonly lines: RegExp[] }[] = [
  {
    reason: 'two packages',
    messages: [held('a.M', inner('b.N'))],
    lines: [/^message M \{/m, /^ {2}optional N f0 = 1;/m, /^message N \{/m],
  },
  {
    reason: 'the same name in two packages',
    messages: [held('a.M', inner('b.M'), inner('c.M'))],
    lines: [/^message M \{/m, /^ {2}optional b_M f0/m, /^ {2}optional c_M f1/m],
  },
  {
    reason: 'the same name for different messages',
    messages: [held('a.M', inner('b.N'), inner('b.N', bool()), inner('b.N', string()))],
    lines: [/optional N f0/, /optional b_N f1/, /optional N_2 f2/],
  },
  {
    reason: 'a message inside another',
    messages: [message('a.M', { n: nested(inner('a.M.N')), m: nested(inner('a.M.N.O')) })],
    lines: [/^ {2}message N \{/m, /^ {4}message O \{/m, /^ {2}optional N n/m, /^ {2}optional N\.O m/m],
  },
  {
    reason: 'a message inside one that is missing',
    messages: [held('a.M', inner('b.Lost.N'))],
    lines: [/^message Lost_N \{/m, /optional Lost_N f0/],
  },
  {
    reason: 'a message with the name of a field next to it',
    messages: [message('a.M', { N: uint32(), n: nested(inner('a.M.N')) })],
    lines: [/^ {2}optional M_N n/m, /^message M_N \{/m],
  },
  {
    reason: 'a type hidden by a field of the same name',
    messages: [message('a.M', { N: uint32(), n: nested(inner('a.N')) })],
    lines: [/optional \.test\.N n = 2/],
  },
  {
    reason: 'a oneof with the name of a field',
    messages: [
      message('a.M', { choice: uint32(), a: uint32({ oneof: 'choice' }), b: uint32({ oneof: 'choice' }) }),
    ],
    lines: [/^ {2}oneof choice_2 \{/m],
  },
  {
    reason: 'enums that share a value',
    messages: [
      message('a.M', { x: enumeration('a.E', { OFF: 0, ON: 1 }), y: enumeration('b.F', { OFF: 0, LOW: 1 }) }),
    ],
    lines: [/^enum E \{/m, /^message FScope \{/m, /optional FScope\.F y/],
  },
  {
    reason: 'two enums with the same name, and one that is used twice',
    messages: [
      message('a.M', {
        x: enumeration('Mode', { A: 0 }),
        y: enumeration('Mode', { B: 0 }),
        z: repeated(enumeration('Mode', { A: 0 })),
      }),
    ],
    lines: [/optional Mode x/, /optional ModeScope\.Mode y/, /repeated Mode z/],
  },
  {
    reason: 'an enum inside a message, with two names for a number',
    messages: [message('a.M', { x: enumeration('a.M.E', { A: 0, B: 0 }, { default: 'B' }) })],
    lines: [/^ {2}enum E \{\n {4}option allow_alias = true;/m, /optional E x = 1 \[default = B\];/],
  },
  {
    reason: 'a map next to a message with the name of its entry',
    messages: [message('a.M', { by_name: map(string(), nested(inner('a.M.ByNameEntry'))) })],
    lines: [/map<string, M_ByNameEntry> by_name = 1;/],
  },
  {
    reason: 'names that are not allowed in a proto',
    messages: [held('a.M', inner('9 lives'))],
    lines: [/^message _9_lives \{/m],
  },
  {
    reason: 'a oneof whose only field has no number',
    messages: [message('a.M', { x: uint32({ number: 0, oneof: 'one' }), y: uint32() })],
    lines: [/^ {2}\/\/ x has no number, and so no binary form\.$/m, /^ {2}optional uint32 y = 2;/m],
  },
  {
    reason: 'recursive messages',
    messages: [
      ((): Message => {
        const M: Message = message('a.M', { m: nested(() => M), all: repeated(nested(() => M)) });
        return M;
      })(),
    ],
    lines: [/^ {2}optional M m = 1;\n {2}repeated M all = 2;/m],
  },
  {
    reason: 'a message that a function creates again at each call',
    messages: [anew()],
    lines: [/^message M \{\n {2}optional M m = 1;\n\}/m],
  },
];

const defaults: { readonly field: Field<any>; readonly printed: string }[] = [
  { field: float({ default: 1e-8 }), printed: 'optional float x = 1 [default = 1e-8];' },
  {
    field: double({ default: Number.NEGATIVE_INFINITY }),
    printed: 'optional double x = 1 [default = -inf];',
  },
  { field: float({ default: Number.POSITIVE_INFINITY }), printed: 'optional float x = 1 [default = inf];' },
  { field: double({ default: Number.NaN }), printed: 'optional double x = 1 [default = nan];' },
  { field: double({ default: 1e300 }), printed: 'optional double x = 1 [default = 1e+300];' },
  { field: double({ default: -0 }), printed: 'optional double x = 1 [default = -0];' },
  { field: int64({ default: -(2n ** 53n) }), printed: 'optional int64 x = 1 [default = -9007199254740992];' },
  {
    field: string({ default: 'a"\\\n\u00e9' }),
    printed: 'optional string x = 1 [default = "a\\"\\\\\\012\\303\\251"];',
  },
  {
    field: bytes({ default: new Uint8Array([0, 255, 65]) }),
    printed: 'optional bytes x = 1 [default = "\\000\\377A"];',
  },
  {
    field: bool({ default: true, deprecated: true }),
    printed: 'optional bool x = 1 [default = true, deprecated = true];',
  },
  { field: uint32({ required: true, number: 7 }), printed: 'required uint32 x = 7;' },
  { field: learningRate(), printed: 'optional LearningRate x = 1;' },
];

describe('printProto', () => {
  for (const { field, printed } of defaults) {
    it(printed, () => expect(print(message('M', { x: field }))).to.include(`  ${printed}\n`));
  }

  for (const { reason, messages, lines } of clashes) {
    it(reason, () => {
      const text = print(...messages);
      for (const line of lines) expect(text).to.match(line);
    });
  }

  it('prints comments with the description and the rules of a field', () => {
    const x = float({ doc: `Of x.\n\n${'word '.repeat(40)}`, gt: 0, usual: { lte: 1 } });
    const text = print(message('M', { x }, { doc: 'Of M.' }));
    expect(text).to.include('// Of M.\nmessage M {\n  // Of x.\n  //\n  // word word');
    const joined = text.replace(/\n *\/\/ /g, ' ');
    expect(joined).to.include('word Must be greater than 0, usually at most 1.\n  optional float x');
    expect(Math.max(...text.split('\n').map(({ length }) => length))).to.be.at.most(120);
  });
});

describe('schemaProto', () => {
  const registry = builtins.with(tanhDecay, scaled, polyline);
  const own = messagesOf(builtins);

  it('reads back as the original descriptors', () => {
    const back = read(schemaProto(builtins));
    for (const of of Object.values(own)) {
      if (of.name === LEARNING_RATE) continue;
      expect(bareFields(back.get(of.name)!)).to.deep.equal(bareFields(of));
    }
    for (const { message: of } of builtins.types.values())
      expect(bareFields(back.get(`object_detection.protos.${of.name.split('.').at(-1)}`)!)).to.deep.equal(
        bareFields(of as Message),
      );
  });

  it('has every registered type with its number', () => {
    const text = schemaProto(registry);
    for (const { type, number } of registry.types.values())
      expect(text).to.match(new RegExp(` ${type} = ${number};`));
  });
});

/** NaN and infinities as Python writes them. */
const inWords = (value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value))
    return String(value).replace('Infinity', 'inf').replace('NaN', 'nan');
  if (Array.isArray(value)) return value.map(inWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inWords(each)]));
};

describePython('printProto, read by protoc', () => {
  it('is accepted for all of these messages', () => {
    const fields = Object.fromEntries(defaults.map(({ field }, i) => [`x${i}`, { ...field, number: i + 1 }]));
    const rows = [...clashes, { reason: 'every kind of default', messages: [message('M', fields)] }];
    const refused = 'syntax = "proto2"; message M { optional int32 a = 0; }';
    const accepted = protocAccepts([...rows.map(({ messages }) => print(...messages)), refused]);
    expect(rows.filter((_, i) => !accepted[i]).map(({ reason }) => reason)).to.deep.equal([]);
    expect(accepted.at(-1), 'the field number 0').to.equal(false);
  });

  it('agrees on bytes: Python reads the same values from our bytes', () => {
    const values = fc.sample(all, 100);
    const binaries = values.map((value) => AllType.encode(AllType.fromObject(value)).finish());
    const bound = binaries.map((each) => decodeBinary(each, All, { unknownFields: () => 'error' }).value);
    const written = bound.map(encodeBinary);
    expect(pythonReads(print(All), 'All', written)).to.deep.equal(bound.map((each) => inWords(ours(each))));
  });

  it('reads the configs of every type like our reader', () => {
    const registry = builtins.with(tanhDecay, scaled, polyline);
    const drafts = fc.sample(draft, 60).map(({ type, fields }) => textsOf(type, fields).textproto);
    const plugins = [
      'acme_tanh_decay { initial_learning_rate: 0.3 steepness: 1e-300 }',
      'acme_scaled { of { acme_scaled { of { constant_learning_rate { } } by: 2 } } }',
      'acme_polyline { start: -0.5 knot { step: 4294967295 } knot { rate: 0.1 } }',
    ];
    const texts = [...drafts, ...plugins];
    const binaries = texts.map((text) =>
      binaryOf(`optimizer { adam_optimizer { learning_rate { ${text} } } }`, 'TrainConfig', registry),
    );
    const python = pythonReads(schemaProto(registry), 'TrainConfig', binaries);
    const messages = messagesOf(registry);
    const mine = binaries.map((each) =>
      ours(
        decodeBinary(each, messages.TrainConfig, {
          unknownFields: () => 'error',
        }).value,
      ),
    );
    expect(python).to.deep.equal(mine);
    expect(loadOrThrow(binaries.at(-3)!, { format: 'binary', registry }).spec.type).to.equal(
      'acme_tanh_decay',
    );
  });
});
