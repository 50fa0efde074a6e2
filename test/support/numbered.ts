import { type Field, fieldNumber, type Message, messageOf } from '../../src/schema/descriptors/message.ts';

/** A message in which each field has its number: the modules of the package leave out those that are positions. */
export const numbered = (of: Message): Message => ({
  ...of,
  fields: Object.fromEntries(
    Object.entries<Field>(of.fields).map(([name, field]) => [
      name,
      {
        ...field,
        number: fieldNumber(of, name),
        ...(field.kind === 'message' && { message: numbered(messageOf(field)) }),
      },
    ]),
  ),
});
