import { loadOrThrow } from '../../src/index.ts';
import { cell, measure } from '../curve/clock.ts';

/** A manual schedule of very many boundaries: loading grows with them, asking with their logarithm. */

const textOf = (count: number): string => {
  const entries = Array.from(
    { length: count },
    (_, i) => `schedule { step: ${i + 1} learning_rate: ${1 / (i + 2)} }`,
  );
  return `manual_step_learning_rate {\n${entries.join('\n')}\n}`;
};

console.log(`\nmanual schedule${' '.repeat(17)}   least  median   (loading: µs a boundary; asking: ns)`);
for (const count of [1000, 10_000, 100_000, 1_000_000]) {
  const text = textOf(count);
  const turns = count === 1_000_000 ? 2 : 5;
  const [loading] = measure(count * 1000, [() => void loadOrThrow(text)], turns);
  const { schedule } = loadOrThrow(text);
  const asks = 1_000_000;
  let sum = 0;
  const [asking] = measure(asks, [
    () => {
      for (let i = 0; i < asks; i++) sum += schedule((i * 7919) % count);
    },
  ]);
  console.log(`load ${String(count).padEnd(27)}${cell(loading!)}`);
  console.log(`ask ${String(count).padEnd(28)}${cell(asking!)}${Number.isNaN(sum) ? ' ' : ''}`);
}
