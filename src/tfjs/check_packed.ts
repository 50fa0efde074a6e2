import { type PackedTensor, packedFault } from './packed.ts';

/** Finds damage in a value that was read from a file before anything is made of it. */

const isPacked = (value: object): value is PackedTensor => 'dtype' in value || 'data' in value;

/** Throws TypeError that names the first packed tensor, however deep in the value, that `unpack` could not read. */
export const checkPackedIn = (value: unknown, path: string): void => {
  if (typeof value !== 'object' || value === null) return;
  if (isPacked(value)) {
    const wrong = packedFault(value);
    if (wrong !== undefined) {
      throw new TypeError(`the saved run is damaged at ${path}: ${wrong}; go on from another one`);
    }
    return;
  }
  for (const [name, each] of Object.entries(value)) checkPackedIn(each, `${path}.${name}`);
};
