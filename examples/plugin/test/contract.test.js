import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { flatCosine } from 'acme-schedules';
import { builtins, createSchedule, load } from 'learning-schedules';
import { contract } from 'learning-schedules/testing';

const registry = builtins.with(flatCosine);

contract(flatCosine, {
  examples: [
    {},
    { base_learning_rate: 0.01, end_learning_rate: 0.001, flat_steps: 750, total_steps: 1000 },
    { flat_steps: 0, total_steps: 100 },
  ],
  it: test,
});

test('the rate before the decay, half way down, and at the end', () => {
  const rate = createSchedule(
    { type: 'acme_flat_cosine', base_learning_rate: 0.5, flat_steps: 750, total_steps: 1000 },
    { registry },
  );
  deepEqual([0, 750, 875, 1000].map(rate), [0.5, 0.5, 0.25, 0]);
});

test('a decay without steps is an error', () => {
  const { ok, diagnostics } = load('acme_flat_cosine { flat_steps: 100 total_steps: 100 }', { registry });
  equal(ok, false);
  deepEqual(
    diagnostics.map(({ code }) => code),
    ['acme/no-decay'],
  );
});
