import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import type { RunFacts } from '../../src/index.ts';
import { expectWhole } from '../support/whole.ts';

/** Findings about names. The value or content of a field, or what the file lacks, shows what is meant. */
interface Case {
  readonly reason: string;
  /** A part of the config, and what is written there instead. */
  readonly part: string;
  readonly written: string;
  /** The text of the place, and the end of the message, for each finding. */
  readonly found: readonly (readonly [place: string, code: string, says: string])[];
  readonly run?: RunFacts;
}

const config = `model {
  ssd {
    num_classes: 90
  }
}
train_config {
  batch_size: 24
  num_steps: 25000
  optimizer {
    momentum_optimizer {
      learning_rate {
        cosine_decay_learning_rate {
          learning_rate_base: 0.04
          total_steps: 25000
        }
      }
      momentum_optimizer_value: 0.9
    }
    use_moving_average: false
  }
}
`;

const optimizer = config.slice(config.indexOf('    momentum_optimizer {'), config.indexOf('    use_moving'));
const cosine = config.slice(
  config.indexOf('cosine_decay_learning_rate {'),
  config.indexOf('      }\n      momentum'),
);

const cases: readonly Case[] = [
  {
    reason: 'a misspelt name and a faulty number are two findings',
    part: 'learning_rate_base: 0.04',
    written: 'lerning_rate_base: 0,04',
    found: [
      ['lerning_rate_base', 'field/unknown', 'did you mean learning_rate_base?'],
      ['0,04', 'syntax/bad-number', 'write 0.04'],
    ],
  },
  {
    reason: 'a name of another program with a string for a number',
    part: 'num_steps: 25000',
    written: 'max_steps: "many"',
    found: [
      ['max_steps', 'field/unknown', 'did you mean num_steps? It takes a whole number from 0 to 4294967295'],
    ],
  },
  {
    reason: 'epochs in place of steps',
    part: 'num_steps: 25000',
    written: 'epochs: 50',
    found: [['epochs', 'field/unknown', 'as long as num_steps: write epochs × examples / batch_size there']],
  },
  {
    reason: 'a name of another type of optimizer',
    part: 'momentum_optimizer {',
    written: 'sgd {',
    found: [['momentum_optimizer_value', 'field/unknown', 'did you mean momentum? It takes a number']],
  },
  ...[
    ['learning_rate {', 'scheduler {', 'scheduler', 'learning_rate'],
    ['learning_rate {', 'learning_rate_schedule {', 'learning_rate_schedule', 'learning_rate'],
    ['  optimizer {', '  train_optimizer {', 'train_optimizer', 'optimizer'],
    ['train_config {', 'train_cfg {', 'train_cfg', 'train_config'],
    ['train_config {', 'trainConfig {', 'trainConfig', 'train_config'],
    ['train_config {', 'pipeline_config {', 'pipeline_config', 'train_config'],
  ].map(([part, written, place, meant]) => ({
    reason: `a block recognized by its content or its spelling: ${written!.trim()}`,
    part: part!,
    written: written!,
    found: [[place!, 'field/unknown', `did you mean ${meant}?`]] as const,
  })),
  {
    reason: 'a type with the fields of another',
    part: 'cosine_decay_learning_rate {',
    written: 'polynomial_decay_learning_rate {',
    found: [
      [
        'learning_rate_base',
        'field/unknown',
        'it is a field of cosine_decay_learning_rate, as is total_steps: write cosine_decay_learning_rate in place of polynomial_decay_learning_rate, or the fields of polynomial_decay_learning_rate, which are initial_learning_rate, decay_steps, power',
      ],
    ],
  },
  {
    reason: 'the content of train_config at the top of the file',
    part: config.slice(config.indexOf('train_config')),
    written: `${config.slice(config.indexOf('  batch_size'), -2)}${['eval_config', 'train_input_reader', 'eval_input_reader'].map((name) => `${name} { }\n`).join('')}`,
    found: [
      [
        'batch_size',
        'field/unknown',
        'it belongs inside train_config, with num_steps, optimizer: write `train_config { batch_size: 24 … }`',
      ],
    ],
  },
  {
    reason: 'the content of train_config at the top of a file with other blocks of a pipeline',
    part: config.slice(config.indexOf('train_config')),
    written: `${config.slice(config.indexOf('  batch_size'), -2)}eval_config { }`,
    found: [['model', 'field/unknown', 'inside `train_config { … }`']],
  },
  {
    reason: 'a block around the whole file',
    part: config,
    written: `pipeline {\n${config}}\n`,
    found: [['pipeline', 'field/unknown', 'remove pipeline { and its }']],
  },
  ...[
    ['flase', 'false'],
    ['ture', 'true'],
    ['Ture', 'true'],
    ['fasle', 'false'],
    ['"flase"', 'false'],
    ['enabled', 'true'],
    ['none', 'false'],
    ['0.0', 'false'],
    ['.true.', 'true'],
  ].map(([value, meant]) => ({
    reason: `a word that means ${meant}: ${value}`,
    part: 'use_moving_average: false',
    written: `use_moving_average: ${value}`,
    found: [[value!, 'value/type', `write ${meant}`]] as const,
  })),
  ...['2', '!true', 'perhaps'].map((value) => ({
    reason: `a value that means neither true nor false: ${value}`,
    part: 'use_moving_average: false',
    written: `use_moving_average: ${value}`,
    found: [[value, 'value/type', value]] as const,
  })),
  ...[
    ['warmup_ratio: 0.1', 'warmup_ratio', 'write warmup_steps: 2500, which is that share of total_steps'],
    ['num_warmup_steps: 100', 'num_warmup_steps', 'did you mean warmup_steps?'],
  ].map(([written, place, says]) => ({
    reason: `a field of another program: ${written}`,
    part: 'total_steps: 25000',
    written: `total_steps: 25000\n          ${written}`,
    found: [[place!, 'field/unknown', says!]] as const,
  })),
  {
    reason: "PyTorch's T_max",
    part: 'total_steps: 25000',
    written: 'T_max: 25000',
    found: [['T_max', 'field/unknown', 'did you mean total_steps?']],
  },
  ...[
    ['type: "adam"', 'type', 'write `adam { … }` in place of it'],
    [
      'adam { learning_rate { constant { learning_rate: 1 } } betas: [0.9, 0.99] }',
      'betas',
      'write `beta1: 0.9 beta2: 0.99`',
    ],
    ['radam { }', 'radam', 'lamb, use_moving_average, moving_average_decay'],
  ].map(([written, place, says]) => ({
    reason: `an optimizer of another program: ${written!.split(' ', 1)}`,
    part: optimizer,
    written: `    ${written}\n`,
    found: [[place!, 'field/unknown', says!]] as const,
  })),
  {
    reason: 'a number alone in the block of a type',
    part: cosine,
    written: 'constant_learning_rate { 0.001 }\n',
    found: [['0.001', 'syntax/unexpected', 'write `constant_learning_rate { learning_rate: 0.001 }`']],
  },
  ...[
    ['boundaries: [500, 900]\nvalues: [0.04, 0.01]', 'boundaries', 'field/unknown', 500],
    ['milestones: [500]\ngamma: 0.1', 'milestones', 'field/unknown', 500],
    ['step: 500\nlearning_rate: 0.01', 'step', 'field/unknown', 500],
    ['schedule: [500, 900]', '500', 'value/type', 500],
    ['schedule { step: [500, 900] learning_rate: [0.01, 0.001] }', '[500, 900]', 'value/type', 500],
  ].map(([written, place, code, step]) => ({
    reason: `a schedule in steps with lists: ${String(written).replace('\n', ', ')}`,
    part: cosine,
    written: `manual_step_learning_rate {\ninitial_learning_rate: 0.04\n${written}\n}\n`,
    found: [
      [
        String(place),
        String(code),
        `write an entry for each change of the rate, such as \`schedule { step: ${step} learning_rate: … }\``,
      ],
    ] as const,
  })),
  {
    reason: 'a value of an entry of a schedule in steps',
    part: cosine,
    written:
      'manual_step_learning_rate { initial_learning_rate: 0.04 schedule { step: 1e3 learning_rate: 0.01 } }\n',
    found: [['1e3', 'value/type', 'write 1000']],
  },
  {
    reason: 'an m for milli',
    part: 'learning_rate_base: 0.04',
    written: 'learning_rate_base: 0.04m',
    found: [['0.04m', 'syntax/bad-number', 'write 0.04, or 0.00004 if m stands for milli']],
  },
  {
    reason: 'an m for million',
    part: 'total_steps: 25000',
    written: 'total_steps: 0.5m',
    found: [['0.5m', 'syntax/bad-number', 'write 500000']],
  },
  {
    reason: 'a field on the next line is not a second value of the field before',
    part: 'num_steps: 25000',
    written: '25000',
    found: [['25000', 'syntax/loose-value', 'a list: name: [1, 2]']],
  },
  {
    reason:
      'the fields of train_config without their block, beside other blocks of a pipeline; one is misspelt',
    part: config,
    written:
      '# proto-message: TrainConfig\nbatch_size: 8 optimizr { sgd { } } model { ssd { } } eval_config { }',
    found: [
      ['optimizr', 'field/unknown', 'did you mean optimizer?'],
      ['model', 'field/unknown', 'inside `train_config { … }`'],
    ],
  },
  {
    reason: 'three fields of another type',
    part: cosine,
    written: 'cosine_decay_learning_rate { decay_steps: 100 decay_factor: 0.9 staircase: true }\n',
    found: [
      [
        'decay_steps',
        'field/unknown',
        'as are decay_factor, staircase: write exponential_decay_learning_rate in place of cosine_decay_learning_rate, or the fields of cosine_decay_learning_rate, which are learning_rate_base, total_steps, warmup_learning_rate, warmup_steps, hold_base_rate_steps',
      ],
    ],
  },
  {
    reason: 'two fields of another type',
    part: cosine,
    written: 'cosine_decay_learning_rate { decay_steps: 100 decay_factor: 0.9 }\n',
    found: [
      [
        'decay_steps',
        'field/unknown',
        'as is decay_factor: write exponential_decay_learning_rate in place of cosine_decay_learning_rate, or the fields of cosine_decay_learning_rate, which are learning_rate_base, total_steps, warmup_learning_rate, warmup_steps, hold_base_rate_steps',
      ],
    ],
  },
  {
    reason: 'lists with other numbers before them on the line: the example shows a step of the list',
    part: cosine,
    written: 'manual_step_learning_rate { initial_learning_rate: 5 boundaries: [3000] }\n',
    found: [['boundaries', 'field/unknown', 'such as `schedule { step: 3000 learning_rate: … }`']],
  },
  {
    reason: 'lists without a number',
    part: cosine,
    written: 'manual_step_learning_rate { initial_learning_rate: 5 boundaries: later }\n',
    found: [['boundaries', 'field/unknown', 'such as `schedule { step: 1000 learning_rate: … }`']],
  },
  {
    reason: 'a number alone in a block that takes blocks',
    part: `${optimizer}    use_moving_average: false\n`,
    written: '0.1\n',
    found: [['0.1', 'syntax/unexpected', 'write the name of a field before it']],
  },
  {
    reason: 'a number in braces, for a field that takes a number',
    part: 'num_steps: 25000',
    written: 'num_steps { 25000 }',
    found: [['25000', 'syntax/loose-value', 'write num_steps: 25000, without braces']],
  },
  {
    reason: 'a faulty option, which has no place in the file, and a misspelt name before a faulty value',
    part: 'learning_rate_base: 0.04',
    written: 'lerning_rate_base: 0,04',
    run: { num_steps: -1 },
    found: [
      ['', 'run/not-positive', 'or leave it out'],
      ['lerning_rate_base', 'field/unknown', 'did you mean learning_rate_base?'],
      ['0,04', 'syntax/bad-number', 'write 0.04'],
    ],
  },
  {
    reason: 'an equals sign without a name before it',
    part: 'model {',
    written: '5 = 0,1\nmodel {',
    found: [['= 0,1', 'syntax/unexpected', 'write the name of a field before it']],
  },
  {
    reason: 'an equals sign before text that is not a number',
    part: 'learning_rate_base: 0.04',
    written: 'learning_rate_base = 1.2.3',
    found: [['learning_rate_base = 1.2.3', 'syntax/unexpected', 'write learning_rate_base: …']],
  },
  {
    reason: 'an apostrophe with three digits after a zero: a decimal sign',
    part: 'learning_rate_base: 0.04',
    written: 'learning_rate_base: 0’004',
    found: [['0’004', 'syntax/bad-number', 'write 0.004']],
  },
];

describe('findings about names of a file', () => {
  for (const { reason, part, written, found, run } of cases)
    it(reason, () => {
      expect(config).to.include(part);
      const text = config.replace(part, () => written);
      const { diagnostics } = load(text, { ...(run && { run }) });
      expectWhole(diagnostics);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(
        errors.map(({ code, message, ranges: [range] }, at) => [
          range === undefined ? '' : text.slice(range.start, range.end),
          code,
          message.endsWith(found[at]?.[2] ?? '') ? found[at]?.[2] : message,
        ]),
      ).to.deep.equal(found);
    });
});
