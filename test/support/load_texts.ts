/** A learning rate, and the larger messages around it, each as a text that loads without findings. */
export const block =
  'cosine_decay_learning_rate { learning_rate_base: 0.04 total_steps: 25000 warmup_steps: 2000 }';
export const optimizer = `adam_optimizer { learning_rate { ${block} } epsilon: 0.5 } use_moving_average: false`;
export const train = `batch_size: 64 num_steps: 25000 optimizer { ${optimizer} }`;
export const pipeline = `model { ssd { x: 1 } } train_config { ${train} }`;
