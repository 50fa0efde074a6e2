import { expect } from 'chai';
import { load } from '../../src/dialects.ts';
import { parseJson } from '../../src/syntax/json/index.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import type { Parsed } from '../../src/syntax/tree.ts';
import { ofFile } from '../../src/syntax/whole_file/of_file.ts';
import { expectWhole } from '../support/whole.ts';

/** Files that are not configs, and configs that were copied together with other text. */

const config = 'constant_learning_rate {\n  learning_rate: 0.1\n}\n';

const numbered = (write: (line: string, number: number) => string, text = config): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line, at) => write(line, at + 1))
    .join('\n');

interface Case {
  readonly reason: string;
  /** ⟦ … ⟧ marks the range of the finding. */
  readonly text: string;
  readonly code: string;
  /** A part of the message. */
  readonly says?: string;
  /** The codes of all findings, if there are others. */
  readonly all?: readonly string[];
  readonly format?: 'json';
}

const kinds: readonly (Omit<Case, 'code'> & { readonly says: string })[] = [
  {
    reason: 'a pointer of Git LFS',
    text: '⟦version https://git-lfs.github.com/spec/v1⟧\noid sha256:4d7a\nsize 12345\n',
    says: 'git lfs pull',
  },
  {
    reason: 'a web page',
    text: '\n⟦<!DOCTYPE html>⟧\n<html>\n<body></body>\n</html>\n',
    says: 'Raw',
  },
  { reason: 'a web page without a document type', text: '⟦<html lang="en">⟧\n</html>\n', says: 'Raw' },
  { reason: 'the response of a server', text: '⟦404: Not Found⟧', says: 'address' },
  {
    reason: 'the error document of a storage service',
    text: '⟦<?xml version="1.0" encoding="UTF-8"?>⟧\n<Error><Code>NoSuchKey</Code></Error>',
    says: 'address',
  },
  { reason: 'rich text', text: '⟦{\\rtf1⟧\\ansi model \\{ \\}}\n', says: 'plain text' },
  { reason: 'XML', text: '⟦<?xml version="1.0"?>⟧\n<config><lr>0.1</lr></config>\n', says: 'XML' },
  {
    reason: 'JSON inside a string of program code',
    format: 'json',
    text: '⟦{ \\"a\\": 1 }⟧\n',
    says: 'in place of each \\"',
  },
  {
    reason: 'JSON inside a JSON string',
    format: 'json',
    text: '⟦"{\\n  \\"a\\": 1}"⟧\n',
    says: 'in place of each \\"',
  },
  {
    reason: 'JSON from the source of a web page',
    format: 'json',
    text: '⟦{&quot;a&quot;: 1}⟧\n',
    says: '&quot;',
  },
  { reason: 'a part of JSON', format: 'json', text: '⟦"a": {⟧\n  "b": 1\n}\n', says: 'write { before it' },
  { reason: 'a hunk of a patch', text: '⟦@@ -1,3 +1,4 @@⟧\n a: 1\n+b: 2\n', says: 'a part of a patch' },
  {
    reason: 'a changed line of a patch',
    format: 'json',
    text: '{\n⟦-  "a": 1⟧\n+  "a": 2\n}\n',
    says: 'a part of a patch',
  },
  {
    reason: 'an added line of a patch',
    format: 'json',
    text: ' {\n⟦+  "b": 2,⟧\n   "a": 2\n }\n',
    says: 'a part of a patch',
  },
  { reason: 'a PDF', text: '⟦%PDF-1.4⟧\n1 0 obj\n', says: 'plain text' },
  {
    reason: 'a patch of Git',
    text: `⟦diff --git a/p.config b/p.config⟧\nindex 1..2 100644\n--- a/p.config\n+++ b/p.config\n@@ -1 +1 @@\n-a: 1\n+a: 2\n`,
    says: 'git apply',
  },
  { reason: 'a patch', text: '⟦--- a.config⟧\n+++ b.config\n@@ -1 +1 @@\n-a: 1\n+a: 2\n', says: 'git apply' },
  { reason: 'a Python dict', text: "⟦{'train_config':⟧ {'batch_size': 24}}\n", says: 'json.dump' },
  { reason: 'a Python dict read as JSON', format: 'json', text: "⟦{'a':⟧ {'b': True}}\n", says: 'json.dump' },
  { reason: 'a Python dict with a name', text: "⟦config = {⟧\n  'lr': 0.1,\n}\n", says: 'json.dump' },
  {
    reason: 'a Python program',
    text: '⟦from torch import optim⟧\n\nlr = 0.1\n\ndef main():\n    pass\n',
    says: 'Python program',
  },
  { reason: 'a config in Python', text: "⟦optimizer = dict(type='SGD', lr=0.02)⟧\n", says: 'Python program' },
  { reason: 'a shell script', text: '⟦#!/bin/bash⟧\nexport LR=0.1\npython train.py\n', says: 'shell' },
  { reason: 'a module of JavaScript', text: '⟦module.exports = {⟧\n  lr: 0.1,\n};\n', says: 'JavaScript' },
  {
    reason: 'the log of a run',
    text: '⟦I1128 02:25:20.123456 140000 model_lib_v2.py:705] Step 100⟧ per-step time\n'.replace(
      '⟧ per-step time',
      ' per-step time⟧',
    ),
    says: 'lrs audit',
  },
  { reason: 'a table', text: '⟦step,lr,loss⟧\n0,0.1,2\n1,0.2,1\n', says: 'lrs audit' },
  { reason: 'a table with tabs', text: '⟦step\tlr⟧\n0\t0.1\n1\t0.2\n', says: 'CSV' },
  { reason: 'a gin config', text: 'train.lr = 0.1\n⟦train.optimizer = @Adam⟧()\n', says: 'gin' },
  { reason: 'TOML', text: 'title = "a"\n\n⟦[optimizer]⟧\nlr = 0.1\n', says: 'TOML' },
  { reason: 'an INI file', text: '# a\n⟦[train]⟧\n; b\nlr = 0.1\n', says: 'INI' },
  { reason: 'a config of Darknet', text: '⟦[net]⟧\nbatch=64\nsteps=400000,450000\n', says: 'INI' },
  { reason: 'command-line options', text: '⟦--learning_rate=⟧0.1 --num_steps=10\n', says: 'options' },
  { reason: 'variables', text: '⟦LR=0.1⟧\nSTEPS=1000\n', says: '.env' },
];

