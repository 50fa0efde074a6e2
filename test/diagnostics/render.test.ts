import { expect } from 'chai';
import {
  type Renderable,
  type RenderOptions,
  render,
  renderLines,
} from '../../src/diagnostics/render/render.ts';
import { summary } from '../../src/diagnostics/render/rendered_at.ts';
import { sorted } from '../../src/diagnostics/sorted.ts';
import { found, marked } from './marked.ts';

const { text, ranges } = marked('a: «1»\nb: «2» c: «3»\n');
const [one, two, three] = ranges as [(typeof ranges)[0], (typeof ranges)[0], (typeof ranges)[0]];

const cases: readonly {
  readonly reason: string;
  readonly what: Renderable;
  readonly printed: readonly string[];
  readonly options?: RenderOptions;
}[] = [
  { reason: 'prints nothing if there are no findings', what: { text, diagnostics: [] }, printed: [''] },
  {
    reason: 'prints place, severity, code, message, frame, page and the number of findings',
    what: {
      text,
      filename: 'x.config',
      diagnostics: [found({ ranges: [two], docs: 'docs/ab.md', path: ['b'] })],
    },
    printed: [
      'x.config:2:4 error a/b',
      '  wrong',
      '  1 | a: 1',
      '  2 | b: 2 c: 3',
      '    |    ^',
      '  see docs/ab.md',
      '',
      '1 error',
    ],
  },
  {
    reason: 'prints the command that explains a built-in code',
    what: { diagnostics: [found({ code: 'manual/empty', docs: 'docs/findings.md#manualempty' })] },
    printed: ['error manual/empty', '  wrong', '  see lrs explain manual/empty', '', '1 error'],
  },
  {
    reason: 'calls a text without a name input',
    what: { text, diagnostics: [found({ ranges: [one] })] },
    printed: ['input:1:4 error a/b', '  wrong', '  1 | a: 1', '    |    ^', '', '1 error'],
  },
  {
    reason: 'prints only the name for a finding without a place',
    what: { text, filename: 'x.config', diagnostics: [found()] },
    printed: ['x.config error a/b', '  wrong', '', '1 error'],
  },
  {
    reason: 'prints the path instead of a place if there is no text',
    what: { diagnostics: [found({ path: ['schedule', 1, 'step'], ranges: [one] })] },
    printed: ['error a/b', '  wrong (schedule[1].step)', '', '1 error'],
  },
  {
    reason: 'prints no path for a finding at the root',
    what: { diagnostics: [found()] },
    printed: ['error a/b', '  wrong', '', '1 error'],
  },
  {
    reason: 'prints a frame for each of several ranges',
    what: { text, filename: 'x.config', diagnostics: [found({ ranges: [three, one] })] },
    printed: [
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
  },
  {
    reason: 'prints notes, with and without a place',
    what: {
      text,
      diagnostics: [
        found({
          ranges: [two],
          notes: [{ message: 'b was not set; its default is 5' }, { message: 'a is 1', range: one }],
        }),
      ],
    },
    printed: [
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
  },
  {
    reason: 'prints no place for notes if there is no text',
    what: { diagnostics: [found({ notes: [{ message: 'a is 1', range: one }] })] },
    printed: ['error a/b', '  wrong', '  note: a is 1', '', '1 error'],
  },
  {
    reason: 'prints offsets and paths for binary input',
    what: {
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
    printed: [
      'x.pb: byte 7 error a/b',
      '  wrong (batch_size)',
      '  and x.pb: byte 300',
      '  note: x.pb: byte 2: before',
      '',
      '1 error',
    ],
  },
  {
    reason: 'prints findings in the given order, separated by empty lines, and counts all',
    what: {
      diagnostics: [
        found(),
        found({ severity: 'warning', code: 'c' }),
        found(),
        found({ severity: 'info', code: 'd' }),
      ],
    },
    printed: [
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
  },
  {
    reason: 'prints the severity and the page in colour if asked',
    what: {
      text,
      diagnostics: [
        found({ ranges: [one], docs: 'd#a' }),
        found({ severity: 'warning' }),
        found({ severity: 'info' }),
      ],
    },
    printed: [
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
    options: { color: true },
  },
];

describe('render', () => {
  for (const { reason, what, printed, options } of cases) {
    it(reason, () => expect(render(what, options)).to.equal(printed.join('\n')));
  }

  const HARMFUL = '\u001b[2J\u009b31m\u202e\r\n\u2028';
  const quoting: readonly { readonly reason: string; readonly input: (quoted: string) => Renderable }[] = [
    {
      reason: 'the text',
      input: (quoted) => ({ text: `${quoted}: 1`, diagnostics: [found({ ranges: [one] })] }),
    },
    { reason: 'a message', input: (quoted) => ({ text, diagnostics: [found({ message: quoted })] }) },
    {
      reason: 'a note',
      input: (quoted) => ({ text, diagnostics: [found({ notes: [{ message: quoted, range: one }] })] }),
    },
    { reason: 'a path', input: (quoted) => ({ diagnostics: [found({ path: [quoted] })] }) },
    {
      reason: 'a file name',
      input: (quoted) => ({ filename: quoted, text, diagnostics: [found({ ranges: [one, two] })] }),
    },
  ];
  for (const { reason, input: quote } of quoting) {
    it(`escapes control characters in ${reason}`, () => {
      const printed = render(quote(HARMFUL));
      expect(printed).to.not.match(/[\p{Bidi_Control}\u2028\u2029]|(?!\n)\p{Cc}/u);
      expect(printed.split('\n')).to.have.length(render(quote('x')).split('\n').length);
    });
  }

  it('replaces line breaks in a message', () => {
    const printed = render({ diagnostics: [found({ message: 'a\nb' })] });
    expect(printed).to.equal('error a/b\n  a·b\n\n1 error');
  });
});

describe('summary', () => {
  const counts: readonly {
    readonly errors: number;
    readonly warnings: number;
    readonly remarks: number;
    readonly said: string;
  }[] = [
    { errors: 0, warnings: 0, remarks: 0, said: '' },
    { errors: 1, warnings: 0, remarks: 0, said: '1 error' },
    { errors: 0, warnings: 2, remarks: 0, said: '2 warnings' },
    { errors: 0, warnings: 0, remarks: 1, said: '1 remark' },
    { errors: 2, warnings: 1, remarks: 3, said: '2 errors, 1 warning, 3 remarks' },
  ];
  for (const { errors, warnings, remarks, said } of counts) {
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

describe('renderLines', () => {
  for (const { ranges, printed, reason } of [
    {
      ranges: [two],
      printed: 'x.config:2:4 error a/b: wrong\n',
      reason: 'the place after the name of the file',
    },
    {
      ranges: [],
      printed: 'x.config error a/b: wrong\n',
      reason: 'only the name of the file if the finding has no place',
    },
  ])
    it(`prints ${reason}`, () =>
      expect(renderLines({ text, filename: 'x.config', diagnostics: [found({ ranges })] }, false)).to.equal(
        printed,
      ));
});

describe('sorted', () => {
  it('sorts by place: findings without one first, and at the same place errors first', () => {
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
