import { expect } from 'chai';
import { load } from '../../../src/index.ts';

describe('a field of text format without a value', () => {
  for (const { field, advice } of [
    {
      field: 'batch_size',
      advice: 'write a whole number from 0 to 4294967295 after the colon, such as batch_size: 100',
    },
    { field: 'sync_replicas', advice: 'write true or false after the colon, such as sync_replicas: true' },
    {
      field: 'fine_tune_checkpoint',
      advice: 'write a string after the colon, such as fine_tune_checkpoint: "text"',
    },
    {
      field: 'fine_tune_checkpoint_version',
      advice: 'write one of UNKNOWN, V1, V2 after the colon, such as fine_tune_checkpoint_version: V1',
    },
    {
      field: 'gradient_clipping_by_norm',
      advice: 'write a number after the colon, such as gradient_clipping_by_norm: 0.01',
    },
    { field: 'freeze_variables', advice: 'write a string after the colon, such as freeze_variables: "text"' },
    { field: 'optimizer', advice: 'write a block after the colon, such as optimizer { }' },
  ])
    it(field, () => {
      const { diagnostics } = load(`train_config { ${field}: }`, { format: 'textproto' });
      expect(diagnostics[0]!.message).to.equal(`${field} has no value: ${advice}`);
    });
});

describe('a number in another spelling gets no advice to write a fraction in a field for whole numbers', () => {
  for (const { format, text, writes } of [
    { format: 'textproto', text: 'cosine_decay_learning_rate { total_steps: 2,5 }', writes: [undefined] },
    { format: 'textproto', text: 'cosine_decay_learning_rate { total_steps: 2,0 }', writes: ['2'] },
    { format: 'textproto', text: 'constant { learning_rate: 2,5 }', writes: ['2.5'] },
    { format: 'json', text: '{"cosine_decay_learning_rate": {"learning_rate_base": .5}}', writes: ['0.5'] },
    { format: 'json', text: '{"cosine_decay_learning_rate": {"total_steps": .5}}', writes: [undefined] },
    { format: 'json', text: '{"cosineDecayLearningRate": {"totalSteps": .5}}', writes: [undefined] },
    {
      format: 'json',
      text: '{"manual_step_learning_rate": {"schedule": [{"step": 5, "learning_rate": .5}, {"step": .5}]}}',
      writes: ['0.5', undefined],
    },
    { format: 'json', text: '{"cosine_decay": .5}', writes: ['0.5'] },
    { format: 'json', text: '{"zzz": {"total_steps": .5}}', writes: ['0.5'] },
  ] as const)
    it(`${format}: ${text}`, () => {
      const said = load(text, { format }).diagnostics.filter(({ code }) => /(bad-|\/)number$/.test(code));
      expect(said.map(({ message }) => /write (.*)$/.exec(message)?.[1])).to.deep.equal(writes);
    });
});
