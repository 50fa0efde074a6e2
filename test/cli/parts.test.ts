import { expect } from 'chai';
import { withoutIgnored } from '../../src/cli/check/ignores.ts';
import { paintOf } from '../../src/cli/output/paint.ts';
import { tableLines } from '../../src/cli/output/table.ts';
import { read } from '../../src/index.ts';

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

  it('align more rows than a function takes arguments', () => {
    const rows = Array.from({ length: 130_000 }, () => [{ text: 'a' }, { text: 'b' }]);
    expect(tableLines(rows, ['left', 'left'])[129_999]).to.equal('a  b');
  });

  it('look at each comment once for what it suppresses', () => {
    const ignore = '# lrs-ignore rate/high: why\n';
    const { source } = read(`${ignore.repeat(3000)}constant { learning_rate: 0.1 }`, {
      format: 'textproto',
    });
    const at = ignore.length * 3000;
    const finding = {
      code: 'rate/high',
      severity: 'warning',
      message: '',
      path: [],
      ranges: [{ start: at, end: at }],
    };
    const start = process.cpuUsage();
    const { ignored } = withoutIgnored({ source }, [finding as never], ['rate/high']);
    expect(ignored).to.have.lengthOf(1);
    expect(process.cpuUsage(start).user / 1000).to.be.below(1000);
  });

  it('add no colours if colours are off', () => {
    const { heading, quiet } = paintOf(false);
    expect(heading('a') + quiet('b')).to.equal('ab');
  });
});
