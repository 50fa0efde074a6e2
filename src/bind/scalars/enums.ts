import { finding } from '../../diagnostics/finding.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { found } from '../describe.ts';
import type { ScalarReading } from '../scalar.ts';
import { type Asked, placeOf, take } from './reading.ts';

/** Enums: the value is the name. */

/** The name that a number stands for; the first where several do. */
export const enumName = ({ field }: Asked, number: bigint): string | undefined =>
  Object.entries(field.values ?? {}).find(([, each]) => BigInt(each) === number)?.[0];

/** A `value/enum` finding with the nearest name. */
export const refuseEnum = (asked: Asked): ScalarReading => {
  const { node, name, field } = asked;
  const values = Object.keys(field.values ?? {});
  const got = node.form === 'string' || node.form === 'identifier' ? node.text.slice(0, 100) : found(node);
  return {
    diagnostics: [
      finding('value/enum', { name, got, values, nearest: nearest(node.text, values) }, placeOf(asked)),
    ],
  };
};

/** An enum by its name. */
export const readEnumName = (asked: Asked, name: string): ScalarReading =>
  Object.hasOwn(asked.field.values ?? {}, name) ? take(name) : refuseEnum(asked);

/** An enum by its number, which must be one of the enum's own. */
export const readEnumNumber = (asked: Asked, number: bigint | undefined): ScalarReading => {
  const name = number === undefined ? undefined : enumName(asked, number);
  return name === undefined ? refuseEnum(asked) : take(name);
};