const cases: readonly Case[] = [
  ...kinds.map((each) => ({ ...each, code: 'file/other-kind' })),
  // Every line has a prefix.
  {
    reason: 'numbers with a colon',
    text: numbered((line, n) => (n === 1 ? `⟦1:⟧ ${line}` : `${n}: ${line}`)),
    code: 'file/line-prefix',
    says: 'remove the numbers',
  },
  {
    reason: 'numbers in a column of their own, from the middle of a file',
    text: numbered((line, n) => (n === 1 ? `⟦ 120 |⟧ ${line}` : ` ${n + 119} | ${line}`)),
    code: 'file/line-prefix',
  },
  {
    reason: 'numbers before blanks, as cat -n prints them, with the line ends of Windows',
    text: numbered((line, n) => (n === 1 ? `⟦     1\t⟧${line}\r` : `     ${n}\t${line}\r`)),
    code: 'file/line-prefix',
  },
  {
    reason: 'line numbers, one of them before an empty line',
    text: numbered((line, n) => (n === 1 ? `⟦1.⟧ ${line}` : `${n}. ${line}`), config.replace('\n', '\n\n')),
    code: 'file/line-prefix',
  },
  {
    reason: 'names of the file and numbers, as grep prints them',
    text: numbered((line, n) => (n === 1 ? `⟦a/p.config:1:⟧${line}` : `a/p.config:${n}:${line}`)),
    code: 'file/line-prefix',
  },
  {
    reason: 'numbers, and a fault of the config itself',
    text: numbered((line, n) => (n === 1 ? `⟦1:⟧ ${line}` : `${n}: ${line}`), config.replace('0.1', '0,1')),
    code: 'file/line-prefix',
    all: ['file/line-prefix', 'syntax/bad-number'],
  },
  {
    reason: 'the marks of a quote in a mail',
    text: numbered((line, n) => (n === 1 ? `⟦>⟧ ${line}` : `> ${line}`)),
    code: 'file/line-prefix',
    says: '>',
  },
  {
    reason: 'the marks of added lines',
    text: numbered((line, n) => (n === 1 ? `⟦+⟧${line}` : `+${line}`)),
    code: 'file/line-prefix',
  },
  {
    reason: 'the marks of removed lines',
    text: numbered((line, n) => (n === 1 ? `⟦-⟧${line}` : `-${line}`)),
    code: 'file/line-prefix',
  },
  // Lines around the config.
  { reason: 'a fence', text: `⟦\`\`\`⟧\n${config}\`\`\`\n`, code: 'file/wrapper', says: 'lines 1, 5' },
  { reason: 'a fence with a language', text: `⟦~~~ protobuf⟧\n${config}~~~\n`, code: 'file/wrapper' },
  { reason: 'only the end of a fence', text: `${config}⟦\`\`\`⟧\n`, code: 'file/wrapper', says: 'delete it' },
  {
    reason: 'a fence with prose around it',
    text: `Here is the config:\n\n⟦\`\`\`⟧\n${config}\`\`\`\n\nIt is constant.\n`,
    code: 'file/wrapper',
    says: 'keep only what is between them',
  },
  {
    reason: 'a fence, and a fault of the config itself',
    text: `⟦\`\`\`⟧\n${config.replace('0.1', '0,1')}\`\`\`\n`,
    code: 'file/wrapper',
    all: ['file/wrapper', 'syntax/bad-number'],
  },
  {
    reason: 'quotes of Python',
    text: `⟦CONFIG = """⟧\n${config}"""\n`,
    code: 'file/wrapper',
    says: 'Python',
  },
  { reason: 'a block of HTML', text: `⟦<pre>⟧\n${config}</pre>\n`, code: 'file/wrapper', says: 'HTML' },
  {
    reason: 'a here-document',
    text: `⟦cat > p.config <<'EOF'⟧\n${config}EOF\n`,
    code: 'file/wrapper',
    says: 'shell',
  },
  {
    reason: 'the text twice',
    text: `# a rate\n${config}⟦# a rate\n${config.trimEnd()}⟧\n`,
    code: 'file/twice',
    says: 'from line 5 on',
  },
  {
    reason: 'the command that printed the config',
    text: `⟦$ cat p.config⟧\n${config}`,
    code: 'file/wrapper',
  },
  { reason: 'a line of Python in a config', text: `⟦import torch⟧\n${config}`, code: 'syntax/unexpected' },
];

