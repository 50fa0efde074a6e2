import { convert } from '../../src/convert/index.ts';
import type { Field, Message } from '../../src/define.ts';
import { builtins, read } from '../../src/index.ts';
import { messageOf } from '../../src/schema/descriptors/message.ts';

/** Writes specs as a user would in a config: in text format, without the fields that have their default value. */

interface Fields {
  readonly [name: string]: unknown;
}

const learningRate: Message = builtins.learningRate;

const zeroOf = ({ kind, values }: Field): unknown => {
  if (kind === 'bool') return false;
  if (kind === 'enum') return Object.keys(values ?? {})[0];
  return kind === 'message' || kind === 'learning_rate' ? undefined : 0;
};

const isPlain = (field: Field, value: unknown): boolean =>
  value === undefined || (!field.required && !field.repeated && value === (field.default ?? zeroOf(field)));

/** Numbers to 12 digits: 0.1 · 0.1 is 0.01. */
const rounded = (field: Field, value: unknown): unknown => {
  if (field.repeated && Array.isArray(value)) {
    return value.map((each) => rounded({ ...field, repeated: false }, each));
  }
  if (field.kind === 'learning_rate') return blockOf(value as Fields);
  if (field.kind === 'message') return fieldsOf(messageOf(field), value as Fields);
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
};

/** Puts learning rates last, as they are the longest. */
const fieldsOf = (message: Message, given: Fields): Fields => {
  const fields = Object.entries(given).map(([name, value]) => {
    const field = message.fields[name] as Field | undefined;
    if (field === undefined) throw new Error(`${message.name} has no ${name}`);
    return { name, field, value };
  });
  const isRate = ({ field }: { readonly field: Field }): boolean => field.kind === 'learning_rate';
  return Object.fromEntries(
    [...fields.filter((each) => !isRate(each)), ...fields.filter(isRate)]
      .filter(({ field, value }) => !isPlain(field, value))
      .map(({ name, field, value }) => [name, rounded(field, value)]),
  );
};

/** `{ type: 'constant', learning_rate: 0.1 }` → `{ constant: { learning_rate: 0.1 } }` */
const blockOf = ({ type, ...fields }: Fields): Fields => {
  const name = String(type);
  return { [name]: fieldsOf(messageOf(learningRate.fields[name] as Field), fields) };
};

const inText = (block: Fields): string => {
  const { output, diagnostics } = convert(
    read(JSON.stringify(block), { format: 'json', message: 'LearningRate' }),
    'textproto',
  );
  if (typeof output !== 'string' || diagnostics.length > 0) {
    throw new Error(`${JSON.stringify(block)}: ${diagnostics.map(({ message }) => message).join(' ')}`);
  }
  return output;
};

/** A learning rate in text format, over several lines. */
export const textOf = (spec: object): string => inText(blockOf(spec as Fields));

/** A learning rate with `reduce_on_plateau` beside it. */
export const textWithPlateau = (rate: object, plateau: object): string => {
  const { reduce_on_plateau: field } = learningRate.fields as { [name: string]: Field };
  return inText({ ...blockOf(rate as Fields), reduce_on_plateau: rounded(field!, plateau) });
};

/** A text with its line breaks replaced by spaces. */
export const inOneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ');
