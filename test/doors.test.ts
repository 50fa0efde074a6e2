import { expect } from 'chai';
import { convert } from '../src/convert/index.ts';
import { bind } from '../src/diagnostics/catalogue/bind.ts';
import { json } from '../src/diagnostics/catalogue/formats/json.ts';
import { syntax } from '../src/diagnostics/catalogue/formats/syntax.ts';
import { yaml } from '../src/diagnostics/catalogue/formats/yaml.ts';
import { values } from '../src/diagnostics/catalogue/values.ts';
import { build, builtins, type Diagnostic, edit, isError, load, parse, read } from '../src/index.ts';
import { Optimizer } from '../src/schema/generated/optimizer.ts';
import { parseJson } from '../src/syntax/json/index.ts';
import { parseYaml } from '../src/syntax/yaml/index.ts';
import { parse as parseTextproto, read as readTextproto } from '../src/textproto.ts';

/** A fault gives the same finding in every function that reads a text. */

const good = {
  textproto: `# an optimizer
adam_optimizer {
  epsilon: 1e-7
  learning_rate {
    cosine_decay_learning_rate {
      learning_rate_base: .04
      total_steps: 25000
      warmup_learning_rate: 0.0133;
      warmup_steps: 0x7D0
    }
  }
}
use_moving_average: false
`,
  yaml: `# an optimizer
adam_optimizer:
  epsilon: 1.0e-7
  learning_rate:
    manual_step_learning_rate:
      initial_learning_rate: 0.1
      schedule:
        - step: 100
          learning_rate: 0.01
        - {step: 200, learning_rate: 0.001}
      warmup: true
use_moving_average: false
`,
  json: `{
  "adam_optimizer": {
    "epsilon": 1e-7,
    "learningRate": {
      "manual_step_learning_rate": {
        "initial_learning_rate": 0.1,
        "schedule": [{ "step": 100, "learning_rate": 0.01 }, { "step": "200", "learning_rate": 0.001 }],
        "warmup": true
      }
    }
  },
  "use_moving_average": false
}
`,
} as const;

const parsers = { textproto: parseTextproto, yaml: parseYaml, json: parseJson } as const;

type TextFormat = keyof typeof good;
type Change = (text: string, at: number) => string;

const insert =
  (more: string): Change =>
  (text, at) =>
    text.slice(0, at) + more + text.slice(at);

const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, ((text.indexOf('\n', at) + text.length) % text.length) + 1);

/** Changes to a text at one offset. */
const changes: { readonly [name: string]: Change } = {
  'a character is gone': (text, at) => text.slice(0, at) + text.slice(at + 1),
  'two characters are swapped': (text, at) =>
    text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2),
  'a line is doubled': (text, at) => insert(lineAt(text, at))(text, text.lastIndexOf('\n', at - 1) + 1),
  'the rest is gone': (text, at) => text.slice(0, at),
  ...Object.fromEntries(
    [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      "'",
      '\\',
      '#',
      '-',
      '0',
      'x',
      'é',
      '\t',
      '\u0001',
      '\n',
      '&a ',
      '<',
    ].map((more) => [`${JSON.stringify(more)} is inserted`, insert(more)]),
  ),
};

interface Broken {
  readonly name: string;
  readonly format: TextFormat;
  readonly text: string;
}

const MOST = 110;
const options = { message: 'Optimizer', unknownFields: 'error' } as const;

/** Texts with a finding, made by all changes in turn, at offsets spread over the text. */
const brokenTexts = (format: TextFormat): Broken[] => {
  const text = good[format];
  const made = new Map<string, Broken>();
  const all = Object.entries(changes);
  for (let i = 0; made.size < MOST && i < 20 * MOST; i++) {
    const at = (i * 37) % text.length;
    const [name, change] = all[i % all.length]!;
    const broken = change(text, at);
    if (read(broken, { ...options, format }).diagnostics.length > 0)
      made.set(broken, { name: `${format}: ${name} at ${at}`, format, text: broken });
  }
  return [...made.values()];
};

const LATIN_1 = 'constant_learning_rate { learning_rate: 0.1\xe9 }';
const byHand: readonly Broken[] = [
  { name: 'a letter that is not ASCII', format: 'textproto', text: LATIN_1 },
  {
    name: 'a letter that is not ASCII, inside an optimizer',
    format: 'textproto',
    text: `sgd { } adam_optimizer { learning_rate { ${LATIN_1} } }`,
  },
];
const table = [...Object.keys(good).flatMap((format) => brokenTexts(format as TextFormat)), ...byHand];

