/**
 * Measures the stages of reading. Prints `{ work: { size, count, stages: { name: [seconds of each turn] }, collecting } }`
 * as JSON. Each stage includes those before it; `collecting` is the garbage collector's share of the total.
 *
 *   node stages.cjs SECONDS SCHEMA CORPUS
 */
import { readFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { parse as parsePackage } from 'yaml';
import { build } from '../../src/config/build/build.ts';
import { load, read } from '../../src/index.ts';
import { messageFrom } from '../../src/proto.ts';
import { parseJson } from '../../src/syntax/json/index.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import { lex } from '../../src/syntax/textproto/lexer/lexer.ts';
import { parseYaml } from '../../src/syntax/yaml/index.ts';
import { read as readAll } from '../../src/textproto.ts';
import { MESSAGE, schemaFrom } from './descriptors.ts';
import { inFormat, type Source } from './sources.ts';
import { boundaries, mixed } from './texts.ts';

type Stages = { readonly [name: string]: (source: any) => unknown };

const [seconds, schema, list] = process.argv.slice(2) as [string, string, string];
const described = messageFrom(schemaFrom(schema).lookupType(MESSAGE));
const texts = (JSON.parse(readFileSync(list, 'utf8')) as string[]).map((file) => readFileSync(file, 'utf8'));

const toSchedule: Stages = {
  binding: (source) => read(source),
  schedule: (source) => build(read(source)),
  rules: (source) => load(source),
};
const ofText: Stages = { tokens: lex, tree: parse, ...toSchedule };
const ofMessage: Stages = { tokens: lex, tree: parse, binding: (source) => readAll(source, described) };

const works: { readonly [work: string]: readonly [sources: () => readonly Source[], stages: Stages] } = {
  'load, corpus': [() => texts, ofText],
  'read, corpus': [() => texts, ofMessage],
  'read, mixed': [() => [mixed(1e6)], ofMessage],
  'load, boundaries': [() => [boundaries(1e6)], ofText],
  'load, JSON': [() => inFormat(texts, 'json'), { tree: parseJson, ...toSchedule }],
  'load, YAML': [() => inFormat(texts, 'yaml'), { package: parsePackage, tree: parseYaml, ...toSchedule }],
  'load, binary': [() => inFormat(texts, 'binary'), toSchedule],
};

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const main = async (): Promise<void> => {
  let collecting = 0;
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) collecting += duration / 1000;
  });
  observer.observe({ entryTypes: ['gc'] });
  const measured: { [work: string]: object } = {};
  for (const [work, [sourcesOf, stages]] of Object.entries(works)) {
    const sources = sourcesOf();
    const times = Object.fromEntries(Object.keys(stages).map((name) => [name, [] as number[]]));
    const start = cpuSeconds();
    const isWarm = (): boolean => cpuSeconds() - start > Number(seconds) / 2;
    // Node reports the collector's pauses in real time, so the total must be real time too.
    let total = 0;
    await setImmediate();
    collecting = 0;
    while (cpuSeconds() - start < Number(seconds))
      for (const [name, stage] of Object.entries(stages)) {
        const [before, began] = [cpuSeconds(), performance.now()];
        for (const source of sources) stage(source);
        const took = cpuSeconds() - before;
        total += (performance.now() - began) / 1000;
        if (isWarm()) times[name]!.push(took);
        await setImmediate();
      }
    const size = sources.reduce((sum, { length }) => sum + length, 0);
    measured[work] = { size, count: sources.length, stages: times, collecting: collecting / total };
  }
  observer.disconnect();
  console.log(JSON.stringify(measured));
};

void main();
