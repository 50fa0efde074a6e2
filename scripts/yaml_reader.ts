import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Bundles only the parts of the package `yaml` that read a document with positions. A third of its code prints
 * documents, creates nodes and plain values, or handles the tags of YAML 1.1, which `src/syntax/yaml` never uses.
 */

/** A module whose exports throw, because nothing should call them. */
const unused = (...names: readonly string[]): string =>
  [
    "const unused = () => { throw new Error('this bundle only reads YAML'); };",
    `export { ${names.map((name) => `unused as ${name}`).join(', ')} };`,
  ].join('\n');

/** The modules to replace, by their path in the package. */
const replaced: { readonly [path: string]: string } = {
  'doc/anchors': unused('anchorIsValid', 'anchorNames', 'createNodeAnchors', 'findNewAnchor'),
  'doc/applyReviver': unused('applyReviver'),
  'doc/createNode': unused('createNode'),
  'nodes/addPairToJSMap': unused('addPairToJSMap'),
  'nodes/toJS': unused('toJS'),
  'parse/cst-scalar': unused('createScalarToken', 'resolveAsScalar', 'setScalarValue'),
  'parse/cst-stringify': unused('stringify'),
  'parse/cst-visit': unused('visit'),
  'stringify/stringify': unused('createStringifyContext', 'stringify'),
  'stringify/stringifyCollection': unused('stringifyCollection'),
  'stringify/stringifyDocument': unused('stringifyDocument'),
  'stringify/stringifyPair': unused('stringifyPair'),
  'stringify/stringifyString': unused('stringifyString'),
  visit: unused('visit', 'visitAsync'),
  // src/syntax/yaml/compose.ts adds its own tags to those of the schema `failsafe`.
  'schema/tags': `import { map } from './common/map.js';
    import { seq } from './common/seq.js';
    import { string } from './common/string.js';
    export const coreKnownTags = {};
    export const getTags = (add) => add([map, seq, string]);`,
};

/** Methods of nodes and documents that change, copy or print them. */
const METHOD = new RegExp(
  [
    '\\n    (?:static )?',
    '(?:add|addIn|clone|createAlias|createNode|createPair|delete|deleteIn|from|get|getIn|has|hasAllNullValues|hasIn|resolve|set|setIn|toJS|toJSON|toString)',
    '\\([^\\n]*\\) \\{\\n(?: {8}[^\\n]*\\n|\\n)*    \\}(?=\\n)',
  ].join(''),
  'g',
);

const IN_PACKAGE = '[\\\\/]yaml[\\\\/]browser[\\\\/]dist[\\\\/]';

export const onlyReadingYaml: Plugin = {
  name: 'only-reading-yaml',
  setup: ({ onLoad }) => {
    for (const [path, contents] of Object.entries(replaced))
      onLoad(
        {
          filter: new RegExp(`${IN_PACKAGE}${path.replace('/', '[\\\\/]')}\\.js$`),
        },
        (file) => ({
          contents,
          resolveDir: dirname(file.path),
        }),
      );
    onLoad(
      { filter: new RegExp(`${IN_PACKAGE}(?:doc[\\\\/]Document|nodes[\\\\/]\\w+)\\.js$`) },
      async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(METHOD, ''),
      }),
    );
  },
};
