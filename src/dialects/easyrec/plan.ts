import type { Path } from '../../diagnostics/diagnostic.ts';
import type { DialectContext, Plan, Values } from '../dialect.ts';
import { Optimizer } from './messages.ts';
import { type FoundOptimizer, hyperparametersOf, onlyNamed, planOf } from './optimizer_plan.ts';
import { easyrecRates } from './rates.ts';

/** Plans an EasyRec config: one optimizer, or one for each group of variables. */

const onPai = ['adam_async_optimizer', 'adam_asyncw_optimizer'];
const decoupled = ['momentumw_optimizer', 'adamw_optimizer', 'adam_asyncw_optimizer'];

/** An entry of optimizer_config. */
const entryOf = (values: Values, at: Path, context: DialectContext): FoundOptimizer | undefined => {
  const { report, isWritten } = context;
  const name = onlyNamed(
    values,
    Object.keys(Optimizer.fields).filter((each) => each.endsWith('_optimizer')),
  );
  if (name === undefined)
    return void report('easyrec/no-optimizer', [...at, 'adam_optimizer'], { name: 'optimizer_config' });
  const { learning_rate, weight_decay, ...settings } = values[name];
  const type = onlyNamed(learning_rate, Object.keys(easyrecRates));
  if (type === undefined)
    return void report('easyrec/no-rate', [...at, name, 'learning_rate', 'constant_learning_rate'], {
      name,
      names: Object.keys(easyrecRates).join(', '),
    });
  if (onPai.includes(name)) report('easyrec/pai-only', [...at, name], { type: name });
  if (values.use_moving_average) report('easyrec/moving-average', [...at, 'use_moving_average'], {});
  const by = 'embedding_learning_rate_multiplier';
  if (isWritten([...at, by])) report('easyrec/embedding-multiplier', [...at, by], { by: values[by] });
  const block = [...at, name, 'learning_rate', type];
  const fields = learning_rate[type];
  const meaning = easyrecRates[type]!(fields, { ...context, at: block });
  const { use_moving_average, moving_average_decay } = values;
  const optimizer = {
    type: name,
    ...settings,
    ...(decoupled.includes(name) && { weight_decay }),
    use_moving_average,
    moving_average_decay,
  };
  return meaning && { at: block, type, fields, meaning, optimizer };
};

const groupNames = (count: number, model: string): readonly string[] | undefined => {
  if (count === 1) return ['all'];
  if (model === 'WideAndDeep' && count < 4)
    return count === 2 ? ['wide', 'rest'] : ['wide', 'deep embeddings', 'rest'];
  return count === 2 ? ['embeddings', 'rest'] : undefined;
};

export const planEasyRec = (values: Values, context: DialectContext): Plan | undefined => {
  const { report } = context;
  const entries: readonly Values[] = values.train_config?.optimizer_config ?? [];
  const at = ['train_config', 'optimizer_config'];
  if (entries.length === 0) return void report('easyrec/no-optimizer', at, { name: 'train_config' });
  const model: string = values.model_config?.model_class ?? '';
  const names = groupNames(entries.length, model);
  if (names === undefined)
    return void report('easyrec/groups', at, { count: entries.length, model: model || 'this model' });
  const found = entries.map((entry, i) => entryOf(entry, [...at, i], context));
  if (found.some((each) => each === undefined)) return undefined;
  if (context.run.num_steps === undefined && context.run.epochs === undefined)
    report('easyrec/no-length', ['train_config', 'num_steps'], {});
  const groups = (found as readonly FoundOptimizer[]).map((each, i) => ({
    name: names[i]!,
    hyperparameters: hyperparametersOf(each),
  }));
  return planOf(found[0]!, groups);
};
