import type { Loaded } from '../../config/build/result.ts';
import { bounds } from '../../curve/shape/bounds.ts';
import { formatRate, formatSteps } from '../../curve/words/format.ts';
import { formatPath } from '../../diagnostics/diagnostic.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import { warmupSteps } from '../../registry/phases.ts';
import type { Registry } from '../../registry/registry.ts';
import { subjectOf } from '../../rules/rule.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { oneOf } from '../arguments/parse.ts';
import { runFrom } from '../arguments/run_options.ts';
import { editText } from '../edit_text.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, loadBytes, printFindings } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { type Cell, tableLines } from '../output/table.ts';
import { changesFor, type Factors, type NumberChange, tidy } from '../scale/changes.ts';
import { endOfRunOrSchedule, lastStepOf } from '../show/steps.ts';

/** `lrs scale FILE`: fits a schedule to a run of another length or batch size. */

const rateRules = ['linear', 'sqrt', 'none'] as const;

const options = {
  ...configOptions,
  'num-steps': { value: 'N', help: 'the steps of the new run' },
  epochs: { value: 'N', help: 'passes of the new run over the training set' },
  'batch-size': { value: 'N', help: 'examples per step of the new run, over all processes' },
  processes: { value: 'N', help: 'processes of the new run, each with the same batch as before' },
  rule: {
    value: 'R',
    help: `how rates scale with the batch size: ${rateRules.join(', ')}; by default linear`,
  },
  'keep-warmup': { help: 'do not change the steps of warm-up and burn-in' },
  write: { help: 'change FILE; without it, the new text goes to standard output' },
  json: { help: 'print the changes and their effect as one JSON document' },
} as const;

type Config = Loaded<LearningRate>;

const need = (value: number | undefined, fact: string): number => {
  if (value !== undefined) return value;
  throw new UsageError(`the config does not say ${fact}, so there is nothing to scale by`);
};

const factorsOf = (before: Config, given: Given<typeof options>): Factors => {
  const { num_steps, epochs, batch_size, processes } = runFrom(given);
  const { run } = before;
  const batch = batch_size === undefined ? (processes ?? 1) : batch_size / need(run.batch_size, 'batch_size');
  // A rate that never changes has no length of its own.
  const old = run.num_steps ?? (endOfRunOrSchedule(before) || undefined);
  const steps =
    num_steps !== undefined
      ? num_steps / need(old, 'num_steps')
      : epochs !== undefined
        ? epochs / need(run.epochs, 'epochs (give --examples or --steps-per-epoch)') / batch
        : 1 / batch;
  const rule = oneOf('rule', given.rule, rateRules) ?? 'linear';
  return { steps, batch, rates: rule === 'none' ? 1 : rule === 'sqrt' ? Math.sqrt(batch) : batch };
};

/** The numbers that a person looks at first. */
const summaryOf = (config: Config) => {
  const { schedule } = config;
  const last = lastStepOf(config);
  return {
    ...(last !== undefined && { last_step: last }),
    peak: bounds(schedule, 0, last ?? Number.MAX_SAFE_INTEGER).max,
    warmup_steps: warmupSteps({ phases: schedule.phases }),
    ...(last !== undefined && { last_rate: schedule(last) }),
  };
};

const shortRate = (rate: number): string => formatRate(tidy(rate));

const WORDS = {
  last_step: ['last step', formatSteps],
  peak: ['peak', shortRate],
  warmup_steps: ['warm-up', formatSteps],
  last_rate: ['last rate', shortRate],
} as const;

/** Number of samples used to test whether the new curve is the old one, stretched. */
const SAMPLES = 200;

/** The greatest distance between the new curve and the stretched old one, relative to the peak. */
const bendOf = (before: Config, after: Config, factors: Factors): number => {
  const { peak, last_step: last = 0 } = summaryOf(before);
  let most = 0;
  for (let i = 0; i <= SAMPLES; i++) {
    const step = Math.round((last * i) / SAMPLES);
    const wanted = before.schedule(step) * factors.rates;
    most = Math.max(most, Math.abs(after.schedule(Math.round(step * factors.steps)) - wanted));
  }
  return peak > 0 ? most / (peak * factors.rates) : 0;
};

