import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import type { Field, FieldKind } from '../schema/descriptors/message.ts';
import type { MeantNumber } from '../syntax/numbers/meant_number.ts';
import type { ScalarNode } from '../syntax/tree.ts';

/** A scalar's value: 64-bit integers are bigint, enums their name, bytes unchanged. */
export type ScalarValue = number | bigint | boolean | string | Uint8Array;

/** The value of a scalar for a field's type; without `value`, an error finding says why. */
export interface ScalarReading {
  readonly value?: ScalarValue;
  readonly diagnostics: readonly Diagnostic[];
}

/** Guesses at what a scalar was meant to be; without them a finding only says what the field takes. */
export interface ScalarAdvice {
  /** The number that a text means, in a spelling that no format accepts. */
  readonly number: (text: string) => MeantNumber | undefined;
  /** The value to write instead, in words; `as` spells a number in the format's way. */
  readonly words: (meant: MeantNumber, as?: (text: string) => string) => string | undefined;
  /** The value to write instead, in words, if the number is whole. */
  readonly whole: (meant: MeantNumber) => string | undefined;
  /**
   * The value to write instead of a number in quotes, if the field takes such a number, or instead of a word that means
   * "no value".
   */
  readonly plain: (node: ScalarNode, kind: FieldKind) => string | undefined;
  /** The most similar of some names. */
  readonly name: (text: string, known: readonly string[]) => string | undefined;
}

/**
 * The rules of one format for scalars: pure and total, never throws. A `float` is the double of its float32
 * (Math.fround). `name` is the field's name for messages; `path` goes into the findings, whose range is the node's.
 */
export type ScalarReader = (
  node: ScalarNode,
  field: Field,
  name: string,
  path: Path,
  advice?: ScalarAdvice,
) => ScalarReading;
