import type { Path } from '../../diagnostics/diagnostic.ts';
import type { DialectContext, Plan, Values } from '../dialect.ts';
import { meantName } from '../what_to_write.ts';

/** Reads the optimizer of an experiment. Its `type` chooses one of several blocks. */

export const blocksIn = (holder: Values): readonly string[] =>
  Object.keys(holder).filter((name) => name !== 'type' && holder[name] !== undefined);

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
  for (const block of blocksIn(holder)) {
    if (block === type) continue;
    const isSlip = !optimizers.includes(type) && meantName(type, [block]) !== undefined;
    if (isSlip)
      report('model-garden/unknown-type', [...inOptimizer, 'type'], {
        name: 'optimizer',
        type,
        types: optimizers,
      });
    else report('model-garden/not-chosen', [...inOptimizer, block], { block, type });
  }
  const settings = Object.entries(holder[type] ?? {}).filter(([name]) =>
    isWritten([...inOptimizer, type, name]),
  );
  return {
    type,
    ...Object.fromEntries(settings),
    ...(config.ema !== undefined && { ema: config.ema }),
  };
};
