import { engine, keep, stack, sub, sum, type Tensor, tidy, type Variable } from '@tensorflow/tfjs-core';

/**
 * Whether tensors are finite, on backends of two kinds: where values are in the machine's own memory they are read before
 * the step is taken; from a graphics card reading would stall it, so there the answer is waited for beside the run, and
 * the next step raises it.
 */

/** Something that must be finite: the gradient of a variable, or without one the norm of all. */
export interface Suspect {
  readonly variable?: Variable;
  readonly tensor: Tensor;
}

/** Backends that compute elsewhere, and answer later. */
const remote = new Set(['webgl', 'rn-webgl', 'webgpu']);
export const answersLater = (): boolean => remote.has(engine().backendName);

/** x − x is 0 only if x is finite: so a loop needs no branch. */
const isFiniteArray = (values: ArrayLike<number>): boolean => {
  let off = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    off += value - value;
  }
  return off === 0;
};

/** The first suspect that is not finite, read at once. */
export const notFiniteNow = (suspects: readonly Suspect[]): Suspect | undefined =>
  suspects.find(({ tensor }) => !isFiniteArray(tensor.dataSync()));

/**
 * The same, read when it is there: x − x is 0 where x is finite, else NaN, and shaders do not see that both are the same.
 */
export const notFiniteLater = async (suspects: readonly Suspect[]): Promise<Suspect | undefined> => {
  const zeros = tidy(() => keep(stack(suspects.map(({ tensor }) => sum(sub(tensor, tensor))))));
  const values = await zeros.data();
  zeros.dispose();
  return suspects.find((_, i) => values[i] !== 0);
};
