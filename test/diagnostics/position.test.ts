import { expect } from 'chai';
import fc from 'fast-check';
import { lineAt, lineStarts, positionAt } from '../../src/diagnostics/render/position.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../support/cpu.ts';

describe('positions', () => {
  const cases: readonly {
    readonly text: string;
    readonly offset: number;
    readonly line: number;
    readonly column: number;
    readonly reason: string;
  }[] = [
    { text: '', offset: 0, line: 1, column: 1, reason: 'an empty text has one line' },
    { text: 'abc', offset: 0, line: 1, column: 1, reason: 'lines and columns count from 1' },
    { text: 'abc', offset: 3, line: 1, column: 4, reason: 'the end of a text without a line end' },
    { text: 'a\nb', offset: 1, line: 1, column: 2, reason: 'a line end belongs to its line' },
    { text: 'a\nb', offset: 2, line: 2, column: 1, reason: 'the text after a line end is on the next line' },
    { text: 'a\n', offset: 2, line: 2, column: 1, reason: 'after the last line end there is one more line' },
    { text: 'a\r\nb', offset: 2, line: 1, column: 3, reason: 'CRLF is one line end' },
    {
      text: 'a\r\nb',
      offset: 3,
      line: 2,
      column: 1,
      reason: 'the next line starts after both characters of CRLF',
    },
    { text: 'a\rb', offset: 2, line: 2, column: 1, reason: 'a lone CR ends a line, as in editors' },
    {
      text: 'a\n\rb',
      offset: 3,
      line: 3,
      column: 1,
      reason: 'LF followed by CR is two line ends',
    },
    { text: 'a\n\n\nb', offset: 4, line: 4, column: 1, reason: 'empty lines count' },
    { text: 'a\u2028b\vc\fd', offset: 6, line: 1, column: 7, reason: 'nothing else ends a line' },
    { text: '\tb', offset: 1, line: 1, column: 2, reason: 'a tab is one character' },
    {
      text: 'é中b',
      offset: 2,
      line: 1,
      column: 3,
      reason: 'characters of one code unit count as one, whatever their width',
    },
    { text: '😀b', offset: 2, line: 1, column: 2, reason: 'a surrogate pair is one character' },
    { text: 'a😀😀b', offset: 5, line: 1, column: 4, reason: 'each surrogate pair is one character' },
    {
      text: '😀\n😀b',
      offset: 5,
      line: 2,
      column: 2,
      reason: 'surrogate pairs of earlier lines do not matter',
    },
    {
      text: 'a😀b',
      offset: 2,
      line: 1,
      column: 3,
      reason: 'an offset inside a surrogate pair counts as the offset after the pair',
    },
    {
      text: '\ud83d\ud83db',
      offset: 2,
      line: 1,
      column: 3,
      reason: 'unpaired halves of surrogate pairs count as characters',
    },
    { text: 'abc', offset: 9, line: 1, column: 4, reason: 'an offset past the end counts as the end' },
    { text: 'abc', offset: -1, line: 1, column: 1, reason: 'a negative offset counts as the start' },
  ];
  for (const { text, offset, line, column, reason } of cases) {
    it(`${JSON.stringify(text)} at ${offset}: ${reason}`, () => {
      expect(positionAt(lineStarts(text), offset)).to.deep.equal({ line, column });
    });
  }

  it('give the text of each line without its line end', () => {
    const lines = lineStarts('a\r\n\nb\rc');
    expect([1, 2, 3, 4, 5].map((line) => lineAt(lines, line))).to.deep.equal([
      { text: 'a', start: 0 },
      { text: '', start: 3 },
      { text: 'b', start: 4 },
      { text: 'c', start: 6 },
      undefined,
    ]);
  });

  it('agree with a text split at its line ends', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '😀', '\n', '\r', '\t'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), (source, nth) => {
        const before = [...source].slice(0, nth);
        // Splitting between CR and LF would make two line ends of one.
        fc.pre(!(before.at(-1) === '\r' && [...source][before.length] === '\n'));
        const cut = before.join('').split(/\r\n|\r|\n/);
        expect(positionAt(lineStarts(source), before.join('').length)).to.deep.equal({
          line: cut.length,
          column: [...cut.at(-1)!].length + 1,
        });
      }),
    );
  });

  it('in one long line are found without reading the line again for each', () => {
    const lines = lineStarts('x'.repeat(1_000_000));
    const work = () => {
      for (let i = 0; i < 1000; i++) {
        positionAt(lines, 1_000_000 - i);
        lineAt(lines, 1);
      }
    };
    expect(cpuMilliseconds(work)).to.be.below(NO_BLOW_UP);
  });
});
