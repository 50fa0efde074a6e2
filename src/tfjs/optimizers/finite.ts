import { engine, keep, stack, sub, sum, type Tensor, tidy } from '@tensorflow/tfjs-core';

/**
 * Whether tensors are finite, on backends of two kinds: where values are in the machine's own memory they are read before
 * the step is taken; from a graphics card reading would stall it, so there the answer is waited for beside the run, and
 * the next step raises it.
 */

/** Something that must be finite, and how it is called in an error. */
export interface Suspect {
  readonly name: string;
  readonly tensor: Tensor;
}

/** Backends that compute elsewhere, and answer later. */
const remote = new Set(['webgl', 'rn-webgl', 'webgpu']);
export const answersLater = (): boolean => remote.has(engine().backendName);

const isFiniteArray = (values: ArrayLike<number>): boolean => {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
};

/** The first suspect that is not finite, read at once. */
export const notFiniteNow = (suspects: readonly Suspect[]): string | undefined =>
  suspects.find(({ tensor }) => !isFiniteArray(tensor.dataSync()))?.name;

/**
 * The same, read when it is there: x − x is 0 where x is finite, else NaN, and shaders do not see that both are the same.
 */
export const notFiniteLater = async (suspects: readonly Suspect[]): Promise<string | undefined> => {
  const zeros = tidy(() => keep(stack(suspects.map(({ tensor }) => sum(sub(tensor, tensor))))));
  const values = await zeros.data();
  zeros.dispose();
  return suspects.find((_, i) => values[i] !== 0)?.name;
};
