import type { Field, Message, Rules } from '../../src/define.ts';
import { messageOf } from '../../src/schema/descriptors/message.ts';
import { allDocs } from '../../src/schema/docs.ts';
import { enumDocs } from './enum_docs.ts';
import { code, table, withNames } from './markdown.ts';

/** The fields of a message as a table; those of a message inside it are named like `knot.step`. */

const signs = [
  ['gt', '>'],
  ['gte', '≥'],
  ['lt', '<'],
  ['lte', '≤'],
] as const;

const bounds = (rules: Rules = {}): string =>
  signs.flatMap(([name, sign]) => (rules[name] === undefined ? [] : [`${sign} ${rules[name]}`])).join(', ');

const rangeOf = ({ rules, usual }: Field): string => {
  const usually = bounds(usual);
  return [bounds(rules), ...(usually === '' ? [] : [`usually ${usually}`])]
    .filter((part) => part !== '')
    .join('; ');
};

const kindOf = ({ kind }: Field): string => (kind === 'learning_rate' ? 'learning rate' : kind);

const typeOf = (field: Field): string => (field.repeated ? `list of ${kindOf(field)}` : kindOf(field));

const defaultOf = (field: Field): string => {
  if (field.repeated) return 'empty';
  if (field.required) return '**required**';
  return field.default === undefined ? code('0') : code(String(field.default));
};

const meaningOf = (doc: string, { kind, enumName = '' }: Field): string => {
  const values = kind === 'enum' ? Object.entries(enumDocs(enumName)) : [];
  const each = values.map(
    ([value, said]) => `${code(value)}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
  );
  return withNames([doc, ...each].join(' '));
};

const rowOf = (name: string, field: Field, doc: string): string[] => [
  code(name),
  typeOf(field),
  defaultOf(field),
  rangeOf(field),
  meaningOf(doc, field),
];

const rowsOf = (message: Message, path: string): string[][] =>
  Object.entries<Field>(message.fields).flatMap(([name, field]) => [
    rowOf(path + name, field, allDocs.ofField(message, name) ?? ''),
    ...(field.kind === 'message' ? rowsOf(messageOf(field), `${path}${name}.`) : []),
  ]);

export const fieldsTable = (message: Message): string =>
  table(['field', 'type', 'default', 'range', 'meaning'], rowsOf(message, ''));
