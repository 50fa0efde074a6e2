import { expect } from 'chai';
import { constant, defineSchedule, double, error, message } from '../../src/define.ts';
import { builtins, createSchedule, load } from '../../src/index.ts';

/** The context that a plug-in's `check` and `curve` get besides the spec: the run and the file. */

const perRun = defineSchedule({
  type: 'acme_per_run',
  message: message('acme.PerRun', { total: double({ doc: 'The sum of the rates of the run.' }) }),
  findings: {
    'acme/no-run': error<{ readonly file: string }>(
      ({ file }) => `${file} does not say how long the run is: write num_steps`,
    ),
  },
  check: (_, report, __, { run, filename }) => {
    if (run.num_steps === undefined) report('acme/no-run', 'total', { file: filename ?? 'the config' });
  },
  curve: ({ total }, _, { run, filename }) =>
    constant(filename === 'zero.config' ? 0 : total / run.num_steps!),
});
const registry = builtins.with(perRun);

const plain = 'acme_per_run { total: 100 }';
const train = (rate: string): string =>
  `num_steps: 50 optimizer { adam_optimizer { learning_rate { ${rate} } } }`;

const cases: readonly {
  readonly name: string;
  readonly source: string;
  readonly options?: Parameters<typeof load>[1];
  /** The rate at step 0, or the message of the error. */
  readonly expected: number | string;
}[] = [
  { name: 'the run of the config', source: train(plain), expected: 2 },
  {
    name: 'the run of the caller, which wins over that of the config',
    source: train(plain),
    options: { run: { num_steps: 10 } },
    expected: 10,
  },
  {
    name: 'a run that only the options of the caller give',
    source: plain,
    options: { run: { num_steps: 4 } },
    expected: 25,
  },
  {
    name: 'the run of the config, for a type inside another type',
    source: train(`scale { factor: 0.5 learning_rate { ${plain} } }`),
    expected: 1,
  },
  {
    name: 'the name of the file',
    source: train(plain),
    options: { filename: 'zero.config' },
    expected: 0,
  },
  {
    name: 'no run, and the name of the file',
    source: plain,
    options: { filename: 'a.config' },
    expected: 'a.config does not say how long the run is: write num_steps',
  },
  {
    name: 'neither',
    source: plain,
    expected: 'the config does not say how long the run is: write num_steps',
  },
];

describe('the run as plug-ins see it', () => {
  for (const { name, source, options, expected } of cases)
    it(name, () => {
      const result = load(source, { registry, ...options });
      const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
      if (typeof expected === 'string') expect(errors.map((each) => each.message)).to.deep.equal([expected]);
      else expect(result.ok && result.schedule(0)).to.equal(expected);
    });

  it('is empty for a spec without a config', () =>
    expect(() => createSchedule({ type: 'acme_per_run', total: 1 }, { registry })).to.throw(
      'the config does not say',
    ));
});
