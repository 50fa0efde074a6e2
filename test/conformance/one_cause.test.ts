import { expect } from 'chai';
import type { TextFormat } from '../../src/config/options.ts';
import { convert } from '../../src/convert/index.ts';
import { edit, load, read } from '../../src/index.ts';
import { expectWhole } from '../support/whole.ts';

/** Faults that people make: one cause gives one finding, at the place of the mistake, with advice on what to write. */

interface Case {
  readonly reason: string;
  readonly format: TextFormat;
  /** ⟦ … ⟧ marks the range of the finding. */
  readonly text: string;
  readonly code: string;
  /** A part of the message. */
  readonly says?: string;
}

const rate = 'learning_rate { constant_learning_rate { learning_rate: 0.01 } }';
const train = `train_config {\n  optimizer { adam_optimizer { ${rate} } }\n}\n`;
const path = (value: string): string =>
  `train_config { fine_tune_checkpoint: ${value} optimizer { adam_optimizer { ${rate} } } }`;
const pathInYaml = (value: string): string =>
  `train_config:\n  fine_tune_checkpoint: ${value}\n  optimizer: {adam_optimizer: {learning_rate: {constant: {learning_rate: 1}}}}\n`;

const cases: readonly Case[] = [
  // numbers
  {
    reason: 'infinity as Windows prints it, whose # would hide the rest of the line',
    format: 'textproto',
    text: 'clamp { learning_rate { constant { learning_rate: 1 } } maximum: ⟦1.#INF⟧ }',
    code: 'syntax/bad-number',
    says: 'Windows prints it so): write inf',
  },
  {
    reason: 'negative infinity as Windows prints it, at the end of its line',
    format: 'textproto',
    text: 'clamp { learning_rate { constant { learning_rate: 1 } } minimum: ⟦-1.#INF00⟧\n}',
    code: 'syntax/bad-number',
    says: 'write -inf',
  },
  {
    reason: 'NaN as Windows prints it',
    format: 'textproto',
    text: 'clamp { learning_rate { constant { learning_rate: 1 } } minimum: ⟦-1.#IND⟧\n}',
    code: 'syntax/bad-number',
    says: 'write nan',
  },
  {
    reason: 'a decimal comma in a list, where 05 alone is octal',
    format: 'textproto',
    text: 'piecewise_constant { boundaries: [10] learning_rates: [0,⟦05⟧] }',
    code: 'value/type',
    says: 'write a point in place of the comma before it if that is a decimal comma, otherwise 5',
  },
  {
    reason: 'the learning rate is beside the optimizer, which lacks it',
    format: 'textproto',
    text: 'train_config { optimizer { adam_optimizer { } ⟦learning_rate⟧ { constant { learning_rate: 1 } } } }',
    code: 'field/unknown',
    says: 'belongs inside adam_optimizer',
  },
  {
    reason: 'a decimal comma before several digits',
    format: 'textproto',
    text: 'piecewise_constant { boundaries: [10] learning_rates: [0,⟦005⟧] }',
    code: 'value/type',
    says: 'write a point in place of the comma before it if that is a decimal comma, otherwise 5',
  },
  {
    reason: 'a hexadecimal number in a list has no decimal comma before it',
    format: 'textproto',
    text: 'piecewise_constant { boundaries: [10] learning_rates: [0,⟦0x05⟧] }',
    code: 'value/type',
    says: 'write 5',
  },
  {
    reason: 'a decimal comma in YAML braces is not read as a comma between fields',
    format: 'yaml',
    text: 'constant_learning_rate: { learning_rate: ⟦0,08⟧ }',
    code: 'value/type',
    says: 'a number takes a point, not a comma): write 0.08',
  },
  {
    reason: 'thousands separators in YAML braces',
    format: 'yaml',
    text: 'cosine_decay_learning_rate: { total_steps: ⟦1,234,567⟧, warmup_steps: 5 }',
    code: 'value/type',
    says: 'write 1234567',
  },
  ...(['textproto', 'yaml', 'json'] as const).map((format): Case => {
    const list = '[⟦1,000⟧, 2000]';
    const texts = {
      textproto: `piecewise_constant { boundaries: ${list} learning_rates: [1, 2, 3] }`,
      yaml: `piecewise_constant: { boundaries: ${list}, learning_rates: [1, 2, 3] }`,
      json: `{"piecewise_constant": {"boundaries": ${list}, "learning_rates": [1, 2, 3]}}`,
    };
    const code = { textproto: 'syntax/bad-number', yaml: 'value/type', json: 'json/number' }[format];
    return {
      reason: `a thousands separator in a list, before digits that cannot be a value of their own, in ${format}`,
      format,
      text: texts[format],
      code,
      says: 'write 1000',
    };
  }),
  {
    reason: 'in a whole number, a comma is a thousands separator, not a decimal point',
    format: 'textproto',
    text: 'cosine_decay_learning_rate { total_steps: ⟦25,000⟧ warmup_steps: 0 }',
    code: 'syntax/bad-number',
    says: 'separators): write 25000',
  },
  {
    reason: 'a unit as a separate word',
    format: 'textproto',
    text: 'cosine_decay_learning_rate { total_steps: ⟦25000 steps⟧ warmup_steps: 0 }',
    code: 'syntax/bad-number',
    says: 'write 25000',
  },
  {
    reason: 'a unit as a separate word, in JSON',
    format: 'json',
    text: '{"cosine_decay_learning_rate": {"total_steps": ⟦25000 steps⟧, "warmup_steps": 0}}',
    code: 'json/number',
    says: 'write 25000',
  },
  {
    reason: 'a letter instead of the first digit',
    format: 'textproto',
    text: 'constant_learning_rate { learning_rate: ⟦O.1⟧ }',
    code: 'syntax/bad-number',
    says: 'write 0.1',
  },
  {
    reason: 'a letter instead of the first digit, in JSON',
    format: 'json',
    text: '{"constant_learning_rate": {"learning_rate": ⟦O.1⟧}}',
    code: 'json/number',
    says: 'write 0.1',
  },
  {
    reason: 'a letter in an exponent',
    format: 'textproto',
    text: 'constant_learning_rate { learning_rate: ⟦1e-O4⟧ }',
    code: 'syntax/bad-number',
    says: 'write 1e-04',
  },
  {
    reason: 'a sign before a number',
    format: 'textproto',
    text: 'constant_learning_rate { learning_rate: ⟦$0.1⟧ }',
    code: 'syntax/bad-number',
    says: 'write 0.1',
  },
  {
    reason: 'a number in parentheses',
    format: 'yaml',
    text: 'constant_learning_rate:\n  learning_rate: ⟦(0.1)⟧\n',
    code: 'value/type',
    says: 'write 0.1',
  },
  {
    reason: 'a list of one number for a field that takes a number',
    format: 'textproto',
    text: 'constant_learning_rate { learning_rate: ⟦[0.1]⟧ }',
    code: 'value/type',
    says: 'write 0.1 without brackets',
  },
  {
    reason: 'a plus sign in quotes',
    format: 'json',
    text: '{"constant_learning_rate": {"learning_rate": ⟦"+0.1"⟧}}',
    code: 'value/type',
    says: 'write 0.1',
  },
  {
    reason: 'Python’s None',
    format: 'yaml',
    text: 'constant_learning_rate:\n  learning_rate: ⟦None⟧\n',
    code: 'value/type',
    says: 'leave the field out',
  },
  ...['08', '0800', '09.5'].map(
    (number): Case => ({
      reason: 'text format in braces with a leading zero is not taken for YAML',
      format: 'textproto',
      text: `train_config: {\n  # - a list\n  batch_size: ⟦${number}⟧\n  optimizer: {\n    adam_optimizer: { learning_rate: { constant: { learning_rate: 1 } } }\n  }\n}\n`,
      code: 'syntax/bad-number',
      says: 'a leading zero means octal',
    }),
  ),

  // placeholders
  ...[
    '##LR##',
    `\${LR}`,
    `\${{ env.LR }}`,
    '{{ lr }}',
    '{{{ lr }}}',
    '<%= lr %>',
    '%(lr)s',
    '<LR>',
    '@LR@',
    '{% lr %}',
  ].flatMap((name): Case[] => [
    {
      reason: `${name} followed by a brace`,
      format: 'textproto',
      text: `constant_learning_rate { learning_rate: ⟦${name}⟧ }`,
      code: 'syntax/placeholder',
    },
    {
      reason: `${name} in YAML`,
      format: 'yaml',
      text: `constant_learning_rate:\n  learning_rate: ⟦${name}⟧\n`,
      code: 'syntax/placeholder',
    },
    {
      reason: `${name} in YAML braces`,
      format: 'yaml',
      text: `constant_learning_rate: { learning_rate: ⟦${name}⟧ }\n`,
      code: 'syntax/placeholder',
    },
    {
      reason: `${name} in JSON`,
      format: 'json',
      text: `{"constant_learning_rate": {"learning_rate": ⟦${name}⟧}}`,
      code: 'syntax/placeholder',
    },
  ]),
  {
    reason: "a name in braces, which Python's format replaces by a value, is not read as a block of JSON",
    format: 'json',
    text: '{"constant_learning_rate": {"learning_rate": ⟦{lr}⟧}}',
    code: 'syntax/placeholder',
  },
  {
    reason: 'the rest of the line after a placeholder is read',
    format: 'textproto',
    text: 'cosine_decay_learning_rate { learning_rate_base: ⟦##LR##⟧ total_steps: 100 warmup_steps: 0 }',
    code: 'syntax/placeholder',
  },

  // files that are something else
  {
    reason: 'one forgotten merge conflict marker',
    format: 'textproto',
    text: 'constant_learning_rate {\n⟦=======⟧\n  learning_rate: 0.1\n}\n',
    code: 'syntax/conflict-markers',
    says: 'line 2',
  },
  {
    reason: 'a web address without its scheme',
    format: 'textproto',
    text: `⟦www.example.org/config⟧\n${train}`,
    code: 'syntax/url',
  },
  {
    reason: 'a .proto file that starts with a message',
    format: 'textproto',
    text: '⟦message⟧ A {\n  optional float x = 1;\n}\n',
    code: 'syntax/other-format',
  },
  {
    reason: 'leftovers of an older file after the last brace, cut at the start of a line',
    format: 'textproto',
    text: `${train}  ⟦shuffle: false\n  num_readers: 1\n}⟧\n`,
    code: 'syntax/leftover',
  },
  {
    reason: 'leftovers of an older file directly after the last brace',
    format: 'textproto',
    text: `${train.trimEnd()}⟦e\n}⟧\n`,
    code: 'syntax/leftover',
  },

  // names and brackets
  {
    reason: 'hyphens in a name: the advice is the name with underscores',
    format: 'textproto',
    text: `train_config { ⟦batch-size⟧: 24 optimizer { adam_optimizer { ${rate} } } }`,
    code: 'syntax/unexpected',
    says: 'write batch_size',
  },
  {
    reason: 'parentheses around a block',
    format: 'textproto',
    text: `train_config { optimizer ⟦(⟧ adam_optimizer { ${rate} } ) }`,
    code: 'syntax/unexpected',
    says: 'write optimizer { … }',
  },
  {
    reason: 'parentheses around a number: no block is advised',
    format: 'textproto',
    text: `train_config { batch_size⟦(⟧24) optimizer { adam_optimizer { ${rate} } } }`,
    code: 'syntax/unexpected',
    says: 'write batch_size: …',
  },
  {
    reason: 'a list bracket that opens a block, and a brace that closes it',
    format: 'textproto',
    text: `train_config {\n  optimizer ⟦[⟧\n    adam_optimizer { ${rate} }\n  }\n}\n`,
    code: 'syntax/unexpected',
    says: 'write optimizer { … }',
  },

  // paths of Windows
  {
    reason: 'one path in which some backslashes make escapes and others do not',
    format: 'textproto',
    text: path('⟦"data\\train\\ckpt"⟧'),
    code: 'value/eaten-path',
    says: 'data/train/ckpt',
  },
  {
    reason: 'a path in a field that the schema does not list',
    format: 'textproto',
    text: `${train}train_input_reader { label_map_path: ⟦"data\\new\\labels.pbtxt"⟧ }`,
    code: 'value/eaten-path',
    says: 'data/new/labels.pbtxt',
  },
  {
    reason: '\\x in a path, which is read as the escape of a byte',
    format: 'textproto',
    text: path('⟦"C:\\xdata\\ckpt"⟧'),
    code: 'value/type',
    says: 'write /',
  },
  {
    reason: 'a backslash before the last quote',
    format: 'textproto',
    text: `train_config {\n  fine_tune_checkpoint: ⟦"C:\\models\\"⟧\n  optimizer { adam_optimizer { ${rate} } }\n}\n`,
    code: 'syntax/unterminated-string',
    says: 'inside it',
  },
  {
    reason: 'several bad escapes in one JSON string',
    format: 'json',
    text: '{"train_config": {"fine_tune_checkpoint": "D:⟦\\m⟧odels\\ckpt"}}',
    code: 'json/escape',
  },
  {
    reason: 'several bad escapes in one YAML string',
    format: 'yaml',
    text: pathInYaml('"D:⟦\\⟧models\\ckpt"'),
    code: 'yaml/escape',
  },

  // layers
  {
    reason: 'a rate outside any block: the advice repeats the number that was written',
    format: 'textproto',
    text: '⟦learning_rate: 0.04⟧\n',
    code: 'no-learning-rate',
    says: 'constant_learning_rate { learning_rate: 0.04 }',
  },

  // layout of YAML
  {
    reason: 'a tab before the entries of a list: no second finding says that the schedule is empty',
    format: 'yaml',
    text: 'manual_step_learning_rate:\n  schedule:\n⟦\t⟧- step: 10\n\t  learning_rate: 0.1\n',
    code: 'yaml/tab',
  },
  {
    reason: 'a block indented like its parent: no second finding says that the parent is empty',
    format: 'yaml',
    text: 'train_config:\n  optimizer:\n    adam_optimizer:\n    ⟦learning_rate⟧:\n      constant_learning_rate:\n        learning_rate: 0.1\n',
    code: 'field/unknown',
    says: 'belongs inside adam_optimizer',
  },
  {
    reason: 'no space after a colon: the block is not said to lack a rate',
    format: 'yaml',
    text: 'adam_optimizer:\n  learning_rate:\n    constant_learning_rate:\n      ⟦learning_rate:0.1⟧\n',
    code: 'yaml/colon-space',
  },
  {
    reason: 'no space after a dash: no second finding says that the list is missing',
    format: 'yaml',
    text: 'manual_step_learning_rate:\n  initial_learning_rate: 0.1\n  schedule:\n  ⟦-⟧step: 10\n   learning_rate: 0.01\n',
    code: 'yaml/missing',
    says: 'a space is missing after the dash',
  },
  {
    reason: 'a name without a colon, before its block',
    format: 'yaml',
    text: 'train_config:\n  ⟦optimizer⟧\n    adam_optimizer:\n      learning_rate:\n        constant_learning_rate: {learning_rate: 0.1}\n',
    code: 'yaml/no-colon',
  },
  // two members of a oneof
  {
    reason: 'two optimizers in YAML, both empty: the missing rate is not reported as well',
    format: 'yaml',
    text: 'train_config:\n  optimizer:\n    adam_optimizer: {}\n    ⟦momentum_optimizer⟧: {}\n',
    code: 'field/oneof-twice',
  },
  {
    reason: 'two optimizers in JSON, the second one empty',
    format: 'json',
    text: '{"adam_optimizer": {"learning_rate": {"constant": {"learning_rate": 1}}}, ⟦"momentum_optimizer"⟧: {}}',
    code: 'field/oneof-twice',
  },
  {
    reason: 'two optimizers in YAML, both with empty rates',
    format: 'yaml',
    text: 'adam_optimizer: {learning_rate: {}}\n⟦momentum_optimizer⟧: {learning_rate: {}}\n',
    code: 'field/oneof-twice',
  },
];

