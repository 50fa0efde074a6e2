import { expect } from 'chai';
import { constant } from '../../src/curve/curve.ts';
import { bytes, defineSchedule, enumeration, int64, map, message, string } from '../../src/define.ts';
import { createRegistry } from '../../src/index.ts';
import { type ConvertTextOptions, convert } from '../support/convert.ts';

/** Scalars of each kind in each format. Fields are unknown unless a row names a known one. */

const written = (text: string, options: ConvertTextOptions): string => {
  const result = convert(text, options);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message: words }) => words).join('\n'));
  return String(result.output).trimEnd();
};

/** One value in each format; `back` is its text format after a round trip, if that differs. */
const scalars: readonly {
  readonly text: string;
  readonly yaml: string;
  readonly json: string;
  readonly back?: string;
}[] = [
  { text: 'x: 0', yaml: 'x: 0', json: '0' },
  { text: 'x: -7', yaml: 'x: -7', json: '-7' },
  { text: 'x: 18446744073709551615', yaml: 'x: 18446744073709551615', json: '18446744073709551615' },
  { text: 'x: 0x1F', yaml: 'x: 31', json: '31', back: 'x: 31' },
  { text: 'x: -0XfF', yaml: 'x: -255', json: '-255', back: 'x: -255' },
  { text: 'x: 017', yaml: 'x: 15', json: '15', back: 'x: 15' },
  { text: 'x: 00', yaml: 'x: 0', json: '0', back: 'x: 0' },
  { text: 'x: 0.04', yaml: 'x: 0.04', json: '0.04' },
  { text: 'x: 0.10', yaml: 'x: 0.10', json: '0.10' },
  { text: 'x: .5', yaml: 'x: 0.5', json: '0.5', back: 'x: 0.5' },
  { text: 'x: -.5', yaml: 'x: -0.5', json: '-0.5', back: 'x: -0.5' },
  { text: 'x: 5.', yaml: 'x: 5.0', json: '5.0', back: 'x: 5.0' },
  { text: 'x: 1.5f', yaml: 'x: 1.5', json: '1.5', back: 'x: 1.5' },
  { text: 'x: 10F', yaml: 'x: 10.0', json: '10.0', back: 'x: 10.0' },
  { text: 'x: 1e-5', yaml: 'x: 1.0e-05', json: '1e-5', back: 'x: 1.0e-05' },
  { text: 'x: 1.0e-05', yaml: 'x: 1.0e-05', json: '1.0e-05' },
  { text: 'x: 1.5e-5', yaml: 'x: 1.5e-5', json: '1.5e-5' },
  { text: 'x: 1E5', yaml: 'x: 1.0e+05', json: '1E5', back: 'x: 1.0e+05' },
  { text: 'x: 2.5e3', yaml: 'x: 2.5e+03', json: '2.5e3', back: 'x: 2.5e+03' },
  { text: 'x: .5e3f', yaml: 'x: 0.5e+03', json: '0.5e3', back: 'x: 0.5e+03' },
  { text: 'x: 5.e-10', yaml: 'x: 5.0e-10', json: '5.0e-10', back: 'x: 5.0e-10' },
  { text: 'x: inf', yaml: 'x: .inf', json: '"Infinity"' },
  { text: 'x: -Infinity', yaml: 'x: -.inf', json: '"-Infinity"', back: 'x: -inf' },
  { text: 'x: NaN', yaml: 'x: .nan', json: '"NaN"', back: 'x: nan' },
  { text: 'x: true', yaml: 'x: true', json: 'true' },
  { text: 'x: False', yaml: 'x: False', json: 'false' },
  { text: 'x: RELU_6', yaml: 'x: RELU_6', json: '"RELU_6"' },
  { text: 'x: NO', yaml: 'x: !!str NO', json: '"NO"' },
  { text: 'x: on', yaml: 'x: !!str on', json: '"on"' },
  { text: 'x: y', yaml: 'x: !!str y', json: '"y"' },
  { text: 'x: null', yaml: 'x: !!str null', json: '"null"' },
  { text: 'x: "abc"', yaml: 'x: "abc"', json: '"abc"' },
  { text: "x: 'abc'", yaml: 'x: "abc"', json: '"abc"', back: 'x: "abc"' },
  { text: 'x: "a" "b"', yaml: 'x: "ab"', json: '"ab"', back: 'x: "ab"' },
  { text: 'x: "true"', yaml: 'x: "true"', json: '"true"' },
  { text: 'x: "12"', yaml: 'x: "12"', json: '"12"' },
  { text: 'x: ""', yaml: 'x: ""', json: '""' },
  { text: 'x: "it\'s # no: comment"', yaml: 'x: "it\'s # no: comment"', json: '"it\'s # no: comment"' },
  { text: 'x: "a\\"b\\\\c"', yaml: 'x: "a\\"b\\\\c"', json: '"a\\"b\\\\c"' },
  {
    text: 'x: "two\\nlines\\tof\\rtext"',
    yaml: 'x: "two\\nlines\\tof\\rtext"',
    json: '"two\\nlines\\tof\\rtext"',
  },
  { text: 'x: "\\001\\177"', yaml: 'x: "\\u0001\\u007f"', json: '"\\u0001\u007f"' },
  { text: 'x: "Grüße 日本 😀"', yaml: 'x: "Grüße 日本 😀"', json: '"Grüße 日本 😀"' },
  { text: 'x: "\\342\\200\\250"', yaml: 'x: "\\u2028"', json: '"\u2028"' },
  { text: 'x: "\\302\\205"', yaml: 'x: "\\u0085"', json: '"\u0085"' },
];

