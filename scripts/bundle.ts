import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { licensesIn } from './licenses.ts';
import { small } from './module_text.ts';
import { asked, entriesWhenAsked, filesWhenAsked, importWhenAsked } from './when_asked.ts';
import { onlyReadingYaml } from './yaml_reader.ts';

/** Makes the bundles of the package, for the build and for tests. */

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
 * Leaves d3's code for colours, a third of d3, out of the bundle. The scales of d3 import this code, but the charts of the
 * command never scale colours.
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
    minifyIdentifiers: true,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'esm',
    platform: 'neutral',
  });
};

/** Builds the script that `lrs` starts. The script runs the modules of the command; `id` identifies this build. */
const bundleStarter = async (folder: string, id: string): Promise<void> => {
  await build({
    ...shared,
    entryPoints: ['src/cli/starter.ts'],
    outfile: join(folder, 'cli/main.cjs'),
    banner: { js: '#!/usr/bin/env node' },
    format: 'cjs',
    platform: 'node',
    minify: true,
    define: { VERSION, BUILD: JSON.stringify(id) },
  });
};

/** Entries of the package that are bundled into several files, by their path in dist/ and in src/. */
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

/** The command, which is not an entry: cli/main.cjs starts it. */
const COMMAND = 'cli/command';
/** The command as functions, for tests that do not start a process for each run. */
const DOOR = ['cli/main', 'cli/output/io'];
/** Modules that the command loads at its start: the main entry, and what `show` and `check` of a text need besides it. */
const HOT = [
  'index',
  'cli/main',
  'cli/commands/check',
  'syntax/textproto/index',
  'syntax/edits',
  'diagnostics/config_error',
];
const hot = HOT.map((each) => `import './src/${each}.ts';`).join(' ');
const starting = `${hot} import { start } from './src/cli/main.ts'; start();`;

/**
 * Modules that an entry imports by default: the main entry, and others that the command loads at its start. Other
 * entries are listed below.
 */
const USUAL = [
  'index',
  'curve/shape/breakpoints',
  'curve/shape/zeros',
  'curve/words/pieces',
  'diagnostics/render/failed',
  'diagnostics/render/safe_json',
  'dialects/names',
  'plot/followed',
];

/**
 * The modules that each entry imports besides its own. Listing them keeps the code of the main entry in one file,
 * instead of one file for each set of entries that share code.
 */
const along: { readonly [entry: string]: readonly string[] } = {
  core: ['index'],
  types: ['index'],
  textproto: ['index'],
  proto: ['index'],
  index: ['types'],
  [COMMAND]: [],
  ...Object.fromEntries(DOOR.map((name) => [name, []])),
};

/**
 * Makes each entry import the modules listed above. Every imported file costs time, whether it is used or not. Modules that the
 * command imports late import what the command has already loaded, and so share its files.
 */
const takingAlong: Plugin = {
  name: 'taking-along',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^entry:/ }, ({ path }) => ({
      path: path.slice('entry:'.length),
      namespace: 'entry',
    }));
    onLoad({ filter: /./, namespace: 'entry' }, ({ path }) => {
      const more = (along[path] ?? USUAL).map((each) => `import './src/${each}.ts';`);
      const own = path === COMMAND ? starting : `export * from './src/${path}.ts';`;
      return { contents: `${more.join(' ')} ${own}`, resolveDir: root };
    });
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `${hot} export * from './${path}';`,
      resolveDir: root,
    }));
    onResolve({ filter: /^asked:/ }, ({ path }) => ({
      path: path.slice('asked:'.length),
      namespace: 'asked',
    }));
    onLoad({ filter: /./, namespace: 'asked' }, ({ path }) => ({
      contents: asked(path),
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

/** Entries from which a bundler picks single names: their imports keep the `PURE` marks of calls that may be dropped. */
const taken = ['core', 'types', 'textproto', 'index', 'define'];

/** Some files and everything they import. */
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

/** Removes bare imports of files that the other imports of a file load too: they only make the file longer. */
const withoutRepeats = (code: string, file: string, { outputs }: Metafile): string => {
  const loadedBy = (from: string): ReadonlySet<string> => {
    const loaded = new Set<string>();
    const visit = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      for (const { path: next, kind, external } of outputs[path]?.imports ?? [])
        if (kind === 'import-statement' && !external) visit(next);
    };
    visit(from);
    return loaded;
  };
  const pathOf = (from: string): string => join(dirname(file), from);
  let left = [...code.matchAll(/^import.*"(\.[^"]*)";$/gm)].map(([, from]) => pathOf(from!));
  return code.replace(/^import"(\.[^"]*)";\n/gm, (line, from: string) => {
    const others = left.filter((each) => each !== pathOf(from));
    if (!others.some((each) => loadedBy(each).has(pathOf(from)))) return line;
    left = others;
    return '';
  });
};

