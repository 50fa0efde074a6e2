import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { load } from '../../src/index.ts';
import { describeReference, missingReference, referencePath } from '../support/reference.ts';

/** Inputs on which the project failed: the first line of each says what is right. */

interface Expectation {
  readonly ok: boolean;
  /** Each finding: its code, and the line or text that it is at. */
  readonly said: readonly { readonly code: string; readonly line: number; readonly text?: string }[];
}

const expectations: { readonly [file: string]: Expectation } = {
  'conflict_markers.config': {
    ok: false,
    said: [{ code: 'syntax/conflict-markers', line: 6, text: '<<<<<<< HEAD' }],
  },
  'leftover_tail.config': { ok: false, said: [{ code: 'syntax/leftover', line: 7 }] },
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
  /^(?:run_|relative_|decimal_comma|expression|fork_cosine_restart|leftover_tail_after_advice|missing_float_value|step_zero_advice|train_config_misspelt|upstream_refuses_type|warmup_goes_down)/;

const files = missingReference === undefined ? readdirSync(referencePath('failing')) : [];

describeReference('inputs on which the project failed', () => {
  it('each has an expectation here or belongs to another test', () => {
    expect(files.filter((file) => !OTHERS.test(file))).to.have.members(Object.keys(expectations));
  });
  for (const [file, { ok, said }] of Object.entries(expectations)) {
    it(file, () => {
      const text = readFileSync(referencePath('failing', file), 'utf8');
      const result = load(text, { filename: file });
      const found = result.diagnostics.map(({ code, ranges }, i) => {
        const { start, end } = ranges[0]!;
        const line = text.slice(0, start).split('\n').length;
        return {
          code,
          line,
          ...(said[i]?.text !== undefined && { text: text.slice(start, end) }),
        };
      });
      expect(found).to.deep.equal(said);
      expect(result.ok).to.equal(ok);
    });
  }
});
