import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import { basesBelow } from '../../src/node/bases.ts';
import { loadFile } from '../../src/node.ts';

/** Files that a config inherits from are opened only inside the folder given by the caller. */

describe('loadFile with follow', () => {
  let home: string;
  const at = (...names: readonly string[]): string => join(home, ...names);
  const base = 'SOLVER:\n  BASE_LR: 0.5\n  MAX_ITER: 100\n  STEPS: (50,)\n  WARMUP_ITERS: 0\n';

  before(() => {
    home = mkdtempSync(join(tmpdir(), 'follow-'));
    mkdirSync(at('configs/deep'), { recursive: true });
    writeFileSync(at('secret.yaml'), base);
    writeFileSync(at('configs/base.yaml'), base);
    writeFileSync(at('configs/deep/run.yaml'), '_BASE_: ../base.yaml\nSOLVER:\n  STEPS: (25,)\n');
    writeFileSync(at('configs/deep/escape.yaml'), '_BASE_: ../../secret.yaml\n');
    writeFileSync(at('configs/deep/gone.yaml'), '_BASE_: gone_too.yaml\n');
    writeFileSync(at('configs/deep/url.yaml'), '_BASE_: https://example.com/a.yaml\n');
    symlinkSync(at('secret.yaml'), at('configs/link.yaml'));
    writeFileSync(at('configs/deep/linked.yaml'), '_BASE_: ../link.yaml\n');
  });
  after(() => rmSync(home, { recursive: true }));

  it('reads the base', () => {
    const result = loadFile(at('configs/deep/run.yaml'), { follow: at('configs') });
    expect(result.ok && [0, 24, 25].map(result.schedule)).to.deep.equal([0.5, 0.5, 0.05]);
  });

  it('reads the base of a text without a file name, whose paths start at the current folder', () => {
    const from = relative(process.cwd(), at('configs/base.yaml'));
    expect(basesBelow(at('configs'))(from, undefined)).to.include({ text: base });
  });

  interface Row {
    readonly file: string;
    readonly said: RegExp;
    readonly reason: string;
  }
  const rows: readonly Row[] = [
    { file: 'escape.yaml', said: /is outside of/, reason: 'a path out of the folder' },
    { file: 'linked.yaml', said: /is outside of/, reason: 'a symbolic link out of the folder' },
    { file: 'gone.yaml', said: /cannot be read/, reason: 'a missing file' },
    { file: 'url.yaml', said: /is not a file/, reason: 'a web address' },
  ];
  for (const { file, said, reason } of rows)
    it(`refuses ${reason}`, () => {
      const { ok, diagnostics } = loadFile(at('configs/deep', file), { follow: at('configs') });
      expect(ok).to.equal(false);
      expect(diagnostics.map(({ message }) => message).join('\n')).to.match(said);
    });
});
