import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { byResumes } from '../../src/audit/causes/resumes.ts';
import { byShape } from '../../src/audit/causes/shapes.ts';
import { audit, readLog } from '../../src/audit/index.ts';
import { load } from '../../src/dialects.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../support/cpu.ts';

describe('audit of a log that is not of the config', () => {
  it('names the shape of more rows than a function takes arguments', () => {
    const rows = Array.from({ length: 130_000 }, (_, at) => {
      const value = 1 - at * 1e-6;
      const row = { place: `line ${at}`, step: at, values: [value] };
      return { row, at, cells: [{ column: 0, value, interval: [value, value + 1e-9] as const }] };
    });
    expect(byShape(rows, ['lr'], false).map(({ says }) => says.join())).to.deep.equal([
      'another schedule, not that of the config: the log fits a line from 1 at step 0 to 0.87 at step 129,999',
    ]);
  });

  const cosine = (share: number): number => 0.05 * (1 + Math.cos(Math.PI * share));
  const shapes: readonly {
    readonly reason: string;
    readonly ats: readonly number[];
    readonly rate: (at: number) => number;
    /** Half the width of the interval that each logged number stands for. */
    readonly half: number;
    readonly columns: readonly string[];
    readonly countsEpochs: boolean;
    readonly says: RegExp | undefined;
  }[] = [
    {
      reason: 'a half cosine over a single epoch',
      ats: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
      rate: cosine,
      half: 1e-9,
      columns: ['lr'],
      countsEpochs: true,
      says: /half cosine from 0\.1 to 0 over 1 epoch, from epoch 0 on/,
    },
    {
      reason: 'a half cosine whose length is known only roughly',
      ats: [0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000],
      rate: (at) => cosine(at / 10_000),
      half: 2e-5,
      columns: ['lr'],
      countsEpochs: false,
      says: /half cosine from .* over [\d,]+ to [\d,]+ steps/,
    },
    {
      reason: 'a column without a number',
      ats: [0, 10, 20],
      rate: () => 0.1,
      half: 1e-9,
      columns: ['lr', 'empty'],
      countsEpochs: false,
      says: undefined,
    },
  ];
  for (const { reason, ats, rate, half, columns, countsEpochs, says } of shapes)
    it(`${says === undefined ? 'names no' : 'names the'} shape: ${reason}`, () => {
      const rows = ats.map((at) => {
        const value = rate(at);
        const cells = [{ column: 0, value, interval: [value - half, value + half] as const }];
        return { row: { place: `line ${at}`, values: [value] }, at, cells };
      });
      const found = byShape(rows, columns, countsEpochs).flatMap((each) => each.says);
      expect(found).to.have.length(says === undefined ? 0 : 1);
      if (says !== undefined) expect(found[0]).to.match(says);
    });

  it('leaves a single resumption to another search', () => {
    const all = [0, 10, 20, 30, 40, 50, 60].map((at) => {
      const value = at < 40 ? at : at - 40;
      return {
        row: { place: `line ${at}`, values: [value] },
        at,
        cells: [{ column: 0, value, interval: [value, value] as const }],
      };
    });
    const plan = { rates: [(step: number) => step] } as unknown as Parameters<typeof byResumes>[1];
    expect(byResumes({ all }, plan, (time) => time)).to.deep.equal([]);
  });

  const slow: readonly {
    readonly reason: string;
    readonly config: string;
    readonly rows: readonly string[];
    readonly limit: number;
  }[] = [
    {
      reason:
        'Ultralytics: an epoch may have any number of batches. The log shows a warm-up of another run, and one of its cells is broken',
      config: 'ultralytics.yaml',
      rows: Array.from({ length: 12 }, (_, i) =>
        `${i * 50},${i / 2},${i * 0.05120300855725969}`.replace('7,3.5,0.', '7,3.5,0{'),
      ),
      limit: 3 * NO_BLOW_UP,
    },
    {
      reason:
        'Hugging Face: a warm-up with a broken row, which thousands of horizons explain, each with another factor',
      config: 'huggingface.yaml',
      rows: Array.from({ length: 12 }, (_, i) => (i === 6 ? '300,3;' : `${i * 50},${i / 2},${i / 100}`)),
      limit: NO_BLOW_UP,
    },
  ];
  for (const { reason, config, rows, limit } of slow)
    it(`ends after some seconds: ${reason}`, () => {
      const file = new URL(`../../configs/dialects/${config}`, import.meta.url);
      const loaded = load(readFileSync(file, 'utf8'), { run: { examples: 1000, batch_size: 10 } });
      if (!loaded.ok) throw new Error('the config cannot be read');
      let report: ReturnType<typeof audit> | undefined;
      const time = cpuMilliseconds(() => {
        report = audit(loaded, readLog(['step,epoch,lr', ...rows].join('\n'), 'log'));
      });
      expect(report!.runs.length).to.be.above(0);
      expect(time).to.be.below(limit);
    });
});
