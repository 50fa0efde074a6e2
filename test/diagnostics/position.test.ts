import { expect } from 'chai';
import fc from 'fast-check';
import { lineAt, linesOf, positionAt } from '../../src/diagnostics/render/position.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../support/cpu.ts';

describe('positions', () => {
  const cases: readonly (readonly [
    text: string,
    offset: number,
    line: number,
    column: number,
    why: string,
  ])[] = [
    ['', 0, 1, 1, 'an empty text has one line'],
    ['abc', 0, 1, 1, 'lines and columns count from 1'],
    ['abc', 3, 1, 4, 'the end of a text without a line end'],
    ['a\nb', 1, 1, 2, 'a line end belongs to its line'],
    ['a\nb', 2, 2, 1, 'what follows it is the next line'],
    ['a\n', 2, 2, 1, 'behind the last line end there is one more line'],
    ['a\r\nb', 2, 1, 3, 'CRLF is one line end'],
    ['a\r\nb', 3, 2, 1, 'and the next line starts behind both'],
    ['a\rb', 2, 2, 1, 'a lone CR ends a line, as in editors'],
    ['a\n\rb', 3, 3, 1, 'LF and CR the other way round are two line ends'],
    ['a\n\n\nb', 4, 4, 1, 'empty lines count'],
    ['a\u2028b\vc\fd', 6, 1, 7, 'nothing else ends a line'],
    ['\tb', 1, 1, 2, 'a tab is one character'],
    ['é中b', 2, 1, 3, 'characters of one code unit are one, however wide'],
    ['😀b', 2, 1, 2, 'a surrogate pair is one character'],
    ['a😀😀b', 5, 1, 4, 'each of them'],
    ['😀\n😀b', 5, 2, 2, 'those of lines before do not count'],
    ['a😀b', 2, 1, 3, 'inside a pair: behind it'],
    ['\ud83d\ud83db', 2, 1, 3, 'halves of pairs are characters of their own'],
    ['abc', 9, 1, 4, 'past the end: the end'],
    ['abc', -1, 1, 1, 'before the start: the start'],
  ];
  for (const [text, offset, line, column, why] of cases) {
    it(`${JSON.stringify(text)} at ${offset}: ${why}`, () => {
      expect(positionAt(linesOf(text), offset)).to.deep.equal({ line, column });
    });
  }

  it('give the text of each line without its end', () => {
    const lines = linesOf('a\r\n\nb\rc');
    expect([1, 2, 3, 4, 5].map((line) => lineAt(lines, line))).to.deep.equal([
      { text: 'a', start: 0 },
      { text: '', start: 3 },
      { text: 'b', start: 4 },
      { text: 'c', start: 6 },
      undefined,
    ]);
  });

  it('are those of a text cut at its line ends', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '😀', '\n', '\r', '\t'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), (source, nth) => {
        const before = [...source].slice(0, nth);
        // A cut between CR and LF would make two line ends of one.
        fc.pre(!(before.at(-1) === '\r' && [...source][before.length] === '\n'));
        const cut = before.join('').split(/\r\n|\r|\n/);
        expect(positionAt(linesOf(source), before.join('').length)).to.deep.equal({
          line: cut.length,
          column: [...cut.at(-1)!].length + 1,
        });
      }),
    );
  });

  it('of many places in one long line are found without reading it for each', () => {
    const lines = linesOf('x'.repeat(1_000_000));
    const work = () => {
      for (let i = 0; i < 1000; i++) {
        positionAt(lines, 1_000_000 - i);
        lineAt(lines, 1);
      }
    };
    expect(cpuMilliseconds(work)).to.be.below(NO_BLOW_UP);
  });
});
