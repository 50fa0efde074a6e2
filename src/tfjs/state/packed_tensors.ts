import { type DataType, type Tensor, tensor } from '@tensorflow/tfjs-core';
import { fromBase64, toBase64 } from '../../syntax/base64.ts';

/** Packs tensors into plain values that JSON preserves exactly. */

/** `data` is base64 of the values' bytes, little-endian, row by row: 4 bytes per float32 or int32, 1 byte per bool. */
export interface PackedTensor {
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32' | 'bool';
  readonly data: string;
}

const widths = { float32: 4, int32: 4, bool: 1 } as const;
const isPackable = (dtype: string): dtype is PackedTensor['dtype'] => Object.hasOwn(widths, dtype);

/** Typed arrays use the machine's byte order, so write words through a view with a fixed one. */
const bytesOf = (values: ArrayLike<number>, dtype: PackedTensor['dtype']): Uint8Array => {
  const width = widths[dtype];
  const bytes = new Uint8Array(values.length * width);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) {
    if (dtype === 'float32') view.setFloat32(i * width, values[i]!, true);
    else if (dtype === 'int32') view.setInt32(i * width, values[i]!, true);
    else bytes[i] = values[i]!;
  }
  return bytes;
};

const valuesOf = (
  bytes: Uint8Array,
  dtype: PackedTensor['dtype'],
): Float32Array | Int32Array | Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length / widths[dtype];
  if (dtype === 'bool') return bytes;
  return dtype === 'float32'
    ? Float32Array.from({ length: count }, (_, i) => view.getFloat32(i * 4, true))
    : Int32Array.from({ length: count }, (_, i) => view.getInt32(i * 4, true));
};

/**
 * Packs a tensor into a plain value that preserves NaN, infinities and −0.
 *
 * Throws: TypeError for strings and complex numbers.
 * Example: (await pack(tf.tensor([1, NaN]))).shape is [2]
 */
export const pack = async (from: Tensor): Promise<PackedTensor> => {
  const { dtype, shape }: { dtype: DataType; shape: number[] } = from;
  if (!isPackable(dtype)) throw new TypeError(`a tensor of ${dtype} cannot be packed`);
  return { shape: [...shape], dtype, data: toBase64(bytesOf(await from.data(), dtype)) };
};

/** Says why a value is not a result of `pack`; undefined if it is one. */
export const packedFault = ({ shape, dtype, data }: PackedTensor): string | undefined => {
  if (!isPackable(dtype)) return `dtype is ${dtype}, not float32, int32 or bool`;
  if (!Array.isArray(shape) || !shape.every((size) => Number.isInteger(size) && size >= 0)) {
    return `shape is ${JSON.stringify(shape)}, not a list of sizes`;
  }
  if (typeof data !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(data)) return 'data is not base64';
  const bytes = shape.reduce((product, size) => product * size, widths[dtype]);
  const found = (data.length / 4) * 3 - (data.length - data.replace(/=+$/, '').length);
  return found === bytes
    ? undefined
    : `data has ${found} bytes, but [${shape}] of ${dtype} needs ${bytes} bytes`;
};

/**
 * Unpacks a tensor; the caller disposes it.
 *
 * Throws: TypeError if the value is not a result of `pack`.
 * Example: unpack(await pack(tf.scalar(2))).arraySync() is 2
 */
export const unpack = (packed: PackedTensor): Tensor => {
  const { shape, dtype, data } = packed;
  const fault = packedFault(packed);
  if (fault !== undefined) throw new TypeError(`this is not a packed tensor: ${fault}`);
  return tensor(valuesOf(fromBase64(data)!, dtype), [...shape], dtype);
};
