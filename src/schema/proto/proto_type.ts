import { LEARNING_RATE } from '../descriptors/learning_rate.ts';
import {
  type Field,
  isFieldNumber,
  type Message,
  message,
  type Rules,
  SCALAR_KINDS,
  type ScalarKind,
} from '../descriptors/message.ts';
import { checkDefault, readDefault } from './proto_default.ts';
import { checkEnum, type Declaring, isOpenEnum, type ProtoEnum } from './proto_enum.ts';
import { bare, faultIn } from './proto_fault.ts';

/** The used part of a protobufjs `Field`. */
export interface ProtoField {
  readonly name: string;
  readonly protoName?: string | undefined;
  readonly id: number;
  readonly type: string;
  readonly keyType?: string;
  readonly repeated: boolean;
  /** The label as written; `required` is known only once the features of an edition are resolved. */
  readonly rule?: string | undefined;
  readonly required: boolean;
  readonly options?: { readonly [name: string]: unknown } | undefined;
  readonly comment: string | null;
  readonly partOf: { readonly name: string } | null;
  readonly parent?: (Declaring & { readonly fullName: string }) | null;
  readonly resolvedType: ProtoType | ProtoEnum | null;
  resolve(): unknown;
}

/** The used part of a protobufjs `Type`; any version of protobufjs with it works. */
export interface ProtoType {
  readonly fullName: string;
  /** Names and ranges of numbers that no field may have. */
  readonly reserved?: readonly (string | readonly number[])[] | null;
  readonly fieldsArray: readonly ProtoField[];
  readonly comment: string | null;
  readonly group?: boolean | undefined;
  lookupType(path: string): ProtoType;
}

export interface FromProtoOptions {
  /**
   * The full name of a message that is replaced by the registry's learning rates, as for `learningRate()`. If the text
   * only imports upstream's LearningRate, fields of that type are always replaced.
   */
  readonly learningRate?: string;
}

export type AnyMessage = Message<Record<string, unknown>>;

/** Keeps paragraphs and joins the lines within them: a proto wraps its comments, an editor does so by itself. */
const docOf = (comment: string | null): { doc?: string } => {
  const paragraphs = (comment ?? '').trim().split(/\n\s*\n/);
  const doc = paragraphs.map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ')).join('\n\n');
  return doc === '' ? {} : { doc };
};

const ruleNames = new Set(['gt', 'gte', 'lt', 'lte', 'finite']);

