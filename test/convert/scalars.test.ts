import { expect } from 'chai';
import { constant } from '../../src/curve/index.ts';
import { bytes, defineSchedule, enumeration, int64, map, message, string } from '../../src/define.ts';
import { createRegistry } from '../../src/index.ts';
import { type ConvertTextOptions, convert } from '../support/convert.ts';

/** Scalars of each kind in each format. Fields are unknown but where a row names a known one. */

const written = (text: string, options: ConvertTextOptions): string => {
  const result = convert(text, options);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message: words }) => words).join('\n'));
  return String(result.output).trimEnd();
};

/** Text format, YAML, JSON (the value alone), and text format again where that is not as it was. */
const scalars: readonly (readonly [text: string, yaml: string, json: string, back?: string])[] = [
  ['x: 0', 'x: 0', '0'],
  ['x: -7', 'x: -7', '-7'],
  ['x: 18446744073709551615', 'x: 18446744073709551615', '18446744073709551615'],
  ['x: 0x1F', 'x: 31', '31', 'x: 31'],
  ['x: -0XfF', 'x: -255', '-255', 'x: -255'],
  ['x: 017', 'x: 15', '15', 'x: 15'],
  ['x: 00', 'x: 0', '0', 'x: 0'],
  ['x: 0.04', 'x: 0.04', '0.04'],
  ['x: 0.10', 'x: 0.10', '0.10'],
  ['x: .5', 'x: 0.5', '0.5', 'x: 0.5'],
  ['x: -.5', 'x: -0.5', '-0.5', 'x: -0.5'],
  ['x: 5.', 'x: 5.0', '5.0', 'x: 5.0'],
  ['x: 1.5f', 'x: 1.5', '1.5', 'x: 1.5'],
  ['x: 10F', 'x: 10.0', '10.0', 'x: 10.0'],
  ['x: 1e-5', 'x: 1.0e-05', '1e-5', 'x: 1.0e-05'],
  ['x: 1.0e-05', 'x: 1.0e-05', '1.0e-05'],
  ['x: 1.5e-5', 'x: 1.5e-5', '1.5e-5'],
  ['x: 1E5', 'x: 1.0e+05', '1E5', 'x: 1.0e+05'],
  ['x: 2.5e3', 'x: 2.5e+03', '2.5e3', 'x: 2.5e+03'],
  ['x: .5e3f', 'x: 0.5e+03', '0.5e3', 'x: 0.5e+03'],
  ['x: 5.e-10', 'x: 5.0e-10', '5.0e-10', 'x: 5.0e-10'],
  ['x: inf', 'x: .inf', '"Infinity"'],
  ['x: -Infinity', 'x: -.inf', '"-Infinity"', 'x: -inf'],
  ['x: NaN', 'x: .nan', '"NaN"', 'x: nan'],
  ['x: true', 'x: true', 'true'],
  ['x: False', 'x: False', 'false'],
  ['x: RELU_6', 'x: RELU_6', '"RELU_6"'],
  ['x: NO', 'x: !!str NO', '"NO"'],
  ['x: on', 'x: !!str on', '"on"'],
  ['x: y', 'x: !!str y', '"y"'],
  ['x: null', 'x: !!str null', '"null"'],
  ['x: "abc"', 'x: "abc"', '"abc"'],
  ["x: 'abc'", 'x: "abc"', '"abc"', 'x: "abc"'],
  ['x: "a" "b"', 'x: "ab"', '"ab"', 'x: "ab"'],
  ['x: "true"', 'x: "true"', '"true"'],
  ['x: "12"', 'x: "12"', '"12"'],
  ['x: ""', 'x: ""', '""'],
  ['x: "it\'s # no: comment"', 'x: "it\'s # no: comment"', '"it\'s # no: comment"'],
  ['x: "a\\"b\\\\c"', 'x: "a\\"b\\\\c"', '"a\\"b\\\\c"'],
  ['x: "two\\nlines\\tof\\rtext"', 'x: "two\\nlines\\tof\\rtext"', '"two\\nlines\\tof\\rtext"'],
  ['x: "\\001\\177"', 'x: "\\u0001\\u007f"', '"\\u0001\u007f"'],
  ['x: "Grüße 日本 😀"', 'x: "Grüße 日本 😀"', '"Grüße 日本 😀"'],
  ['x: "\\342\\200\\250"', 'x: "\\u2028"', '"\u2028"'],
  ['x: "\\302\\205"', 'x: "\\u0085"', '"\u0085"'],
];

