import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { load as loadAny } from '../../src/dialects.ts';
import { isError, load } from '../../src/index.ts';
import { describeReference, missingReference, referencePath } from '../support/reference.ts';

/** Inputs on which this project once failed: the first line of each states the correct result. */

interface Expectation {
  readonly ok: boolean;
  /** Each finding: its code, the line or text of its range, and its message. */
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
        says: 'a number takes a point, not a comma): write 0.08',
      },
    ],
  },
  'expression.config': {
    ok: false,
    said: [
      {
        code: 'syntax/bad-number',
        line: 2,
        text: '1/3',
        says: 'a config cannot do arithmetic): write 0.3333333333333333',
      },
    ],
  },
  'fork_cosine_restart.config': {
    ok: false,
    said: [{ code: 'dialect/other', line: 3, text: 'cosine_restart_learning_rate' }],
  },
  'leftover_tail_after_advice.config': {
    ok: true,
    said: [
      { code: 'field/unknown', line: 7, text: 'bel_map_path' },
      { code: 'field/unknown', line: 8, text: 'shuffle' },
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
  'relative_tao.config': { ok: false, said: [{ code: 'dialect/other', line: 3, text: 'training_config' }] },
  'step_zero_advice.config': { ok: false, said: [{ code: 'manual/step-zero', line: 2, text: '0' }] },
  'train_config_misspelt.config': {
    ok: false,
    said: [
      { code: 'field/unknown', line: 4, text: 'num_step' },
      { code: 'field/unknown', line: 5, text: 'fine_tune_checkpoint_verson' },
    ],
  },
  'upstream_refuses_type.config': { ok: true, said: [{ code: 'upstream/refuses', line: 4, text: 'cyclic' }] },
  'url_line.config': {
    ok: false,
    said: [{ code: 'syntax/url', line: 3, text: 'https://example.org/config' }],
  },
  'relative_avod.config': { ok: false, said: [{ code: 'dialect/other', line: 5, text: 'max_iterations' }] },
  'relative_caffe.config': { ok: false, said: [{ code: 'dialect/other', line: 4, text: 'lr_policy' }] },
  'relative_easyrec.config': {
    ok: false,
    said: [{ code: 'dialect/other', line: 5, text: 'optimizer_config' }],
  },
  'relative_second.config': { ok: false, said: [{ code: 'dialect/other', line: 3, text: 'steps' }] },
  'warmup_goes_down.config': { ok: true, said: [{ code: 'warmup/starts-above', line: 2, text: '0.1' }] },
  'windows_path_eaten.config': { ok: true, said: [{ code: 'value/eaten-path', line: 3 }] },
  'windows_path_python_accepts.config': {
    ok: true,
    said: [{ code: 'syntax/unknown-escape', line: 3, text: '\\m' }],
  },
};

/** Files of other tests: findings about fields and values, about the run, and other families of configs. */
const OTHERS = /^run_/;

const files = missingReference === undefined ? readdirSync(referencePath('failing')) : [];

describeReference('inputs on which this project once failed', () => {
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

/** Configs of other families, read by `learning-schedules/dialects`, with their run and one rate. */
const relatives: {
  readonly [file: string]: {
    readonly dialect: string;
    readonly num_steps: number;
    readonly at: readonly [step: number, rate: number];
  };
} = {
  'relative_avod.config': { dialect: 'od-forks', num_steps: 120_001, at: [30_000, 0.00008] },
  'relative_caffe.config': { dialect: 'caffe', num_steps: 10_000, at: [5000, 0.001] },
  'relative_easyrec.config': { dialect: 'easyrec', num_steps: 20_000, at: [1000, 0.0005] },
  'relative_second.config': { dialect: 'second', num_steps: 18_560, at: [7424, 0.00225] },
  'fork_cosine_restart.config': { dialect: 'od-forks', num_steps: 0, at: [1510, 0.001] },
};

describeReference('configs of other families, on which this project once failed', () => {
  for (const [file, { dialect, num_steps, at }] of Object.entries(relatives))
    it(file, () => {
      const result = loadAny(readFileSync(referencePath('failing', file), 'utf8'), { filename: file });
      expect(result.config.dialect).to.equal(dialect);
      expect(result.diagnostics.filter(isError)).to.deep.equal([]);
      if (!result.ok) return;
      expect(result.run.num_steps ?? 0).to.equal(num_steps);
      const [step, rate] = at;
      expect(result.schedule(step)).to.be.closeTo(rate, rate * 1e-6);
    });
});
