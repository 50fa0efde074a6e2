import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild';

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

/** Where command.cjs keeps the modules that the files beside it share with it. */
const SHARED = 'shared';

/** How esbuild writes an import of one of the package's modules: as a call of require, which not every Node has for modules. */
const REQUIRED_MODULE =
  /Promise\.resolve\(\)\.then\(\(\)=>[\w$]+\(require\("(\.\.\/[\w/]+\.js)"\)(?:,1)?\)\)/g;

/** `syntax-yaml` of src/syntax/yaml/index.ts. */
const nameOf = (path: string): string =>
  relative(join(root, 'src'), path)
    .replace(/(\/index)?\.ts$/, '')
    .replaceAll('/', '-');

/** What the command has from the package's modules, by an import that stays one: one copy is enough. */
const MODULES: { readonly [name: string]: string } = {
  audit: '../audit/index.js',
  dialects: '../dialects.js',
  export: '../export/index.js',
};

/** What is imported only when it is needed is a file of its own beside command.cjs; `found` is told which. */
const cutOff = (found: (path: string) => void): Plugin => ({
  name: 'cut-off',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const wanted = join(resolveDir, path);
      const module = MODULES[nameOf(wanted)];
      if (module !== undefined) return { path: module, external: true };
      found(wanted);
      return { path: `./${nameOf(wanted)}.cjs`, external: true };
    }),
});

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

/** Modules that another file has are taken from there, by the file that has each; `taken` is told which. */
const takeFromOthers = (
  own: string,
  home: ReadonlyMap<string, string>,
  taken: (path: string) => void,
): Plugin => ({
  name: 'take-from-others',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      const found = relative(root, join(resolveDir, path));
      const file = home.get(found);
      return kind !== 'entry-point' && file !== undefined && file !== own
        ? { path: found, namespace: 'elsewhere' }
        : undefined;
    });
    onResolve({ filter: /./, namespace: 'elsewhere' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'elsewhere' }, ({ path }) => {
      taken(path);
      const file = home.get(path)!;
      return {
        contents: `module.exports = require('./${file}.cjs').${SHARED}[${JSON.stringify(path)}];`,
      };
    });
  },
});

/** The source of a file that has modules for others. */
const sharing = (modules: readonly string[], start = ''): string =>
  [
    start,
    ...modules.map((path, i) => `import * as m${i} from './${path}';`),
    `export const ${SHARED} = { ${modules.map((path, i) => `${JSON.stringify(path)}: m${i}`).join(', ')} };`,
  ].join('\n');

/** Modules of src/ that more than one file uses, in groups of the same users: each group is a file of its own. */
const groupsOf = (users: ReadonlyMap<string, readonly string[]>): (readonly string[])[] => {
  const groups = new Map<string, string[]>();
  for (const [path, of] of users) {
    if (of.length < 2) continue;
    const key = [...of].sort().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()];
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
    // Bundled, the dependencies would be 90 kB of the package; outside, `lrs show` of YAML takes 45 ms of CPU more.
    external: ['protobufjs', 'tinyglobby', 'picomatch', 'diff', 'yaml'],
    supported: { 'dynamic-import': false },
    // CommonJS has no import.meta; `createRequire` takes a path too.
    define: { VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
  } as const satisfies BuildOptions;
  const apart = new Set<string>();
  const start = "import { start } from './src/cli/main.ts'; start();";
  const plugins = [cutOff((path) => apart.add(path)), withoutColors];
  const { metafile } = await build({
    ...options,
    stdin: { contents: start, resolveDir: root },
    plugins,
    write: false,
    metafile: true,
  });
  const home = new Map(Object.keys(metafile.inputs).map((path) => [path, 'command']));
  const users = new Map<string, string[]>();
  // What is scanned may name further files that stand apart: the set grows meanwhile.
  for (const path of apart) {
    const { metafile } = await build({
      ...options,
      entryPoints: [path],
      plugins,
      write: false,
      metafile: true,
    });
    for (const input of Object.keys(metafile.inputs)) {
      if (input.startsWith('src/') && !home.has(input))
        users.set(input, [...(users.get(input) ?? []), nameOf(path)]);
    }
  }
  const groups = groupsOf(users).map((modules, i) => ({ name: `shared-${i + 1}`, modules }));
  for (const { name, modules } of groups) for (const path of modules) home.set(path, name);
  const taken = new Set<string>();
  const optionsOf = (name: string, paths: readonly string[]): BuildOptions => ({
    ...options,
    // What a plug-in is imported with stays an import, since it is a module of the user's.
    supported: { 'dynamic-import': paths.some((path) => path.includes('cli/plugins')) },
    outfile: join(folder, `${name}.cjs`),
    plugins: [takeFromOthers(name, home, (each) => taken.add(each)), ...plugins],
  });
  await Promise.all([
    ...[...apart].map((path) => build({ ...optionsOf(nameOf(path), [path]), entryPoints: [path] })),
    ...groups.map(({ name, modules }) =>
      build({ ...optionsOf(name, modules), stdin: { contents: sharing(modules), resolveDir: root } }),
    ),
  ]);
  const fromCommand = [...taken].filter((path) => home.get(path) === 'command').sort();
  await build({
    ...options,
    stdin: { contents: sharing(fromCommand, start), resolveDir: root },
    outfile: join(folder, 'command.cjs'),
    plugins,
  });
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.cjs')) continue;
    const source = await readFile(join(folder, file), 'utf8');
    const changed = source.replace(REQUIRED_MODULE, 'import("$1")');
    if (changed !== source) await writeFile(join(folder, file), changed);
  }
  await writeFile(join(folder, 'main.cjs'), starter);
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

