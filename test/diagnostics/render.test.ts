import { expect } from 'chai';
import {
  type Renderable,
  type RenderOptions,
  render,
  sorted,
  summary,
} from '../../src/diagnostics/render/render.ts';
import { found, marked } from './marked.ts';

const { text, ranges } = marked('a: «1»\nb: «2» c: «3»\n');
const [one, two, three] = ranges as [(typeof ranges)[0], (typeof ranges)[0], (typeof ranges)[0]];

const cases: readonly (readonly [
  why: string,
  what: Renderable,
  printed: readonly string[],
  options?: RenderOptions,
])[] = [
  ['nothing where there is nothing', { text, diagnostics: [] }, ['']],
  [
    'place, severity, code; what is wrong; the frame; the page; how many there are',
    {
      text,
      filename: 'x.config',
      diagnostics: [found({ ranges: [two], docs: 'docs/ab.md', path: ['b'] })],
    },
    [
      'x.config:2:4 error a/b',
      '  wrong',
      '  1 | a: 1',
      '  2 | b: 2 c: 3',
      '    |    ^',
      '  see docs/ab.md',
      '',
      '1 error',
    ],
  ],
  [
    'the command that prints the page of a built-in code',
    { diagnostics: [found({ code: 'manual/empty', docs: 'docs/findings.md#manualempty' })] },
    ['error manual/empty', '  wrong', '  see lrs explain manual/empty', '', '1 error'],
  ],
  [
    'a text without a name is called input',
    { text, diagnostics: [found({ ranges: [one] })] },
    ['input:1:4 error a/b', '  wrong', '  1 | a: 1', '    |    ^', '', '1 error'],
  ],
  [
    'a finding without a place has the name alone',
    { text, filename: 'x.config', diagnostics: [found()] },
    ['x.config error a/b', '  wrong', '', '1 error'],
  ],
  [
    'without a text there is no place, but the path',
    { diagnostics: [found({ path: ['schedule', 1, 'step'], ranges: [one] })] },
    ['error a/b', '  wrong (schedule[1].step)', '', '1 error'],
  ],
  ['nor a path at the root', { diagnostics: [found()] }, ['error a/b', '  wrong', '', '1 error']],
  [
    'of several ranges each has its frame',
    { text, filename: 'x.config', diagnostics: [found({ ranges: [three, one] })] },
    [
      'x.config:2:9 error a/b',
      '  wrong',
      '  1 | a: 1',
      '  2 | b: 2 c: 3',
      '    |         ^',
      '  and x.config:1:4:',
      '  1 | a: 1',
      '    |    ^',
      '',
      '1 error',
    ],
  ],
  [
    'notes, with a place and without',
    {
      text,
      diagnostics: [
        found({
          ranges: [two],
          notes: [{ message: 'b was not set; its default is 5' }, { message: 'a is 1', range: one }],
        }),
      ],
    },
    [
      'input:2:4 error a/b',
      '  wrong',
      '  1 | a: 1',
      '  2 | b: 2 c: 3',
      '    |    ^',
      '  note: b was not set; its default is 5',
      '  note: input:1:4: a is 1',
      '',
      '1 error',
    ],
  ],
  [
    'notes without a text have no place',
    { diagnostics: [found({ notes: [{ message: 'a is 1', range: one }] })] },
    ['error a/b', '  wrong', '  note: a is 1', '', '1 error'],
  ],
  [
    'in binary places are offsets, and paths say what is there',
    {
      text: '',
      format: 'binary',
      filename: 'x.pb',
      diagnostics: [
        found({
          path: ['batch_size'],
          ranges: [
            { start: 7, end: 9 },
            { start: 300, end: 301 },
          ],
          notes: [{ message: 'before', range: { start: 2, end: 3 } }],
        }),
      ],
    },
    [
      'x.pb: byte 7 error a/b',
      '  wrong (batch_size)',
      '  and x.pb: byte 300',
      '  note: x.pb: byte 2: before',
      '',
      '1 error',
    ],
  ],
  [
    'findings in the order given, a line between two, all counted',
    {
      diagnostics: [
        found(),
        found({ severity: 'warning', code: 'c' }),
        found(),
        found({ severity: 'info', code: 'd' }),
      ],
    },
    [
      'error a/b',
      '  wrong',
      '',
      'warning c',
      '  wrong',
      '',
      'error a/b',
      '  wrong',
      '',
      'info d',
      '  wrong',
      '',
      '2 errors, 1 warning, 1 remark',
    ],
  ],
  [
    'colours where they are asked for: the severity and the page',
    {
      text,
      diagnostics: [
        found({ ranges: [one], docs: 'd#a' }),
        found({ severity: 'warning' }),
        found({ severity: 'info' }),
      ],
    },
    [
      'input:1:4 \u001b[31merror\u001b[39m a/b',
      '  wrong',
      '  1 | a: 1',
      '    |    ^',
      '\u001b[2m  see d#a\u001b[22m',
      '',
      '\u001b[33mwarning\u001b[39m a/b',
      '  wrong',
      '',
      '\u001b[36minfo\u001b[39m a/b',
      '  wrong',
      '',
      '1 error, 1 warning, 1 remark',
    ],
    { color: true },
  ],
];

