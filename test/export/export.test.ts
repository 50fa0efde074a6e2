import { expect } from 'chai';
import {
  constant,
  custom,
  exponential,
  product,
  ramp,
  repeat,
  shift,
  steps,
  sum,
} from '../../src/curve/curve.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';
import { exportPython } from '../../src/export/index.ts';
import { loadedCurve } from '../support/exported.ts';
import { run } from '../support/python.ts';

/** Curves that are exported exactly, sampled or refused, and the messages. */

const wave = custom({
  rate: (t) => 0.2 + 0.1 * Math.sin(t / 20) + (t < 77 ? 0 : 0.3),
  breakpoints: [77],
});

const twice = ramp(1, 0.25, 'cosine', 8);

const ratesOf = (python: string, steps: readonly number[]): number[] =>
  JSON.parse(
    run(['-c', `${python}\nimport json\nprint(json.dumps([rate(t) for t in ${JSON.stringify(steps)}]))`]),
  );

describe('exportPython', () => {
  it('samples a function of a plug-in over the run, within the stated error', () => {
    const curve = product(constant(2), shift(wave, 5));
    const made = exportPython(loadedCurve(curve, { num_steps: 500 }));
    if (!made.ok) throw new Error(made.reason);
    expect(made.sampled).to.be.within(0, 1e-6);
    expect(made.python).to.contain("A plug-in's own function is sampled up to step 500");
    const all = Array.from({ length: 501 }, (_, step) => step);
    const ours = all.map((step) => 2 * wave.rate(step + 5));
    const off = ratesOf(made.python, all).map((rate, i) => Math.abs(rate - ours[i]!));
    // The error is a fraction of the greatest rate; between the places that the export tested, it may be a little
    // larger.
    expect(Math.max(...off) / Math.max(...ours)).to.be.below(2e-6);
  });

  it('states the error of a function that has more corners than a table', () => {
    const hash = (t: number): number => (Math.sin(t * 12.9898) * 43758.5453) % 1;
    const noise = custom({ rate: (t) => Math.abs(hash(t)), breakpoints: [] });
    const made = exportPython(loadedCurve(noise, { num_steps: 100_000 }));
    expect(made.ok && made.sampled).to.be.within(0.5, 1);
  });

  const refused = [
    {
      reason: 'an exact file is requested',
      curve: wave,
      numSteps: 500,
      exact: true,
      says: /only be sampled/,
    },
    {
      reason: 'the run has no length',
      curve: wave,
      numSteps: undefined,
      exact: false,
      says: /give num_steps/,
    },
  ];
  for (const { reason, curve, numSteps, exact, says } of refused) {
    it(`refuses to sample if ${reason}`, () => {
      const made = exportPython(loadedCurve(curve, numSteps === undefined ? {} : { num_steps: numSteps }), {
        exact,
      });
      expect(made.ok ? '' : made.reason).to.match(says);
    });
  }

  it('exports rates by batch, and no adapters, if steps are batches', () => {
    const made = exportPython({ ...loadedCurve(ramp(1, 0, 'cosine', 9)), clock: 'batch' });
    if (!made.ok) throw new Error(made.reason);
    expect(made.python)
      .to.contain('Steps are batches')
      .and.not.contain('def attach')
      .and.not.contain('Keras');
  });

  const rare = [
    { reason: 'a logarithm of scale 1 is a line', curve: ramp(1, 0.25, { shape: 'log', scale: 1 }, 8) },
    {
      reason: 'a power of 0 has its end from the start',
      curve: ramp(1, 0.25, { shape: 'power', exponent: 0 }, 8),
    },
    {
      reason: 'a reversed power of 0 has its start to the end',
      curve: ramp(1, 0.25, { shape: 'reversed_power', exponent: 0 }, 8),
    },
    { reason: 'a ramp without an end keeps its first rate', curve: ramp(1, 0.25, 'linear', 1 / 0) },
    { reason: 'a ramp between tiny rates', curve: ramp(1e-250, 2e-250, 'linear', 8) },
    { reason: 'powers of a negative factor', curve: exponential(1, -0.5, 2, true) },
    {
      reason: 'more boundaries than are compared inline',
      curve: steps(
        Array.from({ length: 12 }, (_, i) => i + 1),
        Array.from({ length: 13 }, (_, i) => 1 / (i + 1)),
        'old',
      ),
    },
    { reason: 'a curve that is used twice', curve: sum(twice, twice) },
    { reason: 'negative zero', curve: constant(-0) },
    {
      reason: 'cycles whose heights have the exponent 0',
      curve: repeat(ramp(1, 0, 'linear'), 4, { height: { by: 'harmonic', exponent: 0 } }),
    },
    {
      reason: 'cycles whose heights change their sign',
      curve: repeat(ramp(1, 0.5, 'linear'), 4, { height: { by: 'geometric', factor: -0.5 } }),
    },
  ];
  for (const { reason, curve } of rare)
    it(`writes ${reason}`, () => {
      const made = exportPython(loadedCurve(curve, { num_steps: 20 }));
      if (!made.ok) throw new Error(made.reason);
      const at = Array.from({ length: 20 }, (_, i) => i);
      const off = ratesOf(made.python, at).map((rate, t) => Math.abs(rate - rateOf(curve)(t)));
      for (const [t, each] of off.entries())
        expect(each, `step ${t}`).to.be.at.most(4 * Number.EPSILON * Math.abs(rateOf(curve)(t)));
    });

  it('gives each group a function of its own, even if their names differ only in signs', () => {
    const loaded = loadedCurve(constant(0.5));
    const groups = ['a.b', 'a-b', 'a_b'].map((name, i) => ({
      name,
      hyperparameters: { learning_rate: { ...loaded.schedule, curve: constant(i + 1) } },
    }));
    const made = exportPython({ ...loaded, groups } as never);
    if (!made.ok) throw new Error(made.reason);
    const code = 'import json\nprint(json.dumps([_settings({"name": n})["lr"](0) for n in GROUPS]))';
    expect(JSON.parse(run(['-c', `${made.python}\n${code}`]))).to.deep.equal([1, 2, 3]);
    const builtin = exportPython({ ...loaded, groups } as never, { builtin: true });
    expect(builtin.ok ? '' : builtin.reason).to.contain('lr of a.b, lr of a-b, lr of a_b');
  });

  it('refuses calls of a framework for steps that are batches', () => {
    const made = exportPython({ ...loadedCurve(ramp(1, 0, 'cosine', 9)), clock: 'batch' }, { builtin: true });
    expect(made.ok ? '' : made.reason).to.contain('frameworks count updates');
  });

  it('writes files that grow with the number of pieces, not of steps', () => {
    const sizes = [100, 1_000_000].map((length) => {
      const made = exportPython(loadedCurve(ramp(1, 0, 'cosine', length)));
      return made.ok ? made.python.length : 0;
    });
    expect(sizes[1]! - sizes[0]!).to.be.within(0, 100);
  });

  it('throws TypeError for an unknown framework', () =>
    expect(() => exportPython(loadedCurve(constant(1)), { for: ['caffe' as never] })).to.throw(
      TypeError,
      /torch/,
    ));
});
