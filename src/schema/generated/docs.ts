// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import type { DocsByName } from '../descriptors/docs.ts';

export const docs: DocsByName = {
  'object_detection.protos.RMSPropOptimizer': {
    doc: 'RMSProp: gradients are divided by the root of a running mean of their squares.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      momentum_optimizer_value: 'Share of the last update that is added to the next one; 0 means no momentum.',
      decay: 'Share of the old mean of squares that a step keeps (rho). The Object Detection API on TensorFlow 2 uses it as a decay of the learning rate instead: the rate becomes rate / (1 + decay * step), and rho stays 0.9.',
      epsilon: 'Added to the mean of squares, to prevent a division by zero.',
    },
  },
  'object_detection.protos.MomentumOptimizer': {
    doc: 'Gradient descent that adds a share of the last update to the next one.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      momentum_optimizer_value: 'Share of the last update that is added to the next one; 0 is plain gradient descent.',
    },
  },
  'object_detection.protos.AdamOptimizer': {
    doc: 'Adam, with beta_1 = 0.9 and beta_2 = 0.999.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      epsilon: 'Added to the root of the mean of squares, to prevent a division by zero.',
    },
  },
  'object_detection.protos.Optimizer': {
    doc: 'The optimizer that updates the weights, and whether moving averages of the weights are kept.',
    fields: {
      use_moving_average: 'Keeps a moving average of every weight while training, for evaluation and export.',
      moving_average_decay: 'Share of the old average that an update keeps. TensorFlow 1 applies it from the first step; TensorFlow 2 uses min(moving_average_decay, (1 + n) / (10 + n)) after n updates.',
    },
  },
  'object_detection.protos.ConstantLearningRate': {
    doc: 'The same rate at every step.',
    fields: { learning_rate: 'The rate.' },
  },
  'object_detection.protos.ExponentialDecayLearningRate': {
    doc: 'A constant burn-in of burnin_steps steps, then initial_learning_rate * decay_factor ^ (t / decay_steps), where t counts from the end of the burn-in; never below min_learning_rate.',
    fields: {
      initial_learning_rate: 'The rate at which the decay starts.',
      decay_steps: 'Number of steps in which the rate is multiplied by decay_factor once. The Object Detection API accepts 0 and computes NaN.',
      decay_factor: 'The factor of the rate in decay_steps steps.',
      staircase: 'True: the rate drops at once at every multiple of decay_steps; false: it falls a little with each step.',
      burnin_learning_rate: 'The rate during burn-in. 0 does not mean a rate of 0, but the same as initial_learning_rate.',
      burnin_steps: 'Number of burn-in steps before the decay starts; 0: no burn-in.',
      min_learning_rate: 'The least rate; it also applies during burn-in.',
    },
  },
  'object_detection.protos.ManualStepLearningRate.LearningRateSchedule': {
    doc: 'A change of the rate.',
    fields: {
      step: 'The first step with the new rate. It must be greater than 0 (a missing step means 0) and greater than the step of the entry before it.',
      learning_rate: 'The new rate. If it is left out, it is 0.002, not the previous rate.',
    },
  },
  'object_detection.protos.ManualStepLearningRate': {
    doc: 'A rate that changes at the given steps and stays the same between them.',
    fields: {
      initial_learning_rate: 'The rate before the first step of the schedule; with warmup, the rate at which the climb starts.',
      schedule: 'The changes of the rate, in the order of their steps; at least one.',
      warmup: 'True: the rate climbs in a straight line from initial_learning_rate to the first rate of the schedule, which it reaches at the first step of the schedule.',
    },
  },
  'object_detection.protos.CosineDecayLearningRate': {
    doc: 'A straight warm-up of warmup_steps steps, then learning_rate_base for hold_base_rate_steps steps, then half a cosine that reaches 0 at total_steps; 0 after that.',
    fields: {
      learning_rate_base: 'The highest rate, at the end of the warm-up. With a warm-up it must not be less than warmup_learning_rate.',
      total_steps: 'The step at which the rate reaches 0, including warm-up and hold. It must not be less than warmup_steps.',
      warmup_learning_rate: 'The rate at step 0, where the warm-up starts.',
      warmup_steps: 'Number of warm-up steps; 0: no warm-up. The default is 10000, which is too long for a short run.',
      hold_base_rate_steps: 'Number of steps with learning_rate_base after the warm-up.',
    },
  },
  'object_detection.protos.PreprocessingStep': {
    doc: 'A step of data augmentation. Its fields are not listed here and are kept unchanged.',
    fields: {},
  },
  'object_detection.protos.TrainConfig': {
    doc: 'The settings of training.',
    fields: {
      batch_size: 'Examples in one step, over all replicas together.',
      data_augmentation_options: 'The steps of data augmentation for each image, in order.',
      sync_replicas: 'Whether replicas wait for one another and update the weights together.',
      keep_checkpoint_every_n_hours: 'Hours between two checkpoints that are kept permanently.',
      optimizer: 'The optimizer and its learning rate.',
      gradient_clipping_by_norm: 'The greatest norm of the gradients, to which larger ones are scaled down; 0: no limit.',
      fine_tune_checkpoint: 'The checkpoint with the initial weights; if it is empty, training starts from scratch.',
      fine_tune_checkpoint_type: 'The weights to load from fine_tune_checkpoint: "classification", "detection", "fine_tune" or "full".',
      fine_tune_checkpoint_version: 'The format of fine_tune_checkpoint.',
      from_detection_checkpoint: 'Whether fine_tune_checkpoint is that of a detector; replaced by fine_tune_checkpoint_type.',
      load_all_detection_checkpoint_vars: "Whether to load every matching weight of a detector's checkpoint, not only those of the feature extractor.",
      run_fine_tune_checkpoint_dummy_computation: 'Whether to run the model once on dummy input before fine_tune_checkpoint is read, so that its weights exist.',
      num_steps: 'The number of training steps. With 0, which is the default, training runs until it is stopped.',
      startup_delay_steps: 'Steps between the starts of two replicas, so that they start one by one; must be 0 with sync_replicas.',
      bias_grad_multiplier: 'The factor of the gradients of biases; 0: they are unchanged.',
      update_trainable_variables: 'Regular expressions: only variables whose name matches one are trained; by default all.',
      freeze_variables: 'Regular expressions: variables whose name matches one are not trained.',
      replicas_to_aggregate: 'The number of replicas whose gradients are combined in one update, with sync_replicas.',
      batch_queue_capacity: 'The capacity of the queue of batches.',
      num_batch_queue_threads: 'The number of threads that fill the queue of batches.',
      prefetch_queue_capacity: 'The number of batches to prefetch.',
      merge_multiple_label_boxes: 'Whether to merge boxes with equal corners into one box with several labels.',
      use_multiclass_scores: 'Whether to train on a score for each class instead of one label per box, if the data has scores.',
      add_regularization_loss: "Whether to add the regularizers' loss to the training loss.",
      max_number_of_boxes: "The length to which each image's list of boxes is padded.",
      unpad_groundtruth_tensors: 'Whether to remove the padding of the true boxes before the loss is computed.',
      retain_original_images: 'Whether to keep each image as it was before augmentation, for summaries.',
      use_bfloat16: 'Whether to compute in bfloat16 if the model supports it.',
      summarize_gradients: 'Whether to write summaries of the gradients.',
    },
  },
  'object_detection.protos.EvalConfig': {
    doc: 'The settings of evaluation that depend on training.',
    fields: {
      use_moving_averages: 'Whether to evaluate with the moving averages of the weights instead of the weights.',
    },
  },
  'object_detection.protos.TrainEvalPipelineConfig': {
    doc: 'A whole pipeline: the settings of a model, of its training and of its evaluation.',
    fields: { train_config: 'The settings of training.', eval_config: 'The settings of evaluation.' },
  },
  'learning_schedules.Constant': {
    doc: 'The same rate at every step, with all its digits (constant_learning_rate keeps 7).',
    fields: { learning_rate: 'The rate.' },
  },
  'learning_schedules.ExponentialDecay': {
    doc: 'A rate that is repeatedly multiplied by a factor, without a burn-in.',
    fields: {
      initial_learning_rate: 'The rate at which the decay starts.',
      decay_steps: 'Number of steps in which the rate is multiplied by decay_factor once.',
      decay_factor: 'The factor of the rate in decay_steps steps.',
      staircase: 'True: the rate drops at once at every multiple of decay_steps; false: it falls a little with each step.',
      begin_step: 'The step at which the decay starts; up to it the rate is initial_learning_rate.',
      end_learning_rate: 'The rate at which the decay stops: the least rate if decay_factor is below 1, else the greatest. 0: it never stops.',
    },
  },
  'learning_schedules.NaturalExponentialDecay': {
    doc: 'A rate that decays by powers of e.',
    fields: {
      initial_learning_rate: 'The rate at step 0.',
      decay_rate: 'The rate is divided by e to this power every decay_steps steps.',
      decay_steps: 'Steps in which the rate is divided by e to the power of decay_rate once.',
      staircase: 'True: the rate drops at once at every multiple of decay_steps; false: it falls a little with each step.',
    },
  },
  'learning_schedules.InverseTimeDecay': {
    doc: 'A rate that is divided by a number that grows by the same amount at each step.',
    fields: {
      initial_learning_rate: 'The rate at step 0.',
      decay_rate: 'The amount by which the divisor, 1 at step 0, grows in decay_steps steps.',
      decay_steps: 'Steps in which the divisor grows by decay_rate.',
      power: 'The exponent of the divisor.',
      staircase: 'True: the divisor grows at once at every multiple of decay_steps; false: a little with each step.',
    },
  },
  'learning_schedules.StepDecay': {
    doc: 'A rate that is multiplied by a factor at every multiple of a number of steps.',
    fields: {
      initial_learning_rate: 'The rate at step 0.',
      decay_steps: 'Steps between one drop and the next; the step of a drop has the new rate.',
      decay_factor: 'The factor of the rate at each drop.',
    },
  },
  'learning_schedules.MultiStepDecay': {
    doc: 'A rate that is multiplied by the same factor at each of the given steps.',
    fields: {
      initial_learning_rate: 'The rate before the first boundary.',
      boundaries: 'The steps of the drops, ascending; a boundary step has the new rate.',
      decay_factor: 'The factor of the rate at each boundary.',
    },
  },
  'learning_schedules.PiecewiseConstant': {
    doc: 'Constant rates between given steps.',
    fields: {
      boundaries: 'The steps at which the rate changes, ascending.',
      learning_rates: 'The rates before, between and after the boundaries: one more than there are boundaries.',
      boundary_step: 'The rate of a boundary step: the old one or the new one.',
    },
  },
  'learning_schedules.PolynomialDecay': {
    doc: 'A rate that falls to another with a power of the remaining steps.',
    fields: {
      initial_learning_rate: 'The rate at step 0.',
      end_learning_rate: 'The rate at the end of the decay, and after it.',
      decay_steps: 'Steps of the decay.',
      power: '1 is a straight line, 2 falls fast at first, 0.5 fast at the end.',
      cycle: 'True: the decay does not end. After each decay_steps steps it is stretched to reach its end decay_steps later, so the rate jumps up and falls again. The last step of a cycle still belongs to it.',
      k_decay: 'The exponent of the share of the steps that have passed: below 1 the rate falls early, above 1 late.',
    },
  },
  'learning_schedules.Linear': {
    doc: 'A straight line from one rate to another.',
    fields: {
      initial_learning_rate: 'The rate at step 0.',
      end_learning_rate: 'The rate from total_steps on.',
      total_steps: 'Number of steps from the first rate to the last.',
    },
  },
  'learning_schedules.PiecewiseInterpolation.Knot': {
    doc: 'A step with its rate.',
    fields: {
      step: 'The step. Before the first knot the rate of the first knot applies; after the last, that of the last.',
      learning_rate: 'The rate at this step.',
    },
  },
  'learning_schedules.PiecewiseInterpolation': {
    doc: 'Rates at the given steps, with a straight line or half a cosine from each to the next.',
    fields: {
      knot: 'The knots, in the order of their steps; two knots at one step make a jump.',
      interpolation: 'How the rate goes from one knot to the next.',
    },
  },
  'learning_schedules.CosineDecay': {
    doc: 'Half a cosine from one rate down to another.',
    fields: {
      initial_learning_rate: 'The rate at step 0.',
      end_learning_rate: 'The rate at the end of the decay, and after it.',
      decay_steps: 'Steps of the decay.',
      exponent: 'The exponent of the half cosine, which falls from 1 to 0.',
      rebound: 'True: the rate does not stay at end_learning_rate, but climbs back in decay_steps steps, and falls again.',
      k_decay: 'The exponent of the share of the steps that have passed: below 1 the rate falls early, above 1 late.',
    },
  },
  'learning_schedules.CosineDecayRestarts': {
    doc: 'Half cosines one after the other, each a warm restart.',
    fields: {
      initial_learning_rate: 'The rate at step 0.',
      end_learning_rate: 'The rate at the end of each cycle.',
      decay_steps: 'Steps of the first cycle.',
      period_factor: 'The length of each cycle as a multiple of the previous one.',
      height_factor: 'The factor of the height above end_learning_rate at each restart.',
      peak_factor: 'The factor of the first rate of a cycle at each restart.',
      cycles: 'The number of cycles, after which the rate is end_learning_rate. 0: they never end.',
    },
  },
  'learning_schedules.StepCosine': {
    doc: 'Half cosines end to end, from each rate to the next.',
    fields: {
      boundaries: 'The steps at which a half cosine ends and the next one starts, ascending.',
      learning_rates: 'The rates at which the half cosines start, the first at step 0: one for each boundary.',
      end_learning_rate: 'The rate at the last boundary, and after it.',
    },
  },
  'learning_schedules.InverseSqrt': {
    doc: 'A rate that falls as one over the square root of the step.',
    fields: {
      initial_learning_rate: 'The rate at step 0.',
      timescale: 'Steps after which the rate has fallen to initial_learning_rate / sqrt(2).',
    },
  },
  'learning_schedules.Noam': {
    doc: 'The schedule of the first Transformer: a straight warm-up, then a fall with the inverse square root of the step.',
    fields: {
      model_size: 'The width of the model (d_model); rates are divided by its square root.',
      warmup_steps: 'Steps of warm-up; the rate is greatest at its end.',
      learning_rate: 'The factor of all rates.',
    },
  },
  'learning_schedules.Power': {
    doc: 'A rate that follows a power of the step.',
    fields: {
      initial_learning_rate: 'The rate at the first step after offset, which counts as 1.',
      power: 'The power of the step.',
      offset: 'The step from which steps are counted; at it and before it the rate is max_learning_rate, or initial_learning_rate if that is 0.',
      max_learning_rate: 'The greatest rate; 0 means that there is no limit.',
      total_steps: 'The step, counted from offset, at which a linear tail reaches 0. 0: there is no tail.',
      linear_decay_fraction: 'The share of total_steps in which the rate is also lowered to 0 in a straight line.',
    },
  },
  'learning_schedules.Sigmoid': {
    doc: 'A rate that rises or falls along a logistic curve.',
    fields: {
      learning_rate: 'The rate to which the curve rises or from which it falls; at center_step the rate is half of this.',
      steepness: 'Above 0 the rate rises, below 0 it falls; the further from 0, the faster.',
      center_step: 'The step at which the rate is half of learning_rate.',
    },
  },
  'learning_schedules.Tanh': {
    doc: 'A rate that falls to another along a hyperbolic tangent.',
    fields: {
      initial_learning_rate: 'The rate from which the decay starts; at step 0 the rate is a little less.',
      end_learning_rate: 'The rate after the decay; just before its end the rate is a little more.',
      decay_steps: 'Steps of the decay.',
      lower: 'The argument of tanh at the start of the decay.',
      upper: 'The argument of tanh at the end of the decay.',
    },
  },
  'learning_schedules.OneCycle': {
    doc: 'A climb to the greatest rate, then a fall far below the first rate, in one run.',
    fields: {
      max_learning_rate: 'The greatest rate, at step pct_start * total_steps - 1.',
      total_steps: 'Steps of the run; the least rate is at total_steps - 1, and after it.',
      pct_start: 'The share of the run, from 0 to 1, in which the rate climbs.',
      div_factor: 'The rate at step 0 is max_learning_rate divided by this.',
      final_div_factor: 'The last rate is the one at step 0 divided by this.',
      three_phase: 'True: the rate comes down as fast as it climbed, and then falls to the last rate in a third phase; false: it falls to the last rate in one phase.',
      anneal: 'The shape of each phase.',
      cycle_momentum: "True: the optimizer's momentum (beta1, if it has no momentum) falls as the rate rises: from max_momentum to base_momentum at the peak, and back. That is PyTorch's default. Allowed only directly in the learning rate of an optimizer.",
      base_momentum: 'With cycle_momentum: the momentum at the peak.',
      max_momentum: 'With cycle_momentum: the momentum at step 0 and at the end.',
    },
  },
  'learning_schedules.Cyclic': {
    doc: 'A rate that climbs and falls between two bounds in cycles.',
    fields: {
      initial_learning_rate: 'The lower bound, and the rate at step 0.',
      max_learning_rate: 'The upper bound of the first cycle.',
      up_steps: 'Number of steps of a climb.',
      down_steps: 'Number of steps of a fall. 0: the same as for a climb.',
      mode: 'The change of the height of the cycles.',
      decay_factor: 'With EXP_RANGE: the factor of the height with each step.',
      cycle_momentum: "True: the optimizer's momentum (beta1, if it has no momentum) falls as the rate rises, from max_momentum towards base_momentum. That is PyTorch's default. Allowed only directly in the learning rate of an optimizer.",
      base_momentum: 'With cycle_momentum: the momentum at the top of the first cycle.',
      max_momentum: 'With cycle_momentum: the momentum at step 0.',
    },
  },
  'learning_schedules.WarmupStableDecay': {
    doc: 'A warm-up, a long stretch at the same rate, and a decay at the end.',
    fields: {
      learning_rate: 'The rate from the end of the warm-up to the start of the decay.',
      warmup_learning_rate: 'The rate at step 0, where the warm-up starts.',
      warmup_steps: 'Number of warm-up steps; 0: no warm-up.',
      warmup: 'The shape of the warm-up: LINEAR, COSINE or ONE_MINUS_SQRT.',
      stable_steps: 'Steps between warm-up and decay.',
      stable_power: 'Between warm-up and decay, the rate is divided by (1 + t / stable_timescale) to this power, t steps after the warm-up. 0: the rate stays.',
      stable_timescale: 'The unit of t for stable_power, in steps.',
      decay_steps: 'Steps of the decay.',
      end_learning_rate: 'The rate at the end of the decay, and after it; a rate that stable_power lowers does not go below it.',
      decay: 'The shape of the decay.',
      decay_power: 'With POWER: the exponent of x.',
      decay_ratio: 'With EXPONENTIAL: the value of decay_ratio^x at the end, before it is stretched down to end_learning_rate.',
    },
  },
  'learning_schedules.RangeTest': {
    doc: 'A rate that grows without end, to find the one at which training breaks.',
    fields: {
      initial_learning_rate: 'The rate at step 0.',
      growth_steps: 'Number of steps in which the rate grows by growth_rate times initial_learning_rate.',
      growth_rate: 'The growth in growth_steps steps, as a multiple of initial_learning_rate.',
      staircase: 'True: the rate jumps at every multiple of growth_steps; false: it grows a little with each step.',
    },
  },
  'learning_schedules.ExponentialDecayWithWarmup': {
    doc: 'A straight warm-up, then exponential decay counted from its end, never below a floor.',
    fields: {
      learning_rate_base: 'The rate at the end of the warm-up, at which the decay starts.',
      learning_rate_decay_steps: 'Number of steps in which the rate is multiplied by learning_rate_decay_factor once.',
      learning_rate_decay_factor: 'The factor of the rate in learning_rate_decay_steps steps.',
      warmup_learning_rate: 'The rate at step 0, where the warm-up starts.',
      warmup_steps: 'Number of warm-up steps; 0: no warm-up.',
      min_learning_rate: 'The least rate; it also applies during warm-up.',
      staircase: 'True: the rate drops at once; false: it falls a little with each step.',
    },
  },
  'learning_schedules.Warmup': {
    doc: 'A warm-up, and then any learning rate.',
    fields: {
      learning_rate: 'The learning rate that follows.',
      warmup_steps: 'Number of warm-up steps; 0: no warm-up.',
      shape: 'The shape of the warm-up.',
      warmup_learning_rate: 'The rate at step 0, where the warm-up starts.',
      end_learning_rate: 'The rate at the end of the warm-up. 0: the rate that follows it.',
      power: 'With POLYNOMIAL: the exponent of x.',
      overlap: 'True: the warm-up replaces the first steps of learning_rate; false: learning_rate starts with its step 0 when the warm-up ends.',
    },
  },
  'learning_schedules.Sequence.Part': {
    doc: 'A learning rate, and the number of steps for which it applies.',
    fields: {
      learning_rate: 'The learning rate of the part.',
      steps: 'The number of steps of the part. The last part has no end and needs no number.',
    },
  },
  'learning_schedules.Sequence': {
    doc: 'Learning rates one after the other, each counting from its own step 0.',
    fields: { part: 'The parts, in order; the first step after a part belongs to the next.' },
  },
  'learning_schedules.Product': {
    doc: 'Learning rates multiplied with one another.',
    fields: { learning_rate: 'The learning rates; usually all but one are factors around 1.' },
  },
  'learning_schedules.Scale': {
    doc: 'A learning rate multiplied by a number.',
    fields: { learning_rate: 'The learning rate.', factor: 'The factor.' },
  },
  'learning_schedules.Clamp': {
    doc: 'A learning rate kept between two bounds.',
    fields: {
      learning_rate: 'The learning rate.',
      min_learning_rate: 'The least rate.',
      max_learning_rate: 'The greatest rate; 0 means that there is no limit.',
    },
  },
  'learning_schedules.Repeat': {
    doc: 'The first steps of a learning rate, repeated in cycles.',
    fields: {
      learning_rate: 'The learning rate.',
      steps: 'The number of steps of the learning rate in the first cycle.',
      period_factor: 'The length of each cycle as a multiple of the previous one; the learning rate is stretched with it.',
      height_factor: 'The factor of the rates with each cycle.',
      cycles: 'The number of cycles; the rate stays at the end of the last one. 0: they never end.',
    },
  },
  'learning_schedules.Offset': {
    doc: 'A learning rate that starts some steps ahead, or some steps late.',
    fields: {
      learning_rate: 'The learning rate.',
      steps: 'The rate at step t is that of learning_rate at step t + steps. If this is below 0, the first rate applies until learning_rate starts.',
    },
  },
  'learning_schedules.ReduceOnPlateau': {
    doc: 'A factor on every rate, which falls each time a metric stops improving. It is written beside a schedule, in the outermost learning rate.',
    fields: {
      mode: 'Whether a lower or a higher metric is better.',
      factor: 'The factor of the rates at each reduction.',
      patience: 'The number of metrics in a row that may be no better; one more reduces the rates.',
      threshold: 'The least improvement on the best metric that counts as better.',
      threshold_mode: 'The unit of the threshold.',
      cooldown: 'The number of metrics after a reduction that are ignored.',
      min_factor: 'The least total factor.',
      min_change: 'A reduction is left out if it would change the total factor by no more than this.',
    },
  },
  'learning_schedules.ParameterGroup': {
    doc: 'Parameters with their own values. A variable belongs to the first group that matches its name. A value that is not written here is that of the optimizer.',
    fields: {
      match: 'The variables of the group: a glob for the whole name, with * for any characters and ? for one. Several globs are separated by commas.',
      name: 'The name in reports. Default: the value of match.',
      learning_rate_factor: 'The learning rate is multiplied by this.',
      learning_rate: "The group's own learning rate.",
      momentum: "The group's momentum.",
      momentum_schedule: "The group's momentum at each step.",
      beta1: "The group's beta1.",
      beta1_schedule: "The group's beta1 at each step.",
      weight_decay: "The group's weight decay.",
      weight_decay_schedule: "The group's weight decay at each step.",
    },
  },
  'learning_schedules.SgdConfig': {
    doc: 'Gradient descent. torch: d = g + weight_decay * w; m = momentum * m + (1 - dampening) * d; w -= rate * m, with nesterov w -= rate * (d + momentum * m). keras: w -= rate * weight_decay * w; m = momentum * m - rate * g; w += m, with nesterov w += momentum * m - rate * g.\n\nSource: torch/optim/sgd.py; keras/src/optimizers/sgd.py.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      momentum: 'Share of the last update that is added to the next one. Default: 0, which means no momentum, as in PyTorch and Keras.',
      momentum_schedule: 'The momentum at each step, in place of momentum.',
      nesterov: 'Whether to use Nesterov momentum, which looks ahead by the momentum. Default: false, as in PyTorch and Keras.',
      dampening: 'PyTorch only: the share of a gradient that does not enter the momentum. Default: 0.',
      weight_decay: 'Weight decay: flavour torch adds weight_decay * w to the gradient, the others subtract rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras.',
      weight_decay_schedule: 'The weight decay at each step, in place of weight_decay.',
      parameter_group: 'Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies.',
    },
  },
  'learning_schedules.AdamConfig': {
    doc: 'Adam. m += (g - m)(1 - beta1); v += (g^2 - v)(1 - beta2). torch: w -= rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon). keras and tf1: w -= rate * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + epsilon).\n\nSource: torch/optim/adam.py; keras/src/optimizers/adam.py.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      beta1: 'Share of the old mean of gradients that an update keeps. Default: 0.9, as in PyTorch and Keras.',
      beta1_schedule: 'beta1 at each step, in place of beta1.',
      beta2: 'Share of the old mean of squares that an update keeps. Default: 0.999, as in PyTorch and Keras.',
      epsilon: 'Added to the root of the mean of squares. Default: 1e-8 in PyTorch and TensorFlow 1, 1e-7 in Keras; the flavour decides.',
      amsgrad: 'Whether to divide by the greatest mean of squares so far (AMSGrad). Default: false, as in PyTorch and Keras.',
      weight_decay: 'Weight decay: flavour torch adds weight_decay * w to the gradient, the others subtract rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras.',
      weight_decay_schedule: 'The weight decay at each step, in place of weight_decay.',
      parameter_group: 'Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies.',
    },
  },
  'learning_schedules.AdamWConfig': {
    doc: 'Adam with decoupled weight decay: w -= rate * weight_decay * w, then as Adam.\n\nSource: torch/optim/adamw.py; keras/src/optimizers/adamw.py.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      beta1: 'Share of the old mean of gradients that an update keeps. Default: 0.9, as in PyTorch and Keras.',
      beta1_schedule: 'beta1 at each step, in place of beta1.',
      beta2: 'Share of the old mean of squares that an update keeps. Default: 0.999, as in PyTorch and Keras.',
      epsilon: 'Added to the root of the mean of squares. Default: 1e-8 in PyTorch, 1e-7 in Keras; the flavour decides.',
      amsgrad: 'Whether to divide by the greatest mean of squares so far (AMSGrad). Default: false, as in PyTorch and Keras.',
      weight_decay: 'Weight decay: rate * weight_decay * w is subtracted from the weights before an update. Default: 0.01, as in PyTorch; Keras has 0.004.',
      weight_decay_schedule: 'The weight decay at each step, in place of weight_decay.',
      parameter_group: 'Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies.',
    },
  },
  'learning_schedules.RmsPropConfig': {
    doc: 'RMSProp. s = rho * s + (1 - rho) * g^2, without momentum w -= rate * g / root. torch: root is sqrt(s) + epsilon, m = momentum * m + g / root; w -= rate * m. keras: root is sqrt(s + epsilon), m = momentum * m + rate * g / root; w -= m.\n\nSource: torch/optim/rmsprop.py; keras/src/optimizers/rmsprop.py.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      rho: 'Share of the old mean of squares that an update keeps. Default: 0.99 in PyTorch (its alpha), 0.9 in Keras and TensorFlow 1; the flavour decides.',
      momentum: 'Share of the last update that is added to the next one. Default: 0, as in PyTorch and Keras.',
      momentum_schedule: 'The momentum at each step, in place of momentum.',
      epsilon: 'Added to the divisor, to keep the division finite. Default: 1e-8 in PyTorch, 1e-7 in Keras, 1e-10 in TensorFlow 1; the flavour decides.',
      centered: 'Whether to subtract the square of the mean gradient from the mean of squares. Default: false, as in PyTorch and Keras.',
      weight_decay: 'Weight decay: flavour torch adds weight_decay * w to the gradient, the others subtract rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras.',
      weight_decay_schedule: 'The weight decay at each step, in place of weight_decay.',
      parameter_group: 'Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies.',
    },
  },
  'learning_schedules.NAdamConfig': {
    doc: 'Adam with Nesterov momentum; mu_t = beta1 * (1 - 0.5 * 0.96^(t * momentum_decay)). TensorFlow.js does not build it.\n\nSource: torch/optim/nadam.py; keras/src/optimizers/nadam.py.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      beta1: 'Share of the old mean of gradients that an update keeps. Default: 0.9, as in PyTorch and Keras.',
      beta1_schedule: 'beta1 at each step, in place of beta1.',
      beta2: 'Share of the old mean of squares that an update keeps. Default: 0.999, as in PyTorch and Keras.',
      epsilon: 'Added to the root of the mean of squares. Default: 1e-8 in PyTorch, 1e-7 in Keras; the flavour decides.',
      momentum_decay: 'How fast the momentum rises to beta1. Default: 0.004, as in PyTorch; fixed in Keras.',
      weight_decay: 'Weight decay: PyTorch adds weight_decay * w to the gradient, Keras subtracts rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras.',
      weight_decay_schedule: 'The weight decay at each step, in place of weight_decay.',
      parameter_group: 'Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies.',
    },
  },
  'learning_schedules.AdagradConfig': {
    doc: 'Adagrad: s += g^2; w -= rate * g / (sqrt(s) + epsilon). TensorFlow.js does not build it.\n\nSource: torch/optim/adagrad.py; keras/src/optimizers/adagrad.py, which has epsilon inside the root.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      initial_accumulator_value: 'The initial value of the sum of squares. Default: 0 in PyTorch, 0.1 in Keras and TensorFlow 1.',
      epsilon: 'Added to the divisor, to keep the division finite. Default: 1e-10 in PyTorch, 1e-7 in Keras.',
      weight_decay: 'Weight decay: PyTorch adds weight_decay * w to the gradient, Keras subtracts rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras.',
      weight_decay_schedule: 'The weight decay at each step, in place of weight_decay.',
      parameter_group: 'Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies.',
    },
  },
  'learning_schedules.LambConfig': {
    doc: 'LAMB: the direction r of AdamW with weight_decay * w added, w -= rate * |w| / |r| * r, layer by layer. TensorFlow.js does not build it.\n\nSource: You et al., Large Batch Optimization for Deep Learning, 2019; timm/optim/lamb.py; keras/src/optimizers/lamb.py.',
    fields: {
      learning_rate: 'The learning rate at each step.',
      beta1: 'Share of the old mean of gradients that an update keeps. Default: 0.9, as in timm and Keras.',
      beta1_schedule: 'beta1 at each step, in place of beta1.',
      beta2: 'Share of the old mean of squares that an update keeps. Default: 0.999, as in timm and Keras.',
      epsilon: 'Added to the root of the mean of squares. Default: 1e-6 in timm and the paper, 1e-7 in Keras.',
      weight_decay: 'Weight decay: weight_decay * w is added to the direction. Default: 0.01, as in timm; None in Keras.',
      weight_decay_schedule: 'The weight decay at each step, in place of weight_decay.',
      parameter_group: 'Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies.',
    },
  },
};
