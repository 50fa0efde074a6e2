import { type Message, message, nested } from './message.ts';

/** One type of learning rate: its name in the oneof, its number there (without one it has no binary form), its fields. */
export interface LearningRateMember {
  readonly type: string;
  readonly number?: number;
  readonly message: Message;
}

/** The full name of the message that a registry assembles, upstream's. */
export const LEARNING_RATE = 'object_detection.protos.LearningRate';

/**
 * The message LearningRate with these members, one of which must be written: fields of kind `message` in one oneof.
 * A member without a number has 0 there, which no bytes can hold.
 */
export const assembleLearningRate = (
  members: readonly LearningRateMember[],
): Message<Record<string, unknown>> =>
  message(
    LEARNING_RATE,
    Object.fromEntries(
      members.map(({ type, number = 0, message: of }) => [
        type,
        nested<unknown>(of, { number, oneof: 'learning_rate', ...(of.doc !== undefined && { doc: of.doc }) }),
      ]),
    ),
    { doc: 'The learning rate as a function of the step: exactly one type of schedule.' },
  );
