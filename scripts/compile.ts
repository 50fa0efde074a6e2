import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from './bundle.ts';

/** Compiles all modules of this repository to plain JavaScript, which needs no loader; a loader would slow every call. */

const folders = ['src', 'test', 'scripts', 'bench', 'examples'];

const { paths: own } = (
  JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: { paths: { readonly [entry: string]: readonly [string] } };
  }
).compilerOptions;

const compiledName = (path: string): string => path.replace(/\.ts$/, '.js');

/** Texts to compile instead of the files' own, by path from the root of the repository. */
export type OtherTexts = ReadonlyMap<string, string>;

/** Changes the paths of imports so that they lead to compiled modules. */
const inPlace = (folder: string, others: OtherTexts): Plugin => ({
  name: 'in-place',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /./ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      if (path === tfjs) return { path: pathToFileURL(join(folder, 'tfjs.js')).href, external: true };
      const source = own[path]?.[0];
      if (source !== undefined)
        return { path: pathToFileURL(join(folder, compiledName(source))).href, external: true };
      return { path: /^\.{1,2}\//.test(path) ? compiledName(path) : path, external: true };
    });
    if (others.size > 0)
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const contents = others.get(relative(root, path));
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
  },
});

/** `import.meta.url` still names the source, not the compiled file: tests find files by it. */
const OWN_URL = 'ownUrl';
const ownUrl = (folder: string): string => {
  const [from, to] = [folder, root].map((each) => JSON.stringify(pathToFileURL(join(each, '/')).href));
  return `const ${OWN_URL} = import.meta.url.replace(${from}, ${to}).replace(/\\.js(?=$|\\?)/, '.ts');`;
};

const tfjs = '@tensorflow/tfjs';

/**
 * A module with the same exports as TensorFlow.js. Before Node imports a CommonJS module, it searches the text for the names of
 * its exports: for these four megabytes that takes longer than running them.
 */
const tfjsModule = (): string => {
  const names = Object.keys(createRequire(import.meta.url)(tfjs) as object);
  return [
    "import { createRequire } from 'node:module';",
    `const { ${names.join(', ')} } = createRequire(import.meta.url)('${tfjs}');`,
    `export { ${names.join(', ')} };`,
  ].join('\n');
};

/** Writes each module into the folder, at the same relative path. */
export const compile = async (folder: string, others: OtherTexts = new Map()): Promise<void> => {
  const entryPoints = folders.flatMap((each) =>
    readdirSync(join(root, each), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.fixture)\.ts$/.test(file) && !file.includes('node_modules'))
      .map((file) => join(each, file)),
  );
  await build({
    absWorkingDir: root,
    entryPoints,
    outbase: root,
    outdir: folder,
    bundle: true,
    treeShaking: false,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
    define: { 'import.meta.url': OWN_URL },
    banner: { js: ownUrl(folder) },
    plugins: [inPlace(folder, others)],
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'tfjs.js'), tfjsModule());
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
};
