/**
 * Compares reading with other readers: real configs in each format, long lists, a million boundaries, many findings.
 *
 *   LEARNING_SCHEDULES_REFERENCE=… npm run bench:load
 *
 * Without the reference data, only the rows that need no corpus are measured.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import textformat from 'protobufjs/ext/textformat.js';
import { root } from '../scripts/bundle.ts';
import { load } from '../src/index.ts';
import { type RunBundle, withBundles } from './bundled.ts';
import { cppTimes } from './load/cpp.ts';
import { MESSAGE, schemaFrom } from './load/descriptors.ts';
import { explained } from './load/limits.ts';
import { boundaries, mixed } from './load/texts.ts';
import { median } from './median.ts';
import { type Bench, exponentOf, type Row, runAlone } from './rows.ts';

const SECONDS = 24;

const reference = process.env.LEARNING_SCHEDULES_REFERENCE;

interface Measured {
  readonly size: number;
  readonly count: number;
  readonly readers: { readonly [name: string]: readonly number[] };
}

interface Large {
  readonly seconds: number;
  readonly megabytes: number;
  readonly size: number;
}

const goals: { readonly [work: string]: { readonly unit: 'MB/s' | 'µs'; readonly goal: string } } = {
  'load, corpus': { unit: 'MB/s', goal: '≥ 1.2 × C++' },
  'read, corpus': { unit: 'MB/s', goal: '≥ 1 × C++ and ≥ 2 × @bufbuild/protobuf' },
  'read, mixed': { unit: 'MB/s', goal: '≥ 60' },
  'load, boundaries': { unit: 'MB/s', goal: '≥ 60' },
  'load, JSON': { unit: 'µs', goal: '≤ 40' },
  'load, YAML': { unit: 'µs', goal: '≤ 1.1 × yaml' },
  'load, binary': { unit: 'µs', goal: '≤ 20' },
};

/** Megabytes per second, or microseconds per source. */
const inUnit = ({ size, count }: Measured, unit: 'MB/s' | 'µs', seconds: number): number =>
  unit === 'µs' ? (seconds / count) * 1e6 : size / 1e6 / seconds;

const rowOf = (work: string, measured: Measured): Row => {
  const { unit, goal } = goals[work]!;
  const value = (times: readonly number[]) => ({
    value: inUnit(measured, unit, Math.min(...times)),
    median: inUnit(measured, unit, median(times)),
  });
  const { ours, ...beside } = measured.readers;
  const own = value(ours!);
  return {
    work: unit === 'µs' ? `${work}, a file` : work,
    ours: own.value,
    median: own.median,
    unit,
    beside: Object.entries(beside).map(([name, times]) => ({ name, ...value(times) })),
    goal,
  };
};

/** The folder with the modules of an installed package. */
const modulesOf = (name: string): string | undefined => {
  try {
    return dirname(createRequire(join(root, '.cache/peers/package.json')).resolve(name));
  } catch {
    return undefined;
  }
};

/** Files of the corpus that every reader accepts. */
const corpusFiles = (folder: string, schema: string): string[] => {
  const pipeline = schemaFrom(schema).lookupType(MESSAGE);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => {
      const text = readFileSync(file, 'utf8');
      try {
        textformat.fromText(pipeline, text);
      } catch {
        return false;
      }
      return load(text).ok;
    });
};

/** Arguments for the tasks that read the corpus. */
interface Corpus {
  readonly folder: string;
  readonly schema: string;
  readonly files: readonly string[];
  /** The path of a file that lists the files. */
  readonly list: string;
}

