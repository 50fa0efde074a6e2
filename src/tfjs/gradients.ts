import {
  add,
  div,
  engine,
  minimum,
  mul,
  type NamedTensorMap,
  type Scalar,
  sqrt,
  square,
  sum,
  type Tensor,
  type Variable,
} from '@tensorflow/tfjs-core';

/** TensorFlow.js's own type, which it does not export. */
export interface NamedTensor {
  name: string;
  tensor: Tensor;
}

/** A gradient as passed to an optimizer, with its variable. */
export interface Gradient {
  readonly variable: Variable;
  readonly gradient: Tensor;
}

const shapeOf = ({ shape }: Tensor): string => `[${shape}]`;

/** Compares without making text of the shapes, which would take a twentieth of an update. */
export const isSameShape = (a: readonly number[], b: readonly number[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

const gradientOf = (name: string, tensor: Tensor): Gradient => {
  const variable = engine().registeredVariables[name];
  if (variable === undefined) {
    throw new Error(
      `there is a gradient for "${name}", but no variable of that name: give the variable's own name`,
    );
  }
  if (!isSameShape(variable.shape, tensor.shape)) {
    throw new Error(
      `the gradient of "${name}" has shape ${shapeOf(tensor)}, but the variable has ${shapeOf(variable)}: give a gradient of the variable's own shape`,
    );
  }
  return { variable, gradient: tensor };
};

/**
 * Turns either form of gradients that `applyGradients` accepts into a list. A variable without a gradient is left out,
 * because the loss does not depend on it.
 */
export const gradientsOf = (given: NamedTensorMap | NamedTensor[]): Gradient[] => {
  const found: Gradient[] = [];
  const take = (name: string, tensor: Tensor | null | undefined): void => {
    if (tensor) found.push(gradientOf(name, tensor));
  };
  if (Array.isArray(given)) for (const { name, tensor } of given) take(name, tensor);
  else for (const name in given) if (Object.hasOwn(given, name)) take(name, given[name]);
  return found;
};

/** √Σg² over all gradients; the list must not be empty. */
export const globalNorm = (gradients: readonly Gradient[]): Scalar => {
  const squares = gradients.map(({ gradient }) => sum(square(gradient)) as Scalar);
  return sqrt(squares.reduce((total, each) => add(total, each)));
};

/**
 * Gradients scaled so that their global norm is at most `clipNorm`.
 *
 * Formula: g · clipNorm · min(1 / norm, 1 / clipNorm), each operation in float32; so a gradient that is not clipped
 * may still change in its last bit, as it does upstream.
 * Source: tensorflow/python/ops/clip_ops.py, clip_by_global_norm; object_detection/model_lib_v2.py.
 */
export const clipByGlobalNorm = (
  gradients: readonly Gradient[],
  norm: Scalar,
  clipNorm: number,
): readonly Gradient[] => {
  const limit = Math.fround(clipNorm);
  const factor = mul(limit, minimum(div(1, norm), Math.fround(1 / limit)));
  return gradients.map(({ variable, gradient }) => ({ variable, gradient: mul(gradient, factor) }));
};
