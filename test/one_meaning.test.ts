import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { builtins, isError, type Loaded, type LoadResult, load, type MessageName } from '../src/index.ts';
import { binaryOf } from './support/binary.ts';
import { draft, textsOf } from './support/specs.ts';

/** The same config in text format, YAML, JSON and binary has the same meaning. */

const steps = [0, 1, 2, 9, 100.5, 9_999, 10_000, 49_999, 50_000, 1e6, 2 ** 31, 2 ** 32 + 1, 1e15, 1e300];

/** Names of the messages around a learning rate, outermost first. */
const homes: { readonly [M in MessageName]: readonly string[] } = {
  LearningRate: [],
  Optimizer: ['learning_rate'],
  TrainConfig: ['optimizer', 'learning_rate'],
  TrainEvalPipelineConfig: ['train_config', 'optimizer', 'learning_rate'],
};

const optimizers = ['rms_prop_optimizer', 'momentum_optimizer', 'adam_optimizer'];

/** The path from the outermost message to the learning rate, through the randomly chosen optimizer. */
const wayOf = (message: MessageName, optimizer: string): readonly string[] =>
  homes[message].flatMap((name) => (name === 'learning_rate' ? [optimizer, name] : [name]));

const within = (texts: ReturnType<typeof textsOf>, way: readonly string[]) => ({
  textproto: way.reduceRight((inner, name) => `${name} { ${inner} }`, texts.textproto),
  yaml: way.reduceRight((inner, name) => `${name}:\n${inner.replace(/^(?=.)/gm, '  ')}`, texts.yaml),
  json: way.reduceRight((inner, name) => `{ "${name}": ${inner} }`, texts.json),
});

const config = fc.record({
  draft,
  message: fc.constantFrom(...(Object.keys(homes) as MessageName[])),
  optimizer: fc.constantFrom(...optimizers),
});

const errors = ({ diagnostics }: LoadResult<unknown>): string[] =>
  diagnostics
    .filter(isError)
    .map(({ code }) => code)
    .sort();

const expectTwins = (a: Loaded<unknown>, b: Loaded<unknown>, format: string): void => {
  for (const name of ['message', 'spec', 'optimizer', 'train', 'run'] as const)
    expect(a[name], `${name} from ${format}`).to.deep.equal(b[name]);
  for (const step of steps)
    expect(Object.is(a.schedule(step), b.schedule(step)), `${format}, step ${step}`).to.equal(true);
};

describe('one meaning', () => {
  it('in every format: equal specs and exactly the same rates', () => {
    const good = new Set<string>();
    fc.assert(
      fc.property(config, ({ draft: { type, fields }, message, optimizer }) => {
        const texts = within(textsOf(type, fields), wayOf(message, optimizer));
        const text = load(texts.textproto, { filename: 'x.config' });
        const others = {
          yaml: load(texts.yaml, { filename: 'x.yaml' }),
          json: load(texts.json, { filename: 'x.json' }),
          binary: load(binaryOf(texts.textproto, message), { filename: 'x.pb' }),
        };
        if (text.ok) good.add(type);
        for (const [format, other] of Object.entries(others)) {
          expect(other.format).to.equal(format);
          expect(errors(other), format).to.deep.equal(errors(text));
          if (text.ok && other.ok) expectTwins(other, text, format);
        }
      }),
      { numRuns: 800 },
    );
    expect([...good]).to.have.members([...builtins.types.keys()]);
  });
});

/** One name, one meaning: no two files of src/ export the same name, except those listed here with a reason. */

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }))
  .filter(({ text }) => !/^\/\/ Generated/.test(text));

/** Files whose exports may share a name, since they are found by their folder and file name. */
const ownNames: readonly { readonly file: RegExp; readonly reason: string }[] = [
  { file: /^cli\/commands\//, reason: 'a command has the name that people type' },
  { file: /^diagnostics\/catalogue\//, reason: 'a catalogue is named after its subject' },
  { file: /^dialects\/\w+\/findings\.ts$/, reason: 'every dialect has its own catalogue of findings' },
  { file: /^schedules\/(?!functions)/, reason: 'a schedule type is named after its message' },
];

/** Names that several files export on purpose. */
const shared: { readonly [name: string]: string } = {
  addField: 'the writers of text format and of YAML have the same functions',
  createSchedule: '`learning-schedules/core` has the function of the main entry, without its registry',
  edit: '`learning-schedules/textproto` has the function of the main entry, for any message',
  load: '`learning-schedules/dialects` has the function of the main entry, for every family',
  loadOrThrow: '`learning-schedules/dialects` has the function of the main entry, for every family',
  parse: '`learning-schedules/textproto` has the function of the main entry, for one format',
  read: '`learning-schedules/textproto` has the function of the main entry, for any message',
  ReadOptions: 'the options of each `read`',
  removeField: 'the writers of text format and of YAML have the same functions',
  styleFor: 'the writers of text format and of YAML have the same functions',
};

const exported = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/^export (?:abstract )?(?:const|function\*?|class|interface|type|enum) (\w+)/gm)].map(
      ([, name]) => name!,
    ),
  );

describe('exported names', () => {
  const files = new Map<string, string[]>();
  for (const { file, text } of sources) {
    if (ownNames.some((each) => each.file.test(file))) continue;
    for (const name of exported(text)) files.set(name, [...(files.get(name) ?? []), file]);
  }
  const doubled = [...files].filter(([, all]) => all.length > 1);

  it('are declared in one file each', () => {
    const unexplained = doubled.filter(([name]) => !Object.hasOwn(shared, name));
    expect(Object.fromEntries(unexplained), 'give one of them a name of its own').to.deep.equal({});
  });

  it('are listed as shared only if several files export them', () =>
    expect(doubled.map(([name]) => name)).to.include.members(Object.keys(shared)));
});
