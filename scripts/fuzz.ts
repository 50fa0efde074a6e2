/**
 * Reads random texts in text format, for as long as it is told, and stops at the first that breaks a promise.
 *
 *   npm run fuzz -- --runs N | --seconds S [--seed K] [--case BASE64]
 *
 * A text is a piece of a config, or of what another text became, with changes made to it; where
 * LEARNING_SCHEDULES_REFERENCE is set, the corpus and the cases of other suites are such pieces too. What gives a new pair of
 * findings joins them, so that the search goes on from there. Each run parses the text, prints it, reads it as a message and
 * loads it. Promised are: no exception, no endless loop, the text given back, every range within it, and an `ok` that says whether there
 * are errors. A text that fails is made smaller and printed; `--case` runs it again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Script } from 'node:vm';
import protobuf from 'protobufjs';
import type { Diagnostic, Range } from '../src/diagnostics/diagnostic.ts';
import { load } from '../src/index.ts';
import { messageFrom } from '../src/proto.ts';
import { type Message, parse, print, read } from '../src/textproto.ts';
import { root } from './bundle.ts';
import { mutated, oneOf, randomOf, stretchOf } from './mutate.ts';

const reference = process.env.LEARNING_SCHEDULES_REFERENCE;
const PACKAGE = 'object_detection.protos';

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.config'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const casesIn = (file: string): string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly text?: string }[])
    .flatMap(({ text }) => text ?? [])
    .filter((text) => text.length < 2000);

/** What the texts are read as: the API's whole pipeline where its schema is at hand, else the part that is here. */
const messages = (): Message[] => {
  const schema = new protobuf.Root();
  if (reference === undefined) {
    for (const file of ['optimizer', 'train', 'pipeline']) {
      const path = join(root, `proto/object_detection/protos/${file}.proto`);
      protobuf.parse(readFileSync(path, 'utf8'), schema, { keepCase: true });
    }
  } else {
    const path = join(reference, 'text-format/schema.json');
    schema.addJSON(JSON.parse(readFileSync(path, 'utf8')).nested);
  }
  schema.resolveAll();
  return ['TrainEvalPipelineConfig', 'TrainConfig', 'Optimizer'].map((name) =>
    messageFrom(schema.lookupType(`${PACKAGE}.${name}`)),
  );
};

const isIn = ({ start, end }: Range, size: number): boolean => start >= 0 && start <= end && end <= size;

/** Throws unless every place of the findings is in the text. */
const checkPlaces = (of: string, diagnostics: readonly Diagnostic[], size: number): void => {
  for (const { code, ranges, notes, message } of diagnostics) {
    const noted = notes.flatMap(({ range }) => range ?? []);
    if (ranges.length === 0) throw new Error(`${of}: ${code} has no place`);
    if (![...ranges, ...noted].every((range) => isIn(range, size)))
      throw new Error(`${of}: ${code} lies outside the text`);
    if (message === '') throw new Error(`${of}: ${code} says nothing`);
  }
};

/** Some texts are read as bytes too, one a character: what is no ASCII is then mostly no UTF-8 either. */
const checkBytes = (text: string, message: Message): void => {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);
  const reading = read(bytes, message);
  checkPlaces('read bytes', reading.diagnostics, reading.text.length);
  const loaded = load(bytes);
  checkPlaces('load bytes', loaded.diagnostics, bytes.length);
};

