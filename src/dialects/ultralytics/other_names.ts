/** Other tools' names for arguments of Ultralytics. */
export const otherNames = {
  batch_size: 'batch',
  batchsize: 'batch',
  bs: 'batch',
  lr: 'lr0',
  learning_rate: 'lr0',
  initial_lr: 'lr0',
  base_lr: 'lr0',
  max_lr: 'lr0',
  start_lr: 'lr0',
  lr1: 'lrf',
  num_epochs: 'epochs',
  max_epochs: 'epochs',
  cosine_lr: 'cos_lr',
  optim: 'optimizer',
  wd: 'weight_decay',
};
