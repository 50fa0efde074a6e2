import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { transformSync } from 'esbuild';
import * as entry from '../../src/define.ts';
import { ownDocs } from '../../src/schema/descriptors/docs.ts';
import type { Message } from '../../src/schema/descriptors/message.ts';
import { allDocs } from '../../src/schema/docs.ts';
import * as schedules from '../../src/schema/generated/schedules.ts';
import { type FindProto, type Generated, generateModule } from '../../src/schema/proto/generate_module.ts';
import { moduleUrl } from '../support/modules.ts';
import { numbered } from '../support/numbered.ts';

/** Files by name; imports are looked up by the name in the import. */
type Files = { readonly [name: string]: string };

const generate = (files: Files): Generated => {
  const find: FindProto = (path) =>
    Object.hasOwn(files, path) ? { name: path, text: files[path]! } : { tried: [path] };
  const [[name, text] = ['', '']] = Object.entries(files);
  return generateModule({ name, text }, find);
};

const codeOf = (files: Files): string => {
  const result = generate(files);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.code;
};

/** The exports of a generated module, run with this library. */
const evaluated = async (code: string): Promise<{ readonly [name: string]: Message }> => {
  const located = code.replace("from 'learning-schedules/define'", `from '${moduleUrl('src/define.ts')}'`);
  const { code: script } = transformSync(located, { loader: 'ts' });
  return import(`data:text/javascript,${encodeURIComponent(script)}`);
};

const proto2 = (text: string): string => `syntax = "proto2";\npackage acme;\n${text}`;
const proto3 = (text: string): string => `syntax = "proto3";\npackage acme;\n${text}`;

