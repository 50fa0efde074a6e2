import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect } from 'chai';
import { load, type ReadBase } from '../../src/dialects.ts';
import { type DialectRecord, describeRecords } from '../support/dialect_records.ts';
import { describeReference, missingReference, referenceJson, referencePath } from '../support/reference.ts';

const records =
  missingReference === undefined
    ? referenceJson<readonly DialectRecord[]>('dialects', 'detectron2.json')
    : [];

/** The original path of each file, and its name in the reference data, which has the files of all repositories in one folder. */
const files = new Map(records.map(({ repo, path, file }) => [`${repo}/${path}`, file]));

/** Reads a base file from the repository of a record. */
const readBaseOf =
  ({ repo, path }: DialectRecord): ReadBase =>
  (base, from) => {
    const start = from === undefined || !from.startsWith(`${repo}/`) ? `${repo}/${path}` : from;
    const filename = posix.join(posix.dirname(start), base);
    const file = files.get(filename);
    return file === undefined
      ? { reason: 'which is not there' }
      : { filename, text: readFileSync(referencePath('dialects', 'detectron2', file), 'utf8') };
  };

const lacksBase = (record: DialectRecord): boolean =>
  ((record.extra.base_chain ?? []) as readonly string[]).some((path) => !files.has(`${record.repo}/${path}`));

describeRecords('detectron2', {
  tolerance: 1e-12,
  ending: 'yaml',
  options: (record) => ({ readBase: readBaseOf(record) }),
  leftOut: (record) => (lacksBase(record) ? 'a base is not in the reference data: tested below' : undefined),
});

describeReference('Detectron2: configs whose base is missing', () => {
  for (const record of records.filter(lacksBase))
    it(`the finding names the missing base: ${record.file}`, () => {
      const text = readFileSync(referencePath('dialects', 'detectron2', record.file!), 'utf8');
      const { ok, diagnostics } = load(text, { filename: 'x.yaml', readBase: readBaseOf(record) });
      expect(ok).to.equal(false);
      const found = diagnostics.filter(({ code }) => code === 'detectron2/base');
      expect(found).to.have.length(1);
      expect(found[0]!.message).to.match(/^this config inherits from \S+\.yaml, which is not there$/);
      expect(text.slice(found[0]!.ranges[0]!.start, found[0]!.ranges[0]!.end)).to.match(/\.yaml/);
    });
});

