import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import protobuf from 'protobufjs';
import { LEARNING_RATE } from '../../src/schema/descriptors/learning_rate.ts';
import { type Field, type Message, messageOf } from '../../src/schema/descriptors/message.ts';
import { CosineDecayLearningRate, Optimizer } from '../../src/schema/generated/optimizer.ts';
import { messageFrom } from '../../src/schema/proto/from_proto.ts';

const optimizerProto = readFileSync(
  new URL('../../proto/object_detection/protos/optimizer.proto', import.meta.url),
  'utf8',
);
const fieldOf = (of: Message, name: string): Field => {
  const field: Field | undefined = of.fields[name];
  if (field === undefined) throw new Error(`${of.name} has no field ${name}`);
  return field;
};
const inMessage = (body: string): string => `syntax = "proto2"; package acme; message M {\n${body}\n}`;

/** `inside` is one message's body in proto2; its field `x` is expected to be this. */
const fields: [inside: string, field: Field, why: string][] = [
  ['optional float x = 1;', { kind: 'float', number: 1 }, 'a scalar'],
  ['required sint64 x = 7;', { kind: 'sint64', number: 7, required: true }, 'a required one'],
  ['repeated bytes x = 1;', { kind: 'bytes', number: 1, repeated: true }, 'a repeated one'],
  ['optional double x = 1 [default = 1e-5];', { kind: 'double', number: 1, default: 1e-5 }, 'a default'],
  ['optional float x = 1 [default = inf];', { kind: 'float', number: 1, default: Infinity }, 'infinity'],
  ['optional float x = 1 [default = nan];', { kind: 'float', number: 1, default: NaN }, 'NaN'],
  ['optional int64 x = 1 [default = -5];', { kind: 'int64', number: 1, default: -5n }, '64 bits are bigint'],
  ['optional uint32 x = 1 [default = 0x10];', { kind: 'uint32', number: 1, default: 16 }, 'hexadecimal'],
  ['optional bool x = 1 [default = true];', { kind: 'bool', number: 1, default: true }, 'a bool'],
  ['optional string x = 1 [default = "true"];', { kind: 'string', number: 1, default: 'true' }, 'a string'],
  [
    'optional bytes x = 1 [default = "ab"];',
    { kind: 'bytes', number: 1, default: new Uint8Array([97, 98]) },
    'bytes',
  ],
  [
    'enum E { A = 0; B = -1; } optional E x = 2 [default = B];',
    { kind: 'enum', number: 2, enumName: 'acme.M.E', values: { A: 0, B: -1 }, default: 'B' },
    'an enum, its default by name',
  ],
  ['oneof o { int32 x = 1; }', { kind: 'int32', number: 1, oneof: 'o' }, 'a member of a oneof'],
  [
    'optional int32 x = 1 [deprecated = true];',
    { kind: 'int32', number: 1, deprecated: true },
    'a deprecated field',
  ],
  [
    'map<string, int32> x = 1;',
    { kind: 'map', number: 1, entry: { key: { kind: 'string' }, value: { kind: 'int32' } } },
    'a map',
  ],
  [
    'map<int64, E> x = 1; enum E { A = 0; }',
    {
      kind: 'map',
      number: 1,
      entry: { key: { kind: 'int64' }, value: { kind: 'enum', enumName: 'acme.M.E', values: { A: 0 } } },
    },
    'a map of enums',
  ],
  ['optional int32 x = 1; // of x', { kind: 'int32', number: 1, doc: 'of x' }, 'a comment behind'],
  [
    '\n// A word\n// of x.\n//\n// And one more.\noptional int32 x = 1;',
    { kind: 'int32', number: 1, doc: 'A word of x.\n\nAnd one more.' },
    'comments before: lines are joined, paragraphs are not',
  ],
  ['/** Of x. */\noptional int32 x = 1;', { kind: 'int32', number: 1, doc: 'Of x.' }, 'a block comment'],
  [
    'optional float x = 1 [(learning_schedules.rules) = { gt: 0, finite: true }];',
    { kind: 'float', number: 1, rules: { gt: 0, finite: true } },
    'rules as one option',
  ],
  [
    'optional float x = 1 [(.learning_schedules.rules).lte = 1, (learning_schedules.usual).gte = -1];',
    { kind: 'float', number: 1, rules: { lte: 1 }, usual: { gte: -1 } },
    'rules one by one',
  ],
  [
    'optional float x = 1 [(buf.validate.field).float.gt = 0];',
    { kind: 'float', number: 1 },
    'options of others are left alone',
  ],
  [
    'optional object_detection.protos.LearningRate x = 1;',
    { kind: 'learning_rate', number: 1, required: true },
    'a learning rate that the text imports',
  ],
];

