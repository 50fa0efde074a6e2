/**
 * Runs all benchmarks, each in a process of its own, and writes docs/benchmarks.md with its chart.
 *
 *   npm run bench [-- --peers] [-- --only fill,cli] [-- --strict]
 *
 * `--peers` first installs the peers. With `--only`, the other sections are kept: from the last run on this machine, else from
 * the page. With `--strict` the exit code is 1 if a goal is missed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/bundle.ts';
import { chartOf } from './chart.ts';
import { installPeers, versions } from './peers.ts';
import { cellsOf, head, heldBack, isReached, MARK, type Row, type Section } from './rows.ts';

/** In the order in which the page shows them. */
const names = ['load', 'rate', 'fill', 'growth', 'tfjs', 'cli', 'check', 'edit'];

const { values: asked } = parseArgs({
  options: { peers: { type: 'boolean' }, only: { type: 'string' }, strict: { type: 'boolean' } },
});

const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;

/** A section, and the date and the machine of its measurement. */
type Dated = Section & { readonly measured: string };

/** The path at which the last run's section is kept. */
const kept = (name: string): string => join(root, `.cache/bench/${name}.json`);

const measureSection = (name: string): void => {
  console.error(`${name} …`);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', join(root, `bench/${name}.ts`), '--json'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const line = stdout.split('\n').find((each) => each.startsWith(MARK));
  if (status !== 0 || line === undefined) throw new Error(`bench/${name}.ts failed`);
  const section: Section = JSON.parse(line.slice(MARK.length));
  writeFileSync(
    kept(name),
    JSON.stringify({ ...section, measured: `${new Date().toISOString().slice(0, 10)}: ${machine}` }),
  );
};

const table = (rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const limits = (rows: readonly Row[]): string =>
  heldBack(rows)
    .map((each) => `\n- ${each}`)
    .join('');

const section = ({ title, about, rows, notes, measured }: Dated): string => {
  const held = limits(rows);
  const below = notes ? `\n${notes}\n` : '';
  return `## ${title}\n\n${about} Measured on ${measured}.\n\n${table(rows)}\n${below}${held === '' ? '' : `\nReasons for missed goals:\n${held}\n`}`;
};

/** The sections of the page as it is, in its order. */
const shown = (): readonly string[] => {
  const parts = readFileSync(join(root, 'docs/benchmarks.md'), 'utf8')
    .split(/^(?=## )/m)
    .slice(1);
  return parts.length === names.length ? parts : [];
};

const count = (text: string, cell: string): number => text.split(`| ${cell} |\n`).length - 1;

const page = (sections: readonly string[]): string => {
  const all = sections.map((each) => `${each.trimEnd()}\n`).join('\n');
  const here = Object.entries(versions()).map(([name, version]) => `${name} ${version}`);
  return `# Benchmarks

\`npm run bench\` writes this page. Times are CPU time, user and system, of all threads. The programs of a row take turns. A cell shows the best of several runs, and the median in brackets. The speed ratio is above 1 × if this library is faster than the other. See also [the documentation](README.md).

Compared with: ${here.join('; ')}

Each row of the tables is one measurement: ${count(all, 'yes')} reach their goal, and ${count(all, '**no**')} do not.

![How many times as fast as each peer](benchmarks.svg)

${all}`;
};

if (asked.peers === true) installPeers();
mkdirSync(join(root, '.cache/bench'), { recursive: true });
const wanted = asked.only?.split(',') ?? names;
for (const name of wanted) measureSection(name);
const before = shown();
const measured = names.map((name): Dated | undefined =>
  existsSync(kept(name)) ? JSON.parse(readFileSync(kept(name), 'utf8')) : undefined,
);
const texts = measured.map((each, i) => (each === undefined ? (before[i] ?? '') : section(each)));
writeFileSync(join(root, 'docs/benchmarks.md'), page(texts));
const sections = measured.filter((each) => each !== undefined);
// The chart shows rows of several sections, whose numbers the page has only in words.
if (sections.length === names.length) writeFileSync(join(root, 'docs/benchmarks.svg'), chartOf(sections));
const isMissed = sections.some(({ rows }) => rows.some((row) => isReached(row) === false));
if (asked.strict === true && isMissed) process.exitCode = 1;
