import { expect } from 'chai';
import fc from 'fast-check';
import { codeFrame } from '../../src/diagnostics/render/frame.ts';
import { lineStarts } from '../../src/diagnostics/render/position.ts';
import { marked } from './marked.ts';

const frame = (source: string): string[] => {
  const { text, ranges } = marked(source);
  return codeFrame(lineStarts(text), ranges[0]!);
};

/** The columns of a line: a wide character takes two. */
const cells = (line: string): string[] =>
  [...line].flatMap((character) => (/[😀中]/u.test(character) ? [character, ''] : [character]));

describe('code frames', () => {
  const cases: readonly {
    readonly source: string;
    readonly printed: readonly string[];
    readonly reason: string;
  }[] = [
    { source: 'a: «12»', printed: ['  1 | a: 12', '    |    ^^'], reason: 'a caret under each character' },
    {
      source: 'a: 1\nb: «2» c',
      printed: ['  1 | a: 1', '  2 | b: 2 c', '    |    ^'],
      reason: 'the line before is shown',
    },
    {
      source: 'a: 1\n  \nb: «2»',
      printed: ['  3 | b: 2', '    |    ^'],
      reason: 'the line before is not shown if it is blank',
    },
    {
      source: 'a: «1\nb: 2» c',
      printed: ['  1 | a: 1', '    |    ^'],
      reason: 'of several lines only the first is marked',
    },
    { source: 'a: 1«»', printed: ['  1 | a: 1', '    |     ^'], reason: 'an empty range has one caret' },
    {
      source: 'a: 1\n«»',
      printed: ['  1 | a: 1', '  2 |', '    | ^'],
      reason: 'the end of a file that ends with a line end',
    },
    { source: '«»', printed: ['  1 |', '    | ^'], reason: 'an empty file' },
    {
      source: 'a: 1«\n»',
      printed: ['  1 | a: 1', '    |     ^'],
      reason: 'a finding at a line break is marked right after the line',
    },
    {
      source: 'a: 1\r\nb: «2»\r\nc: 3',
      printed: ['  1 | a: 1', '  2 | b: 2', '    |    ^'],
      reason: 'a file with CRLF line ends',
    },
    {
      source: 'a: 1\rb: «2»\rc: 3',
      printed: ['  1 | a: 1', '  2 | b: 2', '    |    ^'],
      reason: 'a lone CR',
    },
    {
      source: '\ta:\t«1»',
      printed: ['  1 |  a: 1', '    |     ^'],
      reason: 'a tab is one column, so that carets are in the right place',
    },
    {
      source: '"𝒳𝒳" «x»',
      printed: ['  1 | "𝒳𝒳" x', '    |      ^'],
      reason: 'a surrogate pair is one column',
    },
    {
      source: '"😀😀" «x»',
      printed: ['  1 | "😀😀" x', '    |        ^'],
      reason: 'an emoji takes two columns',
    },
    {
      source: '«"😀"» x',
      printed: ['  1 | "😀" x', '    | ^^^^'],
      reason: 'an emoji in the range gets two carets',
    },
    {
      source: '"中文ア한" «x»',
      printed: ['  1 | "中文ア한" x', '    |            ^'],
      reason: 'East Asian characters take two columns',
    },
    {
      source: '"ＡＢ、" «x»',
      printed: ['  1 | "ＡＢ、" x', '    |          ^'],
      reason: 'full-width forms take two columns',
    },
    {
      source: '"ｱｲ" «x»',
      printed: ['  1 | "ｱｲ" x', '    |      ^'],
      reason: 'half-width forms take one column',
    },
    {
      source: '"e\u0301" «x»',
      printed: ['  1 | "e\u0301" x', '    |     ^'],
      reason: 'a combining accent takes no column',
    },
    {
      source: 'a: 1   \nb: «2»   ',
      printed: ['  1 | a: 1', '  2 | b: 2', '    |    ^'],
      reason: 'no line ends in spaces',
    },
  ];
  for (const { source, printed, reason } of cases) {
    it(reason, () => expect(frame(source)).to.deep.equal(printed));
  }

  it('have a gutter as wide as the line numbers', () => {
    expect(frame(`${'\n'.repeat(8)}a\n«b»`)).to.deep.equal(['   9 | a', '  10 | b', '     | ^']);
  });

  describe('of long lines', () => {
    const left = 'l'.repeat(500);
    const right = 'r'.repeat(500);
    const long: readonly {
      readonly source: string;
      readonly line: string;
      readonly carets: string;
      readonly reason: string;
    }[] = [
      {
        source: `«ab»${right}`,
        line: `ab${'r'.repeat(98)}…`,
        carets: '^^',
        reason: 'show the part around a range at their start',
      },
      {
        source: `${left}«ab»`,
        line: `…${'l'.repeat(98)}ab`,
        carets: `${' '.repeat(99)}^^`,
        reason: 'show the part around a range at their end',
      },
      {
        source: `${left}«ab»${right}`,
        line: `…${'l'.repeat(40)}ab${'r'.repeat(58)}…`,
        carets: `${' '.repeat(41)}^^`,
        reason: 'show the part around a range in their middle',
      },
      {
        source: `«${left}»${right}`,
        line: `${'l'.repeat(100)}…`,
        carets: '^'.repeat(101),
        reason: 'mark only the shown part of a longer range',
      },
      {
        source: `«${'x'.repeat(100)}»`,
        line: 'x'.repeat(100),
        carets: '^'.repeat(100),
        reason: 'are not cut at 100 characters',
      },
    ];
    for (const { source, line, carets, reason } of long) {
      it(reason, () => expect(frame(source)).to.deep.equal([`  1 | ${line}`, `    | ${carets}`]));
    }

    it('cut the line before, too', () => {
      expect(frame(`${left}\n«b»`)[0]).to.equal(`  1 | ${'l'.repeat(100)}…`);
    });

    it('do not split a surrogate pair', () => {
      for (const shift of ['', 'x', 'xx', 'xxx']) {
        const printed = frame(`${shift}${'😀'.repeat(200)}«a»${'😀'.repeat(200)}`);
        expect(printed.join('\n'), shift).to.not.match(/\p{Surrogate}|\ufffd/u);
        const at = [...printed[1]!].indexOf('^');
        expect(cells(printed[0]!)[at], shift).to.equal('a');
      }
    });
  });

  describe('show characters that control a terminal or are invisible as a dot', () => {
    const characters: readonly { readonly character: string; readonly reason: string }[] = [
      { character: '\u001b', reason: 'escape, with which colours and cursor moves start' },
      { character: '\u009b', reason: 'escape sequence introducer, as one character' },
      { character: '\0', reason: 'null' },
      { character: '\b', reason: 'backspace' },
      { character: '\u007f', reason: 'delete' },
      { character: '\v', reason: 'vertical tab' },
      { character: '\f', reason: 'form feed' },
      { character: '\u2028', reason: 'line separator' },
      { character: '\u202e', reason: 'right-to-left override' },
      { character: '\u2066', reason: 'left-to-right isolate' },
      { character: '\u200f', reason: 'right-to-left mark' },
      { character: '\u061c', reason: 'Arabic letter mark' },
      { character: '\u200b', reason: 'zero-width space, which would misplace carets' },
      { character: '\ufeff', reason: 'byte order mark, which would misplace carets' },
      { character: '\u00ad', reason: 'soft hyphen, which would misplace carets' },
      { character: '\ud83d', reason: 'half of a surrogate pair' },
    ];
    for (const { character, reason } of characters) {
      it(reason, () => {
        expect(frame(`a${character}: «b»`)).to.deep.equal(['  1 | a·: b', '    |     ^']);
        expect(frame(`${character}a\n«b»`)[0]).to.equal('  1 | ·a');
      });
    }
  });

  it('put the carets under the range, whatever characters are around it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '😀', '\t', '\u001b', '中'), maxLength: 300 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [line = '', carets = ''] = codeFrame(lineStarts(`${before}XY${after}`), {
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