/** Near misses: texts with a fault that are still configs. */
const misses: readonly { readonly reason: string; readonly text: string }[] = [
  { reason: 'a block twice with other values', text: `${config}${config.replace('0.1', '0,5')}` },
  { reason: 'fields by number', text: '1: 0,5\n2: 7\n3: 8\n' },
  { reason: 'fields by number, one with a name as its value', text: '1: a\n2: b\n3: c }\n' },
  { reason: 'numbers that are not consecutive', text: '1: a {\n7: b: 1\n9: }\n' },
  { reason: 'a name in brackets', text: '[a.b]\n{\n  c = 1\n}\n' },
  { reason: 'an equals sign', text: 'train_config {\n  batch_size = 24\n}\n' },
  { reason: 'a table in a comment', text: `# step,lr\n# 0,1\n${config.replace('}', '')}` },
  { reason: 'a line of dashes before a config', text: `------\n${config}` },
  {
    reason: 'the first line of a Python script in a comment further down',
    text: 'a: 0,5\n#!/usr/bin/env python\nb: 1\n',
  },
  { reason: 'a text in three quotes', text: 'a: """\nb: 1\n' },
  { reason: 'an outline with numbers and values', text: '1. 0.5\n2. 0.6\n3. 0.7\n' },
];

const read = (text: string, format?: 'json'): Parsed => ofFile(format === 'json' ? parseJson : parse)(text);

describe('the text of a file', () => {
  for (const { reason, text: marked, code, says = '', all = [code], format } of cases)
    it(`is recognized: ${reason}`, () => {
      const text = marked.replace(/[⟦⟧]/g, '');
      const { diagnostics } = read(text, format);
      expectWhole(diagnostics);
      expect(diagnostics.map((each) => each.code)).to.deep.equal(all);
      const found = diagnostics.find((each) => each.code === code)!;
      expect(found.message).to.include(says);
      const start = marked.indexOf('⟦');
      expect(found.ranges[0]).to.deep.equal({ start, end: marked.indexOf('⟧') - 1 });
    });

  for (const { reason, text } of misses)
    it(`is read as a config: ${reason}`, () => {
      const { diagnostics } = read(text);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(
        parse(text).diagnostics.map(({ code }) => code),
      );
      expect(diagnostics).to.not.deep.equal([]);
    });

  it('gives only one finding if it is no config, even with the load for all families', () => {
    const { diagnostics } = load(cases[0]!.text.replace(/[⟦⟧]/g, ''));
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['file/other-kind']);
  });
});
