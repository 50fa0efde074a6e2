import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'esbuild';
import { installed } from './installed.ts';

/** What the package costs in a user's bundle, minified and gzipped, its dependencies included. */

interface Budget {
  readonly what: string;
  readonly code: string;
  readonly kilobytes: number;
}

const budgets: readonly Budget[] = [
  {
    what: 'createSchedule with one type',
    code: `export { createSchedule } from 'learning-schedules/core';
      export { linear } from 'learning-schedules/types';`,
    kilobytes: 20.6,
  },
  {
    what: 'the largest type alone',
    code: `export { createSchedule } from 'learning-schedules/core';
      export { warmupStableDecay } from 'learning-schedules/types';`,
    kilobytes: 23,
  },
  {
    what: 'parse of text format',
    code: "export { parse } from 'learning-schedules/textproto';",
    kilobytes: 19.6,
  },
  { what: 'createSchedule', code: "export { createSchedule } from 'learning-schedules';", kilobytes: 64.3 },
];

const sizeOf = async (code: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: installed().app },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000;
};

describe('a bundle of the package', () => {
  before(() => void installed());

  for (const { what, code, kilobytes } of budgets)
    it(`has ${what} in at most ${kilobytes} kB`, async () => {
      expect(await sizeOf(code)).to.be.at.most(kilobytes);
    });
});
