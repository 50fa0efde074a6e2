import { describeRecords } from '../support/dialect_records.ts';

describeRecords('caffe', {
  tolerance: 1e-12,
  ending: 'prototxt',
  pointsOf: ({ extra, points }) => extra.points_dtype_double ?? points,
});

describe('in float32', () =>
  describeRecords('caffe', { tolerance: 2e-7, ending: 'prototxt', options: () => ({ float32: true }) }));
