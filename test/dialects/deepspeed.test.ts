import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import { checkRates, describeRecords, type RecordPoint } from '../support/dialect_records.ts';

type Rate = (step: number) => number;
interface Followed {
  readonly hyperparameters: { readonly learning_rate: Rate; readonly momentum?: Rate };
  readonly groups: readonly { readonly hyperparameters: { readonly learning_rate: Rate } }[];
}

describeRecords('deepspeed', {
  tolerance: 1e-12,
  ending: 'json',
  also: (loaded, { extra, run }) => {
    const { hyperparameters, groups } = loaded as unknown as Followed;
    const momentum = extra.momentum_beta1 as readonly RecordPoint[] | undefined;
    if (momentum !== undefined) checkRates(momentum, hyperparameters.momentum!, 1e-12, run.num_steps);
    const rest = extra.group1_points_if_different as readonly RecordPoint[] | undefined;
    expect(groups).to.have.length(rest === undefined ? 1 : 2);
    if (rest !== undefined) checkRates(rest, groups[1]!.hyperparameters.learning_rate, 1e-12, run.num_steps);
  },
});

describe('stairs of DeepSpeed that are shorter than a step', () => {
  it('are one change of the rate, which the finding lists once', () => {
    const params = {
      cycle_min_lr: 0.001,
      cycle_max_lr: 0.1,
      cycle_first_step_size: 2.5,
      cycle_first_stair_count: 2.5,
      decay_lr_rate: 0.1,
    };
    const optimizer = { type: 'Adam', params: { lr: 0.01 } };
    const text = JSON.stringify({
      zero_optimization: {},
      optimizer,
      scheduler: { type: 'OneCycle', params },
    });
    const { diagnostics } = load(text, { dialect: 'deepspeed', format: 'json', run: { num_steps: 3 } });
    const said = diagnostics.find(({ code }) => code === 'run/change-after-end')!.message;
    expect(said).to.include('changes at steps 4 and 5, which');
  });
});
