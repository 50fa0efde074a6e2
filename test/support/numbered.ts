import { type Field, fieldNumber, type Message, messageOf } from '../../src/schema/descriptors/message.ts';

/** A message in which each field has its number, and no docs: the modules of the package leave out numbers that are positions, and docs. */
export const numbered = ({ doc: _, ...of }: Message): Message => ({
  ...of,
  fields: Object.fromEntries(
    Object.entries<Field>(of.fields).map(([name, { doc: __, ...field }]) => [
      name,
      {
        ...field,
        number: fieldNumber(of, name),
        ...(field.kind === 'message' && { message: numbered(messageOf(field)) }),
      },
    ]),
  ),
});
