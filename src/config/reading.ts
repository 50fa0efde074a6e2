import type { BinaryOptions, Decoded } from '../bind/binary/decode.ts';
import type { BoundMessage } from '../bind/bound.ts';
import type { BindOptions } from '../bind/draft.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Message } from '../schema/descriptors/message.ts';
import type { Parsed } from '../syntax/tree.ts';
import type { MessageName, TextFormat } from './options.ts';

/** From a source in any format to values: what is asked, and what is read. */

export type TextReader = (text: string) => Parsed;
export type BinaryReader = (bytes: Uint8Array, message: Message, options: BinaryOptions) => Decoded;

/** A reader for each format. They are handed in, so that who needs one format loads one. */
export type Readers = { readonly [F in TextFormat]: TextReader } & { readonly binary: BinaryReader };

export interface Asked {
  readonly messages: { readonly [M in MessageName]: Message };
  /** The message that the caller says it is. */
  readonly message: MessageName | undefined;
  readonly bind: BindOptions;
}

export interface Read {
  readonly name: MessageName;
  readonly value: BoundMessage;
  /** What the offsets of findings count in; of a binary source they count bytes, and this is ''. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}
