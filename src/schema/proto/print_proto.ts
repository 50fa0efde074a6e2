import { type Docs, ownDocs } from '../descriptors/docs.ts';
import { type Field, fieldNumber, type Message, messageOf } from '../descriptors/message.ts';
import { boundsInWords } from '../descriptors/rules.ts';
import { protoLiteral } from './proto_literal.ts';
import { messageKey, type ProtoNames, type ProtoScope, protoNames } from './proto_names.ts';

/** Prints messages as one .proto file. */

export interface PrintProtoOptions {
  /** The package of the file. */
  readonly package: string;
  /** The message of fields of kind `learning_rate`. */
  readonly learningRate: Message;
  /** A comment for the top of the file. */
  readonly doc?: string;
  /** The docs of messages and fields; by default those in the descriptors. */
  readonly docs?: Docs;
}

interface Printing extends PrintProtoOptions {
  readonly docs: Docs;
  readonly names: ProtoNames;
}

const WIDTH = 116;

/** A comment as lines with this indent, its paragraphs wrapped. */
const comment = (doc: string, indent: string): string => {
  const wrap = (paragraph: string): string[] => {
    const lines: string[] = [];
    for (const word of paragraph.split(/\s+/)) {
      const line = lines.at(-1);
      if (line !== undefined && indent.length + 4 + line.length + word.length <= WIDTH)
        lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
    }
    return lines;
  };
  const lines = doc
    .trim()
    .split(/\n\s*\n/)
    .flatMap((paragraph, i) => [...(i === 0 ? [] : ['']), ...wrap(paragraph.trim())]);
  return lines.map((line) => `${`${indent}// ${line}`.trimEnd()}\n`).join('');
};

/** The comment of a field: its doc and its rules, which plain proto cannot express. */
const fieldDoc = ({ doc = '', field }: Named, indent: string): string => {
  const text = [doc, boundsInWords(field)].filter((part) => part !== '').join(' ');
  return text === '' ? '' : comment(text, indent);
};

/** The name of a type inside a message: as short as possible there. */
const reference = (to: readonly string[], from: ProtoScope, printing: Printing): string => {
  let common = 0;
  while (common < to.length - 1 && from.path[common] === to[common]) common++;
  const short = to.slice(common);
  for (let scope: ProtoScope | undefined = from; scope !== undefined; scope = scope.outer) {
    if (scope.path.length > common && scope.symbols.has(short[0]!))
      return `.${[printing.package, ...to].join('.')}`;
  }
  return short.join('.');
};

const typeOf = (field: Field, scope: ProtoScope, printing: Printing): string => {
  const { names, learningRate } = printing;
  if (field.kind === 'learning_rate') return reference(names.scopeOf(learningRate).path, scope, printing);
  if (field.kind === 'message') return reference(names.scopeOf(messageOf(field)).path, scope, printing);
  if (field.kind === 'enum') return reference(names.enumPath(field), scope, printing);
  if (field.entry === undefined) return field.kind;
  const { key, value } = field.entry;
  return `map<${key.kind}, ${typeOf(value, scope, printing)}>`;
};

/** In a proto a learning rate is optional: upstream's code requires it, not its proto. */
const labelOf = ({ kind, repeated, required, oneof }: Field): string => {
  if (oneof !== undefined || kind === 'map') return '';
  if (repeated) return 'repeated ';
  return required && kind !== 'learning_rate' ? 'required ' : 'optional ';
};

const optionsOf = (field: Field): string => {
  const options = [
    ...(field.default === undefined ? [] : [`default = ${protoLiteral(field)}`]),
    ...(field.deprecated ? ['deprecated = true'] : []),
  ];
  return options.length === 0 ? '' : ` [${options.join(', ')}]`;
};

interface Named {
  readonly name: string;
  readonly number: number;
  readonly field: Field;
  readonly doc: string | undefined;
}

const printField = (each: Named, scope: ProtoScope, indent: string, printing: Printing): string => {
  const { name, number, field } = each;
  if (number === 0) return comment(`${name} has no number, and so no binary form.`, indent);
  const type = typeOf(field, scope, printing);
  return `${fieldDoc(each, indent)}${indent}${labelOf(field)}${type} ${name} = ${number}${optionsOf(field)};\n`;
};

/** A oneof is printed at its first member; one without members is left out. */
const printOneof = (
  members: readonly Named[],
  name: string,
  scope: ProtoScope,
  indent: string,
  printing: Printing,
): string => {
  const isEmpty = members.every(({ number }) => number === 0);
  const inner = isEmpty ? indent : `${indent}  `;
  const lines = members.map((each) => printField(each, scope, inner, printing)).join('');
  return isEmpty ? lines : `${indent}oneof ${name} {\n${lines}${indent}}\n`;
};

const printFields = (of: Message, scope: ProtoScope, indent: string, printing: Printing): string => {
  const fields = Object.entries<Field>(of.fields).map(([name, field]) => ({
    name,
    number: fieldNumber(of, name),
    field,
    doc: printing.docs.ofField(of, name),
  }));
  const begun = new Set<string>();
  const parts = fields.map((each) => {
    const { oneof } = each.field;
    if (oneof === undefined) return printField(each, scope, indent, printing);
    if (begun.has(oneof)) return '';
    begun.add(oneof);
    const members = fields.filter(({ field }) => field.oneof === oneof);
    return printOneof(members, scope.oneofs.get(oneof)!, scope, indent, printing);
  });
  return parts.join('');
};

const printEnum = ({ name, values }: ProtoScope['enums'][number], indent: string): string => {
  const entries = Object.entries(values);
  const hasAliases = new Set(Object.values(values)).size < entries.length;
  const lines = [
    ...(hasAliases ? ['option allow_alias = true;'] : []),
    ...entries.map(([value, number]) => `${value} = ${number};`),
  ];
  return `${indent}enum ${name} {\n${lines.map((line) => `${indent}  ${line}\n`).join('')}${indent}}\n`;
};

const printMessage = (of: Message, indent: string, printing: Printing): string => {
  const scope = printing.names.scopeOf(of);
  const inner = `${indent}  `;
  const body = [
    ...scope.enums.map((each) => printEnum(each, inner)),
    ...scope.messages.map((each) => printMessage(each, inner, printing)),
    printFields(of, scope, inner, printing),
  ].join('');
  const said = printing.docs.ofMessage(of);
  const doc = said === undefined ? '' : comment(said, indent);
  return `${doc}${indent}message ${scope.path.at(-1)} {${body === '' ? '' : `\n${body}${indent}`}}\n`;
};

/** The given messages and all that they contain, container before contents. */
const reachable = (messages: readonly Message[], learningRate: Message): readonly Message[] => {
  const seen = new Map<string, Message>();
  const visitField = (field: Field): void => {
    if (field.kind === 'message') visit(messageOf(field));
    if (field.kind === 'learning_rate') visit(learningRate);
    if (field.entry !== undefined) visitField(field.entry.value);
  };
  const visit = (of: Message): void => {
    const key = messageKey(of);
    if (seen.has(key)) return;
    seen.set(key, of);
    Object.values<Field>(of.fields).forEach(visitField);
  };
  messages.forEach(visit);
  return [...seen.values()];
};

/**
 * The text of one .proto file, in proto2, with these messages and all that they contain. A message of another package
 * gets the last part of its full name, or, if that is taken, all parts; its bytes stay the same. Docs and constraints
 * of fields become comments. A field without a number is a comment too.
 */
export const printProto = (messages: readonly Message[], options: PrintProtoOptions): string => {
  const names = protoNames(reachable(messages, options.learningRate));
  const printing: Printing = { docs: ownDocs, ...options, names };
  const head = options.doc === undefined ? '' : comment(options.doc, '');
  const parts = [
    ...names.file.messages.map((of) => printMessage(of, '', printing)),
    ...names.file.enums.map((each) => printEnum(each, '')),
  ];
  return [`${head}syntax = "proto2";\n`, `package ${options.package};\n`, ...parts].join('\n');
};
