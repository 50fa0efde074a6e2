import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Plan } from '../../src/dialects/dialect.ts';
import { findings } from '../../src/dialects/ultralytics/findings.ts';
import { load, loadOrThrow } from '../../src/dialects.ts';
import { svg } from '../../src/plot/index.ts';
import { describeReference, missingReference, referenceJson, referencePath } from '../support/reference.ts';
import { expectWhole } from '../support/whole.ts';

/** Compares runs of the real package: rates and momentum of every group, accumulation and updates at every recorded batch. */

interface Run {
  readonly version: string;
  readonly name: string;
  readonly args: { readonly [name: string]: string | number | boolean };
  readonly N: number;
  readonly nc: number;
  readonly optimizer_built: string;
  readonly weight_decay: readonly number[];
  readonly resumed_after_epochs: number | null;
  readonly epochs_estimate: readonly number[] | null;
  /** For each step: batch, epoch, 1 if the weights are updated (else 0), rates, momenta, and batches per update. */
  readonly steps: readonly (readonly [number, number, 0 | 1, readonly number[], readonly number[], number])[];
  /** The epoch and the rates in a row of results.csv. */
  readonly csv: readonly (readonly number[])[];
}

type Rate = (step: number) => number;
interface Known {
  readonly plan: Plan;
  readonly hyperparameters: { readonly accumulate: Rate };
  readonly groups: readonly { readonly hyperparameters: { readonly [name: string]: Rate } }[];
}

const yamlOf = (args: Run['args']): string =>
  Object.entries(args)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

const isNear = (value: number, expected: number, greatest: number): boolean =>
  Math.abs(value - expected) <= 1e-12 * greatest;

const check = (run: Run): void => {
  const result = load(yamlOf(run.args), {
    filename: 'args.yaml',
    dialectVersion: run.version,
    run: { examples: run.N, classes: run.nc },
  });
  expect(result.config.dialect).to.equal('ultralytics');
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
  const { plan, groups, hyperparameters } = result as unknown as Known;
  expect(String(plan.optimizer?.type).toLowerCase()).to.equal(run.optimizer_built.toLowerCase());
  const greatest = Math.max(...run.steps.flatMap(([, , , rates]) => rates));
  const updates = new Set(plan.updates!(run.steps.at(-1)![0] + 1));
  const wrong: string[] = [];
  const compare = (what: string, batch: number, value: number, expected: number, scale: number): void => {
    if (!isNear(value, expected, scale)) wrong.push(`${what} of batch ${batch}: ${value} for ${expected}`);
  };
  for (const [batch, , isUpdate, rates, momenta, accumulate] of run.steps) {
    expect(groups.length).to.equal(rates.length);
    for (const [g, { hyperparameters: own }] of groups.entries()) {
      compare(`rate ${g}`, batch, own.learning_rate!(batch), rates[g]!, greatest);
      compare(`momentum ${g}`, batch, own.momentum!(batch), momenta[g]!, 1);
    }
    compare('accumulate', batch, hyperparameters.accumulate(batch), accumulate, accumulate);
    if (updates.has(batch) !== (isUpdate === 1)) wrong.push(`update at batch ${batch}`);
  }
  expect(wrong.slice(0, 5)).to.deep.equal([]);
  expect(groups.map(({ hyperparameters: own }) => own.weight_decay!(0))).to.satisfy((decays: number[]) =>
    decays.every((decay, g) => isNear(decay, run.weight_decay[g]!, 1e-3)),
  );
  const { every, firstEpoch, digits } = plan.log!;
  // A run with an extra validation has its last row twice.
  const rows = run.csv.map(([row = 0]) => [
    row,
    ...groups.map(({ hyperparameters: own }) =>
      Number(own.learning_rate!(every * (row - firstEpoch + 1) - 1).toPrecision(digits)),
    ),
  ]);
  expect(rows).to.deep.equal(run.csv);
};

