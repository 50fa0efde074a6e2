import { valueAt } from '../../bind/bound.ts';
import type { Loaded } from '../../config/build/result.ts';
import { formatRate, formatSteps } from '../../curve/words/format.ts';
import { pieces } from '../../curve/words/pieces.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { lineStarts, positionAt } from '../../diagnostics/render/position.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import type { OfDialect } from '../../dialects/dialect.ts';
import type { TrainSpec } from '../../dialects/object_detection/specs.ts';
import { followedBeside, followedName } from '../../plot/followed.ts';
import { epochOf, FACTS, type Fact, type RunFacts } from '../../run/index.ts';
import type { Paint } from '../output/paint.ts';
import { type Cell, tableLines } from '../output/table.ts';
import { originsElsewhere, originsOfOptimizer } from './origins.ts';
import type { ShownSteps } from './steps.ts';
import { type ValueRow, valueRows } from './values.ts';

/** The output of `show` for people. */

const formats = {
  textproto: 'text format',
  yaml: 'YAML',
  json: 'JSON',
  binary: 'binary',
  object: 'a plain object',
} as const;

/** A part of the config: its name, its type if it has one, its values. */
interface Part {
  readonly name: string;
  readonly type: ValueRow | undefined;
  readonly rows: readonly ValueRow[];
}

const partOf = (name: string, all: readonly ValueRow[]): Part => ({
  name,
  type: all.find((row) => row.name === 'type'),
  rows: all.filter((row) => row.name !== 'type'),
});

/** The place of a fact of the run in a config of another family, if exactly this number is written there. */
const placeOf = (result: Loaded<object>, fact: Fact): Range | undefined => {
  const path = (result as OfDialect).places?.[fact];
  const found = path && valueAt(result.config.bound, path);
  const value = found?.kind === 'list' && found.items.length === 1 ? found.items[0] : found;
  return value?.kind === 'scalar' && Number(value.value) === result.run[fact] ? value.range : undefined;
};

/**
 * The origin of a fact that is not written in the file. A length is a default if there are no epochs to compute it
 * from.
 */
const unwritten = ({ run }: Loaded<object>, fact: Fact): 'default' | 'computed' =>
  fact === 'num_steps' && run.epochs === undefined ? 'default' : 'computed';

/** Facts of the run that do not come from the train config directly. */
const runRows = (result: Loaded<object>, given: RunFacts): ValueRow[] => {
  const { run, train } = result;
  return FACTS.filter(
    (fact) => run[fact] !== undefined && run[fact] !== train?.[fact as keyof TrainSpec],
  ).map((fact) => ({
    name: fact,
    value: String(Number(run[fact]!.toPrecision(12))),
    origin: given[fact] === undefined ? (placeOf(result, fact) ?? unwritten(result, fact)) : 'option',
  }));
};

/** The schedule's values. In other families, the place of the type is that of the schedule's block, if the block has a name. */
const scheduleRows = (result: Loaded<object>, given: RunFacts): ValueRow[] => {
  const { plan, places, replaced = {} } = result as OfDialect;
  const block = plan && plan.at.length > 0 ? valueAt(result.config.bound, plan.at) : undefined;
  const origin = block?.kind === 'message' ? block.nameRange : undefined;
  // If the file does not give the schedule a length, it has that of the run.
  const length = places?.num_steps?.at(-1);
  const givenNames = new Map(FACTS.map((fact) => [replaced[fact]?.at(-1), fact]));
  const elsewhere = plan === undefined ? {} : originsElsewhere(result, result.spec, 'schedule');
  return valueRows(result.spec, result.origins.spec).map((row) => {
    if (row.name === 'type' && plan !== undefined) {
      const written = elsewhere.type;
      return { ...row, origin: origin ?? (typeof written === 'object' ? written : undefined) };
    }
    const fact = givenNames.get(row.name);
    if (fact !== undefined) return { ...row, origin: given[fact] === undefined ? 'computed' : 'option' };
    if (row.name === length && row.origin === 'default')
      return { ...row, origin: unwritten(result, 'num_steps') };
    // The rate may be a field of the optimizer, not of the schedule.
    return row.origin === undefined ? { ...row, origin: elsewhere[row.name] } : row;
  });
};

