/**
 * Mutation testing: changes the code in small ways, one at a time, and checks that a test fails. The code with one such
 * change is a mutant.
 *
 *   npm run mutation -- curve [--lines 40] [--seed 1]
 *
 * It changes random lines of a folder of src/, the same ones for the same seed; `--lines all` changes all, which takes
 * hours. The tests of the folder run once to record which changes they reach. Then, for each change, the tests that
 * reach it run, the fastest file first, until one fails. Prints each change that no test noticed and each whose tests
 * took too long, and the score: the share of the changes that were noticed. A change whose tests took too long counts
 * as noticed. Strings are not changed, because tests check codes and ranges of findings, not their wording. Changes
 * that cannot change a result do not count: scripts/mutation/equivalent.ts lists them with reasons.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { root } from './bundle.ts';
import { compile } from './compile.ts';
import { randomOf } from './mutate.ts';
import { forEach, runTests } from './mutation/children.ts';
import { reasonOf } from './mutation/equivalent.ts';
import { type Lines, type Mutant, mutantsOf } from './mutation/mutants.ts';
import type { FileTask, Report, TestRun } from './mutation/run_tests.ts';

/** The tests of each folder. */
const folders: { readonly [folder: string]: readonly string[] } = {
  curve: ['test/curve/**/*.test.ts', 'test/export/rates.test.ts', 'test/schedules/exact.test.ts'],
  // Without test/schedules/wild.test.ts: it takes longer than all others and finds nothing more.
  schedules: [
    'test/schedules/!(wild).test.ts',
    'test/conformance/schedules/*.test.ts',
    'test/{configs,core}.test.ts',
    'test/docs/{docstrings,findings}.test.ts',
  ],
  bind: [
    'test/bind/**/*.test.ts',
    'test/conformance/{textproto,binary,errors,failing,one_cause}.test.ts',
    'test/{core,create,load*,sources}.test.ts',
    'test/docs/findings.test.ts',
    'test/{config/missing_rate,dialects/slips}.test.ts',
    // Names with letters of other alphabets that look like ASCII.
    'test/syntax/look_alikes.test.ts',
  ],
  run: ['test/run/*.test.ts'],
  rules: ['test/rules/*.test.ts', 'test/load_findings.test.ts', 'test/docs/findings.test.ts'],
  dialects: [
    'test/dialects/*.test.ts',
    'test/docs/{dialect_pages,findings}.test.ts',
    'test/{rules,edit,convert}/dialects.test.ts',
    'test/rules/subject.test.ts',
    // The files below test the Object Detection API, which is a dialect too.
    'test/conformance/{errors,failing,one_cause}.test.ts',
    'test/config/{missing_rate,hyperparameters}.test.ts',
    'test/{core,load,load_findings}.test.ts',
  ],
};

/** The files of a folder that are written by hand. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/generated|(^|\/)messages\.ts$/.test(name))
    .sort()
    .map((name) => join('src', folder, name));

/** Lines that may hold code that runs. */
const isCode = (line: string): boolean =>
  !/^\s*(\/\/|\/?\*|import |export (type|interface)|[{}()[\];,]*$)/.test(line);

const linesOf = (file: string): string[] => readFileSync(join(root, file), 'utf8').split('\n');

const sample = (files: readonly string[], count: number, seed: number): Lines => {
  const places = files.flatMap((file) =>
    linesOf(file).flatMap((line, at) => (isCode(line) ? [{ file, at }] : [])),
  );
  const random = randomOf(seed);
  const chosen = new Map<string, number[]>();
  for (let left = Math.min(count, places.length); left > 0; left--) {
    const { file, at } = places.splice(random(places.length), 1)[0]!;
    chosen.set(file, [...(chosen.get(file) ?? []), at]);
  }
  return chosen;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
});
const [folder = ''] = positionals;
const specs = folders[folder];
if (specs === undefined) {
  console.error(`usage: npm run mutation -- ${Object.keys(folders).join('|')} [--lines N|all] [--seed K]`);
  process.exit(2);
}

/** The share of faults that the tests must find: 80 % of a sample, 85 % of a folder. */
const least = values.lines === 'all' ? 85 : 80;
const files = filesIn(folder);
const { mutants: found, texts } = await mutantsOf(
  values.lines === 'all'
    ? new Map(files.map((file) => [file, 'all']))
    : sample(files, Number(values.lines), Number(values.seed)),
);

const isEquivalent = (mutant: Mutant): boolean => reasonOf(mutant, linesOf(mutant.fileName)) !== undefined;
const mutants = found.filter((mutant) => !isEquivalent(mutant));

