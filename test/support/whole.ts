import { expect } from 'chai';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** Holds findings to naming all that their words leave room for, whatever the words are. */
export const expectWhole = (diagnostics: readonly Diagnostic[]): void => {
  for (const { message, notes } of diagnostics)
    for (const words of [message, ...notes.map((note) => note.message)])
      expect(words).not.to.match(/\bundefined\b|\[object /);
};
