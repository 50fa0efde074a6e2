import type { Loaded } from '../../config/build/result.ts';
import { formatSteps } from '../../curve/words/format.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import type { Scaling } from '../../dialects/scaling.ts';
import type { Registry } from '../../registry/registry.ts';
import { subjectOf } from '../../rules/rule.ts';
import type { RunFacts } from '../../run/index.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { oneOf } from '../arguments/parse.ts';
import { runFrom } from '../arguments/run_options.ts';
import { editText } from '../edit_text.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, loadBytes, printFindings, refuse } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { changesFor, type Factors } from '../scale/changes.ts';
import { changesInDialect, type DialectChanges, updateBatch } from '../scale/dialect_changes.ts';
import {
  BENT,
  bendOf,
  keptWarmupError,
  lateRestartOf,
  reportOf,
  restartNote,
  summaryOf,
} from '../scale/report.ts';
import { endOfRunOrSchedule } from '../show/steps.ts';

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

const need = (value: number | undefined, fact: string, elsewhere = ''): number => {
  if (value !== undefined) return value;
  const more = elsewhere === '' ? '' : `: ${elsewhere}`;
  throw new UsageError(`the config does not say ${fact}, so there is nothing to scale by${more}`, false);
};

/** The epochs of the old run, or of its schedule if only the schedule's length is known. */
const epochsOf = ({ run }: Config, length: number | undefined, elsewhere: string | undefined): number => {
  if (run.epochs !== undefined) return run.epochs;
  const steps = need(length, 'num_steps', elsewhere);
  if (run.steps_per_epoch !== undefined) return steps / run.steps_per_epoch;
  throw new UsageError(
    run.examples === undefined
      ? 'the config does not say how many steps an epoch has: give --examples or --steps-per-epoch'
      : 'the config does not say its batch size, so the steps of an epoch are not known: give --steps-per-epoch',
    false,
  );
};

/** The length of a run before it is rounded up to whole steps. */
const exactSteps = ({ epochs, steps_per_epoch, num_steps }: RunFacts): number | undefined => {
  const exact = (epochs ?? Number.NaN) * (steps_per_epoch ?? Number.NaN);
  return num_steps !== undefined && exact <= num_steps && exact > num_steps - 1 ? exact : num_steps;
};

const factorsOf = (before: Config, given: Given<typeof options>, scaling: Scaling | undefined): Factors => {
  const { num_steps, epochs, batch_size, processes } = runFrom(given);
  const { run } = before;
  const { elsewhere = {} } = scaling ?? {};
  const batch =
    batch_size === undefined
      ? (processes ?? 1)
      : batch_size / need(run.batch_size, 'batch_size', elsewhere.batch);
  // A constant rate has no length that could be scaled.
  const old = exactSteps(run) ?? (endOfRunOrSchedule(before) || undefined);
  const steps =
    num_steps !== undefined
      ? num_steps / need(old, 'num_steps', elsewhere.length)
      : epochs !== undefined
        ? epochs / epochsOf(before, old, elsewhere.length) / batch
        : 1 / batch;
  const rule = oneOf('rule', given.rule, rateRules) ?? 'linear';
  const update = scaling === undefined ? batch : updateBatch(before, scaling, batch);
  return {
    steps,
    ...(num_steps !== undefined && run.steps_per_epoch !== undefined && { epochSteps: run.steps_per_epoch }),
    batch,
    processBatch: batch_size === undefined ? 1 : batch,
    rates: rule === 'none' ? 1 : rule === 'sqrt' ? Math.sqrt(update) : update,
  };
};

const WORDS_OF = {
  batch: 'its batch size',
  rate: 'its learning rate',
  length: 'how long it trains',
} as const;

