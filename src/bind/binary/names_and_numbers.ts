import type { Path, Range } from '../../diagnostics/diagnostic.ts';
import { fieldNumber } from '../../schema/descriptors/message.ts';
import type { BoundMessage, BoundValue } from '../bound.ts';

/**
 * Lists the fields that are lost in converting text to bytes or back: text has names, bytes have numbers, and only
 * descriptors have both.
 */

export interface Unnumbered {
  readonly path: Path;
  readonly range: Range;
}

export interface Unnamed {
  /** Path of the message that contains the field. */
  readonly path: Path;
  readonly number: number;
  /** Range in bytes. */
  readonly range: Range;
}

const messagesIn = (value: BoundValue): readonly BoundMessage[] => {
  if (value.kind === 'scalar') return [];
  return value.kind === 'message' ? [value] : value.items.flatMap(messagesIn);
};

const within = <V>(bound: BoundMessage, of: (each: BoundMessage) => readonly V[]): V[] => [
  ...of(bound),
  ...[...bound.fields.values()].flatMap(({ value }) => messagesIn(value).flatMap((each) => within(each, of))),
];

/** The fields of a message from text that `encodeBinary` leaves out, because they have no number. */
export const withoutNumbers = (bound: BoundMessage): readonly Unnumbered[] =>
  within(bound, ({ message, path, fields, unknown }) => [
    ...[...fields.values()]
      .filter(({ name }) => fieldNumber(message, name) === 0)
      .map((field) => ({ path: field.path, range: field.nameRange })),
    ...unknown.map(({ name, nameRange: { start, end } }) => ({
      path: [...path, name],
      range: { start, end },
    })),
  ]);

/** The fields of a message from bytes that text cannot name, by their numbers; 0 marks bytes that are not a field. */
export const withoutNames = (bound: BoundMessage): readonly Unnamed[] =>
  within(bound, ({ path, wire = [] }) =>
    wire.flatMap((each) => (each.kind === 'raw' ? [{ path, number: each.number, range: each.range }] : [])),
  );
