import type protobuf from 'protobufjs/minimal.js';
import { binaryFinding } from '../../diagnostics/catalogue/formats/binary.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import { fieldsByNumber, type NumberedField } from '../../schema/descriptors/wire.ts';
import type { BindOptions } from '../binding.ts';
import { protobufPackage } from './package.ts';

/** What reading a message in binary works with. */

export type BinaryOptions = Pick<BindOptions, 'unknownFields'>;

export interface BinaryContext {
  /** Its `len` is the end of the message that is being read. */
  readonly reader: InstanceType<typeof protobuf.Reader>;
  readonly options: BinaryOptions;
  readonly report: (diagnostic: Diagnostic) => void;
  /** True where so much is wrong that the bytes are none of this message's. */
  readonly isFull: () => boolean;
  /** Counts one more field that the messages have; how many there were. */
  readonly count: () => void;
  readonly known: () => number;
  readonly fieldsOf: (of: Message) => ReadonlyMap<number, NumberedField>;
}

/** Past this many findings the rest is not read. */
const MAX_FINDINGS = 100;

const reporter = (found: Diagnostic[]): Pick<BinaryContext, 'report' | 'isFull'> => ({
  report: (each) => {
    if (found.length < MAX_FINDINGS) found.push(each);
    else if (found.length === MAX_FINDINGS)
      found.push(binaryFinding('binary/more', { count: MAX_FINDINGS }, { ranges: each.ranges }));
  },
  isFull: () => found.length > MAX_FINDINGS,
});

/** `found` is where findings go. */
export const contextOf = (bytes: Uint8Array, options: BinaryOptions, found: Diagnostic[]): BinaryContext => {
  let known = 0;
  return {
    // Not the Buffer that it may be, whose slices are no copies.
    reader: new (protobufPackage().Reader)(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    options,
    ...reporter(found),
    count: () => {
      known++;
    },
    known: () => known,
    fieldsOf: fieldsByNumber,
  };
};
