import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Answer, folder, lrsHere, useCommand } from '../lrs.ts';

/** A config whose run ends at step 30,000; the cosine at `end`. */
export const cosine = (end: number, more = ''): string => `# a run
train_config {
  num_steps: 30000
  optimizer {
    adam_optimizer {
      learning_rate {
        cosine_decay_learning_rate {
          learning_rate_base: 0.08
          total_steps: ${end}${more}
          warmup_learning_rate: 0.001
          warmup_steps: 250
        }
      }
    }
  }
}
`;

export const files: { readonly [name: string]: string | Uint8Array } = {
  'good.config': cosine(30000),
  'early.config': cosine(300000),
  'silenced.config': cosine(300000, '  # lrs-ignore run/stops-early: a short run'),
  'unused.config': cosine(30000, '  # lrs-ignore run/stops-early: a short run'),
  'broken.config': 'train_config {',
  'list.config': `train_config {
  num_steps: 1000
  optimizer { momentum_optimizer { learning_rate { manual_step_learning_rate {
    initial_learning_rate: 0.1
    schedule { step: 700 learning_rate: 0.01 }  # kept
    schedule { step: 2000 learning_rate: 0.001 }
  } } } }
}
`,
  'ours.config': `train_config { num_steps: 100 optimizer { adam_optimizer { learning_rate {
  linear { initial_learning_rate: 0.1 end_learning_rate: 0.01 total_steps: 100 }
} } } }
model {}
`,
  'unlike/misspelt.yaml': 'train_config: { optimizer: { momentun_optimizer: { learning_rate: {} } } }\n',
  'unlike/slowfast.yaml': 'SOLVER:\n  MAX_EPOCH: 196\n  BASE_LR: 0.1\n',
  'unlike/zero3.json': '{ "zero_optimization": { "stage": 3, "offload_optimizer": {} } }\n',
  'unlike/data.json': '[{ "text": "the learning rate of the optimizer" }]\n',
  'unread/train.yaml': 'learning_rate: [1\nmomentum: 2\n',
  'none/list.yaml': 'name: no config\n',
  'near/train.yaml': 'train_confg:\n  optimizer: { adam_optimizer: { learning_rate: {} } }\n',
  'near/optimizer.json': '{ "optimzer": { "adam_optimizer": { "learning_rate": {} } } }\n',
  'near/type.yaml': 'adam_optimizr:\n  learning_rate:\n    constant_learning_rate: { learning_rate: 0.1 }\n',
  'letters.yaml':
    'train_config:\n  num_steps: 9\n  fine_tune_checkpoint: “a/b”\n  optimizer: { adam_optimizer: { learning_rate: { constant_learning_rate: { learning_rate: 0.1 } } } }\n',
  'high.config': `train_config { num_steps: 100 optimizer { adam_optimizer { learning_rate {
  constant_learning_rate { learning_rate: 5 }
} } } }
`,
  'latin.config': Uint8Array.of(0x23, 0x20, 0xe9, 0x0a),
  'sub/deep.config': cosine(300000),
  'sub/other.json': '{ "name": "no config" }',
  'sub/optimizer.yaml': 'optimizer: fast\n',
  'sub/emoji.json': '{ "repeat": {}, "warmup": {}, "scheduler": 1, "grin": {}, "smile": {} }',
  'sub/schema.json': '{ "properties": { "adam_optimizer": { "properties": { "learning_rate": {} } } } }',
  'sub/node_modules/a.config': cosine(300000),
  'with space/å,b.config': cosine(300000),
};

export const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

export const check = (args: readonly string[], input?: string, run = lrsHere): Promise<Answer> =>
  run(['check', ...args], { cwd: join(folder(), 'configs'), ...(input !== undefined && { input }) });

/** Call in a `describe`: builds the command and writes the files before its tests. */
export const useFiles = (): void => {
  useCommand();
  before(() => {
    for (const [name, content] of Object.entries(files)) write(`configs/${name}`, content);
  });
};
