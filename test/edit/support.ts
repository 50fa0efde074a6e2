import { expect } from 'chai';
import type { Message } from '../../src/define.ts';
import type { Path } from '../../src/index.ts';
import { applyEdits } from '../../src/syntax/edits.ts';
import { tryEdit } from '../support/edit.ts';

/** Runs tables of edits: the reason, the text before, the path and value, and the text after. */

export type Row = {
  readonly reason: string;
  readonly before: string;
  readonly path: Path;
  readonly value: unknown;
  readonly after: string;
};

/** A text indented like the table, starting on the line after the first quote. */
export const text = ([source]: TemplateStringsArray): string => {
  const lines = source!.replace(/^\n/, '').replace(/\n[ ]*$/, '\n');
  const indents = [...lines.matchAll(/^( *)\S/gm)].map(([, indent]) => indent!.length);
  return lines.replaceAll(new RegExp(`^ {${Math.min(...indents)}}`, 'gm'), '');
};

export type EditedFormat = 'textproto' | 'yaml';

export const runTable = (format: EditedFormat, message: Message, rows: readonly Row[]): void => {
  for (const { reason, before, path, value, after } of rows) {
    it(reason, () => {
      const { edits, diagnostics } = tryEdit({ text: before, format }, message, path, value);
      expect(diagnostics).to.deep.equal([]);
      expect(applyEdits(before, edits)).to.equal(after);
      const again = tryEdit({ text: after, format }, message, path, value);
      if (typeof path.at(-1) !== 'number')
        expect(again, 'once more').to.deep.equal({ edits: [], diagnostics: [] });
    });
  }
};
