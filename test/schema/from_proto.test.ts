import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import protobuf from 'protobufjs';
import { LEARNING_RATE } from '../../src/schema/descriptors/learning_rate.ts';
import { type Field, type Message, messageOf } from '../../src/schema/descriptors/message.ts';
import { CosineDecayLearningRate, Optimizer } from '../../src/schema/generated/optimizer.ts';
import { messageFrom } from '../../src/schema/proto/from_proto.ts';
import { numbered } from '../support/numbered.ts';

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

/** `inside` is the body of a message in proto2; `field` is the expected descriptor of its field `x`. */
const fields: { readonly inside: string; readonly field: Field; readonly reason: string }[] = [
  { inside: 'optional float x = 1;', field: { kind: 'float', number: 1 }, reason: 'a scalar' },
  {
    inside: 'required sint64 x = 7;',
    field: { kind: 'sint64', number: 7, required: true },
    reason: 'a required field',
  },
  {
    inside: 'repeated bytes x = 1;',
    field: { kind: 'bytes', number: 1, repeated: true },
    reason: 'a repeated field',
  },
  {
    inside: 'optional double x = 1 [default = 1e-5];',
    field: { kind: 'double', number: 1, default: 1e-5 },
    reason: 'a default',
  },
  {
    inside: 'optional float x = 1 [default = inf];',
    field: { kind: 'float', number: 1, default: Infinity },
    reason: 'infinity',
  },
  {
    inside: 'optional float x = 1 [default = nan];',
    field: { kind: 'float', number: 1, default: NaN },
    reason: 'NaN',
  },
  {
    inside: 'optional int64 x = 1 [default = -5];',
    field: { kind: 'int64', number: 1, default: -5n },
    reason: '64-bit integers are bigints',
  },
  {
    inside: 'optional uint32 x = 1 [default = 0x10];',
    field: { kind: 'uint32', number: 1, default: 16 },
    reason: 'hexadecimal',
  },
  {
    inside: 'optional bool x = 1 [default = true];',
    field: { kind: 'bool', number: 1, default: true },
    reason: 'a bool',
  },
  {
    inside: 'optional string x = 1 [default = "true"];',
    field: { kind: 'string', number: 1, default: 'true' },
    reason: 'a string',
  },
  {
    inside: String.raw`optional string x = 1 [default = "\303\251 \xe2\x82\xac"];`,
    field: { kind: 'string', number: 1, default: 'é €' },
    reason: 'a string with its UTF-8 in escapes, as protoc prints it',
  },
  {
    inside: 'optional string x = 1 [default = "é €"];',
    field: { kind: 'string', number: 1, default: 'é €' },
    reason: 'a string that is not ASCII',
  },
  {
    inside: 'optional string x = 1 [default = "é"];',
    field: { kind: 'string', number: 1, default: 'é' },
    reason: 'a string whose characters would fit into single bytes, which would not be UTF-8',
  },
  {
    inside: String.raw`optional bytes x = 1 [default = "\377\000A"];`,
    field: { kind: 'bytes', number: 1, default: new Uint8Array([255, 0, 65]) },
    reason: 'bytes in escapes',
  },
  {
    inside: 'optional bytes x = 1 [default = "€"];',
    field: { kind: 'bytes', number: 1, default: new Uint8Array([0xe2, 0x82, 0xac]) },
    reason: 'bytes that are not ASCII',
  },
  {
    inside: 'optional bytes x = 1 [default = "ab"];',
    field: { kind: 'bytes', number: 1, default: new Uint8Array([97, 98]) },
    reason: 'bytes',
  },
  {
    inside: 'enum E { A = 0; B = -1; } optional E x = 2 [default = B];',
    field: { kind: 'enum', number: 2, enumName: 'acme.M.E', values: { A: 0, B: -1 }, default: 'B' },
    reason: 'an enum with its default by name',
  },
  {
    inside: 'oneof o { int32 x = 1; }',
    field: { kind: 'int32', number: 1, oneof: 'o' },
    reason: 'a member of a oneof',
  },
  {
    inside: 'optional int32 x = 1 [deprecated = true];',
    field: { kind: 'int32', number: 1, deprecated: true },
    reason: 'a deprecated field',
  },
  {
    inside: 'map<string, int32> x = 1;',
    field: { kind: 'map', number: 1, entry: { key: { kind: 'string' }, value: { kind: 'int32' } } },
    reason: 'a map',
  },
  {
    inside: 'map<int64, E> x = 1; enum E { A = 0; }',
    field: {
      kind: 'map',
      number: 1,
      entry: { key: { kind: 'int64' }, value: { kind: 'enum', enumName: 'acme.M.E', values: { A: 0 } } },
    },
    reason: 'a map of enums',
  },
  {
    inside: 'optional int32 x = 1; // of x',
    field: { kind: 'int32', number: 1, doc: 'of x' },
    reason: 'a comment after a field',
  },
  {
    inside: '\n// A word\n// of x.\n//\n// And one more.\noptional int32 x = 1;',
    field: { kind: 'int32', number: 1, doc: 'A word of x.\n\nAnd one more.' },
    reason: 'comments before a field: lines are joined, paragraphs are not',
  },
  {
    inside: '/** Of x. */\noptional int32 x = 1;',
    field: { kind: 'int32', number: 1, doc: 'Of x.' },
    reason: 'a block comment',
  },
  {
    inside: 'optional float x = 1 [(learning_schedules.rules) = { gt: 0, finite: true }];',
    field: { kind: 'float', number: 1, rules: { gt: 0, finite: true } },
    reason: 'rules as one option',
  },
  {
    inside:
      'optional float x = 1 [(.learning_schedules.rules).lte = 1, (learning_schedules.usual).gte = -1];',
    field: { kind: 'float', number: 1, rules: { lte: 1 }, usual: { gte: -1 } },
    reason: 'rules one by one',
  },
  {
    inside: 'optional float x = 1 [(buf.validate.field).float.gt = 0];',
    field: { kind: 'float', number: 1 },
    reason: 'unknown options of other projects are ignored',
  },
  {
    inside: 'optional object_detection.protos.LearningRate x = 1;',
    field: { kind: 'learning_rate', number: 1, required: true },
    reason: 'an imported learning rate',
  },
];

