import type { Config } from '../config/config.ts';
import { editFinding } from '../diagnostics/catalogue/edit.ts';
import type { Format } from '../syntax/tree.ts';
import { type Change, type Editable, type EditResult, editWith } from './edit.ts';
import { placesOf } from './request/short_path.ts';
import { textprotoWriter } from './textproto/index.ts';
import type { Writer } from './writer.ts';
import { jsonWriter, yamlWriter } from './yaml/index.ts';

/** Changes a config by edits of its text. */

export type { Change, Editable, EditResult } from './edit.ts';

/** A writer of some formats. */
export type Writers = { readonly [F in Format]?: Writer };

const isEditable = (config: Pick<Config, 'source' | 'bound' | 'boundAs'>): config is Editable =>
  config.source.format !== 'binary';

/** Returns an `edit` with these writers. */
export const editorOf =
  (writers: Writers) =>
  (
    config: Pick<Config, 'source' | 'bound' | 'boundAs' | 'diagnostics'>,
    changes: readonly Change[],
  ): EditResult => {
    if (typeof config?.bound !== 'object' || !Array.isArray(changes))
      throw new TypeError('edit takes a config from `read`, and a list of changes: { path, value }');
    const { format } = config.source;
    const writer = format === 'binary' ? undefined : writers[format];
    const known = config.diagnostics;
    if (writer === undefined || !isEditable(config))
      return { edits: [], diagnostics: [...known, editFinding('edit/format', { format })] };
    const places = placesOf(config.bound);
    const resolved = changes.map((each) => ({ ...each, path: places.resolve(each.path) }));
    const { edits, diagnostics } = editWith(writer, config, resolved);
    return { edits, diagnostics: [...known, ...diagnostics] };
  };

/**
 * Gives the edits that make changes to a config in text format, YAML or JSON: each sets one value, adds it, or
 * removes it (`value: undefined`), and nothing else is touched.
 *
 * Paths refer to the config before the changes. Missing messages on the way are created; another member of a oneof is
 * replaced; a field that was given twice is set at its last place, and removed from all. A new value is written in
 * the style around it. A field on its own line is removed with the line and the comment at its end; comments above it
 * stay. A YAML alias can be replaced as a whole, but nothing inside it is changed.
 * Units: offsets are in UTF-16 code units, and all refer to the original text (`applyEdits`).
 * Reports: the findings of the config as it was read, and places that cannot be edited without changing others. After
 * a syntax error, or for such a place, there are no edits; all other errors can be fixed by edits. Throws TypeError
 * if the message has no such path, a short path means several places, or a value does not fit its field.
 * Example: edit(read(text), [{ path: 'learning_rate', value: 0.1 }]).edits is [{ offset: 40, length: 3, text: '0.1' }]
 */
export const edit = /* @__PURE__ */ editorOf({
  textproto: textprotoWriter,
  yaml: yamlWriter,
  json: jsonWriter,
});
