import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { transformSync } from 'esbuild';
import { type Field, type Message, messageOf } from '../../src/schema/descriptors/message.ts';
import { messagesFrom } from '../../src/schema/proto/from_proto.ts';
import { printMessages } from '../../src/schema/proto/print_message.ts';
import { moduleUrl } from '../support/modules.ts';

/** A message as data, with messages inside given by name, so that recursive messages are finite. */
const dataOf = (of: Message): unknown => ({
  ...of,
  fields: Object.entries<Field>(of.fields).map(([name, field]) => [name, fieldData(field)]),
});
const fieldData = (field: Field): unknown => ({
  ...field,
  ...(field.kind === 'message' && { message: messageOf(field).name }),
  ...(field.entry !== undefined && { entry: { ...field.entry, value: fieldData(field.entry.value) } }),
});

const libraryPath = 'src/schema/descriptors/message.ts';
const library = fileURLToPath(new URL(`../../${libraryPath}`, import.meta.url));
const protos: {
  readonly syntax?: string;
  readonly proto: string;
  readonly exported: readonly string[];
  readonly reason: string;
}[] = [
  {
    proto: `message All {
       optional float f = 1 [default = -0.5, (learning_schedules.rules) = { gt: -1, lte: 1e30 }];
       optional double d = 2 [default = 1e300, (learning_schedules.usual) = { gte: 1e-7, lt: 2, finite: true }];
       repeated sint64 s = 3; required fixed64 x = 4; optional int64 i = 5 [default = -9007199254740991];
       optional string q = 6 [default = "it's \\"so\\""]; optional bytes b = 7 [default = "hm"];
       optional bool o = 9 [default = true, deprecated = true];
       oneof one { uint32 u = 10; sfixed32 v = 11; }
       optional float inf = 12 [default = -inf]; optional float nan = 13 [default = nan];
       optional float most = 14 [default = inf]; optional double zero = 15 [default = -0];
       optional bytes escaped = 16 [default = "\\377\\000"];
     }`,
    exported: ['All'],
    reason: 'scalars of every kind',
  },
  {
    proto: `package acme.v1;
     // It's of "enums".
     message E { enum K { A = 0; B = -2; } optional K k = 1 [default = B]; repeated K ks = 2; map<string, K> by = 3;
       enum Long { A_RATHER_LONG_NAME_OF_A_VALUE = 1; ANOTHER_RATHER_LONG_NAME_OF_A_VALUE = 2; AND_ONE_MORE = 3; }
       optional Long l = 4; }`,
    exported: ['E'],
    reason: 'enums',
  },
  {
    proto: `package acme; message Outer { message Inner { message Most {} } optional Inner.Most most = 1; repeated Inner inner = 2;
       map<uint64, Inner> by = 3; }`,
    exported: ['Outer_Inner_Most', 'Outer_Inner', 'Outer'],
    reason: 'nested messages, inner ones first',
  },
  {
    proto: `package acme; message Tree { repeated Tree leaves = 1; optional Leaf leaf = 2; map<string, Tree> by_name = 3;
       optional Plain plain = 4; enum E { A = 0; B = 1; } repeated E es = 5; optional E e = 6; optional int64 big = 7;
       optional bytes raw = 8; repeated .object_detection.protos.LearningRate of = 9; }
     message Leaf { optional Tree tree = 1; } message Plain { optional bool on = 1; }`,
    exported: ['Leaf', 'Plain', 'Tree'],
    reason: 'recursive messages',
  },
  {
    proto: `package acme; message Scale { optional object_detection.protos.LearningRate of = 1; optional float by = 2; }`,
    exported: ['Scale'],
    reason: 'a learning rate',
  },
  {
    proto: `package acme; message message {} message float {} message Message {} message class {} message Number { optional Message of = 1; }`,
    exported: ['acme_message', 'acme_float', 'acme_Message', 'acme_class', 'acme_Number'],
    reason: 'names that are already used',
  },
  {
    proto: `package acme; message B { message A { optional int32 x = 1; } } message B_A { optional int32 y = 1; }`,
    exported: ['B_A', 'B', 'acme_B_A'],
    reason: 'names that would become equal',
  },
  {
    proto: `package acme; message B_A { } message acme_B_A { } message acme_B_A_ { } message B { message A { } }`,
    exported: ['B_A', 'acme_B_A', 'acme_B_A_', 'B', 'acme_B_A__'],
    reason: 'names that would become equal to several others',
  },
  {
    syntax: 'proto3',
    proto:
      'package acme; enum K { A = 0; } message Open { K k = 1; repeated K ks = 2; map<string, K> by = 3; oneof o { K in = 4; } }',
    exported: ['Open'],
    reason: 'open enums, which also take other numbers',
  },
];

