import { expect } from 'chai';
import fc from 'fast-check';
import { ConfigError, createSchedule, load } from '../src/index.ts';
import { type Draft, draft, specOf, textsOf } from './support/specs.ts';

const steps = [0, 1, 2, 9, 100.5, 9_999, 10_000, 49_999, 50_000, 1e6, 2 ** 31, 2 ** 32 + 1, 1e15, 1e300];

const created = (type: string, fields: Draft) => {
  try {
    return createSchedule(specOf(type, fields) as never);
  } catch (thrown) {
    if (thrown instanceof ConfigError) return thrown;
    throw thrown;
  }
};

describe('random specs', () => {
  it('give the same schedule through load, in every format, and through createSchedule', () => {
    fc.assert(
      fc.property(draft, ({ type, fields }) => {
        const own = created(type, fields);
        const texts = textsOf(type, fields);
        for (const format of ['textproto', 'yaml', 'json'] as const) {
          const result = load(texts[format], { format, message: 'LearningRate' });
          const codes = result.diagnostics
            .filter(({ severity }) => severity === 'error')
            .map(({ code }) => code);
          if (!result.ok) {
            expect(own, texts[format]).to.be.instanceOf(ConfigError);
            const ours = (own as ConfigError).diagnostics.filter(({ severity }) => severity === 'error');
            expect(codes).to.have.members(ours.map(({ code }) => code));
            continue;
          }
          if (own instanceof ConfigError) throw own;
          expect(result.spec).to.deep.equal(own.spec);
          for (const step of steps) expect(result.schedule(step), `step ${step}`).to.equal(own(step));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never give NaN if there is no error', () => {
    fc.assert(
      fc.property(
        draft,
        fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { maxLength: 8 }),
        ({ type, fields }, more) => {
          const schedule = created(type, fields);
          if (schedule instanceof ConfigError) return;
          for (const step of [...steps, ...more]) {
            expect(Number.isNaN(schedule(step)), `${JSON.stringify(schedule.spec)} at ${step}`).to.equal(
              false,
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('have findings only at ranges within the text', () => {
    fc.assert(
      fc.property(draft, fc.nat(), fc.string(), ({ type, fields }, at, noise) => {
        const text = textsOf(type, fields).textproto;
        const cut = at % (text.length + 1);
        const source = text.slice(0, cut) + noise + text.slice(cut);
        const { diagnostics } = load(source);
        for (const { ranges } of diagnostics) {
          for (const { start, end } of ranges) {
            expect(start).to.be.within(0, end);
            expect(end).to.be.at.most(source.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a step', () => {
  const schedule = createSchedule({ type: 'constant_learning_rate', learning_rate: 0.5 });
  const wrong: readonly (readonly [unknown, string])[] = [
    [-1, '-1'],
    [-1e-300, '-1e-300'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    ['5', '"5"'],
    [undefined, 'undefined'],
    [null, 'null'],
    [5n, '5'],
  ];
  for (const [step, named] of wrong) {
    it(`${named} is a RangeError that names it`, () =>
      expect(() => schedule(step as number)).to.throw(RangeError, named));
  }
  for (const step of [0, -0, 0.5, 2 ** 32 + 1, Number.MAX_VALUE]) {
    it(`${step} is a step`, () => expect(schedule(step)).to.equal(0.5));
  }
});
