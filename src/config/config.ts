import type { BoundMessage } from '../bind/bound.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MessageName } from '../dialects/object_detection/messages.ts';
import type { Registry } from '../registry/registry.ts';
import type { Document } from '../syntax/document.ts';

/** A config in binary; offsets of its findings are bytes. */
export interface Bytes {
  readonly format: 'binary';
  readonly bytes: Uint8Array;
  readonly filename?: string;
}

/** The way a dialect bound a text, so that the text can be bound again in the same way after an edit. */
export interface BoundAs {
  /** True if a string may be written as a number or a word. */
  readonly isLoose: boolean;
  /** Names of the fields that lead to the block of the message; empty if it is the whole text. */
  readonly block: readonly string[];
  /** True if some of the values come from other files. */
  readonly inherits: boolean;
}

/** The binding of Object Detection API configs. */
export const PLAINLY_BOUND: BoundAs = { isLoose: false, block: [], inherits: false };

/**
 * A config that has been read: its message is known, and its values are bound to fields, each with its range. `load`,
 * `edit`, `convert` and editors work on it; nothing is parsed or bound again.
 */
export interface Config {
  readonly source: Document | Bytes;
  /** The family of configs that it belongs to. */
  readonly dialect: string;
  readonly message: MessageName;
  /** The written values, bound to the fields of the message. */
  readonly bound: BoundMessage;
  /** The way the config was bound, if it belongs to a dialect. */
  readonly boundAs?: BoundAs;
  /** The types that a learning rate can have. */
  readonly registry: Registry;
  /** Findings about encoding, syntax and binding, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The text that offsets of a config's findings refer to; '' if they are bytes. */
export const sourceText = ({ source }: Pick<Config, 'source'>): string =>
  'text' in source ? source.text : '';