describe('one cause, one finding', () => {
  for (const { reason, format, text: marked, code, says = '' } of cases)
    it(`${code}: ${reason}: ${JSON.stringify(marked.slice(0, 90))}`, () => {
      const start = marked.indexOf('⟦');
      const end = marked.indexOf('⟧') - 1;
      const text = marked.replace(/[⟦⟧]/g, '');
      const { diagnostics } = load(text, { format });
      expect(diagnostics.map((each) => each.code)).to.deep.equal([code]);
      expectWhole(diagnostics);
      const [found] = diagnostics;
      expect(found?.ranges[0]).to.include({ start, end });
      expect(found?.message).to.include(says);
      const config = read(text, { format });
      const codes = (all: readonly { readonly code: string }[]) => all.map((each) => each.code);
      const own = codes(config.diagnostics);
      expect(codes(edit(config, []).diagnostics)).to.include.members(own);
      expect(codes(convert(config, 'json').diagnostics)).to.include.members(own);
    });

  it('a text that starts with a name in brackets is read as text format', () => {
    const text = '[a.b # a comment\n .c]: 1\nconstant { learning_rate: 1 }';
    expect(read(text).source.format).to.equal('textproto');
    expect(read('[a.b]: 1 constant { learning_rate: 1 }').source.format).to.equal('textproto');
    expect(read('["a"]').source.format).to.equal('json');
  });
});
