/**
 * The speed of `parse` beside that of protobufjs's `fromText`: CPU time of this process over the same texts, turn about.
 *
 *     LEARNING_SCHEDULES_REFERENCE=… npx tsx bench/textproto.ts [seconds]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs';
import textformat from 'protobufjs/ext/textformat.js';
import { isError } from '../src/diagnostics/diagnostic.ts';
import { parse } from '../src/syntax/textproto/index.ts';

const reference = process.env.LEARNING_SCHEDULES_REFERENCE;
if (reference === undefined) throw new Error('set LEARNING_SCHEDULES_REFERENCE to the reference data');

const schema = JSON.parse(readFileSync(join(reference, 'text-format/schema.json'), 'utf8'));
const pipeline = protobuf.Root.fromJSON(schema)
  .resolveAll()
  .lookupType('object_detection.protos.TrainEvalPipelineConfig');

const folder = join(reference, 'object-detection/corpus');
const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

const isRead = (text: string): boolean => {
  try {
    textformat.fromText(pipeline, text);
  } catch {
    return false;
  }
  return !parse(text).diagnostics.some(isError);
};
const texts = all.filter(isRead);
const megabytes = texts.reduce((size, text) => size + text.length, 0) / 1e6;

const readers: { readonly [name: string]: (text: string) => unknown } = {
  'parse, this library': (text) => parse(text),
  'fromText, protobufjs': (text) => textformat.fromText(pipeline, text),
};

/** Seconds of CPU, of all threads: the garbage collector's work counts. */
const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const seconds = Number(process.argv[2] ?? 10);
const speeds = new Map(Object.keys(readers).map((name) => [name, [] as number[]]));
const deadline = Date.now() + seconds * 1000;
for (let round = 0; Date.now() < deadline; round++)
  for (const [name, read] of Object.entries(readers)) {
    const time = cpu(() => {
      for (const text of texts) read(text);
    });
    // The first rounds warm up the compiler.
    if (round >= 5) speeds.get(name)?.push(megabytes / time);
  }

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

console.log(
  `${texts.length} of ${all.length} files, ${megabytes.toFixed(2)} MB; MB/s of CPU time, median of rounds`,
);
for (const [name, values] of speeds) console.log(`${name.padEnd(22)} ${median(values).toFixed(1)}`);
const [ours, theirs] = [...speeds.values()].map(median);
console.log(`ratio ${(ours! / theirs!).toFixed(1)}`);
