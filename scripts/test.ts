/**
 * Everything a change must pass, one step after the other; all of them run, whatever fails.
 *
 *   npm test
 *
 * The last line says how many mocha tests and other steps passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './bundle.ts';

interface Step {
  readonly name: string;
  readonly what: string;
  /** A command of node_modules/.bin and its arguments. */
  readonly run: readonly [string, ...string[]];
  /** A step that counts by its tests. */
  readonly mocha?: true;
}

const mocha = ['--reporter', 'spec', '--no-color', '--forbid-only'];
const steps: readonly Step[] = [
  { name: 'types', what: 'tsc', run: ['tsc'] },
  {
    name: 'lint',
    what: 'format, lint and order of imports',
    run: ['biome', 'ci', '--error-on-warnings', '--colors=off'],
  },
  {
    name: 'generated',
    what: 'what follows from proto/ is fresh',
    run: ['tsx', 'scripts/generate.ts', '--check'],
  },
  {
    name: 'tests',
    what: 'mocha, layers among them',
    run: ['mocha', ...mocha, '--ignore', 'test/package/**', 'test/**/*.test.ts'],
    mocha: true,
  },
  {
    name: 'package',
    what: 'build, publint, attw, tarball in an empty folder, README',
    run: ['mocha', ...mocha, 'test/package/**/*.test.ts'],
    mocha: true,
  },
];

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly notes: readonly string[];
  /** What to show of a step that failed. */
  readonly output: string;
}

const number = (output: string, word: string): number =>
  Number(new RegExp(`^ +(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);

/** A crash in mocha leaves no count: then the whole output is shown, and counts as one failure. */
const mochaOutcome = (status: number | null, output: string): Outcome => {
  const summary = output.search(/^ +\d+ passing/m);
  const passed = number(output, 'passing');
  const failed = number(output, 'failing');
  const skipped = number(output, 'pending');
  const reasons = [...new Set([...output.matchAll(/\[skipped: ([^\]]*)\]/g)].map(([, reason]) => reason!))];
  return {
    passed,
    failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed,
    notes: [...(skipped > 0 ? [`${skipped} skipped`] : []), ...reasons],
    output: summary < 0 ? output : output.slice(summary),
  };
};

const runStep = ({ run: [bin, ...args], mocha }: Step): Outcome => {
  const path = join(root, 'node_modules/.bin', bin);
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 25 * 60_000,
  });
  const output = `${stdout ?? ''}${stderr ?? ''}${error === undefined ? '' : `${error.message}\n`}`;
  if (mocha === true) return mochaOutcome(status, output);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, notes: [], output };
};

console.log(`Node ${process.version}`);
let passed = 0;
let failed = 0;
for (const step of steps) {
  process.stdout.write(`${step.name.padEnd(10)} ${step.what} … `);
  const start = performance.now();
  const outcome = runStep(step);
  passed += outcome.passed;
  failed += outcome.failed;
  const count = step.mocha === undefined ? [] : [`${outcome.passed} passed`, `${outcome.failed} failed`];
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  console.log([outcome.failed === 0 ? 'ok' : 'FAILED', time, ...count, ...outcome.notes].join(', '));
  if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
