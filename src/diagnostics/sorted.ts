import { type Diagnostic, isError } from './diagnostic.ts';

/** Sorts findings in the order of the text, errors first at the same place. */
export const sorted = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  if (diagnostics.length < 2) return diagnostics;
  const key = (each: Diagnostic): number => each.ranges[0]?.start ?? -1;
  return [...diagnostics].sort((a, b) => key(a) - key(b) || Number(isError(b)) - Number(isError(a)));
};
