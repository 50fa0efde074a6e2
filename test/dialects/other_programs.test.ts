import { expect } from 'chai';
import { builtInDialects, load } from '../../src/dialects.ts';
import type { LoadResult } from '../../src/index.ts';

/** Configs of programs that only look like those of a family are refused: read as the family, they would get wrong rates. */

interface Row {
  readonly text: string;
  /** The family that the file looks like. */
  readonly like: string;
  /** The program that the finding names. */
  readonly program: RegExp;
  /** The field that shows the program. */
  readonly by: string;
}

const rows: readonly Row[] = [
  {
    text: '{"optimizer": {"type": "Adam", "params": {"lr": 2e-4}}, "zero_optimization": {"stage": 1}, "lr_decay_style": "cosine"}',
    like: 'deepspeed',
    program: /GPT-NeoX/,
    by: '"lr_decay_style"',
  },
  {
    text: 'optimizer:\n  type: Adam\n  params: {lr: 2.0e-4}\nzero_optimization: {stage: 1}\npipe-parallel-size: 1\n',
    like: 'deepspeed',
    program: /GPT-NeoX/,
    by: 'pipe-parallel-size',
  },
  {
    text: 'micro_batch_size: 1\nglobal_batch_size: 16\nnum_train_epochs: 1\nlr: 1.0e-5\nlr_warmup_fraction: 0.05\n',
    like: 'huggingface',
    program: /Megatron-LM/,
    by: 'lr_warmup_fraction',
  },
  {
    text: 'model: Qwen/Qwen3-0.6B\ndist_config: {name: fsdp2}\nmicro_batch_size: 1\nlearning_rate: 1.0e-4\nmax_steps: 10\n',
    like: 'huggingface',
    program: /LLaMA-Factory/,
    by: 'dist_config',
  },
  {
    text: 'lr: 1.0e-3\nlr_warmup_steps_ratio: 0.0\nlr_scheduler_type: constant\n',
    like: 'huggingface',
    program: /verl/,
    by: 'lr_warmup_steps_ratio',
  },
  {
    text: '{"learning_rate": 0.00005, "lr_scheduler": "cosine", "lr_warmup_steps": 50, "max_train_steps": 200}',
    like: 'huggingface',
    program: /diffusers/,
    by: '"lr_warmup_steps"',
  },
  {
    text: 'optimizer: {name: adamw, learning_rate: 3.0e-4}\nscheduler: {name: cosine_with_warmup, units: steps, t_warmup: 2000}\nmax_duration: 1ep\n',
    like: 'composer',
    program: /OLMo/,
    by: 'units',
  },
  {
    text: 'MODEL: {CONV_BODY: FPN}\nSOLVER: {BASE_LR: 0.02, MAX_ITER: 180000, STEPS: [0, 120000, 160000]}\n',
    like: 'detectron2',
    program: /Detectron, the program before/,
    by: 'CONV_BODY',
  },
  {
    text: 'MODEL: {WEIGHT: "catalog://ImageNetPretrained"}\nSOLVER: {BASE_LR: 0.02, STEPS: (60000, 80000)}\n',
    like: 'detectron2',
    program: /maskrcnn-benchmark/,
    by: 'WEIGHT',
  },
  {
    text: 'SOLVER: {BASE_LR: 0.1, LR_POLICY: cosine, MAX_EPOCH: 196, WARMUP_EPOCHS: 34.0}\n',
    like: 'detectron2',
    program: /SlowFast/,
    by: 'MAX_EPOCH',
  },
  {
    text: '_BASE_: [../runtime.yml]\nweights: output/model\n',
    like: 'detectron2',
    program: /PaddleDetection/,
    by: 'weights',
  },
  {
    text: 'MODEL: {WEIGHTS: ""}\noptim: {base_lr: 0.004, warmup_epochs: 10}\n',
    like: 'detectron2',
    program: /DINOv2/,
    by: 'base_lr',
  },
  {
    text: 'lr0: 0.01\nlrf: 0.1\nwarmup_epochs: 3.0\nanchor_t: 4.0\n',
    like: 'ultralytics',
    program: /YOLOv5/,
    by: 'anchor_t',
  },
  {
    text: 'init_learning_rate: 0.16\nlearning_rate_levels: [0.016, 0.0016]\nlearning_rate_steps: [7500, 10000]\n',
    like: 'tao',
    program: /Cloud TPUs/,
    by: 'learning_rate_levels',
  },
  {
    text: '{"learning_rate": 3e-06, "learning_rate_scheduler": "CONSTANT", "epochs": 100, "batch_size": 4, "weight_decay": 0.01}',
    like: 'huggingface',
    program: /OneTrainer/,
    by: '"learning_rate_scheduler"',
  },
  {
    text: 'learning_rate: 1.0e-5\nbatch_size: 4\nweight_decay: 0.1\nlr_schedule: {name: cosine_decay, arguments: [1.0e-5, 1000]}\n',
    like: 'huggingface',
    program: /MLX/,
    by: 'arguments',
  },
  ...(
    [
      ['train: {num_epochs: 50, optim: {lr: 2.0e-4, lr_steps: [40]}}\n', /TAO in PyTorch/, 'optim'],
      ['results_dir: a\ntrain: {lr: 0.000001}\n', /TAO in PyTorch/, 'lr'],
      ['OPTIM: {BASE_LR: 0.1, LR_POLICY: cos, MAX_EPOCH: 100}\n', /pycls/, 'BASE_LR'],
      ['Optimizer: {name: Adam, lr: {name: Cosine, learning_rate: 0.001}}\n', /PaddleOCR/, 'name'],
      ['lr: 0.001\nsched: cosine\nwarmup_lr: 1.0e-06\n', /timm/, 'warmup_lr'],
      ['optim: adam\noptim_conf: {lr: 0.002}\nscheduler: warmuplr\n', /ESPnet/, 'optim_conf'],
      ['trainer: {learning_rate_scheduler: {decay: cosine}}\n', /Ludwig/, 'learning_rate_scheduler'],
      ['steps: 100\nlearning_rate_schedule_steps: 100\n', /MaxText/, 'learning_rate_schedule_steps'],
      ['rlhf_type: grpo\nlr: 5.0e-5\ntrain_iters: 120\n', /Megatron-LM/, 'train_iters'],
      ['actor_rollout_ref: {actor: {optim: {lr: 1.0e-6}}}\n', /verl/, 'lr'],
      ['epoch: 36\nLearningRate: {base_lr: 0.01}\n', /PaddleDetection/, 'base_lr'],
      ['train: {learning_rate: {init_learning_rate: 0.08}}\n', /Cloud TPUs/, 'init_learning_rate'],
      ['MODEL: {NAME: SECONDNet}\nOPTIMIZATION: {LR: 0.003, NUM_EPOCHS: 80}\n', /OpenPCDet/, 'LR'],
      ['TRAIN: {EPOCHS: 300, BASE_LR: 0.0005}\n', /Swin Transformer/, 'BASE_LR'],
      ['optimizer: {_component_: torch.optim.AdamW, lr: 2.0e-5}\n', /torchtune/, '_component_'],
      ['optimization: {max_update: 400000, lr: [0.0005]}\n', /fairseq/, 'max_update'],
      ['train: {lr_warmup_steps: 100, max_tokens: 1000}\n', /LitGPT/, 'lr_warmup_steps'],
      ['optimizer: {class_path: torch.optim.Adam, init_args: {lr: 0.01}}\n', /Lightning/, 'class_path'],
      ['model: {optim: {lr: 1.0e-4, sched: {name: CosineAnnealing}}}\n', /NeMo/, 'sched'],
      ['task: object_detection\nparams: {epochs: 100, lr: 5.0e-5}\n', /AutoTrain/, 'epochs'],
      ['config: {process: [{type: sd_trainer, train: {lr: 1.0e-4}}]}\n', /AI Toolkit/, 'lr'],
      ['param_scheduler: [{type: MultiStepLR, milestones: [8, 11]}]\n', /MMEngine/, 'param_scheduler'],
    ] as const
  ).map(([text, program, by]) => ({ text, like: 'object-detection', program, by })),
];

