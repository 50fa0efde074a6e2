import { convert } from '../../src/convert/index.ts';
import { load } from '../../src/dialects.ts';
import { exportPython } from '../../src/export/index.ts';
import {
  applyEdits,
  bounds,
  build,
  edit,
  type LoadResult,
  lint,
  pieces,
  read,
  render,
} from '../../src/index.ts';
import { svg } from '../../src/plot/index.ts';
import { mutated, oneOf, type Random, stretchOf } from '../mutate.ts';
import {
  type Content,
  checkPlaces,
  configs,
  type Input,
  mutatedBytes,
  newSeed,
  randomFor,
  type Seed,
  type Target,
} from './target.ts';

/**
 * Loads configs of every format and family with all dialects and, if they load, runs edit, convert, export, lint, plot and
 * all functions of a schedule.
 */

/** Facts that configs leave open, so that most of them give a schedule. */
const run = { examples: 1000, batch_size: 10 };

const throughDoors = (loaded: LoadResult<any>, source: Content, filename: string, random: Random): void => {
  checkPlaces('load', loaded.diagnostics, source.length);
  if (loaded.ok === loaded.diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(`ok is ${loaded.ok}`);
  render({ ...loaded, filename });
  for (const to of ['textproto', 'yaml', 'json', 'binary'] as const) convert(loaded.config, to);
  if (typeof source === 'string' && source !== '') {
    const { edits } = edit(loaded.config, []);
    if (applyEdits(source, edits) !== source) throw new Error('an edit of nothing changes the text');
  }
  if (!loaded.ok) return;
  const { schedule } = loaded;
  lint(loaded);
  for (const step of [0, 1, random(100_000), 2 ** 40]) schedule(step);
  bounds(schedule, 0, 1000);
  pieces(schedule, { to: 100_000 });
  // The calls of frameworks are compared at each step, which takes most of the time.
  exportPython(loaded, { builtin: random(8) === 0 });
  svg(schedule, { to: 1000 });
};

const loadsIt = (input: Input): void => {
  const { name: filename, content } = input;
  throughDoors(load(content, { filename, run }), content, filename, randomFor(input));
};

const target = (name: string, seeds: readonly Seed[]): Target => {
  const texts = seeds.map(({ text }) => text);
  return {
    name,
    draw: (random) => {
      const { name: file, text } = oneOf(random, seeds);
      return {
        name: file,
        content: mutated(stretchOf(text, random, 2000), random, texts),
        seed: newSeed(random),
      };
    },
    run: loadsIt,
  };
};

const convertedTo = (to: 'binary' | 'json') =>
  configs().flatMap(({ name, text }) => {
    const made = convert(load(text, { filename: name, run }).config, to);
    return made.ok ? [{ name: name.replace(/\.\w+$/, '.json'), output: made.output }] : [];
  });

const jsonConfigs = (): Seed[] =>
  convertedTo('json').map(({ name, output }) => ({ name, text: String(output) }));

const binaryConfigs = (): Uint8Array[] =>
  convertedTo('binary').flatMap(({ output }) => (output instanceof Uint8Array ? output : []));

/** Values that a program might put into an object that it loads. */
const values: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => -0,
  () => 2 ** 53,
  () => 10n ** 30n,
  () => '0.1',
  () => '',
  () => true,
  () => [],
  () => ({}),
  () => [[1]],
  () => new Date(0),
  () => /x/,
  () => Symbol('x'),
  () => () => 1,
  () => new Map([['a', 1]]),
  () => Object.create({ learning_rate: 1 }),
  () => ({ toString: () => 'x' }),
  () => new Float32Array(2),
  () => Object.freeze({ learning_rate: 0.1 }),
  () => {
    const circle: { itself?: unknown } = {};
    circle.itself = circle;
    return circle;
  },
];

/** Puts strange values at random places into an object. */
const spoiled = (value: unknown, random: Random, depth = 0): unknown => {
  if (typeof value !== 'object' || value === null || (depth > 0 && random(8) === 0))
    return random(4) === 0 ? oneOf(random, values)() : value;
  if (Array.isArray(value)) return value.map((each) => spoiled(each, random, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      random(30) === 0 ? `${key}_` : key,
      random(3) === 0 ? spoiled(each, random, depth + 1) : each,
    ]),
  );
};

/** The parsed text; `otherwise` if it is not JSON, as may happen when a failing text is shortened. */
const parsedOr = (text: string, otherwise: object): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
};

/** The targets by name, as functions that make them: only a target that is fuzzed is made. */
export const configTargets: { readonly [name: string]: () => Target } = {
  configs: () => target('configs', configs()),
  json: () => target('json', jsonConfigs()),
  objects: () => {
    const seeds = jsonConfigs();
    return {
      name: 'objects',
      draw: (random) => ({ name: 'an object', content: oneOf(random, seeds).text, seed: newSeed(random) }),
      run: (input) => {
        const random = randomFor(input);
        const value = spoiled(parsedOr(String(input.content), {}), random);
        if (typeof value === 'object' && value !== null)
          throughDoors(build(read(value), { run }), '', input.name, random);
      },
    };
  },
  binary: () => {
    const seeds = binaryConfigs();
    return {
      name: 'binary',
      draw: (random) => ({
        name: 'config.pb',
        content: mutatedBytes(oneOf(random, seeds), random),
        seed: newSeed(random),
      }),
      run: loadsIt,
    };
  },
};
