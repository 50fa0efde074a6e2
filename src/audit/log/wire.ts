/** Reads protobuf's wire format, as far as event files need it. */

/** A field: its number, and its content as a varint, 8 or 4 bytes, or a byte string. */
interface WireField {
  readonly number: number;
  readonly wire: number;
  /** The value of a varint, if a double can represent it. */
  readonly varint: number;
  readonly bytes: Uint8Array;
}

const NONE = new Uint8Array();

/** Yields the fields of a message in order. Throws RangeError for invalid bytes. */
export function* fieldsOf(bytes: Uint8Array): Generator<WireField> {
  let at = 0;
  const varint = (): number => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) break;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(BigInt.asIntN(64, value));
    }
    throw new RangeError('a varint without an end');
  };
  const take = (length: number): Uint8Array => {
    if (length < 0 || at + length > bytes.length) throw new RangeError('a field is longer than its message');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const key = varint();
    const [number, wire] = [Math.floor(key / 8), key % 8];
    if (number < 1) throw new RangeError('a field has no number');
    if (wire === 0) yield { number, wire, varint: varint(), bytes: NONE };
    else if (wire === 1) yield { number, wire, varint: 0, bytes: take(8) };
    else if (wire === 2) yield { number, wire, varint: 0, bytes: take(varint()) };
    else if (wire === 5) yield { number, wire, varint: 0, bytes: take(4) };
    else throw new RangeError(`a field has the wire type ${wire}`);
  }
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
