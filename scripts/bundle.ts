import { readFileSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { small } from './module_text.ts';
import { besideAsked, entriesWhenAsked, filesWhenAsked, importWhenAsked } from './when_asked.ts';

/** The bundles of the package, made by the build and by the tests that need one. */

export const root = fileURLToPath(new URL('..', import.meta.url));

const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const VERSION = JSON.stringify((JSON.parse(text('package.json')) as { version: string }).version);

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'node20.19',
};

/**
 * The command's charts have axes of numbers, and their scales would bring along all that d3 knows of colours, which is a third
 * of its code.
 */
const withoutColors: Plugin = {
  name: 'without-colors',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^d3-color$/ }, ({ path }) => ({ path, namespace: 'no-colors' }));
    onLoad({ filter: /./, namespace: 'no-colors' }, () => ({
      contents:
        'const none = () => null; export { none as color, none as rgb, none as hsl, none as lab, none as hcl, none as cubehelix };',
    }));
  },
};

/** The plain functions as one file without imports. */
export const bundleFunctions = async (folder: string): Promise<void> => {
  await build({
    ...shared,
    entryPoints: ['src/schedules/index.ts'],
    outfile: join(folder, 'schedules/index.js'),
    format: 'esm',
    platform: 'neutral',
  });
};

/** What `lrs` starts, which runs the modules of the command. */
const bundleStarter = async (folder: string): Promise<void> => {
  await build({
    ...shared,
    entryPoints: ['src/cli/starter.ts'],
    outfile: join(folder, 'cli/main.cjs'),
    banner: { js: '#!/usr/bin/env node' },
    format: 'cjs',
    platform: 'node',
    minify: true,
    define: { VERSION },
  });
};

/** The entries of the package that are modules of several files, by where they stand in dist/ and in src/. */
export const entries = [
  'index',
  'core',
  'types',
  'define',
  'node',
  'dialects',
  'textproto',
  'proto',
  'testing',
  'schemas/index',
  'plot/index',
  'convert/index',
  'export/index',
  'audit/index',
  'tfjs/index',
];

/** The command, which is no entry: cli/main.cjs starts it. */
const COMMAND = 'cli/command';
/** The command as functions, for tests that start no process for each run. */
const DOOR = ['cli/main', 'cli/output/io'];
/** What `show` and `check` of a text need: the command has it at its start, without the rest of the main entry. */
const HOT = ['cli/main', 'cli/commands/check', 'syntax/textproto/index'];
const hot = HOT.map((each) => `import './src/${each}.ts';`).join(' ');
/** What the command imports later and has all it needs at the start. */
const LIGHT =
  /^src\/(?:syntax\/textproto|cli\/(?:project|plugins|check|commands\/(?:check|rate|table|plot)\.ts)|plot\/(?:svg|html|terminal|points))/;
const starting = `${hot} import { start } from './src/cli/main.ts'; start();`;

/**
 * What an entry takes along, so that what entries share is a few large files and not one for each set of entries; those
 * that are not listed take the main one along.
 */
const along: { readonly [entry: string]: readonly string[] } = {
  core: [],
  types: ['core'],
  textproto: ['core'],
  proto: ['core'],
  index: ['types'],
  [COMMAND]: [],
  ...Object.fromEntries(DOOR.map((name) => [name, []])),
};

/**
 * Entries that import what they take along; each file that is imported counts, whether it is used or not. What the command
 * imports only when it is needed takes along what the command has already, and so shares its files.
 */
