import { expect } from 'chai';
import { type DialectLoadOptions, load } from '../../src/dialects.ts';

/**
 * A name that appears twice in YAML or JSON: an error if the dialect reads the value, as nobody knows which is meant. Elsewhere
 * it is an error only if the original program stops at it.
 */

interface Row {
  readonly text: string;
  readonly format: 'yaml' | 'json';
  readonly dialect: string;
  readonly severity: 'error' | 'warning';
  readonly reason: string;
}

const solver = 'SOLVER: {BASE_LR: 0.1, MAX_ITER: 2000, STEPS: [1500]}\n';
const adam = '"optimizer": {"type": "Adam", "params": {"lr": 0.1}}';
const composer =
  'max_duration: 10ba\nscheduler: {name: constant_with_warmup, t_warmup: 0ba}\noptimizer: {name: x, lr: 0.1}\n';

const rows: readonly Row[] = [
  {
    text: `MODEL:\n  RESNETS: {A: 1}\n  RESNETS: {B: 1}\n${solver}`,
    format: 'yaml',
    dialect: 'detectron2',
    severity: 'warning',
    reason:
      'a block inside a block that is not read: PyYAML takes the last one, as in public configs of AdelaiDet',
  },
  {
    text: `SEED: 1\nSEED: 2\n${solver}`,
    format: 'yaml',
    dialect: 'detectron2',
    severity: 'warning',
    reason: 'a value that is not read, at the top',
  },
  {
    text: solver.replace('{', '{BASE_LR: 0.2, '),
    format: 'yaml',
    dialect: 'detectron2',
    severity: 'error',
    reason: 'the learning rate',
  },
  {
    text: 'report_to: a\nreport_to: b\nlr_scheduler_type: constant\nmax_steps: 10\n',
    format: 'yaml',
    dialect: 'huggingface',
    severity: 'warning',
    reason: 'a name given twice whose values are not read, in YAML of transformers',
  },
  {
    text: '{"report_to": "a", "report_to": "b", "lr_scheduler_type": "constant", "max_steps": 10}',
    format: 'json',
    dialect: 'huggingface',
    severity: 'warning',
    reason: "a value that is not read, in JSON of transformers: Python's json takes the last one",
  },
  {
    text: `{"train_batch_size": 8, "fp16": {"enabled": true, "enabled": false}, ${adam}}`,
    format: 'json',
    dialect: 'deepspeed',
    severity: 'error',
    reason: 'DeepSpeed refuses every name that appears twice',
  },
  {
    text: `${composer}callbacks: {a: 1, a: 2}\n`,
    format: 'yaml',
    dialect: 'composer',
    severity: 'error',
    reason: 'OmegaConf, which Composer uses, refuses every name that appears twice',
  },
];

describe('a name that appears twice', () => {
  for (const { text, format, dialect, severity, reason } of rows)
    it(`is ${severity === 'error' ? 'an error' : 'a warning'}: ${reason}`, () => {
      const options: DialectLoadOptions = { format, run: { examples: 1000 } };
      const { ok, config, diagnostics } = load(text, options);
      const twice = diagnostics.filter(({ code }) => code.endsWith('/duplicate-key'));
      expect(config.dialect).to.equal(dialect);
      expect(twice.map((each) => each.severity)).to.deep.equal([severity]);
      expect(ok).to.equal(severity === 'warning');
    });
});
