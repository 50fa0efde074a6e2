import { join } from 'node:path';

/**
 * Packages that most users of an entry never need, and modules of ours that a first `load` of a text does not need. Bundlers and
 * browsers import them as usual. Node loads each when its function is first called, through imports of package.json: `#yaml`,
 * `#protobuf` and `#later`.
 *
 * Shortest CPU time of `import 'learning-schedules'` and a first `load` of a text, above `node -e 0`, on Node 24: 62 ms; it was 72
 * before edit and the readers of other formats were loaded this way.
 */

/** A module that imports a package, and its function that returns it. */
const packages: {
  readonly [file: string]: { readonly module: string; readonly name: string; readonly from: string };
} = {
  yaml: { module: 'src/syntax/yaml/package.ts', name: 'yamlPackage', from: 'yaml' },
  protobuf: { module: 'src/bind/binary/package.ts', name: 'protobufPackage', from: 'protobufjs/minimal.js' },
};

/** A module of ours, the file that imports it lazily, and its function. Other files import it as usual. */
const modules: {
  readonly [file: string]: { readonly module: string; readonly by: string; readonly name: string };
} = {
  edit: { module: 'src/edit/index.ts', by: 'src/index.ts', name: 'edit' },
  read_yaml: { module: 'src/syntax/yaml/index.ts', by: 'src/load.ts', name: 'parseYaml' },
  read_json: { module: 'src/syntax/json/index.ts', by: 'src/load.ts', name: 'parseJson' },
  read_binary: { module: 'src/bind/binary/decode.ts', by: 'src/load.ts', name: 'decodeBinary' },
};

/** The import that replaces that of a lazily loaded module; undefined for other modules. */
export const importWhenAsked = (module: string, importer: string): string | undefined => {
  const file = Object.keys(packages).find((each) => packages[each]!.module === module);
  if (file !== undefined) return `#${file}`;
  const isLater = Object.values(modules).some((each) => each.module === module && each.by === importer);
  return isLater ? '#later' : undefined;
};

/** Entries of the bundle: each separate, since a bundler cannot know that it may leave a package out. */
export const entriesWhenAsked: { readonly [name: string]: string } = {
  ...Object.fromEntries(
    Object.entries(packages).map(([file, { module }]) => [`chunks/${file}`, `./${module}`]),
  ),
  ...Object.fromEntries(
    Object.entries(modules).map(([file, { module }]) => [`chunks/${file}`, `asked:${module}`]),
  ),
};

/** Imports of the code that the importing files have already loaded, so that lazily loaded modules share their files. */
export const besideAsked = (text: (path: string) => string): string => {
  const importers = [...new Set(Object.values(modules).map(({ by }) => by))];
  const later = [...importers, ...Object.values(modules).map(({ module }) => module)];
  return importers
    .flatMap((by) => [...text(by).matchAll(/^(?:import|export) (?!type)[^;']* from '(\..*)';$/gm)])
    .map(([, path = '']) => join('src', path))
    .filter((path) => !later.includes(path))
    .map((path) => `import './${path}';`)
    .join(' ');
};

/** Loads a file or a package once. Modules that run as scripts (src/cli/starter.ts) have a `require` of their own. */
const LOADER = `const loaded = {};
const load = (path) => (loaded[path] ??= (import.meta.require ?? process.getBuiltinModule("node:module").createRequire(import.meta.url))(path));
`;

/** The files that package.json names for Node, and the file for other platforms, which lists the modules. */
export const filesWhenAsked: { readonly [file: string]: string } = {
  ...Object.fromEntries(
    Object.entries(packages).map(([file, { name, from }]) => [
      `${file}_in_node.js`,
      `${LOADER}const ${name} = () => load(${JSON.stringify(from)});\nexport{${name}};\n`,
    ]),
  ),
  'later_in_node.js': [
    LOADER,
    ...Object.entries(modules).map(
      ([file, { name }]) => `const ${name} = (...args) => load("./${file}.js").${name}(...args);\n`,
    ),
    `export{${Object.values(modules)
      .map(({ name }) => name)
      .join()}};\n`,
  ].join(''),
  'later.js': Object.entries(modules)
    .map(([file, { name }]) => `export{${name}}from"./${file}.js";\n`)
    .join(''),
};
