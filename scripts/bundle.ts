import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type OutputFile, type Plugin, transform } from 'esbuild';

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

/** The package `yaml` as modules rather than as CommonJS, so that what is not used is left out. */
const yamlModules: Plugin = {
  name: 'yaml-modules',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^yaml$/ }, () => ({
      path: join(root, 'node_modules/yaml/browser/dist/index.js'),
      sideEffects: false,
    })),
};

/** The licence of a package that is part of a bundle. */
const notice = (name: string): string => `${name}\n\n${text('node_modules', name, 'LICENSE').trim()}`;

/** A module of the split bundle as CommonJS, its source map beside it. */
const toCommonJs = async ({ path, text: module }: OutputFile, banner: string): Promise<void> => {
  const { code, map } = await transform(module, {
    format: 'cjs',
    platform: 'node',
    target: shared.target!,
    minify: true,
    legalComments: 'none',
    supported: { 'dynamic-import': false },
    sourcemap: 'external',
    sourcesContent: false,
    sourcefile: basename(path),
    banner,
  });
  await writeFile(path, `${code}//# sourceMappingURL=${basename(path)}.map\n`);
  await writeFile(`${path}.map`, map);
};

/**
 * The command as one bundle that is cut where something is imported only when it is needed: a command, a format, the
 * drawing. In CommonJS, which Node starts with the least work; nothing is wrapped in functions, which it would read
 * twice.
 */
export const bundleCommand = async (folder: string): Promise<void> => {
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const { outputFiles } = await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outdir: folder,
    write: false,
    format: 'esm',
    platform: 'node',
    splitting: true,
    minify: true,
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    define: { VERSION: JSON.stringify(version) },
    plugins: [yamlModules],
    sourcemap: 'inline',
    sourcesContent: false,
  });
  await mkdir(folder, { recursive: true });
  await Promise.all(
    outputFiles.map((file) =>
      toCommonJs(file, basename(file.path) === 'main.cjs' ? '#!/usr/bin/env node' : ''),
    ),
  );
  const notices = ['yaml', 'protobufjs', 'long'].map(notice);
  await writeFile(join(folder, 'LICENSES'), `${notices.join('\n\n')}\n`);
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
