import type { ScalarReader, ScalarValue } from '../bind/scalar.ts';
import { isIntegerKind } from '../bind/scalars/integers.ts';
import { jsonScalar } from '../bind/scalars/json.ts';
import { objectScalar } from '../bind/scalars/object.ts';
import { textprotoScalar } from '../bind/scalars/textproto.ts';
import { yamlScalar } from '../bind/scalars/yaml.ts';
import type { Field } from '../schema/descriptors/message.ts';
import type { Format, ScalarNode, Tree } from '../syntax/tree.ts';
import type { DocScalar } from './document.ts';
import { floatNumeral, fromYamlNumber } from './numbers.ts';

/** Scalars as text format has them: of an unknown field by their form alone, of a known one by their value. */

type Content = Pick<DocScalar, 'form' | 'text' | 'bytes'>;

const readers: { readonly [F in Format]: ScalarReader } = {
  textproto: textprotoScalar,
  yaml: yamlScalar,
  json: jsonScalar,
  object: objectScalar,
};

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** In YAML a word without quotes is an identifier: of the kinds of scalars that text format has, it looks like that one. */
const yamlWord = (node: ScalarNode, { text }: Tree): Content => {
  const isPlain = !/["'|>]/.test(text[node.start] ?? '');
  return { form: isPlain && IDENTIFIER.test(node.text) ? 'identifier' : 'string', text: node.text };
};

const yamlNumber = ({ text }: ScalarNode): Content => {
  const special = /^([-+]?)\.(inf|nan)$/i.exec(text);
  if (special === null) return { form: 'number', text: fromYamlNumber(text) ?? text };
  return { form: 'identifier', text: `${special[1] === '-' ? '-' : ''}${special[2]!.toLowerCase()}` };
};

/** A scalar by its form alone. */
const plainly = (node: ScalarNode, tree: Tree): Content => {
  const { form, text, bytes } = node;
  if (form === 'bool') return { form: 'identifier', text };
  if (tree.format === 'yaml' && form === 'number') return yamlNumber(node);
  if (tree.format === 'yaml' && form === 'string') return yamlWord(node, tree);
  return { form, text, ...(bytes !== undefined && { bytes }) };
};

/** True where text format reads a value from a content. */
const reads = ({ form, text }: Content, field: Field, value: ScalarValue): boolean => {
  const node: ScalarNode = { kind: 'scalar', form, text, start: 0, end: 0 };
  return Object.is(textprotoScalar(node, field, '', []).value, value);
};

const numeral = (value: number | bigint, field: Field): Content =>
  isIntegerKind(field.kind)
    ? { form: 'number', text: String(value) }
    : floatNumeral(Number(value), field.kind === 'float');

const TEXT = /** @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** A value of a known field in the form that text format has for it. */
export const contentOf = (value: ScalarValue, field: Field): Content => {
  if (value instanceof Uint8Array) return { form: 'string', text: TEXT.decode(value), bytes: value };
  if (typeof value === 'string')
    return { form: field.kind === 'enum' ? 'identifier' : 'string', text: value };
  return typeof value === 'boolean' ? { form: 'identifier', text: String(value) } : numeral(value, field);
};

/** True where a number as it is written is infinite to its field, which no other format would read. */
const isOverflow = (content: Content, value: ScalarValue): boolean =>
  content.form === 'number' && typeof value === 'number' && !Number.isFinite(value);

/** As it was written, where text format has it so too; `t`, 1 and 0 for a bool are words of text format alone. */
const keeps = (content: Content, field: Field, value: ScalarValue): boolean => {
  if (field.kind === 'bool' && !/^(?:true|false)$/i.test(content.text)) return false;
  return field.kind !== 'bytes' && reads(content, field, value) && !isOverflow(content, value);
};

/** A scalar of a tree; `field` where it is known. */
export const scalarOf = (node: ScalarNode, field: Field | undefined, tree: Tree): DocScalar => {
  const content = plainly(node, tree);
  const range = { start: node.start, end: node.end };
  if (field === undefined) return { kind: 'scalar', ...content, range };
  const { value } = readers[tree.format](node, field, '', []);
  const isKept = value === undefined || keeps(content, field, value);
  return { kind: 'scalar', ...(isKept ? content : contentOf(value, field)), type: field.kind, range };
};
