import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Change, edit } from '../edit/index.ts';
import { applyEdits, type Edit } from '../syntax/edits.ts';
import { UsageError } from './exit.ts';

/** Applies changes that a user asked for. A wrong name or value is an error of usage. */

type Edited =
  | { readonly ok: true; readonly text: string; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Findings that say that a whole file cannot be read. */
const UNREAD: ReadonlySet<string> = new Set([
  'syntax/other-encoding',
  'syntax/other-format',
  'syntax/conflict-markers',
  'file/too-long',
  'file/path',
  'binary/text',
  'yaml/text-format',
  'json/text-format',
]);

/** Edits the text of a config. `adapt` turns the changes into the form that the fields of the config need. */
export const editText = (
  config: Config,
  changes: readonly Change[],
  adapt: (bound: Config['bound'], changes: readonly Change[]) => readonly Change[] = (_, own) => own,
): Edited => {
  // A file that is not text, or not a config, has no fields to find.
  const unread = config.diagnostics.filter(({ code }) => UNREAD.has(code));
  if (unread.length > 0) return { ok: false, diagnostics: unread };
  try {
    const { edits, diagnostics } = edit(config, adapt(config.bound, changes));
    // Other errors of the config may be fixed by the edits.
    if (diagnostics.some(({ code }) => code.startsWith('edit/'))) return { ok: false, diagnostics };
    const text = 'text' in config.source ? config.source.text : '';
    return { ok: true, text: applyEdits(text, edits), edits };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UsageError(cause.message.replace(/^edit: /, ''), false);
  }
};
