import type { Loaded } from '../../config/build/result.ts';
import { formatRate, formatSteps } from '../../curve/words/format.ts';
import { pieces } from '../../curve/words/pieces.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { linesOf, positionAt } from '../../diagnostics/render/position.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import type { TrainSpec } from '../../dialects/object_detection/specs.ts';
import { followedBeside, followedName } from '../../plot/followed.ts';
import { epochOf, FACTS, type RunFacts } from '../../run/index.ts';
import type { Paint } from '../output/paint.ts';
import { type Cell, table } from '../output/table.ts';
import type { Steps } from './steps.ts';
import { type Row, rowsOf } from './values.ts';

/** What `show` prints for people. */

const formats = {
  textproto: 'text format',
  yaml: 'YAML',
  json: 'JSON',
  binary: 'binary',
  object: 'a plain object',
} as const;

/** A part of what the config says: its name, its type where it has one, its values. */
interface Part {
  readonly name: string;
  readonly type: Row | undefined;
  readonly rows: readonly Row[];
}

const partOf = (name: string, all: readonly Row[]): Part => ({
  name,
  type: all.find((row) => row.name === 'type'),
  rows: all.filter((row) => row.name !== 'type'),
});

/** Facts of the run that the train config does not say as they are. */
const runRows = ({ run, train }: Loaded<object>, given: RunFacts): Row[] =>
  FACTS.filter((fact) => run[fact] !== undefined && run[fact] !== train?.[fact as keyof TrainSpec]).map(
    (fact) => ({
      name: fact,
      value: String(Number(run[fact]!.toPrecision(12))),
      origin: given[fact] === undefined ? 'computed' : undefined,
    }),
  );

const partsOf = (result: Loaded<object>, given: RunFacts): Part[] => {
  const { spec, optimizer, train, origins } = result;
  const run = runRows(result, given);
  return [
    ...(optimizer === undefined
      ? []
      : [partOf('optimizer', rowsOf(optimizer, origins.optimizer ?? {}, ['learning_rate']))]),
    partOf('schedule', rowsOf(spec, origins.spec)),
    ...(train === undefined ? [] : [partOf('train', rowsOf(train, origins.train ?? {}))]),
    ...(run.length === 0 ? [] : [partOf('run', run)]),
  ];
};

/** `12:18`; of a binary config, which has no lines, the byte. */
const placeIn = ({ format, text }: Loaded<object>): ((range: Range) => string) => {
  if (format === 'binary') return ({ start }) => `byte ${start}`;
  const lines = linesOf(text);
  return ({ start }) => {
    const { line, column } = positionAt(lines, start);
    return `${line}:${column}`;
  };
};

/** The parts under one another, their columns in line. */
const valueLines = (result: Loaded<object>, given: RunFacts, paint: Paint): string[] => {
  const place = placeIn(result);
  const where = ({ origin }: Row): Cell => {
    if (origin === undefined) return { text: 'option', paint: paint.quiet };
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
  const printed = table(rows, ['left', 'left', 'left']);
  const headings = new Set(rows.filter(([name]) => !name!.text.startsWith(' ')));
  return printed.flatMap((line, i) => (headings.has(rows[i]!) ? ['', line] : [line]));
};

/** The pieces of the learning rate, and of all else that is followed, each under its name. */
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
  return ['', paint.heading(title), ...table(rows, ['left', 'left'])];
};

const rateText = (rate: number): string => {
  const full = formatRate(rate);
  return full.length <= 12 ? full : String(Number(rate.toPrecision(9)));
};

/** The epoch beside a step, if the steps of one are known. */
const epochCell = (step: number, run: RunFacts): Cell[] => {
  const epoch = epochOf(step, run);
  return epoch === undefined ? [] : [{ text: `epoch ${formatSteps(Number(epoch.toFixed(2)))}` }];
};

const rateLines = (result: Loaded<object>, { steps, cut }: Steps, paint: Paint): string[] => {
  const { schedule, run } = result;
  const beside = followedBeside(result);
  const rows = steps.map((step): Cell[] => [
    { text: `  ${formatSteps(step)}` },
    ...epochCell(step, run),
    { text: rateText(schedule(step)) },
    ...beside.map((each) => ({ text: `${printable(followedName(each))} ${rateText(each.schedule(step))}` })),
  ]);
  const printed = table(rows, ['right', 'left', 'left']);
  const more =
    cut === undefined ? [] : [paint.quiet('  … and more corners; --at FROM:TO shows what is between')];
  return [
    '',
    paint.heading('rates'),
    ...printed.slice(0, cut),
    ...more,
    ...printed.slice(cut ?? printed.length),
  ];
};

export const reportOf = (
  result: Loaded<object>,
  file: string,
  steps: Steps,
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
