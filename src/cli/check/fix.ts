import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { edit } from '../../edit/index.ts';
import { applyEdits } from '../../syntax/edits.ts';
import type { Checked } from './checked.ts';

/** Mends files: one fix at a time, each judged anew. */

export interface Mended {
  /** What is left to say. */
  readonly checked: Checked;
  readonly text: string;
  /** The fixes that were made, by title. */
  readonly fixes: readonly string[];
}

/** More fixes than any file needs. */
const MOST = 50;

const countOf = ({ diagnostics }: Checked, code: string): number =>
  diagnostics.filter((each) => each.code === code).length;

/** True if a fix helped: fewer findings with the code, and no more errors. */
const isBetter = (before: Checked, after: Checked, { code }: Diagnostic): boolean =>
  countOf(after, code) < countOf(before, code) &&
  after.diagnostics.filter(isError).length <= before.diagnostics.filter(isError).length;

const textWith = ({ config, text }: Checked, { changes }: Fix): string | undefined => {
  if (config === undefined) return undefined;
  const { edits } = edit(config, changes);
  return edits.length === 0 ? undefined : applyEdits(text, edits);
};

/**
 * Applies the fixes of a file's findings: the safe ones, or the first that each finding names if all are allowed. A fix
 * that does not help is left out. `judge` reads and judges a text.
 */
export const mend = async (
  first: Checked,
  allowed: 'safe' | 'all',
  judge: (text: string) => Promise<Checked>,
): Promise<Mended> => {
  let checked = first;
  const fixes: string[] = [];
  const tried = new Set<string>();
  for (let i = 0; i < MOST; i++) {
    const next = checked.diagnostics
      .flatMap((diagnostic) => (diagnostic.fixes ?? []).map((fix) => ({ diagnostic, fix })))
      .find(
        ({ diagnostic, fix }) =>
          (allowed === 'all' || fix.isSafe) && !tried.has(`${diagnostic.code} ${fix.title}`),
      );
    if (next === undefined) break;
    const { diagnostic, fix } = next;
    tried.add(`${diagnostic.code} ${fix.title}`);
    const text = textWith(checked, fix);
    if (text === undefined) continue;
    const after = await judge(text);
    if (!isBetter(checked, after, diagnostic)) continue;
    checked = after;
    fixes.push(fix.title);
  }
  return { checked, text: checked.text, fixes };
};

/** What has changed in a file, as `diff -u` writes it. */
export const patchOf = (name: string, before: string, after: string): string =>
  createTwoFilesPatch(printable(name), printable(name), before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
