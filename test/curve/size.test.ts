import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'esbuild';

/** The size of a bundle with the curves that the plain functions use. */

const bundled = async (code: string): Promise<{ text: string; size: number }> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('../../src/curve/', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const text = outputFiles[0]!.text;
  return { text, size: gzipSync(text, { level: 9 }).length };
};

describe('curve: size', () => {
  it('the basic curves with their constructors are below 2.25 kB, minified and gzipped', async () => {
    const { size } = await bundled(`
      export { basicRateOf } from './rate/basic_rate.ts';
      export { constant, exponential, max, ramp, sequence, steps } from './curve.ts';
    `);
    expect(size).to.be.below(2250);
  });

  it('a bundle with one constructor contains nothing else', async () => {
    const { text } = await bundled("export { constant } from './curve.ts';");
    expect(text.length).to.be.below(100);
  });
});
