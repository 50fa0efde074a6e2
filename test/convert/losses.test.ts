import { expect } from 'chai';
import { type ConvertTextOptions, convert } from '../support/convert.ts';

/** Content that is lost in a conversion, and its findings. */

interface Case {
  readonly reason: string;
  readonly source: string | Uint8Array;
  readonly options: ConvertTextOptions;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The text of the finding's range; for binary its offsets. */
  readonly at: readonly string[];
}

const deep = (depth: number): string => `${'a {'.repeat(depth)}${'}'.repeat(depth)}`;
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

const fromText = (to: 'yaml' | 'json' | 'binary' | 'textproto') => ({ from: 'textproto', to }) as const;

const cases: readonly Case[] = [
  {
    reason: 'JSON has no comments',
    source: 'a: 1  # one\n# end\n',
    options: fromText('json'),
    code: 'convert/comments',
    severity: 'info',
    at: ['# one'],
  },
  {
    reason: 'binary has no comments',
    source: 'batch_size: 1  # one\n',
    options: fromText('binary'),
    code: 'convert/comments',
    severity: 'info',
    at: ['# one'],
  },
  {
    reason: 'a JSON string may be an enum',
    source: '{"a": "RELU_6", "b": [{"c": "x y"}, {"c": "SAME"}]}',
    options: { from: 'json', to: 'textproto' },
    code: 'convert/strings',
    severity: 'info',
    at: ['"RELU_6"', '"SAME"'],
  },
  {
    reason: 'bytes that are not UTF-8, in YAML',
    source: 'a { b: "\\377" }',
    options: fromText('yaml'),
    code: 'convert/bytes',
    severity: 'error',
    at: ['"\\377"'],
  },
  {
    reason: 'bytes that are not UTF-8, in JSON',
    source: 'b: "\\377"',
    options: fromText('json'),
    code: 'convert/bytes',
    severity: 'error',
    at: ['"\\377"'],
  },
  {
    reason: 'half a surrogate pair, which text format cannot express either',
    source: 'a: "\\ud800"',
    options: { from: 'yaml', to: 'textproto' },
    code: 'convert/bytes',
    severity: 'error',
    at: ['"\\ud800"'],
  },
  {
    reason: 'a hex number above every integer type',
    source: `a: 0x${'f'.repeat(120)}`,
    options: fromText('yaml'),
    code: 'convert/number',
    severity: 'error',
    at: [`0x${'f'.repeat(120)}`],
  },
  {
    reason: 'a field without a value',
    source: 'a:\nb: 1\n',
    options: { from: 'yaml', to: 'textproto' },
    code: 'convert/null',
    severity: 'error',
    at: ['a'],
  },
  {
    reason: 'a list with a null in it',
    source: '{"a": [1, null]}',
    options: { from: 'json', to: 'yaml' },
    code: 'convert/null',
    severity: 'error',
    at: ['null'],
  },
  {
    reason: 'a list in a list',
    source: 'a: [1, [2, 3]]',
    options: { from: 'yaml', to: 'textproto' },
    code: 'convert/nested-list',
    severity: 'error',
    at: ['[2, 3]'],
  },
  {
    reason: 'an invalid name',
    source: 'a-b: 1',
    options: { from: 'yaml', to: 'textproto' },
    code: 'convert/name',
    severity: 'error',
    at: ['a-b'],
  },
  {
    reason: 'brackets around an invalid full name',
    source: '"[a b]": 1',
    options: { from: 'yaml', to: 'textproto' },
    code: 'convert/name',
    severity: 'error',
    at: ['"[a b]"'],
  },
  {
    reason: 'a name longer than a key of YAML',
    source: `${'a'.repeat(1025)}: 1`,
    options: fromText('yaml'),
    code: 'convert/name',
    severity: 'error',
    at: ['a'.repeat(1025)],
  },
  {
    reason: 'fields without a number',
    source: 'model { ssd {} }\ntrain_config { batch_size: 1 data_augmentation_options {} }\nmodel {}\n',
    options: fromText('binary'),
    code: 'convert/no-number',
    severity: 'error',
    at: ['model', 'model', 'data_augmentation_options'],
  },
  {
    reason: 'fields without a name',
    source: hex('0801 9a06 03616263 d03e 2a'),
    options: { from: 'binary', to: 'textproto', message: 'TrainConfig' },
    code: 'convert/no-name',
    severity: 'warning',
    at: ['2-8', '8-11'],
  },
  {
    reason: 'a field without a name in a block',
    source: hex('0a03 9a0600'),
    options: { from: 'binary', to: 'textproto', message: 'LearningRate' },
    code: 'convert/no-name',
    severity: 'warning',
    at: ['2-5'],
  },
  {
    reason: 'fields without a number, dropped on request',
    source: hex('0801 9a06 03616263'),
    options: { from: 'binary', to: 'textproto', message: 'TrainConfig', dropUnknown: true },
    code: 'convert/no-name',
    severity: 'info',
    at: ['2-8'],
  },
  {
    reason: 'an octal number longer than any integer',
    source: `a: 0o${'7'.repeat(120)}`,
    options: { from: 'yaml', to: 'textproto' },
    code: 'convert/number',
    severity: 'error',
    at: [`0o${'7'.repeat(120)}`],
  },
  {
    reason: 'a list inside a list in text format',
    source: 'a: [[1, 2], 3]',
    options: { from: 'yaml', to: 'textproto' },
    code: 'convert/nested-list',
    severity: 'error',
    at: ['[1, 2]'],
  },
];

