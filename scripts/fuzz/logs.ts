import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, readLog } from '../../src/audit/index.ts';
import { maskedCrc32c } from '../../src/audit/log/crc32c.ts';
import { load } from '../../src/dialects.ts';
import { render } from '../../src/index.ts';
import { root } from '../bundle.ts';
import { mutated, oneOf, type Random } from '../mutate.ts';
import { checkPlaces, configs, mutatedBytes, newSeed, randomFor, type Target } from './target.ts';

/** Reads logs of runs and compares them with a config: CSV, JSON, JSON lines and event files. */

const run = { examples: 1000, batch_size: 10 };

/** The log of a run of a config: a row every few steps. */
const rowsOf = (schedule: (step: number) => number): { readonly [name: string]: number }[] =>
  Array.from({ length: 12 }, (_, i) => ({
    step: i * 50,
    epoch: i / 2,
    loss: 1 / (i + 1),
    learning_rate: schedule(i * 50),
  }));

const csvOf = (rows: readonly object[], name: string): string =>
  [
    Object.keys(rows[0]!).join(',').replace('learning_rate', name),
    ...rows.map((row) => Object.values(row).join(',')),
  ].join('\n');

/** A log in each text format. */
const writtenAs: readonly ((rows: readonly object[]) => string)[] = [
  (rows) => csvOf(rows, 'lr'),
  (rows) => csvOf(rows, 'lr/pg0'),
  (rows) => rows.map((row) => JSON.stringify(row)).join('\n'),
  (rows) => JSON.stringify({ max_steps: 600, num_train_epochs: 6, log_history: rows }, undefined, 1),
];

/** The records of an event file. */
const recordsOf = (bytes: Uint8Array): Uint8Array[] => {
  const records: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const length = Number(view.getBigUint64(at, true));
    records.push(bytes.subarray(at + 12, at + 12 + length));
    at += 16 + length;
  }
  return records;
};

/** An event file with correct checksums and any records. */
const eventFile = (records: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat(
    records.map((data) => {
      const framed = new Uint8Array(16 + data.length);
      const view = new DataView(framed.buffer);
      view.setBigUint64(0, BigInt(data.length), true);
      view.setUint32(8, maskedCrc32c(framed.subarray(0, 8)), true);
      framed.set(data, 12);
      view.setUint32(12 + data.length, maskedCrc32c(data), true);
      return framed;
    }),
  );

export const logs = (): Target => {
  const loaded = configs()
    .map(({ name, text }) => load(text, { filename: name, run }))
    .filter(({ ok }) => ok);
  const events = Buffer.from(readFileSync(join(root, 'test/audit/events.base64'), 'utf8'), 'base64');
  const records = recordsOf(events);
  const texts = loaded.flatMap((each) =>
    each.ok ? writtenAs.map((write) => write(rowsOf(each.schedule))) : [],
  );
  const eventsFrom = (random: Random): Uint8Array => {
    if (random(3) === 0) return mutatedBytes(events, random);
    return eventFile(records.map((data) => (random(4) === 0 ? mutatedBytes(data, random) : data)));
  };
  return {
    name: 'logs',
    draw: (random) => {
      const isEvents = random(3) === 0;
      return {
        name: isEvents ? 'events.out.tfevents.1' : 'log',
        content: isEvents ? eventsFrom(random) : mutated(oneOf(random, texts), random, texts),
        seed: newSeed(random),
      };
    },
    run: (input) => {
      const log = readLog(input.content, input.name);
      const size = input.content.length;
      checkPlaces('readLog', log.diagnostics, size);
      const report = audit(oneOf(randomFor(input), loaded), log);
      checkPlaces('audit', report.diagnostics, size);
      render({
        diagnostics: report.diagnostics,
        filename: input.name,
        ...(typeof input.content === 'string' ? { text: log.text } : { format: 'binary' }),
      });
    },
  };
};
