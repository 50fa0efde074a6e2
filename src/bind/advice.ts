import { nearest } from '../diagnostics/nearest.ts';
import type { FieldKind } from '../schema/descriptors/message.ts';
import { meantNumber, plainNumber, wholeNumberText, writeWords } from '../syntax/numbers/meant_number.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { Advice } from './binding.ts';
import { meantField } from './fields/meant_fields.ts';
import { blockFor, onlyItem } from './fields/misplaced_field.ts';
import { wholeNumber } from './scalars/decimal.ts';
import { integerOf, isIntegerKind } from './scalars/integers.ts';
import { eatenPathsIn } from './scalars/windows_path.ts';

/** Words for "no value" in other languages. */
const ABSENT = /^(?:None|null|NULL|nil|undefined)$/;

/** Advice for a quoted number in another language's spelling, or for a word that means no value. */
const numberOrNothing = ({ form, text }: ScalarNode, kind: FieldKind): string | undefined => {
  if (form !== 'string' && form !== 'identifier') return undefined;
  if (ABSENT.test(text)) return 'nothing, and leave the field out';
  const number = plainNumber(text.trim());
  if (number === undefined || !isIntegerKind(kind)) return number;
  // A fraction, or a number beyond the range of its kind, would be refused again.
  const whole = wholeNumber(number);
  return whole === undefined || integerOf(whole, kind) === undefined ? undefined : String(whole);
};

/** All advice that findings about fields and values can give. */
export const allAdvice: Advice = {
  scalar: {
    number: meantNumber,
    words: writeWords,
    whole: ({ write }) => wholeNumberText(write ?? 'NaN'),
    plain: numberOrNothing,
    name: nearest,
  },
  eatenPathsIn,
  field: meantField,
  type: (name, known) => nearest(name, known, { isType: true }),
  block: (name, node, field, format) => blockFor(name, node, field, format) ?? onlyItem(node, field),
};
