import type { Field, Message } from '../../src/define.ts';
import { type Fields, heldBy, isMessageField, type Random, type Value } from './values.ts';

/** Writes a value in text format in a random style. */

interface Style {
  readonly unit: string;
  readonly eol: string;
  readonly colon: string;
  readonly beforeBrace: string;
  readonly brackets: readonly [string, string];
  readonly separator: string;
  readonly quote: string;
  readonly random: Random;
  readonly comments: number;
  readonly twice: number;
}

const styleOf = (random: Random): Style => ({
  unit: random.pick(['  ', '    ', '\t', ' ']),
  eol: random.pick(['\n', '\n', '\r\n']),
  colon: random.pick([': ', ': ', ':', ' : ']),
  beforeBrace: random.pick([' ', ' ', ': ', '', ':']),
  brackets: random.pick([
    ['{', '}'],
    ['{', '}'],
    ['<', '>'],
  ] as const),
  separator: random.pick(['', '', ',', ';']),
  quote: random.pick(['"', "'"]),
  random,
  comments: random.pick([0, 0.3]),
  twice: random.pick([0, 0, 0.2]),
});

const escaped = (text: string, quote: string): string =>
  text
    .replace(/[\\\n\t]/g, (each) => ({ '\n': '\\n', '\t': '\\t' })[each] ?? '\\\\')
    .replaceAll(quote, `\\${quote}`);

const scalarText = (value: Value, field: Field, { quote, random }: Style): string => {
  if (value instanceof Uint8Array)
    return quote + Array.from(value, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('') + quote;
  if (typeof value === 'string' && field.kind === 'string') {
    const at = random.below(value.length + 1);
    const splits = random.chance(0.1) && !/[\ud800-\udfff]/.test(value);
    const pieces = splits ? [value.slice(0, at), value.slice(at)] : [value];
    return pieces
      .map((piece) => quote + escaped(piece, quote) + quote)
      .join(random.pick([' ', ' # piece\n  ']));
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0.0';
  return String(value);
};

const comment = (style: Style): string => style.random.pick(['# c', '#', '# learning_rate: 5 }']);

/** Writes fields on separate lines, or on one line. */
const block = (lines: readonly string[], indent: string, style: Style, inline: boolean): string => {
  const { random, comments, eol, separator } = style;
  if (inline) return lines.map((line, i) => line + (i < lines.length - 1 ? separator : '')).join(' ');
  return lines
    .map((line) => {
      const above = random.chance(comments) ? `${eol}${indent}${comment(style)}` : '';
      const beside = random.chance(comments) ? ` ${comment(style)}` : '';
      return `${above}${random.chance(0.1) ? eol : ''}${eol}${indent}${line}${separator}${beside}`;
    })
    .join('');
};

const messageText = (
  message: Message,
  value: Fields,
  indent: string,
  style: Style,
  inline: boolean,
): string => {
  const [open, close] = style.brackets;
  const isInline = inline || style.random.chance(0.2);
  const within = indent + style.unit;
  const lines = fieldLines(message, value, within, style, isInline);
  if (lines.length === 0)
    return open + style.random.pick(['', ' ', isInline ? '' : `${style.eol}${indent}`]) + close;
  const fields = block(lines, within, style, isInline);
  const padding = style.random.pick(['', ' ']);
  return isInline
    ? open + padding + fields + padding + close
    : `${open}${fields}${style.eol}${indent}${close}`;
};

const one = (field: Field, value: Value, indent: string, style: Style, inline: boolean): string =>
  isMessageField(field)
    ? messageText(heldBy(field), value as Fields, indent, style, inline)
    : scalarText(value, field, style);

const listText = (
  field: Field,
  items: readonly Value[],
  indent: string,
  style: Style,
  inline: boolean,
): string => {
  const within = indent + style.unit;
  const onLines = !inline && style.random.chance(0.4);
  const texts = items.map((item) => one(field, item, within, style, !onLines));
  if (!onLines) return `[${texts.join(', ')}]`;
  const lines = texts.map((text, i) => {
    const beside = style.random.chance(style.comments) ? ' # item' : '';
    return `${style.eol}${within}${text}${i < texts.length - 1 ? ',' : ''}${beside}`;
  });
  return `[${lines.join('')}${style.eol}${indent}]`;
};

/** May leave out a key or a value that equals its type's zero. */
const entries = (field: Field, value: Fields, random: Random): Fields[] =>
  Object.entries(value).map(([text, each]) => {
    const key = field.entry!.key.kind === 'string' ? text : Number(text);
    const isZero = each === 0 || (typeof each === 'object' && Object.keys(each).length === 0);
    return {
      ...(((key !== '' && key !== 0) || random.chance(0.5)) && { key }),
      ...((!isZero || random.chance(0.5)) && { value: each }),
    };
  });

const entryMessage = (field: Field): Message => ({ name: 'Entry', fields: field.entry as never });

const fieldTexts = (
  name: string,
  field: Field,
  value: Value,
  indent: string,
  style: Style,
  inline: boolean,
): string[] => {
  const whole = (text: string, isMessage: boolean): string =>
    name + (isMessage ? style.beforeBrace : style.colon) + text;
  if (field.kind === 'map')
    return entries(field, value as Fields, style.random).map((entry) =>
      whole(messageText(entryMessage(field), entry, indent, style, inline), true),
    );
  const isMessage = isMessageField(field);
  if (field.repeated !== true) return [whole(one(field, value, indent, style, inline), isMessage)];
  const items = value as readonly Value[];
  const item = { ...field, repeated: false };
  if (!isMessage || style.random.chance(0.2)) {
    const single = !isMessage && style.random.chance(0.3);
    if (!single) return [name + style.colon + listText(item, items, indent, style, inline)];
  }
  return items.map((each) => whole(one(item, each, indent, style, inline), isMessage));
};

const fieldLines = (
  message: Message,
  value: Fields,
  indent: string,
  style: Style,
  inline: boolean,
): string[] =>
  Object.entries(value).flatMap(([name, each]) => {
    const field = message.fields[name]!;
    const texts = fieldTexts(name, field, each, indent, style, inline);
    const single = field.repeated !== true && field.kind !== 'map';
    return single && style.random.chance(style.twice)
      ? [...texts, ...fieldTexts(name, field, each, indent, style, inline)]
      : texts;
  });

export const renderTextproto = (message: Message, value: Fields, random: Random): string => {
  const style = styleOf(random);
  const inline = random.chance(0.1);
  const lines = fieldLines(message, value, '', style, inline);
  const body = block(lines, '', style, inline).replace(/^(\r?\n)+/, '');
  const unknown = random.chance(0.2) ? `unknown_block { x: 1 # kept${style.eol} y: [1, 2] }${style.eol}` : '';
  return unknown + body + random.pick(['', style.eol, `${style.eol}# the end`, `${style.eol}${style.eol}`]);
};
