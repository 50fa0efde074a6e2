import { expect } from 'chai';
import { checkRates, describeRecords, type RecordPoint } from '../support/dialect_records.ts';

describeRecords('deeplab2', {
  tolerance: 4e-7,
  ending: 'textproto',
  also: (loaded, { extra, run }) => {
    const points = extra.backbone_points as readonly RecordPoint[] | undefined;
    if (points === undefined) return;
    const { groups } = loaded as unknown as {
      groups: readonly { name: string; hyperparameters: { learning_rate: (step: number) => number } }[];
    };
    expect(groups.map(({ name }) => name)).to.deep.equal(['backbone', 'rest']);
    checkRates(points, groups[0]!.hyperparameters.learning_rate, 4e-7, run.num_steps);
  },
});
