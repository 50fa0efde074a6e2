import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type SchemaName, schemas } from '../../src/schemas/index.ts';
import { folder, lrs, lrsHere, useCommand } from './lrs.ts';

/** Runs `lrs convert` and `lrs schema`. */

const config = 'configs/cosine_decay_learning_rate.config';
const text = '# why\nconstant_learning_rate {\n  learning_rate: 1e-5  # small\n}\n';
const yaml = '# why\nconstant_learning_rate:\n  learning_rate: 1.0e-05  # small\n';
const json = '{\n  "constant_learning_rate": {\n    "learning_rate": 1e-5\n  }\n}\n';

interface Case {
  readonly reason: string;
  readonly args: readonly string[];
  readonly input?: string | Uint8Array;
  readonly code: number;
  readonly out: string;
  readonly err: RegExp;
}

const nothing = /^$/;

const cases: readonly Case[] = [
  { reason: 'text to YAML', args: ['-', '--to', 'yaml'], input: text, code: 0, out: yaml, err: nothing },
  {
    reason: 'YAML to text',
    args: ['-', '--to=textproto'],
    input: yaml,
    code: 0,
    out: text.replace('1e-5', '1.0e-05'),
    err: nothing,
  },
  {
    reason: 'text to JSON, which has no comments',
    args: ['-', '--to', 'json'],
    input: text,
    code: 0,
    out: json,
    err: /^<stdin>:1:1 info convert\/comments/,
  },
  {
    reason: 'input whose format would be guessed wrongly',
    args: ['-', '--to', 'json', '--input-format', 'yaml'],
    input: '{"a": 1}',
    code: 0,
    out: '{\n  "a": 1\n}\n',
    err: nothing,
  },
  {
    reason: 'with defaults',
    args: ['-', '--to', 'textproto', '--defaults', '--message', 'LearningRate'],
    input: 'constant_learning_rate {}',
    code: 0,
    out: 'constant_learning_rate {\n  learning_rate: 0.002\n}\n',
    err: nothing,
  },
  {
    reason: 'a pipeline to binary: fields without a number are an error',
    args: [config, '--to', 'binary'],
    code: 1,
    out: '',
    err: /cosine_decay_learning_rate\.config:\d+:1 error convert\/no-number\n {2}model has no known field number/,
  },
  {
    reason: 'a syntax error',
    args: ['-', '--to', 'yaml'],
    input: 'a {',
    code: 1,
    out: '',
    err: /^<stdin>:1:3 error syntax\/unclosed/,
  },
  {
    reason: 'no format',
    args: [config],
    code: 2,
    out: '',
    err: /--to is missing: write one of textproto, yaml, json, binary/,
  },
  {
    reason: 'an unknown format',
    args: [config, '--to', 'xml'],
    code: 2,
    out: '',
    err: /--to is xml: write one of textproto/,
  },
  {
    reason: 'an unknown source format',
    args: [config, '--to', 'yaml', '--input-format', 'text'],
    code: 2,
    out: '',
    err: /--input-format is text/,
  },
  {
    reason: 'an unknown message',
    args: [config, '--to', 'yaml', '--message', 'Model'],
    code: 2,
    out: '',
    err: /--message is Model/,
  },
  {
    reason: 'binary input: findings have byte offsets, not lines',
    args: ['-', '--to', 'json', '--message', 'TrainConfig'],
    input: Uint8Array.of(0x08, 0x01, 0x9a, 0x06, 0x01, 0x61),
    code: 0,
    out: '{\n  "batch_size": 1\n}\n',
    err: /^<stdin> warning convert\/no-name\n {2}fields without a known name .*: field 99 \(4 bytes\)\n/,
  },
  { reason: 'no file', args: ['--to', 'yaml'], code: 2, out: '', err: /FILE is missing/ },
  {
    reason: 'a missing file',
    args: ['no.config', '--to', 'yaml'],
    code: 2,
    out: '',
    err: /cannot read no\.config/,
  },
  {
    reason: 'an output folder that does not exist',
    args: [config, '--to', 'yaml', '-o', 'no/such/a.yaml'],
    code: 2,
    out: '',
    err: /cannot write no\/such\/a\.yaml/,
  },
];

