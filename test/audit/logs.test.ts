import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { audit, type Log, readLog } from '../../src/audit/index.ts';
import { maskedCrc32c } from '../../src/audit/log/crc32c.ts';
import { load } from '../../src/dialects.ts';

/** Logs in the form that each program writes; broken ones give a finding. */

/** An event file of tensorboardX 2.6.5, written by write_events.py. */
const events = Buffer.from(
  readFileSync(new URL('events.base64', import.meta.url), 'utf8').replace(/\s/g, ''),
  'base64',
);
const EVENTS = 'events.out.tfevents.1700000000.host';

const valuesIn = ({ columns }: Log, name: string): (readonly [number | undefined, number])[] =>
  (columns.find((each) => each.name === name)?.entries ?? []).map(({ step, epoch, value }) => [
    step ?? epoch,
    value,
  ]);

const codesOf = ({ diagnostics }: Log): string[] => diagnostics.map(({ code }) => code);

describe('event files', () => {
  const f32 = ([step, rate]: readonly [number, number]) => [step, Math.fround(rate)];
  const rates = [
    [0, 0.1],
    [10, 0.05],
    [20, 0.025],
  ] as const;
  const tags: readonly { readonly tag: string; readonly reason: string; readonly expected: unknown }[] = [
    { tag: 'train/learning_rate', reason: 'a simple value', expected: rates.map(f32) },
    { tag: 'tensor/values', reason: 'a tensor with a list of floats', expected: rates.map(f32) },
    { tag: 'tensor/content', reason: 'a tensor of raw floats', expected: rates.map(f32) },
    { tag: 'tensor/doubles', reason: 'a tensor with a list of doubles', expected: rates },
    {
      tag: 'tensor/half',
      reason: 'a tensor of raw half-precision floats',
      expected: [
        [0, 0.0999755859375],
        [10, 0.04998779296875],
        [20, 0.024993896484375],
      ],
    },
  ];

  for (const { tag, reason, expected } of tags)
    it(`hold ${tag}: ${reason}`, () => {
      const log = readLog(events, EVENTS);
      expect(log.format).to.equal('events');
      expect(log.diagnostics).to.deep.equal([]);
      expect(valuesIn(log, tag)).to.deep.equal(expected);
    });

  it('are recognized by their content, whatever their name', () =>
    expect(readLog(events, 'log.bin').format).to.equal('events'));

  it('cut at any byte give the rates before the cut, and at most one finding', () => {
    for (let length = 1; length < events.length; length++) {
      const log = readLog(events.subarray(0, length), EVENTS);
      expect(codesOf(log), `${length} bytes`).to.satisfy(
        (codes: string[]) => codes.length === 0 || codes.join() === 'log/cut',
      );
      expect(valuesIn(log, 'train/learning_rate')).to.deep.equal(
        rates.map(f32).slice(0, valuesIn(log, 'train/learning_rate').length),
      );
    }
  });

  it('with any byte changed give a finding, never a wrong number', () => {
    for (let at = 0; at < events.length; at++) {
      const broken = Uint8Array.from(events);
      broken[at] = broken[at]! ^ 0x11;
      const log = readLog(broken, EVENTS);
      expect(codesOf(log), `byte ${at}`).to.satisfy(
        (codes: string[]) => codes.length === 1 && ['log/checksum', 'log/cut'].includes(codes[0]!),
      );
      for (const [step, rate] of valuesIn(log, 'train/learning_rate'))
        expect(rates.map(f32)).to.deep.include([step, rate]);
    }
  });
});

interface Read {
  readonly reason: string;
  readonly text: string;
  readonly filename?: string;
  readonly column: string;
  readonly expected: readonly (readonly [number | undefined, number])[];
}

