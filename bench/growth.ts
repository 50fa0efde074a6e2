/**
 * What creating schedules of many boundaries and of many levels costs, and how it grows. How the reader's work grows with a
 * file and with its findings is in bench/load.ts, how edits do in bench/edit.ts.
 *
 *   npm run bench:growth
 */
import { withBundles } from './bundled.ts';
import { median } from './median.ts';
import { type Bench, runAlone } from './rows.ts';

interface Found {
  readonly seconds: readonly number[];
  readonly megabytes: number;
  readonly boundaries: number;
  readonly nesting: number;
}

export const bench: Bench = {
  title: 'createSchedule',
  about:
    'A manual schedule of a million boundaries, with the memory it takes beside its draft, and `repeat` inside `repeat`; how the ' +
    'time grows with both.',
  rows: () => {
    const found = withBundles((run) => run('growth/create')) as Found;
    const exponent = (work: string, ours: number) => ({ work, ours, unit: '', beside: [], goal: '≤ 1.1' });
    return [
      {
        work: '1,000,000 boundaries',
        ours: Math.min(...found.seconds),
        median: median(found.seconds),
        unit: 's',
        beside: [],
        goal: '≤ 1',
      },
      {
        work: '1,000,000 boundaries, memory',
        ours: found.megabytes,
        unit: 'MB',
        beside: [],
        goal: '≤ 300',
      },
      exponent('growth from 125,000 to 1,000,000 boundaries: exponent', found.boundaries),
      exponent('growth from 8 to 32 levels of repeat: exponent', found.nesting),
    ];
  },
};

await runAlone(import.meta.url, bench);
