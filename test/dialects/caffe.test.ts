import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import { bounds, horizon } from '../../src/index.ts';
import { describeRecords } from '../support/dialect_records.ts';

describeRecords('caffe', {
  tolerance: 1e-12,
  ending: 'prototxt',
  pointsOf: ({ extra, points }) => extra.points_dtype_double ?? points,
});

describe('in float32', () =>
  describeRecords('caffe', { tolerance: 2e-7, ending: 'prototxt', options: () => ({ float32: true }) }));

describe('the inverse decay of Caffe', () => {
  for (const { solver, max, isConstant, reason } of [
    { solver: 'base_lr: 0.5 gamma: 0 power: 2', max: 0.5, isConstant: true, reason: 'gamma 0' },
    { solver: 'base_lr: 0.5 gamma: 0.5 power: 0', max: 0.5, isConstant: true, reason: 'power 0' },
    { solver: 'base_lr: 0 gamma: 0.5 power: -2', max: 0, isConstant: true, reason: 'a rate of 0' },
    { solver: 'base_lr: 0.5 gamma: 0.5 power: 2', max: 0.5, isConstant: false, reason: 'a fall to 0' },
    { solver: 'base_lr: 0.5 gamma: 0.5 power: -2', max: 1 / 0, isConstant: false, reason: 'a rise' },
  ])
    it(`has the right extremes over all steps: ${reason}`, () => {
      const loaded = load(`${solver} lr_policy: "inv" max_iter: 1000`, {
        format: 'textproto',
        dialect: 'caffe',
      });
      if (!loaded.ok) throw new Error('it loads');
      const { curve } = loaded.schedule;
      expect(horizon(curve) === 0).to.equal(isConstant);
      const found = bounds(curve, 0, Number.POSITIVE_INFINITY);
      expect([found.min, found.max]).to.deep.equal([isConstant || max > 1 ? Math.min(max, 0.5) : 0, max]);
    });
});
