import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { convert } from '../../src/convert/index.ts';
import { type DialectLoadOptions, load } from '../../src/dialects.ts';

/** A config of a dialect has the same meaning in another text format, with or without its defaults. */

const steps = [0, 1, 10, 99.5, 1000, 1e5];

/** Facts that the files leave open. */
const run = { examples: 6434, classes: 80 };

const inBlock = `model: x
deepspeed:
  zero_optimization: {stage: 2}
  train_batch_size: 8
  scheduler:
    type: WarmupLR
    params: {warmup_num_steps: 5, warmup_max_lr: 0.1}
`;

const configs: readonly (readonly [name: string, text: string])[] = [
  ...readdirSync('configs/dialects').map(
    (name) => [name, readFileSync(`configs/dialects/${name}`, 'utf8')] as const,
  ),
  ['a-block-of-deepspeed.yaml', inBlock],
];

const filenames = { textproto: 'x.config', yaml: 'x.yaml', json: 'x.json' } as const;

describe('convert: dialects', () => {
  for (const [name, text] of configs)
    for (const to of ['textproto', 'yaml', 'json'] as const)
      for (const defaults of [false, true])
        it(`${name} in ${to}${defaults ? ' with defaults' : ''}`, () => {
          const before = load(text, { filename: name, run });
          if (!before.ok) throw new Error('the config has errors');
          const converted = convert(before.config, to, { defaults });
          if (!converted.ok) throw new Error(converted.diagnostics.map(({ message }) => message).join('\n'));
          // DeepSpeed's block is recognized only in YAML and JSON.
          if (name === 'a-block-of-deepspeed.yaml' && to === 'textproto') return;
          const { dialect, message } = before.config;
          const options: DialectLoadOptions = { filename: filenames[to], dialect, message, run };
          const after = load(converted.output, options);
          if (!after.ok) throw new Error(after.diagnostics.map((each) => each.message).join('\n'));
          for (const step of steps)
            expect(Object.is(after.schedule(step), before.schedule(step)), `step ${step}`).to.equal(true);
        });

  it('reports null for a list, which only YAML takes', () => {
    const text =
      'scheduler:\n  name: multistep\n  milestones: null\noptimizer:\n  name: decoupled_adamw\nmax_duration: 9ep\n';
    const { diagnostics } = convert(load(text, { filename: 'job.yaml' }).config, 'json');
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['convert/null']);
  });
});