/** The changes to make. Throws UsageError if the file lacks a value that has to change. */
const changesOf = (
  before: Config,
  factors: Factors,
  keepsWarmup: boolean,
  dialect: Dialect | undefined,
): Pick<DialectChanges, 'changes' | 'isPerProcess'> => {
  if (dialect === undefined)
    return { changes: changesFor(subjectOf(before), factors, keepsWarmup), isPerProcess: false };
  const { title } = dialect;
  // Every built-in family has a table; a test checks it.
  const scaling = dialect.scaling!;
  const found = changesInDialect(before, before.config.bound, scaling, factors, keepsWarmup);
  const [what] = found.missing;
  if (found.isNear)
    throw new UsageError(
      'the run would not change: its epochs are whole, and the number in the file is already the nearest to the length that you gave',
      false,
    );
  if (what !== undefined) {
    const where = scaling.elsewhere?.[what];
    throw new UsageError(
      `this is ${title} that does not say ${WORDS_OF[what]}${where === undefined ? '' : `: ${where}`}`,
      false,
    );
  }
  return found;
};

const dialectOf = async (name: string): Promise<Dialect | undefined> => {
  if (name === 'object-detection') return undefined;
  const { builtInDialects } = await import('../../dialects.ts');
  return builtInDialects.find((each) => each.name === name);
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
  if (!before.ok) return refuse(before, file, given.json, io);
  const dialect = await dialectOf(before.config.dialect);
  const factors = factorsOf(before, given, dialect?.scaling);
  const again = { ...both, 'input-format': before.format };
  /** Applies the changes to the text and loads the result. */
  const scaledBy = async (keepsWarmup: boolean) => {
    const { changes, isPerProcess } = changesOf(before, factors, keepsWarmup, dialect);
    const edited = editText(before.config, changes);
    if (!edited.ok) return { changes, refused: edited.diagnostics };
    const bytes = new TextEncoder().encode(edited.text);
    const asked = { ...again, ...(isPerProcess && { processes: given.processes }) };
    return { changes, text: edited.text, after: await loadBytes(bytes, file, asked, registry) };
  };
  const { changes, refused, text, after } = await scaledBy(given['keep-warmup']);
  if (refused !== undefined) return refuse({ ...before, diagnostics: refused }, file, given.json, io);
  if (!after.ok) {
    const code = await refuse(after, file, given.json, io);
    io.err(`lrs: ${printable(file)} was not changed: scaled like this it would have errors\n`);
    return code;
  }
  const restart = lateRestartOf(before, after, factors);
  if (given['keep-warmup'] && restart !== undefined) {
    const { after: whole } = await scaledBy(false);
    if (whole?.ok && lateRestartOf(before, whole, factors) === undefined)
      throw new UsageError(keptWarmupError(restart, before, after, whole), false);
  }
  printFindings(after, file, io);
  const bend = given['keep-warmup'] ? 0 : bendOf(before, after, factors);
  if (given.json) {
    const shown = {
      changes,
      factors,
      before: summaryOf(before),
      after: summaryOf(after),
      bend,
      ...(restart !== undefined && { restart }),
    };
    io.out(`${safeJson(shown, undefined, 2)}\n`);
  } else {
    io.err(reportOf(changes, before, after));
    const steps = after.run.num_steps;
    if (given['num-steps'] !== undefined && steps !== undefined && steps !== Number(given['num-steps']))
      io.err(`the new run has ${formatSteps(steps)} steps, because the file counts in other units\n`);
    if (restart !== undefined) io.err(restartNote(restart, before, after));
    if (bend > BENT) {
      const isFixed = factors.rates !== 1 && summaryOf(after).peak === summaryOf(before).peak;
      const why = isFixed ? dialect?.scaling?.elsewhere?.rate : undefined;
      io.err(
        `the new curve is not just the old one stretched: it differs by ${(100 * bend).toFixed(0)} % of the peak${why === undefined ? '' : `; ${why}`}\n`,
      );
    }
  }
  if (given.write) io.write(file, text);
  else if (!given.json) io.write('-', text);
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
    'FILE may be of any family. If a value that must change is not in FILE, the command says where it is and changes nothing.',
    '--num-steps and --epochs stretch every count of steps. --batch-size and --processes scale the rates by the rule and the\nrun so that it sees as many examples as before, unless --num-steps or --epochs sets its length. The changes go to standard\nerror: each field, then peak, warm-up and end before and after.',
  ],
  run,
});
