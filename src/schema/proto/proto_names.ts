import { type Field, type Message, message, messageOf } from '../descriptors/message.ts';
import { nameInPackage } from '../descriptors/message_order.ts';

/**
 * Chooses the names of messages in one proto file: they may come from several packages, but the file has only one, and
 * a name may occur only once in a scope.
 */

/** The declarations of the file, or of a message in it. */
export interface ProtoScope {
  /** The names of the messages that lead to the scope, the outermost first; empty for the file. */
  readonly path: readonly string[];
  /** The scope around it; undefined for the file. */
  readonly outer: ProtoScope | undefined;
  /** All its symbols: fields, oneofs, types, and the values of enums, which are in the scope of the enum. */
  readonly symbols: Set<string>;
  readonly oneofs: Map<string, string>;
  readonly messages: Message[];
  readonly enums: { readonly name: string; readonly values: ProtoEnum['values'] }[];
}

interface ProtoEnum {
  readonly name: string;
  readonly values: { readonly [name: string]: number };
}

export interface ProtoNames {
  readonly file: ProtoScope;
  readonly scopeOf: (of: Message) => ProtoScope;
  readonly enumPath: (field: Field) => readonly string[];
}

const enumOf = ({ enumName = '', values = {} }: Field): ProtoEnum => ({ name: enumName, values });

/** The identity of an enum: two enums of one name may have different values. */
const enumKey = (field: Field): string => JSON.stringify(enumOf(field));

const emptyScope = (outer?: ProtoScope, name = ''): ProtoScope => ({
  path: outer === undefined ? [] : [...outer.path, name],
  outer,
  symbols: new Set(),
  oneofs: new Map(),
  messages: [],
  enums: [],
});

/** The message that protoc generates for the entries of a map. */
const entryName = (name: string): string =>
  `${name.replace(/(?:^|_)(\w?)/g, (_, letter: string) => letter.toUpperCase())}Entry`;

const identifier = (name: string): string => name.replace(/\W/g, '_').replace(/^(?=\d|$)/, '_');

/** The first of the names that is free in a scope, or the first with a number added. */
const claim = (scope: ProtoScope, ...names: readonly string[]): string => {
  const candidates = names.map(identifier);
  let free = candidates.find((name) => !scope.symbols.has(name));
  for (let i = 2; free === undefined; i++)
    free = [`${candidates[0]}_${i}`].find((name) => !scope.symbols.has(name));
  scope.symbols.add(free);
  return free;
};

/** Reserves the names of a message's fields, which cannot be renamed, then those of its oneofs, which can. */
const claimFields = (scope: ProtoScope, of: Message): void => {
  const fields = Object.entries<Field>(of.fields);
  for (const [name, field] of fields) {
    scope.symbols.add(name);
    if (field.kind === 'map') scope.symbols.add(entryName(name));
  }
  for (const [, { oneof }] of fields) {
    if (oneof !== undefined && !scope.oneofs.has(oneof)) scope.oneofs.set(oneof, claim(scope, oneof));
  }
};

const ownerName = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));
const lastName = (name: string): string => identifier(name.slice(name.lastIndexOf('.') + 1));

/**
 * The identity of a message: its name and its own fields. Two with the same identity are one message, because a
 * function may create the same message at each call.
 */
export const messageKey = (of: Message): string => {
  const fields = Object.entries<Field>(of.fields).map(([name, field]) => {
    const { message: _, entry, doc: __, default: value, ...own } = field;
    const types = [field, ...(entry === undefined ? [] : [entry.key, entry.value])].map(typeName);
    return [name, own, types, String(value)];
  });
  return JSON.stringify([of.name, fields]);
};

const typeName = (field: Field): string => (field.kind === 'message' ? messageOf(field).name : field.kind);

type Scopes = Map<string, ProtoScope>;

/**
 * Places a message inside the message that its full name gives, under the last part of that name. If that is
 * impossible, places it at the top of the file, under its full name with `_` for dots.
 */
const placeMessage = (
  of: Message,
  scopes: Scopes,
  file: ProtoScope,
  byName: ReadonlyMap<string, Message>,
): ProtoScope => {
  const key = messageKey(of);
  const before = scopes.get(key);
  if (before !== undefined) return before;
  const owner = byName.get(ownerName(of.name));
  const parent = owner === undefined ? file : placeMessage(owner, scopes, file, byName);
  const isNested = owner !== undefined && !parent.symbols.has(lastName(of.name));
  const within = isNested ? parent : file;
  const name = isNested ? claim(parent, lastName(of.name)) : claim(file, nameInPackage(of), of.name);
  const scope = emptyScope(within, name);
  claimFields(scope, of);
  scopes.set(key, scope);
  within.messages.push(of);
  return scope;
};

/**
 * A scope in which the names of an enum and of all its values are free: the one that its full name says, or else a
 * message made for it.
 */
const placeEnum = (
  { name, values }: ProtoEnum,
  scopes: Scopes,
  file: ProtoScope,
  byName: ReadonlyMap<string, Message>,
): readonly string[] => {
  const owner = byName.get(ownerName(name));
  const natural = (owner && scopes.get(messageKey(owner))) ?? file;
  const symbols = [lastName(name), ...Object.keys(values)];
  const isFree = symbols.every((each) => !natural.symbols.has(each));
  const within = isFree ? natural : placeMessage(message(`${name}Scope`, {}), scopes, file, new Map());
  for (const each of symbols) within.symbols.add(each);
  within.enums.push({ name: lastName(name), values });
  return [...within.path, lastName(name)];
};

const enumFields = (of: Message): Field[] =>
  Object.values<Field>(of.fields).flatMap((field) =>
    [field, field.entry?.value].filter((each): each is Field => each?.kind === 'enum'),
  );

/** Names for all messages and their enums, the same for the same messages. */
export const protoNames = (messages: readonly Message[]): ProtoNames => {
  const file = emptyScope();
  const scopes: Scopes = new Map();
  const byName = new Map<string, Message>();
  for (const of of messages) if (!byName.has(of.name)) byName.set(of.name, of);
  for (const of of messages) placeMessage(of, scopes, file, byName);
  const enums = new Map<string, readonly string[]>();
  for (const field of messages.flatMap(enumFields)) {
    const key = enumKey(field);
    if (!enums.has(key)) enums.set(key, placeEnum(enumOf(field), scopes, file, byName));
  }
  return {
    file,
    scopeOf: (of) => scopes.get(messageKey(of))!,
    enumPath: (field) => enums.get(enumKey(field))!,
  };
};