describe('convert: a scalar', () => {
  for (const [text, yaml, json, back = text] of scalars) {
    it(`${text} is ${yaml} in YAML, ${json} in JSON`, () => {
      expect(written(text, { from: 'textproto', to: 'yaml' })).to.equal(yaml);
      expect(written(yaml, { from: 'yaml', to: 'textproto' })).to.equal(back);
      expect(written(text, { from: 'textproto', to: 'json' })).to.equal(`{\n  "x": ${json}\n}`);
    });
  }
});

const fromYaml: readonly (readonly [yaml: string, text: string, why: string])[] = [
  ['x: +5', 'x: 5', 'text format has no plus sign'],
  ['x: 017', 'x: 17', 'a leading zero is octal in text format, and nothing in YAML 1.2'],
  ['x: -007.5', 'x: -7.5', 'the same of a float'],
  ['x: 0o17', 'x: 15', 'YAML 1.2 writes octal so'],
  ['x: 0x1F', 'x: 0x1F', 'hex is the same in both'],
  ['x: -.5', 'x: -.5', 'floats are the same in both'],
  ['x: .Inf', 'x: inf', 'infinity has another name'],
  ['x: some words', 'x: "some words"', 'no identifier'],
  ['x: a/b.c', 'x: "a/b.c"', 'no identifier'],
  ['x: word', 'x: word', 'what may be an identifier is one'],
  ['x: "word"', 'x: "word"', 'in quotes it is a string'],
  ["x: 'it''s'", 'x: "it\'s"', 'in single quotes too'],
  ['x: |\n  two\n  lines', 'x: "two\\nlines\\n"', 'a block is a string'],
  ['x: !!str 5', 'x: "5"', 'a tag says what it is'],
  ['"on": 1\n"5": 2', 'on: 1\n5: 2', 'names in quotes are names'],
  ['"[a.b/c.D]": {}', '[a.b/c.D] {}', 'brackets are a part of a name'],
  ['a: &x {b: 1}\nc: *x', 'a {\n  b: 1\n}\nc {\n  b: 1\n}', 'an alias is written out'],
  ['a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2', 'a {\n  b: 1\n}\nc {\n  b: 1\n  d: 2\n}', 'so is a merge key'],
  ['x: [1]', 'x: [1]', 'a list of one stays a list'],
  ['x:\n  - 1', 'x: [1]', 'however it is written'],
  ['x:\n  - 1\n  - 2', 'x: 1\nx: 2', 'dashes are repeats'],
  ['x: []', 'x: []', 'nothing in brackets'],
  ['train_config:\n  batch_size: 25000.0', 'train_config {\n  batch_size: 25000\n}', 'known to be whole'],
  [
    'train_config:\n  fine_tune_checkpoint: a',
    'train_config {\n  fine_tune_checkpoint: "a"\n}',
    'known as a string',
  ],
  [
    'train_config:\n  fine_tune_checkpoint_version: "V2"',
    'train_config {\n  fine_tune_checkpoint_version: V2\n}',
    'known as an enum',
  ],
  ['train_config:\n  optimizer:', 'train_config {\n  optimizer {}\n}', 'nothing is an empty message'],
];

describe('convert: YAML as people write it', () => {
  for (const [yaml, text, why] of fromYaml) {
    it(`${JSON.stringify(yaml)}: ${why}`, () =>
      expect(written(yaml, { from: 'yaml', to: 'textproto' })).to.equal(text));
  }
});

const fromJson: readonly (readonly [json: string, text: string, why: string])[] = [
  ['{"x": "word"}', 'x: "word"', 'a string, as JSON has no other words'],
  ['{"x": null, "y": 1}', 'y: 1', 'null is not set'],
  ['{"x": 1e5}', 'x: 1e5', 'numbers are the same in both'],
  ['{"x": [1, 2]}', 'x: [1, 2]', 'scalars in brackets'],
  ['{"x": [{"a": 1}, {}]}', 'x {\n  a: 1\n}\nx {}', 'messages are repeats'],
  ['{"batchSize": "8"}', 'batch_size: 8', 'the second spelling, and a number in quotes'],
  [
    '{"keep_checkpoint_every_n_hours": "Infinity"}',
    'keep_checkpoint_every_n_hours: inf',
    'infinity by its name',
  ],
  ['{"fine_tune_checkpoint_version": "V2"}', 'fine_tune_checkpoint_version: V2', 'known as an enum'],
  ['{"freeze_variables": ["a"]}', 'freeze_variables: ["a"]', 'known as strings'],
];