describeReference('runs of Ultralytics', () => {
  for (const run of missingReference === undefined
    ? referenceJson<readonly Run[]>('ultralytics', 'runs.json')
    : []) {
    const isOther =
      run.resumed_after_epochs !== null
        ? 'resumed: momentum comes from the checkpoint'
        : run.epochs_estimate !== null
          ? 'the number of epochs is estimated again from the time'
          : undefined;
    if (isOther !== undefined) it.skip(`${run.name} [skipped: ${isOther}]`);
    else it(run.name, () => check(run));
  }

  for (const folder of missingReference === undefined
    ? readdirSync(referencePath('ultralytics', 'public')).filter((name) => !name.includes('.'))
    : [])
    it(`recognizes public/${folder}, even under another name`, () => {
      const file = referencePath('ultralytics', 'public', folder, 'args.yaml');
      const text = readFileSync(file, 'utf8');
      for (const filename of ['args.yaml', 'x.yml', 'args.yaml.bak']) {
        const result = load(text, { filename, run: { examples: 1000, classes: 3 } });
        expect(result.config.dialect).to.equal('ultralytics');
        expect(result.diagnostics.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      }
    });
});

/** A public pair of args.yaml and results.csv, and the facts that explain its rates: versions, batches per epoch, classes. */
interface Pair {
  readonly n: string;
  readonly families: readonly string[] | null;
  readonly nb: readonly [least: number, most: number, count: number] | null;
  readonly nc: readonly string[];
}

/** The epoch and the rates in each row of a results.csv. */
const loggedIn = (text: string): readonly (readonly number[])[] => {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  return rows.map((row) => row.filter((_, i) => i === 0 || head[i]!.startsWith('lr/')).map(Number));
};

describeReference('public logs of Ultralytics agree in every printed digit', () => {
  const pairs =
    missingReference === undefined ? referenceJson<readonly Pair[]>('ultralytics', 'public/index.json') : [];
  for (const { n, families, nb, nc } of pairs)
    if (families !== null)
      it(n, () => {
        const read = (file: string): string =>
          readFileSync(referencePath('ultralytics', 'public', n, file), 'utf8');
        const [args, log] = [read('args.yaml'), loggedIn(read('results.csv'))];
        const classes = Number(/\d+/.exec(nc[0] ?? '')?.[0] ?? 1);
        const [least, most] = nb!;
        const lengths = Array.from({ length: most - least + 1 }, (_, i) => least + i);
        const explained = families.some((family) =>
          lengths.some((every) => {
            const [dialectVersion = ''] = /\d+\.\d+\.\d+/.exec(family)!;
            const batch = Number(/^batch: (\S+)/m.exec(args)![1]);
            const { plan, groups } = load(args, {
              filename: 'args.yaml',
              dialectVersion,
              run: { examples: every * batch, classes },
            }) as unknown as Known;
            return log.every(([epoch = 0, ...rates]) =>
              rates.every((rate, g) => {
                const batches = every * (epoch - plan.log!.firstEpoch + 1);
                return (
                  Number(
                    groups[g]!.hyperparameters.learning_rate!(batches - 1).toPrecision(plan.log!.digits),
                  ) === rate
                );
              }),
            );
          }),
        );
        expect(explained).to.equal(true);
      });
});

interface Case {
  readonly reason: string;
  readonly text: string;
  readonly version?: string;
  readonly run?: { readonly [fact: string]: number };
  readonly codes: readonly string[];
  /** By code, the texts at the ranges of the findings and of their notes. */
  readonly at?: { readonly [code: string]: readonly string[] };
}

const args = (more: string): string =>
  `optimizer: SGD\nepochs: 200\nlr0: 0.01\nlrf: 0.01\nwarmup_bias_lr: 0.1\nwarmup_momentum: 0.8\nwarmup_epochs: 3\nbatch: 16\n${more}`;

const cases: readonly Case[] = [
  { reason: 'a long run of the newest version', text: args(''), codes: [] },
  { reason: 'null means that a field is left out', text: args('time: null'), codes: [] },
  { reason: 'the version is not given', text: args(''), version: '', codes: ['ultralytics/open-version'] },
  { reason: 'not a version', text: args(''), version: 'newest', codes: ['ultralytics/unknown-version'] },
  { reason: 'the images are missing', text: args(''), run: {}, codes: ['run/missing-fact'] },
  {
    reason: 'a share of lr0 above 1, which Ultralytics refuses',
    text: args('').replace('lrf: 0.01', 'lrf: 10'),
    codes: ['ultralytics/fraction'],
    at: { 'ultralytics/fraction': ['10'] },
  },
  {
    reason: 'a warm-up of a negative number of epochs',
    text: args('').replace('warmup_epochs: 3', 'warmup_epochs: -3'),
    codes: ['ultralytics/negative-warmup'],
    at: { 'ultralytics/negative-warmup': ['-3'] },
  },
  {
    reason: 'the trainer chooses the batch size',
    text: args('batch: -1').replace('batch: 16\n', ''),
    codes: ['ultralytics/auto-batch'],
    at: { 'ultralytics/auto-batch': ['-1'] },
  },
  {
    reason: 'the name of a batch size in other tools',
    text: args('batchsize: 32').replace('batch: 16\n', ''),
    codes: ['field/unknown'],
    at: { 'field/unknown': ['batchsize'] },
  },
  {
    reason: 'auto needs the number of classes and of images; batches need the images too',
    text: args('').replace('SGD', 'auto'),
    run: {},
    codes: ['run/missing-fact', 'run/missing-fact'],
  },
  {
    reason: 'auto chooses its own rate',
    text: args('').replace('SGD', 'auto'),
    run: { examples: 1000, classes: 80 },
    codes: ['ultralytics/auto'],
    at: { 'ultralytics/auto': ['auto', '0.01', '0.1'] },
  },
  {
    reason: 'an unknown optimizer',
    text: args('').replace('SGD', 'Lion'),
    codes: ['ultralytics/unknown-optimizer'],
  },
  {
    reason: 'auto exists since 8.0.113',
    text: args('').replace('SGD', 'auto'),
    version: '8.0.100',
    codes: ['ultralytics/unknown-optimizer'],
  },
  { reason: 'with nbs 0, the trainer would divide by 0', text: args('nbs: 0'), codes: ['ultralytics/range'] },
  {
    reason: 'the minimum warm-up of 100 batches covers all of a short run',
    text: args('').replace('200', '4'),
    version: '8.3.40',
    run: { examples: 320 },
    codes: ['ultralytics/warmup-floor'],
    at: { 'ultralytics/warmup-floor': ['3'] },
  },
  {
    reason: 'the warm-up ends one batch early, so momentum never reaches its value',
    text: args(''),
    version: '8.4.110',
    codes: ['ultralytics/short-momentum'],
  },
  {
    reason: 'the only update has the rate 0',
    text: args('').replace('200', '2'),
    run: { examples: 16 },
    codes: ['ultralytics/warmup-covers-run', 'ultralytics/few-updates', 'ultralytics/lrf-not-reached'],
    at: {
      'ultralytics/warmup-covers-run': ['3', '2'],
      'ultralytics/few-updates': ['lr0'],
      'ultralytics/lrf-not-reached': ['0.01'],
    },
  },
  {
    reason: 'the only update has the rate lr0, as there is no warm-up',
    text: args('').replace('200', '2').replace('warmup_epochs: 3', 'warmup_epochs: 0'),
    run: { examples: 16 },
    codes: ['ultralytics/lrf-not-reached'],
  },
  {
    reason: 'the only update has a rate above 0, as these versions give the weights the rate of biases',
    text: args('').replace('200', '2'),
    version: '8.4.1',
    run: { examples: 16 },
    codes: ['ultralytics/warmup-covers-run', 'ultralytics/bias-rate-of-weights'],
  },
  {
    reason: 'a warm-up of negative length is one finding, even if the version makes 100 batches of it',
    text: args('').replace('200', '4').replace('warmup_epochs: 3', 'warmup_epochs: -1'),
    version: '8.0.100',
    run: { examples: 320 },
    codes: ['ultralytics/late', 'ultralytics/negative-warmup'],
  },
  {
    reason: 'nbs below 1 is no whole number either',
    text: args('nbs: 0.5'),
    codes: ['field/range'],
  },
  {
    reason: 'a rate that falls to 0 is not below 0 between the last two batches of the warm-up',
    text: args('').replace('lr0: 0.01', 'lr0: 0'),
    version: '8.4.1',
    codes: ['ultralytics/bias-rate-of-weights', 'run/zero-tail'],
  },
  {
    reason: 'Ultralytics refuses None as the optimizer',
    text: args('').replace('SGD', 'null'),
    codes: ['field/null'],
  },
  {
    reason: 'weight decay grows with the batch',
    text: args('nbs: 8'),
    codes: ['ultralytics/batch-above-nbs'],
    at: { 'ultralytics/batch-above-nbs': ['16'] },
  },
  {
    reason: 'each epoch has the rate of the previous one',
    text: args(''),
    version: '8.1.20',
    codes: ['ultralytics/late'],
    at: { 'ultralytics/late': ['0.01'] },
  },
  {
    reason: 'the warm-up rate of biases is applied to the weights',
    text: args(''),
    version: '8.4.1',
    codes: ['ultralytics/bias-rate-of-weights'],
    at: { 'ultralytics/bias-rate-of-weights': ['0.1'] },
  },
  {
    reason: 'the training time decides the number of epochs',
    text: args('time: 1.5'),
    codes: ['ultralytics/time'],
    at: { 'ultralytics/time': ['1.5'] },
  },
];

/** Codes of findings about the file as a whole, which have no field. */
const OF_THE_FILE = ['ultralytics/open-version', 'ultralytics/unknown-version'];

describe('args.yaml of Ultralytics', () => {
  for (const { reason, text, version = '8.4.190', run = { examples: 3200 }, codes, at } of cases)
    it(reason, () => {
      const result = load(text, {
        filename: 'args.yaml',
        run,
        ...(version !== '' && { dialectVersion: version }),
      });
      expect(result.config.dialect).to.equal('ultralytics');
      expect(result.diagnostics.map(({ code }) => code)).to.have.members(codes);
      expectWhole(result.diagnostics);
      const places = result.diagnostics.map(({ code, ranges, notes }) => [
        code,
        [...ranges, ...notes.flatMap(({ range }) => range ?? [])].map(({ start, end }) =>
          text.slice(start, end),
        ),
      ]);
      if (at !== undefined) expect(Object.fromEntries(places)).to.deep.equal(at);
      for (const { code, path } of result.diagnostics)
        if (code.startsWith('ultralytics/'))
          expect(path.length > 0, code).to.equal(!OF_THE_FILE.includes(code));
    });

  it('has a case for every finding', () =>
    expect(
      Object.keys(findings).filter((code) => !cases.some(({ codes }) => codes.includes(code))),
    ).to.deep.equal([]));
});

describe('docs/dialects/ultralytics.md', () => {
  const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const page = read('docs/dialects/ultralytics.md');
  const example = read('configs/dialects/ultralytics.yaml');
  const options = { filename: 'args.yaml', run: { examples: 5000 }, dialectVersion: '8.3.40' };

  it('has a section for every finding, with its severity', () => {
    const said = [...page.matchAll(/^### `(ultralytics\/[\w-]+)`\n\n\*\*(\w+)\.\*\*/gm)].map(
      ([, code, severity]) => [code, severity!.toLowerCase()],
    );
    expect(said).to.have.deep.members(
      Object.entries(findings).map(([code, { severity }]) => [code, severity]),
    );
  });

  it('shows the example, which gives no findings, and its picture', () => {
    const shown = /```yaml\n([^`]+)```/.exec(page)![1]!;
    for (const line of shown.trim().split('\n')) expect(example).to.include(`\n${line}\n`);
    const { diagnostics, schedule, run } = loadOrThrow(example, options);
    expect(diagnostics).to.deep.equal([]);
    expect(read('docs/dialects/ultralytics.svg')).to.equal(svg(schedule, { to: run.num_steps! }));
  });
});
