import type { Row } from './row.ts';

/** Plans of Hugging Face’s trainers and axolotl. */

const arguments_ = (more: string): string =>
  `per_device_train_batch_size: 1\nmax_steps: 100\nlearning_rate: 0.5\n${more}`;
const axolotl = (more: string): string =>
  `base_model: x\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\nmax_steps: 100\nlearning_rate: 0.5\n${more}`;
const kwargs = (scheduler: string, fields: string): string =>
  arguments_(`lr_scheduler_type: ${scheduler}\nlr_scheduler_kwargs: { ${fields} }\n`);

export const huggingface = (
  [
    {
      reason: 'transformers: arguments of the scheduler as JSON in a string, with a number in quotes',
      text: arguments_(
        `lr_scheduler_type: polynomial\nlr_scheduler_kwargs: '{"lr_end": 0.25, "power": "2"}'\n`,
      ),
      rates: [
        [0, 0.5],
        [50, 0.3125],
      ],
    },
    {
      reason: 'transformers: the time scale of an inverse square root',
      text: `${kwargs('inverse_sqrt', 'timescale: 25')}warmup_steps: 0\n`,
      rates: [[75, 0.25]],
    },
    {
      reason: 'transformers: an argument that the scheduler does not take, as JSON in a string',
      text: arguments_(`lr_scheduler_type: linear\nlr_scheduler_kwargs: '{"num_cycles": 2}'\n`),
      codes: ['huggingface/unknown-kwarg'],
    },
    {
      reason: 'transformers: a number of steps with a letter needs no examples',
      text: arguments_('').replace('max_steps: 100', 'max_steps: 400k'),
      codes: ['huggingface/not-a-number'],
    },
    {
      // optimization.py: get_scheduler passes no keywords to it.
      reason: 'transformers: a constant rate, which ignores arguments',
      text: kwargs('constant', 'factor: 0.5'),
      rates: [[75, 0.5]],
    },
    {
      reason: 'transformers: a constant rate ignores a warm-up, in a run of any length',
      text: arguments_('lr_scheduler_type: constant\nwarmup_steps: 5\n').replace('max_steps: 100\n', ''),
      codes: ['huggingface/no-warmup'],
      rates: [[0, 0.5]],
    },
    {
      reason: 'transformers: a constant rate ignores a warm-up as long as the run',
      text: arguments_('lr_scheduler_type: constant\nwarmup_steps: 100\n'),
      codes: ['huggingface/no-warmup'],
      rates: [[0, 0.5]],
    },
    {
      reason: 'transformers: a share of 0 is no warm-up',
      text: arguments_('warmup_ratio: 0\n'),
      codes: ['huggingface/ratio-in-five'],
      rates: [[0, 0.5]],
    },
    {
      reason: 'transformers: arguments of a scheduler of PyTorch',
      text: kwargs('reduce_lr_on_plateau', 'factor: 0.5'),
      codes: ['huggingface/needs-metric'],
    },
    {
      reason: 'transformers: an argument that no scheduler takes',
      text: kwargs('linear', 'factor: 0.5'),
      codes: ['field/unknown'],
    },
    {
      reason: 'transformers: a string that is not JSON',
      text: arguments_(`lr_scheduler_type: linear\nlr_scheduler_kwargs: "{'num_cycles': 2}"\n`),
      codes: ['value/type'],
    },
    {
      reason: 'axolotl: JSON in a string, which its schema refuses',
      text: axolotl(`lr_scheduler: cosine_with_restarts\nlr_scheduler_kwargs: '{"num_cycles": 2}'\n`),
      codes: ['value/type'],
    },
    {
      // axolotl, schemas/validation.py: "max_steps must be set when using iterable pretraining_dataset".
      reason: 'axolotl: pretraining without the steps of the run',
      text: axolotl('pretraining_dataset:\n  - path: x\n').replace('max_steps: 100\n', ''),
      codes: ['huggingface/needs-steps'],
    },
    {
      reason: 'axolotl: ReLoRA restarts a one_cycle schedule',
      text: axolotl('relora: true\njagged_restart_steps: 50\nlr_scheduler: one_cycle\n'),
      codes: ['huggingface/relora'],
    },
    {
      // A run of Trainer of transformers 5.24: TypeError, 'float' object cannot be interpreted as an integer.
      reason: 'transformers: a number of accumulated batches that is a float',
      text: arguments_('gradient_accumulation_steps: 2.0\n'),
      codes: ['field/range'],
    },
    {
      reason: 'axolotl: a number of accumulated batches with a point',
      text: axolotl('').replace('steps: 1\n', 'steps: 2.0\n'),
      codes: ['huggingface/first-update-zero'],
    },
    {
      // A run of Trainer of transformers 5.24: 0.0 cannot be raised to a negative power.
      reason: 'transformers: a polynomial with a power below 0',
      text: kwargs('polynomial', 'power: -1'),
      codes: ['field/range'],
    },
    {
      // PyTorch: "Invalid epsilon value".
      reason: 'transformers: an epsilon below 0',
      text: arguments_('adam_epsilon: -1.0\n'),
      codes: ['field/range'],
    },
    {
      // From a run of Trainer of transformers 5.24 of 5 steps; each step stands for 20 here.
      reason: 'transformers: a cosine with -1 waves, which equals one with 1 wave',
      text: kwargs('cosine', 'num_cycles: -1'),
      rates: [
        [0, 0.5],
        [20, 0.3272542485937369],
        [40, 0.04774575140626316],
        [80, 0.3272542485937369],
      ],
    },
    {
      // get_scheduler of transformers 5.24: ZeroDivisionError after the last update.
      reason: 'transformers: a polynomial after a warm-up as long as the run',
      text: `${kwargs('polynomial', 'power: 2')}warmup_steps: 100\n`,
      codes: ['field/range'],
    },
    {
      reason: 'transformers: an inverse square root of a time of 0',
      text: `${kwargs('inverse_sqrt', 'timescale: 0')}warmup_steps: 200\n`,
      codes: ['field/range'],
    },
    {
      reason: 'transformers: a min_lr with a learning rate of 0, by which it is divided',
      text: kwargs('cosine_with_min_lr', 'min_lr: 0.001').replace('0.5', '0'),
      codes: ['field/range'],
    },
    {
      // max(0, factor) in optimization.py.
      reason: 'transformers: a lowest rate below 0',
      text: kwargs('cosine_with_min_lr', 'min_lr: -0.25'),
      rates: [
        [0, 0.5],
        [50, 0.125],
        [99, 0],
      ],
    },
    {
      reason: 'transformers: a share of the run below -1',
      text: arguments_('warmup_ratio: -3.5\n'),
      codes: ['huggingface/warmup-range'],
    },
    {
      reason: 'transformers: a run without a known length, after whose warm-up the rate is constant',
      text: arguments_('lr_scheduler_type: constant_with_warmup\nwarmup_steps: 10\n').replace(
        'max_steps: 100\n',
        '',
      ),
      codes: ['huggingface/first-update-zero'],
      rates: [
        [5, 0.25],
        [1000, 0.5],
      ],
    },
    {
      reason: 'transformers: arguments in a block inside another block',
      text: `trainer:\n  arguments: { per_device_train_batch_size: 1, num_train_epochs: 3, max_steps: 100, learning_rate: 0.5 }\n`,
      rates: [[50, 0.25]],
    },
    {
      reason: 'axolotl: a warm-up that is a share of a run without a known length',
      text: axolotl('lr_scheduler: constant_with_warmup\nwarmup_steps: 0.5\n').replace(
        'max_steps: 100',
        'num_epochs: 2',
      ),
    },
    {
      reason: 'axolotl: restarts of a constant rate, with no annealing before each',
      text: axolotl('lr_scheduler: constant\njagged_restart_steps: 10\njagged_restart_anneal_steps: 0\n'),
      rates: [[5, 0.5]],
    },
    {
      reason: 'axolotl: an optimizer of a plug-in',
      text: axolotl('lr_scheduler: constant\noptimizer: my_own\n'),
      optimizer: { type: 'my_own', weight_decay: 0 },
      rates: [[50, 0.5]],
    },
    {
      reason: 'axolotl: a warm-up below 0',
      text: axolotl('lr_scheduler: constant_with_warmup\nwarmup_ratio: -0.5\n'),
      codes: ['field/unusual'],
      rates: [[0, 0.5]],
    },
    {
      reason: 'axolotl: a warm-up 500 times as long as the run',
      text: axolotl('lr_scheduler: constant_with_warmup\nwarmup_ratio: 500\n'),
      codes: ['huggingface/warmup-covers-run'],
    },
    {
      reason: 'axolotl: a share of the run as the steps of the warm-up',
      text: axolotl('lr_scheduler: constant_with_warmup\nwarmup_steps: 0.1\n'),
      codes: ['huggingface/first-update-zero'],
      rates: [
        [5, 0.25],
        [10, 0.5],
      ],
    },
    {
      reason: 'a constant rate, without phases and end',
      text: arguments_('lr_scheduler_type: constant\n'),
      optimizer: { type: 'adamw_torch', weight_decay: 0 },
      phases: [],
      rates: [[50, 0.5]],
    },
    {
      reason: 'axolotl: a cosine that ends an even number of steps before the warm-up keeps its first rate',
      text: axolotl(
        'lr_scheduler: cosine\nwarmup_steps: 10\ncosine_min_lr_ratio: 0.25\ncosine_constant_lr_ratio: 0.06\n',
      ),
      codes: ['huggingface/first-update-zero'],
      rates: [
        [5, 0.25],
        [10, 0.5],
        [99, 0.5],
      ],
    },
    {
      reason: 'axolotl: a cosine that ends an odd number of steps before the warm-up has its lowest rate',
      text: axolotl(
        'lr_scheduler: cosine\nwarmup_steps: 10\ncosine_min_lr_ratio: 0.25\ncosine_constant_lr_ratio: 0.05\n',
      ),
      codes: ['huggingface/first-update-zero'],
      rates: [
        [5, 0.25],
        [10, 0.125],
        [99, 0.125],
      ],
    },
    {
      reason: 'axolotl: a cosine between a warm-up and its lowest rate',
      text: axolotl(
        'lr_scheduler: cosine\nwarmup_steps: 10\ncosine_min_lr_ratio: 0.25\ncosine_constant_lr_ratio: 0.5\n',
      ),
      codes: ['huggingface/first-update-zero'],
      rates: [
        [5, 0.25],
        [10, 0.5],
        [30, 0.3125],
        [50, 0.125],
        [99, 0.125],
      ],
    },
    {
      reason: 'axolotl: cosine_constant_lr_ratio has no effect without cosine_min_lr_ratio',
      text: axolotl('lr_scheduler: cosine\nwarmup_steps: 0\ncosine_constant_lr_ratio: 0.5\n'),
      codes: ['huggingface/ignored'],
      rates: [
        [0, 0.5],
        [50, 0.25],
      ],
    },
    {
      reason: 'axolotl: a cosine that ends with the warm-up keeps its first rate',
      text: axolotl(
        'lr_scheduler: cosine\nwarmup_steps: 10\ncosine_min_lr_ratio: 0.25\ncosine_constant_lr_ratio: 0.1\n',
      ),
      codes: ['huggingface/first-update-zero'],
      rates: [
        [5, 0.25],
        [10, 0.5],
        [99, 0.5],
      ],
    },
    {
      reason: 'axolotl: a warm-up longer than the run',
      text: axolotl('lr_scheduler: cosine\nwarmup_ratio: 10\n'),
      codes: ['huggingface/warmup-covers-run'],
    },
    {
      reason: 'axolotl: a warm-up as long as the run',
      text: axolotl('lr_scheduler: cosine\nwarmup_ratio: 1\n'),
      codes: ['huggingface/warmup-covers-run'],
      rates: [[50, 0.25]],
    },
    {
      reason: 'axolotl: a constant rate, which does not use the warm-up that axolotl adds by itself',
      text: axolotl('lr_scheduler: constant\n'),
      codes: [],
      rates: [[0, 0.5]],
    },
    {
      reason: 'axolotl: rex in a run that is all warm-up',
      text: axolotl('lr_scheduler: rex\nwarmup_steps: 100\n'),
      codes: ['huggingface/warmup-covers-run'],
      rates: [
        [0, 0],
        [50, 0.25],
        [100, 0],
      ],
    },
    {
      reason: 'a cosine with no cycle keeps its first rate',
      text: kwargs('cosine', 'num_cycles: 0'),
      rates: [
        [0, 0.5],
        [99, 0.5],
      ],
    },
    {
      reason: 'restarts with no cycle stay at their start, and are 0 after the run',
      text: kwargs('cosine_with_restarts', 'num_cycles: 0'),
      rates: [
        [0, 0.5],
        [99, 0.5],
        [100, 0],
      ],
    },
    {
      reason: 'an inverse square root without a warm-up has the time scale of 10,000 steps',
      text: arguments_('lr_scheduler_type: inverse_sqrt\nwarmup_steps: 0\n'),
      rates: [[30_000, 0.25]],
    },
    {
      // get_scheduler of transformers 5.24, with 100 steps.
      reason: 'restarts with -2 cycles rise, each after a step at the full rate',
      text: kwargs('cosine_with_restarts', 'num_cycles: -2'),
      rates: [
        [0, 0.5],
        [10, 0.047745751406263165],
        [25, 0.25],
        [50, 0.5],
        [51, 0.0004933178929321103],
        [99, 0.4995066821070679],
        [100, 0],
      ],
    },
    {
      reason: 'restarts with half a cycle backwards',
      text: kwargs('cosine_with_restarts', 'num_cycles: -0.3'),
      rates: [
        [0, 0.5],
        [100, 0],
      ],
    },
    {
      reason: 'a rate of 0',
      text: arguments_('lr_scheduler_type: cosine\n').replace('0.5', '0'),
      rates: [[50, 0]],
    },
    {
      reason: 'a polynomial in a run that ends within the warm-up',
      text: arguments_('lr_scheduler_type: polynomial\nwarmup_steps: 200\n'),
      codes: ['huggingface/warmup-covers-run'],
      rates: [
        [50, 0.125],
        [99, 0.2475],
      ],
    },
    {
      reason: 'cosine_warmup_with_min_lr without a lowest rate',
      text: arguments_('lr_scheduler_type: cosine_warmup_with_min_lr\n'),
      codes: ['huggingface/missing-kwarg'],
    },
    {
      reason: 'cosine_warmup_with_min_lr without a warm-up is one step ahead',
      text: kwargs('cosine_warmup_with_min_lr', 'min_lr_rate: 0.25'),
      rates: [
        [49, 0.3125],
        [99, 0.125],
      ],
    },
    {
      reason: 'a warm-up by a square root',
      text: `${kwargs('warmup_stable_decay', 'num_decay_steps: 10, warmup_type: 1-sqrt')}warmup_steps: 4\n`,
      codes: ['huggingface/first-update-zero'],
      rates: [
        [3, 0.25],
        [4, 0.5],
        [50, 0.5],
      ],
    },
    {
      reason: 'a number of stable steps without a number of decay steps',
      text: `${kwargs('warmup_stable_decay', 'num_stable_steps: 10')}warmup_steps: 4\n`,
      codes: ['huggingface/missing-kwarg'],
    },
    {
      reason: 'a constant rate after a warm-up',
      text: arguments_('lr_scheduler_type: constant_with_warmup\nwarmup_steps: 10\n'),
      codes: ['huggingface/first-update-zero'],
      phases: [['warm-up', 0, 10]],
      rates: [
        [0, 0],
        [5, 0.25],
        [10, 0.5],
        [90, 0.5],
      ],
    },
    {
      reason: 'a constant rate with a warm-up, which it ignores',
      text: arguments_('lr_scheduler_type: constant\nwarmup_steps: 10\n'),
      codes: ['huggingface/no-warmup'],
      phases: [],
    },
    {
      reason: 'an inverse square root, and another optimizer with weight decay',
      text: arguments_('lr_scheduler_type: inverse_sqrt\nwarmup_steps: 10\nweight_decay: 0.25\noptim: sgd\n'),
      codes: ['huggingface/first-update-zero'],
      optimizer: { type: 'sgd', weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
      phases: [['warm-up', 0, 10]],
      rates: [
        [10, 0.5],
        [40, 0.25],
      ],
    },
    {
      reason: 'a polynomial to a rate above 0',
      text: kwargs('polynomial', 'lr_end: 0.25, power: 2'),
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [0, 0.5],
        [50, 0.3125],
        [100, 0.25],
      ],
    },
    {
      reason: 'a polynomial that ends at its first rate',
      text: kwargs('polynomial', 'lr_end: 0.5'),
      codes: ['huggingface/end-above-base'],
    },
    {
      reason: 'two cycles of a cosine',
      text: kwargs('cosine_with_restarts', 'num_cycles: 2'),
      rates: [
        [25, 0.25],
        [50, 0.5],
        [75, 0.25],
        [100, 0],
      ],
    },
    ...['min_lr: 0.25', 'min_lr_rate: 0.5'].map((least) => ({
      reason: `a cosine to ${least}`,
      text: kwargs('cosine_with_min_lr', least),
      end: 100,
      rates: [
        [50, 0.375],
        [100, 0.25],
      ] as const,
    })),
    {
      reason: 'two minimum rates',
      text: kwargs('cosine_with_min_lr', 'min_lr: 0.25, min_lr_rate: 0.5'),
      codes: ['huggingface/two-least-rates'],
    },
    {
      reason: 'a stretch at the peak, then a line over 50 steps',
      text: `${kwargs('warmup_stable_decay', 'num_decay_steps: 50, decay_type: linear')}warmup_steps: 10\n`,
      codes: ['huggingface/first-update-zero'],
      phases: [
        ['warm-up', 0, 10],
        ['decay', 10, 90],
      ],
      end: 100,
      rates: [
        [5, 0.25],
        [50, 0.5],
        [75, 0.25],
        [100, 0],
      ],
    },
    {
      reason: 'a decay that does not fit after the warm-up, by transformers 5.24',
      text: `${kwargs('warmup_stable_decay', 'num_decay_steps: 90, decay_type: linear, min_lr_ratio: 0.1')}warmup_steps: 20\n`,
      rates: [
        [10, 0.275],
        [20, 0.45],
        [21, 0.445],
        [99, 0.055],
        [100, 0.05],
      ],
    },
    {
      reason: 'a decay by a square root over 40 steps',
      text: kwargs('warmup_stable_decay', 'num_decay_steps: 40, decay_type: 1-sqrt'),
      rates: [
        [60, 0.5],
        [70, 0.25],
        [100, 0],
      ],
    },
    {
      reason: 'a given number of steps at the peak, then a decay, then a constant rate',
      text: kwargs(
        'warmup_stable_decay',
        'num_stable_steps: 20, num_decay_steps: 40, decay_type: linear, min_lr_ratio: 0.5',
      ),
      rates: [
        [20, 0.5],
        [40, 0.375],
        [60, 0.25],
        [90, 0.25],
      ],
    },
    {
      reason: 'LLaMA-Factory gives a third of the steps to the peak',
      text: arguments_('finetuning_type: lora\nlr_scheduler_type: warmup_stable_decay\n').replace(
        '100',
        '90',
      ),
      rates: [
        [30, 0.5],
        [60, 0.25],
        [90, 0],
      ],
    },
    {
      reason: 'a warm-up one step shorter than the run',
      text: arguments_('warmup_steps: 99\n'),
      codes: ['huggingface/first-update-zero'],
      phases: [
        ['warm-up', 0, 99],
        ['decay', 99, 1],
      ],
      end: 100,
      rates: [
        [99, 0.5],
        [100, 0],
      ],
    },
    {
      reason: 'a warm-up as long as the run',
      text: arguments_('warmup_steps: 100\n'),
      codes: ['huggingface/warmup-covers-run'],
      rates: [[50, 0.25]],
    },
    {
      reason: 'axolotl: rex to half the rate',
      text: axolotl('lr_scheduler: rex\ncosine_min_lr_ratio: 0.5\nwarmup_steps: 0\n'),
      end: 100,
      rates: [
        [0, 0.5],
        [50, 0.5 * (0.5 + 0.25 / 0.55)],
        [100, 0.25],
      ],
    },
    {
      reason: 'axolotl: the rise of one cycle is the warm-up',
      text: axolotl('lr_scheduler: one_cycle\nwarmup_steps: 25\n'),
      phases: [
        ['warm-up', 0, 25],
        ['decay', 25, 75],
      ],
      end: 100,
      rates: [
        [0, 0.02],
        [24, 0.5],
      ],
    },
    {
      reason: 'axolotl: a cosine to half the rate',
      text: axolotl('lr_scheduler: cosine\ncosine_min_lr_ratio: 0.5\nwarmup_steps: 0\n'),
      rates: [
        [50, 0.375],
        [100, 0.25],
      ],
    },
    {
      reason: 'axolotl: a cosine that ends halfway through the run',
      text: axolotl(
        'lr_scheduler: cosine\ncosine_min_lr_ratio: 0.5\ncosine_constant_lr_ratio: 0.5\nwarmup_steps: 0\n',
      ),
      rates: [
        [25, 0.375],
        [50, 0.25],
        [90, 0.25],
      ],
    },
    {
      reason: 'axolotl: a parabolic warm-up',
      text: axolotl('lr_scheduler: cosine\nlr_quadratic_warmup: true\nwarmup_steps: 10\n'),
      codes: ['huggingface/first-update-zero'],
      rates: [
        [5, 0.125],
        [10, 0.5],
      ],
    },
    {
      reason: 'axolotl: restarts every 20 steps, from a thousandth of the rate',
      text: axolotl(
        'lr_scheduler: constant\njagged_restart_steps: 20\njagged_restart_warmup_steps: 5\njagged_restart_anneal_steps: 5\nwarmup_steps: 0\noptimizer: sgd\n',
      ),
      optimizer: { type: 'sgd', weight_decay: 0 },
      phases: [],
      rates: [
        [0, 0.5],
        [15, 0.5],
        [20, 0.0005],
        [25, 0.5],
        [35, 0.5],
        [40, 0.0005],
      ],
    },
  ] as const satisfies readonly Partial<Row>[]
).map((row): Row => ({ dialect: 'huggingface', format: 'yaml', others: { weight_decay: 0 }, ...row }));
