import { expect } from 'chai';
import { adviceOn, testAdvice } from './advice.ts';
import { meantInOtherBlocks } from './other_blocks.ts';
import { meantInSchedules } from './schedules.ts';

const meant = [...meantInSchedules, ...meantInOtherBlocks];

testAdvice('the field that is meant', meant);

describe('advice on a field that a block does not have', () => {
  it('never the name itself, nor a field that is set', () => {
    for (const { block, rows } of meant)
      for (const { written, advice } of rows) {
        const [name] = /^\w+/.exec(written)!;
        expect(advice).not.to.equal(name);
        const isBlock = written.includes('{');
        if (isBlock || ['boundaries', 'freeze_variables'].includes(`${advice}`)) continue;
        const both = written.replace(name, `${advice}`);
        expect(adviceOn(block.replace('…', `${both} ${written}`)), written).not.to.equal(advice);
      }
  });
});