const takingAlong: Plugin = {
  name: 'taking-along',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^entry:/ }, ({ path }) => ({
      path: path.slice('entry:'.length),
      namespace: 'entry',
    }));
    onLoad({ filter: /./, namespace: 'entry' }, ({ path }) => {
      const more = (along[path] ?? ['index']).map((each) => `import './src/${each}.ts';`);
      const own = path === COMMAND ? starting : `export * from './src/${path}.ts';`;
      return { contents: `${more.join(' ')} ${own}`, resolveDir: root };
    });
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `${LIGHT.test(path) ? '' : "import './src/index.ts';"} ${hot} export * from './${path}';`,
      resolveDir: root,
    }));
    onResolve({ filter: /^asked:/ }, ({ path }) => ({
      path: path.slice('asked:'.length),
      namespace: 'asked',
    }));
    onLoad({ filter: /./, namespace: 'asked' }, ({ path }) => ({
      contents: `${besideAsked(text)} export * from './${path}';`,
      resolveDir: root,
    }));
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind, importer }) => {
      const wanted = join(resolveDir, path);
      if (kind === 'dynamic-import') return { path: relative(root, wanted), namespace: 'late' };
      const name =
        kind === 'entry-point'
          ? undefined
          : importWhenAsked(relative(root, wanted), relative(root, importer));
      return name === undefined
        ? { path: wanted, sideEffects: true }
        : { path: name, external: true, sideEffects: false };
    });
  },
};

/** Entries of which a bundle takes single names: what they import keeps the marks of calls that may be left out. */
const taken = ['core', 'types', 'textproto', 'index', 'define'];

/** The files that some files import, and those themselves. */
const reachedFrom = (files: readonly string[], { outputs }: Metafile): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { path, external } of outputs[file]?.imports ?? []) if (!external) visit(path);
  };
  for (const file of files) visit(file);
  return reached;
};

/**
 * The package's entries and the command, with what they share in chunks: Node opens half a dozen files where src/ has hundreds, which is
 * most of what a cold start costs. Packages stay outside.
 */
export const bundleModules = async (folder: string, names = entries): Promise<void> => {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: {
      ...Object.fromEntries([...names, COMMAND].map((name) => [name, `entry:${name}`])),
      ...entriesWhenAsked,
    },
    plugins: [takingAlong, withoutColors],
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    minifyIdentifiers: true,
    minifySyntax: true,
    define: { VERSION },
    external: ['node:*', '@tensorflow/*', 'picomatch', 'protobufjs', 'tinyglobby', 'yaml'],
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    metafile: true,
    write: false,
  });
  const marked = reachedFrom(
    taken.map((name) => relative(root, join(folder, `${name}.js`))),
    metafile,
  );
  // What is all types becomes a chunk without code, which Node would read like any other.
  const [empty, full] = [true, false].map((isEmpty) =>
    outputFiles.filter(({ text: code }) => (code.trim() === '') === isEmpty),
  ) as [OutputFile[], OutputFile[]];
  await Promise.all(
    full.map(async ({ path, text: code }) => {
      await mkdir(dirname(path), { recursive: true });
      const file = relative(root, path);
      const made = await small(code, {
        isMarked: marked.has(file),
        imports: metafile.outputs[file]!.imports,
      });
      const without = (rest: string, { path }: OutputFile): string =>
        rest.replace(new RegExp(`import"[^"]*/${basename(path)}";\\n`), '');
      await writeFile(path, empty.reduce(without, made));
    }),
  );
  for (const [name, code] of Object.entries(filesWhenAsked))
    await writeFile(join(folder, 'chunks', name), code);
  await bundleStarter(folder);
  if (folder === join(root, 'dist')) return;
  // Elsewhere the modules find these by a package.json of their own.
  const { imports } = JSON.parse(text('package.json')) as { imports: object };
  const scope = JSON.stringify({ type: 'module', sideEffects: false, imports });
  await writeFile(join(folder, 'package.json'), scope.replaceAll('./dist/', './'));
};

/**
 * The command alone, in a folder anywhere, with the repository's packages: cli/main.cjs in it is what runs. If asked, the
 * functions that it calls are modules beside it, cli/main.js and cli/output/io.js.
 */
export const bundleCommand = async (folder: string, { door = false } = {}): Promise<void> => {
  await bundleModules(folder, door ? DOOR : []);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
};
