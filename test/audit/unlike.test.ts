import { readFileSync } from 'node:fs';
import { expect } from 'chai';
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
      'another schedule, not that of the config: the log fits a line from 1 at step 0 to 0.87 at step 129999',
    ]);
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
      reason: 'Hugging Face: with some factor, thousands of horizons explain a warm-up with a broken row',
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