/**
 * The mutants that a test file reaches when it runs on the unchanged code: those that its tests reach, and those that
 * are reached while the file is loaded.
 */
interface Tried {
  readonly tests: readonly TestRun[];
  readonly loading: ReadonlySet<string>;
  readonly ms: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'lrs-mutation-'));
const before = join(scratch, 'test/support/seed.js');
const tried = new Map<string, Tried>();

/** A time limit that no test file exceeds by itself, even on a busy machine. */
const LONGEST = 600_000;

const tryFile = async (file: string): Promise<void> => {
  const path = join(scratch, file.replace(/\.ts$/, '.js'));
  const { reports } = await runTests(scratch, { before, files: [{ path }], timeout: LONGEST }, () => LONGEST);
  const listed = reports.find((each) => 'tests' in each);
  if (listed === undefined) throw new Error(`${file} cannot run: ${JSON.stringify(reports)}`);
  for (const { title, state } of listed.tests)
    if (state === 'failed') console.log(`left out, as it fails: ${title}`);
  const ms = listed.tests.reduce((sum, test) => sum + test.ms, 0);
  tried.set(path, { tests: listed.tests, loading: new Set(listed.loading), ms });
};

/** The tests of a file that a change reaches. */
const reachedIn = (
  path: string,
  { tests, loading }: Tried,
  id: string,
): (FileTask & { readonly ms: number })[] => {
  const those = tests.flatMap((test, i) =>
    test.state === 'passed' && (loading.has(id) || test.reached.includes(id)) ? [{ i, ms: test.ms }] : [],
  );
  if (those.length === 0) return [];
  // A mutant that is reached while the file is loaded can add or remove tests, so all of them run.
  const all = loading.has(id) && tests.every(({ state }) => state === 'passed');
  const ms = those.reduce((sum, test) => sum + test.ms, 0);
  return [{ path, tests: all ? 'all' : those.map(({ i }) => i), ms }];
};

type Verdict = 'killed' | 'late' | 'survived' | 'not reached';

/** Runs all tests of the file, because code that runs once and keeps its result also affects tests that do not reach it. */
const whole = ({ path, tests }: FileTask): FileTask => ({
  path,
  tests:
    tests === 'all'
      ? tests
      : tried.get(path)!.tests.flatMap(({ state }, i) => (state === 'passed' ? [i] : [])),
});

const verdictOf = async ({ id }: Mutant): Promise<Verdict> => {
  const tasks = [...tried].flatMap(([path, file]) => reachedIn(path, file, id)).sort((a, b) => a.ms - b.ms);
  if (tasks.length === 0) return 'not reached';
  const limit = (path: string): number => 10_000 + 8 * (tried.get(path)?.ms ?? 0);
  for (const files of [tasks, tasks.map(whole)]) {
    const { reports, isLate } = await runTests(scratch, { before, files, timeout: LONGEST }, limit, id);
    if (isLate) return 'late';
    if (reports.some((each: Report) => 'failed' in each)) return 'killed';
  }
  return 'survived';
};

/** The changed lines, before and after. */
const shown = ({ fileName, location: { start, end }, replacement }: Mutant): string => {
  const lines = linesOf(fileName).slice(start.line, end.line + 1);
  const after = `${lines[0]!.slice(0, start.column)}${replacement}${lines.at(-1)!.slice(end.column)}`;
  const marked = (sign: string, text: string): string => text.replace(/^/gm, sign);
  return `${fileName}:${start.line + 1}:${start.column + 1}\n${marked('- ', lines.join('\n'))}\n${marked('+ ', after)}\n`;
};

const count = { killed: 0, late: 0, survived: 0, 'not reached': 0 };
try {
  await compile(scratch, texts);
  const began = performance.now();
  await forEach(globSync([...specs], { cwd: root }).sort(), tryFile);
  const tested = performance.now();
  await forEach(mutants, async (mutant) => {
    const verdict = await verdictOf(mutant);
    count[verdict]++;
    if (verdict !== 'killed') console.log(`${verdict}: ${shown(mutant)}`);
  });
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  const all = mutants.length;
  const score = (100 * (count.killed + count.late)) / all;
  console.log(
    `${Object.entries(count)
      .map(([name, n]) => `${n} ${name}`)
      .join(', ')}, of ${all}`,
  );
  console.log(
    `the tests alone ${seconds(began, tested)} s, a change ${seconds(0, (performance.now() - tested) / all)} s`,
  );
  const left = found.length - all;
  if (left > 0) console.log(`${left} more are equivalent, with reasons in scripts/mutation/equivalent.ts`);
  console.log(`score ${score.toFixed(1)} %`);
  process.exitCode = score >= least ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
