import type { Tree } from '../../syntax/tree.ts';
import {
  type DialectContext,
  defineDialect,
  type Recognized,
  type StatedFacts,
  type Values,
} from '../dialect.ts';
import { fieldAt } from '../fields_at.ts';
import { findings } from './findings.ts';
import {
  AdagradOptimizer,
  AdamOptimizer,
  ConstantLearningRate,
  CosineDecayLearningRate,
  EasyRecConfig,
  ExponentialDecayLearningRate,
  easyrec_LearningRate,
  FtrlOptimizer,
  ManualStepLearningRate,
  MomentumOptimizer,
  Optimizer,
  PolyDecayLearningRate,
  RMSPropOptimizer,
  TorchCosine,
  TorchEasyRecConfig,
  TorchExponential,
  TorchLinear,
  TorchManualStep,
  TorchRestarts,
  TransformerLearningRate,
} from './messages.ts';
import { planEasyRec } from './plan.ts';
import { easyrecScaling } from './scaling.ts';
import { planTorch } from './torch_plan.ts';

/** The dialect of EasyRec and TorchEasyRec: pipelines of recommenders. */

const recognize = ({ root: { fields } }: Tree): Recognized | undefined => {
  const has = (path: string): boolean => fieldAt(fields, path) !== undefined;
  for (const name of ['sparse_optimizer', 'dense_optimizer'])
    if (has(`train_config.${name}`)) return { message: 'TorchEasyRecConfig', sureness: 1, by: name };
  // A config of the Object Detection API with a misspelt optimizer has blocks that EasyRec lacks.
  const isOther = ['model', 'train_input_reader', 'eval_input_reader', 'train_config.batch_size'].some(has);
  if (has('train_config.optimizer_config') && !isOther)
    return { message: 'EasyRecConfig', sureness: 1, by: 'optimizer_config' };
  const other = ['feature_configs', 'feature_config', 'train_input_path'].find(has);
  return has('data_config') && other !== undefined
    ? { message: 'EasyRecConfig', sureness: 0.9, by: `data_config and ${other}` }
    : undefined;
};

const run = (values: Values, { message, run: given }: DialectContext): StatedFacts => {
  const train: Values = values.train_config ?? {};
  const isTorch = message === 'TorchEasyRecConfig';
  const steps: number = train.num_steps ?? 0;
  const epochs: number = given.epochs ?? (isTorch ? train.num_epochs : values.data_config?.num_epochs) ?? 0;
  const batch: number = values.data_config?.batch_size ?? (isTorch ? 1024 : 32);
  const workers = isTorch || train.sync_replicas !== false ? (given.processes ?? 1) : 1;
  const together = given.batch_size ?? batch * workers;
  // EasyRec repeats the examples before it makes batches of them, so an epoch may end within a batch.
  const counted = given.examples === undefined ? undefined : given.examples / together;
  const length = given.steps_per_epoch ?? (isTorch && counted !== undefined ? Math.ceil(counted) : counted);
  const inEpochs = length !== undefined && epochs > 0 ? Math.ceil(length * epochs - 1e-9) : undefined;
  // With both, the run ends at whichever comes first.
  const all = Math.min(steps || Number.POSITIVE_INFINITY, inEpochs ?? Number.POSITIVE_INFINITY);
  return {
    facts: {
      batch_size: together,
      ...(length !== undefined && { steps_per_epoch: length }),
      ...(Number.isFinite(all) && { num_steps: all }),
      ...(epochs > 0 && steps === 0 && { epochs }),
      ...(train.gradient_accumulation_steps > 1 && { accumulate: train.gradient_accumulation_steps }),
      ...given,
    },
    places: {
      num_steps: ['train_config', 'num_steps'],
      epochs: isTorch ? ['train_config', 'num_epochs'] : ['data_config', 'num_epochs'],
      batch_size: ['data_config', 'batch_size'],
    },
  };
};

/** The dialect of EasyRec and TorchEasyRec. */
export const easyrec = defineDialect({
  name: 'easyrec',
  title: 'an EasyRec config',
  clock: 'update',
  messages: { EasyRecConfig, TorchEasyRecConfig },
  strict: [
    Optimizer,
    RMSPropOptimizer,
    MomentumOptimizer,
    AdamOptimizer,
    AdagradOptimizer,
    FtrlOptimizer,
    easyrec_LearningRate,
    ConstantLearningRate,
    ExponentialDecayLearningRate,
    ManualStepLearningRate,
    CosineDecayLearningRate,
    PolyDecayLearningRate,
    TransformerLearningRate,
    TorchExponential,
    TorchManualStep,
    TorchCosine,
    TorchRestarts,
    TorchLinear,
  ],
  findings,
  scaling: easyrecScaling,
  covers: { 'easyrec/frozen': ['run/zero-tail', 'run/never-changes'] },
  recognize,
  run,
  plan: (values, context) =>
    context.message === 'TorchEasyRecConfig' ? planTorch(values, context) : planEasyRec(values, context),
});
