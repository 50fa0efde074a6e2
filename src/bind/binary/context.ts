import { binaryFinding } from '../../diagnostics/catalogue/formats/binary.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import { fieldsByNumber, type NumberedField } from '../../schema/descriptors/wire.ts';
import type { BindOptions } from '../binding.ts';
import { type WireReader, wireReader } from './reader.ts';

/** The state of reading a message in binary. */

export type BinaryOptions = Pick<BindOptions, 'unknownFields'>;

export interface BinaryContext {
  /** The bytes; `len` of the reader is the end of the message being read. */
  readonly reader: WireReader;
  readonly options: BinaryOptions;
  readonly report: (diagnostic: Diagnostic) => void;
  /** True if so much is wrong that the bytes cannot be this message. */
  readonly isFull: () => boolean;
  /** Counts a known field, and returns how many there were before it. */
  readonly count: () => void;
  readonly known: () => number;
  readonly fieldsOf: (of: Message) => ReadonlyMap<number, NumberedField>;
}

/** The greatest number of findings; after these, the rest is not read. */
const MAX_FINDINGS = 100;

const reporter = (found: Diagnostic[]): Pick<BinaryContext, 'report' | 'isFull'> => ({
  report: (each) => {
    if (found.length < MAX_FINDINGS) found.push(each);
    else if (found.length === MAX_FINDINGS)
      found.push(binaryFinding('binary/more', { count: MAX_FINDINGS }, { ranges: each.ranges }));
  },
  isFull: () => found.length > MAX_FINDINGS,
});

/** Starts reading bytes; findings go to `found`. */
export const contextOf = (bytes: Uint8Array, options: BinaryOptions, found: Diagnostic[]): BinaryContext => {
  let known = 0;
  return {
    // A copy, because raw fields are kept as views of these bytes.
    reader: wireReader(new Uint8Array(bytes)),
    options,
    ...reporter(found),
    count: () => {
      known++;
    },
    known: () => known,
    fieldsOf: fieldsByNumber,
  };
};
