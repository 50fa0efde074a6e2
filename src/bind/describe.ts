import { type Field, holdsMessages } from '../schema/descriptors/message.ts';
import type { Format, ScalarNode, ValueNode } from '../syntax/tree.ts';
import { expectedWords } from './scalars/integers.ts';

/** Words for findings: what a field takes, what was found instead. */

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

/** What was found, in words. */
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

/** What one value of a field must be, in words. */
export const expected = (field: Field): string => (holdsMessages(field) ? 'a message' : expectedWords(field));

/** How to write a field: a block, a list. Scalars have no example of their own. */
export const example = (name: string, field: Field, format: Format, list: boolean): string | undefined =>
  list ? listExample[format](name) : holdsMessages(field) ? blockExample[format](name) : undefined;
