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
  /** The types that a learning rate can be. */
  readonly registry: Registry;
  /** Findings about encoding, syntax and binding, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The text that offsets of a config's findings count in; '' if they count bytes. */
export const textOf = ({ source }: Pick<Config, 'source'>): string => ('text' in source ? source.text : '');