const partsOf = (result: Loaded<object>, given: RunFacts): Part[] => {
  const { optimizer, train, origins } = result;
  const run = runRows(result, given);
  return [
    ...(optimizer === undefined
      ? []
      : [partOf('optimizer', valueRows(optimizer, originsOfOptimizer(result), ['learning_rate']))]),
    partOf('schedule', scheduleRows(result, given)),
    ...(train === undefined ? [] : [partOf('train', valueRows(train, origins.train!))]),
    ...(run.length === 0 ? [] : [partOf('run', run)]),
  ];
};

/** `12:18`, or the byte for a binary config, which has no lines. */
const placeIn = ({ format, text }: Loaded<object>): ((range: Range) => string) => {
  if (format === 'binary') return ({ start }) => `byte ${start}`;
  const lines = lineStarts(text);
  return ({ start }) => {
    const { line, column } = positionAt(lines, start);
    return `${line}:${column}`;
  };
};

/** The parts, one below the other, with aligned columns. */
const valueLines = (result: Loaded<object>, given: RunFacts, paint: Paint): string[] => {
  const place = placeIn(result);
  const where = ({ origin }: ValueRow): Cell => {
    if (origin === undefined) return { text: '' };
    if (typeof origin === 'string') return { text: origin, paint: paint.quiet };
    return { text: place(origin), paint: paint.quiet };
  };
  const parts = partsOf(result, given);
  const rows = parts.flatMap(({ name, type, rows }): Cell[][] => [
    [
      { text: name, paint: paint.heading },
      ...(type === undefined ? [] : [{ text: type.value, paint: paint.heading }, where(type)]),
    ],
    ...rows.map((row) => [{ text: `  ${row.name}` }, { text: row.value }, where(row)]),
  ]);
  const printed = tableLines(rows, ['left', 'left', 'left']);
  const headings = new Set(rows.filter(([name]) => !name!.text.startsWith(' ')));
  return printed.flatMap((line, i) => (headings.has(rows[i]!) ? ['', line] : [line]));
};

/** The pieces of the learning rate and of the other scheduled hyperparameters, each under its name. */
const pieceLines = (result: Loaded<object>, paint: Paint): string[] => [
  ...linesOfPieces('pieces', result, paint),
  ...followedBeside(result).flatMap((each) =>
    linesOfPieces(printable(followedName(each)), { schedule: each.schedule, run: result.run }, paint),
  ),
];

const linesOfPieces = (
  title: string,
  { schedule, run }: Pick<Loaded<unknown>, 'schedule' | 'run'>,
  paint: Paint,
): string[] => {
  const rows = pieces(schedule, run.num_steps === undefined ? {} : { to: run.num_steps }).map(
    ({ text, words }): Cell[] => [{ text: `  ${text.slice(0, -words.length - 2)}` }, { text: words }],
  );
  return ['', paint.heading(title), ...tableLines(rows, ['left', 'left'])];
};

const rateText = (rate: number): string => {
  const full = formatRate(rate);
  return full.length <= 12 ? full : String(Number(rate.toPrecision(9)));
};

/** The epoch of a step, if the steps per epoch are known. */
const epochCell = (step: number, run: RunFacts): Cell[] => {
  const epoch = epochOf(step, run);
  return epoch === undefined ? [] : [{ text: `epoch ${formatSteps(Number(epoch.toFixed(2)))}` }];
};

const rateLines = (result: Loaded<object>, { steps, cut }: ShownSteps, paint: Paint): string[] => {
  const { schedule, run } = result;
  const beside = followedBeside(result).filter((each) => each.schedule.curve.kind !== 'constant');
  const rows = steps.map((step): Cell[] => [
    { text: `  ${formatSteps(step)}` },
    ...epochCell(step, run),
    { text: rateText(schedule(step)) },
    ...beside.map((each) => ({ text: `${printable(followedName(each))} ${rateText(each.schedule(step))}` })),
  ]);
  const printed = tableLines(rows, ['right', 'left', 'left']);
  const more = cut === undefined ? [] : [paint.quiet('  … and more corners; --at FROM:TO shows them')];
  return [
    '',
    paint.heading('rates'),
    ...printed.slice(0, cut),
    ...more,
    ...printed.slice(cut ?? printed.length),
  ];
};

export const showReport = (
  result: Loaded<object>,
  file: string,
  steps: ShownSteps,
  given: RunFacts,
  chart: string,
  paint: Paint,
): string =>
  [
    `${paint.heading(printable(file))}  ${formats[result.format]}, ${result.message}`,
    ...valueLines(result, given, paint),
    ...(chart === '' ? [] : ['', ...chart.trimEnd().split('\n')]),
    ...pieceLines(result, paint),
    ...rateLines(result, steps, paint),
    '',
  ].join('\n');
