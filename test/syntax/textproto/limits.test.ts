import { expect } from 'chai';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { format } from '../../../src/syntax/textproto/format.ts';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { print } from '../../../src/syntax/textproto/print.ts';
import type { MessageNode } from '../../../src/syntax/tree.ts';
import { cpuMilliseconds, timesAsLong } from '../../support/cpu.ts';

const nested = (depth: number, open = 'a {', close = '}'): string => open.repeat(depth) + close.repeat(depth);

const codesOf = (text: string): string[] => parse(text).diagnostics.map(({ code }: Diagnostic) => code);

const depthOf = (root: MessageNode): number => {
  let depth = 0;
  for (let node: MessageNode | undefined = root; node?.fields[0] !== undefined; depth++) {
    const { value }: MessageNode['fields'][number] = node.fields[0];
    node = value.kind === 'message' ? value : undefined;
  }
  return depth;
};

const depths: {
  readonly depth: number;
  readonly codes: string[];
  readonly read: number;
  readonly reason: string;
}[] = [
  { depth: 100, codes: [], read: 100, reason: 'a depth that every reader accepts' },
  {
    depth: 101,
    codes: ['syntax/deep'],
    read: 101,
    reason: 'C++ and Python accept this depth, other readers do not',
  },
  { depth: 400, codes: ['syntax/deep'], read: 400, reason: 'the deepest level that is read' },
  { depth: 401, codes: ['syntax/deep', 'syntax/too-deep'], read: 400, reason: 'deeper levels are not read' },
  {
    depth: 10_000,
    codes: ['syntax/deep', 'syntax/too-deep'],
    read: 400,
    reason: 'does not exhaust the stack',
  },
  {
    depth: 100_000,
    codes: ['syntax/deep', 'syntax/too-deep'],
    read: 400,
    reason: 'does not exhaust the stack at any depth',
  },
];

/** Texts of size n, each difficult for a parser in its own way. */
const shapes: { readonly [name: string]: (n: number) => string } = {
  'one string': (n) => `a: "${'x'.repeat(n)}"`,
  escapes: (n) => `a: "${'\\n'.repeat(n / 2)}"`,
  'bad escapes': (n) => `a: "${'\\q'.repeat(n / 2)}"`,
  'bytes in a string': (n) => `a: "${'\\303\\274'.repeat(n / 8)}"`,
  backslashes: (n) => '\\'.repeat(n),
  'a string that never ends': (n) => `"${'\\"'.repeat(n / 2)}`,
  quotes: (n) => `"'`.repeat(n / 2),
  'smart quotes': (n) => '“'.repeat(n),
  'quotes of all sorts': (n) => '"\\"”'.repeat(n / 4),
  comments: (n) => '# c\n'.repeat(n / 4),
  'comments in a field': (n) => `a${'#\n'.repeat(n / 2)}: 1`,
  'comments after words': (n) => 'a #\n'.repeat(n / 4),
  'comments of C': (n) => ' /*'.repeat(n / 3),
  'white space': (n) => ' '.repeat(n),
  fields: (n) => 'a: 1\n'.repeat(n / 5),
  words: (n) => 'a '.repeat(n / 2),
  digits: (n) => `a: ${'1'.repeat(n)}`,
  'a name in brackets': (n) => `[${'a.'.repeat(n / 2)}a]: 1`,
  'names in brackets, left open': (n) => '[a'.repeat(n / 2),
  junk: (n) => '@ '.repeat(n / 2),
  'open braces': (n) => '{'.repeat(n),
  'open messages': (n) => 'a{'.repeat(n / 2),
  'open messages on lines': (n) => ' a {\n'.repeat(n / 5),
  'open lists': (n) => 'a: ['.repeat(n / 4),
  'closing braces': (n) => '}'.repeat(n),
  'closing braces for values': (n) => 'a: }\n'.repeat(n / 5),
  'nested messages': (n) => nested(n / 3, 'a{'),
  'nested messages, one left open': (n) => ' a {\n'.repeat(n / 10) + '}\n'.repeat(n / 10 - 1),
  'nested lists': (n) => `a: ${nested(n / 2, '[', ']')}`,
  'brackets that do not match': (n) => 'a{'.repeat(n / 4) + '>'.repeat(n / 4) + '}'.repeat(n / 4),
  'a long list': (n) => `a: [${'1, '.repeat(n / 3)}1]`,
  'missing commas': (n) => `a: [${'{} '.repeat(n / 3)}]`,
  'missing values': (n) => 'a:\n'.repeat(n / 3),
  'null characters': (n) => 'a\0'.repeat(n / 2),
  'text without quotes': (n) => `a: b${'.c'.repeat(n / 2)}`,
};

describe('textproto: limits', () => {
  for (const { depth, codes, read, reason } of depths)
    it(`${depth} messages deep: ${reason}`, () => {
      const text = nested(depth);
      const { tree } = parse(text);
      expect(codesOf(text)).to.deep.equal(codes);
      expect(depthOf(tree.root)).to.equal(read);
      expect(print(tree)).to.equal(text);
    });

  it('10,000 nested lists', () => {
    expect(codesOf(`a: ${nested(10_000, '[', ']')}`)).to.deep.equal(['syntax/nested-list']);
  });

  it('100,000 nested messages that are never closed', () => {
    expect(codesOf('a {\n'.repeat(100_000))).to.deep.equal([
      'syntax/deep',
      'syntax/too-deep',
      'syntax/unclosed',
    ]);
  });

  // A text sixteen times as long takes about sixteen times as long; quadratic work would take 256 times. The limit of
  // the test is far from both numbers, since the compiler and the garbage collector also take time.
  for (const [name, shape] of Object.entries(shapes))
    it(`time is linear: ${name}`, () => {
      const size = 6_000;
      const [small, large] = [shape(size), shape(16 * size)];
      const time = (text: string): number => cpuMilliseconds(() => format(parse(text).tree));
      time(small);
      // A millisecond of slack, since times of microseconds are mostly noise.
      expect(
        timesAsLong(
          () => time(small) + 1,
          () => time(large),
          64,
        ),
      ).to.be.below(64);
    });
});
