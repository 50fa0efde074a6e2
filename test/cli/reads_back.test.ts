import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { BoundMessage, BoundValue } from '../../src/bind/bound.ts';
import type { Command } from '../../src/cli/arguments/command.ts';
import { parseFor } from '../../src/cli/arguments/parse.ts';
import { scale } from '../../src/cli/commands/scale.ts';
import { set } from '../../src/cli/commands/set.ts';
import { UsageError } from '../../src/cli/exit.ts';
import type { Io } from '../../src/cli/output/io.ts';
import { NO_PROJECT } from '../../src/cli/project/project.ts';
import type { Loaded } from '../../src/config/build/result.ts';
import { formatPath } from '../../src/diagnostics/diagnostic.ts';
import { load } from '../../src/dialects.ts';
import { builtins } from '../../src/index.ts';
import { describeWith, run } from '../support/python.ts';
import { missingReference, referencePath } from '../support/reference.ts';
import { root } from './lrs.ts';

/**
 * Python's readers (protobuf's text format, PyYAML, json) read what `lrs set` and `lrs scale` make of every public config
 * of other families: only the intended values differ, and each keeps its type.
 */

const script = fileURLToPath(new URL('reads_back.py', import.meta.url));

/** The text that a command prints, or undefined if it refuses. */
const printed = async (
  command: Command<any>,
  args: readonly string[],
  text: string,
): Promise<string | undefined> => {
  let out = '';
  const take = (more: string | Uint8Array): void => {
    out += String(more);
  };
  const io: Io = {
    read: () => new TextEncoder().encode(text),
    write: (_, content) => take(content),
    out: take,
    err: () => {},
    color: { out: false, err: false },
    isTerminal: false,
    columns: () => undefined,
  };
  const { operands, given } = parseFor(command, args);
  try {
    return (await command.run(operands, given, io, builtins, NO_PROJECT)) === 0 ? out : undefined;
  } catch (cause) {
    if (cause instanceof UsageError) return undefined;
    throw cause;
  }
};

interface Numeric {
  readonly path: string;
  readonly value: number;
}

/** The numbers of a config, by their paths. */
const numbersIn = (message: BoundMessage): Numeric[] =>
  [...message.fields.values()].flatMap(({ path, value }) => {
    const inside = (each: BoundValue, at: readonly (string | number)[]): Numeric[] => {
      if (each.kind === 'message') return numbersIn(each);
      if (each.kind === 'list') return each.items.flatMap((item, i) => inside(item, [...at, i]));
      const written = each.kind === 'scalar' ? each.value : undefined;
      // Fields of YAML families that may hold a number or words are texts here.
      const isNumber = typeof written === 'number' || typeof written === 'bigint';
      if (!isNumber && !(typeof written === 'string' && /^[-+.\d]+(?:e[-+]?\d+)?$/i.test(written))) return [];
      return [{ path: formatPath(at), value: Number(written) }];
    };
    return inside(value, path);
  });

type Shown = readonly [type: string, text: string] | null;
type Answer = {
  readonly refused?: string;
  readonly broken?: string;
  readonly changed: readonly (readonly [path: string, before: Shown, after: Shown])[];
};

interface Pair {
  readonly name: string;
  readonly message: string;
  readonly format: string;
  readonly before: string;
  readonly after: string;
  /** The new value, if one was set. */
  readonly value?: number;
}

const pairOf = (name: string, before: string, { config, format }: Loaded<any>) => ({
  name,
  message: config.bound.message.name,
  format,
  before,
});

/** Specs of TAO do not give the number of examples. */
const factsFor = (folder: string) =>
  folder === 'tao' ? { run: { examples: 64_000 }, args: ['--examples', '64000'] } : { run: {}, args: [] };

interface PublicConfig {
  readonly name: string;
  readonly text: string;
  readonly loaded: Loaded<any>;
}

const known = new Map<string, readonly PublicConfig[]>();

/** The configs of a folder that can be read; each is loaded once for both commands. */
const configsIn = (folder: string): readonly PublicConfig[] => {
  const found = known.get(folder) ?? loadedIn(folder);
  known.set(folder, found);
  return found;
};

const loadedIn = (folder: string): readonly PublicConfig[] =>
  readdirSync(referencePath('dialects', folder)).flatMap((name) => {
    const text = readFileSync(referencePath('dialects', folder, name), 'utf8');
    const loaded = load(text, { filename: name, run: factsFor(folder).run });
    const isOther = loaded.config.dialect !== 'object-detection';
    return loaded.ok && isOther ? [{ name, text, loaded: loaded as Loaded<any> }] : [];
  });

