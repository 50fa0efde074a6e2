import { expect } from 'chai';
import { float, map, message, nested, string } from '../../../src/define.ts';
import { read } from '../../../src/textproto.ts';
import { adviceOn, testAdvice } from './advice.ts';
import { meantInOtherBlocks } from './other_blocks.ts';
import { meantInSchedules } from './schedules.ts';

const meant = [...meantInSchedules, ...meantInOtherBlocks];

testAdvice('names the field that a wrong name stands for', meant);

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

  const rates = message('Rates', {
    learning_rate: float(),
    initial_learning_rate: float(),
    lrs: map(string(), float()),
    learning_rates: map(string(), float()),
    initial: nested(message('Initial', { of: float() })),
  });
  for (const { text, meant } of [
    { text: 'lr: 1', meant: 'learning_rate' },
    { text: 'lr { of: 1 }', meant: 'lrs' },
    { text: 'initial_lr: 1', meant: 'initial_learning_rate' },
  ])
    it(`chooses among numbers, maps and blocks of one meaning: ${text}`, () => {
      const [found] = read(text, rates).diagnostics;
      expect(found!.message).to.equal(`Rates has no field ${text.split(/\W/)[0]}: did you mean ${meant}?`);
    });
});
