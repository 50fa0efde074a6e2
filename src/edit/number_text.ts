import { formatNumber } from '../diagnostics/format_number.ts';
import type { Field } from '../schema/descriptors/message.ts';

/** The shortest decimal that a field reads back the same: of a `float` that of its float32, with the sign of a zero. */
export const decimalOf = (value: number, { kind }: Field): string =>
  Object.is(value, -0) ? '-0' : formatNumber(value, kind === 'float');
