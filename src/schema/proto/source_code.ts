/** Prints expressions as source text in the formatter's layout: on one line if they fit, else one part per line. */

export const WIDTH = 110;

/** An expression: its text, an object, a list (always with one item per line), or a call. */
export type Code =
  | string
  | { readonly object: readonly (readonly [name: string, value: Code])[] }
  | { readonly list: readonly Code[] }
  | { readonly call: string; readonly args: readonly Code[] };

/** A doc comment on its own line, whose text cannot end it. */
export const comment = (text: string | undefined, indent = ''): string =>
  text === undefined || text === ''
    ? ''
    : `${indent}/** ${text.replaceAll('*/', '* /').replace(/\s*\n\s*/g, ' ')} */\n`;

const count = (text: string, what: string): number => text.split(what).length - 1;

export const stringLiteral = (text: string): string => {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return count(text, "'") > count(text, '"')
    ? `"${escaped.replaceAll('"', '\\"')}"`
    : `'${escaped.replaceAll("'", "\\'")}'`;
};

const numberLiteral = (value: number): string => {
  if (Number.isNaN(value)) return 'Number.NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Number.POSITIVE_INFINITY' : 'Number.NEGATIVE_INFINITY';
  return Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
};

/** A name as the key of an object: in quotes only if it needs them. */
export const keyLiteral = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);

/** A scalar, or an object of scalars, as code. */
export const literal = (value: unknown): Code => {
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Uint8Array) return `new Uint8Array([${[...value].join(', ')}])`;
  if (typeof value !== 'object' || value === null) return String(value);
  return { object: Object.entries(value).map(([name, of]) => [name, literal(of)] as const) };
};

const hasList = (code: Code): boolean =>
  typeof code !== 'string' &&
  ('list' in code ||
    ('object' in code ? code.object.some(([, value]) => hasList(value)) : code.args.some(hasList)));

const onOneLine = (code: Code): string => {
  if (typeof code === 'string') return code;
  if ('list' in code) return `[${code.list.map(onOneLine).join(', ')}]`;
  if ('call' in code) return `${code.call}(${code.args.map(onOneLine).join(', ')})`;
  const entries = code.object.map(([name, value]) => `${keyLiteral(name)}: ${onOneLine(value)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
};

const isObject = (code: Code | undefined): boolean => typeof code === 'object' && 'object' in code;

/** Lines between brackets, each indented and followed by a comma. */
const between = (
  open: string,
  lines: readonly (readonly [head: string, code: Code])[],
  close: string,
  indent: string,
): string => {
  const inner = `${indent}  `;
  const text = lines.map(
    ([head, code]) => `${inner}${head}${layOut(code, inner, inner.length + head.length)},\n`,
  );
  return `${open}\n${text.join('')}${indent}${close}`;
};

/**
 * Prints a call over several lines. If the last argument is an object and all others fit on the first line, only the
 * object is spread over several lines.
 */
const openCall = (call: string, args: readonly Code[], indent: string, column: number): string => {
  const last = args.at(-1);
  const before = args.slice(0, -1);
  const head = `${call}(${before.map((arg) => `${onOneLine(arg)}, `).join('')}`;
  const isTooWide = column + head.length + 1 > WIDTH;
  if (last === undefined || !isObject(last) || before.some(isObject) || isTooWide) {
    return between(
      `${call}(`,
      args.map((arg) => ['', arg] as const),
      ')',
      indent,
    );
  }
  return `${head}${layOut(last, indent, Number.POSITIVE_INFINITY)})`;
};

/** The code as text; `column` is where it starts, `indent` the indent of its line. A character may follow it. */
export const layOut = (code: Code, indent = '', column = 0): string => {
  const line = onOneLine(code);
  if (typeof code === 'string') return line;
  if (!hasList(code) && column + line.length + 1 <= WIDTH) return line;
  if ('list' in code)
    return between(
      '[',
      code.list.map((item) => ['', item] as const),
      ']',
      indent,
    );
  if ('call' in code) return openCall(code.call, code.args, indent, column);
  return between(
    '{',
    code.object.map(([name, value]) => [`${keyLiteral(name)}: `, value] as const),
    '}',
    indent,
  );
};