const withCorpus = <T>(reference: string, body: (corpus: Corpus) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
  try {
    const schema = join(reference, 'text-format/schema.json');
    const files = corpusFiles(join(reference, 'object-detection/corpus'), schema);
    const list = join(folder, 'files.json');
    writeFileSync(list, JSON.stringify(files));
    return body({ folder, schema, files, list });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const speeds = (run: RunBundle, { folder, schema, files, list }: Corpus): Row[] => {
  const esm = modulesOf('@bufbuild/protobuf')?.replace(/\bcjs$/, 'esm') ?? '';
  const jsYaml = modulesOf('js-yaml');
  const measured: { [work: string]: Measured } = run(
    'load/speeds',
    ...[String(SECONDS), schema, list, esm, jsYaml === undefined ? '' : join(jsYaml, 'js-yaml.mjs')],
  );
  const made = { 'read, mixed': mixed(1e6), 'load, boundaries': boundaries(1e6) };
  return Object.entries(measured).map(([work, each]) => {
    const text = (made as { readonly [work: string]: string })[work];
    const file = join(folder, 'made.config');
    if (text !== undefined) writeFileSync(file, text);
    const isText = goals[work]!.unit === 'MB/s';
    const cpp = isText ? cppTimes(schema, SECONDS / 6, text === undefined ? files : [file]) : undefined;
    return rowOf(work, cpp === undefined ? each : { ...each, readers: { ...each.readers, 'C++': cpp } });
  });
};

/** The best of several runs, each in its own process. */
const best = (run: RunBundle, turns: number, work: string, size: number): Large => {
  const all = Array.from({ length: turns }, () => run('load/large', work, String(size)) as Large);
  return {
    seconds: Math.min(...all.map(({ seconds }) => seconds)),
    megabytes: Math.min(...all.map(({ megabytes }) => megabytes)),
    size: all[0]!.size,
  };
};

const row = (work: string, ours: number, unit: string, goal: string, more?: Partial<Row>): Row => ({
  work,
  ours,
  unit,
  beside: [],
  goal,
  ...more,
});

/** From `perf record`: shares of the CPU time of all threads. */
const limits = {
  text:
    '55 % of the time goes to memory: a third of the total to the garbage collector, a fifth to the kernel, which provides pages. ' +
    'Compiled JavaScript takes 25 %. The time grows with the bytes that are kept for each boundary: 900 for its tree, bound values, ' +
    'spec and tokens. The same row shows the time of parsing alone.',
  bad:
    'the findings take no measurable time: the same row shows that the text without faults takes as long. A fifth of the time goes ' +
    "to V8's compiler, because the work ends before everything is compiled; a third goes to memory.",
};

const timesInput = ({ megabytes, size }: Large): number => megabytes / (size / 1e6);

const large = (run: RunBundle): Row[] => {
  const spec = best(run, 3, 'spec', 1e6);
  const text = best(run, 2, 'text', 1e8);
  const json = best(run, 3, 'json', 2e7);
  const parsing = best(run, 2, 'parse', 1e8);
  const [few, bad, right] = [best(run, 3, 'bad', 2e4), best(run, 3, 'bad', 1e5), best(run, 3, 'right', 1e5)];
  const [short, long] = [best(run, 3, 'text', 4e6), best(run, 3, 'text', 3.2e7)];
  const [shallow, deep] = [best(run, 3, 'nested', 12), best(run, 3, 'nested', 48)];
  const growth = (name: string, [a, b]: readonly [Large, Large], sizes: readonly [number, number]): Row =>
    row(`growth with ${name}, exponent`, exponentOf(sizes, [a.seconds, b.seconds]), '', '≤ 1.1');
  return [
    row('createSchedule, 1,000,000 boundaries', spec.seconds, 's', '≤ 1'),
    row('the same, memory', spec.megabytes, 'MB', '≤ 300'),
    row('load, 100 MB of boundaries', text.seconds, 's', '≤ 4', {
      beside: [{ name: 'parse alone', value: parsing.seconds }],
      limit: limits.text,
    }),
    row('the same, memory in times the text', timesInput(text), '', '≤ 12'),
    row('load, 20 MB of boundaries in JSON, memory in times the text', timesInput(json), '', '≤ 12'),
    row('load, 100,000 bad values', bad.seconds, 's', '≤ 0.2', {
      beside: [{ name: 'without a fault', value: right.seconds }],
      limit: limits.bad,
    }),
    growth('the size of a file', [short, long], [short.size, long.size]),
    growth('the number of findings', [few, bad], [2e4, 1e5]),
    growth('the depth of repeats', [shallow, deep], [12, 48]),
  ];
};

export const bench: Bench = {
  title: 'Reading',
  about:
    'Real configs of the reference data in each format, and generated texts. `read` binds every field of the whole message, as the ' +
    'peers do; `load` binds only the fields on the path to the schedule, builds it and runs the rules. Each large task has its own process; its ' +
    'memory is the increase of the memory of that process, including the text.',
  rows: () =>
    withBundles((run) => [
      ...(reference === undefined ? [] : withCorpus(reference, (corpus) => speeds(run, corpus))),
      ...large(run),
    ]),
  explain: (rows) =>
    reference === undefined
      ? { rows }
      : withBundles((run) =>
          withCorpus(reference, ({ schema, list }) =>
            explained(run('load/stages', String(SECONDS), schema, list), rows),
          ),
        ),
};

await runAlone(import.meta.url, bench);
