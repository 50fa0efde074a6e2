import { writtenFinding } from '../../diagnostics/catalogue/formats/field_forms.ts';
import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/finding.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import { isPlaceholder } from '../../syntax/placeholders.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { found } from '../describe.ts';
import type { ScalarAdvice, ScalarReading, ScalarValue } from '../scalar.ts';
import { expectedWords, isIntegerKind } from './integers.ts';

/** Building blocks of every format's scalar rules: take a value, or make a finding that says what to write. */

/** A scalar and the field it is for. */
export interface ScalarInput {
  readonly node: ScalarNode;
  readonly field: Field;
  readonly name: string;
  readonly path: Path;
  readonly advice?: ScalarAdvice | undefined;
}

/** The place of a finding about a scalar; a plain object has no text, so no range. */
export const placeOf = ({ node, path }: ScalarInput): Place => ({
  path,
  ranges: [{ start: node.start, end: node.end }],
});

const NOTHING_FOUND: ScalarReading['diagnostics'] = [];

export const take = (
  value: ScalarValue,
  diagnostics: ScalarReading['diagnostics'] = NOTHING_FOUND,
): ScalarReading => ({ value, diagnostics });

/** The longest advice: longer advice is left out, because it would only fill the screen. */
const MAX_WRITE = 100;

/** True for an unfilled template placeholder, if the field does not take strings. */
const isUnfilled = ({ node, field }: ScalarInput): boolean =>
  (node.form === 'string' || node.form === 'identifier') &&
  field.kind !== 'string' &&
  field.kind !== 'bytes' &&
  isPlaceholder(node.text);

const unfilled = (input: ScalarInput): Diagnostic =>
  writtenFinding('syntax/placeholder', { text: input.node.text }, placeOf(input));

/**
 * A refused scalar. The finding is made on demand, because after 100 findings of one code the others are only counted.
 */
export class Refusal implements ScalarReading {
  readonly code: string;
  readonly make: () => Diagnostic;

  constructor(code: string, make: () => Diagnostic) {
    this.code = code;
    this.make = make;
  }

  get diagnostics(): readonly Diagnostic[] {
    return [this.make()];
  }
}

/** Refuses a scalar by a finding of its own, unless it is a placeholder. */
export const scalarRefusal = (input: ScalarInput, code: string, make: () => Diagnostic): Refusal =>
  isUnfilled(input) ? new Refusal('syntax/placeholder', () => unfilled(input)) : new Refusal(code, make);

const wrongType = (
  input: ScalarInput,
  write?: string,
  expected: string = expectedWords(input.field),
  mistake?: string,
): Diagnostic => {
  const { name, node } = input;
  const short = write !== undefined && write.length <= MAX_WRITE ? write : undefined;
  const params = { name, expected, got: found(node), mistake, write: short };
  return valueFinding('value/type', params, placeOf(input));
};

/** A `value/type` finding; pass `expected` if the field's own words say too little. */
export const refuseScalar = (input: ScalarInput, write?: string, expected?: string): ScalarReading =>
  scalarRefusal(input, 'value/type', () => wrongType(input, write, expected));

/**
 * A `value/type` finding for a numeric field whose value may be meant as a number; `as` spells that number in the
 * format.
 */
export const refuseNumber = (
  input: ScalarInput,
  write?: string,
  expected?: string,
  as?: (text: string) => string,
): ScalarReading =>
  scalarRefusal(input, 'value/type', () => {
    const { advice, node, field } = input;
    const meant =
      write === undefined && node.form !== 'number' ? advice?.number(node.text.trim()) : undefined;
    if (meant === undefined) return wrongType(input, write ?? advice?.plain(node, field.kind), expected);
    if (!isIntegerKind(field.kind))
      return wrongType(input, advice?.words(meant, as), expected, meant.mistake);
    return wrongType(input, advice?.whole(meant), expected, meant.mistake);
  });
