import type { Group } from '../../config/build/hyperparameters.ts';
import type { Loaded } from '../../config/build/result.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { Registry } from '../../registry/registry.ts';
import { wholeStep } from '../../run/duration.ts';
import { epochOf } from '../../run/index.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { askedFormat } from '../arguments/parse.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, loadSchedules } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { exactSteps, type Grid, gridOf, lastStepOf, stepOfGrid } from '../show/steps.ts';

/** `lrs table FILE`: prints the rates at every n-th step as they are computed. */

const formats = ['text', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

const options = {
  start: {
    value: 'STEP',
    help: 'the first step, by default 0; 3ep and 10% count from the start of the run',
  },
  end: { value: 'STEP', help: 'the last step, by default that of the run' },
  every: {
    value: 'STEPS',
    help: 'the distance between rows in steps, by default 1; 1ep is one row per epoch',
  },
  format: { value: 'F', help: `${formats.join(', ')}; json is one object a line` },
  json: { help: 'the same as --format json' },
  ...configOptions,
} as const;

/** A column of a table: `learning_rate`, or `backbone.learning_rate` if there are several groups. */
interface Column {
  readonly name: string;
  readonly rate: (step: number) => number;
}

const columnsOf = ({ name, hyperparameters }: Group<unknown>, isOne: boolean): readonly Column[] =>
  Object.entries(hyperparameters).flatMap(([each, rate]) =>
    // A number that never changes gets no column.
    each !== 'learning_rate' && rate.curve.kind === 'constant'
      ? []
      : [{ name: isOne ? each : `${name}.${each}`, rate }],
  );

/** The scheduled hyperparameters of a config: the learning rate first, then momentum and the rest, by group. */
const followedIn = ({ groups }: Loaded<LearningRate>): readonly Column[] =>
  groups.flatMap((group) => columnsOf(group, groups.length === 1));

/** The steps to print. */
const gridFor = (given: Given<typeof options>, result: Loaded<LearningRate>): Grid => {
  const step = (name: 'start' | 'end' | 'every'): number | undefined =>
    given[name] === undefined ? undefined : exactSteps(given[name], result, `--${name}`);
  const first = step('start') ?? 0;
  const end = step('end');
  const last = end === undefined ? lastStepOf(result) : wholeStep(end);
  if (last === undefined)
    throw new UsageError('neither the run nor the schedule has an end; give --end or --num-steps');
  const every = step('every') ?? 1;
  if (wholeStep(every) === 0) throw new UsageError('--every is 0 steps; write a number above 0');
  if (last < wholeStep(first)) throw new UsageError(`--end ${last} is before --start ${wholeStep(first)}`);
  return gridOf(first, last, every);
};

/** Formats a row of the table, a number for each column, as a line. */
type Line = (values: readonly number[]) => string;

const quoted = (name: string): string => (/[",\n\r]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

/** A number in JSON; infinities and NaN are strings, as in proto JSON. */
const jsonNumber = (value: number): string => (Number.isFinite(value) ? `${value}` : `"${value}"`);

const linesFor: {
  readonly [F in Format]: (
    columns: readonly string[],
    grid: Grid,
  ) => { readonly head: string; readonly line: Line };
} = {
  text: (columns, grid) => {
    const steps = String(stepOfGrid(grid, grid.count - 1)).length;
    const last = columns.length - 1;
    const epoch = columns.indexOf('epoch');
    const widths = columns.map((name, i) =>
      i === 0 ? Math.max(name.length, steps) : i === epoch ? 8 : Math.max(name.length, 22),
    );
    // A loop that creates no arrays: in the table of a whole run, formatting the rows takes longer than computing the
    // rates.
    const join = (cells: readonly (string | number)[]): string => {
      let line = `${cells[0]}`.padStart(widths[0]!);
      for (let i = 1; i <= last; i++) {
        const cell = cells[i]!;
        const shown = `${i === epoch && typeof cell === 'number' ? Number(cell.toFixed(4)) : cell}`;
        line += i === last ? `  ${shown}` : `  ${shown.padEnd(widths[i]!)}`;
      }
      return line;
    };
    return { head: join(columns), line: join };
  },
  csv: (columns) => ({ head: columns.map(quoted).join(','), line: (values) => values.join(',') }),
  json: (columns) => {
    const names = columns.map((name) => safeJson(name));
    return {
      head: '',
      line: (values) => `{${values.map((value, i) => `${names[i]}:${jsonNumber(value)}`).join(',')}}`,
    };
  },
};

/** Number of characters to collect before writing: the whole table is never in memory. */
const CHUNK = 1 << 16;

const print = (
  format: Format,
  followed: readonly Column[],
  grid: Grid,
  { run, clock }: Loaded<LearningRate>,
  io: Io,
): void => {
  const hasEpoch = epochOf(0, run) !== undefined;
  const columns = [
    clock === 'batch' ? 'batch' : 'step',
    ...(hasEpoch ? ['epoch'] : []),
    ...followed.map(({ name }) => name),
  ];
  const { head, line } = linesFor[format](columns, grid);
  let text = head === '' ? '' : `${head}\n`;
  const values = columns.map(() => 0);
  const before = columns.length - followed.length;
  for (let i = 0; i < grid.count; i++) {
    const step = stepOfGrid(grid, i);
    values[0] = step;
    if (hasEpoch) values[1] = epochOf(step, run)!;
    for (let k = 0; k < followed.length; k++) values[before + k] = followed[k]!.rate(step);
    text += line(values);
    text += '\n';
    if (text.length >= CHUNK) {
      io.out(text);
      text = '';
    }
  }
  io.out(text);
};

const run = async (
  [file = '']: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  const format = askedFormat(given, formats) ?? 'text';
  const [result] = (await loadSchedules([file], given, format === 'json' && 'line', io, registry)) ?? [];
  if (result === undefined) return EXIT.findings;
  print(format, followedIn(result), gridFor(given, result), result, io);
  return EXIT.ok;
};

export const table = defineCommand({
  name: 'table',
  summary: 'print the rates at every n-th step, or by epoch, as text, CSV or JSON lines',
  operands: ['FILE'],
  examples: [
    'lrs table pipeline.config --every 1000',
    'lrs table pipeline.config --format csv > rates.csv',
    'lrs table pipeline.config --every 1ep --examples 118287',
  ],
  options,
  notes: [
    'Momentum, weight decay and parameter groups have columns of their own if they change. Rows are written as they\nare computed, so ten million of them take no more memory than ten.',
  ],
  run,
});