/**
 * Bundles the package's entries and the command. Code that several of them need is in files of its own. Node then opens
 * a few files instead of hundreds. Without that, a cold start would spend most of its time opening files. Other
 * packages stay outside.
 */
export const bundleModules = async (folder: string, names = entries): Promise<void> => {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: {
      ...Object.fromEntries([...names, COMMAND].map((name) => [name, `entry:${name}`])),
      ...entriesWhenAsked,
    },
    plugins: [takingAlong, withoutColors, onlyReadingYaml],
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    minifyIdentifiers: true,
    minifySyntax: true,
    define: { VERSION },
    external: ['node:*', '@tensorflow/*', 'picomatch', 'protobufjs', 'tinyglobby'],
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    metafile: true,
    write: false,
  });
  const filesOf = (names: readonly string[]): ReadonlySet<string> =>
    reachedFrom(
      names.map((name) => relative(root, join(folder, `${name}.js`))),
      metafile,
    );
  const marked = filesOf([...taken, ...Object.keys(entriesWhenAsked)]);
  const first = filesOf(['index']);
  // A module that has only types becomes an empty chunk, which Node would still have to read.
  const [empty, full] = [true, false].map((isEmpty) =>
    outputFiles.filter(({ text: code }) => (code.trim() === '') === isEmpty),
  ) as [OutputFile[], OutputFile[]];
  const texts = await Promise.all(
    full.map(async ({ path, text: code }) => {
      await mkdir(dirname(path), { recursive: true });
      const file = relative(root, path);
      const made = await small(code, {
        isMarked: marked.has(file),
        isFirst: first.has(file),
        imports: metafile.outputs[file]!.imports,
      });
      const without = (rest: string, { path }: OutputFile): string =>
        rest.replace(new RegExp(`import"[^"]*/${basename(path)}";\\n`), '');
      const text = withoutRepeats(empty.reduce(without, made), file, metafile);
      await writeFile(path, text);
      return text;
    }),
  );
  for (const [name, code] of Object.entries(filesWhenAsked))
    await writeFile(join(folder, 'chunks', name), code);
  await writeFile(join(folder, 'LICENSES.txt'), licensesIn(metafile, root));
  const hash = createHash('sha256');
  for (const each of [...texts, ...Object.values(filesWhenAsked)]) hash.update(each);
  await bundleStarter(folder, hash.digest('hex').slice(0, 8));
  if (folder === join(root, 'dist')) return;
  // Outside of dist/, the modules find the lazily loaded files by a package.json in their folder.
  const { imports } = JSON.parse(text('package.json')) as { imports: object };
  const scope = JSON.stringify({ type: 'module', sideEffects: false, imports });
  await writeFile(join(folder, 'package.json'), scope.replaceAll('./dist/', './'));
};

/**
 * Bundles the command alone into any folder, with the repository's packages; run its cli/main.cjs. If asked, also writes the
 * functions that it calls as modules, cli/main.js and cli/output/io.js.
 */
export const bundleCommand = async (folder: string, { door = false } = {}): Promise<void> => {
  await bundleModules(folder, door ? DOOR : []);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
};