describe('convert: JSON', () => {
  for (const [json, text, why] of fromJson) {
    it(`${json}: ${why}`, () => expect(written(json, { from: 'json', to: 'textproto' })).to.equal(text));
  }
});

const known: readonly (readonly [text: string, yaml: string, json: string, back: string])[] = [
  ['sync_replicas: t', 'sync_replicas: true', 'true', 'sync_replicas: true'],
  ['sync_replicas: 0', 'sync_replicas: false', 'false', 'sync_replicas: false'],
  [
    'gradient_clipping_by_norm: -0',
    'gradient_clipping_by_norm: -0.0',
    '-0',
    'gradient_clipping_by_norm: -0.0',
  ],
  ['gradient_clipping_by_norm: 3', 'gradient_clipping_by_norm: 3', '3', 'gradient_clipping_by_norm: 3'],
  [
    'gradient_clipping_by_norm: 1e39',
    'gradient_clipping_by_norm: .inf',
    '"Infinity"',
    'gradient_clipping_by_norm: inf',
  ],
  [
    'fine_tune_checkpoint_version: V2',
    'fine_tune_checkpoint_version: V2',
    '"V2"',
    'fine_tune_checkpoint_version: V2',
  ],
];

describe('convert: a scalar of a known field', () => {
  for (const [text, yaml, json, back] of known) {
    it(`${text} is ${yaml}`, () => {
      expect(written(text, { from: 'textproto', to: 'yaml' })).to.equal(yaml);
      expect(written(yaml, { from: 'yaml', to: 'textproto' })).to.equal(back);
      const name = text.slice(0, text.indexOf(':'));
      expect(written(text, { from: 'textproto', to: 'json' })).to.equal(`{\n  "${name}": ${json}\n}`);
    });
  }
});

/** A plug-in with fields of the kinds that ours do not have. */
const registry = createRegistry([
  defineSchedule({
    type: 'odd_learning_rate',
    number: 5001,
    message: message('acme.Odd', {
      data: bytes({ number: 1 }),
      wide: int64({ number: 2 }),
      mode: enumeration('acme.Mode', { OFF: 0, FULL: 1 }, { number: 3 }),
      tags: map(string(), int64(), { number: 4 }),
    }),
    curve: () => constant(1),
  }),
]);

const odd: readonly (readonly [what: string, text: string, yaml: string, json: string])[] = [
  ['bytes are base64', 'data: "\\377\\000a"', 'data: "/wBh"', '"data": "/wBh"'],
  ['text as bytes', 'data: "abc"', 'data: "YWJj"', '"data": "YWJj"'],
  ['64 bits', 'wide: 9007199254740993', 'wide: 9007199254740993', '"wide": "9007199254740993"'],
  ['an enum that YAML 1.1 takes for a bool', 'mode: OFF', 'mode: "OFF"', '"mode": "OFF"'],
];

describe('convert: fields of a plug-in', () => {
  const options = { message: 'LearningRate', registry } as const;
  const inBlock = (line: string): string => `odd_learning_rate {\n  ${line}\n}`;
  for (const [what, text, yaml, json] of odd) {
    it(what, () => {
      const asYaml = `odd_learning_rate:\n  ${yaml}`;
      const asJson = `{\n  "odd_learning_rate": {\n    ${json}\n  }\n}`;
      expect(written(inBlock(text), { from: 'textproto', to: 'yaml', ...options })).to.equal(asYaml);
      expect(written(asYaml, { from: 'yaml', to: 'textproto', ...options })).to.equal(inBlock(text));
      expect(written(asYaml, { from: 'yaml', to: 'json', ...options })).to.equal(asJson);
      expect(written(asJson, { from: 'json', to: 'textproto', ...options })).to.equal(inBlock(text));
    });
  }

  it('a map is an object in YAML and JSON, and entries in text format', () => {
    const text = [
      'odd_learning_rate {',
      '  # about a',
      '  tags {  # why',
      '    key: "a"',
      '    value: 1',
      '  }',
      '  tags {',
      '    key: "on"',
      '    value: 2',
      '  }',
      '}',
    ].join('\n');
    const yaml = 'odd_learning_rate:\n  # about a\n  tags:\n    a: 1  # why\n    "on": 2';
    expect(written(text, { from: 'textproto', to: 'yaml', ...options })).to.equal(yaml);
    expect(written(yaml, { from: 'yaml', to: 'textproto', ...options })).to.equal(text);
  });
});