/** Files with one fault each; `culprit` is the text at the finding's range. */
const faults: {
  readonly files: Files;
  readonly code: string;
  readonly culprit: string | undefined;
  readonly says: RegExp;
  readonly reason: string;
}[] = [
  {
    files: { a: 'mesage A {}' },
    code: 'proto/syntax',
    culprit: 'mesage',
    says: /illegal token 'mesage'$/,
    reason: 'a text that is not a proto',
  },
  {
    files: { a: proto2('message A {\n  double x = 1;\n}') },
    code: 'proto/syntax',
    culprit: 'double',
    says: /'double'; a field of proto2 starts with optional/,
    reason: 'a field without its label',
  },
  {
    files: { a: proto2('message A {\n  optional int32 x = "1" + "2";\n}') },
    code: 'proto/syntax',
    culprit: 'optional int32 x = "1" + "2";',
    says: /illegal id '"'/,
    reason: 'a fault at one of several equal tokens on a line',
  },
  {
    files: { a: proto2('message A {\n') },
    code: 'proto/syntax',
    culprit: '',
    says: /illegal token 'null'/,
    reason: 'an unexpected end',
  },
  {
    files: {
      a: proto2(
        'message B { optional int32 x = 1; } message A { optional int32 x = 1; optional bool y = 1; }',
      ),
    },
    code: 'proto/syntax',
    culprit: 'y',
    says: /duplicate id 1 in Type A/,
    reason: 'a number used twice',
  },
  {
    files: {
      a: proto2(
        'message A { oneof o { int32 x = 1; } /* x = 2 */ optional string s = 3 [default = "x = 4"]; optional int32 x = 5; }',
      ),
    },
    code: 'proto/syntax',
    culprit: 'x',
    says: /duplicate name 'x' in Type A/,
    reason: 'a name used twice',
  },
  {
    files: { a: proto2('message A { optional int32 x = 1; optional bool y = 1; } } message B { }') },
    code: 'proto/syntax',
    culprit: 'y',
    says: /duplicate id 1 in Type A/,
    reason: 'a number used twice, and a surplus brace after it',
  },
  {
    files: { a: proto2('message A { message B { } }\nmessage A { optional int32 x = 1; }') },
    code: 'proto/syntax',
    culprit: 'A',
    says: /duplicate name 'A'/,
    reason: 'a message declared twice',
  },
  {
    files: { a: 'message A { }\nenum A { X = 0; }' },
    code: 'proto/syntax',
    culprit: 'A',
    says: /duplicate name 'A'/,
    reason: 'an enum with the name of a message, without a package',
  },
  {
    files: { a: proto2('message A { oneof o { int32 x = 1; } oneof o { int32 y = 2; } }') },
    code: 'proto/syntax',
    culprit: 'o',
    says: /duplicate name 'o' in Type A/,
    reason: 'a oneof declared twice',
  },
  {
    files: {
      a: proto2('message A { enum E { X = 0; Y = -1; Z = -1; } } message E { optional int32 x = 2; }'),
    },
    code: 'proto/syntax',
    culprit: 'Z',
    says: /duplicate id -1 in Enum E/,
    reason: 'a value of an enum with the number of another',
  },
  {
    files: { a: proto2('enum E { X = 0; X = 1; } service X { }') },
    code: 'proto/syntax',
    culprit: 'X',
    says: /duplicate name 'X' in Enum E/,
    reason: 'two values of an enum have the same name',
  },
  {
    files: { a: proto2('message A { }\n/* open') },
    code: 'proto/syntax',
    culprit: '/* open',
    says: /illegal comment/,
    reason: 'a comment without an end',
  },
  {
    files: { a: proto2('message A { '.repeat(20_000)) },
    code: 'proto/syntax',
    culprit: undefined,
    says: /maximum|exceeded/i,
    reason: 'messages nested too deeply for protobufjs',
  },
  {
    files: { a: proto2('import public "b.proto"; message A {}') },
    code: 'proto/import',
    culprit: '"b.proto"',
    says: /there is no file b\.proto \(looked for as b\.proto\)/,
    reason: 'a missing import',
  },
  {
    files: { a: proto2('message A { optional bool b = 1 [default = 1]; }') },
    code: 'proto/field',
    culprit: 'b',
    says: /b: its default is 1: write true or false$/,
    reason: 'a number as the default of a bool',
  },
  {
    files: { a: proto2('message A { optional string s = 1 [default = 5]; }') },
    code: 'proto/field',
    culprit: 's',
    says: /s: its default 5 is not a string: write "5"$/,
    reason: 'a default of a string without quotes',
  },
  {
    files: { a: '// A comment.\nsyntax = "proto4";\nmessage A {}' },
    code: 'proto/syntax',
    culprit: 'syntax = "proto4";',
    says: /there is no syntax proto4: write "proto2" or "proto3"$/,
    reason: 'a syntax that does not exist',
  },
  {
    files: {
      a: proto2(
        'message A { enum E { x = 0; } message B { optional int32 x = 1; } optional group X = 1 { } }',
      ),
    },
    code: 'proto/field',
    culprit: 'X',
    says: /acme\.A\.x is a group: make it a message/,
    reason: 'a group',
  },
  {
    files: { a: proto2('message A { message B { optional C c = 1; } optional B c = 2; }') },
    code: 'proto/field',
    culprit: 'c',
    says: /acme\.A\.B\.c: no message or enum C in the text or what it imports/,
    reason: 'an unknown type',
  },
  {
    files: { a: proto2('message A { optional int32 x = 0; }') },
    code: 'proto/field',
    culprit: 'x',
    says: /0 is not a valid field number/,
    reason: 'a missing number',
  },
  {
    files: { a: proto2('message A { optional string s = 1 [(learning_schedules.rules) = { gt: 0 }]; }') },
    code: 'proto/field',
    culprit: 's',
    says: /s is not a number, so it cannot have bounds/,
    reason: 'bounds on a string',
  },
  {
    files: { a: proto2('message A { optional float f = 1 [(learning_schedules.rule) = { gt: 0 }]; }') },
    code: 'proto/field',
    culprit: 'f',
    says: /no option \(learning_schedules\.rule\).*: write \(learning_schedules\.rules\) or/,
    reason: 'a misspelt option of this project',
  },
  {
    files: { a: proto2('message A { enum E { X = 0; } optional E e = 1 [default = Y]; }') },
    code: 'proto/field',
    culprit: 'e',
    says: /e: its default Y is not a value of E: write one of X/,
    reason: 'a default that is not in the enum',
  },
  {
    files: { a: proto2('message A { optional uint64 x = 1 [default = 18446744073709551615]; }') },
    code: 'proto/field',
    culprit: 'x',
    says: /beyond 2\^53/,
    reason: 'a default too long to read exactly',
  },
  {
    files: { a: proto3('message A { int32 x = 1; optional int32 y = 2 [default = 4]; }') },
    code: 'proto/field',
    culprit: 'y',
    says: /a field of proto3 has no default: leave default = 4 out, or write edition = "2023" instead/,
    reason: 'a default in proto3',
  },
  {
    files: { a: proto2('message A { repeated int32 x = 1 [default = 4]; }') },
    code: 'proto/field',
    culprit: 'x',
    says: /x: a repeated field has no default: leave default = 4 out$/,
    reason: 'a default of a repeated field',
  },
  {
    files: { a: proto2('message A { optional A x = 1 [default = 4]; }') },
    code: 'proto/field',
    culprit: 'x',
    says: /x: a message has no default: leave default = 4 out$/,
    reason: 'a default of a message',
  },
  {
    files: { a: proto3('message A { map<string, int32> x = 1 [default = 4]; }') },
    code: 'proto/field',
    culprit: 'x',
    says: /x: a map has no default: leave default = 4 out$/,
    reason: 'a default of a map',
  },
  {
    files: { a: proto3('message B { enum E { X = 0; } } message A { enum E { X = 1; Y = 2; } E e = 1; }') },
    code: 'proto/field',
    culprit: 'X',
    says: /E starts with X = 1, .* must be 0: write E_UNSPECIFIED = 0; before it/,
    reason: 'an enum of proto3 without 0',
  },
  {
    files: { a: 'edition = "2023"; enum MyShape { X = 1; Y = 0; } message A { MyShape e = 1; }' },
    code: 'proto/field',
    culprit: 'X',
    says: /MyShape starts with X = 1, .* must be 0: move Y = 0; before it/,
    reason: 'an enum of an edition whose 0 is not the first',
  },
  {
    files: { a: proto2('enum MyShape { } message A { optional MyShape e = 1; }') },
    code: 'proto/field',
    culprit: 'MyShape',
    says: /MyShape has no values: write one, such as MY_SHAPE_UNSPECIFIED = 0;/,
    reason: 'an enum without values',
  },
  {
    files: { a: proto3('message A {\n  /* group X = 1 { */ repeated group Run = 2 { int32 x = 1; }\n}') },
    code: 'proto/syntax',
    culprit: 'group Run',
    says: /'group Run' is only for proto2: write message Run \{ … \} and Run run = 2;/,
    reason: 'a group in proto3',
  },
  {
    files: { a: 'edition = "2023";\nmessage A { group Run = 2 { int32 x = 1; } }' },
    code: 'proto/syntax',
    culprit: 'group Run',
    says: /only for proto2/,
    reason: 'a group in an edition',
  },
  {
    files: { a: proto3('message A { required int32 x = 1; }') },
    code: 'proto/syntax',
    culprit: 'required',
    says: /only proto2 has required fields, .*: leave required out/,
    reason: 'a required field in proto3',
  },
  {
    files: { a: 'edition = "2023";\nmessage A { optional int32 x = 1; }' },
    code: 'proto/syntax',
    culprit: 'optional',
    says: /an edition has no such label: leave optional out/,
    reason: 'an optional field in an edition',
  },
  {
    files: { a: proto2('enum E { X = 0; }') },
    code: 'proto/no-message',
    culprit: undefined,
    says: /write message Name/,
    reason: 'a proto without messages',
  },
  {
    files: { a: '' },
    code: 'proto/no-message',
    culprit: undefined,
    says: /no message is declared/,
    reason: 'an empty file',
  },
];

