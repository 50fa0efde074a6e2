import fc from 'fast-check';
import type { Field, Message } from '../../src/define.ts';
import { builtins } from '../../src/index.ts';
import { messageOf } from '../../src/schema/descriptors/message.ts';
import { checkRules } from '../../src/schema/descriptors/rules.ts';

/** Random drafts of the built-in types, generated from their descriptors with likely and unlikely values, and their texts. */

type Value = number | boolean | string | Member | Draft | readonly Value[];
export interface Draft {
  readonly [name: string]: Value;
}
/** A learning rate inside another: its type, and the draft of its fields. */
class Member {
  readonly type: string;
  readonly fields: Draft;
  constructor(type: string, fields: Draft) {
    this.type = type;
    this.fields = fields;
  }
}

const rate = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 1e-9, max: 2, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0.1, 1e-40, 3e38, 1) },
);
const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 50_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1) },
);
const steps = fc.oneof(
  { weight: 6, arbitrary: count },
  { weight: 1, arbitrary: fc.constantFrom(0.5, 2.4, -3, 1e12) },
);
/** Factors above 1 may grow beyond all doubles; rates may then be 0 · ∞. */
const factor = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 0, -0.5) },
);
const isSteps = (name: string): boolean => /steps?$|boundaries$|^offset$/.test(name);
const isFactor = (name: string): boolean => /(height|peak|decay)_factor$/.test(name);

const simple = [
  'constant_learning_rate',
  'constant',
  'linear',
  'cosine_decay',
  'step_decay',
  'power',
  'scale',
];
const inner: fc.Arbitrary<Member> = fc
  .constantFrom(...simple)
  .chain((type) => draftFor(builtins.types.get(type)!.message).map((fields) => new Member(type, fields)));

/** Mostly values that the rules of the field allow: otherwise few messages with many fields would be valid. */
const mostlyKept = (values: fc.Arbitrary<number>, { rules = {}, kind }: Field): fc.Arbitrary<number> => {
  const keeps = (value: number): boolean => checkRules(rules, value, kind) === undefined;
  const kept = [1, 0.5, 2].find(keeps) ?? 0;
  return fc.oneof(
    { weight: 20, arbitrary: values.map((value) => (keeps(value) ? value : kept)) },
    { weight: 1, arbitrary: values },
  );
};

const oneOf = (name: string, field: Field): fc.Arbitrary<Value> => {
  switch (field.kind) {
    case 'message':
      return draftFor(messageOf(field));
    case 'learning_rate':
      return inner;
    case 'bool':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.keys(field.values!));
    case 'uint32':
      return count;
    default:
      return mostlyKept(
        isSteps(name) ? steps : field.kind === 'double' && isFactor(name) ? factor : rate,
        field,
      );
  }
};

/** The step of a value: the value itself if it is a number, or its field `step`; otherwise 0. */
export const stepIn = (value: unknown): number => {
  const step = typeof value === 'object' && value !== null && 'step' in value ? value.step : value;
  return typeof step === 'number' ? step : 0;
};

const arbitraryOf = (name: string, field: Field): fc.Arbitrary<Value> => {
  const one = oneOf(name, field);
  if (field.repeated !== true) return one;
  const some = fc.array(one, { maxLength: 4 });
  const sorted = some.map((values) => [...values].sort((a, b) => stepIn(a) - stepIn(b)));
  return isSteps(name) ? sorted : fc.oneof({ weight: 4, arbitrary: sorted }, { weight: 1, arbitrary: some });
};

/** Rates between boundaries, as many as the boundaries require. */
export const matched = <F extends { readonly [name: string]: unknown }>(fields: F, message: Message): F => {
  const { boundaries, learning_rates: rates } = fields;
  if (!Array.isArray(boundaries) || !Array.isArray(rates) || rates.length === 0) return fields;
  const length = boundaries.length + ('boundary_step' in message.fields ? 1 : 0);
  return { ...fields, learning_rates: Array.from({ length }, (_, i) => rates[i % rates.length]) };
};

/** Required fields are mostly set. */
export const draftFor = (message: Message): fc.Arbitrary<Draft> => {
  const fields = Object.entries<Field>(message.fields);
  const values = fc.record<Draft>(
    Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(name, field)])),
    { requiredKeys: fields.filter(([, { required }]) => required).map(([name]) => name) },
  );
  const required = fields.filter(([, field]) => field.required).map(([name]) => name);
  if ('learning_rates' in message.fields) {
    return fc.oneof(
      { weight: 4, arbitrary: values.map((all) => matched(all, message)) },
      { weight: 1, arbitrary: values },
    );
  }
  if (required.length === 0) return values;
  const without = fc
    .tuple(values, fc.constantFrom(...required))
    .map(([all, name]) => Object.fromEntries(Object.entries(all).filter(([each]) => each !== name)));
  return fc.oneof({ weight: 12, arbitrary: values }, { weight: 1, arbitrary: without });
};

/** A built-in type and a draft of its fields. */
export const draft = fc
  .constantFrom(...builtins.types.values())
  .chain((type) => draftFor(type.message as Message).map((fields) => ({ type: type.type, fields })));

/** The draft in the form for createSchedule. */
export const specOf = (type: string, fields: Draft): { readonly type: string } => ({
  type,
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)])),
});
const plain = (value: Value): unknown => {
  if (value instanceof Member) return specOf(value.type, value.fields);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, plain(of)]));
};

const jsonOf = (value: Value): unknown => {
  if (value instanceof Member) return { [value.type]: jsonOf(value.fields) };
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, jsonOf(of)]));
};

const textOfField = (name: string, value: Value): string => {
  if (value instanceof Member) return `${name} { ${value.type} { ${textOf(value.fields)} } }`;
  if (Array.isArray(value)) return value.map((each: Value) => textOfField(name, each)).join(' ');
  return typeof value === 'object' ? `${name} { ${textOf(value as Draft)} }` : `${name}: ${String(value)}`;
};
const textOf = (fields: Draft): string =>
  Object.entries(fields)
    .map(([name, value]) => textOfField(name, value))
    .join(' ');

/** The same block in text format, YAML (in flow and block style) and JSON. */
export const textsOf = (type: string, fields: Draft) => ({
  textproto: `${type} { ${textOf(fields)} }`,
  yaml: `${type}:${Object.keys(fields).length === 0 ? ' {}' : ''}\n${Object.entries(fields)
    .map(([name, value]) => `  ${name}: ${JSON.stringify(jsonOf(value))}\n`)
    .join('')}`,
  json: JSON.stringify({ [type]: jsonOf(fields) }),
});
