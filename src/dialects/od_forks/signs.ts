/** Signs that a file belongs to a project that copied optimizer.proto. */

/** Fields that only one fork has, the most certain first: a path from the top; `*` matches any one name. */
export const signs = (): readonly (readonly [fork: string, ...paths: readonly string[]])[] => [
  ['wssgg', 'train_config.learning_rate_schedule.polynomial_decay', 'test_reader'],
  ['vcr', 'train_config.learning_rate_schedule'],
  [
    'cap2det',
    'train_config.max_steps',
    'train_config.learning_rate_decay',
    'train_config.gradient_multiplier',
  ],
  ['cap2det', 'model.wsod'],
  [
    'avod',
    'train_config.max_iterations',
    'train_config.checkpoint_interval',
    'train_config.overwrite_checkpoints',
  ],
  [
    'avod',
    'train_config.summary_bev_images',
    'train_config.optimizer.gradient_descent',
    'dataset_config.kitti_utils_config',
  ],
  ['nilskk', 'train_config.optimizer.*.learning_rate.cosine_restart_learning_rate'],
  ['sketch', 'train_config.optimizer.*.learning_rate.exponential_oscillating_learning_rate'],
  [
    'deepo',
    ...['decay', 'burnin', 'total', 'warmup', 'hold_base_rate'].map(
      (name) => `train_config.optimizer.*.learning_rate.*.${name}_steps_pct`,
    ),
  ],
  ['deepo', 'train_config.optimizer.*.learning_rate.*.schedule.step_pct'],
  [
    'fss',
    'train_config.optimizer.*.learning_rate.polynomial_decay_learning_rate',
    'train_config.preprocessor_step',
  ],
  [
    'caster',
    'train_config.optimizer.gradient_descent_optimizer',
    'train_input_reader.tfrecord_decoder',
    'train_input_reader.dataset_name',
  ],
  ['efifstr', 'model.multi_predictors_recognition_model.text_generator'],
  ['aster', 'train_config.optimizer.adadelta_optimizer', 'train_config.optimizer.nadam_optimizer'],
  [
    'aster',
    'model.*.spatial_transformer',
    'model.multi_predictors_recognition_model',
    'model.attention_recognition_model',
  ],
  ['aster', 'model.ctc_recognition_model', 'train_config.data_augmentation_options.string_filtering'],
  [
    'aniseg',
    ...['beta1', 'beta2', 'epsilon'].map((name) => `train_config.optimizer.adam_optimizer.adam_${name}`),
  ],
  ['mtlssl', 'model.mtl', 'train_config.grad_multiplier', 'train_config.divide_grad_by_batch'],
  ['mtlssl', 'train_config.optimizer.adam_optimizer.beta1', 'train_config.optimizer.adam_optimizer.beta2'],
  ['scenetext', 'model.faster_rcnn.second_stage_localization_loss_weight_oriented'],
  ['tfdet', 'start_save_ckpt_after_n_steps', 'save_ckpt_every_n_steps', 'print_progress_every_n_steps'],
];

/** True if a file has a field that shows its fork: `sign` is the path of that field, and `has` says whether the file has a path. */
export const hasSign = (sign: string, has: (path: string) => boolean): boolean =>
  has(sign) &&
  // Optimizers of Cap2Det contain no learning rate. A file whose optimizer has one is the API's, with a wrong name for
  // num_steps.
  !(sign === 'train_config.max_steps' && has('train_config.optimizer.*.learning_rate'));
