import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';

/** Writes a module that contains, as a string, the script of HTML charts with the parts of the libraries that it needs. */

/** Leaves out the cells of a Voronoi diagram: they are a third of the library, and the script does not use them. */
const CELLS = /voronoi\(bounds\) \{\s*return new Voronoi\(this, bounds\);\s*\}/;

const withoutCells: Plugin = {
  name: 'without-cells',
  setup: ({ onLoad }) => {
    onLoad({ filter: /d3-delaunay\.mjs$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      if (!CELLS.test(code)) throw new Error(`${path} has no method voronoi any more`);
      return { contents: code.replace(CELLS, '') };
    });
  },
};

/** Calls at the top level of d3-array, which a bundler keeps although nothing uses their results. */
const CALLS = /^((?:const|var) \w+ = )(?=\w+\()/gm;

const withoutCalls: Plugin = {
  name: 'without-calls',
  setup: ({ onLoad }) => {
    onLoad({ filter: /d3-array\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(CALLS, '$1/* @__PURE__ */ '),
    }));
  },
};

const quoted = (code: string): string => `'${code.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;

/** The text of `src/plot/html/generated/hover_script.ts`. */
export const hoverModule = async (root: string, header: string): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    entryPoints: ['src/plot/html/page/hover.ts'],
    format: 'iife',
    legalComments: 'none',
    minify: true,
    platform: 'browser',
    plugins: [withoutCells, withoutCalls],
    target: 'es2020',
    write: false,
  });
  const code = outputFiles[0]!.text.trim();
  return `/** ${header} */\n\n/** Shows the values of all lines at the pointer: src/plot/html/page/, with d3-delaunay and d3-array. */\nexport const hoverScript =\n  ${quoted(code)};\n`;
};
