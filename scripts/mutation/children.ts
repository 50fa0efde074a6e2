/** Runs scripts/mutation/run_tests.ts in separate processes, two at a time. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../bundle.ts';
import type { Report, Task } from './run_tests.ts';

export interface Outcome {
  readonly reports: readonly Report[];
  /** True if a file took too long and its process was ended. */
  readonly isLate: boolean;
}

/** The longest time for a test file, in milliseconds. */
type Limit = (path: string) => number;

export const runTests = (compiled: string, task: Task, limitOf: Limit, mutant?: string): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(compiled, 'scripts/mutation/run_tests.js'), JSON.stringify(task)],
      {
        cwd: root,
        env: {
          ...process.env,
          LEARNING_SCHEDULES_COMPILED: compiled,
          ...(mutant === undefined ? {} : { __STRYKER_ACTIVE_MUTANT__: mutant }),
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const reports: Report[] = [];
    let isLate = false;
    const end = (): void => {
      isLate = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(end, 60_000);
    createInterface(child.stdout).on('line', (line) => {
      // Other lines are output of the tests.
      if (!/^\{"(starts|failed|tests|loading)":/.test(line)) return;
      const each = JSON.parse(line) as Report;
      reports.push(each);
      if (!('starts' in each)) return;
      clearTimeout(timer);
      timer = setTimeout(end, limitOf(each.starts));
    });
    child.on('error', reject).on('close', (status) => {
      clearTimeout(timer);
      // A mutant may end the process itself.
      if (status !== 0 && !isLate) reports.push({ failed: `the process ended with ${status}` });
      resolve({ reports, isLate });
    });
  });

/** Does something for each item, two at a time, for two cores. */
export const forEach = async <T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> => {
  const queue = [...items];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await act(next);
  };
  await Promise.all([lane(), lane()]);
};
