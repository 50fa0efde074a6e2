import type { Path } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import type { DialectContext, Plan, Values } from '../dialect.ts';
import { type FoundOptimizer, hyperparametersOf, onlyNamed, planOf } from './optimizer_plan.ts';
import { torchRate, torchTypes } from './torch.ts';

/** Plans a TorchEasyRec config: it has an optimizer for embedding tables and one for everything else, which may be divided into parts. */

/** For each of the two sides, the optimizers that only the other side has. */
const elsewhere: { readonly [side: string]: readonly string[] } = {
  sparse_optimizer: ['adamw'],
  dense_optimizer: ['lars_sgd', 'lamb', 'partial_rowwise_lamb', 'partial_rowwise_adam', 'rowwise_adagrad'],
};

/** Reads an optimizer of TorchEasyRec, and its schedule: the one next to it, or the one that it inherits. */
const torchOf = (
  values: Values | undefined,
  at: Path,
  context: DialectContext,
  inherited?: { readonly values: Values; readonly at: Path },
): FoundOptimizer | undefined => {
  const { report, isWritten } = context;
  const title = String(at.at(-1));
  const name = Object.keys(values ?? {}).find(
    (each) => each.endsWith('_optimizer') && values![each] !== undefined,
  );
  if (name === undefined)
    return void report('easyrec/no-optimizer', [...at, 'adam_optimizer'], { name: title });
  if (elsewhere[title]?.some((each) => name === `${each}_optimizer`))
    return void report('easyrec/other-side', [...at, name], { name: title, type: name });
  const own = onlyNamed(values, torchTypes);
  const from = own === undefined && inherited !== undefined ? inherited : { values: values!, at };
  const type = onlyNamed(from.values, torchTypes);
  if (type === undefined)
    return void report('easyrec/no-rate', [...at, torchTypes[0]!], {
      name: title,
      names: torchTypes.join(', '),
    });
  const { lr: base, ...settings } = values![name];
  if (base === 0) report('easyrec/frozen', [...at, name, 'lr'], {});
  if (!isWritten([...at, name, 'lr']))
    report('easyrec/unset-lr', [...at, name, 'lr'], { rate: formatNumber(base, false) });
  const block = [...from.at, type];
  const fields = from.values[type];
  const meaning = torchRate(type, fields, { ...context, at: block, base });
  const written = Object.fromEntries(
    Object.entries(settings).filter(([key]) => isWritten([...at, name, key])),
  );
  return meaning && { at: block, type, fields, meaning, optimizer: { type: name, lr: base, ...written } };
};

export const planTorch = (values: Values, context: DialectContext): Plan | undefined => {
  const { report } = context;
  const train: Values = values.train_config ?? {};
  const at = ['train_config'];
  // The original's check is a bitwise exclusive or of the two numbers.
  if ((train.num_steps ^ train.num_epochs) === 0)
    return void report('easyrec/length-twice', [...at, 'num_steps'], {}, [...at, 'num_epochs']);
  if (train.gradient_accumulation_steps > 1)
    report('easyrec/counts-batches', [...at, 'gradient_accumulation_steps'], {
      batches: train.gradient_accumulation_steps,
    });
  const inDense = [...at, 'dense_optimizer'];
  const dense = torchOf(train.dense_optimizer, inDense, context);
  const sparse = torchOf(train.sparse_optimizer, [...at, 'sparse_optimizer'], context);
  const parts: readonly Values[] = train.dense_optimizer?.part_optimizers ?? [];
  const inherited = { values: train.dense_optimizer, at: inDense };
  const others = parts.map((part, i) =>
    torchOf(part, [...inDense, 'part_optimizers', i], context, inherited),
  );
  if (dense === undefined || sparse === undefined || others.some((each) => each === undefined))
    return undefined;
  if (dense.type !== 'constant_learning_rate') report('easyrec/resumed', dense.at, {});
  return planOf(dense, [
    { name: 'dense', hyperparameters: hyperparametersOf(dense) },
    { name: 'sparse', hyperparameters: hyperparametersOf(sparse) },
    ...(others as readonly FoundOptimizer[]).map((each, i) => ({
      name: `part ${parts[i]!.regex_pattern}`,
      hyperparameters: hyperparametersOf(each),
    })),
  ]);
};
