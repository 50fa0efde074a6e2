import { expect } from 'chai';
import type { TextFormat } from '../src/config/options.ts';
import { load } from '../src/dialects.ts';
import { cpuMilliseconds, NO_BLOW_UP } from './support/cpu.ts';

/** Texts that repeat one piece, like files garbled by a program: none may crash a reader or keep it busy. */

const pieces = [
  ...[
    'a: ',
    'a:b ',
    '- ',
    '  ',
    '\t',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '${',
    '<',
    '>',
    '&a ',
    '*a ',
    '# ',
    ',',
    ': ',
  ],
  ...[
    '=',
    '->',
    '1,000 ',
    '1 ',
    '1.',
    '-1e',
    '0x',
    'a_',
    'a ',
    'learning_rate: ',
    '“',
    '\\',
    '\\u',
    '/',
    '/* ',
  ],
  ...[
    '@@ ',
    '+ ',
    '---\n',
    '...\n',
    '| ',
    'a\n',
    ' a: 1\n',
    '1: 2\n',
    '- a: 1\n',
    'a = 1\n',
    '[a]\n',
    '"a",',
  ],
  ...[
    '{"a":1},',
    '<a>',
    '1 a: 1\n',
    'true ',
    'nan ',
    '$',
    '(',
    'x: a b ',
    ';',
    '!',
    '!!a ',
    '? ',
    '~',
    '\u00a0',
  ],
  ...['0,1;', 'optimizer { ', 'set x ', '.', 'a: "b" c ', '<<<<<<< a\n', '```\n'],
];

const starts: { readonly [F in TextFormat]: readonly string[] } = {
  textproto: ['', 'train_config { optimizer { ', 'learning_rate: ', 'train_config: "'],
  yaml: ['', 'train_config: ', 'a:\n  - ', 'train_config:\n  batch_size: '],
  json: ['', '{"train_config": ', '{"a": "', '{"a": ['],
};

/** Texts for which the time once grew with the square of the length. */
const slow: {
  readonly format?: TextFormat;
  readonly piece: string;
  readonly start?: string;
  readonly end?: string;
}[] = [
  { format: 'textproto', piece: '->' },
  { format: 'textproto', piece: '=> ' },
  { format: 'textproto', piece: '-1e' },
  { format: 'textproto', piece: '- a: 1\n' },
  { format: 'yaml', piece: '"' },
  { format: 'yaml', piece: '“' },
  { format: 'json', piece: '- a: 1\n' },
  { format: 'json', piece: '\\u', start: '{"a": "' },
  { format: 'textproto', piece: '\\"' },
  { format: 'textproto', piece: '--a', start: 'python ' },
  { format: 'textproto', piece: 'a {\n' },
  { format: 'textproto', piece: ' ', start: '}\na' },
  { format: 'textproto', piece: '0', start: 'a: ', end: '9' },
  { format: 'json', piece: ' ', start: '{\n"a": nope', end: 'x' },
  { piece: ' ', start: 'a:', end: 'x' },
  { format: 'json', piece: '"a" ', start: '{\n"a": ' },
  { format: 'yaml', piece: ' ', start: 'a: [\nb: 1' },
];

describe('a piece of text that is repeated', () => {
  for (const [format, all] of Object.entries(starts) as [TextFormat, readonly string[]][])
    for (const start of all)
      it(`${format}: gives a finding after ${JSON.stringify(start)}, whatever the piece is`, () => {
        for (const piece of pieces) {
          const { ok, diagnostics } = load(start + piece.repeat(150), { format });
          expect(ok, piece).to.equal(false);
          expect(diagnostics, piece).to.not.be.empty;
        }
      });

  for (const { format, piece, start = '', end = '' } of slow)
    it(`${format ?? 'any format'}: 150,000 characters of ${JSON.stringify(start + piece)} are read quickly`, () => {
      const text = start + piece.repeat(150_000 / piece.length) + end;
      expect(cpuMilliseconds(() => load(text, format && { format }))).to.be.below(NO_BLOW_UP);
    });
});
