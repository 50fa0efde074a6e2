/**
 * What schedules cost: a call of every built-in type beside a closure by hand, and a manual schedule of up to a million
 * boundaries. All in one run, CPU time, the least and the median of several turns, works taking turns.
 *
 *   npx tsx bench/schedules.ts
 *
 * The works are bundled first, as they are built for use: the loader that runs TypeScript slows calls between modules.
 * `fill` and numpy are in bench/curve.ts.
 */
import { fileURLToPath } from 'node:url';
import { builtins } from '../src/index.ts';
import { withBundles } from './bundled.ts';

const configs = fileURLToPath(new URL('../configs', import.meta.url));

console.log(`ns a call${' '.repeat(23)}   least  median by hand  median   ratio   bytes by hand`);
withBundles((run) => {
  for (const type of builtins.types.keys()) run('schedules/calls', configs, type);
  run('schedules/boundaries');
});
