import type { Path } from '../../diagnostics/diagnostic.ts';
import type { DialectContext, Plan, Values } from '../dialect.ts';
import { meantName, slippedName } from '../what_to_write.ts';

/** Reads the optimizer of an experiment. Its `type` chooses one of several blocks. */

export const blocksIn = (holder: Values): readonly string[] =>
  Object.keys(holder).filter((name) => name !== 'type');

export const hasType = (holder: Values, at: Path, { isWritten }: DialectContext): boolean =>
  isWritten([...at, 'type']) && typeof holder.type === 'string' && holder.type !== '';

/** The optimizers of Model Garden; experiments may register more. */
const optimizers = 'sgd adam adamw lamb rmsprop lars adagrad adafactor slide'.split(' ');

export const optimizerIn = (config: Values, at: Path, context: DialectContext): Plan['optimizer'] => {
  const { report, isWritten } = context;
  const holder: Values = config.optimizer ?? {};
  const inOptimizer = [...at, 'optimizer'];
  if (!hasType(holder, inOptimizer, context))
    return void report('model-garden/no-optimizer-type', [...inOptimizer, 'type'], {});
  const { type } = holder;
  const blocks = blocksIn(holder);
  const isKnown = optimizers.includes(type) || blocks.includes(type);
  const meant = slippedName(type, optimizers) ?? meantName(type, blocks);
  if (!isKnown && meant !== undefined)
    return void report('model-garden/unknown-type', [...inOptimizer, 'type'], {
      name: 'optimizer',
      type,
      types: optimizers,
    });
  for (const block of blocks)
    if (block !== type) report('model-garden/not-chosen', [...inOptimizer, block], { block, type });
  const settings = Object.entries(holder[type] ?? {}).filter(([name]) =>
    isWritten([...inOptimizer, type, name]),
  );
  return {
    type,
    ...Object.fromEntries(settings),
    ...(config.ema !== undefined && { ema: config.ema }),
  };
};
