import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Runs a task of this folder in its own process and returns the JSON that it prints. */
export type RunBundle = (name: string, ...args: string[]) => any;

/**
 * Bundles each task of this folder and runs it in its own process. Bundles are what users run; the
 * loader for TypeScript would slow calls between modules.
 */
export const withBundles = <T>(body: (run: RunBundle) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
  const built = new Set<string>();
  const run: RunBundle = (name, ...args) => {
    const outfile = join(folder, `${name.replaceAll('/', '-')}.cjs`);
    if (!built.has(name))
      buildSync({
        entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
        outfile,
        bundle: true,
        format: 'cjs',
        platform: 'node',
        target: 'es2022',
      });
    built.add(name);
    const { status, stdout } = spawnSync(process.execPath, [outfile, ...args], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`${name} failed`);
    return JSON.parse(stdout);
  };
  try {
    return body(run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
