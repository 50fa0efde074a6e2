import { type Field, type Message, messageOf } from './message.ts';

const heldBy = (field: Field): Message[] => {
  if (field.entry !== undefined) return heldBy(field.entry.value);
  return field.kind === 'message' ? [messageOf(field)] : [];
};

/** The messages directly inside a message. */
const held = (of: Message): Message[] => Object.values<Field>(of.fields).flatMap(heldBy);

/**
 * The given messages and all that they contain, each once, by name, contents before container. If messages contain one
 * another, the last to be found comes first. Leaves out messages for which `skip` returns true, and those that only
 * they contain.
 */
export const messagesIn = (
  messages: readonly Message[],
  skip: (of: Message) => boolean = () => false,
): readonly Message[] => {
  const begun = new Set<string>();
  const order: Message[] = [];
  const visit = (of: Message): void => {
    if (begun.has(of.name) || skip(of)) return;
    begun.add(of.name);
    held(of).forEach(visit);
    order.push(of);
  };
  messages.forEach(visit);
  return order;
};

/** The name of a message without its package, such as `ManualStepLearningRate.LearningRateSchedule`. The parts in lower case at the start of the full name are the package. */
export const nameInPackage = (of: Message): string => of.name.replace(/^(?:[a-z_][a-z0-9_]*\.)+(?=[^.])/, '');
