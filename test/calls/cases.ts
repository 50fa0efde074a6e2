import { readFileSync } from 'node:fs';
import { convert } from '../../src/convert/index.ts';
import { message as describeMessage, int32 } from '../../src/define.ts';
import { load as loadAny } from '../../src/dialects.ts';
import { build, createSchedule, edit, lint, load, parse, read } from '../../src/index.ts';
import { read as readTextproto } from '../../src/textproto.ts';

/** Calls, with how often each parses a text and binds a tree. */

const pipeline = readFileSync('configs/cosine_decay_learning_rate.config', 'utf8');
const yaml = readFileSync('configs/cosine_decay_learning_rate.yaml', 'utf8');
const json = '{"constant_learning_rate": {"learning_rate": 0.1}}';
const document = parse(pipeline);
const config = read(pipeline);
const loaded = load(pipeline);
const set = (path: string, value: number) => ({ path, value });

export interface Case {
  readonly what: string;
  readonly run: () => unknown;
  readonly parsed: number;
  readonly bound: number;
}

export const cases: readonly Case[] = [
  { what: 'parse', run: () => parse(pipeline), parsed: 1, bound: 0 },
  { what: 'load of text format', run: () => load(pipeline), parsed: 1, bound: 1 },
  { what: 'load of YAML', run: () => load(yaml), parsed: 1, bound: 1 },
  { what: 'load of JSON', run: () => load(json), parsed: 1, bound: 1 },
  { what: 'load of any family', run: () => loadAny(pipeline), parsed: 1, bound: 1 },
  { what: 'load of a document', run: () => loadAny(document), parsed: 0, bound: 1 },
  { what: 'read of a document', run: () => read(document), parsed: 0, bound: 1 },
  { what: 'build', run: () => build(config), parsed: 0, bound: 0 },
  { what: 'lint', run: () => loaded.ok && lint(loaded), parsed: 0, bound: 0 },
  { what: 'convert', run: () => convert(config, 'yaml'), parsed: 0, bound: 0 },
  {
    what: 'convert to binary',
    run: () => convert(config, 'binary', { defaults: true }),
    parsed: 0,
    bound: 0,
  },
  {
    what: 'createSchedule, which has no text',
    run: () => createSchedule({ type: 'constant_learning_rate', learning_rate: 0.1 }),
    parsed: 0,
    bound: 0,
  },
  {
    what: 'read of any message',
    run: () => readTextproto('depth: 50', describeMessage('Model', { depth: int32() })),
    parsed: 1,
    bound: 1,
  },
  {
    what: 'edit: the new value is bound, and the edited text is read to verify it',
    run: () => edit(config, [set('learning_rate_base', 0.2)]),
    parsed: 1,
    bound: 2,
  },
  {
    what: 'edit with three changes: the edited text is read once',
    run: () =>
      edit(config, [set('learning_rate_base', 0.2), set('total_steps', 9000), set('warmup_steps', 10)]),
    parsed: 1,
    bound: 4,
  },
  { what: 'two texts', run: () => [load(pipeline), load(yaml)], parsed: 2, bound: 2 },
  ...['caffe.prototxt', 'deepspeed.json', 'composer.yaml'].map((name) => {
    const text = readFileSync(`configs/dialects/${name}`, 'utf8');
    return {
      what: `load of configs/dialects/${name}`,
      run: () => loadAny(text, { filename: name }),
      parsed: 1,
      bound: 1,
    };
  }),
];
