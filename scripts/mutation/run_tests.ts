/**
 * Runs compiled test files in this process, for scripts/mutation.ts. Without a mutant, it records which mutants each test
 * reaches. With a mutant, which Stryker's switch reads from the environment, it stops at the first test that fails.
 *
 * The argument is a Task in JSON. Each line on standard output is a Report in JSON.
 */
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';

export interface Task {
  /** Setup for every test file. */
  readonly before: string;
  readonly files: readonly FileTask[];
  readonly timeout: number;
}

export interface FileTask {
  readonly path: string;
  /** The tests to run until one fails, by their index in the file. If it is missing, all tests run, and what they reach is recorded. */
  readonly tests?: readonly number[] | 'all';
}

export interface TestRun {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  readonly ms: number;
  readonly reached: readonly string[];
}

export type Report =
  | { readonly starts: string }
  | { readonly failed: string }
  | { readonly tests: readonly TestRun[]; readonly loading: readonly string[] };

interface Coverage {
  readonly static: { readonly [id: string]: number };
  readonly perTest: { readonly [test: string]: { readonly [id: string]: number } };
}

/** The global object that code added by Stryker uses: it counts which changes the current test reaches. */
interface Switches {
  currentTestId?: string | undefined;
  mutantCoverage?: Coverage;
}

const switches: Switches = {};
(globalThis as { __stryker__?: Switches }).__stryker__ = switches;

const print = (report: Report): void => {
  process.stdout.write(`${JSON.stringify(report)}\n`);
};

const testsOf = (suite: Mocha.Suite): Mocha.Test[] => [...suite.tests, ...suite.suites.flatMap(testsOf)];

const narrow = (suite: Mocha.Suite, kept: ReadonlySet<Mocha.Test>): void => {
  suite.tests = suite.tests.filter((test) => kept.has(test));
  for (const each of suite.suites) narrow(each, kept);
};

const run = (mocha: Mocha, tests: readonly Mocha.Test[]): Promise<string | undefined> =>
  new Promise((resolve) => {
    let failed: string | undefined;
    const runner = mocha.run(() => resolve(failed));
    runner.on('fail', (test) => {
      failed ??= test.fullTitle();
    });
    runner.on('test', (test) => {
      switches.currentTestId = `${tests.indexOf(test)}`;
    });
    for (const end of ['test end', 'suite end'])
      runner.on(end, () => {
        switches.currentTestId = undefined;
      });
  });

const runFile = async ({ path, tests: asked }: FileTask, timeout: number): Promise<boolean> => {
  print({ starts: path });
  const mocha = new Mocha({ bail: asked !== undefined, timeout, reporter: class {} as never });
  mocha.files = [path];
  mocha.cleanReferencesAfterRun(false);
  await mocha.loadFilesAsync();
  const tests = testsOf(mocha.suite);
  if (asked !== undefined && asked !== 'all') narrow(mocha.suite, new Set(asked.map((i) => tests[i]!)));
  const failed = await run(mocha, tests);
  if (asked !== undefined) {
    if (failed !== undefined) print({ failed });
    return failed === undefined;
  }
  const { static: loading = {}, perTest = {} } = switches.mutantCoverage ?? {};
  print({
    loading: Object.keys(loading),
    tests: tests.map((test, i) => ({
      title: test.fullTitle(),
      state: test.state ?? 'pending',
      ms: test.duration ?? 0,
      reached: Object.keys(perTest[i] ?? {}),
    })),
  });
  return true;
};

const main = async ({ before, files, timeout }: Task): Promise<void> => {
  try {
    await import(pathToFileURL(before).href);
    for (const file of files) if (!(await runFile(file, timeout))) break;
  } catch (error) {
    print({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  // An abandoned test may still have timers.
  process.stdout.write('', () => process.exit());
};

await main(JSON.parse(process.argv[2]!) as Task);
