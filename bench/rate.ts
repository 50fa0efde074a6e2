/**
 * Compares a call of each built-in type with a closure written by hand: alone in a process, and with all types in use.
 *
 *   npm run bench:rate
 */
import { fileURLToPath } from 'node:url';
import { builtins } from '../src/index.ts';
import { withBundles } from './bundled.ts';
import type { Times } from './clock.ts';
import { type Bench, type Row, runAlone } from './rows.ts';

interface Measured {
  readonly type: string;
  readonly ours: Times;
  readonly hand: Times;
}

const configs = fileURLToPath(new URL('../configs', import.meta.url));
const HAND = 'by hand';

/** From src/curve/rate/flat.ts: its comment has the measurement. */
const LIMIT =
  'a schedule checks its step, finds the part of the curve that contains it and calls the function of that part. Such a call takes ' +
  '4 ns, because V8 does not know in advance which function it will be. The closure written by hand checks nothing and computes with ' +
  'constants. The ratio is within a tenth of the goal, so such a row reaches it in one run and misses it in the next.';

const rowsOf = (measured: readonly Measured[], how: string, most: number): Row[] =>
  measured.map(({ type, ours, hand }) => ({
    work: `${type}, ${how}`,
    ours: ours.least,
    median: ours.median,
    unit: 'ns',
    beside: [{ name: HAND, value: hand.least, median: hand.median }],
    goal: `≤ ${most} × ${HAND}`,
    limit: LIMIT,
  }));

export const bench: Bench = {
  title: 'rate(step)',
  about:
    'One call of the schedule of each file in `configs/`, compared with a closure written by hand, which does the same arithmetic ' +
    'with constants (`bench/rate/by_hand.ts`). Each is measured alone in a process, as in a program with one schedule, and among all ' +
    'types in one process.',
  rows: () =>
    withBundles((run) => {
      const types = [...builtins.types.keys()];
      return [
        ...rowsOf(
          types.flatMap((type) => run('rate/calls', configs, type) as Measured[]),
          'alone',
          1.25,
        ),
        ...rowsOf(run('rate/calls', configs, ...types) as Measured[], 'among all', 2),
      ];
    }),
};

await runAlone(import.meta.url, bench);
