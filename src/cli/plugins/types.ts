import type { AnyType } from '../../registry/registry.ts';
import { FIELD_KINDS, type Field, type Message, messageOf } from '../../schema/descriptors/message.ts';

/**
 * Finds the schedule types and optimizers that a module exports, by their shape: a plug-in has its own copy of this
 * package, so objects cannot be compared by identity.
 */

type Values = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** True for the results of defineSchedule and defineOptimizer, and for objects that lack only one part of such a result. */
const isMeantAsType = (value: Values): boolean =>
  typeof value.type === 'string' && ('curve' in value || 'message' in value);

/** True for an object that only contains other objects: a list, or an export of exports. */
const isHolder = (value: Values): boolean =>
  Array.isArray(value) || [null, Object.prototype].includes(Object.getPrototypeOf(value));

/** Depth to search: exports (those of CommonJS are in `default`), and the items of a list or object of types. */
const DEPTH = 3;

const meantIn = (value: unknown, depth = 0): Values[] => {
  if (!isObject(value)) return [];
  if (isMeantAsType(value)) return [value];
  return depth < DEPTH && isHolder(value)
    ? Object.values(value).flatMap((each) => meantIn(each, depth + 1))
    : [];
};

const fieldFault = (path: string, field: unknown, seen: Set<unknown>): string | undefined => {
  if (!isObject(field))
    return `${path} is not a field: write float(…), uint32(…) or another function for fields`;
  const { kind, entry } = field as unknown as Field;
  if (!FIELD_KINDS.includes(kind))
    return `${path} is a field of the kind ${JSON.stringify(kind)}: write one of ${FIELD_KINDS.join(', ')}`;
  if (kind === 'map') return fieldFault(`${path}.value`, entry?.value, seen);
  return kind === 'message' ? messageFault(path, messageOf(field as unknown as Field), seen) : undefined;
};

const messageFault = (path: string, message: unknown, seen: Set<unknown>): string | undefined => {
  if (!isObject(message) || typeof message.name !== 'string' || !isObject(message.fields))
    return `${path} has no message: write one, as message('acme.Name', { … }) returns it`;
  if (seen.has(message)) return undefined;
  seen.add(message);
  for (const [name, field] of Object.entries((message as unknown as Message).fields)) {
    const fault = fieldFault(`${path}.${name}`, field, seen);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const typeFault = ({ type, message, curve, hyperparameters }: Values): string | undefined =>
  typeof curve === 'function' || isObject(hyperparameters)
    ? messageFault(String(type), message, new Set())
    : `${type} has no function curve: write curve: (spec) => …, or hyperparameters: { … } for an optimizer`;

/** What a module without types exports instead. */
const exportWords = (exported: unknown): string => {
  const names = Object.keys(exported as object).filter((name) => name !== 'module.exports');
  return names.length === 0
    ? 'it exports nothing'
    : `it exports no schedule type or optimizer, only ${names.join(', ')}`;
};

/**
 * Returns the types that a plug-in exports, in the order of the exports and without repetitions. If it exports none, or a
 * faulty one, throws the error that `refuse` makes.
 */
export const typesIn = (exported: unknown, refuse: (reason: string) => Error): readonly AnyType[] => {
  const types = [...new Set(meantIn(exported))];
  if (types.length === 0)
    throw refuse(
      `${exportWords(exported)}: export what defineSchedule or defineOptimizer returns, by name or as default`,
    );
  for (const type of types) {
    const fault = typeFault(type);
    if (fault !== undefined) throw refuse(fault);
  }
  return types as unknown as readonly AnyType[];
};
