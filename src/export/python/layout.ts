import { printable } from '../../diagnostics/render/printable.ts';
/** Lays out Python source as `black` does. */

/** Text, or a call or list of such parts: `open` is everything up to and including the bracket. */
export type Doc = string | { readonly open: string; readonly args: readonly Doc[]; readonly close: string };

export const call = (name: string, ...args: readonly Doc[]): Doc => ({ open: `${name}(`, args, close: ')' });

/** A keyword argument: `name=` and its value. */
export const keyword = (name: string, doc: Doc): Doc =>
  typeof doc === 'string' ? `${name}=${doc}` : { ...doc, open: `${name}=${doc.open}` };

/** A float: `1000.0`, `1e-05`. */
export const floatText = (value: number): string => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'math.nan' : value > 0 ? 'math.inf' : '-math.inf';
  if (Object.is(value, -0)) return '-0.0';
  const text = (Math.abs(value) < 1e-4 && value !== 0 ? value.toExponential() : String(value)).replace(
    'e+',
    'e',
  );
  return /[.e]/.test(text) ? text : `${text}.0`;
};

const WIDTH = 88;

const flat = (doc: Doc): string =>
  typeof doc === 'string' ? doc : `${doc.open}${doc.args.map(flat).join(', ')}${doc.close}`;

/**
 * A statement: on one line if it fits, else with the arguments of its call on the next line, else one per line, as
 * for lists.
 */
export const statement = (indent: number, before: string, doc: Doc, after = ''): string => {
  const space = ' '.repeat(indent);
  const line = `${space}${before}${flat(doc)}${after}`;
  if (line.length <= WIDTH || typeof doc === 'string') return line;
  const inner = `${space}    ${doc.args.map(flat).join(', ')}`;
  const body =
    inner.length <= WIDTH && (doc.close === ')' || doc.args.length === 1)
      ? inner
      : doc.args.map((arg) => statement(indent + 4, '', arg, ',')).join('\n');
  return `${space}${before}${doc.open}\n${body}\n${space}${doc.close}${after}`;
};

/** A tuple of floats, one entry per line. */
export const tuple = (values: readonly number[]): string =>
  values.length === 1
    ? `(${floatText(values[0]!)},)`
    : `(\n${values.map((value) => `    ${floatText(value)},\n`).join('')})`;

/** Text escaped for a docstring. */
export const docstringText = (text: string): string => text.replaceAll('\\', '/').replaceAll('"""', "'''");

const wrapped = (line: string): string[] => {
  const lines: string[] = [];
  let left = line;
  while (left.length > 88) {
    const at = left.lastIndexOf(' ', 88);
    if (at < 10) break;
    lines.push(left.slice(0, at));
    left = `  ${left.slice(at + 1)}`;
  }
  return [...lines, left];
};

/** Lines as a docstring, broken if they are too long. */
export const docstringOf = (lines: readonly string[]): string =>
  `"""${lines.flatMap((line) => wrapped(docstringText(printable(line)))).join('\n')}\n"""`;
