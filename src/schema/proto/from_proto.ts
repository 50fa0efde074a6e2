import protobuf from 'protobufjs';
import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { bare, ProtoFault, type ProtoPlace } from './proto_fault.ts';
import { type AnyMessage, type FromProtoOptions, type ProtoType, typeReader } from './proto_type.ts';

const typesIn = (namespace: protobuf.NamespaceBase): protobuf.Type[] =>
  namespace.nestedArray.flatMap((nested) => [
    ...(nested instanceof protobuf.Type ? [nested] : []),
    ...(nested instanceof protobuf.Namespace ? typesIn(nested) : []),
  ]);

/** The place that an error message of protobufjs mentions: a line, or a name or number with the message, enum or package that has it. */
const placeIn = (reason: string): ProtoPlace => {
  const [, line] = /\(line (\d+)\)$/.exec(reason) ?? [];
  if (line !== undefined) return { line: Number(line) };
  const [, number, name, kind, owner = ''] =
    /(?:id (-?\d+)|name '([^']*)') .*in (\w+)(?: \.?(\S+))?$/.exec(reason) ?? [];
  if (kind === undefined) return {};
  return {
    owner: kind === 'Enum' ? `enum ${owner}` : owner,
    name: number === undefined ? name! : Number(number),
  };
};

/** Reads a text with protobufjs. */
const faultOf = (error: unknown): ProtoFault => {
  const reason = (error as Error).message;
  return new ProtoFault(`the proto cannot be read: ${reason}`, placeIn(reason));
};

interface Declared {
  readonly types: readonly protobuf.Type[];
  readonly imports: readonly string[];
}

/** Returns a parser of texts that may refer to one another; imports of Google's well-known types are available. */
const parser = (): ((text: string) => Declared) => {
  const root = new protobuf.Root();
  const imported = new Set<string>();
  return (text) => parseInto(root, text, imported);
};

/** Refuses a syntax that protoc does not know, which protobufjs ignores. */
const checkSyntax = (text: string): void => {
  const [before, , syntax] =
    /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*syntax\s*=\s*(["'])(.*?)\1/.exec(text) ?? [];
  if (before !== undefined && syntax !== 'proto2' && syntax !== 'proto3')
    throw new ProtoFault(`there is no syntax ${syntax}: write "proto2" or "proto3"`, {
      line: before.split('\n').length,
    });
};

const COMMENT_OR_SUSPECT =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\b__proto__(?=\s*[={])|\bgroup\s+(?<type>\w+)\s*=\s*(?<number>\w+)\s*[[{]/g;

/**
 * Refuses what protobufjs does not: the name `__proto__`, which it leaves out because it would set a prototype, and a
 * group outside proto2, about which its errors say nothing.
 */
const checkNames = (text: string): void => {
  const [, version = 'proto2'] = /^\s*(?:syntax|edition)\s*=\s*["']([^"']*)/m.exec(text) ?? [];
  for (const { 0: found, groups, index } of text.matchAll(COMMENT_OR_SUSPECT)) {
    const line = text.slice(0, index).split('\n').length;
    if (found === '__proto__')
      throw new ProtoFault('__proto__ cannot be a name here: write another one', { line });
    const { type, number } = groups!;
    if (type === undefined || version === 'proto2') continue;
    const field = `${type} ${type.toLowerCase()} = ${number};`;
    throw new ProtoFault(`'group ${type}' is only for proto2: write message ${type} { … } and ${field}`, {
      line,
    });
  }
};

/** The declarations of a text. */
const parseInto = (root: protobuf.Root, text: string, imported: Set<string>): Declared => {
  checkSyntax(text);
  checkNames(text);
  const before = new Set(typesIn(root));
  try {
    const { imports = [], weakImports = [] } = protobuf.parse(text, root, {
      keepCase: true,
      alternateCommentMode: true,
    });
    const types = typesIn(root).filter((type) => !before.has(type));
    for (const file of imports.filter((file) => !imported.has(file))) {
      imported.add(file);
      root.addJSON(protobuf.common.get(file)?.nested ?? {});
    }
    return { types, imports: [...imports, ...weakImports] };
  } catch (error) {
    throw faultOf(error);
  }
};

/** Returns a reader of texts that may refer to one another. */
export const protoReader = (options: FromProtoOptions) => ({
  /** True for Google's well-known types, which need not be read. */
  isKnown: (file: string): boolean => protobuf.common.get(file) !== null,
  /** The declarations of a text. Throws ProtoFault if it cannot be parsed. */
  parse: parser(),
  /** The message of a type, once all that it refers to is parsed. Throws ProtoFault if it cannot be read. */
  read: typeReader(options, true),
});

/** The types that texts declare, text by text; they may refer to one another. */
const typesFrom = (texts: readonly string[]): ProtoType[][] => {
  const parse = parser();
  return texts.map((text) => [...parse(text).types]);
};

/**
 * Reads the messages of .proto texts, which may refer to one another. Returns the messages of each text, in the order
 * of the text.
 *
 * Throws TypeError if a text cannot be parsed, or the type of a field is missing.
 */
export const messagesFrom = (
  texts: readonly string[],
  options: FromProtoOptions = {},
): readonly (readonly AnyMessage[])[] => {
  const read = typeReader(options);
  return typesFrom(texts).map((types) => types.map(read));
};

const only = (types: readonly ProtoType[], among: readonly ProtoType[]): ProtoType => {
  const [first, ...more] = types;
  if (first !== undefined && more.length === 0) return first;
  throw new TypeError(
    `name one of these messages: ${among.map(({ fullName }) => bare(fullName)).join(', ')}`,
  );
};

/** Finds a message by its full name or the end of it, starting at a dot. */
const byName = (types: readonly ProtoType[], name: string): ProtoType => {
  const exact = types.find(({ fullName }) => bare(fullName) === bare(name));
  if (exact !== undefined) return exact;
  const ending = types.filter(({ fullName }) => fullName.endsWith(`.${name}`));
  return ending.length === 0 ? only([], types) : only(ending, ending);
};

/** The only type that no other type contains; the types must have been read, so that their references are resolved. */
const outermost = (types: readonly ProtoType[]): ProtoType => {
  const held = (type: ProtoType): boolean =>
    types.some((other) => other !== type && other.fieldsArray.some((field) => field.resolvedType === type));
  return only(
    types.filter((type) => !held(type)),
    types,
  );
};

/**
 * Makes a message descriptor at run time, from .proto text or a protobufjs `Type`. TypeScript does not know the type of
 * its values.
 *
 * Imports of a text are not followed, except Google's well-known types; extensions are left out. Without a name, the
 * result is the only message of the text that no other message contains.
 *
 * Throws a TypeError if the text cannot be parsed, or lacks the name or a field's type; for a group, which is not
 * supported; for an invalid field number; for a default that its enum does not have, or that protoc refuses (in proto3,
 * of a repeated field or a message), or a 64-bit one beyond 2^53, which protobufjs would round; for an open enum whose
 * first value is not 0; and for bounds that are misspelt or on a field that is not a number.
 */
export const messageFrom = (
  source: string | ProtoType,
  name?: string,
  options: FromProtoOptions = {},
): AnyMessage => {
  checkOptions('messageFrom', options, { learningRate: true } satisfies OptionNames<FromProtoOptions>);
  const read = typeReader(options);
  if (typeof source !== 'string') return read(name === undefined ? source : source.lookupType(name));
  const [types = []] = typesFrom([source]);
  if (name !== undefined) return read(byName(types, name));
  for (const type of types) read(type);
  return read(outermost(types));
};