describe('convert: a scalar', () => {
  for (const { text, yaml, json, back = text } of scalars) {
    it(`${text} is ${yaml} in YAML, ${json} in JSON`, () => {
      expect(written(text, { from: 'textproto', to: 'yaml' })).to.equal(yaml);
      expect(written(yaml, { from: 'yaml', to: 'textproto' })).to.equal(back);
      expect(written(text, { from: 'textproto', to: 'json' })).to.equal(`{\n  "x": ${json}\n}`);
    });
  }
});

const fromYaml: readonly { readonly yaml: string; readonly text: string; readonly reason: string }[] = [
  { yaml: 'x: +5', text: 'x: 5', reason: 'text format has no plus sign' },
  {
    yaml: 'x: 017',
    text: 'x: 17',
    reason: 'a leading zero means octal in text format, but nothing in YAML 1.2',
  },
  { yaml: 'x: -007.5', text: 'x: -7.5', reason: 'a leading zero of a float is removed too' },
  { yaml: 'x: 0o17', text: 'x: 15', reason: 'octal in YAML 1.2' },
  { yaml: 'x: 0x1F', text: 'x: 0x1F', reason: 'hex is written the same way in both formats' },
  { yaml: 'x: -.5', text: 'x: -.5', reason: 'floats are written the same way in both formats' },
  { yaml: 'x: .Inf', text: 'x: inf', reason: 'infinity has another name in text format' },
  { yaml: 'x: some words', text: 'x: "some words"', reason: 'text that is not an identifier is quoted' },
  { yaml: 'x: a/b.c', text: 'x: "a/b.c"', reason: 'text that is not an identifier is quoted' },
  { yaml: 'x: word', text: 'x: word', reason: 'a word that can be an identifier becomes one' },
  { yaml: 'x: "word"', text: 'x: "word"', reason: 'a word in quotes is a string' },
  { yaml: "x: 'it''s'", text: 'x: "it\'s"', reason: 'single quotes make a string too' },
  { yaml: 'x: |\n  two\n  lines', text: 'x: "two\\nlines\\n"', reason: 'a block scalar is a string' },
  { yaml: 'x: !!str 5', text: 'x: "5"', reason: 'a tag sets the type' },
  { yaml: '"on": 1\n"5": 2', text: 'on: 1\n5: 2', reason: 'names in quotes are names' },
  { yaml: '"[a.b/c.D]": {}', text: '[a.b/c.D] {}', reason: 'brackets are part of a name' },
  { yaml: 'a: &x {b: 1}\nc: *x', text: 'a {\n  b: 1\n}\nc {\n  b: 1\n}', reason: 'an alias is written out' },
  {
    yaml: 'a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2',
    text: 'a {\n  b: 1\n}\nc {\n  b: 1\n  d: 2\n}',
    reason: 'a merge key is written out',
  },
  { yaml: 'x: [1]', text: 'x: [1]', reason: 'a list with one item stays a list' },
  {
    yaml: 'x:\n  - 1',
    text: 'x: [1]',
    reason: 'a list with one item, written with a dash, stays a list too',
  },
  { yaml: 'x:\n  - 1\n  - 2', text: 'x: 1\nx: 2', reason: 'items with dashes become repeated fields' },
  { yaml: 'x: []', text: 'x: []', reason: 'an empty list' },
  {
    yaml: 'train_config:\n  batch_size: 25000.0',
    text: 'train_config {\n  batch_size: 25000\n}',
    reason: 'a field known to be whole',
  },
  {
    yaml: 'train_config:\n  fine_tune_checkpoint: a',
    text: 'train_config {\n  fine_tune_checkpoint: "a"\n}',
    reason: 'a field known to be a string',
  },
  {
    yaml: 'train_config:\n  fine_tune_checkpoint_version: "V2"',
    text: 'train_config {\n  fine_tune_checkpoint_version: V2\n}',
    reason: 'a field known to be an enum',
  },
  {
    yaml: 'train_config:\n  optimizer:',
    text: 'train_config {\n  optimizer {}\n}',
    reason: 'a missing value becomes an empty message',
  },
];

