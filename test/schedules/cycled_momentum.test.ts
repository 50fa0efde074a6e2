import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { load } from '../../src/index.ts';

/** The momentum of PyTorch's OneCycleLR and CyclicLR, recorded with PyTorch 2.13: [step, momentum], beta1 for AdamW. */
interface Case {
  readonly optimizer: 'sgd' | 'adamw';
  readonly type: string;
  readonly config: object;
  readonly points: readonly (readonly [step: number, momentum: number])[];
}
const cases: readonly Case[] = JSON.parse(readFileSync('test/golden/cycled-momentum.json', 'utf8'));

describe('momentum cycled by the schedule of the learning rate', () => {
  for (const { optimizer, type, config, points } of cases) {
    it(`${type} with ${optimizer}: ${JSON.stringify(config)}`, () => {
      const result = load(JSON.stringify({ [optimizer]: { learning_rate: { [type]: config } } }));
      if (!result.ok) throw new Error(result.diagnostics[0]?.message);
      const momentum = result.hyperparameters[optimizer === 'sgd' ? 'momentum' : 'beta1']!;
      const off = points.map(([step, value]) => Math.abs(momentum(step) - value));
      expect(points.length).to.be.above(20);
      expect(Math.max(...off)).to.be.below(1e-12);
    });
  }
});