const shownBy = ({ text, diagnostics }: LoadResult<unknown>): readonly (string | undefined)[] =>
  diagnostics.map(({ ranges: [range] }) => range && text.slice(range.start, range.end));

describe('a config of another program', () => {
  for (const { text, like, program, by } of rows)
    it(`of ${program.source}, which looks like ${like}, is refused, and the finding is at ${by}`, () => {
      const format = text.startsWith('{"') ? 'json' : 'yaml';
      const result = load(text, { format });
      expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(['dialect/other-program']);
      expect(result.diagnostics[0]!.message).to.match(program);
      expect(shownBy(result)).to.deep.equal([by]);
      expect(result.config.dialect).to.equal(like);
    });

  it('is read as the family that the caller names, as the finding says', () => {
    const text = 'SOLVER: {BASE_LR: 0.1, MAX_ITER: 100, STEPS: [50], WARMUP_ITERS: 0, OPTIMIZER_NAME: SGD}\n';
    const [found] = load(text, { format: 'yaml' }).diagnostics;
    expect(found!.message).to.contain('--dialect detectron2');
    const result = load(text, { format: 'yaml', dialect: 'detectron2' });
    expect(result.ok && [49, 50].map(result.schedule)).to.deep.equal([0.1, 0.010000000000000002]);
  });

  it('is recognized by a field of the file that it inherits from', () => {
    const result = load('_BASE_: base.yml\nSOLVER: {BASE_LR: 0.1}\n', {
      filename: 'run.yml',
      readBase: () => ({ text: 'SOLVER: {MAX_EPOCH: 120}\n', filename: 'base.yml' }),
    });
    expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(['dialect/other-program']);
    expect(shownBy(result)).to.deep.equal(['base.yml']);
    expect(result.filename).to.equal('run.yml');
  });

  it('is the only finding: advice on its text would be for the wrong program', () => {
    const text = 'SOLVER: {MAX_EPOCH: 3}\nMODEL: !Paddle {MASK_ON: True, MASK_ON: False}\n';
    for (const dialects of [builtInDialects, []]) {
      const { diagnostics } = load(`${text}OPTIMIZATION: {LR: 0.1}\n`, { format: 'yaml', dialects });
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['dialect/other-program']);
    }
  });

  /** Fields that a family shares with another program, or may share one day: they alone do not show the program. */
  const own: readonly { readonly text: string; readonly reason: string }[] = [
    {
      text: 'task: detect\nmode: train\nepochs: 10\noptimizer: SGD\nlr0: 0.01\nlrf: 0.01\ncls_pw: 0.0\n',
      reason: 'newer versions of Ultralytics have cls_pw too',
    },
    {
      text: 'base_model: a\nmicro_batch_size: 2\ngradient_accumulation_steps: 1\nmax_steps: 10\nlearning_rate: 0.001\nlr_scheduler: cosine\nlr_warmup_steps: 5\n',
      reason: 'a config of axolotl with a field that axolotl does not have',
    },
    {
      text: 'train_config:\n  optimizer: {momentum_optimizer: {learning_rate: {constant_learning_rate: {learning_rate: 0.1}}}}\nweights: a\n',
      reason: 'a pipeline with a field of its own at the top',
    },
  ];
  for (const { text, reason } of own)
    it(`is not suspected: ${reason}`, () => {
      const { diagnostics } = load(text, { format: 'yaml', run: { steps_per_epoch: 10 } });
      expect(diagnostics.map(({ code }) => code)).not.to.include('dialect/other-program');
    });
});
