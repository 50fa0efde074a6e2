import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { allCommands } from '../../src/cli/commands.ts';
import { built, folder, lrs, lrsHere, root, useCommand } from './lrs.ts';

/** Every command has the option --json, with which it prints JSON. */

const FILE = 'configs/cosine_decay_learning_rate.config';

interface Row {
  readonly args: readonly string[];
  readonly input?: string;
  readonly code?: number;
  /** A part of the printed JSON; if that is an array, a part of its first element. */
  readonly expected?: object;
  /** Set if the command reads pages or examples of the package. */
  readonly isInPackage?: true;
  readonly reason: string;
}

const rows: readonly Row[] = [
  { args: ['show', FILE], expected: { ok: true }, reason: 'a document for one config' },
  { args: ['check', FILE], reason: 'prints the same as --format json' },
  {
    args: ['rate', FILE, '2000'],
    expected: [2000, Math.fround(0.04)],
    reason: 'prints pairs of step and rate',
  },
  { args: ['table', FILE, '--end', '0'], expected: { step: 0 }, reason: 'prints one object per line' },
  { args: ['plot', FILE], expected: { x: 'steps' }, reason: 'the points of the lines' },
  {
    args: ['diff', FILE, FILE],
    expected: { fields: [] },
    reason: 'prints a document even if nothing differs',
  },
  {
    args: ['set', FILE, 'total_steps=24000', '--dry-run'],
    expected: { ok: true, file: FILE },
    reason: 'prints the edits',
  },
  { args: ['scale', FILE, '--num-steps', '50000'], reason: 'prints the changes' },
  { args: ['audit', FILE, 'LOG'], expected: { ok: true }, reason: 'the explanations' },
  {
    args: ['dialects'],
    expected: { name: 'object-detection', example: FILE },
    isInPackage: true,
    reason: 'a list of names, titles and examples',
  },
  {
    args: ['dialects', 'caffe'],
    expected: { name: 'caffe', example: 'configs/dialects/caffe.prototxt' },
    isInPackage: true,
    reason: 'one example with its text',
  },
  {
    args: ['explain', 'run/stops-early'],
    expected: { code: 'run/stops-early' },
    isInPackage: true,
    reason: 'a section',
  },
  {
    args: ['convert', '-', '--to', 'yaml'],
    input: 'constant { learning_rate: 0.5 }',
    expected: {
      ok: true,
      from: 'textproto',
      to: 'yaml',
      text: 'constant:\n  learning_rate: 0.5\n',
      diagnostics: [],
    },
    reason: 'the new text',
  },
  {
    args: ['convert', '-', '--to', 'binary'],
    input: 'constant { learning_rate: 0.5 }',
    expected: { ok: true, to: 'binary' },
    reason: 'bytes as base64',
  },
  {
    args: ['convert', '-', '--to', 'yaml'],
    input: 'constant { learning_rate 0.5 }',
    code: 1,
    expected: { ok: false, to: 'yaml' },
    reason: 'findings of a text that cannot be read',
  },
  {
    args: ['schema', 'LearningRate'],
    expected: { title: 'LearningRate' },
    reason: 'a schema is JSON even without the option',
  },
  { args: ['export', FILE], expected: { version: 1 }, reason: 'the pieces of the schedule' },
  {
    args: ['generate', '-'],
    input: 'syntax = "proto2"; message A { optional float b = 1; }',
    expected: { ok: true, diagnostics: [] },
    reason: 'the TypeScript',
  },
  {
    args: ['generate', '-'],
    input: 'message {',
    code: 1,
    expected: { ok: false },
    reason: 'findings of a proto that cannot be read',
  },
];

const refused: readonly (readonly [args: readonly string[], reason: string])[] = [
  [['schema', '--proto'], 'a .proto file is not JSON'],
  [['check', FILE, '--format', 'sarif'], 'two formats'],
  [['convert', FILE, '--to', 'yaml', '-o', 'x.yaml'], 'the document would replace the text'],
  [['generate', 'x.proto', '-o', 'x.ts'], 'the document would replace the text'],
];

describe('--json', () => {
  useCommand();

  before(() => {
    cpSync(built(), join(folder(), 'package/dist'), { recursive: true });
    for (const name of ['configs', 'docs/findings.md'])
      cpSync(join(root, name), join(folder(), 'package', name), { recursive: true });
  });

  it('is an option of every command, and each command has a row in this table', async () => {
    for (const { name, options } of await allCommands()) {
      expect(options, name).to.have.property('json');
      expect(rows.map(({ args }) => args[0])).to.include(name);
    }
  });

  for (const { args, input = '', code = 0, expected, isInPackage, reason } of rows) {
    it(`${args.join(' ')}: ${reason}`, async () => {
      const log = join(folder(), 'log.csv');
      writeFileSync(log, 'step,learning_rate\n2000,0.04\n');
      const all = [...args.map((each) => (each === 'LOG' ? log : each)), '--json'];
      const main = join(folder(), 'package/dist/cli/main.cjs');
      const answer = await (isInPackage ? lrs(all, { main }) : lrsHere(all, { input }));
      const document = JSON.parse(answer.out) as object;
      if (Array.isArray(expected)) expect((document as unknown[])[0]).to.deep.equal(expected);
      else if (expected !== undefined)
        expect(Array.isArray(document) ? document[0] : document).to.deep.include(expected);
      expect(answer.code, answer.err).to.equal(code);
    });
  }

  const wrong = 'adam_optimizer { learning_rate { constant_learning_rate { learning_rate: 0,5 } } }';
  for (const args of [
    ['show', '-'],
    ['rate', '-', '5'],
    ['table', '-'],
    ['plot', '-'],
    ['diff', '-', FILE],
    ['set', '-', 'constant_learning_rate.learning_rate=5', '--dry-run'],
    ['scale', '-', '--num-steps', '50'],
    ['audit', '-', FILE],
    ['export', '-'],
  ])
    it(`${args.join(' ')}: prints the findings of a config that cannot be used`, async () => {
      const { code, out, err } = await lrsHere([...args, '--json'], {
        input: wrong,
      });
      const document = JSON.parse(out) as { readonly ok: boolean; readonly diagnostics: readonly object[] };
      expect(document).to.deep.include({ ok: false, file: 'standard input', format: 'textproto' });
      expect(document.diagnostics.length).to.be.above(0);
      expect(err).to.match(/^<stdin>:1:\d+ error/);
      expect(code).to.equal(1);
    });

  it('plot: of several configs, prints a list of those that cannot be used', async () => {
    writeFileSync(join(folder(), 'wrong.config'), wrong);
    const file = join(folder(), 'wrong.config');
    const { out } = await lrsHere(['plot', file, FILE, '-', '--json'], {
      input: wrong,
    });
    const files = (JSON.parse(out) as readonly { readonly file: string }[]).map((each) => each.file);
    expect(files).to.deep.equal([file, 'standard input']);
  });

  it('table: the document of a config that cannot be used is one line, as its rows are', async () => {
    const { out } = await lrsHere(['table', '-', '--json'], { input: wrong });
    expect(out.trimEnd()).not.to.include('\n');
  });

  for (const [args, reason] of refused) {
    it(`${args.join(' ')}: refused, ${reason}`, async () => {
      const { code, err } = await lrsHere([...args, '--json']);
      expect(err).to.match(/cannot be combined/);
      expect(code).to.equal(2);
    });
  }
});
