import { join } from 'node:path';

/**
 * What most users of an entry never need: packages, and modules of ours that a first `load` of a text does without. Bundlers and
 * browsers import them like all else. Node loads each when its function is first called, by imports of package.json: `#yaml`,
 * `#protobuf` and `#later`.
 *
 * Least CPU time of `import 'learning-schedules'` and a first `load` of a text, over `node -e 0`, on Node 24: 62 ms, and 72 before
 * edit and the readers of other formats were loaded so.
 */

/** A module that holds a package, and the function that gives it. */
const packages: {
  readonly [file: string]: { readonly module: string; readonly name: string; readonly from: string };
} = {
  yaml: { module: 'src/syntax/yaml/package.ts', name: 'yamlPackage', from: 'yaml' },
  protobuf: { module: 'src/bind/binary/package.ts', name: 'protobufPackage', from: 'protobufjs/minimal.js' },
};

/** A module of ours, what imports it so, and its function. Others import it as usual. */
const modules: {
  readonly [file: string]: { readonly module: string; readonly by: string; readonly name: string };
} = {
  edit: { module: 'src/edit/index.ts', by: 'src/index.ts', name: 'edit' },
  read_yaml: { module: 'src/syntax/yaml/index.ts', by: 'src/load.ts', name: 'parseYaml' },
  read_json: { module: 'src/syntax/json/index.ts', by: 'src/load.ts', name: 'parseJson' },
  read_binary: { module: 'src/bind/binary/decode.ts', by: 'src/load.ts', name: 'decodeBinary' },
};

/** The import in place of a module that is loaded when it is asked for; undefined for all others. */
export const importWhenAsked = (module: string, importer: string): string | undefined => {
  const file = Object.keys(packages).find((each) => packages[each]!.module === module);
  if (file !== undefined) return `#${file}`;
  const isLater = Object.values(modules).some((each) => each.module === module && each.by === importer);
  return isLater ? '#later' : undefined;
};

/** Entries of the bundle: each apart, since a bundler cannot know that it may leave a package out. */
export const entriesWhenAsked: { readonly [name: string]: string } = {
  ...Object.fromEntries(
    Object.entries(packages).map(([file, { module }]) => [`chunks/${file}`, `./${module}`]),
  ),
  ...Object.fromEntries(
    Object.entries(modules).map(([file, { module }]) => [`chunks/${file}`, `asked:${module}`]),
  ),
};

/** Imports of what those that import such modules have already: what is loaded later shares their files. */
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

/** The files that package.json names for Node, and the one for all others that lists the modules. */
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
