import { parse } from '../../syntax/textproto/index.ts';
import { appendEntry, removeEntry } from '../entries.ts';
import type { Writer } from '../writer.ts';
import { addField } from './add.ts';
import { itemText } from './print.ts';
import { removeField } from './remove.ts';
import { replaceField, setField, setItem } from './set.ts';
import { styleFor } from './style.ts';

/** Edits of text format. Nothing in it is shared with another place. */
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
    return appendEntry(document, last.value, last.value.items.at(-1), (indent) =>
      itemText(value, field, indent === undefined ? 'inline' : { indent }, style),
    );
  },
  removeItem: (document, list, index) => removeEntry(document, list.items[index]!),
};
