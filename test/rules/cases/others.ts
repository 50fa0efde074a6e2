import { at, type Case, cosine, inTrain, manual, run, staircase, warm } from './case.ts';

/** Cases of all other rules. */
export const others: readonly Case[] = [
  {
    reason: 'a train config without a length',
    text: inTrain(cosine(`total_steps: 1000 ${warm}`)),
    fires: [['run/length-unknown', '1000']],
  },
  {
    reason: 'a schedule whose end no single field sets, without a length',
    text: inTrain(
      'warmup_stable_decay { learning_rate: 0.1 warmup_learning_rate: 0.01 warmup_steps: 100 stable_steps: 500 decay_steps: 400 }',
    ),
    fires: [
      ['run/length-unknown', 'warmup_stable_decay'],
      ['upstream/refuses', 'warmup_stable_decay'],
    ],
  },
  {
    reason: 'a train config with the length as an option',
    text: inTrain(cosine(`total_steps: 1000 ${warm}`)),
    run: run(1000),
    fires: [],
  },
  { reason: 'a schedule without an end', text: inTrain(staircase(1000)), fires: [] },
  {
    reason: 'a bare learning rate without a length',
    text: cosine(`total_steps: 1000 ${warm}`),
    fires: [],
  },
  {
    reason: 'a warm-up from 0',
    text: cosine('total_steps: 1000 warmup_learning_rate: 0 warmup_steps: 500'),
    fires: [['rate/first-update-zero', '0']],
  },
  {
    reason: 'a warm-up in a run that is resumed',
    text: cosine('total_steps: 1000 warmup_learning_rate: 0 warmup_steps: 500'),
    run: { start_step: 10 },
    fires: [],
  },
  {
    reason: 'a sudden rise',
    text: manual(at(500, 0.2)),
    fires: [['rate/jump', 'manual_step_learning_rate']],
  },
  { reason: 'a rise by half', text: manual(at(500, 0.15)), fires: [] },
  { reason: 'a fall', text: manual(at(500, 0.01)), fires: [] },
  {
    reason: 'a rise from 0',
    text: 'manual_step_learning_rate { initial_learning_rate: 0 schedule { step: 500 learning_rate: 0.2 } }',
    fires: [['rate/first-update-zero', 'manual_step_learning_rate']],
  },
  {
    reason: 'restarts that are declared',
    text: 'cosine_decay_restarts { initial_learning_rate: 0.1 end_learning_rate: 0.001 decay_steps: 100 }',
    run: run(1000),
    fires: [],
  },
  {
    reason: 'each cycle begins at the greatest rate again, so the rate falls within the run',
    text: 'repeat { steps: 100 learning_rate { linear { initial_learning_rate: 0.1 end_learning_rate: 0.001 total_steps: 100 } } }',
    run: run(1000),
    fires: [],
  },
  {
    reason: 'a drop at the end of the warm-up',
    text: 'warmup { warmup_steps: 100 warmup_learning_rate: 0.01 end_learning_rate: 0.4 learning_rate { linear { initial_learning_rate: 0.1 end_learning_rate: 0 total_steps: 1000 } } }',
    fires: [['rate/jump', 'warmup']],
  },
  {
    reason: 'a small rise at the end of the warm-up, as rounding causes it',
    text: 'warmup { warmup_steps: 100 warmup_learning_rate: 0.01 end_learning_rate: 0.1 learning_rate { linear { initial_learning_rate: 0.10000005 end_learning_rate: 0 total_steps: 1000 } } }',
    fires: [],
  },
  {
    reason: 'a drop that another finding explains',
    text: staircase(1000, 'burnin_learning_rate: 0.2 burnin_steps: 500'),
    fires: [],
  },
  {
    reason: 'more restarts than the finding lists',
    text: 'repeat { steps: 10 learning_rate { linear { initial_learning_rate: 0.1 end_learning_rate: 0.001 total_steps: 10 } } }',
    run: run(5000),
    fires: [],
  },
  {
    reason: 'a run that starts from the weights of another run',
    text: inTrain(staircase(10), 'num_steps: 100 fine_tune_checkpoint: "ckpt"'),
    fires: [['checkpoint/restarts-schedule', '"ckpt"']],
  },
  {
    reason:
      'a run that starts from the weights of another run, with a constant rate: no schedule starts again',
    text: inTrain('constant_learning_rate { learning_rate: 0.1 }', 'fine_tune_checkpoint: "ckpt"'),
    fires: [],
  },
  {
    reason: 'an empty checkpoint name does not count',
    text: inTrain(staircase(10), 'num_steps: 100 fine_tune_checkpoint: ""'),
    fires: [],
  },
  {
    reason: 'moving averages that evaluation does not use',
    text: `train_config { optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } use_moving_average: true } } eval_config { }`,
    fires: [['optimizer/moving-average-unused', 'true']],
  },
  {
    reason: 'moving averages, which are on by default',
    text: `train_config { optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } } } eval_config { }`,
    fires: [['optimizer/moving-average-unused', 'optimizer']],
  },
  {
    reason: 'no moving averages',
    text: inTrain('constant_learning_rate { }', '', 'eval_config { }'),
    fires: [],
  },
  {
    reason: 'a schedule type of this project in a pipeline config',
    text: inTrain('constant { learning_rate: 0.1 }', '', 'eval_config { }'),
    fires: [['upstream/refuses', 'constant']],
  },
  {
    reason: 'a type of the Object Detection API',
    text: inTrain('constant_learning_rate { learning_rate: 0.1 }', '', 'eval_config { }'),
    fires: [],
  },
  {
    reason: 'a train config, which the Object Detection API does not read',
    text: 'optimizer { adam_optimizer { learning_rate { constant { learning_rate: 0.1 } } } }',
    fires: [],
  },
];
