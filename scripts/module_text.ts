import { type AnyNode, type ArrowFunctionExpression, type Expression, type Program, parse } from 'acorn';
import { type Metafile, transform } from 'esbuild';

/** Minifies modules written by esbuild, with their imports in the first lines and their exports in the last. */

type Imports = Metafile['outputs'][string]['imports'];

/** Code without white space and without `PURE` marks. */
const squeezed = async (code: string): Promise<string> =>
  (await transform(code, { minifyWhitespace: true, minifySyntax: true })).code;

const MARK = '/* @__PURE__ */ ';
const SHORT = '/*@__PURE__*/';
/** Replaces each mark while white space is removed: that also removes comments, and the marks are comments. */
const NAME = 'PURE_MARK$';

/** Code with its `PURE` marks, but without other comments and white space. */
const marked = async (code: string): Promise<string> => {
  const named = code.replaceAll(`${MARK}new `, `new ${NAME}`).replaceAll(MARK, NAME);
  const short = (await squeezed(named)).replaceAll(`new ${NAME}`, `${SHORT}new `).replaceAll(NAME, SHORT);
  if ((await squeezed(short)) !== (await squeezed(code)))
    throw new Error('removing white space changed the code');
  return short;
};

/** The direct children of a node. */
const inside = (node: AnyNode): readonly AnyNode[] =>
  Object.values(node)
    .flat()
    .filter((each): each is AnyNode => typeof (each as AnyNode | null)?.type === 'string');

const isOwnScope = ({ type }: AnyNode): boolean => /^(?:Function|Class)/.test(type);
const isArrow = ({ type }: AnyNode): boolean => type === 'ArrowFunctionExpression';

/** The outermost nodes that pass a test, except those inside functions other than arrow functions. */
const outermost = (node: AnyNode, test: (node: AnyNode) => boolean): readonly AnyNode[] => {
  if (test(node)) return [node];
  return isOwnScope(node) ? [] : inside(node).flatMap((each) => outermost(each, test));
};

/** Replaces parts of a text; the parts are given in order. */
const replaced = (text: string, parts: readonly AnyNode[], by: (node: AnyNode) => string): string => {
  const ends = [0, ...parts.map(({ end }) => end)];
  return `${parts.map((part, i) => `${text.slice(ends[i], part.start)}${by(part)}`).join('')}${text.slice(ends.at(-1))}`;
};

/** The length of a function, in characters, below which its form does not matter, because V8 reads it so fast. */
const SHORT_ARROW = 60;

/** Arrow functions of a module that can be written as `function`, as they do not use the `this` around them. */
const canBeFunction = (node: AnyNode): boolean =>
  node.type === 'ArrowFunctionExpression' &&
  !node.async &&
  node.end - node.start >= SHORT_ARROW &&
  outermost(node, ({ type }) => type === 'ThisExpression').length === 0;

/** The values that a bundler keeps even if nobody uses them, as computing them might do something else. */
const mayDoMore =
  (code: string) =>
  (node: AnyNode): boolean => {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        return !code.slice(0, node.start).endsWith(SHORT);
      case 'TemplateLiteral':
        return node.expressions.length > 0;
      default:
        return ['BinaryExpression', 'MemberExpression', 'SpreadElement'].includes(node.type);
    }
  };

/** The expressions that the variables of a module start with. */
const valuesIn = (module: Program): readonly Expression[] =>
  module.body
    .flatMap((node) => (node.type === 'VariableDeclaration' ? node.declarations : []))
    .map(({ init }) => init)
    .filter((init) => init !== null && init !== undefined);

const parsed = (code: string): Program => parse(code, { ecmaVersion: 'latest', sourceType: 'module' });

/** Marks constants that a bundler may leave out: no module of the package does anything else when it is loaded. */
const withMarks = (code: string): string => {
  const test = mayDoMore(code);
  const kept = valuesIn(parsed(code)).filter((value) =>
    outermost(value, (node) => isArrow(node) || test(node)).some(test),
  );
  return replaced(code, kept, ({ start, end }) => `${SHORT}(()=>(${code.slice(start, end)}))()`);
};

/**
 * Writes arrow functions at the top level of a module as `function`.
 *
 * V8 reads an arrow function at once in full detail, but only skims the body of any other function until its first
 * call. With `function`, a first `load` takes a tenth less CPU time, and a bundle is 1 % longer.
 */
const withFunctions = (code: string): string =>
  replaced(code, outermost(parsed(code), isArrow).filter(canBeFunction), (node) => {
    const { start, end, params, expression } = node as ArrowFunctionExpression;
    const sign = code.indexOf('=>', params.at(-1)?.end ?? start);
    const [head, body] = [code.slice(start, sign), code.slice(sign + 2, end)];
    return `function${head.startsWith('(') ? head : `(${head})`}${expression ? `{return ${body}}` : body}`;
  });

const IMPORT = /^import (?:(?:([\w$]+)|\{([^}]*)\}) from )?"([^"]+)";\n/gm;
const EXPORT = /^export \{([^}]*)\};\n$/m;

/** Joins the imports of `#later` into one: esbuild writes an import for each module that needs it. */
const oneImport = (heads: readonly string[]): string => {
  const names = heads.map((head) => /^import\{(.*)\}from"#later";$/m.exec(head)?.[1]);
  const late = names.filter((each) => each !== undefined);
  const others = heads.filter((_, i) => names[i] === undefined).join('');
  return late.length === 0 ? others : `${others}import{${late.join()}}from"#later";\n`;
};

const namesIn = (list: string): string => list.replaceAll(/\s+/g, ' ').trim().replaceAll(', ', ',');

/**
 * Rewrites a module for the command's starter (src/cli/starter.ts), which expects each import on a line of its own
 * before all other code, and the exports on the last line. Files that Node reads first get the form that V8 reads fastest.
 *
 * Throws if the imports of the text differ from those that esbuild reported.
 */
export const small = async (
  code: string,
  {
    isMarked,
    isFirst,
    imports,
  }: { readonly isMarked: boolean; readonly isFirst: boolean; readonly imports: Imports },
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
    throw new Error(`imports that differ from those that esbuild reported in ${heads.join('')}`);
  const kept = isMarked ? withMarks(await marked(rest)) : await squeezed(rest);
  const body = isFirst ? withFunctions(kept) : kept;
  return `${oneImport(heads)}${body.trimEnd()}\n${exported === undefined ? '' : `export{${namesIn(exported)}};\n`}`;
};