const faults: {
  readonly source: string;
  readonly name: string | undefined;
  readonly words: RegExp;
  readonly reason: string;
}[] = [
  {
    source: 'message M { optional int32 x = ; }',
    name: undefined,
    words: /cannot be read.*line 1/s,
    reason: 'a text that is not a proto',
  },
  {
    source: inMessage('optional Other x = 1;'),
    name: undefined,
    words: /acme\.M\.x: no message or enum Other/,
    reason: 'an unknown type',
  },
  {
    source: inMessage('optional acme.LearningRate x = 1;'),
    name: undefined,
    words: /acme\.LearningRate/,
    reason: 'the learning rate of another package',
  },
  {
    source: `// a name: __proto__ = 1\n${inMessage('optional int32 __proto__ = 1; optional int32 x = 2;')}`,
    name: undefined,
    words: /__proto__ cannot be a name/,
    reason: 'a name that protobufjs leaves out',
  },
  {
    source: inMessage('optional int32 x = 0;'),
    name: undefined,
    words: /x: 0 is not a valid field number/,
    reason: 'an invalid field number',
  },
  {
    source: inMessage('optional int32 x = 19500;'),
    name: undefined,
    words: /19500 is not a valid field number/,
    reason: 'a reserved number',
  },
  {
    source: inMessage('enum E { A = 0; } optional E x = 1 [default = B];'),
    name: undefined,
    words: /x: its default B is not a value of E: write one of A/,
    reason: 'a default that is not in the enum',
  },
  {
    source: inMessage('optional float x = 1 [(learning_schedules.rule).gt = 0];'),
    name: undefined,
    words: /no option \(learning_schedules\.rule\)/,
    reason: 'a misspelt option of this project',
  },
  {
    source: inMessage('optional group G = 1 {}'),
    name: undefined,
    words: /acme\.M\.g is a group/,
    reason: 'a group',
  },
  {
    source: inMessage('optional uint64 x = 1 [default = 18446744073709551615];'),
    name: undefined,
    words: /x: its default is beyond 2\^53/,
    reason: 'a default too long to read exactly',
  },
  {
    source: inMessage('optional float x = 1 [(learning_schedules.rules).more = 0];'),
    name: undefined,
    words: /x: .* has no more/,
    reason: 'an unknown rule',
  },
  {
    source: inMessage('optional float x = 1 [(learning_schedules.rules).finite = 1];'),
    name: undefined,
    words: /x: .* has no finite: 1/,
    reason: 'a rule with a value of the wrong type',
  },
  {
    source: inMessage('optional string x = 1 [(learning_schedules.rules).gt = 0];'),
    name: undefined,
    words: /x is not a number/,
    reason: 'bounds on a string',
  },
  { source: inMessage(''), name: 'N', words: /acme\.M/, reason: 'an unknown message' },
  {
    source: 'message A {} message B {}',
    name: undefined,
    words: /name one of these messages: A, B/,
    reason: 'two messages, and no name that chooses one of them',
  },
  {
    source: 'enum E { A = 0; }',
    name: undefined,
    words: /name one of these messages/,
    reason: 'a proto without messages',
  },
];

