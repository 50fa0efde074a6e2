import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Says which number to write in place of one that a field does not take. */

/** Advice for a number that a field of whole numbers does not take because of its sign or its fraction. */
export const wholeInRange = (each: Diagnostic): Diagnostic | undefined => {
  const [, least, most, number] =
    / takes a whole number from (-?\d+) to (\d+), not the number (-?\d+(?:\.\d+)?)$/.exec(each.message) ?? [];
  const value = Number(number);
  const meant = Math.trunc(value < Number(least) ? -value : value);
  const fits = number !== undefined && meant >= 1 && meant <= Number(most);
  return fits ? { ...each, message: `${each.message}: write ${meant}` } : undefined;
};

/** Advice for a number with a unit that is also in the name of its field: `num_epochs: 10 epochs`. */
export const inUnit = (each: Diagnostic, text: string): Diagnostic | undefined => {
  const [, number, unit] =
    /^(?:.* not the string ")?([\d.]+) ?([a-z]{2,}?)(?:e?s)?"? (?:is not a number )?\(a number takes no unit\)$/i.exec(
      each.message,
    ) ?? [];
  const start = each.ranges[0]?.start ?? 0;
  const [, name = ''] = /(\w+)["']?\s*:\s*$/.exec(text.slice(Math.max(0, start - 80), start)) ?? [];
  return unit !== undefined && name.toLowerCase().includes(unit.toLowerCase())
    ? { ...each, message: `${each.message}: write ${number}` }
    : undefined;
};

/** Removes the advice from a finding about steps written as a share, `warmup_steps: 5%`: 0.05 is not a number of steps either. */
export const share = (each: Diagnostic): Diagnostic | undefined => {
  if (!/^\w*(?:steps|iters?) takes a number, not /.test(each.message)) return undefined;
  const [advice] = /: write 0?\.\d+$/.exec(each.message) ?? [];
  return advice === undefined ? undefined : { ...each, message: each.message.replace(advice, '') };
};
