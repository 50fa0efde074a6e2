import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import fc from 'fast-check';
import { type PackedTensor, pack, unpack } from '../../../src/tfjs/index.ts';

/** Writes tensors to JSON and reads them back exactly. */

const through = async (tensor: tf.Tensor): Promise<tf.Tensor> =>
  unpack(JSON.parse(JSON.stringify(await pack(tensor))));

const anyValues = fc.oneof(
  fc.array(fc.float(), { maxLength: 40 }).map((values) => ({ values, dtype: 'float32' as const })),
  fc.array(fc.integer(), { maxLength: 40 }).map((values) => ({ values, dtype: 'int32' as const })),
  fc.array(fc.constantFrom(0, 1), { maxLength: 40 }).map((values) => ({ values, dtype: 'bool' as const })),
);

describe('a packed tensor', () => {
  before(() => tf.setBackend('cpu'));

  it('is read back unchanged, with NaN, infinities and −0', () =>
    fc.assert(
      fc.asyncProperty(anyValues, async ({ values, dtype }) => {
        const given = tf.tensor1d(values, dtype);
        const back = await through(given);
        expect(back.dtype).to.equal(dtype);
        const [ours, theirs] = [[...back.dataSync()], [...given.dataSync()]];
        expect(ours.every((value, i) => Object.is(value, theirs[i]))).to.equal(true);
        expect(ours.length).to.equal(values.length);
        tf.dispose([given, back]);
      }),
      { numRuns: 200 },
    ));

  const shapes: readonly number[][] = [[], [1], [0], [2, 3], [2, 0, 3], [1, 2, 3, 4]];
  for (const shape of shapes) {
    it(`keeps the shape [${shape}]`, async () => {
      const back = await through(tf.zeros(shape));
      expect(back.shape).to.deep.equal(shape);
    });
  }

  it('is little-endian, row by row', async () =>
    expect(await pack(tf.tensor2d([[1], [-2]]))).to.deep.equal({
      shape: [2, 1],
      dtype: 'float32',
      data: Buffer.from([0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]).toString('base64'),
    }));

  it('can have a million values', async () => {
    const given = tf.range(0, 1e6, 1, 'int32');
    const back = await through(given);
    expect(tf.tidy(() => tf.all(tf.equal(given, back)).dataSync()[0])).to.equal(1);
    tf.dispose([given, back]);
  });

  it('can only contain numbers', async () => {
    const thrown = await pack(tf.tensor1d(['a'])).catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(TypeError);
  });

  const wrong: readonly { readonly packed: object; readonly words: string; readonly reason: string }[] = [
    {
      packed: { shape: [2], dtype: 'float32', data: 'AAAA' },
      words: '8 bytes',
      reason: 'a value with too few bytes',
    },
    {
      packed: { shape: [1], dtype: 'float64', data: '' },
      words: 'float64',
      reason: 'a value with an unknown dtype',
    },
    {
      packed: { shape: [1], dtype: 'toString', data: '' },
      words: 'toString',
      reason: 'a value with a dtype named like an object’s method',
    },
    {
      packed: { shape: [-1], dtype: 'float32', data: '' },
      words: 'not a list of sizes',
      reason: 'a value with a negative size',
    },
  ];
  for (const { packed, words, reason } of wrong) {
    it(`is refused: ${reason}`, () =>
      expect(() => unpack(packed as PackedTensor)).to.throw(TypeError, words));
  }
});
