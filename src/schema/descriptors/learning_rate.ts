import { type Field, type Message, message, nested } from './message.ts';

/** One type of learning rate: its name in the oneof, its number there (without one it has no binary form), its fields. */
export interface LearningRateMember {
  readonly type: string;
  readonly number?: number;
  readonly message: Message;
}

/** The full name of the message that a registry assembles, upstream's. */
export const LEARNING_RATE = 'object_detection.protos.LearningRate';

/** The oneof that says which type a learning rate is. */
export const RATE_ONEOF = 'learning_rate';

/**
 * The message LearningRate with these members, one of which must be written: fields of kind `message` in one oneof; and
 * with the fields beside them. A member without a number has 0 there, which no bytes can hold.
 */
export const assembleLearningRate = (
  members: readonly LearningRateMember[],
  beside: { readonly [name: string]: Field<any> } = {},
): Message<Record<string, unknown>> =>
  message(
    LEARNING_RATE,
    {
      ...Object.fromEntries(
        members.map(({ type, number = 0, message: of }) => [
          type,
          nested<unknown>(of, { number, oneof: RATE_ONEOF, ...(of.doc !== undefined && { doc: of.doc }) }),
        ]),
      ),
      ...beside,
    },
    { doc: 'The learning rate as a function of the step: exactly one type of schedule.' },
  );
