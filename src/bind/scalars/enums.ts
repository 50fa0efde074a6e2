import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { enumValues } from '../../schema/descriptors/message.ts';
import { found } from '../describe.ts';
import type { ScalarReading } from '../scalar.ts';
import { placeOf, type ScalarInput, scalarRefusal, take } from './reading.ts';

/** Reads enums: the value is the name. */

/** The name of a number; the first if several names share it. */
export const enumName = ({ field }: ScalarInput, number: bigint | undefined): string | undefined =>
  Object.entries(enumValues(field)).find(([, each]) => BigInt(each) === number)?.[0];

/** A `value/enum` finding with the most similar name. */
const wrongName = (input: ScalarInput): Diagnostic => {
  const { node, name, field, advice } = input;
  const values = Object.keys(enumValues(field));
  const isQuoted = node.form === 'string' && node.text.length <= 100;
  const meant = values.find((value) => value === node.text) ?? advice?.name(node.text, values);
  // Text format requires a name without quotes.
  if (isQuoted && values.includes(node.text)) {
    const params = { name, got: JSON.stringify(node.text), values, write: `${node.text} without quotes` };
    return valueFinding('value/enum', params, placeOf(input));
  }
  const got = isQuoted || node.form === 'identifier' ? node.text.slice(0, 100) : found(node);
  return valueFinding('value/enum', { name, got, values, nearest: meant }, placeOf(input));
};

export const refuseEnum = (input: ScalarInput): ScalarReading =>
  scalarRefusal(input, 'value/enum', () => wrongName(input));

/** Reads an enum by its name. */
export const readEnumName = (input: ScalarInput, name: string): ScalarReading =>
  Object.hasOwn(enumValues(input.field), name) ? take(name) : refuseEnum(input);

/** Reads an enum by its number: one that the enum lists, or any of 32 bits if the enum is open. */
export const readEnumNumber = (input: ScalarInput, number: bigint | undefined): ScalarReading => {
  const name = enumName(input, number);
  if (name === undefined && input.field.open && number !== undefined && BigInt.asIntN(32, number) === number)
    return take(Number(number));
  return name === undefined ? refuseEnum(input) : take(name);
};
