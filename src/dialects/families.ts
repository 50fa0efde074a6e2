import { lazily } from '../diagnostics/lazily.ts';
import type { FieldNode, Tree } from '../syntax/tree.ts';
import { fieldAt, hasAny, pathsOf } from './fields_at.ts';
import { hasSign, signs } from './od_forks/signs.ts';

/** All families of training configs that are recognized by name. */

/** A family: how to recognize its files, and how to treat them. */
export interface Family {
  readonly name: string;
  /** The name in a sentence: `a Caffe solver`. */
  readonly title: string;
  /** True for copies of the Object Detection API. A finding about an unknown name then has a note on what the name may mean. */
  readonly hasOurNames?: boolean;
  readonly looksLike: (has: Has) => boolean;
  /**
   * Set if a file can belong to this family even though it has a schedule of the Object Detection API, which this
   * family reads differently.
   */
  readonly sure?: {
    /** Paths, at least one of which such a file has. */
    readonly marks: readonly string[];
    readonly isSure: (has: Has) => boolean;
  };
}

/** True if a file has a field at a path: `train_config.steps`. */
type Has = (path: string) => boolean;

const count = (has: Has, ...paths: readonly string[]): number => paths.filter(has).length;

/** The Object Detection API's optimizers, in a block that is not called `train_config` but `training_config`. */
const ourOptimizers = ['rms_prop', 'momentum', 'adam'].map(
  (name) => `training_config.optimizer.${name}_optimizer`,
);

const hasSignOfFork = (has: Has): boolean =>
  signs().some(([, ...paths]) => paths.some((path) => hasSign(path, has)));

export const families: readonly Family[] = [
  {
    name: 'caffe',
    title: 'a Caffe solver',
    looksLike: (has) =>
      has('lr_policy') ||
      count(has, 'base_lr', 'max_iter', 'stepvalue', 'solver_mode', 'snapshot_prefix') > 1,
  },
  {
    name: 'deeplab2',
    title: 'a DeepLab2 experiment',
    looksLike: (has) => has('trainer_options'),
  },
  {
    name: 'second',
    title: 'a second.pytorch pipeline',
    looksLike: (has) => has('train_config.steps') || has('train_config.steps_per_eval'),
    sure: {
      marks: ['train_config.steps', 'train_config.steps_per_eval'],
      isSure: (has) =>
        has('train_config.optimizer.fixed_weight_decay') ||
        ['one_cycle.lr_max', 'exponential_decay.decay_length', 'manual_stepping'].some((path) =>
          has(`train_config.optimizer.*.learning_rate.${path}`),
        ),
    },
  },
  {
    name: 'tao',
    title: 'an NVIDIA TAO spec',
    looksLike: (has) =>
      (has('training_config') &&
        count(has, 'model', 'train_config', 'train_input_reader') === 0 &&
        count(has, ...ourOptimizers) === 0) ||
      has('train_config.lr_config') ||
      has('learning_rate_decay_levels'),
  },
  {
    name: 'easyrec',
    title: 'an EasyRec config',
    looksLike: (has) =>
      (has('train_config.optimizer_config') &&
        count(has, 'model', 'train_input_reader', 'eval_input_reader', 'train_config.batch_size') === 0) ||
      has('train_config.sparse_optimizer') ||
      has('train_config.dense_optimizer') ||
      (has('data_config') && count(has, 'feature_configs', 'feature_config', 'train_input_path') > 0),
  },
  {
    name: 'od-forks',
    title: "a config of a project that copied the Object Detection API's optimizer",
    hasOurNames: true,
    looksLike: hasSignOfFork,
    sure: {
      get marks() {
        return signs().flatMap(([, ...paths]) => paths);
      },
      isSure: hasSignOfFork,
    },
  },
  {
    name: 'model-garden',
    title: 'a TensorFlow Model Garden experiment',
    looksLike: (has) =>
      has('trainer.optimizer_config') ||
      has('trainer.train_steps') ||
      has('runtime.distribution_strategy') ||
      (has('task') && (has('trainer') || has('task.model'))),
  },
  {
    name: 'ultralytics',
    title: 'an Ultralytics configuration',
    looksLike: (has) => has('lr0') || (has('warmup_bias_lr') && has('warmup_momentum')),
  },
  {
    name: 'deepspeed',
    title: 'a DeepSpeed config',
    looksLike: (has) =>
      has('zero_optimization') || has('scheduler.params') || has('train_micro_batch_size_per_gpu'),
  },
  {
    name: 'composer',
    title: 'a Composer config',
    looksLike: (has) => has('max_duration') || (has('scheduler') && has('global_train_batch_size')),
  },
  {
    name: 'detectron2',
    title: 'a Detectron2 config',
    looksLike: (has) => has('SOLVER') || has('_BASE_'),
  },
  {
    name: 'huggingface',
    title: 'a Hugging Face training config',
    looksLike: (has) =>
      has('lr_scheduler_type') ||
      has('per_device_train_batch_size') ||
      (has('learning_rate') &&
        count(has, 'num_train_epochs', 'num_epochs', 'base_model', 'micro_batch_size') > 0),
  },
];

/**
 * One list of all paths by which these families are recognized. Nearly every file of the Object Detection API has none
 * of them, so one pass over the file shows that it belongs to no other family.
 */
const sureMarks = /* @__PURE__ */ lazily(() => pathsOf(families.flatMap(({ sure }) => sure?.marks ?? [])));

/**
 * The family that a tree looks like, the field that shows it, and whether no other family is possible. With `isOurs`,
 * the file has a schedule of the Object Detection API, and only families whose `sure` marks it has are considered.
 */
export const familyOf = (
  tree: Tree,
  isOurs = false,
): { readonly family: Family; readonly by: FieldNode; readonly isSure: boolean } | undefined => {
  const { fields } = tree.root;
  if (isOurs && !hasAny(fields, sureMarks())) return undefined;
  const seen: FieldNode[] = [];
  const has: Has = (path) => {
    const at = fieldAt(fields, path);
    if (at !== undefined) seen.push(at);
    return at !== undefined;
  };
  if (isOurs && !families.some(({ sure, looksLike }) => sure && looksLike(has) && sure.isSure(has)))
    return undefined;
  for (const family of families) {
    seen.length = 0;
    if (!family.looksLike(has)) continue;
    const [by] = seen;
    return { family, by: by!, isSure: family.sure?.isSure(has) === true };
  }
  return undefined;
};
