import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Change, edit } from '../edit/index.ts';
import { applyEdits, type Edit } from '../syntax/edits.ts';
import { UsageError } from './exit.ts';

/** Changes to a config that a user asked for: a wrong name or value is an error of usage. */

type Edited =
  | { readonly ok: true; readonly text: string; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export const editText = (config: Config, changes: readonly Change[]): Edited => {
  try {
    const { edits, diagnostics } = edit(config, changes);
    // What else is wrong with the config can be mended by the edits.
    if (diagnostics.some(({ code }) => code.startsWith('edit/'))) return { ok: false, diagnostics };
    const text = 'text' in config.source ? config.source.text : '';
    return { ok: true, text: applyEdits(text, edits), edits };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UsageError(cause.message.replace(/^edit: /, ''), false);
  }
};
