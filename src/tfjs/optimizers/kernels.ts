import { Add, engine, Multiply, Sub, type Tensor } from '@tensorflow/tfjs-core';

/**
 * Arithmetic on tensors of one dtype, which calls the backend's kernel directly. TensorFlow.js's own `add`, `mul` and
 * `sub` first open a scope and convert their arguments, which takes a tenth of an update.
 */

const byKernel =
  (kernel: string) =>
  (a: Tensor, b: Tensor): Tensor =>
    engine().runKernel(kernel, { a, b }) as Tensor;

export const add = /* @__PURE__ */ byKernel(Add);
export const mul = /* @__PURE__ */ byKernel(Multiply);
export const sub = /* @__PURE__ */ byKernel(Sub);