describe('generateModule', () => {
  for (const { files, code, culprit, says, reason } of faults) {
    it(`reports ${reason}`, () => {
      const result = generate(files);
      if (result.ok) throw new Error(result.code);
      const [finding, ...more] = result.diagnostics;
      const range = finding?.ranges[0];
      expect({ code: finding?.code, more }).to.deep.equal({ code, more: [] });
      expect(range && result.text.slice(range.start, range.end)).to.equal(culprit);
      expect(finding?.message).to.match(says);
    });
  }

  it('reports a fault of an imported file in that file', () => {
    const syntax = generate({ a: proto2('import "b"; message A {}'), b: 'nonsense' });
    const field = generate({
      a: proto2('import "b"; message A { optional B b = 1; }'),
      b: proto2('message B { optional C c = 1; }'),
    });
    for (const result of [syntax, field]) expect(result).to.deep.include({ ok: false, filename: 'b' });
  });

  it('generates the same descriptors from our own proto as the package has', async () => {
    const read = (path: string): string =>
      readFileSync(new URL(`../../proto/${path}`, import.meta.url), 'utf8');
    const result = generateModule(
      { name: 'schedules.proto', text: read('learning_schedules/schedules.proto') },
      (path) => (path.startsWith('google') ? { tried: [] } : { name: path, text: read(path) }),
    );
    if (!result.ok) throw new Error(result.diagnostics[0]?.message);
    const made = await evaluated(result.code);
    const expected = Object.entries<Message>({ ...schedules });
    expect(expected.length).to.be.above(25);
    for (const [name, message] of expected) {
      const own = made[name] as Message;
      expect(numbered(own), name).to.deep.equal(numbered(message));
      expect(ownDocs.ofMessage(own), name).to.equal(allDocs.ofMessage(message));
      for (const field of Object.keys(message.fields))
        expect(ownDocs.ofField(own, field), `${name}.${field}`).to.equal(allDocs.ofField(message, field));
    }
  });

  it('includes messages from imported files, whatever the order of imports', async () => {
    const code = codeOf({
      'a.proto': proto2('import "b.proto"; message A { optional Held held = 1; }'),
      'b.proto': proto2('import "c.proto"; message Unheld { }'),
      'c.proto': 'syntax = "proto3"; package acme; import "a.proto"; message Held { double x = 1; }',
    });
    const made = await evaluated(code);
    expect(Object.keys(made).sort()).to.deep.equal(['A', 'Held']);
    expect(made.Held).to.deep.equal({ name: 'acme.Held', fields: { x: { kind: 'double', number: 1 } } });
  });

  it("needs no files for the learning rate and Google's types", async () => {
    const made = await evaluated(
      codeOf({
        a: proto2(`import "learning_schedules/field.proto"; import "object_detection/protos/optimizer.proto";
          import "google/protobuf/duration.proto"; import "google/protobuf/descriptor.proto";
          message A { optional object_detection.protos.LearningRate of = 1; optional google.protobuf.Duration d = 2; }`),
      }),
    );
    expect(made.A?.fields.of).to.deep.equal({ kind: 'learning_rate', required: true, number: 1 });
    expect(Object.keys(made.Duration?.fields ?? {})).to.deep.equal(['seconds', 'nanos']);
  });

  it('uses our learning rate even if its file exists', async () => {
    const made = await evaluated(
      codeOf({
        a: proto2('import "o"; message A { optional object_detection.protos.LearningRate of = 1; }'),
        o: 'syntax = "proto2"; package object_detection.protos; message LearningRate { }',
      }),
    );
    expect(made.A?.fields.of).to.deep.equal({ kind: 'learning_rate', required: true, number: 1 });
    expect(Object.keys(made)).to.deep.equal(['A']);
  });

  it('leaves out services and extensions', () => {
    const alone = proto2('message A { optional int32 x = 1; extensions 100 to max; }');
    const more = `${alone} extend A { optional int32 y = 100; } service S { rpc Call(A) returns (A); }`;
    expect(codeOf({ a: more })).to.equal(codeOf({ a: alone }));
  });

  it('imports only from this package, and names its source in a comment', () => {
    const scalars =
      'double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool string bytes';
    const fields = scalars.split(' ').map((kind, i) => `optional ${kind} f${i} = ${i + 1};`);
    const code = codeOf({
      'some/where/a.proto':
        proto2(`message A { enum E { X = 0; } ${fields.join(' ')} optional E e = 20; repeated A a = 21;
        map<string, A> m = 22; repeated object_detection.protos.LearningRate l = 23; }`),
    });
    const [header, ...rest] = code.split('\n');
    expect(header).to.equal('// Generated from a.proto by `lrs generate`: do not edit.');
    const [, imported = ''] =
      /^import \{([^}]*)\} from 'learning-schedules\/define';/.exec(rest.join('\n')) ?? [];
    const names = imported.split(',').map((name) => name.trim());
    const values = names.filter((name) => name !== '' && !name.startsWith('type '));
    expect(values).to.include.members(scalars.split(' '));
    expect(values.filter((name) => !(name in entry))).to.deep.equal([]);
  });
});
