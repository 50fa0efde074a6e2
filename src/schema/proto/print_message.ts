import type { LearningRateMember } from '../descriptors/learning_rate.ts';
import type { Field, Message } from '../descriptors/message.ts';
import { messagesIn } from '../descriptors/message_order.ts';
import { exportNames } from './export_names.ts';
import { fieldCode, fieldType, pureCall, type Scope } from './print_field.ts';
import { comment, layOut, literal, stringLiteral, WIDTH } from './source_code.ts';

export interface PrintOptions {
  /** The module that exports `message`, `float` and the other functions. */
  readonly library: string;
  /** Messages that are imported instead of printed: full name → module. */
  readonly external?: ReadonlyMap<string, string>;
  /** Members of the learning rate, printed as the constant `learningRateMembers`. */
  readonly members?: readonly LearningRateMember[];
  /** True if docs of fields and messages are only in the types, because nothing prints them at run time. */
  readonly docsInTypesOnly?: boolean;
  /** True for a message whose field numbers are left out if they are the positions of the fields, to save bytes in bundles. */
  readonly impliesNumbers?: (of: Message) => boolean;
  /** A comment for the first line. */
  readonly header?: string;
}

/** The fields; a number that is the field's position is left out. */
const withoutImplied = (fields: readonly [string, Field][]): readonly [string, Field][] =>
  fields.map(([name, { number, ...field }], at) => [
    name,
    number === undefined || number === at + 1 ? field : { number, ...field },
  ]);

const printOne = (of: Message, scope: Scope): string => {
  const name = scope.nameOf(of);
  const written: readonly [string, Field][] = Object.entries(of.fields);
  const fields = scope.impliesNumbers(of) ? withoutImplied(written) : written;
  const members = fields.map(([field, how]) => fieldType(field, how, scope)).join('');
  const value =
    members === ''
      ? `export type ${name} = Readonly<Record<never, never>>;\n`
      : `export interface ${name} {\n${members}}\n`;
  const call = pureCall(
    scope,
    'message',
    literal(of.name),
    { object: fields.map(([field, how]) => [field, fieldCode(how, scope)] as const) },
    ...(of.doc === undefined || scope.docsInTypesOnly ? [] : [literal({ doc: of.doc })]),
  );
  const head = `export const ${name}: ${scope.type('Message')}<${name}> =`;
  const isLong = head.length + ' /* @__PURE__ */ message('.length > WIDTH;
  const code = isLong ? `\n  ${layOut(call, '  ', 2)}` : ` ${layOut(call, '', head.length + 1)}`;
  return `${comment(of.doc)}${value}\n${comment(of.doc)}${head}${code};\n`;
};

const printMembers = (members: readonly LearningRateMember[], scope: Scope): string => {
  const list = members.map(({ type, number, message }) => ({
    object: [
      ['type', literal(type)] as const,
      ['number', literal(number)] as const,
      ['message', scope.nameOf(message)] as const,
    ],
  }));
  return `/** The types of learning rate in the proto; a registry has these and more. */
export const learningRateMembers = ${layOut({ list })} as const;\n`;
};

/** Sorts names as linters do: by letter first, capitals before lower case. */
const compareNames = (a: string, b: string): number => {
  const keys = [a, b].map((name) => name.replace('type ', ''));
  const [x = '', y = ''] = keys.map((name) => name.toLowerCase());
  if (x !== y) return x < y ? -1 : 1;
  return keys[0]! < keys[1]! ? -1 : 1;
};

const printImport = (module: string, names: ReadonlySet<string>): string => {
  const sorted = [...names].sort(compareNames);
  const from = `from ${stringLiteral(module)};\n`;
  const line = `import { ${sorted.join(', ')} } ${from}`;
  return line.length <= WIDTH + 1
    ? line
    : `import {\n${sorted.map((name) => `  ${name},\n`).join('')}} ${from}`;
};

/** Sorts modules: packages before files, files in parent folders before those in the same folder. */
const compareModules = (a: string, b: string): number => {
  const rank = (module: string): number => (module.startsWith('../') ? 1 : module.startsWith('.') ? 2 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
};

/** The imports that are used while a module is printed. */
interface Imports {
  readonly use: (module: string, name: string) => void;
  readonly print: () => string;
}

const collectImports = (): Imports => {
  const modules = new Map<string, Set<string>>();
  return {
    use: (module, name) => modules.set(module, (modules.get(module) ?? new Set()).add(name)),
    print: () =>
      [...modules]
        .sort(([a], [b]) => compareModules(a, b))
        .map(([module, names]) => printImport(module, names))
        .join(''),
  };
};

/**
 * The source of a TypeScript module that makes these messages, and those they contain, by calls of `message(…)`. Each
 * is an exported constant named after its message, with an interface of the same name for its value, because editors
 * show the comments of an interface's fields. Evaluating the module gives descriptors equal to these.
 */
export const printMessages = (
  messages: readonly Message[],
  {
    library,
    external = new Map(),
    members,
    docsInTypesOnly = false,
    impliesNumbers = () => false,
    header,
  }: PrintOptions,
): string => {
  const isImported = ({ name }: Message): boolean => external.has(name);
  const own = messagesIn(messages, isImported);
  const names = exportNames([...messagesIn(messages).filter(isImported), ...own]);
  const defined = new Set<string>();
  const imports = collectImports();
  const use = (module: string | undefined, name: string, as = name): string => {
    if (module !== undefined) imports.use(module, as);
    return name;
  };
  const scope: Scope = {
    docsInTypesOnly,
    impliesNumbers,
    library: (name) => use(library, name),
    type: (name) => use(library, name, `type ${name}`),
    nameOf: ({ name }) => use(external.get(name), names.get(name)!),
    isDefined: (of) => defined.has(of.name) || isImported(of),
  };
  const parts = own.map((of) => {
    const text = printOne(of, scope);
    defined.add(of.name);
    return text;
  });
  const tail = members === undefined ? [] : [printMembers(members, scope)];
  const head = `${header === undefined ? '' : `// ${header}\n`}${imports.print()}`;
  return [head, ...parts, ...tail].join('\n');
};
