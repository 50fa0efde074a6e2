import type { ScalarReader, ScalarValue } from '../bind/scalar.ts';
import { jsonScalar } from '../bind/scalars/json.ts';
import { objectScalar } from '../bind/scalars/object.ts';
import { textprotoScalar } from '../bind/scalars/textproto.ts';
import { yamlScalar } from '../bind/scalars/yaml.ts';
import type { DocScalar, Literal } from '../print/document.ts';
import { literalOf, MAX_DIGITS } from '../print/literal.ts';
import type { Field } from '../schema/descriptors/message.ts';
import type { Format, ScalarNode, Tree } from '../syntax/tree.ts';

/** Converts scalars to text format: by their value if the field is known, else by their written form alone. */

const readers: { readonly [F in Format]: ScalarReader } = {
  textproto: textprotoScalar,
  yaml: yamlScalar,
  json: jsonScalar,
  object: objectScalar,
};

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** A YAML scalar without quotes becomes the kind of text-format scalar that it looks like; a word becomes an identifier. */
const yamlWord = (node: ScalarNode, { text }: Tree): Literal => {
  const isPlain = !/["'|>]/.test(text[node.start]!);
  return { form: isPlain && IDENTIFIER.test(node.text) ? 'identifier' : 'string', text: node.text };
};

/** A number of YAML's core schema in text format. An octal number too long for any integer stays octal, and is then reported. */
const fromYamlNumber = (text: string): string => {
  if (text.startsWith('0o')) return text.length > MAX_DIGITS ? `0${text.slice(2)}` : String(BigInt(text));
  return text.startsWith('0x') ? text : text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
};

const yamlNumber = ({ text }: ScalarNode): Literal => {
  const special = /^([-+]?)\.(inf|nan)$/i.exec(text);
  if (special === null) return { form: 'number', text: fromYamlNumber(text) };
  return { form: 'identifier', text: `${special[1] === '-' ? '-' : ''}${special[2]!.toLowerCase()}` };
};

/** Converts a scalar by its written form alone. */
const plainly = (node: ScalarNode, tree: Tree): Literal => {
  const { form, text, bytes } = node;
  if (form === 'bool') return { form: 'identifier', text };
  if (tree.format === 'yaml' && form === 'number') return yamlNumber(node);
  if (tree.format === 'yaml' && form === 'string') return yamlWord(node, tree);
  return { form, text, ...(bytes !== undefined && { bytes }) };
};

/** True if text format reads the value from this literal. */
const reads = ({ form, text }: Literal, field: Field, value: ScalarValue): boolean => {
  const node: ScalarNode = { kind: 'scalar', form, text, start: 0, end: 0 };
  return Object.is(textprotoScalar(node, field, '', []).value, value);
};

/** True if the number as written overflows its field, which no other format would read. */
const isOverflow = (literal: Literal, value: ScalarValue): boolean =>
  literal.form === 'number' && typeof value === 'number' && !Number.isFinite(value);

/** True if text format reads the written form the same way. Only text format accepts `t`, 1 and 0 for a bool. */
const keeps = (literal: Literal, field: Field, value: ScalarValue): boolean => {
  if (field.kind === 'bool' && !/^(?:true|false)$/i.test(literal.text)) return false;
  return field.kind !== 'bytes' && reads(literal, field, value) && !isOverflow(literal, value);
};

/** Converts a scalar of a tree; `field` is given if it is known. */
export const scalarOf = (node: ScalarNode, field: Field | undefined, tree: Tree): DocScalar => {
  const content = plainly(node, tree);
  const range = { start: node.start, end: node.end };
  if (field === undefined) return { kind: 'scalar', ...content, range };
  const { value } = readers[tree.format](node, field, '', []);
  const isKept = value === undefined || keeps(content, field, value);
  return { kind: 'scalar', ...(isKept ? content : literalOf(value, field)), type: field.kind, range };
};