const faults: [source: string, name: string | undefined, words: RegExp, why: string][] = [
  ['message M { optional int32 x = ; }', undefined, /cannot be read.*line 1/s, 'no proto'],
  [inMessage('optional Other x = 1;'), undefined, /acme\.M\.x: no message or enum Other/, 'a type not there'],
  [
    inMessage('optional acme.LearningRate x = 1;'),
    undefined,
    /acme\.LearningRate/,
    "another's learning rate",
  ],
  [inMessage('optional int32 x = 0;'), undefined, /x: 0 is no field number/, 'a number that is none'],
  [inMessage('optional int32 x = 19500;'), undefined, /19500 is no field number/, 'a reserved number'],
  [
    inMessage('enum E { A = 0; } optional E x = 1 [default = B];'),
    undefined,
    /x: its default B is no value of E: write one of A/,
    'a default that the enum has not',
  ],
  [
    inMessage('optional float x = 1 [(learning_schedules.rule).gt = 0];'),
    undefined,
    /no option \(learning_schedules\.rule\)/,
    'an option of ours, misspelt',
  ],
  [inMessage('optional group G = 1 {}'), undefined, /acme\.M\.g is a group/, 'a group'],
  [
    inMessage('optional uint64 x = 1 [default = 18446744073709551615];'),
    undefined,
    /x: its default is beyond 2\^53/,
    'a default that protobufjs rounds',
  ],
  [
    inMessage('optional float x = 1 [(learning_schedules.rules).more = 0];'),
    undefined,
    /x: .* has no more/,
    'no such rule',
  ],
  [
    inMessage('optional float x = 1 [(learning_schedules.rules).finite = 1];'),
    undefined,
    /x: .* has no finite: 1/,
    'a rule of another type',
  ],
  [
    inMessage('optional string x = 1 [(learning_schedules.rules).gt = 0];'),
    undefined,
    /x is no number/,
    'bounds on a string',
  ],
  [inMessage(''), 'N', /acme\.M/, 'no such message'],
  ['message A {} message B {}', undefined, /name the message that is meant: A, B/, 'two to choose from'],
  ['enum E { A = 0; }', undefined, /name the message/, 'no message at all'],
];

describe('messageFrom', () => {
  for (const [inside, field, why] of fields) {
    it(`reads ${why}: ${inside.trim()}`, () => {
      expect(messageFrom(inMessage(inside)).fields.x).to.deep.equal(field);
    });
  }

  for (const [source, name, words, why] of faults) {
    it(`refuses ${why}`, () => expect(() => messageFrom(source, name)).to.throw(TypeError, words));
  }

  it('reads proto3, whose optional fields are in no oneof', () => {
    const read = messageFrom('syntax = "proto3"; message M { optional int32 x = 1; int32 y = 2; }');
    expect(read.fields).to.deep.equal({ x: { kind: 'int32', number: 1 }, y: { kind: 'int32', number: 2 } });
  });

  it('keeps names as the proto has them, however they sound to JavaScript', () => {
    const read = messageFrom(inMessage('optional int32 constructor = 1; optional int32 snake_Case = 2;'));
    expect(Object.keys(read.fields)).to.deep.equal(['constructor', 'snake_Case']);
  });

  it('leaves out extensions', () => {
    const read = messageFrom(
      `${inMessage('extensions 100 to max;')} extend acme.M { optional int32 x = 100; }`,
    );
    expect(read.fields).to.deep.equal({});
  });

  it('takes the message that no other holds, or the one that is named', () => {
    expect(messageFrom(optimizerProto).name).to.equal('object_detection.protos.Optimizer');
    for (const name of ['CosineDecayLearningRate', 'object_detection.protos.CosineDecayLearningRate']) {
      expect(messageFrom(optimizerProto, name)).to.deep.equal(CosineDecayLearningRate);
    }
  });

  it('prefers the message whose full name was given', () => {
    const text = 'message M {} message Other { message M {} optional M of = 1; }';
    expect(messageFrom(text, 'M').name).to.equal('M');
    expect(messageFrom(text, 'Other.M').name).to.equal('Other.M');
  });

  it('reads messages that hold themselves, each once', () => {
    const a = messageFrom(
      'message A { optional B b = 1; repeated A all = 2; } message B { map<string, A> a = 1; }',
      'A',
    );
    const b = messageOf(fieldOf(a, 'b'));
    expect(messageOf(fieldOf(b, 'a').entry!.value)).to.equal(a);
    expect(messageOf(fieldOf(a, 'all'))).to.equal(a);
  });

  it("knows Google's well-known types", () => {
    const read = messageFrom(
      'syntax = "proto3"; import "google/protobuf/any.proto"; message M { google.protobuf.Any any = 1; }',
    );
    expect(Object.keys(messageOf(fieldOf(read, 'any')).fields)).to.deep.equal(['type_url', 'value']);
  });

  it('holds the learning rate as a message, or in place of it whatever the registry has', () => {
    expect(fieldOf(messageFrom(optimizerProto, 'AdamOptimizer'), 'learning_rate').kind).to.equal('message');
    expect(messageFrom(optimizerProto, 'Optimizer', { learningRate: LEARNING_RATE })).to.deep.equal(
      Optimizer,
    );
  });

  it('reads a learning rate by the short name, from within its package', () => {
    const text = 'package object_detection.protos; message M { required LearningRate of = 1; }';
    expect(fieldOf(messageFrom(text), 'of').kind).to.equal('learning_rate');
  });

  it('takes a type of protobufjs, in whichever case its names are', () => {
    const type = protobuf
      .parse(inMessage('optional int32 two_words = 1; message Inner {}'))
      .root.lookupType('acme.M');
    expect(messageFrom(type).fields).to.deep.equal({ two_words: { kind: 'int32', number: 1 } });
    expect(messageFrom(type, 'Inner')).to.deep.equal({ name: 'acme.M.Inner', fields: {} });
  });

  it('runs where code from strings is forbidden', () => {
    const script = `
      import { messageFrom } from ${JSON.stringify(new URL('../../src/schema/proto/from_proto.ts', import.meta.url).href)};
      console.log(Object.keys(messageFrom(process.argv[1]).fields).join());`;
    const args = ['--disallow-code-generation-from-strings', '--import', 'tsx', '--input-type=module'];
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const out = execFileSync(process.execPath, [...args, '-e', script, optimizerProto], { cwd: root });
    expect(String(out).trim()).to.equal(Object.keys(Optimizer.fields).join());
  });
});
