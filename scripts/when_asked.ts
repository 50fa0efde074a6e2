import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Modules that a first `load` of a text does not need. Bundlers and browsers import them as usual. Node loads each when its function
 * is first called, through the import `#later` of package.json.
 *
 * docs/decisions/0022-measured-sizes.md says how much this saves.
 */

/** A group of modules that are loaded lazily, as one file. */
interface Later {
  readonly modules: readonly string[];
  /** The files that import the group lazily, by default all files outside the group; other files import it as usual. */
  readonly by?: readonly string[];
  /** The functions that other files call. Only functions can be loaded lazily. */
  readonly names: readonly string[];
}

/** The messages of findings. */
const words = ((): Later => {
  const folder = 'src/diagnostics/catalogue';
  const modules = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
  const names = modules.flatMap((module) =>
    [...readFileSync(join(root, module), 'utf8').matchAll(/^export const (\w+(?:Finding|Words)) =/gm)].map(
      ([, name = '']) => name,
    ),
  );
  return {
    modules: ['src/diagnostics/catalogue.ts', ...modules],
    names: ['catalogue', 'rates', 'rules', 'schedules', ...names],
  };
})();

const later: { readonly [file: string]: Later } = {
  edit: { modules: ['src/edit/index.ts'], by: ['src/index.ts'], names: ['edit'] },
  read_yaml: { modules: ['src/syntax/yaml/index.ts'], by: ['src/load.ts'], names: ['parseYaml'] },
  read_json: { modules: ['src/syntax/json/index.ts'], by: ['src/load.ts'], names: ['parseJson'] },
  read_binary: { modules: ['src/bind/binary/decode.ts'], by: ['src/load.ts'], names: ['decodeBinary'] },
  read_object: {
    modules: ['src/config/read/read_object.ts', 'src/config/build/from_draft.ts'],
    by: ['src/config/read/read.ts', 'src/create.ts'],
    names: ['readObject', 'scheduleOfDraft'],
  },
  read_scalars: {
    modules: ['src/bind/scalars/json.ts', 'src/bind/scalars/yaml.ts'],
    by: ['src/bind/bind.ts'],
    names: ['jsonScalar', 'yamlScalar'],
  },
  // One group, so one file: the command needs most of these modules at its start, and each further file would cost
  // time.
  functions: {
    modules: [
      'src/curve/fill/fill.ts',
      'src/curve/shape/breakpoints.ts',
      'src/curve/shape/compare.ts',
      'src/curve/shape/horizon.ts',
      'src/curve/shape/zeros.ts',
      'src/curve/words/pieces.ts',
      'src/diagnostics/render/failed.ts',
      'src/diagnostics/render/render.ts',
      'src/rules/run/lengths.ts',
      'src/schedules/index.ts',
    ],
    by: [
      'src/create.ts',
      'src/index.ts',
      'src/load.ts',
      'src/rules/rate/jump.ts',
      'src/rules/run/run_verdict.ts',
      'src/rules/run/stops_early.ts',
      'src/rules/run/zero_tail.ts',
    ],
    names: [
      'compare',
      'corners',
      'cosineDecayWithWarmup',
      'exponentialDecayWithBurnin',
      'exponentialDecayWithWarmup',
      'failed',
      'fill',
      'horizon',
      'manualStepping',
      'pieces',
      'render',
      'waysToFit',
      'zeros',
    ],
  },
  advice: {
    modules: [
      'src/bind/fields/meant_fields.ts',
      'src/bind/fields/misplaced_field.ts',
      'src/bind/fields/slip.ts',
      'src/diagnostics/nearest.ts',
    ],
    names: ['blockFor', 'meantField', 'nearest', 'onlyItem', 'placeBelow', 'slip', 'slipsFrom'],
  },
  faults: {
    modules: [
      'src/syntax/conflict_markers.ts',
      'src/syntax/textproto/other_formats.ts',
      'src/syntax/textproto/parser/bracket_by_indentation.ts',
    ],
    names: ['conflictMarkers', 'mistakenFor', 'weigh'],
  },
  whole_file: {
    modules: [
      'src/syntax/whole_file/json_slips.ts',
      'src/syntax/whole_file/kinds.ts',
      'src/syntax/whole_file/slips.ts',
      'src/syntax/whole_file/textproto_braces.ts',
      'src/syntax/whole_file/textproto_names.ts',
      'src/syntax/whole_file/textproto_rows.ts',
      'src/syntax/whole_file/textproto_slips.ts',
      'src/syntax/whole_file/textproto_values.ts',
      'src/syntax/whole_file/wrappers.ts',
      'src/syntax/whole_file/yaml_slips.ts',
    ],
    names: [
      'lineAround',
      'mendJson',
      'mendTextproto',
      'mendYaml',
      'otherKind',
      'unwrapped',
      'withoutRepetition',
    ],
  },
  words,
  yaml: { modules: ['src/syntax/yaml/package.ts'], names: ['yamlPackage'] },
};

const isLater = ({ modules, by }: Later, module: string, importer: string): boolean =>
  modules.includes(module) &&
  (by === undefined ? importer.startsWith('src/') && !modules.includes(importer) : by.includes(importer));

/** The path to import in place of a lazily loaded module; undefined for other modules. */
export const importWhenAsked = (module: string, importer: string): string | undefined =>
  Object.values(later).some((each) => isLater(each, module, importer)) ? '#later' : undefined;

/** One entry of the bundle for each group, because a bundler cannot know that it may leave a package out. */
export const entriesWhenAsked: { readonly [name: string]: string } = {
  ...Object.fromEntries(Object.keys(later).map((file) => [`chunks/${file}`, `asked:${file}`])),
};

/** The source of the file with one group of modules. */
export const asked = (file: string): string =>
  ["import './src/index.ts';", ...later[file]!.modules.map((module) => `export * from './${module}';`)].join(
    ' ',
  );

/** Loads a file once. Modules that run as scripts (src/cli/starter.ts) use their own `require`. */
const LOADER = `const loaded = {};
const load = (path) => (loaded[path] ??= (import.meta.require ?? process.getBuiltinModule("node:module").createRequire(import.meta.url))(path));
`;

/**
 * Files of the package that load modules lazily: those that package.json names for Node, and one for other platforms,
 * which lists the modules.
 */
export const filesWhenAsked: { readonly [file: string]: string } = {
  'later_in_node.js': [
    LOADER,
    'const from = (path, ...names) => names.map((name) => (...args) => load(path)[name](...args));\n',
    ...Object.entries(later).map(
      ([file, { names }]) =>
        `const [${names.join()}] = from("./${file}.js",${names.map((name) => `"${name}"`).join()});\n`,
    ),
    `export{${Object.values(later)
      .flatMap(({ names }) => names)
      .join()}};\n`,
  ].join(''),
  'later.js': Object.entries(later)
    .map(([file, { names }]) => `export{${names.join()}}from"./${file}.js";\n`)
    .join(''),
};
