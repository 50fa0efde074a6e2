import { flatCosine } from 'acme-schedules';
import { builtins, createSchedule, loadOrThrow } from 'learning-schedules';

const registry = builtins.with(flatCosine);

const text = 'adam_optimizer { learning_rate { acme_flat_cosine { flat_steps: 750 total_steps: 1000 } } }';
const { schedule, spec } = loadOrThrow(text, { registry });
if (spec.type === 'acme_flat_cosine') {
  const decay: number = spec.total_steps - spec.flat_steps; // its fields are typed, as those of built-in types
  console.log(decay, schedule(875));
}

const rate = createSchedule({ type: 'acme_flat_cosine', total_steps: 20000 }, { registry });
console.log(rate.spec.base_learning_rate, rate(20000));
