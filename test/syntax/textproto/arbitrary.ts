import fc from 'fast-check';
import { referenceTexts } from './support.ts';

/** Random texts of every kind, for property tests. */

const pieces = [
  '{ } < > [ ] ( ) : , ; = + - . / \\ # " \' “ ” ‘ 0 1 08 0x 0xF 1e 1e5 .5 1.f a ab_1 inf -inf True',
  '"x" \'y\' "\\n" "\\q" "\\303" // /* */ [a.b] [t/a.B] a:1 a{ b{} }\n',
]
  .join(' ')
  .split(' ');
const odd = [
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '# c\n',
  '#',
  '\0',
  '\ufeff',
  '\u00a0',
  '\u200b',
  '\ud800',
  '\udc00',
  '😀',
  'é',
];

/** Tokens, and texts that look like tokens, in any order. */
export const soup = fc
  .array(fc.constantFrom(...pieces, ...odd), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** Any code units, including lone surrogates and null characters. */
export const units = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

const name = fc.constantFrom('a', 'b_1', '_c', 'learning_rate', '[a.b]', '[type.googleapis.com/a.B]', '12');
const gap = fc.constantFrom('', ' ', '\n', '  # c\n', '\n\n# d\n\n', '\t', '\r\n');
const string = fc.constantFrom(
  '"x"',
  "'it'",
  '"\\"\\n"',
  '"a" "b"',
  '"a"# c\n\'b\'',
  '"\\303\\274"',
  '"日本"',
);
const number = fc.constantFrom('0', '1', '-2', '- 3', '-# c\n4', '.5', '1e5', '0x1F', '017', '1.5f');
const word = fc.constantFrom('true', 'V2', 'inf', '-inf', '-nan');
const separator = fc.constantFrom('', '', '', ',', ';', ' ,', '# c\n;');

/** Well-formed texts with every construct, and with comments and white space wherever they are allowed. */
export const { text: valid } = fc.letrec<{ text: string; field: string; message: string; value: string }>(
  (tie) => ({
    text: fc
      .array(fc.tuple(gap, tie('field')), { maxLength: 5 })
      .chain((fields) =>
        gap.map((end) => fields.map(([before, field]) => `${before} ${field}`).join('') + end),
      ),
    message: fc
      .tuple(tie('text'), fc.boolean())
      .map(([text, brace]) => (brace ? `{${text}\n}` : `<${text}\n>`)),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      string,
      number,
      word,
      fc
        .tuple(fc.array(fc.oneof(string, number, word), { maxLength: 4 }), gap)
        .map(([items, space]) => `[${space}${items.join(`${space},`)}${space}]`),
      fc.array(tie('message'), { maxLength: 3 }).map((items) => `[${items.join(',# c\n')}]`),
      tie('message'),
    ),
    field: fc
      .tuple(name, gap, gap, tie('value'), separator)
      .map(([of, before, after, value, end]) => `${of}${before}:${after}${value}${end}`),
  }),
);

const texts = referenceTexts().filter((text) => text.length < 10_000);

/** A text of the reference data with a part removed, doubled or replaced; `soup` if there is no reference data. */
export const mutated: fc.Arbitrary<string> =
  texts.length === 0
    ? soup
    : fc
        .tuple(
          fc.constantFrom(...texts),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(30),
          fc.nat(2),
          soup,
        )
        .map(([text, place, size, how, other]) => {
          const from = Math.floor(place * text.length);
          const stretch = text.slice(from, from + size);
          const middle = how === 0 ? '' : how === 1 ? stretch + stretch : other;
          return text.slice(0, from) + middle + text.slice(from + size);
        });

export const anyText = fc.oneof(soup, units, valid, mutated);
