import { fill, loadOrThrow } from '../../src/index.ts';
import { measure } from '../clock.ts';
import { cases, N } from './cases.ts';

/** Fills a warmed-up array with the rates of each schedule, all in one process. */

const out = new Float64Array(N);
const works = Object.entries(cases).map(([type, { spec }]) => {
  const schedule = loadOrThrow(JSON.stringify({ [type]: spec })).schedule;
  return () => void fill(schedule, out);
});
for (const work of works) work();
const found = works.map((work) => measure(N, [work])[0]!);
console.log(JSON.stringify(Object.fromEntries(Object.keys(cases).map((type, i) => [type, found[i]]))));
