import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'esbuild';
import { root } from './installed.ts';

/** The entry `learning-schedules/schedules` in a user's bundle. */

interface Bundle {
  readonly code: string;
  readonly bytes: number;
}

const bundle = async (contents: string): Promise<Bundle> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${root}/src` },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
  });
  const code = outputFiles[0]!.text;
  return { code, bytes: gzipSync(code, { level: 9 }).length };
};

describe('the plain functions as a bundle', () => {
  it('are at most 3.15 kB together, minified and gzipped', async () => {
    const { bytes } = await bundle("export * from './schedules/index.ts';");
    expect(bytes).to.be.at.most(3150).and.above(500);
  });

  it('import nothing else', async () => {
    const { code } = await bundle("export * from './schedules/index.ts';");
    expect(code).to.not.match(/\bimport\b|\brequire\b/);
  });

  it('add nothing to a bundle that uses none of them', async () => {
    const { code } = await bundle("import * as all from './schedules/index.ts';");
    expect(code.trim()).to.equal('');
  });

  for (const name of [
    'exponentialDecayWithBurnin',
    'exponentialDecayWithWarmup',
    'cosineDecayWithWarmup',
    'manualStepping',
  ]) {
    it(`leave the others out of a bundle that uses only ${name}`, async () => {
      const [one, all] = await Promise.all([
        bundle(`export { ${name} } from './schedules/index.ts';`),
        bundle("export * from './schedules/index.ts';"),
      ]);
      expect(one.bytes).to.be.below(all.bytes - 150);
    });
  }
});