describe('convert: findings about lost content', () => {
  for (const { reason, source, options, code, severity, at } of cases) {
    it(`${reason}: ${code}`, () => {
      const { ok, diagnostics } = convert(source, options);
      const found = diagnostics.filter((each) => each.code === code);
      expect(found.map((each) => each.severity)).to.deep.equal([severity]);
      const places = found[0]!.ranges.map(({ start, end }) =>
        typeof source === 'string' ? source.slice(start, end) : `${start}-${end}`,
      );
      expect(places).to.deep.equal(at);
      expect(ok).to.equal(severity !== 'error');
    });
  }

  it('lists every field that has no number in the proto, each once', () => {
    const { diagnostics } = convert('model {} model {} train_config { a: 1 b: 2 }', fromText('binary'));
    expect(diagnostics[0]!.message).to.include('model, train_config.a, train_config.b;');
  });
});

describe('convert: depth limits', () => {
  const depths: readonly { readonly depth: number; readonly ok: boolean }[] = [
    { depth: 100, ok: true },
    { depth: 101, ok: false },
  ];
  for (const to of ['yaml', 'json'] as const) {
    for (const { depth, ok } of depths) {
      it(`${depth} blocks in ${to}: ${ok ? 'read again' : 'an error'}`, () => {
        const result = convert(deep(depth), fromText(to));
        expect(result.ok).to.equal(ok);
        expect(result.diagnostics.map(({ code }) => code)).to.have.members(
          ok ? [] : ['syntax/deep', 'convert/depth'],
        );
        if (result.ok) expect(convert(result.output, { from: to, to: 'textproto' }).ok).to.equal(true);
      });
    }
  }

  it('any depth that text format can be read at can be written as text format', () =>
    expect(convert(deep(400), fromText('textproto')).ok).to.equal(true));
});

describe('convert: faulty input', () => {
  it('throws for a value that is neither text nor bytes', () => {
    expect(() => convert(5 as unknown as string, { to: 'yaml' })).to.throw(TypeError, 'not number');
    expect(() => convert(null as unknown as string, { to: 'yaml' })).to.throw(TypeError, 'not null');
    expect(() => convert('a: 1', { to: 'xml' as 'yaml' })).to.throw(TypeError, 'xml');
  });

  const wrong: readonly {
    readonly reason: string;
    readonly source: string;
    readonly options: ConvertTextOptions;
    readonly code: string;
  }[] = [
    { reason: 'a syntax error', source: 'a {', options: fromText('yaml'), code: 'syntax/unclosed' },
    {
      reason: 'a value of another type',
      source: 'batch_size: "1"',
      options: fromText('yaml'),
      code: 'value/type',
    },
    { reason: 'another format', source: '{"a": 1}', options: fromText('yaml'), code: 'syntax/other-format' },
  ];
  for (const { reason, source, options, code } of wrong) {
    it(`${reason}: ${code}, and no output`, () => {
      const { ok, output, diagnostics } = convert(source, options);
      expect(diagnostics.map((each) => each.code)).to.deep.equal([code]);
      expect(ok).to.equal(false);
      expect(output).to.equal(undefined);
    });
  }
});
