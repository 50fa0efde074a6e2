import { type Message, message, nested } from './message.ts';

/** One type of learning rate: its name in the oneof, its number there (without one it has no binary form), its fields. */
export interface LearningRateMember {
  readonly type: string;
  readonly number?: number;
  readonly message: Message;
  readonly doc?: string;
}

/** The full name of the message that a registry assembles, upstream's. */
export const LEARNING_RATE = 'object_detection.protos.LearningRate';

/** The message LearningRate with these members, one of which must be written: fields of kind `message` in one oneof. */
export const assembleLearningRate = (
  members: readonly LearningRateMember[],
): Message<Record<string, unknown>> =>
  message(
    LEARNING_RATE,
    Object.fromEntries(
      members.map(({ type, number, message: of, doc = of.doc }) => [
        type,
        nested<unknown>(of, {
          ...(number !== undefined && { number }),
          oneof: 'learning_rate',
          ...(doc !== undefined && { doc }),
        }),
      ]),
    ),
    { doc: 'The learning rate as a function of the step: exactly one type of schedule.' },
  );
