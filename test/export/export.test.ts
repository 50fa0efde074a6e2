import { expect } from 'chai';
import { constant, custom, product, ramp, shift } from '../../src/curve/curve.ts';
import { exportPython } from '../../src/export/index.ts';
import { loadedCurve } from '../support/exported.ts';
import { run } from '../support/python.ts';

/** Curves that are exported exactly, sampled or refused, and the messages. */

const wave = custom({
  rate: (t) => 0.2 + 0.1 * Math.sin(t / 20) + (t < 77 ? 0 : 0.3),
  breakpoints: [77],
});

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
    const steps = Array.from({ length: 501 }, (_, step) => step);
    const ours = steps.map((step) => 2 * wave.rate(step + 5));
    const off = ratesOf(made.python, steps).map((rate, i) => Math.abs(rate - ours[i]!));
    // As a fraction of the greatest rate; between the tested places a line may be off a little more.
    expect(Math.max(...off) / Math.max(...ours)).to.be.below(2e-6);
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

  it('writes files that grow with the number of pieces, not of steps', () => {
    const sizes = [100, 1_000_000].map((steps) => {
      const made = exportPython(loadedCurve(ramp(1, 0, 'cosine', steps)));
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