/**
 * What an entry takes along, so that what entries share is a few large files and not one for each set of entries; those
 * that are not listed take the main one along.
 */
const along: { readonly [entry: string]: readonly string[] } = {
  core: [],
  types: ['core'],
  textproto: ['core'],
  proto: ['core'],
  index: ['types', 'textproto'],
};

/** Entries that import what they take along; each file that is imported counts, whether it is used or not. */
const takingAlong: Plugin = {
  name: 'taking-along',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^entry:/ }, ({ path }) => ({
      path: path.slice('entry:'.length),
      namespace: 'entry',
    }));
    onLoad({ filter: /./, namespace: 'entry' }, ({ path }) => {
      const more = (along[path] ?? ['index']).map((each) => `import './src/${each}.ts';`);
      return { contents: `${more.join(' ')} export * from './src/${path}.ts';`, resolveDir: root };
    });
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind }) => {
      const wanted = join(resolveDir, path);
      const name = Object.keys(optional).find((each) => wanted === join(root, optional[each]!.module));
      return name === undefined || kind === 'entry-point'
        ? { path: wanted, sideEffects: true }
        : { path: `#${name}`, external: true, sideEffects: false };
    });
  },
};

/** Modules that hold a package which most users of an entry never need, and the package. */
const optional: { readonly [name: string]: { readonly module: string; readonly from: string } } = {
  yaml: { module: 'src/syntax/yaml/package.ts', from: 'yaml' },
  protobuf: { module: 'src/bind/binary/package.ts', from: 'protobufjs/minimal.js' },
};

/** What such a module is in Node: the package is loaded when it is asked for. */
const whenAsked = (name: string, from: string): string => `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
let loaded;
export const ${name}Package = () => (loaded ??= require(${JSON.stringify(from)}));
`;

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

/** Code without white space and without the marks of calls that may be left out. */
const squeezed = async (code: string): Promise<string> =>
  (await transform(code, { minifyWhitespace: true })).code;

/** Code with its marks and without indents and comments; as it is if a text across lines would change. */
const unindented = async (code: string): Promise<string> => {
  let inText = false;
  const lines = code.split('\n').flatMap((line) => {
    const isWithin = inText;
    const kept = isWithin ? line : line.trimStart();
    if (!isWithin && (kept === '' || kept.startsWith('//'))) return [];
    if ((line.match(/(?<!\\)`/g)?.length ?? 0) % 2 === 1) inText = !inText;
    return [kept];
  });
  const short = lines.join('\n').replaceAll('/* @__PURE__ */ ', '/*@__PURE__*/');
  return (await squeezed(short)) === (await squeezed(code)) ? short : code;
};

/**
 * The package's entries, with what they share in chunks: Node opens half a dozen files where src/ has hundreds, which is
 * most of what a cold start costs. Packages stay outside.
 */
export const bundleModules = async (folder: string, names = entries): Promise<void> => {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: {
      ...Object.fromEntries(names.map((name) => [name, `entry:${name}`])),
      // Apart, since a bundler cannot know that it may leave these packages out.
      ...Object.fromEntries(
        Object.entries(optional).map(([name, { module }]) => [`chunks/${name}`, `./${module}`]),
      ),
    },
    plugins: [takingAlong],
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    minifyIdentifiers: true,
    minifySyntax: true,
    define: { VERSION: JSON.stringify((JSON.parse(text('package.json')) as { version: string }).version) },
    packages: 'external',
    format: 'esm',
    platform: 'neutral',
    external: ['node:*'],
    target: 'es2022',
    metafile: true,
    write: false,
  });
  const marked = reachedFrom(
    taken.map((name) => relative(root, join(folder, `${name}.js`))),
    metafile,
  );
  await Promise.all(
    outputFiles.map(async ({ path, text: code }) => {
      await mkdir(dirname(path), { recursive: true });
      const isMarked = marked.has(relative(root, path));
      await writeFile(path, await (isMarked ? unindented(code) : squeezed(code)));
    }),
  );
  for (const [name, { from }] of Object.entries(optional))
    await writeFile(join(folder, `chunks/${name}_in_node.js`), whenAsked(name, from));
  if (folder === join(root, 'dist')) return;
  // Elsewhere the modules find these by a package.json of their own.
  const { imports } = JSON.parse(text('package.json')) as { imports: object };
  const scope = JSON.stringify({ type: 'module', sideEffects: false, imports });
  await writeFile(join(folder, 'package.json'), scope.replaceAll('./dist/', './'));
};
