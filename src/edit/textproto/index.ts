import { documentValue, scalarsInBrackets } from '../../print/from_bound.ts';
import { textprotoValue } from '../../print/textproto.ts';
import { parse } from '../../syntax/textproto/index.ts';
import { appendEntry, removeEntry } from '../text/bracket_entries.ts';
import type { Writer } from '../writer.ts';
import { addField } from './add.ts';
import { removeField } from './remove.ts';
import { replaceField, setField, setItem } from './set.ts';
import { styleFor } from './style.ts';

/** Edits text format. Nothing in it is shared with another place. */
export const textprotoWriter: Writer = {
  parse,
  sharing: () => undefined,
  addField: (document, target, value) => addField(document, target, value),
  replaceField,
  setField,
  removeField,
  setItem,
  addItem: (document, target, value) => {
    const { holder, name, field } = target;
    const last = target.found.at(-1)!;
    if (last.value.kind !== 'list') {
      const one = { ...target, kind: 'field', rivals: [] } as const;
      return addField(document, one, value, last);
    }
    const style = styleFor(document, holder, name);
    const added = documentValue(value, field, scalarsInBrackets);
    return appendEntry(document, last.value, last.value.items.at(-1), (indent) =>
      textprotoValue(added, indent === undefined ? 'inline' : { indent }, style),
    );
  },
  removeItem: (document, list, index) => removeEntry(document, list.items[index]!),
};