/** Codes that binding can report, but that are also reported when the schedule is built. */
const judged = new Set(['field/range', 'field/unusual', 'field/required']);
const reading = { ...syntax(), ...yaml(), ...json(), ...values(), ...bind() };

/** Codes and ranges of the findings about syntax and binding. */
const found = (diagnostics: readonly Diagnostic[]): unknown[] =>
  diagnostics
    .filter(({ code }) => Object.hasOwn(reading, code) && !judged.has(code))
    .map(({ code, ranges }) => [code, ...ranges.map(({ start, end }) => [start, end])]);

const message = builtins.resolve(Optimizer);

describe('all functions that read a text', () => {
  it('are tested on at least 300 broken texts', () => expect(table.length).to.be.at.least(300));

  for (const { name, format, text } of table) {
    it(`report the same finding: ${name}`, () => {
      const config = read(text, { ...options, format });
      const expected = found(config.diagnostics);
      expect(expected, 'it is broken').to.have.length.above(0);
      const sameBytes = load(new TextEncoder().encode(text), { ...options, format });
      expect(found(load(text, { ...options, format }).diagnostics), 'load').to.deep.equal(expected);
      expect(found(sameBytes.diagnostics), 'load of bytes').to.deep.equal(expected);
      for (const to of ['textproto', 'yaml', 'json', 'binary'] as const)
        expect(found(convert(config, to).diagnostics), `convert to ${to}`).to.deep.equal(expected);
      if (format === 'textproto')
        expect(found(readTextproto(text, message).diagnostics), '/textproto').to.deep.equal(expected);
      const edited = edit(config, [{ path: ['use_moving_average'], value: true }]);
      expect(found(edited.diagnostics), 'edit').to.deep.equal(expected);
      if ('tree' in config.source && config.source.diagnostics.some(isError))
        expect(edited.edits, 'edits of what cannot be read').to.deep.equal([]);
    });
  }

  for (const format of ['textproto', 'yaml', 'json'] as const)
    it(`accept a document that is already parsed: ${format}`, () => {
      const parsed = parsers[format](good[format]);
      const [config, again] = [read(parsed, options), read(read(good[format], { format }).source, options)];
      expect(config.source).to.include({ format, text: good[format] });
      expect('tree' in config.source && config.source.tree).to.equal(parsed.tree);
      for (const each of [config, again]) expect(build(each).ok).to.equal(true);
      expect(read(parsed, { ...options, filename: 'a' }).source.filename).to.equal('a');
    });

  for (const format of ['textproto', 'yaml', 'json'] as const)
    it(`accept the document of parse, which detects the format: ${format}`, () => {
      const document = parse(good[format]);
      expect(document.format).to.equal(format);
      expect(document.comments.map(({ text }) => text)).to.deep.equal(
        format === 'json' ? [] : ['# an optimizer'],
      );
      expect(parse(new TextEncoder().encode(good[format])).tree).to.deep.equal(document.tree);
      const config = read(document, options);
      expect('tree' in config.source && config.source.tree).to.equal(document.tree);
      expect(config.bound).to.deep.equal(read(good[format], options).bound);
    });

  it('refuse to parse a value that is not text, and wrong options', () => {
    expect(() => parse({} as never)).to.throw(TypeError, 'parse takes text or its bytes');
    expect(() => parse(null as never)).to.throw(TypeError, 'not null');
    expect(() => parse('', { format: 'binary' as never })).to.throw(TypeError, 'not "binary"');
    expect(() => parse('', { formt: 'yaml' } as never)).to.throw(TypeError, 'format');
  });

  it('refuse an unknown escape in a parsed document if they are strict', () => {
    // The byte order mark stays a warning.
    const parsed = parse(Buffer.from('\ufefffine_tune_checkpoint: "\\q"'));
    const errors = [false, true].map((strict) =>
      read(parsed, { strict })
        .diagnostics.filter(isError)
        .map(({ code }) => code),
    );
    expect(errors).to.deep.equal([[], ['syntax/unknown-escape']]);
  });

  it('report one finding for a letter after a number', () => {
    const { diagnostics } = load(LATIN_1);
    const config = read(LATIN_1);
    const refused = edit(config, [{ path: 'learning_rate', value: 0.2 }]).diagnostics;
    for (const each of [diagnostics, config.diagnostics, convert(config, 'yaml').diagnostics, refused])
      expect(found(each)).to.deep.equal([['syntax/unquoted', [40, 44]]]);
    expect(found(readTextproto(LATIN_1, builtins.learningRate).diagnostics)).to.deep.equal(
      found(diagnostics),
    );
  });
});
