import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { blocksOf } from '../docs/page.ts';
import { follow, titleOf } from './followed.ts';
import { installed, must, root, tool } from './installed.ts';
import { type Shell, shellIn } from './shell.ts';

/**
 * Follows docs/plugins.md exactly: its author from an empty folder to a package, and its user from an empty folder to a rate.
 * A block under `<!-- file: … -->` is written; one under `<!-- made: … -->` must equal the file that the commands before it
 * made; `sh` blocks are run, and `console` blocks show the output of `$ …`.
 */

const page = readFileSync(join(root, 'docs/plugins.md'), 'utf8');
const blocks = blocksOf(page);
const example = join(root, 'examples/plugin');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

describe('docs/plugins.md', function () {
  this.bail(true);
  let shell: Shell;

  before(() => {
    const start = join(installed().scratch, 'plugins');
    mkdirSync(start);
    shell = shellIn(start);
  });

  it('quotes every file of examples/plugin unchanged', () => {
    const quoted = blocks.flatMap(({ notes, text }) => {
      const file = notes.get('file') ?? notes.get('made');
      return file === undefined ? [] : [[file, text]];
    });
    const there = filesIn(example).map((file) => [file, readFileSync(join(example, file), 'utf8')]);
    expect(Object.fromEntries(quoted)).to.deep.equal(Object.fromEntries(there));
  });

  blocks.forEach((block, i) => {
    it(`${i + 1}: ${titleOf(block)}`, () => follow(block, shell));
  });

  it('generates TypeScript for every kind of field that compiles strictly', () => {
    const { app } = installed();
    const scalars =
      'double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool string bytes';
    const fields = scalars.split(' ').map((kind, i) => `optional ${kind} f${i} = ${i + 1};`);
    writeFileSync(
      join(app, 'all.proto'),
      `syntax = "proto2"; package acme; message All { enum E { X = 0; Y = 1; } message Plain { optional bool on = 1; }
       ${fields.join(' ')} optional E e = 20 [default = Y]; repeated All all = 21; map<string, E> m = 22;
       optional object_detection.protos.LearningRate of = 23; oneof one { Plain plain = 24; int32 n = 25; } }
       message message { optional All number = 1 [deprecated = true]; required int64 of = 2; }`,
    );
    must('npx', ['lrs', 'generate', 'all.proto', '-o', 'all.ts'], app);
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2022',
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      declaration: true,
      noEmit: true,
    };
    writeFileSync(join(app, 'tsconfig.all.json'), JSON.stringify({ compilerOptions, files: ['all.ts'] }));
    const { status, stdout } = tool('tsc', ['-p', 'tsconfig.all.json'], app);
    expect(status, stdout).to.equal(0);
  });
});
