/**
 * Runs the tests and prints which branches of src/ they reach.
 *
 *   npm run coverage [-- test/cli/show.test.ts …] [--keep] [--missing]
 *
 * Prints covered and all branches of each file, and fails if less than 95 % of all are covered. Some test files may be
 * named; `--keep` adds to what was counted before, so that the tests can run in groups; `--missing` prints each branch
 * that is not reached.
 *
 * NODE_V8_COVERAGE makes every process count: mocha, and the command, which test/cli/lrs.ts starts from src/ in this
 * case. Tests of a bundle (test/package, some of test/cli) reach no code that is counted. test/calls/ is left out: it
 * counts calls with V8 itself, and V8 does not report these calls a second time.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { transformSync } from 'esbuild';
import { root } from './bundle.ts';

const LEAST = 95;

const home = join(root, '.cache/coverage');
/** The folders for the reports of the processes, and for the part of them about src/. */
const [raw, counted] = [join(home, 'raw'), join(home, 'counted')];

interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly { readonly startOffset: number }[] }[];
}

interface Written {
  readonly result: readonly Script[];
  readonly 'source-map-cache'?: { readonly [url: string]: { readonly data: { readonly mappings: string } } };
}

const isGenerated = (file: string): boolean =>
  /\/generated\/|^src\/dialects\/[^/]*\/messages\.ts$/.test(file);

const isCounted = (url: string): boolean => {
  if (!url.startsWith(pathToFileURL(join(root, 'src/')).href)) return false;
  return !isGenerated(relative(root, fileURLToPath(url.replace(/\?.*/, ''))));
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The column of the first mapped code in a one-line script: everything before it was added by tsx. */
const startOf = (mappings: string): number => {
  let value = 0;
  for (let i = 0; ; i++) {
    const digit = DIGITS.indexOf(mappings[i] ?? 'A');
    value += (digit & 31) * 32 ** i;
    if (digit < 32) return Math.floor(value / 2);
  }
};

/** Keeps the part of a report about src/, without the helpers that tsx adds to each module. */
const keep = (file: string): void => {
  const written = JSON.parse(readFileSync(file, 'utf8')) as Written;
  const maps = Object.entries(written['source-map-cache'] ?? {}).filter(([url]) => isCounted(url));
  const byUrl = Object.fromEntries(maps);
  const result = written.result.flatMap((script) => {
    const map = byUrl[script.url];
    if (map === undefined) return [];
    const start = startOf(map.data.mappings);
    const isOwn = ({ ranges }: Script['functions'][number]): boolean =>
      ranges[0]!.startOffset === 0 || ranges[0]!.startOffset >= start;
    return [{ ...script, functions: script.functions.filter(isOwn) }];
  });
  if (result.length > 0)
    writeFileSync(join(counted, basename(file)), JSON.stringify({ result, 'source-map-cache': byUrl }));
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false }, missing: { type: 'boolean', default: false } },
});

const testFiles =
  positionals.length > 0
    ? positionals
    : readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.test.ts') && !/^(?:package|calls)\b/.test(file))
        .map((file) => join('test', file));

rmSync(values.keep ? raw : home, { recursive: true, force: true });
for (const folder of [raw, counted]) mkdirSync(folder, { recursive: true });
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

/** Test files of one process. The workers of `mocha --parallel` are killed before they have written what they counted. */
const TOGETHER = 12;

const isPassed = (files: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(bin('mocha'), ['--require', './test/support/import_only.cjs', ...files], {
      cwd: root,
      env: { ...process.env, NODE_V8_COVERAGE: raw },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.on('close', (status) => {
      const summary = Math.max(output.search(/^ +\d+ passing/m), 0);
      console.log(
        `${files[0]} and ${files.length - 1} more: ${status === 0 ? 'passed' : output.slice(summary)}`,
      );
      resolve(status === 0);
    });
  });

const queue = [...testFiles];
let isSound = true;
const runSome = async (): Promise<void> => {
  for (let files = queue.splice(0, TOGETHER); files.length > 0; files = queue.splice(0, TOGETHER))
    if (!(await isPassed(files))) isSound = false;
};
await Promise.all([runSome(), runSome()]);
for (const name of readdirSync(raw)) keep(join(raw, name));
rmSync(raw, { recursive: true });

const reports = join(home, 'report');
const report = spawnSync(
  bin('c8'),
  [
    ...[
      'report',
      '--temp-directory',
      counted,
      '--merge-async',
      '--reporter',
      'json',
      '--reports-dir',
      reports,
    ],
    ...['--src', 'src', '--include', 'src/**', '--all', '--exclude', 'src/**/generated/**'],
    ...['--exclude', 'src/dialects/*/messages.ts'],
  ],
  { cwd: root, stdio: 'inherit' },
);
if (report.status !== 0) throw new Error('c8 cannot report');

/** The branches of one file in istanbul's report. Each branch has a single location, because V8 counts blocks. */
interface FileCoverage {
  readonly branchMap: {
    readonly [id: string]: {
      readonly loc: { readonly start: Place; readonly end: Place };
    };
  };
  readonly b: { readonly [id: string]: readonly number[] };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const all = JSON.parse(readFileSync(join(reports, 'coverage-final.json'), 'utf8')) as {
  readonly [path: string]: FileCoverage;
};
/** True for a file that has only types, which no process loads. */
const isEmpty = (path: string): boolean =>
  transformSync(readFileSync(path, 'utf8'), { loader: 'ts' }).code.trim() === '';

let [covered, branches] = [0, 0];
const missing: string[] = [];
for (const [path, { branchMap, b }] of Object.entries(all).sort(([a], [z]) => (a < z ? -1 : 1))) {
  if (isEmpty(path)) continue;
  const file = relative(root, path);
  const ids = Object.keys(b);
  const hit = ids.filter((id) => b[id]![0]! > 0);
  covered += hit.length;
  branches += ids.length;
  console.log(`${file.padEnd(56)} ${String(hit.length).padStart(5)} of ${String(ids.length).padStart(4)}`);
  const lines = readFileSync(path, 'utf8').split('\n');
  for (const id of ids.filter((each) => !hit.includes(each))) {
    const { start, end } = branchMap[id]!.loc;
    const text =
      start.line === end.line
        ? lines[start.line - 1]!.slice(start.column, end.column)
        : lines[start.line - 1]!.slice(start.column);
    missing.push(`${file}:${start.line}:${start.column + 1} ${text.trim()}`);
  }
}
if (values.missing) console.log(missing.join('\n'));
const share = (100 * covered) / branches;
console.log(`${covered} of ${branches} branches are covered: ${share.toFixed(1)} %`);
if (!isSound) console.log('some tests failed');
process.exitCode = share >= LEAST && isSound ? 0 : 1;
