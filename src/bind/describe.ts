import { syntaxFinding } from '../diagnostics/catalogue/formats/syntax.ts';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import { enumValues, type Field, holdsMessages, type Message } from '../schema/descriptors/message.ts';
import { withoutFraction } from '../syntax/numbers/meant_number.ts';
import type { Format, MessageNode, ScalarNode, Tree, ValueNode } from '../syntax/tree.ts';
import { heldMessage } from './map_entries.ts';
import { resolveField } from './resolve.ts';
import { expectedWords, isIntegerKind } from './scalars/integers.ts';

/** Words for findings: what a field takes, and what was found instead. */

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const scalarWords = (node: ScalarNode): string => {
  switch (node.form) {
    case 'string':
      return `the string ${JSON.stringify(shortened(node.text))}`;
    case 'number':
      return `the number ${shortened(node.text)}`;
    case 'null':
      return 'null';
    default:
      return shortened(node.text);
  }
};

/** Describes the value that was found. */
export const found = (node: ValueNode): string =>
  node.kind === 'scalar' ? scalarWords(node) : node.kind === 'list' ? 'a list' : 'a message';

const blockExample: { readonly [F in Format]: (name: string) => string } = {
  textproto: (name) => `\`${name} { … }\``,
  yaml: (name) => `\`${name}:\` with its fields indented below`,
  json: (name) => `\`"${name}": { … }\``,
  object: (name) => `\`${name}: { … }\``,
};

const listExample: { readonly [F in Format]: (name: string) => string } = {
  textproto: (name) => `\`${name}: [ … ]\``,
  yaml: (name) => `\`${name}:\` with a \`- \` before each`,
  json: (name) => `\`"${name}": [ … ]\``,
  object: (name) => `\`${name}: [ … ]\``,
};

/** Describes a valid value of a field. */
export const expected = (field: Field): string => (holdsMessages(field) ? 'a message' : expectedWords(field));

/** An example of a field that is a block or a list. Scalars have no example of their own. */
export const example = (name: string, field: Field, format: Format, list: boolean): string | undefined =>
  list ? listExample[format](name) : holdsMessages(field) ? blockExample[format](name) : undefined;

const scalarExample = (field: Field): string => {
  if (isIntegerKind(field.kind)) return '100';
  if (field.kind === 'float' || field.kind === 'double') return '0.01';
  // The first name of an enum often means that nothing was chosen.
  if (field.kind === 'enum') return String(field.default ?? Object.keys(enumValues(field)).at(-1) ?? 0);
  return field.kind === 'bool' ? 'true' : '"text"';
};

/** The field that a path of names leads to. */
export const fieldOnPath = (message: Message, [name, ...rest]: Path): Field | undefined => {
  const field = message.fields[String(name)];
  if (rest.length === 0 || field === undefined) return field;
  return holdsMessages(field) ? fieldOnPath(heldMessage(field), rest) : undefined;
};

/** The field whose value is written at an offset. */
const fieldWrittenAt = (
  message: Message,
  { fields }: MessageNode,
  format: Format,
  at: number,
): Field | undefined => {
  const written = fields.find(({ value }) => value.start <= at && at < value.end);
  const field = written && resolveField(message, written, format)?.field;
  if (written === undefined || field === undefined || !holdsMessages(field)) return field;
  const items = written.value.kind === 'list' ? written.value.items : [written.value];
  const inside = items.find(({ end }) => at < end);
  return inside?.kind === 'message' ? fieldWrittenAt(heldMessage(field), inside, format, at) : undefined;
};

/** The finding without the advice to write a fraction, if its field takes only whole numbers. */
const asWhole = (diagnostic: Diagnostic, message: Message, { root, format }: Tree): Diagnostic => {
  const { path, ranges } = diagnostic;
  const field =
    path.length > 0 ? fieldOnPath(message, path) : fieldWrittenAt(message, root, format, ranges[0]!.start);
  if (field === undefined || !isIntegerKind(field.kind)) return diagnostic;
  return { ...diagnostic, message: withoutFraction(diagnostic.message) };
};

/** Rewords a syntax finding by what its field takes: for a missing value, or a number in another spelling. */
const respelt = (diagnostic: Diagnostic, message: Message, tree: Tree): Diagnostic => {
  if (diagnostic.code === 'syntax/bad-number' || diagnostic.code === 'json/number')
    return asWhole(diagnostic, message, tree);
  const { path, ranges, notes, severity } = diagnostic;
  const field = diagnostic.code === 'syntax/missing-value' ? fieldOnPath(message, path) : undefined;
  if (field === undefined) return diagnostic;
  const name = String(path.at(-1));
  const isBlock = holdsMessages(field);
  const takes = {
    expected: isBlock ? 'a block' : expected(field),
    example: isBlock ? `${name} { }` : `${name}: ${scalarExample(field)}`,
  };
  const { start, end } = ranges[0]!;
  const colon = end - start > name.length;
  return syntaxFinding('syntax/missing-value', { name, colon, takes }, { path, ranges, notes, severity });
};

/** Rewords syntax findings once the message of the text is known. */
export const inWordsOf = (
  message: Message,
  diagnostics: readonly Diagnostic[],
  tree: Tree,
): readonly Diagnostic[] => diagnostics.map((each) => respelt(each, message, tree));
