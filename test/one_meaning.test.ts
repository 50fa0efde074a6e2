import { expect } from 'chai';
import fc from 'fast-check';
import { builtins, isError, type Loaded, type LoadResult, load, type MessageName } from '../src/index.ts';
import { binaryOf } from './support/binary.ts';
import { draft, textsOf } from './support/specs.ts';

/** The same config in text format, YAML, JSON and binary means the same. */

const steps = [0, 1, 2, 9, 100.5, 9_999, 10_000, 49_999, 50_000, 1e6, 2 ** 31, 2 ** 32 + 1, 1e15, 1e300];

/** Names of the messages around a learning rate, outermost first. */
const homes: { readonly [M in MessageName]: readonly string[] } = {
  LearningRate: [],
  Optimizer: ['learning_rate'],
  TrainConfig: ['optimizer', 'learning_rate'],
  TrainEvalPipelineConfig: ['train_config', 'optimizer', 'learning_rate'],
};

const optimizers = ['rms_prop_optimizer', 'momentum_optimizer', 'adam_optimizer'];

/** The way from the outermost message to the learning rate, with the optimizer that was drawn in it. */
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
  it('whatever the format: equal specs, and rates that are the same to the bit', () => {
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
