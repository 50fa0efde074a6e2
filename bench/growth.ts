/**
 * Measures how the time of creating a schedule grows with its boundaries and levels. bench/load.ts measures how reading
 * grows with a file and its findings; bench/edit.ts does so for edits.
 *
 *   npm run bench:growth
 */
import { withBundles } from './bundled.ts';
import { type Bench, runAlone } from './rows.ts';

interface Found {
  readonly boundaries: number;
  readonly nesting: number;
}

export const bench: Bench = {
  title: 'Growth of createSchedule',
  about:
    'How the time grows with the number of boundaries of a manual schedule, and with the levels of `repeat` inside `repeat`.',
  rows: () => {
    const found = withBundles((run) => run('growth/create')) as Found;
    const exponent = (work: string, ours: number) => ({ work, ours, unit: '', beside: [], goal: '≤ 1.1' });
    return [
      exponent('growth from 125,000 to 1,000,000 boundaries: exponent', found.boundaries),
      exponent('growth from 8 to 32 levels of repeat: exponent', found.nesting),
    ];
  },
};

await runAlone(import.meta.url, bench);
