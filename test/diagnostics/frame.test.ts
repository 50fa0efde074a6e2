import { expect } from 'chai';
import fc from 'fast-check';
import { codeFrame } from '../../src/diagnostics/render/frame.ts';
import { linesOf } from '../../src/diagnostics/render/position.ts';
import { marked } from './marked.ts';

const frame = (source: string): string[] => {
  const { text, ranges } = marked(source);
  return codeFrame(linesOf(text), ranges[0]!);
};

/** The columns of a line: a wide character takes two. */
const cells = (line: string): string[] =>
  [...line].flatMap((character) => (/[😀中]/u.test(character) ? [character, ''] : [character]));

describe('code frames', () => {
  const cases: readonly (readonly [source: string, printed: readonly string[], why: string])[] = [
    ['a: «12»', ['  1 | a: 12', '    |    ^^'], 'a caret under each character'],
    ['a: 1\nb: «2» c', ['  1 | a: 1', '  2 | b: 2 c', '    |    ^'], 'the line before is shown'],
    ['a: 1\n  \nb: «2»', ['  3 | b: 2', '    |    ^'], 'unless it is blank'],
    ['a: «1\nb: 2» c', ['  1 | a: 1', '    |    ^'], 'of several lines the first'],
    ['a: 1«»', ['  1 | a: 1', '    |     ^'], 'an empty range has one caret'],
    ['a: 1\n«»', ['  1 | a: 1', '  2 |', '    | ^'], 'the end of a file that ends its last line'],
    ['«»', ['  1 |', '    | ^'], 'an empty file'],
    ['a: 1«\n»', ['  1 | a: 1', '    |     ^'], 'a line end stands behind its line'],
    ['a: 1\r\nb: «2»\r\nc: 3', ['  1 | a: 1', '  2 | b: 2', '    |    ^'], 'CRLF'],
    ['a: 1\rb: «2»\rc: 3', ['  1 | a: 1', '  2 | b: 2', '    |    ^'], 'a lone CR'],
    [
      '\ta:\t«1»',
      ['  1 |  a: 1', '    |     ^'],
      'a tab is one column, so that carets stand under what they mean',
    ],
    ['"𝒳𝒳" «x»', ['  1 | "𝒳𝒳" x', '    |      ^'], 'a surrogate pair is one column'],
    ['"😀😀" «x»', ['  1 | "😀😀" x', '    |        ^'], 'an emoji takes two columns'],
    ['«"😀"» x', ['  1 | "😀" x', '    | ^^^^'], 'and two carets'],
    ['"中文ア한" «x»', ['  1 | "中文ア한" x', '    |            ^'], 'so do East Asian characters'],
    ['"ＡＢ、" «x»', ['  1 | "ＡＢ、" x', '    |          ^'], 'and full-width forms'],
    ['"ｱｲ" «x»', ['  1 | "ｱｲ" x', '    |      ^'], 'half-width forms take one'],
    ['"e\u0301" «x»', ['  1 | "e\u0301" x', '    |     ^'], 'an accent that joins a letter takes none'],
    ['a: 1   \nb: «2»   ', ['  1 | a: 1', '  2 | b: 2', '    |    ^'], 'no line ends in blanks'],
  ];
  for (const [source, printed, why] of cases) {
    it(why, () => expect(frame(source)).to.deep.equal(printed));
  }

  it('widens the gutter with the numbers of the lines', () => {
    expect(frame(`${'\n'.repeat(8)}a\n«b»`)).to.deep.equal(['   9 | a', '  10 | b', '     | ^']);
  });

  describe('of long lines', () => {
    const left = 'l'.repeat(500);
    const right = 'r'.repeat(500);
    const long: readonly (readonly [source: string, line: string, carets: string, why: string])[] = [
      [`«ab»${right}`, `ab${'r'.repeat(98)}…`, '^^', 'at their start'],
      [`${left}«ab»`, `…${'l'.repeat(98)}ab`, `${' '.repeat(99)}^^`, 'at their end'],
      [
        `${left}«ab»${right}`,
        `…${'l'.repeat(40)}ab${'r'.repeat(58)}…`,
        `${' '.repeat(41)}^^`,
        'in their middle',
      ],
      [
        `«${left}»${right}`,
        `${'l'.repeat(100)}…`,
        '^'.repeat(101),
        'a range that goes on past what is shown',
      ],
      [`«${'x'.repeat(100)}»`, 'x'.repeat(100), '^'.repeat(100), 'of 100 characters nothing is cut'],
    ];
    for (const [source, line, carets, why] of long) {
      it(why, () => expect(frame(source)).to.deep.equal([`  1 | ${line}`, `    | ${carets}`]));
    }

    it('cut the line before, too', () => {
      expect(frame(`${left}\n«b»`)[0]).to.equal(`  1 | ${'l'.repeat(100)}…`);
    });

    it('halve no surrogate pair', () => {
      for (const shift of ['', 'x', 'xx', 'xxx']) {
        const printed = frame(`${shift}${'😀'.repeat(200)}«a»${'😀'.repeat(200)}`);
        expect(printed.join('\n'), shift).to.not.match(/\p{Surrogate}|\ufffd/u);
        const at = [...printed[1]!].indexOf('^');
        expect(cells(printed[0]!)[at], shift).to.equal('a');
      }
    });
  });

  describe('show what a terminal would act on, or not show at all, as a dot', () => {
    const characters: readonly (readonly [character: string, why: string])[] = [
      ['\u001b', 'escape, with which colours and cursor moves start'],
      ['\u009b', 'the same in one character'],
      ['\0', 'null'],
      ['\b', 'backspace'],
      ['\u007f', 'delete'],
      ['\v', 'vertical tab'],
      ['\f', 'form feed'],
      ['\u2028', 'line separator'],
      ['\u202e', 'right-to-left override'],
      ['\u2066', 'left-to-right isolate'],
      ['\u200f', 'right-to-left mark'],
      ['\u061c', 'Arabic letter mark'],
      ['\u200b', 'zero-width space, under which a caret would stand wrong'],
      ['\ufeff', 'byte order mark, likewise'],
      ['\u00ad', 'soft hyphen, likewise'],
      ['\ud83d', 'half of a surrogate pair'],
    ];
    for (const [character, why] of characters) {
      it(why, () => {
        expect(frame(`a${character}: «b»`)).to.deep.equal(['  1 | a·: b', '    |     ^']);
        expect(frame(`${character}a\n«b»`)[0]).to.equal('  1 | ·a');
      });
    }
  });

  it('put the carets under the range, whatever stands around it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '😀', '\t', '\u001b', '中'), maxLength: 300 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [line = '', carets = ''] = codeFrame(linesOf(`${before}XY${after}`), {
          start: before.length,
          end: before.length + 2,
        });
        const at = [...carets].indexOf('^');
        expect(
          cells(line)
            .slice(at, at + 3)
            .join(''),
        ).to.match(/^XY/);
        expect([...carets].filter((each) => each === '^')).to.have.length(2);
        expect([...line].length).to.be.at.most(6 + 102);
      }),
    );
  });
});
