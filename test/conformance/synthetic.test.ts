import { expect } from 'chai';
import { failed } from '../../src/diagnostics/render/failed.ts';
import {
  cosineDecayWithWarmup,
  exponentialDecayWithBurnin,
  exponentialDecayWithWarmup,
  load,
  manualStepping,
} from '../../src/index.ts';
import { describeReference, referenceJson } from '../support/reference.ts';
import { baseOf, checkPoints, faults, type Point } from './points.ts';

/** Each record has one learning-rate block: `proto` points are tested with load, `direct` points with the functions themselves. */

interface Block {
  readonly id: number;
  readonly kind: keyof typeof functions;
  readonly tag: string;
  readonly args: { readonly [name: string]: any };
  readonly text?: string;
  readonly fields?: { readonly [name: string]: unknown };
  readonly proto?: readonly Point[];
  readonly direct: readonly Point[];
}

const functions = {
  constant:
    ({ learning_rate }: Block['args']) =>
    () =>
      learning_rate as number,
  exponential: (a: Block['args']) => (step: number) =>
    exponentialDecayWithBurnin(step, {
      learningRateBase: a.initial_learning_rate!,
      learningRateDecaySteps: a.decay_steps!,
      learningRateDecayFactor: a.decay_factor!,
      burninLearningRate: a.burnin_learning_rate!,
      burninSteps: a.burnin_steps!,
      minLearningRate: a.min_learning_rate!,
      staircase: a.staircase!,
    }),
  exp_warmup: (a: Block['args']) => (step: number) =>
    exponentialDecayWithWarmup(step, {
      learningRateBase: a.initial_learning_rate!,
      learningRateDecaySteps: a.decay_steps!,
      learningRateDecayFactor: a.decay_factor!,
      warmupLearningRate: a.warmup_learning_rate!,
      warmupSteps: a.warmup_steps!,
      minLearningRate: a.min_learning_rate!,
      staircase: a.staircase!,
    }),
  cosine: (a: Block['args']) => (step: number) =>
    cosineDecayWithWarmup(step, {
      learningRateBase: a.learning_rate_base!,
      totalSteps: a.total_steps!,
      warmupLearningRate: a.warmup_learning_rate!,
      warmupSteps: a.warmup_steps!,
      holdBaseRateSteps: a.hold_base_rate_steps!,
    }),
  manual: (a: Block['args']) => (step: number) =>
    manualStepping(step, { boundaries: a.boundaries!, rates: a.rates!, warmup: a.warmup! }),
};

const blocks = referenceJson<readonly Block[]>('object-detection', 'synthetic.json');

describeReference('synthetic learning rates', () => {
  for (const { id, kind, tag, args, text, fields, proto, direct } of blocks) {
    const title = `${id} ${kind}${tag === '' ? '' : ` (${tag})`}`;
    if (text !== undefined && proto !== undefined) {
      it(`${title}with load`, () => {
        const result = load(text);
        if (!result.ok) throw failed(result);
        checkPoints(proto, result.schedule, baseOf(fields!), { file: 'synthetic', id, way: 'proto' });
      });
    }
    it(`${title}with the function itself`, () => {
      checkPoints(direct, functions[kind](args), baseOf(args), { file: 'synthetic', id, way: 'direct' });
    });
  }

  it('every fault of upstream in our list is at a recorded point', () => {
    const points = new Set(
      blocks.flatMap(({ id, proto = [], direct }) => [
        ...proto.map(([step]) => `${id} proto ${step}`),
        ...direct.map(([step]) => `${id} direct ${step}`),
      ]),
    );
    const named = faults.filter(({ file }) => file === 'synthetic');
    expect(named.filter(({ id, way, step }) => !points.has(`${id} ${way} ${step}`))).to.deep.equal([]);
  });
});
