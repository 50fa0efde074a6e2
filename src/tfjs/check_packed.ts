import type { PackedTensor } from './packed.ts';

/** Finds damage in a value that was read from a file before anything is made of it. */

const widths: { readonly [dtype: string]: number } = { float32: 4, int32: 4, bool: 1 };

/** What is wrong with a packed tensor, in words. */
const damage = ({ shape, dtype, data }: PackedTensor): string | undefined => {
  if (!Object.hasOwn(widths, dtype)) return `dtype is ${dtype}, not float32, int32 or bool`;
  if (!Array.isArray(shape) || !shape.every((size) => Number.isInteger(size) && size >= 0)) {
    return `shape is ${JSON.stringify(shape)}, not a list of sizes`;
  }
  if (typeof data !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(data)) return 'data is not base64';
  const bytes = shape.reduce((product, size) => product * size, widths[dtype]!);
  const found = (data.length / 4) * 3 - (data.length - data.replace(/=+$/, '').length);
  return found === bytes ? undefined : `data has ${found} bytes, where [${shape}] of ${dtype} needs ${bytes}`;
};

const isPacked = (value: object): value is PackedTensor => 'dtype' in value || 'data' in value;

/** Throws TypeError that names the first packed tensor, however deep in the value, that `unpack` could not read. */
export const checkPackedIn = (value: unknown, path: string): void => {
  if (typeof value !== 'object' || value === null) return;
  if (isPacked(value)) {
    const wrong = damage(value);
    if (wrong !== undefined) {
      throw new TypeError(`the saved run is damaged at ${path}: ${wrong}; go on from another one`);
    }
    return;
  }
  for (const [name, each] of Object.entries(value)) checkPackedIn(each, `${path}.${name}`);
};