/** Rounding to whole steps bends a curve by less than this. */
const BENT = 0.02;

const reportOf = (changes: readonly NumberChange[], before: Config, after: Config): string => {
  const [old, now] = [summaryOf(before), summaryOf(after)];
  const rows = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((key): Cell[][] => {
    const [words, format] = WORDS[key];
    const [a, b] = [old[key], now[key]];
    return a === undefined || b === undefined
      ? []
      : [[{ text: words }, { text: format(a) }, { text: `→ ${format(b)}` }]];
  });
  const changed = changes.map(({ path, from, value }): Cell[] => [
    { text: printable(formatPath(path.slice(-2))) },
    { text: String(tidy(from)) },
    { text: `→ ${tidy(value)}` },
  ]);
  return `${[...tableLines(changed, ['left', 'left', 'left']), '', ...tableLines(rows, ['left', 'left', 'left'])].join('\n')}\n`;
};

/** Options that describe the new run; the others apply to both runs. */
const NEW = ['num-steps', 'epochs', 'batch-size', 'processes'] as const;

const run = async (
  [file = '']: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  if (NEW.every((name) => given[name] === undefined))
    throw new UsageError(`describe the new run with one of ${NEW.map((name) => `--${name}`).join(', ')}`);
  if (given.write && file === '-')
    throw new UsageError('--write needs a file; the new text goes to standard output');
  const both = { ...given, ...Object.fromEntries(NEW.map((name) => [name, undefined])) };
  const before = await loadBytes(io.read(file), file, both, registry);
  if (!before.ok) {
    printFindings(before, file, io);
    return EXIT.findings;
  }
  if (before.config.dialect !== 'object-detection')
    throw new UsageError(
      `scale changes configs of Object Detection; ${file} is of ${before.config.dialect}`,
      false,
    );
  const factors = factorsOf(before, given);
  const changes = changesFor(subjectOf(before), factors, given['keep-warmup']);
  const edited = editText(before.config, changes);
  if (!edited.ok) {
    printFindings({ ...before, diagnostics: edited.diagnostics }, file, io);
    return EXIT.findings;
  }
  const bytes = new TextEncoder().encode(edited.text);
  const after = await loadBytes(bytes, file, { ...both, 'input-format': before.format }, registry);
  printFindings(after, file, io);
  if (!after.ok) {
    io.err(`lrs: ${printable(file)} was left as it was: scaled like this it has errors\n`);
    return EXIT.findings;
  }
  const bend = given['keep-warmup'] ? 0 : bendOf(before, after, factors);
  if (given.json) {
    const shown = { changes, factors, before: summaryOf(before), after: summaryOf(after), bend };
    io.out(`${safeJson(shown, undefined, 2)}\n`);
  } else {
    io.err(reportOf(changes, before, after));
    if (bend > BENT)
      io.err(
        `the new curve is not just the old one stretched: it differs by ${(100 * bend).toFixed(0)} % of the peak\n`,
      );
  }
  if (given.write) io.write(file, edited.text);
  else if (!given.json) io.write('-', edited.text);
  return EXIT.ok;
};

export const scale = defineCommand({
  name: 'scale',
  summary: 'fit a schedule to a run of another length or batch size',
  operands: ['FILE'],
  examples: [
    'lrs scale pipeline.config --num-steps 100000 --write',
    'lrs scale pipeline.config --batch-size 256 --rule sqrt > large.config',
  ],
  options,
  notes: [
    '--num-steps and --epochs stretch every count of steps. --batch-size and --processes raise the rates by the rule and shorten\nthe run, so that it sees as many examples, unless --num-steps or --epochs sets its length. The changes go to standard\nerror: each field, then peak, warm-up and end before and after.',
  ],
  run,
});
