/**
 * Measures many changes to one config: 800 changes to a list of 800 entries, and how the time grows.
 *
 *   npm run bench:edit
 */
import { edit, read } from '../src/index.ts';
import { growth, measure, type Times } from './clock.ts';
import { type Bench, type Row, runAlone } from './rows.ts';

const each = (count: number, textOf: (step: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, i) => textOf(i + 1)).join(between);

const texts = {
  textproto: (count: number) =>
    `manual_step_learning_rate {\n${each(count, (step) => `  schedule { step: ${step} learning_rate: 0.1 }\n`)}}\n`,
  yaml: (count: number) =>
    `manual_step_learning_rate:\n  schedule:\n${each(count, (step) => `  - step: ${step}\n    learning_rate: 0.1\n`)}`,
  'yaml, in brackets': (count: number) =>
    `{manual_step_learning_rate: {schedule: [\n${each(count, (step) => `  {step: ${step}, learning_rate: 0.1}`, ',\n')}]}}\n`,
};

const changes = {
  'entries set': (i: number) => ({ path: `schedule[${i}]`, value: { step: i + 2, learning_rate: 0.25 } }),
  'fields set': (i: number) => ({ path: `schedule[${i}].learning_rate`, value: 0.25 }),
  'entries added': (i: number, count: number) => ({
    path: `schedule[${count + i}]`,
    value: { step: count + i },
  }),
  'entries removed': (i: number) => ({ path: `schedule[${i}]`, value: undefined }),
};

const LIMIT =
  'the work is linear, but with more entries more objects live while the garbage collector runs, and it copies them.';

const MANY = 800;
/** Sizes at which a YAML file has at most 65,536 tokens, even after entries are added. */
const sizes = (name: keyof typeof texts, kind: keyof typeof changes): readonly [number, number] =>
  name === 'textproto' ? [4000, 16_000] : kind === 'entries added' ? [400, 1500] : [800, 3000];

/** Makes `count` changes to a list of `count` entries. */
const editing = (
  name: keyof typeof texts,
  change: (i: number, count: number) => { readonly path: string; readonly value: unknown },
  count: number,
): (() => void) => {
  const format = name === 'textproto' ? 'textproto' : 'yaml';
  const config = read(texts[name](count), { message: 'LearningRate', format });
  const wanted = Array.from({ length: count }, (_, i) => change(i, count));
  return () => {
    if (edit(config, wanted).edits.length === 0)
      throw new Error(`nothing was edited: ${name}, ${count} changes`);
  };
};

const rows = (): Row[] =>
  (Object.keys(texts) as (keyof typeof texts)[]).flatMap((name) =>
    (Object.keys(changes) as (keyof typeof changes)[]).flatMap((kind) => {
      const change = changes[kind];
      const [{ least, median }] = measure(1e6, [editing(name, change, MANY)], 7) as [Times];
      const [few, many] = sizes(name, kind);
      const exponent = growth([few, many], (count) => editing(name, change, count));
      const work = `${name}, ${kind}`;
      return [
        { work: `${work}: ${MANY}`, ours: least, median, unit: 'ms', beside: [], goal: '≤ 200' },
        {
          work: `${work}, growth from ${few} to ${many}: exponent`,
          ours: exponent,
          unit: '',
          beside: [],
          goal: '≤ 1.1',
          limit: LIMIT,
        },
      ];
    }),
  );

export const bench: Bench = {
  title: 'edit',
  about: 'One call that makes many changes to a config whose list has as many entries.',
  rows,
};

await runAlone(import.meta.url, bench);