/** Refuses a misspelt name of an option of `learning_schedules`, as protoc would. */
const checkOptions = (field: ProtoField): void => {
  const known = /^\(\.?learning_schedules\.(?:rules|usual)\)(?:\.|$)/;
  const wrong = Object.keys(field.options ?? {}).find(
    (option) => /^\(\.?learning_schedules\./.test(option) && !known.test(option),
  );
  if (wrong !== undefined)
    throw faultIn(
      field,
      `${field.name}: there is no option ${wrong}: write (learning_schedules.rules) or (learning_schedules.usual)`,
    );
};

/** The bounds in the option `(learning_schedules.rules)` or `(learning_schedules.usual)` of a field. */
const rulesOf = (field: ProtoField, which: 'rules' | 'usual'): { [K in typeof which]?: Rules } => {
  const prefix = new RegExp(`^\\(\\.?learning_schedules\\.${which}\\)\\.`);
  const found = Object.entries(field.options ?? {}).flatMap(([option, value]) =>
    prefix.test(option) ? [[option.replace(prefix, ''), value] as const] : [],
  );
  for (const [name, value] of found) {
    const fits = ruleNames.has(name) && typeof value === (name === 'finite' ? 'boolean' : 'number');
    if (!fits) throw faultIn(field, `${field.name}: learning_schedules.${which} has no ${name}: ${value}`);
    if (!isNumeric(field.type))
      throw faultIn(field, `${field.name} is not a number, so it cannot have bounds`);
  }
  return found.length === 0 ? {} : { [which]: Object.fromEntries(found) as Rules };
};

const isScalar = (type: string): type is ScalarKind => (SCALAR_KINDS as readonly string[]).includes(type);
const isNumeric = (type: string): boolean => isScalar(type) && !['bool', 'string', 'bytes'].includes(type);
/** True if an unresolved reference can mean upstream's LearningRate in its scope. */
const meansLearningRate = (reference: string, scope: string): boolean => {
  if (reference.startsWith('.')) return bare(reference) === LEARNING_RATE;
  const within = bare(scope).split('.');
  return within
    .map((_, i) => [...within.slice(0, i + 1), reference].join('.'))
    .concat(reference)
    .includes(LEARNING_RATE);
};

/** The type of one value of a field: a scalar, an enum, a message, or the registry's learning rate. */
const holding = (field: ProtoField, type: ProtoType, reader: Reader): Omit<Field<unknown>, 'value'> => {
  if (isScalar(field.type)) return { kind: field.type };
  try {
    field.resolve();
  } catch {
    if (meansLearningRate(field.type, type.fullName)) return { kind: 'learning_rate', required: true };
    const place = `${bare(type.fullName)}.${field.name}`;
    const where = reader.followsImports
      ? 'in the text or what it imports'
      : 'in the text (imports are not followed)';
    throw faultIn(field, `${place}: no message or enum ${field.type} ${where}`);
  }
  const of = field.resolvedType!;
  if ('values' in of) {
    checkEnum(of);
    const isOpen = isOpenEnum(of);
    return {
      kind: 'enum',
      enumName: bare(of.fullName),
      values: { ...of.values },
      ...(isOpen && { open: true }),
    };
  }
  if (bare(of.fullName) === reader.learningRate) return { kind: 'learning_rate', required: true };
  if (of.group === true) {
    throw faultIn(field, `${bare(type.fullName)}.${field.name} is a group: make it a message`);
  }
  return { kind: 'message', message: reader.reference(of) };
};

const isRequired = (field: ProtoField): boolean => field.rule === 'required' || field.required;

const fieldFrom = (field: ProtoField, type: ProtoType, reader: Reader): Field<unknown> => {
  if (!isFieldNumber(field.id))
    throw faultIn(field, `${field.name}: ${field.id} is not a valid field number`);
  checkOptions(field);
  const { required, ...held } = holding(field, type, reader);
  // A learning rate is required, unless it is a member of a oneof.
  const isNeeded = isRequired(field) || (required === true && field.partOf === null);
  checkDefault(field, held);
  const common = {
    number: field.id,
    ...(field.partOf !== null && !field.options?.proto3_optional && { oneof: field.partOf.name }),
    ...(field.options?.deprecated === true && { deprecated: true }),
    ...docOf(field.comment),
  };
  if (field.keyType !== undefined) {
    return { kind: 'map', entry: { key: { kind: field.keyType as ScalarKind }, value: held }, ...common };
  }
  return {
    ...held,
    ...(field.repeated ? { repeated: true } : isNeeded && { required: true }),
    ...readDefault(field),
    ...rulesOf(field, 'rules'),
    ...rulesOf(field, 'usual'),
    ...common,
  };
};

interface Reader {
  readonly learningRate: string | undefined;
  readonly followsImports: boolean;
  /** The message of a type; a function if the type is still being read. */
  readonly reference: (type: ProtoType) => AnyMessage | (() => AnyMessage);
}

/** Returns a reader that reads each type once, so that messages that contain one another share objects. */
export const typeReader = (
  { learningRate }: FromProtoOptions,
  followsImports = false,
): ((type: ProtoType) => AnyMessage) => {
  const read = new Map<ProtoType, AnyMessage>();
  const begun = new Set<ProtoType>();
  const messageOf = (type: ProtoType): AnyMessage => {
    const known = read.get(type);
    if (known !== undefined) return known;
    begun.add(type);
    // An extension is a field with a full name.
    const own = type.fieldsArray.filter(({ name }) => !name.startsWith('.'));
    const fields = own.map(
      (field) => [field.protoName ?? field.name, fieldFrom(field, type, reader)] as const,
    );
    const reserved = (type.reserved ?? []).filter((each) => typeof each === 'string');
    const result = message(bare(type.fullName), Object.fromEntries(fields), {
      ...docOf(type.comment),
      ...(reserved.length > 0 && { reserved }),
    });
    read.set(type, result);
    return result;
  };
  const reader: Reader = {
    learningRate,
    followsImports,
    reference: (type) => (begun.has(type) && !read.has(type) ? () => messageOf(type) : messageOf(type)),
  };
  return messageOf;
};