describe('render', () => {
  for (const [why, what, printed, options] of cases) {
    it(why, () => expect(render(what, options)).to.equal(printed.join('\n')));
  }

  const HARMFUL = '\u001b[2J\u009b31m\u202e\r\n\u2028';
  const quoting: readonly (readonly [why: string, (quoted: string) => Renderable])[] = [
    ['the text', (quoted) => ({ text: `${quoted}: 1`, diagnostics: [found({ ranges: [one] })] })],
    ['a message', (quoted) => ({ text, diagnostics: [found({ message: quoted })] })],
    ['a note', (quoted) => ({ text, diagnostics: [found({ notes: [{ message: quoted, range: one }] })] })],
    ['a path', (quoted) => ({ diagnostics: [found({ path: [quoted] })] })],
    ['a file name', (quoted) => ({ filename: quoted, text, diagnostics: [found({ ranges: [one, two] })] })],
  ];
  for (const [why, quote] of quoting) {
    it(`lets nothing in ${why} act on a terminal`, () => {
      const printed = render(quote(HARMFUL));
      expect(printed).to.not.match(/[\p{Bidi_Control}\u2028\u2029]|(?!\n)\p{Cc}/u);
      expect(printed.split('\n')).to.have.length(render(quote('x')).split('\n').length);
    });
  }

  it('breaks no line where a message does', () => {
    const printed = render({ diagnostics: [found({ message: 'a\nb' })] });
    expect(printed).to.equal('error a/b\n  a·b\n\n1 error');
  });
});

describe('summary', () => {
  const counts: readonly (readonly [errors: number, warnings: number, remarks: number, said: string])[] = [
    [0, 0, 0, ''],
    [1, 0, 0, '1 error'],
    [0, 2, 0, '2 warnings'],
    [0, 0, 1, '1 remark'],
    [2, 1, 3, '2 errors, 1 warning, 3 remarks'],
  ];
  for (const [errors, warnings, remarks, said] of counts) {
    it(`${errors}, ${warnings}, ${remarks}: ${said === '' ? 'nothing' : said}`, () => {
      const each = [
        ...Array.from({ length: remarks }, () => found({ severity: 'info' })),
        ...Array.from({ length: errors }, () => found()),
        ...Array.from({ length: warnings }, () => found({ severity: 'warning' })),
      ];
      expect(summary(each)).to.equal(said);
    });
  }
});

describe('sorted', () => {
  it('goes by place, what has none first, errors first where a place is shared, else as found', () => {
    const given = [
      found({ code: 'late', ranges: [three] }),
      found({ code: 'warned', severity: 'warning', ranges: [one, three] }),
      found({ code: 'refused', ranges: [one] }),
      found({ code: 'also refused', ranges: [one] }),
      found({ code: 'nowhere', severity: 'info' }),
    ];
    expect(sorted(given).map(({ code }) => code)).to.deep.equal([
      'nowhere',
      'refused',
      'also refused',
      'warned',
      'late',
    ]);
    expect(given[0]?.code).to.equal('late');
  });
});
