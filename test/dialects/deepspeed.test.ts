import { expect } from 'chai';
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