/** The findings of one run. Throws where a promise is broken. */
const execute = (text: string, message: Message): readonly Diagnostic[] => {
  const { tree, diagnostics } = parse(text);
  if (print(tree) !== text) throw new Error('print(parse(text).tree) is another text');
  checkPlaces('parse', diagnostics, text.length);
  const reading = read(text, message);
  checkPlaces('read', reading.diagnostics, text.length);
  const loaded = load(text, { format: 'textproto' });
  checkPlaces('load', loaded.diagnostics, text.length);
  if (loaded.ok === loaded.diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(`load: ok is ${loaded.ok}`);
  if (text.length % 8 === 0) checkBytes(text, message);
  return [...reading.diagnostics, ...loaded.diagnostics];
};

const slot = globalThis as { work?: () => unknown };
const script = new Script('globalThis.work()');

/** Runs something for so long at most: an endless loop ends in an exception too. */
const within = <T>(milliseconds: number, work: () => T): T => {
  slot.work = work;
  return script.runInThisContext({ timeout: milliseconds }) as T;
};

/** So long may one text take, in milliseconds, though the machine has other things to do. */
const LONGEST = 10_000;

const failureOf = (text: string, message: Message): string | undefined => {
  try {
    within(LONGEST / 5, () => execute(text, message));
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
};

/** A smaller text that fails too: without halves, quarters and so on down to single characters, while any can go. */
const minimised = (text: string, fails: (text: string) => boolean): string => {
  let least = text;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < least.length; ) {
      const without = least.slice(0, at) + least.slice(at + size);
      if (fails(without)) least = without;
      else at += size;
    }
  return least;
};

/** A code unit that is no character by itself has no UTF-8: so code units, in base64. */
const encoded = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');

const reportFailure = (text: string, message: Message): void => {
  const least = minimised(text, (smaller) => failureOf(smaller, message) !== undefined);
  console.error(`${message.name}: ${failureOf(least, message)}`);
  console.error(`text: ${JSON.stringify(least)}\nagain: npm run fuzz -- --case ${encoded(least)}`);
  process.exitCode = 1;
};

/** So many texts are kept at most; then a new one takes the place of an old one. */
const MOST = 4000;

/** So many texts are read between two looks at the clock. */
const BATCH = 64;

/** The pairs of codes that follow one another among findings. */
const pairsOf = (findings: readonly Diagnostic[]): string[] =>
  findings.slice(0, 20).map(({ code }, i) => `${code} ${findings[i + 1]?.code ?? ''}`);

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
});

const fuzz = (): void => {
  const runs = Number(values.runs ?? Number.POSITIVE_INFINITY);
  const seconds = Number(values.seconds ?? (values.runs === undefined ? 60 : Number.POSITIVE_INFINITY));
  const random = randomOf(Number(values.seed));
  const kinds = messages();
  const configs = textsIn(join(root, 'configs'));
  const corpus = reference === undefined ? [] : textsIn(join(reference, 'object-detection/corpus'));
  const cases = reference === undefined ? [] : casesIn(join(reference, 'text-format/cases.json'));
  const seeds = [...configs, ...corpus, ...cases];
  const pool = [...seeds];
  const seen = new Set<string>();
  const start = performance.now();
  let done = 0;
  let sound = 0;
  let failed = false;
  const elapsed = (): number => (performance.now() - start) / 1000;
  let [text, message] = ['', kinds[0]!];
  const next = (): void => {
    const whole = oneOf(random, pool);
    text = mutated(random(50) === 0 ? whole : stretchOf(whole, random, 600), random, seeds);
    message = oneOf(random, kinds);
    done++;
    const findings = execute(text, message);
    if (!findings.some(({ code }) => code.startsWith('syntax/'))) sound++;
    const pairs = pairsOf(findings).filter((pair) => !seen.has(pair));
    for (const pair of pairs) seen.add(pair);
    if (pairs.length === 0 || text.length > 3000) return;
    if (pool.length < MOST) pool.push(text);
    else pool[seeds.length + random(MOST - seeds.length)] = text;
  };
  while (done < runs && !failed && elapsed() < seconds) {
    const until = Math.min(runs, done + BATCH);
    try {
      within(LONGEST, () => {
        while (done < until) next();
      });
    } catch {
      failed = true;
      reportFailure(text, message);
    }
  }
  const rate = Math.round(done / elapsed());
  console.log(`${done} executions in ${elapsed().toFixed(1)} s (${rate} a second), seed ${values.seed}`);
  console.log(`${sound} of the texts were of sound syntax`);
  console.log(
    `${seeds.length} texts to start from, ${pool.length - seeds.length} kept for new pairs of findings`,
  );
  console.log(failed ? 'ended at a text that fails' : 'ended without an exception or a broken promise');
};

if (values.case === undefined) fuzz();
else {
  const text = Buffer.from(values.case, 'base64').toString('utf16le');
  for (const message of messages()) console.log(failureOf(text, message) ?? `${message.name}: no failure`);
}