const folders =
  missingReference === undefined
    ? readdirSync(referencePath('dialects'), { withFileTypes: true })
        .filter((each) => each.isDirectory())
        .map(({ name }) => name)
    : [];

/** Numbers, and texts with numbers such as 10ba or 3ep. */
const isNumeric = (shown: Shown): boolean =>
  shown !== null &&
  (shown[0] === 'int' ||
    shown[0] === 'float' ||
    /^['"][-+.\d_]+(?:[a-z]*|e[-+]?\d+)['"]$|^'\[[-+.\d, e]*\]'$/.test(shown[1]));

/** The configs of a folder after `scale`, which doubles the number of steps. */
const scaledIn = async (folder: string): Promise<readonly Pair[]> => {
  const pairs: Pair[] = [];
  for (const { name, text, loaded } of configsIn(folder)) {
    if (loaded.run.num_steps === undefined) continue;
    const after = await printed(
      scale,
      [name, '--num-steps', String(loaded.run.num_steps * 2), ...factsFor(folder).args],
      text,
    );
    if (after !== undefined) pairs.push({ ...pairOf(name, text, loaded), after });
  }
  return pairs;
};

/** The configs of a folder after `set` of one of their first two numbers. */
const setIn = async (folder: string): Promise<readonly Pair[]> => {
  const pairs: Pair[] = [];
  for (const { name, text, loaded } of configsIn(folder)) {
    for (const { path, value } of numbersIn(loaded.config.bound).slice(0, 2)) {
      const next = Number.isInteger(value) ? value + 2 : value / 2;
      const after = await printed(set, [name, `${path}=${next}`, '-o', '-', ...factsFor(folder).args], text);
      if (after !== undefined && after !== text)
        pairs.push({ ...pairOf(`${name} ${path}=${next}`, text, loaded), after, value: next });
    }
  }
  return pairs;
};

const making = { scale: scaledIn, set: setIn } as const;
type Read = Pair & Answer;

/** Reads all pairs of files with Python, which is started only once; returns the results by command and folder. */
const readBack = async (): Promise<ReadonlyMap<string, readonly Read[]>> => {
  const made: [key: string, pairs: readonly Pair[]][] = [];
  for (const folder of folders)
    for (const [command, make] of Object.entries(making))
      made.push([`${command} ${folder}`, await make(folder)]);
  const pairs = made.flatMap(([, each]) => each);
  const answers: readonly Answer[] = JSON.parse(
    run([script], JSON.stringify({ protos: join(root, 'proto/dialects'), pairs })),
  );
  let at = 0;
  return new Map(
    made.map(([key, each]) => [key, each.map((pair) => ({ ...pair, ...answers[at++]! }))] as const),
  );
};

describeWith(['yaml', 'google.protobuf', 'grpc_tools.protoc'], 'PyYAML and grpcio-tools')(
  'Python reads what set and scale write',
  () => {
    let all: ReadonlyMap<string, readonly Read[]>;
    before(async () => {
      all = await readBack();
    });

    for (const folder of folders) {
      it(`scale on ${folder}: changes only numbers, and keeps the type of each`, () => {
        for (const { name, broken, refused, changed } of all.get(`scale ${folder}`)!) {
          expect(broken, name).to.equal(undefined);
          if (refused !== undefined) continue;
          expect(changed, name).to.not.have.length(0);
          for (const [path, before, after] of changed) {
            // A default that has to change is written into the file.
            if (before === null && (after?.[0] === 'NoneType' || isNumeric(after))) continue;
            expect([before, after].map(isNumeric), `${name} ${path} ${before} ${after}`).to.deep.equal([
              true,
              true,
            ]);
            expect(after![0], `${name} ${path} ${before} ${after}`).to.equal(before![0]);
          }
        }
      });

      it(`set, ${folder}: only the new value differs`, () => {
        const answers = all.get(`set ${folder}`)!;
        for (const { name, value, broken, refused, changed } of answers) {
          expect(broken, name).to.equal(undefined);
          if (refused !== undefined) continue;
          expect(changed, `${name} ${JSON.stringify(changed)}`).to.have.length(1);
          const [, before, after] = changed[0]!;
          expect(Number(after![1].replace(/['_]/g, '')), name).to.be.closeTo(value!, Math.abs(value!) * 1e-7);
          // A field of proto3 with its default 0 is not listed. A text such as '5e-6', which PyYAML does not read as a number, may become a number.
          const isText = before?.[0] === 'str' && after![0] === 'str';
          if (!isText) expect(after![0], `${name} ${before} ${after}`).to.match(/^(?:int|float)$/);
        }
        expect(answers.filter(({ refused }) => refused === undefined).length).to.be.above(10);
      });
    }
  },
);
