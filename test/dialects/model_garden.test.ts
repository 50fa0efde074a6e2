import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { render } from '../../src/diagnostics/render/render.ts';
import { load } from '../../src/dialects.ts';
import { checkRates, type RecordPoint } from '../support/dialect_records.ts';
import { describeReference, referenceJson, referencePath } from '../support/reference.ts';

/** Model Garden computes in float32. */
const TOLERANCE = 2e-6;

interface CorpusRecord {
  readonly file: string;
  readonly train_steps?: number;
  readonly lr_type?: string | null;
  readonly points?: readonly RecordPoint[];
  readonly error?: string;
}

describeReference('experiments of Model Garden', () => {
  const corpus = referenceJson<readonly CorpusRecord[]>('model-garden', 'corpus.json');
  it('has rates for 23 of them', () =>
    expect(corpus.filter(({ points }) => points !== undefined)).to.have.length(23));

  for (const { file, points, error, train_steps } of corpus)
    it(file, () => {
      const text = readFileSync(referencePath('model-garden', 'corpus', file), 'utf8');
      const result = load(text, { filename: 'x.yaml' });
      expect(result.config.dialect).to.equal('model-garden');
      expect(load(text, { filename: 'x.txt' }).config.dialect, 'under another name').to.equal('model-garden');
      const codes = result.diagnostics.map(({ code }) => code);
      if (points !== undefined) {
        if (!result.ok) expect.fail(render(result));
        expect(result.run.num_steps).to.equal(train_steps);
        checkRates(points, result.schedule, TOLERANCE, train_steps!);
      } else if (error!.startsWith('learning_rate.type absent')) {
        expect(codes).to.include('model-garden/inferred-type');
        expect(result.ok).to.equal(true);
      } else
        expect(codes).to.satisfy((all: readonly string[]) => all.some((code) => /left-to|legacy/.test(code)));
    });
});

interface ScheduleRecord {
  readonly type: string;
  readonly params: object;
  readonly points?: readonly RecordPoint[];
  readonly error?: string;
}

describeReference('schedules of Model Garden, written as YAML', () => {
  const records = referenceJson<readonly ScheduleRecord[]>('schedules', 'model-garden.json');
  for (const [i, { type, params, points = [], error }] of records.entries())
    it(`${i}: ${type}`, () => {
      const first = points.findIndex(([, rate]) => typeof rate === 'string');
      const result = load(JSON.stringify({ trainer: { optimizer_config: params } }), { format: 'yaml' });
      const refused = error !== undefined || first === 0;
      expect(result.ok, render(result)).to.equal(!refused);
      if (!result.ok) return;
      checkRates(first < 0 ? points : points.slice(0, first), result.schedule, TOLERANCE, 1 / 0);
      if (first < 0) return;
      const run = { num_steps: points[first]![0] + 1 };
      const reached = load(JSON.stringify({ trainer: { optimizer_config: params } }), {
        format: 'yaml',
        run,
      });
      expect(reached.ok, 'a run that reaches a rate that is not a number').to.equal(false);
    });
});
