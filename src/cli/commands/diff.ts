import type { Loaded } from '../../config/build/result.ts';
import { custom } from '../../curve/curve.ts';
import { type Comparison, compare } from '../../curve/shape/compare.ts';
import { compareByFewRates } from '../../curve/shape/compare_by_few_rates.ts';
import { horizon } from '../../curve/shape/horizon.ts';
import { pieces } from '../../curve/words/pieces.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { askedFormat, oneOf } from '../arguments/parse.ts';
import { type ChangedField, formats, reporters, units } from '../diff/report.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, loadSchedules } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { bothFormatOf, drawBoth } from '../plot/both.ts';
import { valueRows } from '../show/values.ts';

/** `lrs diff A B`: prints which fields differ, and where and by how much the rates differ. */

const options = {
  format: { value: 'F', help: `the format of the report: ${formats.join(', ')}` },
  json: { help: 'the same as --format json' },
  by: { value: 'UNIT', help: `the unit by which the rates are compared: ${units.join(', ')}` },
  plot: { help: 'draw both on one chart, below the report' },
  out: {
    value: 'OUT',
    short: 'o',
    help: 'draw both into this file: .svg, or .html with the rates at the pointer',
  },
  'exit-code': { help: 'exit with 1 if the configs differ' },
  git: { help: 'take the seven operands that git gives to an external diff' },
  textconv: { help: 'print one config as lines that git can compare' },
  ...configOptions,
} as const;

type Config = Loaded<LearningRate>;

/** Every value of a config, by its name. */
const valuesIn = ({ spec, optimizer, train, run }: Config): Map<string, string> => {
  const named = (part: string, values: object | undefined, leaveOut: readonly string[] = []) =>
    values === undefined
      ? []
      : valueRows(values, {}, leaveOut).map(({ name, value }) => [`${part}${name}`, value] as const);
  return new Map([
    ...named('optimizer.', optimizer, ['learning_rate']),
    ...named('', spec),
    ...named('train.', train),
    ...named(
      'run.',
      Object.fromEntries(Object.entries(run).filter(([fact]) => train === undefined || !(fact in train))),
    ),
  ]);
};

const changedFields = (a: Config, b: Config): ChangedField[] => {
  const [before, after] = [valuesIn(a), valuesIn(b)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => ({ name, a: before.get(name), b: after.get(name) }));
};

/** Number of steps to compare if nothing says where the run or the schedule ends. */
const UNBOUNDED = 100_000;

/**
 * The length of each run, counted in steps of A; one of these counts as `ratio` steps of B. Undefined for an unknown
 * length.
 */
const endsOf = (a: Config, b: Config, ratio: number) =>
  [a.run.num_steps, b.run.num_steps && b.run.num_steps / ratio] as const;

/** The number of steps of A to compare: those of the longer run or, if no length is known, until both schedules are constant. */
const lengthOf = (a: Config, b: Config, ratio: number): number => {
  const lengths = endsOf(a, b, ratio).filter((end) => end !== undefined);
  if (lengths.length > 0) return Math.ceil(Math.max(...lengths));
  const rest = Math.max(horizon(a.schedule), horizon(b.schedule) / ratio);
  return Number.isFinite(rest) ? Math.ceil(rest) + 1 : UNBOUNDED;
};

/** The number of examples that one update of a config consumes. */
const batchOf = ({ run }: Config, name: string): number => {
  if (run.batch_size !== undefined) return run.batch_size;
  throw new UsageError(`--by examples needs the batch size of ${name}; give --batch-size`);
};

/**
 * Compares rates after the same number of steps or, if `ratio` is not 1, of examples. Only a report as JSON has the greatest
 * relative difference, for which every rate must be computed.
 */
const compareRates = (a: Config, b: Config, ratio: number, isJson: boolean): Comparison => {
  const steps = lengthOf(a, b, ratio);
  if (ratio === 1) return (isJson ? compare : compareByFewRates)(a.schedule, b.schedule, steps);
  const rate = (step: number): number => b.schedule(step * ratio);
  return compare(a.schedule, custom({ rate, breakpoints: [] }), steps);
};

