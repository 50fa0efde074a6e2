import { expected } from '../bind/describe.ts';
import { type BlockName, rateText } from '../bind/fields/nested_text.ts';
import { shortName } from '../bind/resolve.ts';
import { LARGEST } from '../bind/scalars/floats.ts';
import { bindFinding } from '../diagnostics/catalogue/bind.ts';
import { missingFinding } from '../diagnostics/catalogue/missing.ts';
import { schemaFinding } from '../diagnostics/catalogue/schema.ts';
import { valueFinding } from '../diagnostics/catalogue/values.ts';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type Field, type Message, messageOf } from '../schema/descriptors/message.ts';
import { checkRules } from '../schema/descriptors/rules.ts';
import type { CompiledError } from '../schema/json_schema/compiled.ts';
import { type ValueAtPointer, valueAtPointer } from './pointer.ts';

/** Turns the errors of a validator into findings with the same wording as those of `load`. */

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a message';
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${value}`;
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

/** Describes what a field takes; for a float also its range, which a finite number can exceed. */
const takes = (field: Field, value: unknown): string =>
  field.kind === 'float' && typeof value === 'number'
    ? `${expected(field)} from -${LARGEST.float} to ${LARGEST.float}`
    : expected(field);

/** A value of another type, or out of range. */
const wrongValue = ({ path, name, value, field, message, isList }: ValueAtPointer): Diagnostic => {
  if (field === undefined || message !== undefined || isList) {
    const params = { name, expected: isList ? 'a list' : 'a message', got: shown(value) };
    return valueFinding('value/type', params, { path });
  }
  const isNumber = typeof value === 'number';
  const broken = isNumber ? checkRules(field.rules ?? {}, value, field.kind) : undefined;
  if (broken !== undefined)
    return bindFinding('field/range', { name, value: String(value), expected: broken }, { path });
  return valueFinding('value/type', { name, expected: takes(field, value), got: shown(value) }, { path });
};

const lacking = (holder: string, hops: readonly BlockName[], path: Path): Diagnostic =>
  missingFinding('no-learning-rate', { holder, write: rateText(hops, 'json') }, { path });

/** Members of a oneof that are set together. */
const rivals = (value: unknown, message: Message): string[] => {
  const written = Object.keys(value as object).flatMap((name) => {
    const oneof = Object.hasOwn(message.fields, name) ? message.fields[name]?.oneof : undefined;
    return oneof === undefined ? [] : [{ name, oneof }];
  });
  const shared = written.filter(({ oneof }) => written.filter((each) => each.oneof === oneof).length > 1);
  return shared.map(({ name }) => name);
};

const wrongChoice = ({ path, value, message }: ValueAtPointer & { message: Message }): Diagnostic => {
  const names = rivals(value, message);
  if (names.length === 0) return lacking('learning_rate', [], path);
  const words = { message: shortName(message.name), names };
  return schemaFinding('schema/one-of', words, { path });
};

const wrongName = (
  name: string,
  { path, message, value }: ValueAtPointer & { message: Message },
): Diagnostic => {
  const known = Object.keys(message.fields);
  const fits = (each: string): boolean => !Object.hasOwn(value as object, each);
  const isType = Object.values<Field>(message.fields).some(({ oneof }) => oneof !== undefined);
  const meant = nearest(name, known, { isType, fits });
  const params = { name, message: shortName(message.name), nearest: meant, known };
  return bindFinding('field/unknown', params, { path: [...path, name] });
};

const missing = (name: string, { path, message }: ValueAtPointer & { message: Message }): Diagnostic => {
  const holder = shortName(message.name);
  return message.fields[name]?.kind === 'learning_rate'
    ? lacking(holder, [{ name, isType: false }], path)
    : bindFinding('field/required', { name, message: holder }, { path });
};

const worded = ({ keyword, params }: CompiledError, place: ValueAtPointer): Diagnostic => {
  const { message } = place;
  if (message === undefined) return wrongValue(place);
  if (keyword === 'additionalProperties')
    return wrongName(String(params!.additionalProperty), { ...place, message });
  if (keyword === 'required') return missing(String(params!.missingProperty), { ...place, message });
  return keyword === 'oneOf' ? wrongChoice({ ...place, message }) : wrongValue(place);
};

/** True for a missing choice that is explained by a value of another type, or by the misspelt name of the chosen field. */
const isExplained = (error: CompiledError, errors: readonly CompiledError[]): boolean =>
  error.keyword === 'oneOf' &&
  errors.some(
    ({ keyword, instancePath }) =>
      instancePath === error.instancePath &&
      (keyword === 'type' || (keyword === 'additionalProperties' && error.params!.passingSchemas === null)),
  );

const pointerParts = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The errors of a validator for a message, one for each fault. */
export const errorsInWords = (
  value: unknown,
  root: Message,
  learningRate: Message,
  errors: readonly CompiledError[],
): readonly Diagnostic[] => {
  // The error of a choice covers those of its branches.
  const own = errors.filter((each) => !each.isInBranch && !isExplained(each, errors));
  const heldBy = (field: Field): Message =>
    field.kind === 'learning_rate' ? learningRate : messageOf(field);
  const found = own.map((each) =>
    worded(each, valueAtPointer(pointerParts(each.instancePath), value, root, heldBy)),
  );
  const unique = new Map(found.map((each) => [JSON.stringify([each.path, each.message]), each]));
  return [...unique.values()];
};
