import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Audit, audit, type Explanation, readLog } from '../../src/audit/index.ts';
import { load } from '../../src/dialects.ts';
import { describeReference, missingReference, referenceJson, referencePath } from '../support/reference.ts';

/** Public pairs of args.yaml and results.csv: audit finds the same causes as an independent search. */

interface Pair {
  readonly n: string;
  readonly ok: boolean;
  readonly families: readonly string[] | null;
  readonly opt: readonly string[] | null;
  readonly nb: readonly [least: number, most: number, count: number] | null;
  readonly nc: readonly string[];
}

const read = (n: string, file: string): Uint8Array =>
  readFileSync(referencePath('ultralytics', 'public', n, file));

const auditPair = (n: string): Audit =>
  audit(
    load(read(n, 'args.yaml'), { filename: 'args.yaml' }),
    readLog(read(n, 'results.csv'), 'results.csv'),
  );

describeReference('audit of public runs of Ultralytics', () => {
  const pairs =
    missingReference === undefined ? referenceJson<readonly Pair[]>('ultralytics', 'public/index.json') : [];

  for (const { n, opt, nb, nc } of pairs.filter(({ ok }) => ok))
    it(`explains ${n} to every printed digit`, () => {
      const report = auditPair(n);
      expect(report.ok).to.equal(true);
      expect(report.diagnostics).to.deep.equal([]);
      const [run] = report.runs;
      for (const { causes, facts } of run!.explanations) {
        expect(causes).to.deep.equal(['as-planned']);
        expect(facts.steps_per_epoch).to.deep.equal([{ least: nb![0], most: nb![1] }]);
        const classes = /^nc=(\d+)$/.exec(nc[0]!)?.[1];
        if (classes !== undefined)
          expect(facts.classes).to.deep.equal([{ least: Number(classes), most: Number(classes) }]);
      }
      expect(run!.facts.optimizer).to.equal(opt![0]);
    });

  it('reports an unfinished merge, and explains the rows of only one side', () => {
    const report = auditPair('000');
    expect(report.ok).to.equal(false);
    expect(report.diagnostics.map(({ code }) => code)).to.deep.equal(['log/conflict-markers']);
    const explained = report.runs.filter(({ explanations }) => explanations.length > 0);
    expect(explained).to.have.length(1);
    expect(explained[0]!.rows).to.equal(120);
    expect(explained[0]!.facts).to.include({ steps_per_epoch: 34, optimizer: 'SGD' });
  });

  it('says which optimizer and rate "optimizer: auto" chose', () => {
    const { runs } = auditPair('044');
    expect(runs[0]!.facts).to.include({ optimizer: 'AdamW', learning_rate: 0.000714, classes: 10 });
    expect(runs[0]!.unsaid.join()).to.include('AdamW at 0.000714, not lr0 0.01');
  });

  it('explains each of several runs that were appended to one file', () => {
    const [head, ...rows] = Buffer.from(read('006', 'results.csv')).toString().trimEnd().split('\n');
    const log = [head, ...rows, ...rows.slice(0, 5)].join('\n');
    const report = audit(
      load(read('006', 'args.yaml'), { filename: 'args.yaml' }),
      readLog(log, 'results.csv'),
    );
    expect(report.diagnostics.map(({ code }) => code)).to.deep.equal(['log/several-runs']);
    expect(report.runs.map((run) => [run.rows, run.explanations.length > 0])).to.deep.equal([
      [rows.length, true],
      [5, true],
    ]);
    expect(report.ok).to.equal(true);
  });
});

/** Recorded runs of the real package, with known versions and facts: the audit agrees with them. */
interface Recorded {
  readonly version: string;
  readonly name: string;
  readonly args: { readonly [name: string]: string | number | boolean };
  readonly nb: number;
  readonly N: number;
  readonly nc: number;
  readonly optimizer_built: string;
  readonly epochs_estimate: unknown;
  readonly csv: readonly (readonly number[])[];
}

const yamlOf = (args: Recorded['args']): string =>
  Object.entries(args)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

describeReference('audit of recorded runs of Ultralytics', () => {
  const runs =
    missingReference === undefined ? referenceJson<readonly Recorded[]>('ultralytics', 'runs.json') : [];
  const auditRun = ({ csv, args }: Recorded): Audit => {
    const [first = []] = csv;
    const head = ['epoch', ...first.slice(1).map((_, i) => `lr/pg${i}`)];
    const log = [head, ...csv].map((row) => row.join(',')).join('\n');
    return audit(load(yamlOf(args), { filename: 'args.yaml' }), readLog(log, 'results.csv'));
  };

  for (const run of runs.filter((each) => each.epochs_estimate !== null))
    it(`${run.name}: finds the epochs that the trainer estimated`, () => {
      const report = auditRun(run);
      expect(report.ok, JSON.stringify(report.runs)).to.equal(true);
      const later = (run.epochs_estimate as readonly number[]).slice(1, run.csv.length);
      for (const { causes, facts } of report.runs[0]!.explanations) {
        expect(causes).to.deep.equal(['timed']);
        expect(facts.epochs).to.deep.equal([{ least: Math.min(...later), most: Math.max(...later) }]);
      }
    });

  for (const run of runs.filter((each) => each.epochs_estimate === null && each.csv.length > 0))
    it(run.name, () => {
      const report = auditRun(run);
      expect(report.ok, JSON.stringify(report.runs)).to.equal(true);
      // Without warm-up spans, the log is the same for any number of batches.
      const isIn = (spans: readonly { least: number; most: number }[]): boolean =>
        spans.some(({ least, most }) => least <= run.nb && run.nb <= most);
      expect(report.runs[0]!.explanations).to.satisfy((all: readonly Explanation[]) =>
        all.some(({ facts: { steps_per_epoch: spans } }) => spans === undefined || isIn(spans)),
      );
    });
});
