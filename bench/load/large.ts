/**
 * Runs one large task and prints `{ seconds, megabytes, size }` as JSON: CPU time, and peak memory above that of the process
 * before the task.
 *
 *   node large.cjs WORK SIZE
 */
import { createSchedule, load, parse } from '../../src/index.ts';
import { badValues, boundaries, boundariesInJson, nestedRepeats } from './texts.ts';

const [work, size] = process.argv.slice(2) as [string, string];
const amount = Number(size);

/** Makes the source, and runs the task on it. */
const works: { readonly [work: string]: () => { readonly size: number; readonly run: () => unknown } } = {
  text: () => {
    const text = Buffer.from(boundaries(amount)).toString('latin1');
    return { size: text.length, run: () => load(text) };
  },
  json: () => {
    const text = Buffer.from(boundariesInJson(amount)).toString('latin1');
    return { size: text.length, run: () => load(text) };
  },
  right: () => {
    const text = Buffer.from(badValues(amount).replaceAll('fast', '0.05')).toString('latin1');
    return { size: text.length, run: () => load(text) };
  },
  parse: () => {
    const text = Buffer.from(boundaries(amount)).toString('latin1');
    return { size: text.length, run: () => parse(text) };
  },
  bad: () => {
    const text = Buffer.from(badValues(amount)).toString('latin1');
    return { size: text.length, run: () => load(text) };
  },
  spec: () => {
    const schedule = Array.from({ length: amount }, (_, i) => ({
      step: i + 1,
      learning_rate: 0.1 / (1 + (i % 9)),
    }));
    return { size: amount, run: () => createSchedule({ type: 'manual_step_learning_rate', schedule }) };
  },
  nested: () => {
    const text = nestedRepeats(amount);
    return {
      size: amount,
      run: () => {
        for (let i = 0; i < 200; i++) load(text);
      },
    };
  },
};

const { size: made, run } = works[work]!();
load('constant_learning_rate { learning_rate: 0.1 }');
const memory = process.memoryUsage.rss();
const before = process.cpuUsage();
run();
const { user, system } = process.cpuUsage(before);
const most = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: (most - memory) / 1e6, size: made }));
