import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** The two bundles of the package, made by the build and by the tests that need one. */

export const root = fileURLToPath(new URL('..', import.meta.url));

const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'node20.19',
};

/** Whatever reads YAML asks for the package `yaml` where it is first needed; in the command that is a file of its own. */
const yamlBeside: Plugin = {
  name: 'yaml-beside',
  setup: ({ onResolve }) => onResolve({ filter: /^yaml$/ }, () => ({ path: './yaml.cjs', external: true })),
};

/** The licence of a package that is part of a bundle. */
const notice = (name: string): string => `/*! ${name}\n${text('node_modules', name, 'LICENSE').trim()}\n*/`;

/**
 * The command as one file, CommonJS because Node starts that with the least work; each command and each format in it
 * runs its top level only when it is asked for, and `yaml` is a file beside it.
 */
export const bundleCommand = async (folder: string): Promise<void> => {
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const command = { ...shared, format: 'cjs', platform: 'node', minify: true } as const;
  await Promise.all([
    build({
      ...command,
      entryPoints: ['src/cli/main.ts'],
      outfile: join(folder, 'main.cjs'),
      banner: { js: '#!/usr/bin/env node' },
      define: { VERSION: JSON.stringify(version) },
      plugins: [yamlBeside],
      sourcemap: 'linked',
      sourcesContent: false,
    }),
    build({
      ...command,
      stdin: { contents: "export * from 'yaml';", resolveDir: root },
      outfile: join(folder, 'yaml.cjs'),
      banner: { js: notice('yaml') },
    }),
  ]);
};

/** The plain functions as one file without imports. */
export const bundleFunctions = async (folder: string): Promise<void> => {
  await build({
    ...shared,
    entryPoints: ['src/functions.ts'],
    outfile: join(folder, 'functions.bundle.js'),
    format: 'esm',
    platform: 'neutral',
    sourcemap: 'linked',
    sourcesContent: false,
  });
};
