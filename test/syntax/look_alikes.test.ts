import { expect } from 'chai';
import { writtenOf } from '../../src/bind/values/written_values.ts';
import type { TextFormat } from '../../src/config/options.ts';
import { load } from '../../src/index.ts';

/** Characters that only look like those of a format: one finding names them, and the text is read as it was meant. */

interface Case {
  readonly reason: string;
  readonly format: TextFormat;
  readonly text: string;
  /** The text of the row with plain characters. */
  readonly plain: string;
  readonly found: readonly string[];
  readonly says: string;
}

const cases: readonly Case[] = [
  {
    reason: 'a wide colon',
    format: 'textproto',
    text: 'constant { learning_rate： 0.1 }',
    plain: 'constant { learning_rate: 0.1 }',
    found: ['：'],
    says: '： (the character U+FF1A) only looks like `:`: write the plain character',
  },
  {
    reason: 'wide braces',
    format: 'textproto',
    text: 'constant ｛ learning_rate: 0.1 ｝',
    plain: 'constant { learning_rate: 0.1 }',
    found: ['｛', '｝'],
    says: '｛ (the character U+FF5B) only looks like `{`, ｝ (the character U+FF5D) only looks like `}`: write the plain character',
  },
  {
    reason: 'a Cyrillic letter in a name',
    format: 'textproto',
    text: 'constant { learning_rаte: 0.1 }',
    plain: 'constant { learning_rate: 0.1 }',
    found: ['а'],
    says: 'а (the character U+0430) only looks like `a`: write the plain character',
  },
  {
    reason: 'a Greek letter in a name',
    format: 'textproto',
    text: 'cοnstant { learning_rate: 0.1 }',
    plain: 'constant { learning_rate: 0.1 }',
    found: ['ο'],
    says: 'ο (the character U+03BF) only looks like `o`: write the plain character',
  },
  {
    reason: 'a zero-width space inside a name',
    format: 'textproto',
    text: 'constant { learning\u200b_rate: 0.1 }',
    plain: 'constant { learning_rate: 0.1 }',
    found: ['\u200b'],
    says: 'a zero-width space (U+200B) cannot be seen: remove it',
  },
  {
    reason: 'a wide comma between values, which is not a decimal comma',
    format: 'textproto',
    text: 'piecewise_constant { boundaries: [10，20] learning_rates: [3, 2, 1] }',
    plain: 'piecewise_constant { boundaries: [10,20] learning_rates: [3, 2, 1] }',
    found: ['，'],
    says: '， (the character U+FF0C) only looks like `,`: write the plain character',
  },
  {
    reason: 'a wide number sign before a comment',
    format: 'textproto',
    text: 'constant { ＃ the rate\n learning_rate: 0.1 }',
    plain: 'constant { # the rate\n learning_rate: 0.1 }',
    found: ['＃'],
    says: '＃ (the character U+FF03) only looks like `#`: write the plain character',
  },
  {
    reason: 'a wide colon in YAML',
    format: 'yaml',
    text: 'cosine_decay:\n  initial_learning_rate： 0.1\n  decay_steps: 10\n',
    plain: 'cosine_decay:\n  initial_learning_rate: 0.1\n  decay_steps: 10\n',
    found: ['：'],
    says: '： (the character U+FF1A) only looks like `:`: write the plain character',
  },
  {
    reason: 'no-break spaces that indent a line of YAML',
    format: 'yaml',
    text: 'cosine_decay:\n\u00a0\u00a0initial_learning_rate: 0.1\n  decay_steps: 10\n',
    plain: 'cosine_decay:\n  initial_learning_rate: 0.1\n  decay_steps: 10\n',
    found: ['\u00a0', '\u00a0'],
    says: 'a no-break space (U+00A0) only looks like a space: write the plain character',
  },
  {
    reason: 'a wide colon in JSON',
    format: 'json',
    text: '{"constant": {"learning_rate"： 0.1}}',
    plain: '{"constant": {"learning_rate": 0.1}}',
    found: ['：'],
    says: '： (the character U+FF1A) only looks like `:`: write the plain character',
  },
  {
    reason: 'typographic quotes around names in JSON',
    format: 'json',
    text: '{“constant”: {"learning_rate": 0.1}}',
    plain: '{"constant": {"learning_rate": 0.1}}',
    found: ['“', '”'],
    says: '“ (the character U+201C) only looks like `"`, ” (the character U+201D) only looks like `"`: write the plain character',
  },
  {
    reason: 'more characters than the finding lists',
    format: 'textproto',
    text: 'constant ｛ ＃ c\n learning_rate： 0.1 ｝',
    plain: 'constant { # c\n learning_rate: 0.1 }',
    found: ['｛', '＃', '：', '｝'],
    says: '｛ (the character U+FF5B) only looks like `{`, ＃ (the character U+FF03) only looks like `#`, ： (the character U+FF1A) only looks like `:`, and 1 more like these: write the plain character',
  },
];

