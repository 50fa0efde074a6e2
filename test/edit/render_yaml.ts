import type { Field, Message } from '../../src/define.ts';
import { type Fields, heldBy, isMessageField, type Random, type Value } from './values.ts';

/** Writes a value in YAML in a random style. */

interface Style {
  readonly unit: number;
  /** The indentation of the dashes of a list. */
  readonly dash: number;
  readonly gap: string;
  readonly eol: string;
  readonly keyQuote: string;
  readonly flow: number;
  readonly padding: string;
  readonly random: Random;
  readonly comments: number;
  /** An unused anchor, or a tag with the value's own type. */
  readonly props: number;
}

const styleOf = (random: Random): Style => ({
  unit: random.pick([2, 2, 4, 1, 3]),
  dash: random.pick([0, 2]),
  gap: random.pick([' ', ' ', '   ']),
  eol: random.pick(['\n', '\n', '\r\n']),
  keyQuote: random.pick(['', '', '"', "'"]),
  flow: random.pick([0, 0.2, 1]),
  padding: random.pick(['', ' ']),
  random,
  comments: random.pick([0, 0.3]),
  props: random.pick([0, 0, 0.15]),
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const stringText = (value: string, { random }: Style): string => {
  const isPlain = /^[a-z]+(?:[:/]+[a-z]+)*$/.test(value) && value !== 'no' && value !== 'true';
  const isSingle = !/[\n\t\u2028]/.test(value);
  const forms = [
    JSON.stringify(value),
    ...(isSingle ? [`'${value.replaceAll("'", "''")}'`] : []),
    ...(isPlain ? [value] : []),
  ];
  return random.pick(forms);
};

const floatText = (value: number, random: Random): string => {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  if (Object.is(value, -0)) return '-0.0';
  return Number.isInteger(value) && random.chance(0.5) && Math.abs(value) < 1e15
    ? `${value}.0`
    : String(value);
};

const scalarText = (value: Value, field: Field, style: Style): string => {
  if (value instanceof Uint8Array) return JSON.stringify(base64(value));
  if (typeof value === 'string') return field.kind === 'enum' ? value : stringText(value, style);
  return field.kind === 'float' || field.kind === 'double'
    ? floatText(Number(value), style.random)
    : String(value);
};

const props = (style: Style, tag: string): string => {
  if (!style.random.chance(style.props)) return '';
  const anchor = `&a${style.random.below(1e9)}`;
  return style.random.pick([`${anchor} `, `!!${tag} `, `${anchor} !!${tag} `]);
};

const comment = (style: Style): string => (style.random.chance(style.comments) ? ' # c: 1' : '');

const above = (style: Style, indent: string): string => {
  const blank = style.random.chance(0.08) ? style.eol : '';
  return blank + (style.random.chance(style.comments) ? `${style.eol}${indent}# above` : '');
};

/** A name and its value, in the form needed to write a block. */
interface Pair {
  readonly key: string;
  readonly field: Field;
  readonly value: Value;
}

const keyText = (key: string, { keyQuote, random }: Style): string => {
  if (keyQuote === '"' || key === '' || /["]/.test(key)) return JSON.stringify(key);
  return keyQuote === "'" || (/\W/.test(key) && random.chance(0.5)) ? `'${key.replaceAll("'", "''")}'` : key;
};

const pairsOf = (message: Message, value: Fields): Pair[] =>
  Object.entries(value).map(([key, each]) => ({ key, field: message.fields[key]!, value: each }));

const mapPairs = (field: Field, value: Fields): Pair[] =>
  Object.entries(value).map(([key, each]) => ({ key, field: field.entry!.value, value: each }));

/** The pairs of a value that is written as a block of names; undefined for other values. */
const pairsIn = (field: Field, value: Value): Pair[] | undefined => {
  if (field.kind === 'map') return mapPairs(field, value as Fields);
  return field.repeated !== true && isMessageField(field)
    ? pairsOf(heldBy(field), value as Fields)
    : undefined;
};

const flowText = (field: Field, value: Value, style: Style): string => {
  const { padding, random } = style;
  const end = random.chance(0.1) ? ',' : '';
  const pairs = pairsIn(field, value);
  if (pairs !== undefined) {
    const texts = pairs.map(
      (pair) => `${keyText(pair.key, style)}: ${flowText(pair.field, pair.value, style)}`,
    );
    return texts.length === 0 ? '{}' : `{${padding}${texts.join(', ')}${end}${padding}}`;
  }
  if (field.repeated === true) {
    const items = (value as readonly Value[]).map((item) =>
      flowText({ ...field, repeated: false }, item, style),
    );
    return `[${items.join(random.pick([', ', ',']))}${end}]`;
  }
  return scalarText(value, field, style);
};

const blockText = (pairs: readonly Pair[], indent: string, style: Style): string =>
  pairs
    .map((pair, i) => {
      const before = i === 0 ? '' : `${above(style, indent)}${style.eol}${indent}`;
      return `${before}${keyText(pair.key, style)}:${valueText(pair, indent, style)}`;
    })
    .join('');

/** A value in brackets, over several lines. */
const flowLines = (
  items: readonly string[],
  open: string,
  close: string,
  indent: string,
  style: Style,
): string => {
  const lines = items.map(
    (item, i) => `${style.eol}${indent}  ${item}${i < items.length - 1 ? ',' : ''}${comment(style)}`,
  );
  return `${open}${lines.join('')}${style.eol}${indent}${close}`;
};

const listText = ({ field, value }: Pair, indent: string, style: Style): string => {
  const { random, eol, gap } = style;
  const item = { ...field, repeated: false };
  const outer = indent + ' '.repeat(style.dash);
  const inner = `${outer} ${gap}`;
  const lines = (value as readonly Value[]).map((each) => {
    const pairs = pairsIn(item, each);
    const isBlock = pairs !== undefined && pairs.length > 0 && !random.chance(style.flow);
    const text = isBlock
      ? blockText(pairs, inner, style)
      : props(style, pairs === undefined ? tagOf(item) : 'map') + flowText(item, each, style);
    return `${above(style, outer)}${eol}${outer}-${gap}${text}${comment(style)}`;
  });
  return comment(style) + lines.join('');
};

const tagOf = ({ kind }: Field): string => {
  if (kind === 'float' || kind === 'double') return 'float';
  if (kind === 'bool') return 'bool';
  return kind === 'string' || kind === 'enum' || kind === 'bytes' ? 'str' : 'int';
};

const valueText = (pair: Pair, indent: string, style: Style): string => {
  const { random } = style;
  const { field, value } = pair;
  const pairs = pairsIn(field, value);
  const inner = indent + ' '.repeat(style.unit);
  const isEmpty = pairs?.length === 0;
  if (isEmpty && random.chance(0.4)) return comment(style);
  if (pairs === undefined && field.repeated !== true)
    return ` ${props(style, tagOf(field))}${scalarText(value, field, style)}${comment(style)}`;
  if (isEmpty || random.chance(style.flow)) {
    const items =
      field.repeated === true
        ? (value as readonly Value[]).map((each) => flowText({ ...field, repeated: false }, each, style))
        : [];
    if (items.length > 0 && random.chance(0.3))
      return ` ${flowLines(items, '[', ']', inner, style)}${comment(style)}`;
    return ` ${flowText(field, value, style)}${comment(style)}`;
  }
  if (pairs === undefined) return listText(pair, indent, style);
  const before = props(style, 'map').trimEnd();
  return `${before === '' ? '' : ` ${before}`}${comment(style)}${style.eol}${inner}${blockText(pairs, inner, style)}`;
};

export const renderYaml = (message: Message, value: Fields, random: Random): string => {
  const style = styleOf(random);
  const { eol } = style;
  const pairs = pairsOf(message, value);
  if (pairs.length === 0) return random.pick(['', `# nothing${eol}`, '{}', `---${eol}`]);
  const isFlow = style.flow === 1 && random.chance(0.5);
  const root: Field = { kind: 'message', message };
  const body = isFlow ? flowText(root, value, style) : blockText(pairs, '', style);
  const unknown = random.chance(0.2) && !isFlow ? `unknown: {x: 1, y: [1, 2]} # kept${eol}` : '';
  const start = random.pick(['', '', `---${eol}`, `# start${eol}`]);
  return (
    start + unknown + body + random.pick(['', eol, `${eol}# the end`, `${eol}...${eol}`, `${eol}${eol}`])
  );
};