const texts: readonly Read[] = [
  {
    reason: 'a log of Lightning, in which each metric has its own rows and other cells are empty',
    text: 'epoch,lr-AdamW,step,train_loss,val_loss\n,0.001,49,,\n0,,49,0.71,\n0,,49,,0.65\n,0.0005,99,,\n1,,99,0.51,\n',
    column: 'lr-AdamW',
    expected: [
      [49, 0.001],
      [99, 0.0005],
    ],
  },
  {
    reason: 'Weights & Biases adds a column of minima and one of maxima to each column',
    text: '"Step","run - train/learning_rate","run - train/learning_rate__MIN","run - train/learning_rate__MAX"\n"0","0.1","0.1","0.1"\n"5","0.05","0.05","0.05"\n',
    column: 'run - train/learning_rate',
    expected: [
      [0, 0.1],
      [5, 0.05],
    ],
  },
  {
    reason: 'a CSV exported by TensorBoard does not name its tag',
    text: 'Wall time,Step,Value\n1700000000.5,0,0.1\n1700000001.5,10,0.05\n',
    column: 'Value',
    expected: [
      [0, 0.1],
      [10, 0.05],
    ],
  },
  {
    reason: 'Ultralytics pads its columns',
    text: '                  epoch,                 lr/pg0\n                      0,               0.070882\n                      1,               0.040828\n',
    column: 'lr/pg0',
    expected: [
      [0, 0.070882],
      [1, 0.040828],
    ],
  },
  {
    reason: 'a byte-order mark, semicolons and Windows line ends',
    text: '\ufeffstep;lr\r\n0;0.1\r\n1;1e-2\r\n',
    column: 'lr',
    expected: [
      [0, 0.1],
      [1, 0.01],
    ],
  },
  {
    reason: 'a quoted cell with a comma, a quote and a line end',
    text: 'step,note,lr\n0,"a, ""b""\nc",0.1\n1,,0.2\n',
    column: 'lr',
    expected: [
      [0, 0.1],
      [1, 0.2],
    ],
  },
  {
    reason: 'trainer_state.json of Hugging Face, with NaN as Python writes it',
    filename: 'trainer_state.json',
    text: JSON.stringify({
      best_metric: null,
      epoch: 2.0,
      global_step: 20,
      log_history: [
        { epoch: 1.0, grad_norm: 0.1, learning_rate: 2.5e-5, loss: 0.7, step: 10 },
        { epoch: 1.0, eval_loss: 0.6, eval_runtime: 1.2, step: 10 },
        { epoch: 2.0, learning_rate: 0.0, loss: 0.5, step: 20 },
        { epoch: 2.0, step: 20, total_flos: 1e12, train_loss: 0.6, train_runtime: 9.1 },
      ],
      max_steps: 20,
      num_train_epochs: 2,
    }).replace('"best_metric":null', '"best_metric":NaN'),
    column: 'learning_rate',
    expected: [
      [10, 2.5e-5],
      [20, 0],
    ],
  },
  {
    reason: 'JSON lines of Detectron2',
    filename: 'metrics.json',
    text: '{"iteration": 19, "lr": 0.0002, "total_loss": 3.1}\n{"iteration": 39, "lr": 0.0004, "total_loss": NaN}\n',
    column: 'lr',
    expected: [
      [19, 0.0002],
      [39, 0.0004],
    ],
  },
  {
    reason: 'JSON lines with the rates of all groups in a nested object',
    text: '{"step": 0, "optim": {"lr": [0.1, 0.2]}}\n{"step": 1, "optim": {"lr": [0.05, 0.1]}}\n',
    column: 'optim/lr/1',
    expected: [
      [0, 0.2],
      [1, 0.1],
    ],
  },
];

describe('logs in text', () => {
  for (const { reason, text, filename = 'log.csv', column, expected } of texts)
    it(reason, () => {
      const log = readLog(Buffer.from(text), filename);
      expect(log.diagnostics).to.deep.equal([]);
      expect(valuesIn(log, column)).to.deep.equal(expected);
    });
});

const COSINE =
  'cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 100 warmup_learning_rate: 0 warmup_steps: 0 }';

interface Faulty {
  readonly reason: string;
  readonly log: string | Uint8Array;
  readonly columns?: readonly string[];
  readonly codes: readonly string[];
}

