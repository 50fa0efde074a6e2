import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { expect } from 'chai';
import { elsewhere } from './support/elsewhere.ts';
import { makers } from './support/makers.ts';

/** The kernels that optimizers need from a backend, and updates on backends other than cpu. */

/** Makes a few updates of two variables and returns their values. */
const stepped = (name: string, clipNorm: number, steps = 8): number[] => {
  const optimizer = makers[name]!(clipNorm);
  const [a, b] = [tf.variable(tf.tensor1d([0.5, -1, 2])), tf.variable(tf.tensor2d([[1], [-2]]))];
  for (let step = 0; step < steps; step++) {
    tf.tidy(() =>
      optimizer.applyGradients({
        [a.name]: tf.tensor1d([1, -0.5, 0.1 * step]),
        [b.name]: tf.tensor2d([[0.3], [step - 4]]),
      }),
    );
  }
  const values = [a, b].flatMap((each) => [...each.dataSync()]);
  optimizer.dispose();
  tf.dispose([a, b]);
  return values;
};

/** The kernels that every optimizer runs on the current backend. */
const kernelsRun = async (): Promise<string[]> => {
  const profiles = Object.keys(makers).flatMap((name) => [0, 0.1].map((clip) => ({ name, clip })));
  const names = new Set<string>();
  for (const { name, clip } of profiles) {
    const { kernelNames } = await tf.profile(() => {
      stepped(name, clip, 2);
    });
    for (const kernel of kernelNames) names.add(kernel);
  }
  return [...names].sort();
};

/** The arithmetic kernels of @tensorflow/tfjs-backend-webgpu 4.22.0 (dist/register_all_kernels.js). */
const webgpu =
  'Abs Add AddN All Any Cast Concat Equal Exp ExpandDims Fill Greater Identity IsFinite Less Maximum Max Mean Minimum Min Multiply Neg Pack RealDiv Reshape Rsqrt Select Slice Sqrt Square SquaredDifference Sub Sum ZerosLike';

describe('optimizers on other backends', () => {
  before(() => tf.setBackend('cpu'));
  after(() => tf.setBackend('cpu'));

  it('make the same updates on wasm, apart from rounding', async () => {
    for (const name of Object.keys(makers)) {
      for (const clipNorm of [0, 0.5]) {
        await tf.setBackend('cpu');
        const wanted = stepped(name, clipNorm);
        expect(await tf.setBackend('wasm'), 'there is a wasm backend').to.equal(true);
        expect(tf.getBackend()).to.equal('wasm');
        stepped(name, clipNorm).forEach((value, i) => {
          expect(value, name).to.be.closeTo(wanted[i]!, 1e-6 * Math.max(1, Math.abs(wanted[i]!)));
        });
      }
    }
  });

  it('run only kernels that webgl and webgpu have', async () => {
    await tf.setBackend('cpu');
    const kernels = await kernelsRun();
    expect(kernels).to.include.members(['Sub', 'Multiply', 'Sqrt']);
    const webgl = tf.getKernelsForBackend('webgl').map(({ kernelName }) => kernelName);
    expect(kernels.filter((kernel) => !webgl.includes(kernel))).to.deep.equal([]);
    expect(kernels.filter((kernel) => !webgpu.split(' ').includes(kernel))).to.deep.equal([]);
  });

  it('run the same kernels on a backend that returns values asynchronously', () =>
    elsewhere(async () => {
      const kernels = await kernelsRun();
      expect(kernels).to.include('Pack');
      expect(kernels.filter((kernel) => !webgpu.split(' ').includes(kernel))).to.deep.equal([]);
    }));
});
