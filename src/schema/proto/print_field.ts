import { enumValues, type Field, type Message, messageOf } from '../descriptors/message.ts';
import { fieldInWords } from '../descriptors/rules.ts';
import { type Code, comment, keyLiteral, literal, stringLiteral } from './source_code.ts';

/** The names in a module while it is printed; using a name adds its import. */
export interface Scope {
  /** Names a function or a type of the library. */
  readonly library: (name: string) => string;
  readonly type: (name: string) => string;
  readonly nameOf: (of: Message) => string;
  readonly docsInTypesOnly: boolean;
  readonly impliesNumbers: (of: Message) => boolean;
  /** False for a message whose constant comes further down. */
  readonly isDefined: (of: Message) => boolean;
}

/** A call that a bundler may drop if its result is not used. */
export const pureCall = (scope: Scope, helper: string, ...args: readonly Code[]): Code => ({
  call: `/* @__PURE__ */ ${scope.library(helper)}`,
  args,
});

const optionsOf = (field: Field, { docsInTypesOnly }: Scope): Code[] => {
  const { number, open, default: value, rules, usual, required, deprecated, oneof, doc } = field;
  const implied = field.kind === 'learning_rate' ? undefined : required;
  const text = docsInTypesOnly ? undefined : doc;
  const options = {
    number,
    open,
    default: value,
    ...rules,
    usual,
    required: implied,
    deprecated,
    oneof,
    doc: text,
  };
  const given = Object.entries(options).filter(([, option]) => option !== undefined);
  return given.length === 0 ? [] : [literal(Object.fromEntries(given))];
};

const single = (field: Field, scope: Scope): Code => {
  const options = optionsOf(field, scope);
  switch (field.kind) {
    case 'message': {
      const of = messageOf(field);
      const name = scope.nameOf(of);
      return pureCall(scope, 'nested', scope.isDefined(of) ? name : `() => ${name}`, ...options);
    }
    case 'enum':
      return pureCall(scope, 'enumeration', literal(field.enumName), literal(field.values), ...options);
    case 'learning_rate':
      return pureCall(scope, 'learningRate', ...options);
    case 'map': {
      const { key, value } = field.entry!;
      return pureCall(scope, 'map', single(key, scope), single(value, scope), ...options);
    }
    default:
      return pureCall(scope, field.kind, ...options);
  }
};

/** The call that makes a field: `float({ number: 1, default: 0.002 })`. */
export const fieldCode = (field: Field, scope: Scope): Code =>
  field.repeated ? pureCall(scope, 'repeated', single(field, scope)) : single(field, scope);

const scalarTypes: { readonly [kind: string]: string } = {
  bool: 'boolean',
  string: 'string',
  bytes: 'Uint8Array',
};

const typeOfOne = (field: Field, scope: Scope): string => {
  if (field.kind === 'enum') {
    const names = Object.keys(enumValues(field)).map(stringLiteral);
    return [...names, ...(field.open ? ['number'] : [])].join(' | ');
  }
  if (field.kind === 'learning_rate') return scope.type('LearningRate');
  if (field.kind === 'map') return `{ readonly [key: string]: ${typeOfOne(field.entry!.value, scope)} }`;
  if (field.kind !== 'message')
    return scalarTypes[field.kind] ?? (field.kind.endsWith('64') ? 'bigint' : 'number');
  return scope.nameOf(messageOf(field));
};

/** A field in the interface of a message's value, with its doc comment for editors. */
export const fieldType = (name: string, field: Field, scope: Scope): string => {
  const type = typeOfOne(field, scope);
  const many = field.repeated ? `readonly ${type.includes(' | ') ? `(${type})` : type}[]` : type;
  const canBeUnset = !field.repeated && (field.kind === 'message' || field.oneof !== undefined);
  return `${comment(fieldInWords(field), '  ')}  readonly ${keyLiteral(name)}: ${many}${canBeUnset ? ' | undefined' : ''};\n`;
};
