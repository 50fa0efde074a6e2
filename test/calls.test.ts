import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { expect } from 'chai';
import { convert } from '../src/convert/index.ts';
import { message as describeMessage, int32 } from '../src/define.ts';
import { load as loadAny } from '../src/dialects.ts';
import { build, createSchedule, edit, lint, load, parse, read } from '../src/index.ts';
import { read as readTextproto } from '../src/textproto.ts';
import { moduleFile } from './support/modules.ts';

/** Every function parses a text once and binds it once. V8 counts the calls. */

/** Functions that run once for each text parsed, or for each tree bound. */
const counted: readonly {
  readonly what: 'parsed' | 'bound';
  readonly file: string;
  readonly name: string;
}[] = [
  { what: 'parsed', file: 'src/syntax/comments.ts', name: 'parsedOf' },
  { what: 'bound', file: 'src/bind/binding.ts', name: 'faultsIn' },
];

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

/** How often each kind of work was done while something ran. */
const callsOf = (run: () => unknown): { parsed: number; bound: number } => {
  const session = new Session();
  session.connect();
  let taken: Coverage = { result: [] };
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  run();
  session.post('Profiler.takePreciseCoverage', (_, found) => {
    taken = found as Coverage;
  });
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const calls = { parsed: 0, bound: 0 };
  for (const { url, functions } of taken.result)
    for (const { what, name } of counted.filter((each) => url.includes(moduleFile(each.file)))) {
      // The function itself, and the getter through which other modules import it.
      const own = functions.filter(({ functionName }) => functionName === name);
      calls[what] += Math.max(0, ...own.map(({ ranges }) => ranges[0]?.count ?? 0));
    }
  return calls;
};

const pipeline = readFileSync('configs/cosine_decay_learning_rate.config', 'utf8');
const yaml = readFileSync('configs/cosine_decay_learning_rate.yaml', 'utf8');
const json = '{"constant_learning_rate": {"learning_rate": 0.1}}';
const document = parse(pipeline);
const config = read(pipeline);
const loaded = load(pipeline);
const set = (path: string, value: number) => ({ path, value });

interface Case {
  readonly what: string;
  readonly run: () => unknown;
  readonly parsed: number;
  readonly bound: number;
}

const cases: readonly Case[] = [
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
];

describe('each text is parsed and bound once', () => {
  it('counts more than one call, so the other counts mean something', () =>
    expect(callsOf(() => [load(pipeline), load(yaml)]).parsed).to.equal(2));

  for (const { what, run, parsed, bound } of cases)
    it(what, () => expect(callsOf(run)).to.deep.equal({ parsed, bound }));

  it('load returns the config that was read', () =>
    expect(loaded.config).to.include.keys('source', 'bound', 'message', 'dialect'));

  for (const name of ['caffe.prototxt', 'deepspeed.json', 'composer.yaml'])
    it(`load of configs/dialects/${name}`, () => {
      const text = readFileSync(`configs/dialects/${name}`, 'utf8');
      expect(callsOf(() => loadAny(text, { filename: name }))).to.deep.equal({ parsed: 1, bound: 1 });
    });
});
