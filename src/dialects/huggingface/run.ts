import type { Path } from '../../diagnostics/diagnostic.ts';
import type { RunFacts } from '../../run/index.ts';
import type { DialectContext, Values } from '../dialect.ts';
import { isSet, isTrue, numberFrom } from '../loose_values.ts';
import { numberShown, unquotedNumber, wholeToWrite } from '../what_to_write.ts';

/** The length of the run and of its warm-up, which each program counts in its own way. */

/** Fields with which the trainer computes, so that it stops if one of them is None. */
export const NEEDED = [
  'learning_rate',
  'num_train_epochs',
  'per_device_train_batch_size',
  'gradient_accumulation_steps',
];

/** Reads the numbers of a block; anything else is reported once. */
export const numbersOf = (
  values: Values,
  at: Path,
  { report, message, sourceOf }: Pick<DialectContext, 'report' | 'message' | 'sourceOf'>,
) => {
  const said = new Set<string>();
  return <V extends number | undefined>(name: string, otherwise: V): number | V => {
    const text = values[name];
    const isMissing = text === 'None' && NEEDED.includes(name);
    if (!isSet(text) && !isMissing) return otherwise;
    // `false` counts as not set, and so do endless epochs.
    const isEndless = /epochs$/.test(name) && /^\+?\.inf$/i.test(text);
    if (isEndless || (at.length === 0 && /^false$/i.test(text))) return otherwise;
    const value = numberFrom(text);
    const write = message === 'TrainingArguments' ? unquotedNumber(sourceOf([...at, name])) : undefined;
    if (write !== undefined && !said.has(name)) {
      said.add(name);
      // YAML 1.1 reads 1e-4 as a string too.
      report('huggingface/quoted-number', [...at, name], {
        name,
        write: write.replace(/(?<=\s[-+]?\d+)e/i, '.0e'),
      });
    }
    if (value !== undefined) return value;
    if (!said.has(name)) report('huggingface/not-a-number', [...at, name], { name, text });
    said.add(name);
    return otherwise;
  };
};

export type Numbers = ReturnType<typeof numbersOf>;

/** The names and defaults by which the programs differ. */
export const flavours = {
  TrainingArguments: {
    scheduler: 'lr_scheduler_type',
    defaultScheduler: 'linear',
    epochs: 'num_train_epochs',
    defaultEpochs: 3,
    batch: 'per_device_train_batch_size',
    defaultBatch: 8,
  },
  Axolotl: {
    scheduler: 'lr_scheduler',
    defaultScheduler: 'cosine',
    epochs: 'num_epochs',
    defaultEpochs: 1,
    batch: 'micro_batch_size',
    defaultBatch: 1,
  },
} as const;

export type FlavourName = keyof typeof flavours;

