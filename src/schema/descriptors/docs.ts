import type { Message } from './message.ts';

/** The docs of messages and of their fields, for code that prints them. */
export interface Docs {
  readonly ofMessage: (of: Message) => string | undefined;
  readonly ofField: (of: Message, name: string) => string | undefined;
}

/** The docs of messages by their full names, and those of their fields. */
export interface DocsByName {
  readonly [message: string]: {
    readonly doc?: string;
    readonly fields: { readonly [field: string]: string };
  };
}

/** The docs that descriptors contain themselves. */
export const ownDocs: Docs = {
  ofMessage: ({ doc }) => doc,
  ofField: (of, name) => of.fields[name]?.doc,
};
