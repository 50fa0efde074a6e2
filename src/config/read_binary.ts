import type { Decoded } from '../bind/binary/decode.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { messageNames } from './detect.ts';
import { isText } from './looks_binary.ts';
import { wayTo } from './messages.ts';
import type { MessageName } from './options.ts';
import type { Asked, BinaryReader, Read } from './reading.ts';

/** What bytes are as one of the messages. */
interface Candidate extends Decoded {
  readonly name: MessageName;
}

/** How well bytes go as a message: without a fault, with a learning rate, with many fields; in this order. */
const merits = ({ name, value, diagnostics, known }: Candidate): readonly number[] => {
  const { rate } = wayTo(name, value);
  return [Number(!diagnostics.some(isError)), Number(rate !== undefined && rate.fields.size > 0), known];
};

/** Above 0 where the first of two lists is the greater, by the first place where they differ. */
const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((each, i) => each - b[i]!).find((difference) => difference !== 0) ?? 0;

/** Bytes have no names: they are the message that they go best as. */
const likeliest = (candidates: readonly Candidate[]): Candidate =>
  candidates.reduce((best, each) => (compare(merits(each), merits(best)) > 0 ? each : best));

/** A config in binary: bytes → values with their ranges in bytes. */
export const readBinary = (source: string | Uint8Array, read: BinaryReader, asked: Asked): Read => {
  const bytes = typeof source === 'string' ? new Uint8Array() : source;
  const candidates = (asked.message === undefined ? messageNames : [asked.message]).map((name) => ({
    name,
    ...read(bytes, asked.messages[name], asked.bind),
  }));
  const { name, value, diagnostics } = likeliest(candidates);
  const isOther = typeof source === 'string' || (diagnostics.some(isError) && isText(source));
  const text = finding('binary/text', {}, { ranges: [{ start: 0, end: 0 }] });
  return { name, value, text: '', diagnostics: isOther ? [text] : diagnostics };
};
