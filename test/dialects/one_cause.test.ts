import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import { lint } from '../../src/rules/index.ts';
import type { RunFacts } from '../../src/run/index.ts';

/**
 * One mistake in the example of a family gives one finding, at the mistake. A row lists all warnings and errors of
 * `lrs check`, each with the text at its place.
 */

interface Row {
  readonly file: string;
  /** Texts to replace in the example. */
  readonly from: string;
  readonly to: string;
  readonly run?: RunFacts;
  /** `severity code at text` of all findings that are not only info. */
  readonly finds: readonly string[];
  /** A part of the message of the first one: what to write. */
  readonly says?: string;
  readonly reason: string;
}

const misspelt: readonly Row[] = [
  {
    file: 'second.config',
    from: 'lr_max',
    to: 'max_lr',
    finds: ['error field/unknown at max_lr'],
    says: 'did you mean lr_max?',
    reason: 'words in another order',
  },
  {
    file: 'second.config',
    from: 'steps: 18560',
    to: 'num_steps: 18560',
    finds: ['error field/unknown at num_steps'],
    says: 'did you mean steps?',
    reason: "another family's name for the length",
  },
  {
    file: 'second.config',
    from: 'div_factor',
    to: 'div_facto',
    finds: ['error field/unknown at div_facto'],
    says: 'did you mean div_factor?',
    reason: 'that div_factor is missing follows from it',
  },
  {
    file: 'second.config',
    from: 'one_cycle',
    to: 'onecycle',
    finds: ['error field/unknown at onecycle'],
    says: 'did you mean one_cycle?',
    reason: 'that there is no schedule follows from it',
  },
  {
    file: 'second.config',
    from: 'learning_rate {',
    to: 'learning_rates {',
    finds: ['error field/unknown at learning_rates'],
    says: 'did you mean learning_rate?',
    reason: 'that there is no rate follows from it',
  },
  {
    file: 'tao.txt',
    from: 'soft_start_annealing_schedule',
    to: 'soft_start_anealing_schedule',
    finds: ['error field/unknown at soft_start_anealing_schedule'],
    says: 'did you mean soft_start_annealing_schedule?',
    reason: 'that there is no schedule follows from it',
  },
  {
    file: 'tao.txt',
    from: 'annealing: 0.5',
    to: 'anneal: 0.5',
    run: { examples: 6434 },
    finds: ['error field/unknown at anneal'],
    says: 'did you mean annealing?',
    reason: 'that soft_start is not below annealing 0 follows from it',
  },
  {
    file: 'tao.txt',
    from: 'max_learning_rate',
    to: 'learning_rate',
    run: { examples: 6434 },
    finds: ['error field/unknown at learning_rate'],
    says: 'did you mean max_learning_rate?',
    reason: 'that the greatest rate is 0 follows from it',
  },
  {
    file: 'tao.txt',
    from: 'num_epochs',
    to: 'epochs',
    run: { examples: 6434 },
    finds: ['error field/unknown at epochs'],
    says: 'did you mean num_epochs?',
    reason: 'that the epochs are unknown follows from it',
  },
  {
    file: 'tao.txt',
    from: 'batch_size_per_gpu',
    to: 'batch_size',
    run: { examples: 6434 },
    finds: ['error field/unknown at batch_size'],
    says: 'did you mean batch_size_per_gpu?',
    reason: 'that the batch size is unknown follows from it',
  },
  {
    file: 'tao.txt',
    from: 'num_epochs: 80',
    to: 'num_epochs: 0',
    run: { examples: 6434 },
    finds: ['error run/not-positive at 0'],
    reason: 'the file says the epochs, but 0',
  },
  {
    file: 'caffe.prototxt',
    from: 'gamma',
    to: 'gama',
    finds: ['error field/unknown at gama'],
    says: 'did you mean gamma?',
    reason: 'that gamma is missing, and the rate 0, follows from it',
  },
  {
    file: 'caffe.prototxt',
    from: 'base_lr',
    to: 'learning_rate',
    finds: ['error field/unknown at learning_rate'],
    says: 'did you mean base_lr?',
    reason: 'a name with the same meaning, where base_lr is missing',
  },
  {
    file: 'caffe.prototxt',
    from: 'gamma: 0.1\n',
    to: '',
    finds: ['warning caffe/unset-gamma at lr_policy'],
    reason: 'without a block, the policy is the place; a tail at rate 0 follows from it',
  },
  {
    file: 'caffe.prototxt',
    from: 'base_lr: 0.01',
    to: 'base_lr: -0.01',
    finds: ['warning rate/negative at -0.01'],
    says: 'write 0.01',
    reason: 'the only negative number is the cause',
  },
  {
    file: 'deeplab2.textproto',
    from: 'base_learning_rate',
    to: 'learning_rate',
    finds: ['error field/unknown at learning_rate'],
    says: 'did you mean base_learning_rate?',
    reason: 'the default would be used',
  },
  {
    file: 'deeplab2.textproto',
    from: 'training_number_of_steps',
    to: 'training_steps',
    finds: ['error field/unknown at training_steps'],
    says: 'did you mean training_number_of_steps?',
    reason: 'a name without number_of',
  },
  {
    file: 'deeplab2.textproto',
    from: 'solver_options',
    to: 'solver_option',
    finds: ['error field/unknown at solver_option'],
    says: 'did you mean solver_options?',
    reason: 'all options have defaults, so nothing else is missing',
  },
  {
    file: 'deepspeed.json',
    from: '"warmup_num_steps"',
    to: '"warmup_steps"',
    finds: ['error field/unknown at "warmup_steps"'],
    says: 'did you mean warmup_num_steps?',
    reason: 'a name without num',
  },
  {
    file: 'deepspeed.json',
    from: '"warmup_max_lr"',
    to: '"warmup_maxlr"',
    finds: ['error field/unknown at "warmup_maxlr"'],
    says: 'did you mean warmup_max_lr?',
    reason: 'a missing underscore where unknown names are refused',
  },
  {
    file: 'composer.yaml',
    from: 'alpha_f:',
    to: 'alphaf:',
    finds: ['error field/unknown at alphaf'],
    says: 'did you mean alpha_f?',
    reason: 'alpha_i and alpha are near too, but not as near',
  },
  {
    file: 'composer.yaml',
    from: 't_warmup',
    to: 'warmup',
    finds: ['error field/unknown at warmup'],
    says: 'did you mean t_warmup?',
    reason: 'that t_warmup is missing follows from it',
  },
  {
    file: 'composer.yaml',
    from: '  lr: 2.0e-4',
    to: '  learning_rate: 2.0e-4',
    finds: ['warning field/unknown at learning_rate'],
    says: 'did you mean lr?',
    reason: 'the default rate would be used',
  },
  {
    file: 'composer.yaml',
    from: 'max_duration',
    to: 'max_durations',
    finds: ['error field/unknown at max_durations'],
    says: 'did you mean max_duration?',
    reason: 'that there is no length follows from it',
  },
  {
    file: 'detectron2.yaml',
    from: 'SOLVER',
    to: 'SOVLER',
    finds: ['warning field/unknown at SOVLER'],
    says: 'did you mean SOLVER?',
    reason: 'all options have defaults',
  },
  {
    file: 'easyrec.config',
    from: 'dense_optimizer',
    to: 'dense_optimiser',
    finds: ['error field/unknown at dense_optimiser'],
    says: 'did you mean dense_optimizer?',
    reason: 'that the optimizer is missing follows from it',
  },
  {
    file: 'easyrec.config',
    from: 'adam_optimizer { lr:',
    to: 'adam_optimizer { learning_rate:',
    finds: ['error field/unknown at learning_rate'],
    says: 'did you mean lr?',
    reason: 'the default rate would be used',
  },
  {
    file: 'model-garden.yaml',
    from: '    learning_rate:\n',
    to: '    learning_rates:\n',
    finds: ['error field/unknown at learning_rates'],
    says: 'did you mean learning_rate?',
    reason: 'that the file leaves the rate to the experiment follows from it',
  },
];

