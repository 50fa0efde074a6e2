import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { examples } from '../../src/frameworks/examples.ts';
import { isLeftOut } from '../../src/frameworks/meaning.ts';
import { tables } from '../../src/frameworks/tables.ts';
import {
  type BuiltInSpec,
  builtins,
  createSchedule,
  horizon,
  loadOrThrow,
  type Schedule,
} from '../../src/index.ts';
import type { Field } from '../../src/schema/descriptors/message.ts';
import { partsOff, ulpsOff } from '../support/exact/decimal.ts';
import { formulaAt } from './formulas.ts';

/**
 * Compares every type with the formula of its docstring in whole-number arithmetic: within 4 ulp or 10⁻¹⁸ of the base; within
 * 10⁻¹⁶ in cycles that get longer.
 */

/** The numbers of a spec whose field names match. */
const numbersIn = (value: unknown, named: RegExp, name = ''): number[] => {
  if (typeof value === 'number') return named.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    numbersIn(each, named, Array.isArray(value) ? name : key),
  );
};

const baseOf = (schedule: Schedule): number => {
  const base = Math.max(...numbersIn(schedule.spec, /learning_rates?$|_base$/).map(Math.abs));
  return Number.isFinite(base) ? base : schedule(0);
};

/** Steps around every number of steps in the spec, and all over its length. */
const stepsOf = (schedule: Schedule): number[] => {
  const named = numbersIn(schedule.spec, /step|boundaries|offset|timescale/).filter((each) => each > 0);
  const end = horizon(schedule);
  const far = Math.min(Number.isFinite(end) ? 1.2 * end : 5 * Math.max(...named, 1000), 1e6);
  const all = [
    0,
    1,
    ...named.flatMap((each) => [each - 1, each - 2 ** -10, each, each + 2 ** -10, each + 1]),
    ...Array.from({ length: 40 }, (_, i) => Math.floor((far * i) / 39)),
    ...Array.from({ length: 20 }, (_, i) => (far * (i + 0.37)) / 20),
  ];
  return all.filter((t) => t >= 0);
};

const check = (schedule: Schedule<{ readonly type: string }>): void => {
  const base = baseOf(schedule);
  // In a cycle that got longer the position is a rounded double, and a wave is steep near its end.
  const parts = numbersIn(schedule.spec, /^period_factor$/).some((each) => each !== 1) ? 1e-16 : 1e-18;
  for (const t of stepsOf(schedule)) {
    const [rate, exact] = [schedule(t), formulaAt(schedule.spec, t)];
    if (base > 0 && partsOff(rate, exact, base) <= parts) continue;
    expect(ulpsOff(rate, exact), `${JSON.stringify(schedule.spec)} at step ${t} has ${rate}`).to.be.at.most(
      4,
    );
  }
};

describe('rates agree with the formulas of the docstrings', () => {
  for (const type of builtins.types.keys()) {
    it(`configs/${type}.config`, () => {
      check(loadOrThrow(readFileSync(`configs/${type}.config`, 'utf8')).schedule as Schedule<BuiltInSpec>);
    });
  }

  const edges: readonly { readonly reason: string; readonly spec: object }[] = [
    {
      reason: 'a cycle ends at its last step, and the next begins right after it',
      spec: {
        type: 'polynomial_decay',
        initial_learning_rate: 0.1,
        end_learning_rate: 0.01,
        decay_steps: 10,
        cycle: true,
      },
    },
    {
      reason: 'far down an exponential',
      spec: {
        type: 'natural_exponential_decay',
        initial_learning_rate: 0.1,
        decay_rate: 100,
        decay_steps: 1000,
      },
    },
    {
      reason: 'a sigmoid far out',
      spec: { type: 'sigmoid', learning_rate: 0.1, steepness: -0.05, center_step: 1_000_000 },
    },
    {
      reason: 'cycles that get longer and lower',
      spec: {
        type: 'cosine_decay_restarts',
        initial_learning_rate: 0.1,
        decay_steps: 7,
        period_factor: 1.5,
        height_factor: 0.5,
      },
    },
    ...[{}, { height_factor: 0.5 }, { peak_factor: 0.75 }, { height_factor: 0.5, peak_factor: 0.75 }].map(
      (factors) => ({
        reason: `cycles down to a rate above 0 with ${JSON.stringify(factors)}`,
        spec: {
          type: 'cosine_decay_restarts',
          initial_learning_rate: 0.1,
          end_learning_rate: 0.03,
          decay_steps: 7,
          cycles: 5,
          ...factors,
        },
      }),
    ),
    ...[0, 0.03].map((end_learning_rate) => ({
      reason: `a stretch that falls with a power of the step, then a decay to ${end_learning_rate}`,
      spec: {
        type: 'warmup_stable_decay',
        learning_rate: 0.5,
        end_learning_rate,
        warmup_steps: 10,
        stable_steps: 80,
        decay_steps: 30,
        decay: 'EXPONENTIAL',
        decay_ratio: 0.125,
        stable_power: 0.5,
        stable_timescale: 20,
      },
    })),
  ];
  /** Shapes of a decay that a warm-up cannot have. */
  const refused = ['POWER', 'EXPONENTIAL'];
  for (const { type, message } of builtins.types.values())
    for (const [name, { values = {} }] of Object.entries<Field>(message.fields))
      for (const word of Object.keys(values)) {
        if (type === 'warmup_stable_decay' && name === 'warmup' && refused.includes(word)) continue;
        it(`configs/${type}.config with ${name}: ${word}`, () => {
          const { spec } = loadOrThrow(readFileSync(`configs/${type}.config`, 'utf8')).schedule;
          // An exponential warm-up cannot start at 0.
          const start = name === 'shape' && word === 'EXPONENTIAL' && { warmup_learning_rate: 0.01 };
          check(createSchedule({ ...spec, [name]: word, ...start } as never));
        });
      }

  for (const { reason, spec } of edges) it(reason, () => check(createSchedule(spec as never)));

  for (const [framework, calls] of Object.entries(examples)) {
    it(`the equivalents of calls of ${framework}`, () => {
      for (const { call, args, ...beside } of calls) {
        const meaning = tables[framework]?.[call]?.(args, beside as never);
        if (meaning !== undefined && !isLeftOut(meaning)) check(createSchedule(meaning as never));
      }
    });
  }
});
