import { type Message, SCALAR_KINDS } from '../descriptors/message.ts';
import { nameInPackage } from '../descriptors/message_order.ts';

/** Reserved words, and names that a printed module uses. */
const TAKEN = new Set([
  ...SCALAR_KINDS,
  ...`message nested repeated enumeration map learningRate learningRateMembers Message MessageValue LearningRate
  Uint8Array Number break case catch class const continue debugger default delete do else enum export
  extends false finally for function if import in instanceof let new null return static super switch this throw true
  try typeof var void while with yield await implements interface package private protected public arguments eval
  any unknown never object symbol undefined number bigint boolean`.split(/\s+/),
]);

/**
 * Chooses the name of each message's constant: its short name with `_` for dots, or its full name if that one is
 * taken, with as many `_` as it needs to differ.
 */
export const exportNames = (messages: readonly Message[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const used = new Set(TAKEN);
  for (const of of messages) {
    const [short = '', full = ''] = [nameInPackage(of), of.name].map((name) => name.replaceAll('.', '_'));
    let name = used.has(short) ? full : short;
    while (used.has(name)) name += '_';
    used.add(name);
    names.set(of.name, name);
  }
  return names;
};