describe('messageFrom', () => {
  for (const { inside, field, reason } of fields) {
    it(`reads ${reason}: ${inside.trim()}`, () => {
      expect(messageFrom(inMessage(inside)).fields.x).to.deep.equal(field);
    });
  }

  for (const { source, name, words, reason } of faults) {
    it(`refuses ${reason}`, () => expect(() => messageFrom(source, name)).to.throw(TypeError, words));
  }

  it('reads proto3, and does not make oneofs of its optional fields', () => {
    const read = messageFrom('syntax = "proto3"; message M { optional int32 x = 1; int32 y = 2; }');
    expect(read.fields).to.deep.equal({ x: { kind: 'int32', number: 1 }, y: { kind: 'int32', number: 2 } });
  });

  it('keeps names of the proto, even those special in JavaScript', () => {
    const read = messageFrom(inMessage('optional int32 constructor = 1; optional int32 snake_Case = 2;'));
    expect(Object.keys(read.fields)).to.deep.equal(['constructor', 'snake_Case']);
  });

  it('leaves out extensions', () => {
    const read = messageFrom(
      `${inMessage('extensions 100 to max;')} extend acme.M { optional int32 x = 100; }`,
    );
    expect(read.fields).to.deep.equal({});
  });

  it('reads the message that is inside no other, or the one that is named', () => {
    expect(messageFrom(optimizerProto).name).to.equal('object_detection.protos.Optimizer');
    for (const name of ['CosineDecayLearningRate', 'object_detection.protos.CosineDecayLearningRate']) {
      expect(numbered(messageFrom(optimizerProto, name))).to.deep.equal(numbered(CosineDecayLearningRate));
    }
  });

  it('prefers the message whose full name was given', () => {
    const text = 'message M {} message Other { message M {} optional M of = 1; }';
    expect(messageFrom(text, 'M').name).to.equal('M');
    expect(messageFrom(text, 'Other.M').name).to.equal('Other.M');
  });

  it('reads recursive messages, each once', () => {
    const a = messageFrom(
      'message A { optional B b = 1; repeated A all = 2; } message B { map<string, A> a = 1; }',
      'A',
    );
    const b = messageOf(fieldOf(a, 'b'));
    expect(messageOf(fieldOf(b, 'a').entry!.value)).to.equal(a);
    expect(messageOf(fieldOf(a, 'all'))).to.equal(a);
  });

  it("reads Google's well-known types", () => {
    const read = messageFrom(
      'syntax = "proto3"; import "google/protobuf/any.proto"; message M { google.protobuf.Any any = 1; }',
    );
    expect(Object.keys(messageOf(fieldOf(read, 'any')).fields)).to.deep.equal(['type_url', 'value']);
  });

  it('reads the learning rate as a message of the proto, or uses the given kind of field', () => {
    expect(fieldOf(messageFrom(optimizerProto, 'AdamOptimizer'), 'learning_rate').kind).to.equal('message');
    const read = messageFrom(optimizerProto, 'Optimizer', { learningRate: LEARNING_RATE });
    expect(numbered(read)).to.deep.equal(numbered(Optimizer));
  });

  it('reads a learning rate by the short name, from within its package', () => {
    const text = 'package object_detection.protos; message M { required LearningRate of = 1; }';
    expect(fieldOf(messageFrom(text), 'of').kind).to.equal('learning_rate');
  });

  it('accepts a type of protobufjs, with names in either case', () => {
    const type = protobuf
      .parse(inMessage('optional int32 two_words = 1; message Inner {}'))
      .root.lookupType('acme.M');
    expect(messageFrom(type).fields).to.deep.equal({ two_words: { kind: 'int32', number: 1 } });
    expect(messageFrom(type, 'Inner')).to.deep.equal({ name: 'acme.M.Inner', fields: {} });
  });

  it('reads an enum from a version of protobufjs that has no editions', () => {
    const field = {
      ...{ name: 'x', id: 1, type: 'E', repeated: false, required: false, comment: null, partOf: null },
      resolvedType: { fullName: '.E', values: { A: 0 } },
      resolve: () => undefined,
    };
    const lookupType = (): never => expect.fail('not called');
    const read = messageFrom({ fullName: '.M', fieldsArray: [field], comment: null, lookupType });
    expect(read.fields.x).to.deep.equal({ kind: 'enum', number: 1, enumName: 'E', values: { A: 0 } });
  });

  it('works if code generation from strings is forbidden', () => {
    const script = `
      import { messageFrom } from ${JSON.stringify(new URL('../../src/schema/proto/from_proto.ts', import.meta.url).href)};
      console.log(Object.keys(messageFrom(process.argv[1]).fields).join());`;
    const args = ['--disallow-code-generation-from-strings', '--import', 'tsx', '--input-type=module'];
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const out = execFileSync(process.execPath, [...args, '-e', script, optimizerProto], { cwd: root });
    expect(String(out).trim()).to.equal(Object.keys(Optimizer.fields).join());
  });
});
