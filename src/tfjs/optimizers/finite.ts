import { engine, keep, stack, sub, sum, type Tensor, tidy, type Variable } from '@tensorflow/tfjs-core';

/**
 * Checks that tensors are finite. If the backend keeps values in main memory, they are checked before the step. On a
 * graphics card, reading the values would stall the run, so they arrive later, and the next step throws.
 */

/** A value that must be finite: the gradient of a variable, or, without a variable, the norm of all. */
export interface Suspect {
  readonly variable?: Variable;
  readonly tensor: Tensor;
}

/** Backends that compute elsewhere and answer later. */
const remote = new Set(['webgl', 'rn-webgl', 'webgpu']);
export const answersLater = (): boolean => remote.has(engine().backendName);

/** True if all values are finite. x − x is 0 only for finite x, so the loop needs no branch. */
const isFiniteArray = (values: ArrayLike<number>): boolean => {
  let off = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    off += value - value;
  }
  return off === 0;
};

/** The first suspect that is not finite, read immediately. */
export const notFiniteNow = (suspects: readonly Suspect[]): Suspect | undefined =>
  suspects.find(({ tensor }) => !isFiniteArray(tensor.dataSync()));

/**
 * Makes the same check, but reads the result asynchronously. x − x is 0 if x is finite and NaN if not; shaders do not
 * optimize it away.
 */
export const notFiniteLater = async (suspects: readonly Suspect[]): Promise<Suspect | undefined> => {
  const zeros = tidy(() => keep(stack(suspects.map(({ tensor }) => sum(sub(tensor, tensor))))));
  const values = await zeros.data();
  zeros.dispose();
  return suspects.find((_, i) => values[i] !== 0);
};
