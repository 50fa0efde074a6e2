import { endOfPlaceholder } from '../../placeholders.ts';
import { Kind, tokenAt } from '../lexer/tokens.ts';
import { next, type Reader, report } from './reader.ts';
import { skipGlued } from './recovery.ts';

/**
 * Skips text that was never meant for text format: unfilled placeholders, and web addresses that are not in a comment.
 */

/** Skips the placeholder that starts at an offset and reports it; false if there is none. */
const skipPlaceholderAt = (reader: Reader, start: number): boolean => {
  const end = endOfPlaceholder(reader.text, start);
  if (end < 0) return false;
  report(reader, 'syntax/placeholder', { text: reader.text.slice(start, end) }, { start, end });
  while (reader.starts[reader.at]! < end && reader.kinds[reader.at] !== Kind.end) next(reader);
  skipGlued(reader, false);
  return true;
};

/** True for a token that can start a placeholder but not a value: `${LR}`, `{{ lr }}`, `<LR>`. */
const startsPlaceholder = ({ kinds, at }: Reader): boolean => {
  const after = kinds[at + 1];
  if (kinds[at] === Kind.openBrace) return after === Kind.openBrace || after === Kind.other;
  if (kinds[at] === Kind.openAngle) return after === Kind.identifier || after === Kind.other;
  return kinds[at] === Kind.other;
};

/** Skips a placeholder in place of a value or a field and reports it; false if there is none. */
export const skipPlaceholder = (reader: Reader): boolean =>
  startsPlaceholder(reader) && skipPlaceholderAt(reader, reader.starts[reader.at]!);

/** `##LR##`: a placeholder that text format reads as a comment. */
export const skipCommentPlaceholder = (reader: Reader): boolean => {
  const { kinds, starts, text, end } = reader;
  const comment = text.indexOf('#', end);
  return (
    comment >= 0 &&
    comment < starts[reader.at]! &&
    kinds[tokenAt(reader, comment)] === Kind.comment &&
    !text.slice(end, comment).includes('\n') &&
    skipPlaceholderAt(reader, comment)
  );
};

/** True for `https://` and similar, and for `www.`, at the start of a line. */
const startsAddress = (reader: Reader): boolean => {
  const { kinds, starts, text, at } = reader;
  const start = starts[at]!;
  return (
    // Test without cutting the name out of the text: copies of names would be a tenth of the memory that reading
    // allocates.
    (text.startsWith('www.', start) && /^www\.\w[\w-]*\./.test(text.slice(start, start + 80))) ||
    (kinds[at + 1] === Kind.colon &&
      kinds[at + 2] === Kind.slash &&
      kinds[at + 3] === Kind.slash &&
      starts[at + 4] === starts[at + 1]! + 3)
  );
};

/** Skips the line of an address and reports it; false if there is none. */
export const skipAddress = (reader: Reader): boolean => {
  if (!startsAddress(reader)) return false;
  const { text, starts, at } = reader;
  const start = starts[at]!;
  const [address] = /^[^\s#]*/.exec(text.slice(start, start + 2000))!;
  report(reader, 'syntax/url', { text: address.slice(0, 60) }, { start, end: start + address.length });
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  while (reader.starts[reader.at]! < end && reader.kinds[reader.at] !== Kind.end) next(reader);
  return true;
};
