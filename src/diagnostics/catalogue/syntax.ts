import { error, warning } from '../wording.ts';

/** What can be wrong with a text before any field's type is known. */
export const syntax = {
  'syntax/invalid-utf8': error(
    (p: { offset: number }) => `byte ${p.offset} is not valid UTF-8: save the file as UTF-8`,
  ),
  'syntax/byte-order-mark': warning(
    () => 'the file starts with a byte order mark, which other readers refuse: save it without one',
  ),
} as const;
