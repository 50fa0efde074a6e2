import type { DialectContext, StatedFacts, Values } from '../dialect.ts';
import { above0, numberFrom } from '../loose_values.ts';
import { unquotedNumber, wholeToWrite } from '../what_to_write.ts';

/** Reads the batch sizes of a config as DeepSpeed does, which computes those that are left out. */

const MICRO = 'train_micro_batch_size_per_gpu';
const ACCUMULATION = 'gradient_accumulation_steps';
const BATCH = 'train_batch_size';

/** A number as written; undefined for `"auto"`. */
const written = (values: Values, name: string): number | undefined => numberFrom(values[name]);

/** The facts of the run that follow from the batch sizes. */
export const batchFacts = (values: Values, { run }: DialectContext): StatedFacts => {
  const number = (name: string): number | undefined => above0(written(values, name));
  const micro = number(MICRO);
  // The examples of one micro-batch on all processes.
  const together = micro && run.processes && micro * run.processes;
  const said = run.accumulate ?? number(ACCUMULATION);
  // DeepSpeed computes the sizes that are left out. With only a micro-batch size, it accumulates no gradients.
  const batch = run.batch_size ?? number(BATCH) ?? (together && together * (said ?? 1));
  const accumulate = said ?? (together && batch && batch % together === 0 ? batch / together : undefined);
  return {
    facts: {
      ...(batch !== undefined && { batch_size: batch }),
      ...(accumulate !== undefined && { accumulate }),
      ...run,
    },
    places: { batch_size: [BATCH], accumulate: [ACCUMULATION] },
  };
};

/** Reports batch sizes that DeepSpeed refuses: a size that is not above 0, or a total that is not the product of the others. */
export const checkBatch = (values: Values, { report, run, sourceOf }: DialectContext): void => {
  for (const name of [BATCH, MICRO, ACCUMULATION]) {
    const write = unquotedNumber(sourceOf([name]));
    const text: string = values[name];
    const isNumber = text === '' || text === 'auto' || numberFrom(text) !== undefined;
    if (write !== undefined || !isNumber) report('deepspeed/not-a-number', [name], { name, text, write });
  }
  const sizes = [BATCH, MICRO, ACCUMULATION].map((name) => [name, written(values, name)] as const);
  const bad = sizes.filter(([, value]) => (value ?? 1) <= 0);
  for (const [name, value] of bad) report('deepspeed/not-positive', [name], { name, value });
  const [batch, micro, accumulation] = sizes.map(([, value]) => value);
  const broken = sizes.filter(([, value]) => (value ?? 0) > 0 && !Number.isInteger(value));
  for (const [name, value] of broken)
    report('field/range', [name], {
      name,
      value: String(value),
      expected: `a whole number: write ${wholeToWrite(String(values[name]))}`,
    });
  if (bad.length > 0 || broken.length > 0 || batch === undefined) return;
  const factors = [
    [MICRO, micro],
    [ACCUMULATION, accumulation],
    ['processes', run.processes],
  ] as const;
  const known = factors.filter(([, value]) => value !== undefined);
  const product = known.reduce((all, [, value]) => all * value!, 1);
  const isExact = known.length === factors.length;
  if (isExact ? batch === product : batch % product === 0) return;
  const words = known.map(([name, value]) => `${name} ${value}`).join(' · ');
  report(
    'deepspeed/batch-sizes',
    [BATCH],
    {
      batch,
      product: isExact ? words : `a multiple of ${words}`,
      write: isExact ? product : Math.max(1, Math.round(batch / product)) * product,
    },
    ...known.flatMap(([name]) => (name === 'processes' ? [] : [[name]])),
  );
};
