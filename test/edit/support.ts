import { expect } from 'chai';
import type { Message } from '../../src/define.ts';
import type { Path } from '../../src/index.ts';
import { applyEdits } from '../../src/syntax/edits.ts';
import { tryEdit } from '../support/edit.ts';

/** Tables of edits: why, the text before, what is asked, the text after. */

export type Row = {
  readonly reason: string;
  readonly before: string;
  readonly path: Path;
  readonly value: unknown;
  readonly after: string;
};

/** Text indented as the table is, from the line behind the first quote on. */
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
