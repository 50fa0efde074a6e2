import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { render } from '../../src/diagnostics/render/render.ts';
import { load } from '../../src/dialects.ts';
import { isError, type Loaded } from '../../src/index.ts';
import { describeReference, referenceJson, referencePath } from './reference.ts';

/** Compares our rates with recorded rates of the real systems; the reference's README lists the facts that are options. */

export type RecordPoint = readonly [step: number, rate: number | string];

export interface DialectRecord {
  readonly file?: string;
  readonly text?: string;
  readonly framework: string;
  readonly version: string;
  readonly run: { readonly [name: string]: any };
  readonly extra: { readonly [name: string]: any };
  readonly optimizer: { readonly [name: string]: any } | null;
  readonly points: readonly RecordPoint[] | null;
  readonly [name: string]: any;
}

export interface DialectExpectation {
  /** The greatest allowed difference, as a share of the greatest rate. */
  readonly tolerance: number | ((record: DialectRecord) => number);
  /** The points to compare, if the record has them under a name other than `points`. */
  readonly pointsOf?: (record: DialectRecord) => readonly RecordPoint[] | null;
  /** Options other than the facts of the run. */
  readonly options?: (record: DialectRecord) => object;
  /** The name of the reference data, if it differs from the dialect's. */
  readonly data?: string;
  /** The extension of the file, which gives the format of a text. */
  readonly ending: string;
  /** Further checks of a record whose file loads without errors. */
  readonly also?: (loaded: Loaded<any>, record: DialectRecord) => void;
  /** Records that are left out, each with its reason. */
  readonly leftOut?: (record: DialectRecord) => string | undefined;
}

const definedOnly = (values: { readonly [name: string]: number | undefined | null }): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

/** The facts of a record's run that are given as options. */
export const factsOf = (dialect: string, { run, extra }: DialectRecord): object => ({
  run: definedOnly({
    examples: run.num_samples ?? run.num_examples ?? run.N,
    processes: run.gpus ?? run.world_size,
    steps_per_epoch: dialect === 'composer' ? run.steps_per_epoch : undefined,
    tokens_per_step: run.tokens_per_batch,
    num_steps: dialect === 'deepspeed' ? run.num_steps : undefined,
    start_step: run.start_iter === 0 ? undefined : run.start_iter,
    classes: run.nc,
  }),
  ...(dialect === 'deepspeed' && {
    auto: { learning_rate: extra.assumed_optimizer_lr, ...extra.auto_filled_by_HF_rule },
  }),
});

export const textOf = (dialect: string, { file, text }: DialectRecord): string =>
  text ?? readFileSync(referencePath('dialects', dialect.replace('-', '_'), file!), 'utf8');

const isRefused = ({ extra, points }: DialectRecord): boolean =>
  extra.error !== undefined ||
  points === null ||
  (points.length > 0 && points.every(([, rate]) => typeof rate === 'string'));

/** Compares rates, except those recorded as a string at or after the end of the run. */
export const checkRates = (
  points: readonly RecordPoint[],
  rate: (step: number) => number,
  tolerance: number,
  numSteps: number,
): void => {
  const rates = points.filter((point): point is readonly [number, number] => typeof point[1] === 'number');
  const greatest = Math.max(...rates.map(([, value]) => Math.abs(value)));
  for (const [step, expected] of rates)
    expect(Math.abs(rate(step) - expected), `step ${step}: ${rate(step)} for ${expected}`).to.be.at.most(
      tolerance * greatest,
    );
  for (const [step, value] of points)
    if (typeof value === 'string' && step < numSteps)
      expect.fail(
        `step ${step} of ${numSteps} has the rate ${value}, but the config was loaded without an error`,
      );
};

/** Defines a test for every record of a dialect. */
export const describeRecords = (dialect: string, expectation: DialectExpectation): void => {
  const {
    tolerance,
    pointsOf = ({ points }) => points,
    options = () => ({}),
    ending,
    also,
    leftOut,
    data = dialect.replace('-', '_'),
  } = expectation;
  describeReference(`records of ${dialect}`, () => {
    const records = referenceJson<readonly DialectRecord[]>('dialects', `${data}.json`);
    for (const [i, record] of records.entries()) {
      const title = `${i}: ${record.file ?? JSON.stringify(record.text).slice(0, 90)} (${record.version.slice(0, 40)})`;
      const reason = leftOut?.(record);
      if (reason !== undefined) {
        it.skip(`${title} [skipped: ${reason}]`);
        continue;
      }
      it(title, () => {
        const result = load(textOf(data, record), {
          filename: `record.${ending}`,
          dialect,
          dialectVersion: record.version,
          ...factsOf(dialect, record),
          ...options(record),
        });
        const nanInRun = (pointsOf(record) ?? []).some(
          ([step, rate]) => typeof rate === 'string' && step < (record.run.num_steps ?? 0),
        );
        if (isRefused(record) || nanInRun) {
          expect(result.ok, 'the original refuses this').to.equal(false);
          return;
        }
        if (!result.ok) expect.fail(render(result));
        expect(result.diagnostics.filter(isError)).to.deep.equal([]);
        checkRates(
          pointsOf(record)!,
          result.schedule,
          typeof tolerance === 'number' ? tolerance : tolerance(record),
          record.run.num_steps ?? Number.POSITIVE_INFINITY,
        );
        also?.(result, record);
      });
    }
  });
};
