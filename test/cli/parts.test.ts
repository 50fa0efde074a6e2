import { expect } from 'chai';
import { paintOf } from '../../src/cli/output/paint.ts';
import { tableLines } from '../../src/cli/output/table.ts';

describe('printing functions of the command', () => {
  it('align columns whether text is coloured or not', () => {
    const { heading, quiet } = paintOf(true);
    const rows = [
      [{ text: 'a', paint: heading }, { text: '→1' }, { text: 'x' }],
      [{ text: 'abc' }, { text: '12', paint: quiet }, { text: '', paint: quiet }],
    ];
    expect(tableLines(rows, ['left', 'right', 'left'])).to.deep.equal([
      '\u001b[1ma\u001b[22m    →1  x',
      'abc  \u001b[2m12\u001b[22m',
    ]);
  });

  it('add no colours if colours are off', () => {
    const { heading, quiet } = paintOf(false);
    expect(heading('a') + quiet('b')).to.equal('ab');
  });
});