describe('convert: typical YAML of users', () => {
  for (const { yaml, text, reason } of fromYaml) {
    it(`${JSON.stringify(yaml)}: ${reason}`, () =>
      expect(written(yaml, { from: 'yaml', to: 'textproto' })).to.equal(text));
  }
});

const fromJson: readonly { readonly json: string; readonly text: string; readonly reason: string }[] = [
  { json: '{"x": "word"}', text: 'x: "word"', reason: 'a string, as JSON has no bare words' },
  { json: '{"x": null, "y": 1}', text: 'y: 1', reason: 'null means not set' },
  { json: '{"x": 1e5}', text: 'x: 1e5', reason: 'a number is written the same way in both formats' },
  { json: '{"x": [1, 2]}', text: 'x: [1, 2]', reason: 'scalars stay in brackets' },
  { json: '{"x": [{"a": 1}, {}]}', text: 'x {\n  a: 1\n}\nx {}', reason: 'messages become repeated fields' },
  {
    json: '{"batchSize": "8"}',
    text: 'batch_size: 8',
    reason: 'lowerCamelCase, and a number in quotes',
  },
  {
    json: '{"keep_checkpoint_every_n_hours": "Infinity"}',
    text: 'keep_checkpoint_every_n_hours: inf',
    reason: 'infinity as a string',
  },
  {
    json: '{"fine_tune_checkpoint_version": "V2"}',
    text: 'fine_tune_checkpoint_version: V2',
    reason: 'a field known to be an enum',
  },
  {
    json: '{"freeze_variables": ["a"]}',
    text: 'freeze_variables: ["a"]',
    reason: 'a field known to be strings',
  },
];

describe('convert: JSON', () => {
  for (const { json, text, reason } of fromJson) {
    it(`${json}: ${reason}`, () => expect(written(json, { from: 'json', to: 'textproto' })).to.equal(text));
  }
});

const known: readonly {
  readonly text: string;
  readonly yaml: string;
  readonly json: string;
  readonly back: string;
}[] = [
  { text: 'sync_replicas: t', yaml: 'sync_replicas: true', json: 'true', back: 'sync_replicas: true' },
  { text: 'sync_replicas: 0', yaml: 'sync_replicas: false', json: 'false', back: 'sync_replicas: false' },
  {
    text: 'gradient_clipping_by_norm: -0',
    yaml: 'gradient_clipping_by_norm: -0.0',
    json: '-0',
    back: 'gradient_clipping_by_norm: -0.0',
  },
  {
    text: 'gradient_clipping_by_norm: 3',
    yaml: 'gradient_clipping_by_norm: 3',
    json: '3',
    back: 'gradient_clipping_by_norm: 3',
  },
  {
    text: 'gradient_clipping_by_norm: 1e39',
    yaml: 'gradient_clipping_by_norm: .inf',
    json: '"Infinity"',
    back: 'gradient_clipping_by_norm: inf',
  },
  {
    text: 'fine_tune_checkpoint_version: V2',
    yaml: 'fine_tune_checkpoint_version: V2',
    json: '"V2"',
    back: 'fine_tune_checkpoint_version: V2',
  },
];

describe('convert: a scalar of a known field', () => {
  for (const { text, yaml, json, back } of known) {
    it(`${text} is ${yaml}`, () => {
      expect(written(text, { from: 'textproto', to: 'yaml' })).to.equal(yaml);
      expect(written(yaml, { from: 'yaml', to: 'textproto' })).to.equal(back);
      const name = text.slice(0, text.indexOf(':'));
      expect(written(text, { from: 'textproto', to: 'json' })).to.equal(`{\n  "${name}": ${json}\n}`);
    });
  }
});

/** A plug-in with fields of kinds that our types do not use. */
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

const odd: readonly {
  readonly what: string;
  readonly text: string;
  readonly yaml: string;
  readonly json: string;
}[] = [
  { what: 'bytes are base64', text: 'data: "\\377\\000a"', yaml: 'data: "/wBh"', json: '"data": "/wBh"' },
  { what: 'text as bytes', text: 'data: "abc"', yaml: 'data: "YWJj"', json: '"data": "YWJj"' },
  {
    what: '64 bits',
    text: 'wide: 9007199254740993',
    yaml: 'wide: 9007199254740993',
    json: '"wide": "9007199254740993"',
  },
  {
    what: 'an enum that YAML 1.1 reads as a bool',
    text: 'mode: OFF',
    yaml: 'mode: "OFF"',
    json: '"mode": "OFF"',
  },
];

describe('convert: fields of a plug-in', () => {
  const options = { message: 'LearningRate', registry } as const;
  const inBlock = (line: string): string => `odd_learning_rate {\n  ${line}\n}`;
  for (const { what, text, yaml, json } of odd) {
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
