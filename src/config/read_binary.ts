import type { Decoded } from '../bind/binary/decode.ts';
import { checkMessage } from '../bind/check.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { messageNames } from './detect.ts';
import { isText } from './looks_binary.ts';
import type { MessageName } from './options.ts';
import type { Asked, BinaryReader, Read } from './reading.ts';

/** What bytes are as one of the messages. */
interface Candidate extends Decoded {
  readonly name: MessageName;
}

const hasErrors = ({ value, diagnostics }: Candidate): boolean =>
  diagnostics.some(isError) || checkMessage(value).some(isError);

/** Bytes have no names: they are the message that they are without an error, and have the most fields of. */
const likeliest = (candidates: readonly Candidate[]): Candidate => {
  const ranked = candidates.map((each) => ({ each, clean: !hasErrors(each) }));
  const [first] = ranked.sort((a, b) => Number(b.clean) - Number(a.clean) || b.each.known - a.each.known);
  if (first === undefined) throw new TypeError('there is no message to read the bytes as');
  return first.each;
};

const noText = finding('binary/text', {}, { ranges: [{ start: 0, end: 0 }] });

/** A config in binary: bytes → values with their ranges in bytes. */
export const readBinary = (source: string | Uint8Array, read: BinaryReader, asked: Asked): Read => {
  const bytes = typeof source === 'string' ? new Uint8Array() : source;
  const candidates = (asked.message === undefined ? messageNames : [asked.message]).map((name) => ({
    name,
    ...read(bytes, asked.messages[name], asked.bind),
  }));
  const { name, value, diagnostics } = likeliest(candidates);
  const isOther = typeof source === 'string' || (diagnostics.some(isError) && isText(source));
  return { name, value, text: '', diagnostics: isOther ? [noText] : diagnostics };
};