describe('printMessages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'print-message-'));
  after(() => rmSync(folder, { recursive: true }));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const run = (bin: string, ...args: string[]): string => {
    try {
      return String(execFileSync(join(root, 'node_modules/.bin', bin), args, { cwd: root }));
    } catch (error) {
      return String((error as { stdout?: Buffer; message: string }).stdout ?? error);
    }
  };
  const written: string[] = [];

  for (const { syntax = 'proto2', proto, exported, reason } of protos) {
    it(`prints ${reason} so that evaluating it gives them back`, async () => {
      const messages = messagesFrom([`syntax = "${syntax}";\n${proto}`]).flat();
      const file = join(folder, `printed${written.length}.ts`);
      const text = printMessages(messages, { library, header: reason });
      writeFileSync(file, text);
      written.push(file);
      const { code } = transformSync(text.replace(library, moduleUrl(libraryPath)), { loader: 'ts' });
      const module: { readonly [name: string]: Message } = await import(
        `data:text/javascript,${encodeURIComponent(code)}`
      );
      expect(Object.keys(module)).to.have.members(exported);
      const printed = Object.values(module).map(dataOf);
      expect(printed).to.have.deep.members(messages.map(dataOf));
    });
  }

  it('prints code that compiles and from which the types of values are inferred', () => {
    const use = join(folder, 'use.ts');
    writeFileSync(
      use,
      `import type { MessageValue } from ${JSON.stringify(library)};
       import type { All } from './printed0.ts';
       import type { Tree } from './printed3.ts';
       export const numbers = (of: MessageValue<typeof All>): [number, readonly bigint[], string] => [of.f, of.s, of.q];
       export const deep = (of: MessageValue<typeof Tree>): boolean | undefined =>
         of.leaf?.tree?.leaves[0]?.by_name.x?.plain?.on;
       // @ts-expect-error leaves are not numbers
       export const wrong = (of: MessageValue<typeof Tree>): readonly number[] => of.leaves;`,
    );
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck'];
    const types = [
      '--types',
      'node',
      '--allowImportingTsExtensions',
      '--erasableSyntaxOnly',
      '--isolatedModules',
    ];
    const out = run('tsc', '--ignoreConfig', ...flags, ...types, '--noUnusedLocals', use, ...written);
    expect(out).to.equal('');
  });

  it('prints the default of a number that JSON cannot write', () => {
    const proto = 'syntax = "proto2"; message A { optional float most = 1 [default = inf]; }';
    const text = printMessages(messagesFrom([proto]).flat(), { library });
    expect(text).to.include('Default: "Infinity".');
  });

  it('imports messages that are printed in another file', () => {
    const [messages = [], others = []] = messagesFrom([
      'package a; message A { optional b.B b = 1; }',
      'package b; message B {}',
    ]);
    const external = new Map(others.map(({ name }) => [name, './b.ts']));
    const text = printMessages(messages, { library: 'learning-schedules/define', external });
    expect(text.split('\n').slice(0, 2)).to.deep.equal([
      "import { type Message, message, nested } from 'learning-schedules/define';",
      "import { B } from './b.ts';",
    ]);
    expect(text).not.to.include('const B');
  });

  it('sorts the modules that it imports from: packages first', () => {
    const [messages = []] = messagesFrom([
      'package a; message A { optional Z z = 1; optional Y y = 2; optional X x = 3; } message X { } message Y { } message Z { }',
    ]);
    const external = new Map([
      ['a.X', './b.ts'],
      ['a.Y', './a.ts'],
      ['a.Z', '../z.ts'],
    ]);
    const text = printMessages(messages, { library: 'learning-schedules/define', external });
    const modules = [...text.matchAll(/from '(.*)'/g)].map(([, module]) => module);
    expect(modules).to.deep.equal(['learning-schedules/define', '../z.ts', './a.ts', './b.ts']);
  });
});
