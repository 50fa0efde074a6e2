import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
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

/** Where command.cjs keeps the modules that the files beside it share with it. */
const SHARED = 'shared';

/** `syntax-yaml` of src/syntax/yaml/index.ts. */
const nameOf = (path: string): string =>
  relative(join(root, 'src'), path)
    .replace(/(\/index)?\.ts$/, '')
    .replaceAll('/', '-');

/** What is imported only when it is needed is a file of its own beside command.cjs; `found` is told which. */
const cutOff = (found: (path: string) => void): Plugin => ({
  name: 'cut-off',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const wanted = join(resolveDir, path);
      found(wanted);
      return { path: `./${nameOf(wanted)}.cjs`, external: true };
    }),
});

/** Modules that command.cjs has are taken from there; `taken` is told which. */
const takeFromCommand = (inCommand: ReadonlySet<string>, taken: (path: string) => void): Plugin => ({
  name: 'take-from-command',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      const found = relative(root, join(resolveDir, path));
      return kind !== 'entry-point' && inCommand.has(found)
        ? { path: found, namespace: 'command' }
        : undefined;
    });
    onResolve({ filter: /^\.\/command\.cjs$/, namespace: 'command' }, ({ path }) => ({
      path,
      external: true,
    }));
    onLoad({ filter: /./, namespace: 'command' }, ({ path }) => {
      taken(path);
      return { contents: `module.exports = require('./command.cjs').${SHARED}[${JSON.stringify(path)}];` };
    });
  },
});

/** In a source map, the text of what is not in the package anyway. */
const keepForeignSources = async (path: string): Promise<void> => {
  const map = JSON.parse(await readFile(path, 'utf8')) as {
    sources: string[];
    sourcesContent: (string | null)[];
  };
  const ours = (source: string): boolean => /^(\.\.\/)+src\//.test(source);
  const sourcesContent = map.sourcesContent.map((content, i) => (ours(map.sources[i]!) ? null : content));
  await writeFile(path, JSON.stringify({ ...map, sourcesContent }));
};

/** Node keeps what it compiled for the next run, where it can (22.8 and up). */
const starter = `#!/usr/bin/env node
require('node:module').enableCompileCache?.();
require('./command.cjs');
`;

/**
 * The command as one bundle: main.cjs starts command.cjs, which has all that every run needs; each format, and whatever
 * else is imported only when it is needed, is a file beside it. In CommonJS, which Node starts with the least work, and
 * with no module wrapped in a function, which it would read twice.
 */
export const bundleCommand = async (folder: string): Promise<void> => {
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const options = {
    ...shared,
    format: 'cjs',
    platform: 'node',
    minify: true,
    supported: { 'dynamic-import': false },
    // CommonJS has no import.meta; `createRequire` takes a path too.
    define: { VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
    sourcemap: 'linked',
  } as const satisfies BuildOptions;
  const apart = new Set<string>();
  const start = "import { start } from './src/cli/main.ts'; start();";
  const plugins = [cutOff((path) => apart.add(path))];
  const { metafile } = await build({
    ...options,
    stdin: { contents: start, resolveDir: root },
    plugins,
    sourcemap: false,
    write: false,
    metafile: true,
  });
  const inCommand = new Set(Object.keys(metafile.inputs));
  const taken = new Set<string>();
  const buildApart = (path: string) =>
    build({
      ...options,
      // What a plug-in is imported with stays an import: it is a module of the user's.
      supported: { 'dynamic-import': path.endsWith('cli/plugins.ts') },
      entryPoints: [path],
      outfile: join(folder, `${nameOf(path)}.cjs`),
      plugins: [takeFromCommand(inCommand, (each) => taken.add(each)), ...plugins, yamlModules],
    });
  // What is built may name further files that stand apart.
  for (const built = new Set<string>(); built.size < apart.size; ) {
    const next = [...apart].filter((path) => !built.has(path));
    for (const path of next) built.add(path);
    await Promise.all(next.map(buildApart));
  }
  const modules = [...taken].sort();
  const contents = [
    start,
    ...modules.map((path, i) => `import * as m${i} from './${path}';`),
    `export const ${SHARED} = { ${modules.map((path, i) => `${JSON.stringify(path)}: m${i}`).join(', ')} };`,
  ].join('\n');
  await build({
    ...options,
    stdin: { contents, resolveDir: root },
    outfile: join(folder, 'command.cjs'),
    plugins,
  });
  await writeFile(join(folder, 'main.cjs'), starter);
  const built = ['command', ...[...apart].map(nameOf)].map((name) => join(folder, `${name}.cjs.map`));
  await Promise.all(built.map(keepForeignSources));
  const bundled = ['yaml', 'protobufjs', 'long', 'tinyglobby', 'fdir', 'picomatch', 'diff'];
  const notices = bundled.map(notice);
  await writeFile(join(folder, 'LICENSES'), `${notices.join('\n\n')}\n`);
};

/** The plain functions as one file without imports. */
export const bundleFunctions = async (folder: string): Promise<void> => {
  await build({
    ...shared,
    entryPoints: ['src/schedules/index.ts'],
    outfile: join(folder, 'schedules/index.js'),
    format: 'esm',
    platform: 'neutral',
    sourcemap: 'linked',
    sourcesContent: false,
  });
};

/** The entries of the package that are modules of several files, by where they stand in dist/ and in src/. */
const entries = [
  'index',
  'define',
  'node',
  'dialects',
  'textproto',
  'testing',
  'schemas/index',
  'plot/index',
  'convert/index',
  'tfjs/index',
];

/**
 * The package's entries, with what they share in chunks: Node opens a dozen files where src/ has hundreds, which is most
 * of what a cold start costs. Packages stay outside.
 */
export const bundleModules = async (folder: string): Promise<void> => {
  await build({
    ...shared,
    entryPoints: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'neutral',
    external: ['node:*'],
    target: 'es2022',
    sourcemap: 'linked',
    sourcesContent: false,
  });
};
