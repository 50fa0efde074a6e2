import type { BoundMessage } from '../bind/bound.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MessageName } from '../dialects/object_detection/messages.ts';
import type { Registry } from '../registry/registry.ts';
import type { Document } from '../syntax/document.ts';

/** A config in binary: offsets of findings count bytes. */
export interface Bytes {
  readonly format: 'binary';
  readonly bytes: Uint8Array;
  readonly filename?: string;
}

/** How a dialect binds a text, so that the text is bound in the same way once it is edited. */
export interface BoundAs {
  /** A number or a word may stand for a text. */
  readonly isLoose: boolean;
  /** Names of the fields that lead to the block that holds the message; none if the whole text does. */
  readonly block: readonly string[];
  /** True if some of the values come from other files. */
  readonly inherits: boolean;
}

/** A config of the Object Detection API. */
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
  /** What was written, bound to the fields of the message. */
  readonly bound: BoundMessage;
  /** What is special about how it was bound, if it belongs to a dialect. */
  readonly boundAs?: BoundAs;
  /** The types that a learning rate can be. */
  readonly registry: Registry;
  /** Findings about encoding, syntax and binding, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The text that offsets of a config's findings count in; '' if they count bytes. */
export const textOf = ({ source }: Pick<Config, 'source'>): string => ('text' in source ? source.text : '');