describe('Detectron2: _BASE_', () => {
  const bases: { readonly [name: string]: string } = {
    'base.yaml': 'SOLVER:\n  BASE_LR: 0.5\n  MAX_ITER: 100\n  STEPS: (50,)\n  WARMUP_ITERS: 0\n',
    'circle.yaml': '_BASE_: circle.yaml\n',
    'broken.yaml': 'SOLVER: [\n',
    'twice.yaml': 'SOLVER: { MAX_ITER: 100, MAX_ITER: 200 }\n',
    'elsewhere.yaml':
      'MODEL: { DEPTH: 1, DEPTH: 2 }\nSOLVER: { BASE_LR: 0.5, MAX_ITER: 100, STEPS: "(50,)" }\n',
    'list.yaml': 'SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, STEPS: [50, x] }\n',
  };
  /** 1.yaml inherits from 2.yaml, and so on without end. */
  const chained = (path: string): string | undefined =>
    /^\d+\.yaml$/.test(path) ? `_BASE_: ${Number.parseInt(path, 10) + 1}.yaml\n` : undefined;
  const readBase: ReadBase = (path) => {
    const text = bases[path] ?? chained(path);
    return text === undefined ? { reason: 'which is not there' } : { filename: path, text };
  };

  it('keeps what the config does not override, in lists of bases too', () => {
    const text = '_BASE_: [base.yaml, elsewhere.yaml]\nSOLVER:\n  GAMMA: 0.5\n  WARMUP_ITERS: 0\n';
    const result = load(text, { readBase });
    expect(result.ok && [0, 49, 50].map(result.schedule)).to.deep.equal([0.5, 0.5, 0.25]);
  });

  it('ignores items of _BASE_ that are not strings', () => {
    const text = '_BASE_: [3, { a: 1 }, base.yaml]\n';
    const result = load(text, { format: 'yaml', readBase });
    expect(result.diagnostics).to.deep.equal([]);
    expect(result.ok && result.schedule(0)).to.equal(0.5);
  });

  it('reads no more than 50 files', () => {
    const asked: string[] = [];
    const { diagnostics } = load('_BASE_: 1.yaml\n', {
      format: 'yaml',
      readBase: (path, from) => {
        asked.push(path);
        return readBase(path, from);
      },
    });
    expect(asked).to.have.length(50);
    expect(diagnostics.map(({ message }) => message)[0]).to.match(/51\.yaml, after too many others/);
  });

  it('places a finding about an inherited value where the config names the base', () => {
    const text = '_BASE_: list.yaml\nSOLVER: { WARMUP_ITERS: 0 }\n';
    const { diagnostics } = load(text, { format: 'yaml', readBase });
    const found = diagnostics.map(({ code, ranges: [range] }) => [
      code,
      text.slice(range?.start, range?.end),
    ]);
    expect(found).to.deep.equal([['detectron2/not-a-tuple', 'list.yaml']]);
  });

  it('uses a base whose errors are in blocks that do not matter', () => {
    const result = load('_BASE_: elsewhere.yaml\n', { format: 'yaml', readBase });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    expect(result.ok && result.run.num_steps).to.equal(100);
  });

  it('quotes only a part of a value that would fill the screen', () => {
    const result = load(`SOLVER: { BASE_LR: 0.5, MAX_ITER: "${'9'.repeat(30_000)}x" }`, { format: 'yaml' });
    expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(['detectron2/not-a-number']);
    expect(result.diagnostics[0]!.message).to.have.length.below(2000);
    expect(result.diagnostics[0]!.message).to.match(/^MAX_ITER is "999.* … .*write a (?:whole )?number/);
  });

  it('reads more steps than a function takes arguments', () => {
    const steps = Array.from({ length: 130_000 }, (_, i) => i + 1);
    const text = `SOLVER: { BASE_LR: 0.5, GAMMA: 0.99999, MAX_ITER: 140000, WARMUP_ITERS: 0, STEPS: "(${steps})" }`;
    const result = load(text, { format: 'yaml' });
    expect(result.ok && result.schedule(2)).to.be.closeTo(0.5 * 0.99999 ** 2, 1e-12);
  });

  it('lets the config override its base', () => {
    const result = load('_BASE_: base.yaml\nSOLVER:\n  STEPS: (25,)\n', { readBase });
    expect(result.ok && [0, 24, 25, 99].map(result.schedule)).to.deep.equal([0.5, 0.5, 0.05, 0.05]);
  });

  interface Row {
    readonly text: string;
    readonly options: object;
    readonly said: RegExp;
    readonly reason: string;
  }
  const rows: readonly Row[] = [
    {
      text: '_BASE_: base.yaml\n',
      options: {},
      said: /inherits from base\.yaml, which was not read: give --follow ROOT/,
      reason: 'reads no base unless the caller allows it',
    },
    {
      text: '_BASE_: circle.yaml\n',
      options: { readBase },
      said: /which inherits from this one again/,
      reason: 'reports a base that includes itself',
    },
    {
      text: '_BASE_: twice.yaml\n',
      options: { readBase },
      said: /which has errors: check it on its own/,
      reason: 'does not use a base with errors in a block that matters',
    },
    {
      text: '_BASE_: broken.yaml\n',
      options: { readBase },
      said: /which has errors: check it on its own/,
      reason: 'does not use part of a base with errors',
    },
  ];
  for (const { text, options, said, reason } of rows)
    it(reason, () => {
      const { ok, diagnostics } = load(text, { format: 'yaml', ...options });
      expect(ok).to.equal(false);
      expect(diagnostics.map(({ message }) => message).join('\n')).to.match(said);
    });
});