interface Left {
  readonly reason: string;
  readonly format: TextFormat;
  readonly text: string;
  readonly codes: readonly string[];
}

const left: readonly Left[] = [
  {
    reason: 'strings and comments take every character',
    format: 'textproto',
    text: '# learning_rate： 0.1\nfine_tune_checkpoint: "：｛" optimizer { adam_optimizer { learning_rate { constant { learning_rate: 0.1 } } } }',
    codes: [],
  },
  {
    reason: 'a character that looks like no other',
    format: 'textproto',
    text: 'constant { ж learning_rate: 0.1 }',
    codes: ['syntax/unexpected'],
  },
  {
    reason: 'numbers: their finding says which to write',
    format: 'textproto',
    text: 'constant { learning_rate: ０.１ }',
    codes: ['syntax/bad-number'],
  },
  {
    reason: 'an error that has another cause',
    format: 'json',
    text: '{"constant": {"learning_rate" 0.1}, "а": "：" }',
    codes: ['json/missing', 'field/unknown'],
  },
];

describe('characters that look like others', () => {
  for (const { reason, format, text, plain, found, says } of cases)
    it(`${format}: ${reason}`, () => {
      const result = load(text, { format });
      const [first, ...others] = result.diagnostics;
      expect(others).to.deep.equal([]);
      expect([first!.code, first!.message]).to.deep.equal(['syntax/look-alike', says]);
      expect(first!.ranges.map(({ start, end }) => text.slice(start, end))).to.deep.equal(found);
      const advised = load(plain, { format });
      expect(advised.ok).to.equal(true);
      expect(writtenOf(result.config.bound)).to.deep.equal(writtenOf(advised.config.bound));
    });

  it('marks the first hundred of many: one finding names them all', () => {
    const text = 'constant { learning_rate： 0.1 }\n'.repeat(300);
    const marked = load(text).diagnostics.filter(({ code }) => code === 'syntax/look-alike');
    expect(marked.map(({ ranges }) => ranges.length)).to.deep.equal([100]);
  });

  it('reads a text as it was meant, except a number, which has a finding of its own', () => {
    const { diagnostics } = load('constant ｛ learning_rate： 0．1 ｝', { format: 'textproto' });
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['syntax/look-alike', 'syntax/bad-number']);
  });

  for (const { reason, format, text, codes } of left)
    it(`${format}: leaves ${reason}`, () => {
      expect(load(text, { format }).diagnostics.map(({ code }) => code)).to.deep.equal(codes);
    });

  for (const format of ['yaml', 'json'] as const)
    it(`${format}: says which character of an unknown name is not what it seems`, () => {
      const text = format === 'yaml' ? 'constant: {learning_rаte: 1}' : '{"constant": {"learning_rаte": 1}}';
      const { diagnostics } = load(text, { format });
      expect(diagnostics.map(({ message }) => message)).to.deep.equal([
        'Constant has no field learning_rаte (in this name, а (the character U+0430) only looks like `a`): did you mean learning_rate?',
      ]);
    });
});
