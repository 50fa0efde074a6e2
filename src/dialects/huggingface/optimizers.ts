import type { DialectContext, Values } from '../dialect.ts';
import { isSet } from '../loose_values.ts';
import { meantName, slippedName } from '../what_to_write.ts';

/**
 * The optimizers of TrainingArguments.
 * Source: huggingface/transformers, training_args.py, OptimizerNames.
 */

const NAMES = [
  ...['torch', 'torch_fused', 'torch_xla', 'torch_npu_fused', 'torch_4bit', 'torch_8bit'].map(
    (kind) => `adamw_${kind}`,
  ),
  ...['hf', 'apex_fused', 'anyprecision', 'bnb_8bit', '8bit'].map((kind) => `adamw_${kind}`),
  ...['adafactor', 'sgd', 'adagrad', 'ademamix', 'ademamix_8bit', 'lion_32bit', 'lion_8bit'],
  ...['adamw', 'ademamix', 'lion'].flatMap((name) => [`paged_${name}_32bit`, `paged_${name}_8bit`]),
  ...['rmsprop', 'rmsprop_bnb', 'rmsprop_bnb_8bit', 'rmsprop_bnb_32bit'],
  ...['galore_adamw', 'galore_adamw_8bit', 'galore_adafactor', 'apollo_adamw'].flatMap((name) => [
    name,
    `${name}_layerwise`,
  ]),
  ...['lomo', 'adalomo', 'grokadamw', 'stable_adamw'],
  ...['radam', 'adamw', 'sgd'].map((name) => `schedule_free_${name}`),
];

/** Names that other tools have. */
const short: { readonly [name: string]: string | undefined } = {
  adam: 'adamw_torch',
  adamw: 'adamw_torch',
  lion: 'lion_32bit',
  paged_adamw: 'paged_adamw_32bit',
};

/** Names that only axolotl has. */
const OF_AXOLOTL = [
  ...['ao_adamw_4bit', 'ao_adamw_8bit', 'ao_adamw_fp8', 'optimi_adamw', 'adopt_adamw', 'q_galore_adamw8bit'],
  ...['muon', 'dion', 'came_pytorch', 'lion_pytorch'],
];

/**
 * Reports an optimizer that transformers does not have. Axolotl has more optimizers; of those, only typing errors are
 * reported.
 */
export const reportUnknownOptimizer = (values: Values, { report, message }: DialectContext): void => {
  const field = message === 'Axolotl' ? 'optimizer' : 'optim';
  const name: unknown = values[field];
  if (!isSet(name) || NAMES.includes(name) || /[$<{]/.test(name)) return;
  if (message === 'Axolotl' && slippedName(name, [...NAMES, ...OF_AXOLOTL]) === undefined) return;
  report('huggingface/unknown-optimizer', [field], {
    name,
    meant: short[name.toLowerCase()] ?? meantName(name, NAMES),
  });
};
