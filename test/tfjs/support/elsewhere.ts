import * as tf from '@tensorflow/tfjs';

/** Runs `body` on the cpu backend under the name of an asynchronous backend. */
export const elsewhere = async (body: () => Promise<void>): Promise<void> => {
  const name = 'webgpu';
  tf.registerBackend(name, () => new tf.MathBackendCPU());
  tf.copyRegisteredKernels('cpu', name);
  await tf.setBackend(name);
  try {
    await body();
  } finally {
    await tf.setBackend('cpu');
    for (const { kernelName } of tf.getKernelsForBackend(name)) tf.unregisterKernel(kernelName, name);
    tf.removeBackend(name);
  }
};