describe('lrs convert', () => {
  useCommand();

  for (const { reason, args, input, code, out, err } of cases) {
    it(`${reason}: ${args.join(' ')}`, async () => {
      const answer = await lrsHere(['convert', ...args], input === undefined ? {} : { input });
      expect(answer.err).to.match(err);
      expect({ code: answer.code, out: answer.out }).to.deep.equal({ code, out });
    });
  }

  const solver = 'base_lr: 0.1 lr_policy: "fixed" max_iter: 10 solver_type: ADAM';
  const families: readonly {
    readonly reason: string;
    readonly input: string;
    readonly args: readonly string[];
    readonly code: number;
    readonly out: RegExp;
    readonly lacks: RegExp;
    readonly err: RegExp;
  }[] = [
    {
      reason: 'adds the defaults of its own family, but not a second field for the type of solver',
      input: solver,
      args: ['--to', 'yaml', '--defaults'],
      code: 0,
      out: /^solver_type: ADAM\n[\s\S]*^iter_size: 1\n/m,
      lacks: /^(?:type|num_steps|batch_size):/m,
      err: nothing,
    },
    {
      reason: 'keeps an unknown field of its family, with a warning',
      input: solver.replace('max_iter', 'mx_iter'),
      args: ['--to', 'yaml', '--dialect', 'caffe'],
      code: 0,
      out: /^mx_iter: 10\n/m,
      lacks: /num_steps/,
      err: /warning field\/unknown\n.*did you mean max_iter/,
    },
    {
      reason: 'is converted as it is without the base that it inherits from',
      input: '_BASE_: base.yaml\nSOLVER:\n  BASE_LR: 0.02\n',
      args: ['--to', 'json'],
      code: 0,
      out: /"_BASE_": "base\.yaml"/,
      lacks: /MAX_ITER/,
      err: nothing,
    },
    {
      reason: 'has no defaults without the base that it inherits from',
      input: '_BASE_: base.yaml\nSOLVER:\n  BASE_LR: 0.02\n',
      args: ['--to', 'json', '--defaults'],
      code: 1,
      out: nothing,
      lacks: /./,
      err: /error detectron2\/base\n/,
    },
  ];
  for (const { reason, input, args, code, out, lacks, err } of families)
    it(`a file of another family ${reason}`, async () => {
      const answer = await lrsHere(['convert', '-', ...args], { input });
      expect(answer.out).to.match(out).and.not.match(lacks);
      expect(answer.err).to.match(err);
      expect(answer.code).to.equal(code);
    });

  it('writes a file, in binary too, and reads it back', async () => {
    const cwd = join(folder(), 'convert');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'a.config'), text);
    expect((await lrs(['convert', 'a.config', '--to', 'binary', '-o', 'a.pb'], { cwd })).code).to.equal(0);
    expect(readFileSync(join(cwd, 'a.pb')).toString('hex')).to.equal('0a050dacc52737');
    const back = await lrs(['convert', 'a.pb', '--to', 'yaml', '--message', 'LearningRate'], { cwd });
    expect(back).to.deep.equal({ code: 0, out: yaml.replace(/ *# .*\n/g, '\n').trimStart(), err: '' });
    expect((await lrs(['show', 'a.pb', '--message', 'LearningRate'], { cwd })).out).to.match(
      /constant 0\.00001|constant 1e-5/,
    );
  });

  it('writes bytes with their defaults', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'b.config'), 'constant_learning_rate {}');
    await lrsHere(['convert', 'b.config', '--to', 'binary', '--defaults', '-o', 'b.pb'], { cwd });
    expect(readFileSync(join(cwd, 'b.pb')).toString('hex')).to.equal('0a050d6f12033b');
  });

  it('does not touch the output file if there is an error', async () => {
    const cwd = folder();
    const { code } = await lrsHere(['convert', '-', '--to', 'yaml', '-o', 'never.yaml'], {
      cwd,
      input: 'a {',
    });
    expect(code).to.equal(1);
    expect(existsSync(join(cwd, 'never.yaml'))).to.equal(false);
  });

  it('drops fields without a number if asked', async () => {
    const { code, err } = await lrsHere([
      'convert',
      config,
      '--to',
      'binary',
      '--drop-unknown',
      '-o',
      join(folder(), 'c.pb'),
    ]);
    expect(err).to.match(/convert\/comments/);
    expect(code).to.equal(0);
    const { out } = await lrsHere(['show', join(folder(), 'c.pb')]);
    expect(out).to.match(/cosine/);
  });
});

describe('lrs schema', () => {
  useCommand();

  const wanted: readonly { readonly args: readonly string[]; readonly schema: SchemaName }[] = [
    { args: [], schema: 'pipeline' },
    { args: ['TrainEvalPipelineConfig'], schema: 'pipeline' },
    { args: ['TrainConfig'], schema: 'train_config' },
    { args: ['Optimizer'], schema: 'optimizer' },
    { args: ['LearningRate'], schema: 'learning_rate' },
  ];
  for (const { args, schema } of wanted) {
    it(`prints the schema ${schema}: ${['schema', ...args].join(' ')}`, async () => {
      const { code, out, err } = await lrsHere(['schema', ...args]);
      expect(JSON.parse(out)).to.deep.equal(schemas[schema]);
      expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    });
  }

  it('prints the assembled proto, or writes it to a file', async () => {
    const out = join(folder(), 'all.proto');
    expect((await lrs(['schema', '--proto', '-o', out])).code).to.equal(0);
    expect(readFileSync(out, 'utf8')).to.equal((await lrsHere(['schema', '--proto'])).out);
    expect(readFileSync(out, 'utf8')).to.match(/syntax = "proto2";[\s\S]*message LearningRate \{/);
  });

  const wrong: readonly { readonly args: readonly string[]; readonly says: RegExp }[] = [
    { args: ['TrainConfg'], says: /no message TrainConfg; did you mean TrainConfig\?/ },
    { args: ['Optimizer', 'TrainConfig'], says: /one operand too many/ },
    { args: ['Optimizer', '--proto'], says: /--proto prints every message: leave out Optimizer/ },
  ];
  for (const { args, says } of wrong) {
    it(`exits with 2: ${['schema', ...args].join(' ')}`, async () => {
      const { code, out, err } = await lrsHere(['schema', ...args]);
      expect(err).to.match(says);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
    });
  }
});
