/**
 * What many changes to one config cost: CPU time for 200, 400 and 800 changes of a list of as many entries.
 *
 *   npm run bench:edit [-- --max 200]
 *
 * With `--max` it fails if 800 changes take more milliseconds than that, the best of three.
 */
import { parseArgs } from 'node:util';
import { edit, read } from '../src/index.ts';

const { values } = parseArgs({ options: { max: { type: 'string' } } });
const limit = Number(values.max ?? Number.POSITIVE_INFINITY);

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

const milliseconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

let worst = 0;
for (const [name, textOf] of Object.entries(texts))
  for (const [kind, change] of Object.entries(changes)) {
    const times = [200, 400, 800].map((count) => {
      const format = name === 'textproto' ? 'textproto' : 'yaml';
      const config = read(textOf(count), { message: 'LearningRate', format });
      const wanted = Array.from({ length: count }, (_, i) => change(i, count));
      return Math.min(...[1, 2, 3].map(() => milliseconds(() => edit(config, wanted))));
    });
    worst = Math.max(worst, times[2]!);
    console.log(`${name}, ${kind}: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
  }
if (worst > limit) {
  console.error(`800 changes took ${worst.toFixed(0)} ms, more than ${limit}`);
  process.exitCode = 1;
}
