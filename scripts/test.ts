/**
 * Runs everything a change must pass. A failure does not stop the rest.
 *
 *   npm test
 *
 * Two lanes run in parallel, for two cores: the tests, in two processes, and the shorter steps. The tests begin when all
 * modules and the command are compiled. The last line counts the mocha tests and other steps that passed and failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';
import { bundleCommand, root } from './bundle.ts';
import { compile } from './compile.ts';

interface Step {
  readonly name: string;
  readonly what: string;
  /** A command of node_modules/.bin, or the path of a module, and its arguments. */
  readonly run: readonly [string, ...string[]];
  /** True if the step runs mocha, so that its result has a number of tests. */
  readonly mocha?: true;
}

/** Files that several test files need, made once for all. A test file that runs alone makes its own. */
const scratch = mkdtempSync(join(tmpdir(), 'lrs-tests-'));
const compiled = join(scratch, 'modules');
const command = join(scratch, 'command');
/** Node reads extra certificates at each start, which takes as long as the start itself; no test uses the network. */
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const env = { ...inherited, LEARNING_SCHEDULES_COMPILED: compiled, LEARNING_SCHEDULES_COMMAND: command };

/** The slowest test files, slowest first: if one of them started last, it would run alone at the end. */
const slowest = [
  'docs/transcripts.test.ts',
  'schedules/wild.test.ts',
  'examples/digits.test.ts',
  'docs/tfjs.test.ts',
  'tfjs/optimizers/optimizers.test.ts',
  'tfjs/optimizers/trajectories.test.ts',
  'cli/reads_back.test.ts',
  'audit/ultralytics.test.ts',
  'schema/generate.test.ts',
  'convert/trees.test.ts',
  'examples/seed.test.ts',
  'cli/scale_dialects.test.ts',
  'curve/pairs.test.ts',
  'edit/many.test.ts',
  'edit/corpus.test.ts',
  'cli/write.test.ts',
  'bind/binary/round_trip.test.ts',
  'export/rates.test.ts',
  'plot/svg.test.ts',
];

const rank = (file: string): number => (slowest.indexOf(file) + slowest.length + 1) % (slowest.length + 1);

const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts'))
  .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

const isOfPackage = (file: string): boolean => file.startsWith('package/');
const ready = (files: readonly string[]): string[] =>
  files.map((file) => join(compiled, 'test', file.replace(/\.ts$/, '.js')));

const settings = JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8')) as { timeout: number };
const mocha = [
  ...['--no-config', '--timeout', `${settings.timeout}`, '--require', ...ready(['support/seed.ts'])],
  ...['--reporter', 'spec', '--no-color', '--forbid-only'],
];
const tests: Step = {
  name: 'tests',
  what: 'mocha, layers among them',
  run: [
    'mocha',
    ...mocha,
    '--parallel',
    '--jobs',
    '2',
    ...ready(testFiles.filter((file) => !isOfPackage(file))),
  ],
  mocha: true,
};
const ofPackage: Step = {
  name: 'package',
  what: 'build, publint, attw, tarball in an empty folder, README',
  run: ['mocha', ...mocha, ...ready(testFiles.filter(isOfPackage))],
  mocha: true,
};
/** Steps that can begin while modules are compiled. */
const checks: readonly Step[] = [
  { name: 'types', what: 'tsc', run: ['tsc'] },
  {
    name: 'types of the page',
    what: 'tsc, with what browsers have',
    run: ['tsc', '-p', 'src/plot/html/page'],
  },
  {
    name: 'lint',
    what: 'format, lint and order of imports',
    run: ['biome', 'ci', '--error-on-warnings', '--colors=off'],
  },
];
const generated: Step = {
  name: 'generated',
  what: 'what follows from proto/ is fresh',
  run: [join(compiled, 'scripts/generate.js'), '--check'],
};

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly notes: readonly string[];
  /** The part of a failed step's output to show. */
  readonly output: string;
}

const number = (output: string, word: string): number =>
  Number(new RegExp(`^ +(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);

/** If mocha crashes, there is no count: then the whole output is shown and counts as one failure. */
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

const LIMIT = 25 * 60_000;

/** Flags of Node for tests. */
const mochaFlags = [
  // Stack traces show lines of the sources.
  '--enable-source-maps',
  // More room for new objects means fewer garbage collections.
  '--max-semi-space-size=64',
  // Most code runs only a few times, so optimizing it takes longer than it saves. Later versions of Node have no such flag.
  ...(process.version.startsWith('v20.') ? ['--interrupt-budget=400000'] : []),
];

const outcomeOf = ({ run: [bin, ...args], mocha }: Step): Promise<Outcome> =>
  new Promise((resolve) => {
    const path = resolvePath(root, 'node_modules/.bin', bin);
    const flags = mocha === true ? mochaFlags : [];
    const child = spawn(process.execPath, [...flags, path, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT,
    });
    let output = '';
    const add = (text: string): void => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', ({ message }) => add(`${message}\n`));
    child.on('close', (status, signal) => {
      if (signal !== null) add(`ended by ${signal}; a step has ${LIMIT / 60_000} minutes\n`);
      if (mocha === true) resolve(mochaOutcome(status, output));
      else resolve({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, notes: [], output });
    });
  });

console.log(`Node ${process.version}`);
let passed = 0;
let failed = 0;

const runStep = async (step: Step): Promise<void> => {
  const start = performance.now();
  const outcome = await outcomeOf(step);
  passed += outcome.passed;
  failed += outcome.failed;
  const count = step.mocha === undefined ? [] : [`${outcome.passed} passed`, `${outcome.failed} failed`];
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const said = [outcome.failed === 0 ? 'ok' : 'FAILED', time, ...count, ...outcome.notes].join(', ');
  console.log(`${step.name.padEnd(10)} ${step.what} … ${said}`);
  if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
};

const runSteps = async (steps: readonly Step[]): Promise<void> => {
  for (const step of steps) await runStep(step);
};

try {
  const compiling = Promise.all([compile(compiled), bundleCommand(command, { door: true })]);
  await Promise.all([
    compiling.then(() => runStep(tests)),
    runSteps(checks)
      .then(() => compiling)
      .then(() => runSteps([generated, ofPackage])),
  ]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