/** The config as lines without positions or columns, so that a changed field changes one line. */
const textconvOf = (config: Config): string => {
  const { schedule, run } = config;
  const parts = pieces(schedule, run.num_steps === undefined ? {} : { to: run.num_steps });
  return [
    ...[...valuesIn(config)].map(([name, value]) => `${name}: ${value}`),
    ...parts.map(({ text }) => `rate ${text}`),
    '',
  ].join('\n');
};

/** The two files to compare, and their names in the report. */
const filesOf = (operands: readonly string[], given: Given<typeof options>) => {
  if (!given.git) {
    const [a, b, extra] = operands;
    if (b === undefined) throw new UsageError('B is missing');
    if (extra !== undefined) throw new UsageError(`${extra} is one operand too many`);
    if (a === '-' && b === '-') throw new UsageError('only one of the two configs can be standard input');
    return { files: [a!, b], names: [a!, b] as const };
  }
  const [path, a, , , b] = operands;
  if (b === undefined)
    throw new UsageError(
      '--git takes the operands of an external diff: path, old file, hash, mode, new file, hash, mode',
    );
  return { files: [a!, b], names: [`a/${path}`, `b/${path}`] as const };
};

const run = async (
  operands: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  if (given.textconv) {
    if (operands.length > 1) throw new UsageError('--textconv prints one config');
    const bytes = io.read(operands[0]!);
    const quiet = { ...io, read: () => bytes, err: () => {} };
    const [config] = (await loadSchedules(operands.slice(0, 1), given, false, quiet, registry)) ?? [];
    // If a file cannot be read as a config, Git shows it unchanged.
    if (config === undefined) io.write('-', bytes);
    else io.out(textconvOf(config));
    return EXIT.ok;
  }
  const format = askedFormat(given, formats) ?? 'text';
  const by = oneOf('by', given.by, units) ?? 'steps';
  const drawnAs = bothFormatOf(given, format);
  const { files, names } = filesOf(operands, given);
  const [a, b] = (await loadSchedules(files, given, format === 'json', io, registry)) ?? [];
  if (a === undefined || b === undefined) return EXIT.findings;
  const fields = changedFields(a, b);
  // If text and values are the same, the rates are the same too, and need not be computed.
  const isCopy = a.text !== '' && a.text === b.text && fields.length === 0;
  const ratio = by === 'steps' ? 1 : batchOf(a, names[0]) / batchOf(b, names[1]);
  const rates = isCopy
    ? { steps: lengthOf(a, b, 1), different: 0 }
    : compareRates(a, b, ratio, format === 'json');
  const report = { names, fields, by, ends: endsOf(a, b, ratio), rates };
  const isSame = report.fields.length === 0 && report.rates.different === 0;
  const isSaid = !isSame || format === 'json';
  if (isSaid) io.out(reporters[format](report));
  if (drawnAs === 'text' && isSaid) io.out('\n');
  if (drawnAs !== undefined) await drawBoth([a, b], names, by, { format: drawnAs, out: given.out }, io);
  return given['exit-code'] && !isSame ? EXIT.findings : EXIT.ok;
};

export const diff = defineCommand({
  name: 'diff',
  summary: 'print which fields of two configs differ, and where and by how much the rates do',
  operands: ['A', '[B]…'],
  examples: [
    'lrs diff old.config new.config',
    'lrs diff a.config b.config --by examples --format markdown',
    'lrs diff a.config b.config --plot',
  ],
  options,
  notes: [
    'Prints nothing if the configs are the same. Exits with 0, or with --exit-code and a difference, with 1.',
    "For git, in .gitattributes:  *.config diff=lrs\nand then one of:\n  git config diff.lrs.textconv 'lrs diff --textconv'\n  git config diff.lrs.command 'lrs diff --git'",
  ],
  run,
});
