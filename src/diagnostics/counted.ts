import { groupedDigits } from './format_number.ts';

/** A number with its noun: `1 step`, `25,000 steps`. */
export const counted = (count: number, noun: string): string =>
  `${groupedDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
