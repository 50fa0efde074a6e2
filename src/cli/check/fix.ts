import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { edit } from '../../edit/index.ts';
import { applyEdits } from '../../syntax/edits.ts';
import type { Io } from '../output/io.ts';
import type { Checked } from './check_result.ts';

/** Fixes files: one fix at a time, checking the file again after each. */

interface Mended {
  /** The result of checking the fixed text. */
  readonly checked: Checked;
  /** The number of applied fixes. */
  readonly fixed: number;
}

/** The greatest number of fixes for one file: more than any file needs. */
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
const mend = async (
  first: Checked,
  allowed: 'safe' | 'all',
  check: (source: Uint8Array) => Promise<Checked>,
): Promise<Mended> => {
  let checked = first;
  let fixed = 0;
  const encoder = new TextEncoder();
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
    const after = await check(encoder.encode(text));
    if (!isBetter(checked, after, diagnostic)) continue;
    checked = after;
    fixed++;
  }
  return { checked, fixed };
};

/** The changes to a file, in the format of `diff -u`. */
export const patchOf = (name: string, before: string, after: string): string =>
  createTwoFilesPatch(printable(name), printable(name), before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });

/** Fixes a file, or prints how it would be fixed. */
export const mendFile = async (
  before: Checked,
  check: (source: Uint8Array) => Promise<Checked>,
  options: { readonly 'fix-unsafe': boolean; readonly diff: boolean },
  io: Io,
): Promise<Mended & { /** Remaining findings whose fixes change rates. */ readonly unsafe: number }> => {
  const { checked, fixed } = await mend(before, options['fix-unsafe'] ? 'all' : 'safe', check);
  if (fixed > 0 && options.diff) io.write('-', patchOf(before.name, before.text, checked.text));
  else if (fixed > 0) io.write(before.name, checked.text);
  const unsafe = checked.diagnostics.filter(({ fixes = [] }) => fixes.some(({ isSafe }) => !isSafe));
  return { checked, fixed, unsafe: unsafe.length };
};