/** The major version of transformers in `transformers 4.57.1`, `4.57` or `v5`. */
const majorOf = (version: string | undefined): number | undefined => {
  const major = /^(?:transformers[ =]*)?v?(\d+)/i.exec(version ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
};

export const factsOfRun = (values: Values, context: DialectContext) => {
  const { message, run: given, report } = context;
  const flavour = flavours[message as FlavourName];
  const number = numbersOf(values, [], context);
  const positive = (name: string, otherwise: number): number => {
    const value = number(name, otherwise);
    if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
    report('field/range', [name], { name, value: `${value}`, expected: 'a finite number above 0' });
    return otherwise;
  };
  const micro = positive(flavour.batch, flavour.defaultBatch);
  const isByBatch = isSet(values.batch_size) && !isSet(values.gradient_accumulation_steps);
  const accumulate = isByBatch
    ? Math.max(1, Math.floor(positive('batch_size', micro) / micro))
    : positive('gradient_accumulation_steps', 1);
  const batch = micro * (given.processes ?? 1);
  const { examples } = given;
  const most = number('max_steps', 0);
  const isAxolotl = message === 'Axolotl';
  for (const name of ['max_steps', flavour.batch, 'gradient_accumulation_steps']) {
    const text: unknown = values[name];
    const value = isSet(text) ? numberFrom(text) : undefined;
    // Axolotl takes 2.0 for 2.
    const isWhole = isAxolotl ? Number.isInteger(value) : /^[-+]?[\d_]+$/.test(String(text));
    // A size below 0 is reported above.
    if (value !== undefined && !isWhole && (name === 'max_steps' || value > 0))
      report('field/range', [name], {
        name,
        value: String(text),
        expected: `a whole number: write ${wholeToWrite(String(text))}`,
      });
  }
  // If max_steps is given, the epochs are ignored.
  const written = most > 0 ? flavour.defaultEpochs : positive(flavour.epochs, flavour.defaultEpochs);
  const epochs = given.epochs ?? written;
  const facts: { -readonly [F in keyof RunFacts]: RunFacts[F] } = {
    batch_size: batch * accumulate,
    accumulate,
  };
  const wholeBatches = isTrue(values.dataloader_drop_last) ? Math.floor : Math.ceil;
  if (wholeBatches === Math.floor && (examples ?? batch) < batch) {
    const expected = `false for ${examples} examples, because no batch of ${batch} is full`;
    const name = 'dataloader_drop_last';
    report('field/range', [name], { name, value: 'true', expected });
  }
  // transformers rounds up the steps of each epoch, axolotl those of the whole run.
  const counted =
    examples === undefined
      ? undefined
      : isAxolotl
        ? examples / (batch * accumulate)
        : Math.max(1, Math.ceil(wholeBatches(examples / batch) / accumulate));
  const perEpoch = given.steps_per_epoch ?? counted;
  if (perEpoch !== undefined) facts.steps_per_epoch = perEpoch;
  const isNone =
    !isAxolotl &&
    isSet(values.max_steps) &&
    numberFrom(values.max_steps) === 0 &&
    (majorOf(context.version) ?? 5) >= 5;
  if (isNone) report('huggingface/no-steps', ['max_steps'], {});
  if (most > 0) facts.num_steps = most;
  else if (isNone) facts.num_steps = 1;
  else {
    facts.epochs = epochs;
    if (perEpoch !== undefined) facts.num_steps = Math.ceil(perEpoch * epochs);
  }
  return {
    facts: { ...facts, ...given },
    places: {
      num_steps: ['max_steps'],
      epochs: [flavour.epochs],
      batch_size: [flavour.batch],
      accumulate: [isByBatch ? 'batch_size' : 'gradient_accumulation_steps'],
    },
  };
};

/** What to write instead of a warm-up out of its range: the number without its sign, or warmup_steps if it is not a share. */
const meantBy = (name: string, steps: number, ratio: number): string => {
  if (name === 'warmup_steps') return `${-steps}, or `;
  if (ratio < 0 && ratio >= -1) return `${-ratio}, or `;
  return Number.isInteger(ratio) ? `warmup_steps: ${Math.abs(ratio)} if it counts steps, or ` : '';
};

/** What to write in transformers 5 instead of warmup_ratio. There, a warmup_steps below 1 is a share of the run. */
const inFive = (ratio: string, steps: string | undefined): string => {
  if (steps !== undefined) return `leave it out, because warmup_steps is ${steps}`;
  const share = numberFrom(ratio);
  if (share === 0) return 'leave it out';
  return share !== undefined && share > 0 && share < 1
    ? `write warmup_steps: ${ratio} instead, which below 1 is a share of the run`
    : 'write warmup_steps with a share of the run below 1, such as warmup_steps: 0.1';
};

/** The warm-up steps of TrainingArguments; undefined after an error. */
export const warmupOfArguments = (
  values: Values,
  number: Numbers,
  total: () => number | undefined,
  context: DialectContext,
) => {
  const { report, version } = context;
  const major = majorOf(version);
  const steps = number('warmup_steps', 0);
  if (isSet(values.warmup_ratio) && (major ?? 0) >= 5) {
    const other = steps === 0 ? undefined : values.warmup_steps;
    const params = { write: inFive(values.warmup_ratio, other) };
    report('huggingface/ratio-is-gone', ['warmup_ratio'], params);
    return undefined;
  }
  const ratio = number('warmup_ratio', 0);
  const isFraction = steps > 0 && steps < 1;
  const bad = ratio < 0 || ratio > 1 ? 'warmup_ratio' : steps < 0 ? 'warmup_steps' : undefined;
  if (bad !== undefined) {
    const isPercent = bad === 'warmup_ratio' && ratio > 1 && ratio <= 100;
    report('huggingface/warmup-range', [bad], {
      name: bad,
      text: values[bad],
      range: bad === 'warmup_ratio' ? 'shares of the run from 0 to 1' : 'numbers from 0 on',
      write: isPercent ? numberShown(ratio / 100) : `${meantBy(bad, steps, ratio)}0 for no warm-up`,
    });
    return undefined;
  }
  const isIgnored = ratio > 0 && steps >= 1;
  if (
    isSet(values.warmup_ratio) &&
    major === undefined &&
    numberFrom(values.warmup_ratio) !== undefined &&
    !isIgnored
  )
    report('huggingface/ratio-in-five', ['warmup_ratio'], { write: inFive(values.warmup_ratio, undefined) });
  if (isFraction && (major ?? 5) < 5) {
    report('huggingface/fraction-of-steps', ['warmup_steps'], { steps: values.warmup_steps });
    return undefined;
  }
  const share = isFraction ? steps : ratio;
  if (steps >= 1) {
    if (isIgnored) report('huggingface/ratio-ignored', ['warmup_ratio'], { steps }, ['warmup_steps']);
    return Math.floor(steps);
  }
  if (share === 0) return 0;
  const all = total();
  return all === undefined ? undefined : Math.ceil(all * share);
};

/** The number of steps; a value below 1 is a share of the run. */
const wholeOrShare = (steps: number, total: () => number | undefined): number =>
  steps > 0 && steps < 1 ? Math.ceil(steps * (total() ?? 0)) : Math.floor(steps);

/** Reports a warm-up below 0, which axolotl accepts. */
const reportNegativeWarmup = (name: string, value: number, { report }: DialectContext): void => {
  const params = { name, value: String(value), expected: `at least 0, such as ${-value}` };
  if (value < 0) report('field/unusual', [name], params);
};

export const warmupOfAxolotl = (
  values: Values,
  number: Numbers,
  total: () => number | undefined,
  context: DialectContext,
) => {
  for (const name of ['warmup_steps', 'warmup_ratio'])
    if (isSet(values[name])) reportNegativeWarmup(name, number(name, 0), context);
  const all = isSet(values.warmup_steps) ? 0 : total();
  if (all === undefined) return undefined;
  const steps = isSet(values.warmup_steps)
    ? wholeOrShare(number('warmup_steps', 0), total)
    : isSet(values.warmup_ratio)
      ? Math.floor(number('warmup_ratio', 0) * all)
      : Math.min(Math.floor(0.03 * all), 100);
  return steps === 1 ? 2 : steps;
};
