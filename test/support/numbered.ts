import { type Field, fieldNumber, type Message, messageOf } from '../../src/schema/descriptors/message.ts';

/**
 * Adds the number of each field to a message, and removes its docs. The modules of the package leave out docs, and
 * numbers that are the positions of fields.
 */
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
