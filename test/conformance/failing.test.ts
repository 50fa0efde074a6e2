import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { load } from '../../src/index.ts';
import { describeReference, missingReference, referencePath } from '../support/reference.ts';

/** Inputs on which the project failed: the first line of each says what is right. */

interface Expectation {
  readonly ok: boolean;
  /** Each finding: its code, the line or text that it is at, and what it says. */
  readonly said: readonly {
    readonly code: string;
    readonly line: number;
    readonly text?: string;
    /** A part of the message. */
    readonly says?: string;
  }[];
}

const expectations: { readonly [file: string]: Expectation } = {
  'conflict_markers.config': {
    ok: false,
    said: [{ code: 'syntax/conflict-markers', line: 6, text: '<<<<<<< HEAD' }],
  },
  'decimal_comma.config': {
    ok: false,
    said: [
      {
        code: 'syntax/bad-number',
        line: 2,
        text: '0,08',
        says: 'a number has a point, no comma): write 0.08',
      },
    ],
  },
  'expression.config': {
    ok: false,
    said: [
      { code: 'syntax/bad-number', line: 2, text: '1/3', says: 'no arithmetic): write 0.3333333333333333' },
    ],
  },
  'leftover_tail.config': { ok: false, said: [{ code: 'syntax/leftover', line: 7 }] },
  'missing_float_value.config': {
    ok: false,
    said: [
      {
        code: 'syntax/missing-value',
        line: 2,
        says: 'write a number after the colon, such as learning_rate: 0.01',
      },
    ],
  },
  'placeholder_dollar.config': {
    ok: false,
    said: [{ code: 'syntax/placeholder', line: 2, text: `\${LR}` }],
  },
  'proto_file_pasted.config': { ok: false, said: [{ code: 'syntax/other-format', line: 2, text: 'syntax' }] },
  'url_line.config': {
    ok: false,
    said: [{ code: 'syntax/url', line: 3, text: 'https://example.org/config' }],
  },
  'windows_path_eaten.config': { ok: true, said: [{ code: 'value/eaten-path', line: 3 }] },
  'windows_path_python_accepts.config': {
    ok: true,
    said: [{ code: 'syntax/unknown-escape', line: 3, text: '\\m' }],
  },
};

/** Of other concerns: findings about fields and values, about the run, and other families of configs. */
const OTHERS =
  /^(?:run_|relative_|fork_cosine_restart|leftover_tail_after_advice|step_zero_advice|train_config_misspelt|upstream_refuses_type|warmup_goes_down)/;

const files = missingReference === undefined ? readdirSync(referencePath('failing')) : [];

describeReference('inputs on which the project failed', () => {
  it('each has an expectation here or belongs to another test', () => {
    expect(files.filter((file) => !OTHERS.test(file))).to.have.members(Object.keys(expectations));
  });
  for (const [file, { ok, said }] of Object.entries(expectations)) {
    it(file, () => {
      const text = readFileSync(referencePath('failing', file), 'utf8');
      const result = load(text, { filename: file });
      const found = result.diagnostics.map(({ code, ranges, message }, i) => {
        const { start, end } = ranges[0]!;
        const line = text.slice(0, start).split('\n').length;
        return {
          code,
          line,
          ...(said[i]?.text !== undefined && { text: text.slice(start, end) }),
          ...(message.includes(said[i]?.says ?? '\n') && { says: said[i]?.says }),
        };
      });
      expect(found).to.deep.equal(said);
      expect(result.ok).to.equal(ok);
    });
  }
});