const faulty: readonly Faulty[] = [
  { reason: 'nothing', log: '', codes: ['log/empty'] },
  { reason: 'blank lines', log: '\n \n', codes: ['log/empty'] },
  {
    reason: 'a file of another format (PNG)',
    log: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    codes: ['log/format'],
  },
  { reason: 'JSON without records', log: '{', codes: ['log/format'] },
  { reason: 'no column with rates', log: 'step,loss,accuracy\n0,1,2\n', codes: ['log/no-rate'] },
  {
    reason: 'the only column besides the steps is not a rate',
    log: 'step,loss\n0,2\n1,2\n',
    codes: ['log/no-rate'],
  },
  { reason: 'the only number of a JSON log is not a rate', log: '{"a": 1}', codes: ['log/no-rate'] },
  { reason: 'no numbers', log: 'step,lr\n0,none\n', codes: ['log/bad-row', 'log/no-rate'] },
  {
    reason: 'a missing column',
    log: 'step,lr\n0,0.1\n',
    columns: ['rate'],
    codes: ['log/no-column'],
  },
  { reason: 'a row that was cut off', log: 'step,loss,lr\n0,1,0.1\n50,1\n', codes: ['log/bad-row'] },
  {
    reason: 'a line that was cut off',
    log: '{"step": 0, "lr": 0.1}\n{"step": 50, "l',
    codes: ['log/bad-row'],
  },
  {
    reason: 'a rate that is NaN, in a table',
    log: 'step,lr\n0,0.1\n50,nan\n50,0.05\n',
    codes: ['log/bad-row'],
  },
  {
    reason: 'a rate that is NaN, in JSON lines',
    log: '{"step": 0, "lr": 0.1}\n{"step": 25, "lr": NaN}\n{"step": 50, "lr": 0.05}',
    codes: ['log/bad-row'],
  },
  {
    reason: 'a rate that is infinite, in a JSON list',
    log: '[{"step": 0, "lr": 0.1}, {"step": 25, "lr": -Infinity}, {"step": 50, "lr": 0.05}]',
    codes: ['log/bad-row'],
  },
  {
    reason: 'a rate that a double cannot hold',
    log: '[{"step": 0, "lr": 0.1}, {"step": 25, "lr": 1e999}]',
    codes: ['log/bad-row'],
  },
  {
    reason: 'NaN elsewhere, and a row without a rate',
    log: '[{"step": 0, "lr": 0.1, "loss": NaN}, {"step": 25, "lr": null, "note": "NaN"}]',
    codes: [],
  },
  {
    reason: 'a row that appears twice',
    log: 'step,lr\n0,0.1\n50,0.05\n50,0.05\n',
    codes: ['log/repeated-row'],
  },
  {
    reason: 'rows of two processes in one file, of which one is a row ahead',
    log: 'step,lr\n0,0.1\n0,0.1\n25,0.0854\n50,0.05\n25,0.0854\n75,0.0146\n50,0.05\n75,0.0146\n',
    codes: ['log/repeated-row'],
  },
  {
    reason: 'a run that was resumed at an earlier row with another rate',
    log: 'step,lr\n0,0.1\n25,0.0854\n50,0.05\n25,0.1\n',
    codes: ['log/several-runs'],
  },
  {
    reason: 'a second run in one file, with its header',
    log: 'step,lr\n0,0.1\n50,0.05\nstep,lr\n0,0.1\n50,0.05\n',
    codes: ['log/several-runs'],
  },
  {
    reason: 'a column whose name is only a half of learning_rate',
    log: 'step,learning\n0,1\n',
    codes: ['log/no-rate'],
  },
  { reason: 'an empty cell in quotes', log: '""', codes: ['log/no-rate'] },
  {
    reason: 'a CSV exported by TensorBoard, which does not name its tag',
    log: 'Wall time,Step,Value\n1700000000.5,0,0.1\n1700000001.5,100,0\n',
    codes: [],
  },
  {
    reason: 'a step that is too large to count, where one step more is the same number',
    log: 'step,lr\n0,0.1\n50,0.05\n1.7e308,0.01\n',
    codes: ['log/bad-row'],
  },
  {
    reason: 'nanoseconds as steps',
    log: '{"step": 0, "lr": 0.1}\n{"step": 1700000000000000000, "lr": 0.1}\n',
    codes: ['log/bad-row'],
  },
  {
    reason: 'an epoch that is too large to count',
    log: 'epoch,step,lr\n0,0,0.1\n1e300,50,0.05\n',
    codes: ['log/bad-row'],
  },
  {
    reason: 'a merge conflict with no rows on one side',
    log: 'step,lr\n<<<<<<< ours\n0,0.1\n=======\n>>>>>>> theirs\n',
    codes: ['log/conflict-markers'],
  },
  {
    reason: 'a merge conflict with a step on one side that is too large to count',
    log: 'step,lr\n<<<<<<< ours\n0,0.1\n=======\n1e300,0.1\n>>>>>>> theirs\n',
    codes: ['log/conflict-markers', 'log/bad-row'],
  },
  {
    reason: 'more columns than a finding lists, none of them a rate',
    log: `${Array.from({ length: 14 }, (_, i) => `a${i}`).join()}\n${Array(14).fill(1).join()}\n`,
    codes: ['log/no-rate'],
  },
  {
    reason: 'conflict markers of an unfinished merge',
    log: 'step,lr\n0,0.1\n<<<<<<< ours\n50,0.05\n=======\n50,0.07\n>>>>>>> theirs\n',
    codes: ['log/conflict-markers'],
  },
];