const longWarmups: readonly Row[] = [
  {
    file: 'detectron2.yaml',
    from: 'MAX_ITER: 90000',
    to: 'MAX_ITER: 90000\n  WARMUP_ITERS: 100000',
    finds: ['warning detectron2/warmup-covers-run at 100000'],
    reason: 'the rule about warm-ups says the same',
  },
  {
    file: 'huggingface.yaml',
    from: 'warmup_steps: 0.1',
    to: 'warmup_steps: 5000',
    run: { examples: 5000 },
    finds: ['warning huggingface/warmup-covers-run at 5000'],
    reason: 'the rule about warm-ups says the same',
  },
  {
    file: 'composer.yaml',
    from: 't_warmup: 0.1dur',
    to: 't_warmup: 30000ba',
    finds: ['warning run/warmup-unfinished at 30000ba'],
    reason: 'the length of the warm-up has another name in each family',
  },
  {
    file: 'easyrec.config',
    from: 'warmup_size: 500',
    to: 'warmup_size: 20000',
    finds: ['warning run/warmup-unfinished at 20000'],
    reason: 'the length of the warm-up has another name in each family',
  },
  {
    file: 'deepspeed.json',
    from: '"gradient_accumulation_steps": 4',
    to: '"gradient_accumulation_steps": 4',
    run: { num_steps: 500 },
    finds: ['warning run/warmup-unfinished at 1000'],
    reason: 'the length of the warm-up has another name in each family',
  },
];

