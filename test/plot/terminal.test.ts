import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import { constant, ramp, sequence, steps } from '../../src/define.ts';
import { terminal } from '../../src/plot/index.ts';

/** Charts as text. */

const fall = sequence([100, ramp(1, 0)], constant(0));
const two = [
  { schedule: fall, name: 'a.config' },
  { schedule: steps([30, 60], [0.5, 0.1, 0.3]), name: 'b.config' },
];

const isBraille = (char: string): boolean => char >= '\u2801' && char <= '\u28ff';

/** The row and column of each dot in a braille character. */
const BITS = [
  { bit: 0x01, dx: 0, dy: 0 },
  { bit: 0x02, dx: 0, dy: 1 },
  { bit: 0x04, dx: 0, dy: 2 },
  { bit: 0x40, dx: 0, dy: 3 },
  { bit: 0x08, dx: 1, dy: 0 },
  { bit: 0x10, dx: 1, dy: 1 },
  { bit: 0x20, dx: 1, dy: 2 },
  { bit: 0x80, dx: 1, dy: 3 },
];

const dotsIn = (rows: readonly string[]): { readonly x: number; readonly y: number }[] =>
  rows.flatMap((row, y) =>
    [...row].flatMap((char, x) =>
      isBraille(char)
        ? BITS.filter(({ bit }) => (char.codePointAt(0)! - 0x2800) & bit).map(({ dx, dy }) => ({
            x: 2 * x + dx,
            y: 4 * y + dy,
          }))
        : [],
    ),
  );

describe('terminal', () => {
  it('draws a straight line in dots, from corner to corner', () => {
    const lines = terminal(fall, { to: 100, width: 20, height: 4, title: 'a' }).split('\n');
    expect(lines[0]).to.equal('a  learning rate by step'.slice(0, 19).concat('…'));
    const dots = dotsIn(lines.slice(1, 5).map((line) => line.replace(/^.*[│┤]/, '')));
    // 15 columns are 30 dots, 4 lines are 16.
    expect(new Set(dots.map(({ x }) => x))).to.have.length(30);
    for (const { x, y } of dots) expect(y).to.be.closeTo((15 * x) / 29, 0.51);
  });

  const widths = [20, 40, 80, 200];
  for (const width of widths) {
    it(`is at most ${width} columns wide, and has the requested number of lines`, () => {
      const lines = terminal(two, { width, height: 9 }).trimEnd().split('\n');
      for (const line of lines) expect([...line].length).to.be.at.most(width);
      expect(lines.filter((line) => /[│┤]/.test(line))).to.have.length(9);
      expect(lines.filter((line) => [...line].some(isBraille))).to.not.be.empty;
    });
  }

  it('distinguishes schedules by marks, and by colours only if asked', () => {
    const plain = terminal(two);
    expect(plain).to.include('● a.config').and.to.include('▲ b.config');
    for (const mark of ['●', '▲']) expect(plain.split(mark).length - 1).to.be.above(2);
    expect(plain).to.not.include('\u001b');
    const colored = terminal(two, { color: true });
    expect(colored).to.include('\u001b[34m').and.to.include('\u001b[33m');
    expect(stripVTControlCharacters(colored)).to.equal(plain);
  });

  it('uses no colours for a single schedule', () =>
    expect(terminal(fall, { color: true })).to.not.include('\u001b'));

  it('escapes control characters in a title', () =>
    expect(terminal(fall, { title: 'a\u001b[31m' })).to.not.include('\u001b'));

  it('draws the whole line if its greatest value is a little more than a round number', () => {
    const drawn = { schedule: steps([50], [0.8991, 0.9000049]), quantity: 'momentum' };
    const lines = terminal(drawn, { to: 100, width: 60, height: 100 }).split('\n');
    const dots = dotsIn(lines.slice(1, 101).map((line) => line.replace(/^.*[│┤]/, '')));
    const columns = [...new Set(dots.map(({ x }) => x))].sort((a, b) => a - b);
    expect(columns).to.deep.equal(columns.map((_, i) => i));
    expect(columns.length).to.be.above(90);
  });

  it('leaves out labels for which there is no room', () => {
    const text = terminal(constant(1), { from: 1234567890, to: 1234567904, width: 40, height: 4 });
    const [ticks = '', labels = ''] = text.trimEnd().split('\n').slice(-2);
    expect(ticks.split('┬')).to.have.length(4);
    expect(labels.trim().split(/ +/)).to.deep.equal(['1,234,567,890', '1,234,567,900']);
  });

  it('marks a line that is shorter than the usual distance between marks', () => {
    const runs = [5, 10_000].map((num_steps) => ({ schedule: fall, run: { num_steps } }));
    expect(terminal(runs).split('●')).to.have.length(3);
  });

  for (const options of [{ width: 10 }, { height: 1 }, { width: Number.NaN }, { height: 1e9 }])
    it(`refuses ${JSON.stringify(options)}`, () =>
      expect(() => terminal(fall, options)).to.throw(RangeError, /^terminal: /));
});
