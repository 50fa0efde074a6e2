import type { Docs } from './descriptors/docs.ts';
import { LEARNING_RATE } from './descriptors/learning_rate.ts';
import { type Message, messageOf } from './descriptors/message.ts';
import { docs } from './generated/docs.ts';
import { Optimizer } from './generated/optimizer.ts';

/**
 * Adds the docs of built-in messages. These docs are in a module of their own, because most users of a descriptor never
 * print them.
 */

const own = <V>(values: { readonly [name: string]: V } = {}, name: string): V | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

const ofMessage = ({ name, doc }: Message): string | undefined => doc ?? own(docs, name)?.doc;

/** All docs: those in the descriptors, else those of built-in messages. A registered type has the doc of its message. */
export const allDocs: Docs = {
  ofMessage,
  ofField: (of, name) => {
    const field = of.fields[name];
    const doc = field?.doc ?? own(own(docs, of.name)?.fields, name);
    if (doc !== undefined || field?.kind !== 'message') return doc;
    return [LEARNING_RATE, Optimizer.name].includes(of.name) ? ofMessage(messageOf(field)) : undefined;
  },
};
