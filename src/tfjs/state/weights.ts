import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import { matchedBy } from './match_variables.ts';

/**
 * Weights as callers pass them: variables, or an object that lists its own, such as a layers model, of which the
 * trainable ones are used. Their order matters, not their names, which are for people and for files.
 */
export type Weights = readonly Variable[] | { readonly trainableWeights: readonly LayerWeight[] };

/** A weight of a layer in TensorFlow.js. */
export interface LayerWeight {
  /** Its value; the tensor belongs to the layer. */
  read(): Tensor;
}

/**
 * True for a tensor that can be assigned to. Checks its methods, because several copies of TensorFlow.js may be
 * loaded.
 */
export const isVariable = (value: unknown): value is Variable =>
  typeof value === 'object' && value !== null && 'assign' in value && 'dataId' in value && 'name' in value;

/** Returns the variables. Throws TypeError if there are none, or one of them is not a variable. */
export const variablesOf = (weights: Weights): readonly Variable[] => {
  const found: readonly unknown[] =
    'trainableWeights' in weights ? weights.trainableWeights.map((each) => each.read()) : weights;
  if (found.length === 0) throw new TypeError('no weights: give variables, or a model that has been built');
  return found.map((each, i) => {
    if (isVariable(each)) return each;
    throw new TypeError(`weight ${i} is not a tf.Variable`);
  });
};

/**
 * Returns the stored value for each wanted name.
 * Matches by name, or by index if the names shifted. Throws Error if the number, a name or a shape does not match.
 */
export const matched = <V extends { readonly name: string; readonly shape: readonly number[] }>(
  what: string,
  stored: readonly V[],
  wanted: readonly { readonly name: string; readonly shape: readonly number[] }[],
): V[] => {
  if (stored.length !== wanted.length) {
    throw new Error(
      `the state has ${stored.length} ${what}, the model ${wanted.length}: build the same model`,
    );
  }
  const byName = new Map(stored.map((each) => [each.name, each]));
  const names = [stored, wanted].map((all) => all.map((each) => each.name));
  const byPlace = matchedBy(names[0]!, names[1]!) === 'place';
  return wanted.map(({ name, shape }, i) => {
    const found = byPlace ? stored[i] : byName.get(name);
    if (found === undefined) {
      throw new Error(`the state has no ${what} for ${name}, only for ${[...byName.keys()].join(', ')}`);
    }
    if (String(found.shape) !== String(shape)) {
      throw new Error(`${what} of ${found.name} have shape [${found.shape}], but ${name} has [${shape}]`);
    }
    return found;
  });
};
