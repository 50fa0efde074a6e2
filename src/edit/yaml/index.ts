import { yamlField } from '../../print/yaml.ts';
import { parseJson } from '../../syntax/json/index.ts';
import { parseYaml } from '../../syntax/yaml/index.ts';
import type { Writer } from '../writer.ts';
import { addField, addItem } from './add.ts';
import { columnOf, endWithComments, fieldEnd, fieldStart, isInFlow } from './positions.ts';
import { putValue } from './put_value.ts';
import { removeField, removeItem } from './remove.ts';
import { sharing } from './sharing.ts';
import { fieldToPrint, styleFor } from './style.ts';

/** Edits YAML in its text, without printing it again. */
export const yamlWriter: Writer = {
  parse: parseYaml,
  sharing,
  addField,
  replaceField: (document, target, rival, value) => {
    const { holder, name } = target;
    const style = styleFor(document, holder, name);
    const column = columnOf(document, rival.start);
    const isFlow = isInFlow(document, fieldStart(document, rival));
    const layout = isFlow ? 'inline' : { indent: ' '.repeat(column) };
    const text = yamlField(fieldToPrint(target, value, style), layout, style);
    const end = fieldEnd(document, rival);
    const length = (isFlow ? end : endWithComments(document, end, column)) - rival.start;
    return [{ offset: rival.start, length, text }];
  },
  setField: (document, { holder, name, field }, at, value) =>
    putValue(document, { node: at.value, at }, field, value, styleFor(document, holder, name)),
  removeField,
  setItem: (document, { holder, name, field }, slot, value) =>
    putValue(document, slot, field, value, styleFor(document, holder, name)),
  addItem,
  removeItem,
};

/** Edits JSON in the same way as YAML in its flow style, `{…}` and `[…]`. */
export const jsonWriter: Writer = /* @__PURE__ */ Object.assign({}, yamlWriter, { parse: parseJson });
