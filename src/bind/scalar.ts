import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import type { Field } from '../schema/descriptors/message.ts';
import type { ScalarNode } from '../syntax/tree.ts';

/** A scalar's value: 64-bit integers are bigint, enums their name, bytes as they are. */
export type ScalarValue = number | bigint | boolean | string | Uint8Array;

/** What a scalar means for a field's type; without `value` a finding of severity error says why. */
export interface ScalarReading {
  readonly value?: ScalarValue;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One format's rules for scalars: pure, total, never throws. A `float` is the double of its float32 (Math.fround).
 * `name` is the field's name for messages, `path` goes into the findings, whose range is the node's.
 */
export type ScalarReader = (node: ScalarNode, field: Field, name: string, path: Path) => ScalarReading;
