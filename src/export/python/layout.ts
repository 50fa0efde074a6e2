/** Python source as `black` lays it out. */

/** Text, or a call whose arguments are again such. */
export type Doc = string | { readonly call: string; readonly args: readonly Doc[] };

export const call = (name: string, ...args: readonly Doc[]): Doc => ({ call: name, args });

/** A float: `1000.0`, `1e-05`. */
export const float = (value: number): string => {
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
  typeof doc === 'string' ? doc : `${doc.call}(${doc.args.map(flat).join(', ')})`;

/** A statement: on one line if it fits, else the arguments of its call on the next, else one a line. */
export const statement = (indent: number, before: string, doc: Doc, after = ''): string => {
  const space = ' '.repeat(indent);
  const line = `${space}${before}${flat(doc)}${after}`;
  if (line.length <= WIDTH || typeof doc === 'string') return line;
  const inner = `${space}    ${doc.args.map(flat).join(', ')}`;
  const body =
    inner.length <= WIDTH ? inner : doc.args.map((arg) => statement(indent + 4, '', arg, ',')).join('\n');
  return `${space}${before}${doc.call}(\n${body}\n${space})${after}`;
};

/** A tuple of floats, an entry a line. */
export const tuple = (values: readonly number[]): string =>
  values.length === 1
    ? `(${float(values[0]!)},)`
    : `(\n${values.map((value) => `    ${float(value)},\n`).join('')})`;
