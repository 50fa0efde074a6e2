import { expect } from 'chai';
import { checkRates, describeRecords, type RecordPoint } from '../support/dialect_records.ts';

describeRecords('second', {
  tolerance: 4e-7,
  ending: 'config',
  also: (loaded, { extra, run }) => {
    const points = extra.momentum as readonly RecordPoint[] | undefined;
    if (points === undefined) return;
    const { hyperparameters } = loaded as unknown as {
      hyperparameters: { readonly momentum?: (step: number) => number };
    };
    expect(hyperparameters.momentum).to.not.equal(undefined);
    checkRates(points, hyperparameters.momentum!, 4e-7, run.num_steps);
  },
});
