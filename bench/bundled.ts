import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Works of this folder, each bundled and run in a process of its own, with a garbage collector that can be called. */
export const withBundles = (body: (run: (name: string, ...args: string[]) => void) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
  const run = (name: string, ...args: string[]): void => {
    const outfile = join(folder, `${name.replaceAll('/', '-')}.cjs`);
    buildSync({
      entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'es2022',
    });
    const { status } = spawnSync(
      process.execPath,
      ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128', outfile, ...args],
      { stdio: 'inherit' },
    );
    if (status !== 0) throw new Error(`${name} failed`);
  };
  try {
    body(run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
