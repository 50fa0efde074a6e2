import { expect } from 'chai';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** Checks that no message or note contains a placeholder that was not filled in. */
export const expectWhole = (diagnostics: readonly Diagnostic[]): void => {
  for (const { message, notes } of diagnostics)
    for (const words of [message, ...notes.map((note) => note.message)])
      expect(words).not.to.match(/\bundefined\b|\[object /);
};
