import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'esbuild';
import * as types from '../../src/types.ts';
import { installed } from './installed.ts';

/** The size of the package in a user's bundle, minified and gzipped, with its dependencies. */

interface Budget {
  readonly what: string;
  readonly code: string;
  readonly kilobytes: number;
}

const budgets: readonly Budget[] = [
  {
    what: 'parse of text format',
    code: "export { parse } from 'learning-schedules/textproto';",
    kilobytes: 20.5,
  },
  { what: 'createSchedule', code: "export { createSchedule } from 'learning-schedules';", kilobytes: 55.2 },
  { what: 'load', code: "export { load } from 'learning-schedules';", kilobytes: 122 },
];

/** The limit for createSchedule with one type. */
const KILOBYTES_OF_TYPE = 20;

/**
 * The sizes of these programs, each in a bundle of its own. All are built at once, so that each file of the package is
 * parsed only once.
 */
const sizesOf = async (codes: readonly string[]): Promise<readonly number[]> => {
  const { outputFiles } = await build({
    entryPoints: codes.map((_, i) => `program:${i}`),
    outdir: 'unwritten',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    plugins: [
      {
        name: 'programs',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^program:/ }, ({ path }) => ({
            path: path.slice('program:'.length),
            namespace: 'program',
          }));
          onLoad({ filter: /./, namespace: 'program' }, ({ path }) => ({
            contents: codes[Number(path)]!,
            resolveDir: installed().app,
          }));
        },
      },
    ],
  });
  return outputFiles.map(({ contents }) => gzipSync(contents, { level: 9 }).length / 1000);
};

describe('a bundle of the package', () => {
  before(() => void installed());

  for (const { what, code, kilobytes } of budgets)
    it(`has ${what} in at most ${kilobytes} kB`, async () => {
      expect((await sizesOf([code]))[0]).to.be.at.most(kilobytes);
    });

  it(`has createSchedule with one type in at most ${KILOBYTES_OF_TYPE} kB, for each type`, async () => {
    const names = Object.keys(types);
    const kilobytes = await sizesOf(
      names.map(
        (type) => `export { createSchedule } from 'learning-schedules/core';
          export { ${type} } from 'learning-schedules/types';`,
      ),
    );
    const sizes = names.map((type, i) => ({ type, kilobytes: kilobytes[i]! }));
    expect(sizes).to.have.lengthOf.at.least(34);
    expect(sizes.filter(({ kilobytes }) => kilobytes > KILOBYTES_OF_TYPE)).to.deep.equal([]);
  });
});