describe('faulty logs', () => {
  for (const { reason, log, columns, codes } of faulty)
    it(reason, () => {
      const options = columns === undefined ? {} : { columns };
      const report = audit(load(COSINE, { filename: 'rate.config' }), readLog(log, 'log'), options);
      expect(report.diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      expect(report.ok).to.equal(report.diagnostics.every(({ severity }) => severity !== 'error'));
      for (const { docs, code } of report.diagnostics)
        expect(docs).to.equal(`docs/logs.md#${code.replace('/', '')}`);
    });
});

describe('logs in which nothing can be compared', () => {
  const log = readLog('step,lr\n1e300,0.1\n', 'log');
  const cases = [
    {
      reason: 'every step is too large to count',
      config: COSINE,
      codes: ['log/bad-row', 'log/no-rate'],
    },
    {
      reason: 'the config has errors, which are not repeated here',
      config: 'cosine_decay_learning_rate { total_steps: x }',
      codes: [],
    },
  ];
  for (const { reason, config, codes } of cases)
    it(reason, () => {
      const report = audit(load(config, { filename: 'rate.config' }), log);
      expect(report.diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      expect(report.runs).to.deep.equal([]);
      expect(report.ok).to.equal(false);
    });
});

it('of more than a hundred runs in one log, only the first hundred are audited', () => {
  const report = audit(
    load('constant { learning_rate: 0.1 }', { filename: 'rate.config' }),
    readLog(`step,lr\n${'0,0.1\n50,0.1\n'.repeat(101)}`, 'log'),
  );
  expect(report.runs).to.have.length(100);
  expect(report.ok).to.equal(false);
  expect(report.diagnostics[0]!.message).to.match(/^101 runs .*each of the first 100 is audited/);
});

/** An event file with these events: TFRecords, each with the checksums of its length and of its data. */
const eventFile = (...datas: readonly (readonly number[])[]): Uint8Array =>
  Buffer.concat(
    datas.map((data) => {
      const [length, ends] = [Buffer.alloc(8), [Buffer.alloc(4), Buffer.alloc(4)] as const];
      length.writeBigUInt64LE(BigInt(data.length));
      ends[0].writeUInt32LE(maskedCrc32c(length));
      ends[1].writeUInt32LE(maskedCrc32c(Uint8Array.from(data)));
      return Buffer.concat([length, ends[0], Uint8Array.from(data), ends[1]]);
    }),
  );

/** A field of the wire format with a byte string. */
const bytesField = (number: number, content: readonly number[]): readonly number[] => [
  number * 8 + 2,
  content.length,
  ...content,
];

/** An event with a summary of one value, whose tag is `lr`. */
const eventWith = (step: readonly number[], ...value: readonly number[]): readonly number[] => [
  0x10,
  ...step,
  ...bytesField(5, bytesField(1, [...bytesField(1, [0x6c, 0x72]), ...value])),
];

const HALF_OF_1 = [0x15, 0, 0, 0, 0x3f];

interface EventCase {
  readonly reason: string;
  readonly events: readonly (readonly number[])[];
  readonly codes: readonly string[];
  readonly rates: readonly (readonly [number, number])[];
}

/** Bytes by hand, from tensorflow/core/util/event.proto, summary.proto and tensor.proto. */
const eventCases: readonly EventCase[] = [
  { reason: 'a simple value', events: [eventWith([7], ...HALF_OF_1)], codes: [], rates: [[7, 0.5]] },
  {
    reason: 'a summary with fields other than values',
    events: [
      [
        0x10,
        7,
        ...bytesField(5, [0x10, 1, ...bytesField(1, [...bytesField(1, [0x6c, 0x72]), ...HALF_OF_1])]),
      ],
    ],
    codes: [],
    rates: [[7, 0.5]],
  },
  {
    reason: 'a tensor of doubles in raw bytes, and one in a list',
    events: [
      eventWith([1], ...bytesField(8, [0x08, 2, ...bytesField(4, [0, 0, 0, 0, 0, 0, 0xe0, 0x3f])])),
      eventWith([2], ...bytesField(8, [0x08, 2, ...bytesField(6, [0, 0, 0, 0, 0, 0, 0xe0, 0x3f])])),
    ],
    codes: [],
    rates: [
      [1, 0.5],
      [2, 0.5],
    ],
  },
  {
    reason: 'a tensor of halves in a list, one of a half alone, and one of a brain float',
    events: [
      eventWith([1], ...bytesField(8, [0x08, 19, ...bytesField(13, [0x80, 0x70])])),
      eventWith([2], ...bytesField(8, [0x08, 19, 0x68, 0x80, 0x70])),
      eventWith([3], ...bytesField(8, [0x08, 14, 0x68, 0x80, 0x7e])),
    ],
    codes: [],
    rates: [
      [1, 0.5],
      [2, 0.5],
      [3, 0.5],
    ],
  },
  {
    reason: 'tensors without a number: no content, too few bytes, a type that is not numeric',
    events: [
      eventWith([1], ...bytesField(8, [0x08, 1])),
      eventWith([2], ...bytesField(8, [0x08, 1, ...bytesField(4, [0, 0])])),
      eventWith([3], ...bytesField(8, [0x08, 7, ...bytesField(4, [0x61])])),
    ],
    codes: [],
    rates: [],
  },
  {
    reason: 'a tag whose only value is not finite',
    events: [eventWith([1], 0x15, 0, 0, 0x80, 0x7f)],
    codes: ['log/bad-row'],
    rates: [],
  },
  {
    reason: 'a varint without an end',
    events: [[0x10, 0x80], eventWith([7], ...HALF_OF_1)],
    codes: ['log/bad-record'],
    rates: [[7, 0.5]],
  },
  {
    reason: 'a varint of more than ten bytes',
    events: [[0x10, ...Array(11).fill(0xff)]],
    codes: ['log/bad-record'],
    rates: [],
  },
  { reason: 'a field longer than its message', events: [[0x2a, 5, 1]], codes: ['log/bad-record'], rates: [] },
  { reason: 'a field without a number', events: [[0x00, 1]], codes: ['log/bad-record'], rates: [] },
  { reason: 'a wire type that does not exist', events: [[0x17]], codes: ['log/bad-record'], rates: [] },
];

describe('events', () => {
  for (const { reason, events: datas, codes, rates } of eventCases)
    it(reason, () => {
      const log = readLog(eventFile(...datas), EVENTS);
      expect(codesOf(log)).to.deep.equal(codes);
      expect(valuesIn(log, 'lr')).to.deep.equal(rates);
    });

  it('are recognized without a filename', () =>
    expect(readLog(eventFile(eventWith([7], ...HALF_OF_1))).format).to.equal('events'));

  it('are left out if their step is too large to count', () => {
    const log = readLog(
      eventFile(eventWith([0], ...HALF_OF_1), eventWith([...Array(8).fill(0x80), 0x20], ...HALF_OF_1)),
    );
    const report = audit(load(COSINE, { filename: 'rate.config' }), log);
    expect(report.diagnostics.map(({ code }) => code)).to.deep.equal(['log/bad-row']);
    expect(report.runs.map(({ rows }) => rows)).to.deep.equal([1]);
  });
});

describe('any log', () => {
  const cell = fc.oneof(
    fc.integer({ min: -3, max: 200 }).map(String),
    fc.double().map(String),
    fc.constantFrom('', 'nan', '1e-3', '1e999', 'inf', '<<<<<<< a', '=======', '>>>>>>> b', '"x'),
  );
  const table = fc
    .tuple(
      fc.constantFrom('step,lr', 'epoch,step,lr', 'lr', 'a,lr/pg7'),
      fc.array(
        fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(',')),
        { maxLength: 8 },
      ),
    )
    .map(([head, rows]) => [head, ...rows].join('\n'));
  const lines = fc
    .array(fc.record({ step: fc.double(), lr: fc.oneof(fc.double(), fc.string()) }), { maxLength: 6 })
    .map((records) => records.map((each) => JSON.stringify(each)).join('\n'));
  const bytes = fc.uint8Array({ maxLength: 60 });

  it('gives a report or findings, and throws nothing', () => {
    const result = load(COSINE, { filename: 'rate.config' });
    fc.assert(
      fc.property(fc.oneof(table, lines, bytes, fc.json(), fc.string()), (log) => {
        for (const name of ['log', EVENTS]) audit(result, readLog(log, name));
      }),
      { numRuns: 60 },
    );
  });

  it('a quote that is never closed ends at the end of the text (found by fuzzing)', () => {
    const text = 's,,\n,"';
    for (const { ranges } of readLog(text, 'log.csv').diagnostics)
      for (const { start, end } of ranges) expect([start, end]).to.deep.equal([4, text.length]);
    expect(readLog(text, 'log.csv').diagnostics.map(({ code }) => code)).to.include('log/bad-row');
  });
});
