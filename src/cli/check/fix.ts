import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { edit } from '../../edit/index.ts';
import { applyEdits } from '../../syntax/edits.ts';
import type { Checked } from './check_result.ts';

/** Fixes files: one fix at a time, checking the file again after each. */

export interface Mended {
  /** The result of checking the fixed text. */
  readonly checked: Checked;
  readonly text: string;
  /** The titles of the applied fixes. */
  readonly fixes: readonly string[];
}

/** The most fixes for one file: more than any file needs. */
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
 * Applies the fixes of a file's findings: the safe ones, or, if all are allowed, the first fix of each finding. A fix
 * that does not help is undone. `check` reads and checks a text.
 */
export const mend = async (
  first: Checked,
  allowed: 'safe' | 'all',
  check: (text: string) => Promise<Checked>,
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
    const after = await check(text);
    if (!isBetter(checked, after, diagnostic)) continue;
    checked = after;
    fixes.push(fix.title);
  }
  return { checked, text: checked.text, fixes };
};

/** The changes to a file, in the format of `diff -u`. */
export const patchOf = (name: string, before: string, after: string): string =>
  createTwoFilesPatch(printable(name), printable(name), before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
