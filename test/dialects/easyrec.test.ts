import { expect } from 'chai';
import {
  checkRates,
  type DialectRecord,
  describeRecords,
  type RecordPoint,
} from '../support/dialect_records.ts';

const toleranceOf = ({ framework }: DialectRecord): number => (framework === 'EasyRec' ? 2e-6 : 1e-12);

describeRecords('easyrec', {
  tolerance: toleranceOf,
  ending: 'config',
  also: (loaded, record) => {
    const expected: readonly { readonly points: readonly RecordPoint[] }[] = record.extra.groups ?? [];
    const { groups } = loaded as unknown as {
      groups: readonly { hyperparameters: { learning_rate: (step: number) => number } }[];
    };
    if (expected.length > 0) expect(groups).to.have.length(expected.length);
    for (const [i, { points }] of expected.entries())
      checkRates(
        points,
        groups[i]!.hyperparameters.learning_rate,
        toleranceOf(record),
        record.run.num_steps ?? 1 / 0,
      );
  },
});
