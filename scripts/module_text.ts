import { type Metafile, transform } from 'esbuild';

/** Minifies modules written by esbuild, with their imports in the first lines and their exports in the last. */

type Imports = Metafile['outputs'][string]['imports'];

/** Code without white space and without `PURE` marks. */
const squeezed = async (code: string): Promise<string> =>
  (await transform(code, { minifyWhitespace: true, minifySyntax: true })).code;

const MARK = '/* @__PURE__ */ ';
const SHORT = '/*@__PURE__*/';
/** Stands in place of each mark while white space is removed, since comments are removed at the same time. */
const NAME = 'PURE_MARK$';

/** Code with its `PURE` marks, but without other comments and white space. */
const marked = async (code: string): Promise<string> => {
  const named = code.replaceAll(`${MARK}new `, `new ${NAME}`).replaceAll(MARK, NAME);
  const short = (await squeezed(named)).replaceAll(`new ${NAME}`, `${SHORT}new `).replaceAll(NAME, SHORT);
  if ((await squeezed(short)) !== (await squeezed(code)))
    throw new Error('removing white space changed the code');
  return short;
};

const IMPORT = /^import (?:(?:([\w$]+)|\{([^}]*)\}) from )?"([^"]+)";\n/gm;
const EXPORT = /^export \{([^}]*)\};\n$/m;

const namesIn = (list: string): string => list.replaceAll(/\s+/g, ' ').trim().replaceAll(', ', ',');

/**
 * Rewrites a module for the command's starter (src/cli/starter.ts), which expects each import on a line of its own
 * before all other code, and the exports on the last line.
 *
 * Throws if the text has other imports than esbuild reported.
 */
export const small = async (
  code: string,
  { isMarked, imports }: { readonly isMarked: boolean; readonly imports: Imports },
): Promise<string> => {
  const heads: string[] = [];
  const rest = code
    .replace(IMPORT, (_, whole: string | undefined, names: string | undefined, from: string) => {
      const list = names ?? (whole === undefined ? undefined : `default as ${whole}`);
      heads.push(`import${list === undefined ? '' : `{${namesIn(list)}}from`}"${from}";\n`);
      return '';
    })
    .replace(EXPORT, '');
  const exported = EXPORT.exec(code)?.[1];
  const later = code.match(/\bimport\("\.\//g)?.length ?? 0;
  const isSame = (kind: string, count: number): boolean =>
    imports.filter((each) => each.kind === kind && (kind !== 'dynamic-import' || !each.external)).length ===
    count;
  if (!isSame('import-statement', heads.length) || !isSame('dynamic-import', later))
    throw new Error(`other imports than esbuild reported in ${heads.join('')}`);
  const body = await (isMarked ? marked(rest) : squeezed(rest));
  return `${heads.join('')}${body.trimEnd()}\n${exported === undefined ? '' : `export{${namesIn(exported)}};\n`}`;
};
