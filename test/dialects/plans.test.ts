import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import { expectWhole } from '../support/whole.ts';
import { caffe } from './plans/caffe.ts';
import { composer } from './plans/composer.ts';
import { deeplab2 } from './plans/deeplab2.ts';
import { deepspeed } from './plans/deepspeed.ts';
import { detectron2 } from './plans/detectron2.ts';
import { recommenders } from './plans/easyrec.ts';
import { huggingface } from './plans/huggingface.ts';
import { forks } from './plans/od_forks.ts';
import { tao } from './plans/tao.ts';
import { shares } from './plans/tao_shares.ts';
import { others } from './plans/tensorflow.ts';
import { ultralytics } from './plans/ultralytics.ts';

/** Plans of each family: the optimizer, its other hyperparameters, and the phases and the end of the schedule. */

describe('plans of other families', () => {
  for (const row of [
    ...tao,
    ...shares,
    ...others,
    ...huggingface,
    ...composer,
    ...detectron2,
    ...caffe,
    ...recommenders,
    ...deepspeed,
    ...deeplab2,
    ...forks,
    ...ultralytics,
  ])
    it(`${row.dialect}: ${row.reason}`, () => {
      const { dialect, format = 'textproto', text, options = {}, codes = [] } = row;
      const result = load(text, { dialect, format, ...options });
      const found = result.diagnostics.filter(({ code }) => !code.startsWith('run/'));
      expect(found.map(({ code }) => code)).to.deep.equal(codes);
      expectWhole(found);
      if (!result.ok) {
        expect([row.optimizer, row.phases, row.rates]).to.deep.equal([undefined, undefined, undefined]);
        return;
      }
      const { schedule, optimizer, hyperparameters } = result;
      if (row.optimizer !== undefined) expect(optimizer).to.deep.equal(row.optimizer);
      const { learning_rate, ...beside } = hyperparameters;
      expect(learning_rate?.(7)).to.equal(schedule(7));
      const values = Object.entries(beside).map(([name, curve]) => [name, curve!(0)]);
      expect(Object.fromEntries(values)).to.deep.equal(row.others ?? {});
      if (row.phases !== undefined)
        expect(schedule.phases.map(({ name, start, length }) => [name, start, length])).to.deep.equal(
          row.phases,
        );
      if (row.phases !== undefined || row.end !== undefined) expect(schedule.end).to.equal(row.end);
      for (const [step, rate] of row.rates ?? [])
        expect(schedule(step), `step ${step}`).to.be.closeTo(rate, 4e-8 * Math.max(rate, 1));
    });
});

const fork = (rate: string): string =>
  `train_config { num_steps: 100 optimizer { adam_optimizer { learning_rate { ${rate} } } } }`;

/** ⟦ … ⟧ marks the range of the finding, ⟪ … ⟫ that of its note. */
const placed: readonly { readonly reason: string; readonly text: string; readonly code: string }[] = [
  {
    reason: 'an entry of a list, with the one before it',
    code: 'manual/not-increasing',
    text: fork(
      'manual_step_learning_rate { initial_learning_rate: 0.1 schedule { step: ⟪9⟫ } schedule { step: ⟦5⟧ } }',
    ),
  },
  {
    reason: 'a field, with another one that it contradicts',
    code: 'steps/below-warmup',
    text: fork('cosine_decay_learning_rate { total_steps: ⟦5⟧ warmup_steps: ⟪9⟫ }'),
  },
];

describe('findings of the types of the Object Detection API in its forks', () => {
  for (const { reason, text, code } of placed)
    it(reason, () => {
      const source = text.replace(/[⟦⟧⟪⟫]/g, '');
      const marked = (pattern: RegExp): string => pattern.exec(text)![1]!;
      const { ok, diagnostics } = load(source, {
        dialect: 'od-forks',
        dialectVersion: 'nilskk',
        format: 'textproto',
      });
      const found = diagnostics.find((each) => each.code === code);
      const textAt = (range: { readonly start: number; readonly end: number } | undefined) =>
        source.slice(range?.start, range?.end);
      expect(ok).to.equal(false);
      expect(textAt(found?.ranges[0])).to.equal(marked(/⟦(.*)⟧/));
      expect(textAt(found?.notes[0]?.range)).to.equal(marked(/⟪(.*)⟫/));
    });
});
