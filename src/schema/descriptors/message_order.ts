import { type Field, type Message, messageOf } from './message.ts';

const heldBy = (field: Field): Message[] => {
  if (field.entry !== undefined) return heldBy(field.entry.value);
  return field.kind === 'message' ? [messageOf(field)] : [];
};

/** The messages that a message's fields hold. */
const held = (of: Message): Message[] => Object.values<Field>(of.fields).flatMap(heldBy);

/**
 * These messages and all that they hold, each once and by name, what is held before its holder; of messages that hold
 * one another the one that was come to last is first. What `skip` names is left out, with all that only it holds.
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

/** A name without its package, which is its leading parts in lower case: `ManualStepLearningRate.LearningRateSchedule`. */
export const shortName = (of: Message): string => of.name.replace(/^(?:[a-z_][a-z0-9_]*\.)+(?=[^.])/, '');