const tuples: readonly Row[] = (
  [
    ['(60000, 80000', 'write (60000, 80000)', 'no closing bracket'],
    ['(60000)', 'write (60000,)', 'in Python a number'],
    ['60000', 'write (60000,)', 'a number'],
    ['(60000; 80000)', 'write (60000, 80000)', 'a semicolon'],
    ['60k, 80k', 'write (60000, 80000)', 'thousands'],
    ['(60,000, 80,000)', 'write (60000, 80000)', 'digits in groups'],
    ['(60_000, 80_000)', '', 'Python takes underscores'],
    ['60000, 80000', '', 'Python takes a tuple without brackets'],
    ['[60000, 80000]', '', 'a list of YAML'],
  ] as const
).map(([to, says, reason]) => ({
  file: 'detectron2.yaml',
  from: '(60000, 80000)',
  to,
  finds: says === '' ? [] : [`error detectron2/not-a-tuple at STEPS: ${to}`],
  says,
  reason,
}));

const values: readonly Row[] = [
  {
    file: 'second.config',
    from: 'pct_start: 0.4',
    to: 'pct_start: 40',
    finds: ['warning second/share at 40'],
    says: 'write 0.4',
    reason: 'a percentage in place of a share',
  },
  {
    file: 'second.config',
    from: 'steps: 18560',
    to: 'steps: 0',
    finds: ['error second/no-length at 0'],
    says: 'steps is 0',
    reason: 'the field is there',
  },
  {
    file: 'od-forks.config',
    from: '  num_steps: 50000',
    to: '  optimizer { adam_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } } }\n  num_steps: 9',
    finds: ['warning field/twice at optimizer'],
    reason: 'two optimizer blocks: that one optimizer replaces the other follows from it',
  },
  {
    file: 'easyrec.config',
    from: 'adam_optimizer { lr: 0.01 }',
    to: 'adam_optimizer { lr: -0.01 }',
    finds: ['warning rate/negative at -0.01'],
    reason: 'that the minimum is above the rate follows from it',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: '0,0001',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 0,0001'],
    says: 'write 0.0001',
    reason: 'a decimal comma',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: '<lr>',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at <lr>'],
    says: 'placeholder',
    reason: 'a template that was not filled in',
  },
  {
    file: 'huggingface.yaml',
    from: 'train_batch_size: 4',
    to: 'train_batch_size: auto',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at auto'],
    says: 'only DeepSpeed has "auto"',
    reason: 'a word of DeepSpeed',
  },
  {
    file: 'huggingface.yaml',
    from: 'cosine',
    to: 'Cosine',
    finds: ['error huggingface/unknown-scheduler at Cosine'],
    says: 'did you mean cosine?',
    reason: 'found without the number of examples, too',
  },
  {
    file: 'detectron2.yaml',
    from: 'MAX_ITER: 90000',
    to: 'MAX_ITER: 90k',
    finds: ['error detectron2/not-a-number at 90k'],
    says: 'write 90000',
    reason: 'thousands',
  },
  {
    file: 'composer.yaml',
    from: 'cosine_with_warmup',
    to: 'cosine',
    finds: ['error composer/unknown-scheduler at cosine'],
    says: 'did you mean cosine_with_warmup?',
    reason: 'the name without its ending',
  },
  {
    file: 'model-garden.yaml',
    from: 'type: sgd',
    to: 'type: sdg',
    finds: ['error model-garden/unknown-type at sdg'],
    says: 'did you mean sgd?',
    reason: 'the block sgd shows what was meant: advice to leave it out would be wrong',
  },
  {
    file: 'deepspeed.json',
    from: '256',
    to: '250',
    finds: ['error deepspeed/batch-sizes at 250'],
    says: 'write 252',
    reason: 'not a multiple of the accumulation',
  },
  {
    file: 'composer.yaml',
    from: '0.1dur\n  alpha_f: 0.1\noptimizer:\n  name: decoupled_adamw\n  lr: 2',
    to: '1ep\n  alpha_f: 0.1\noptimizer:\n  name: decoupled_adamw\n  lr: -2',
    finds: ['error run/missing-fact at 1ep', 'warning rate/negative at -2.0e-4'],
    reason: 'found without the steps of an epoch, too',
  },
  {
    file: 'detectron2.yaml',
    from: 'BASE_LR: 0.02',
    to: 'BASE_LR: -0.02',
    finds: ['warning rate/negative at -0.02'],
    says: 'write 0.02',
    reason: 'the place is the sign',
  },
  {
    file: 'deepspeed.json',
    from: '"warmup_max_lr": 0.0003',
    to: '"warmup_max_lr": -0.0003',
    finds: ['warning rate/negative at -0.0003'],
    says: 'write 0.0003',
    reason: 'that it is below the minimum follows from it',
  },
  {
    file: 'deepspeed.json',
    from: '"warmup_num_steps": 1000',
    to: '"warmup_num_steps": 1e3',
    finds: ['error deepspeed/warmup-steps at 1e3'],
    says: 'write 1000',
    reason: 'an exponent',
  },
  {
    file: 'deepspeed.json',
    from: '"warmup_num_steps": 1000',
    to: '"warmup_num_steps": 0.1',
    finds: ['error deepspeed/warmup-steps at 0.1'],
    says: 'write 1000',
    reason: 'a share of total_num_steps',
  },
  {
    file: 'model-garden.yaml',
    from: 'train_steps: 62400',
    to: 'train_steps: [0.1]',
    finds: ['error value/type at [0.1]'],
    says: 'not a list',
    reason: 'without its brackets it would be refused again',
  },
  {
    file: 'huggingface.yaml',
    from: 'warmup_steps: 0.1',
    to: 'warmup_ratio: 10%',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 10%'],
    says: 'write 0.1',
    reason: 'what version 5 of transformers has instead is said of numbers only',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: '1.0e-4,',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 1.0e-4,'],
    says: 'write 1.0e-4',
    reason: 'a comma of Python after it',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: '1.0e-4 // slow',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 1.0e-4 // slow'],
    says: 'write 1.0e-4, and # before',
    reason: 'a note of another language',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: '5e-5 * 2',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 5e-5 * 2'],
    says: 'write 0.0001',
    reason: 'arithmetic: it is not called a number in quotes, too',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: '2*10^-4',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 2*10^-4'],
    says: 'write 0.0002',
    reason: 'a power of ten',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: '1.0 e-4',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 1.0 e-4'],
    says: 'write 0.0001',
    reason: 'a space',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: '1.0e',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 1.0e'],
    says: 'such as 0.001',
    reason: 'no exponent',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: 'true',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at true'],
    says: 'such as 0.001',
    reason: 'not a number at all',
  },
  {
    file: 'huggingface.yaml',
    from: 'num_train_epochs: 3.0',
    to: 'max_steps: 1,000',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 1,000'],
    says: 'write 1000',
    reason: '1 would be harmful advice',
  },
  {
    file: 'huggingface.yaml',
    from: 'num_train_epochs: 3.0',
    to: 'max_steps: 100 steps',
    run: { examples: 5000 },
    finds: ['error huggingface/not-a-number at 100 steps'],
    says: 'write 100',
    reason: 'a unit',
  },
  {
    file: 'composer.yaml',
    from: '24800ba',
    to: '24,800ba',
    finds: ['error composer/not-a-time at 24,800ba'],
    says: 'write 24800ba',
    reason: 'separators',
  },
  {
    file: 'composer.yaml',
    from: '24800ba',
    to: '24800 steps',
    finds: ['error composer/not-a-time at 24800 steps'],
    says: 'write 24800ba',
    reason: 'words for the unit',
  },
  {
    file: 'composer.yaml',
    from: '24800ba',
    to: '24800',
    finds: ['error composer/not-a-time at 24800'],
    says: '24800ba',
    reason: 'no unit',
  },
  {
    file: 'composer.yaml',
    from: '0.1dur',
    to: '10%',
    finds: ['error composer/not-a-time at 10%'],
    says: 'write 0.1dur',
    reason: 'a percentage',
  },
  {
    file: 'composer.yaml',
    from: '0.1dur',
    to: '0.1',
    finds: ['error composer/not-a-time at 0.1'],
    says: '0.1dur',
    reason: 'a share without its unit',
  },
  {
    file: 'deepspeed.json',
    from: '"train_batch_size": 256,',
    to: '"train_batch_size": 256 // of all GPUs,',
    finds: ['error json/comment at // of all GPUs,'],
    says: 'except its comma',
    reason: 'the comma is in the comment',
  },
  {
    file: 'deepspeed.json',
    from: '"AdamW"',
    to: '"adamx"',
    finds: ['warning deepspeed/unknown-optimizer at "adamx"'],
    says: 'did you mean Adam',
    reason: 'an optimizer that nobody has',
  },
  {
    file: 'deepspeed.json',
    from: '"zero_optimization"',
    to: '"logs": "D:\\Users", "zero_optimization"',
    finds: ['error json/escape at \\U'],
    says: 'or / in a path',
    reason: 'a path of Windows',
  },
  {
    file: 'huggingface.yaml',
    from: '1.0e-4',
    to: '* 2',
    finds: ['error yaml/anchor at *'],
    says: 'an alias *name alone',
    reason: 'a sign before the number',
  },
  {
    file: 'model-garden.yaml',
    from: 'train_steps: 62400',
    to: 'train_steps: 1:30',
    finds: ['error value/type at 1:30'],
    says: 'write 90, as YAML 1.1 reads 1:30',
    reason: 'the reason for the number',
  },
  ...(['lr0: 0.01', 'lrf: 0.01', 'momentum: 0.937'] as const).map((from) => ({
    file: 'ultralytics.yaml',
    from,
    to: from.replace(/ .*/, ' -3'),
    finds: ['error ultralytics/fraction at -3'],
    says: from.replace(/.* /, 'such as '),
    reason: 'found without the number of examples, too',
  })),
  {
    file: 'ultralytics.yaml',
    from: 'warmup_epochs: 3.0',
    to: 'warmup_epochs: -3.0',
    run: { examples: 5000 },
    finds: ['warning ultralytics/negative-warmup at -3.0'],
    says: 'no warm-up',
    reason: 'Ultralytics accepts it',
  },
  {
    file: 'ultralytics.yaml',
    from: 'warmup_epochs: 3.0',
    to: 'warmup_epochs: 50',
    run: { examples: 5000 },
    finds: ['warning ultralytics/warmup-covers-run at 50'],
    says: 'fewer than 40',
    reason: 'more epochs than the run has',
  },
];

const describeRows = (name: string, rows: readonly Row[]): void => {
  describe(name, () => {
    for (const { file, from, to, run, finds, says = '', reason } of rows)
      it(`${file}: ${JSON.stringify(to)} for ${JSON.stringify(from)}: ${reason}`, () => {
        const text = readFileSync(new URL(`../../configs/dialects/${file}`, import.meta.url), 'utf8');
        expect(text).to.include(from);
        const source = text.replace(from, () => to);
        const loaded = load(source, { filename: file, ...(run !== undefined && { run }) });
        const all = [...loaded.diagnostics, ...(loaded.ok ? lint(loaded) : [])];
        const severe = all.filter(({ severity }) => severity !== 'info');
        const described = severe.map(({ severity, code, ranges: [range] }) => {
          return `${severity} ${code} at ${source.slice(range!.start, range!.end)}`;
        });
        expect([...new Set(described)]).to.deep.equal(finds);
        expect(severe[0]?.message ?? '').to.include(says);
      });
  });
};

describeRows('a misspelt name of another family', misspelt);
describeRows('a warm-up that is longer than the run', longWarmups);
describeRows('STEPS of Detectron2', tuples);
describeRows('a wrong value of another family', values);
