import { type Field, type Message, message, messageOf, nested } from './message.ts';

/**
 * One type of learning rate or optimizer: its name in the oneof, its number there (without one it has no binary
 * form), and its fields.
 */
export interface LearningRateMember {
  readonly type: string;
  readonly number?: number;
  readonly message: Message;
}

/** The full name of the message that a registry assembles; the same as upstream's. */
export const LEARNING_RATE = 'object_detection.protos.LearningRate';

/** The oneof of the types of a learning rate. */
export const RATE_ONEOF = 'learning_rate';

/** The oneof of the types of an optimizer. */
export const OPTIMIZER_ONEOF = 'optimizer';

/** Returns messages in which each field of kind `learning_rate` refers to its message. */
export type Resolve = <S>(message: Message<S>) => Message<S>;

/**
 * Returns a function that resolves messages, each once: fields of kind `learning_rate` get `learningRate`, in nested
 * messages too. A message without such fields, even in nested messages, stays the same object. `replaced` supplies
 * messages that replace others.
 */
export const resolverOf = (
  learningRate: () => Message,
  replaced: ReadonlyMap<Message, () => Message> = new Map(),
): Resolve => {
  const resolved = new Map<Message, Message>();
  const leadsToRate = (message: Message, seen: Set<Message> = new Set()): boolean => {
    if (seen.has(message)) return false;
    seen.add(message);
    return Object.values<Field>(message.fields).some(
      (field) =>
        field.kind === 'learning_rate' || (field.kind === 'message' && leadsToRate(messageOf(field), seen)),
    );
  };
  const resolveField = (field: Field): Field => {
    if (field.kind === 'learning_rate') return { ...field, message: learningRate };
    if (field.kind !== 'message' || !leadsToRate(messageOf(field))) return field;
    return { ...field, message: () => resolve(messageOf(field)) };
  };
  const resolve = (message: Message): Message => {
    const known = resolved.get(message) ?? replaced.get(message)?.();
    if (known !== undefined) return known;
    const fields = () =>
      Object.entries<Field>(message.fields).map(([name, field]) => [name, resolveField(field)] as const);
    const made = leadsToRate(message) ? { ...message, fields: Object.fromEntries(fields()) } : message;
    resolved.set(message, made);
    resolved.set(made, made);
    return made;
  };
  return resolve;
};

/** Members as fields of kind `message` in one oneof. A member without a number gets 0, which bytes cannot encode. */
const fieldsOf = (members: readonly LearningRateMember[], oneof: string): { [name: string]: Field<any> } =>
  Object.fromEntries(
    members.map(({ type, number = 0, message: of }) => [
      type,
      nested<unknown>(of, { number, oneof, ...(of.doc !== undefined && { doc: of.doc }) }),
    ]),
  );

/** The message LearningRate with these members, one of which is required, and with the fields beside them. */
export const assembleLearningRate = (
  members: readonly LearningRateMember[],
  beside: { readonly [name: string]: Field<any> } = {},
): Message<Record<string, unknown>> =>
  message(
    LEARNING_RATE,
    { ...fieldsOf(members, RATE_ONEOF), ...beside },
    {
      doc: 'The learning rate as a function of the step: exactly one type of schedule.',
      specOneof: RATE_ONEOF,
    },
  );

/** The message Optimizer with these members instead of those of `base`. */
export const assembleOptimizer = (
  base: Message,
  members: readonly LearningRateMember[],
): Message<Record<string, unknown>> => {
  const beside = Object.entries<Field>(base.fields).filter(([, { oneof }]) => oneof !== OPTIMIZER_ONEOF);
  return { ...base, fields: { ...fieldsOf(members, OPTIMIZER_ONEOF), ...Object.fromEntries(beside) } };
};
