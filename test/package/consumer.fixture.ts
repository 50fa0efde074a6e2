// A user's TypeScript program with the installed package; compiled strictly, without Node's types.
import { builtins, ConfigError, createSchedule, load, loadOrThrow, render } from 'learning-schedules';
import { constant, defineSchedule, float, message, ramp, sequence, uint32 } from 'learning-schedules/define';
import { loadFile } from 'learning-schedules/node';
import { svg } from 'learning-schedules/plot';
import { exponentialDecayWithBurnin } from 'learning-schedules/schedules';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(_?: T): void => {};

const text = 'constant_learning_rate { learning_rate: 0.5 }';
const loaded = loadOrThrow(text);
holds<Equal<ReturnType<typeof loaded.schedule>, number>>();
if (loaded.spec.type === 'cosine_decay_learning_rate') {
  holds<Equal<typeof loaded.spec.total_steps, number>>();
  // @ts-expect-error: a field of another type
  loaded.spec.decay_factor;
}

const triangle = defineSchedule({
  type: 'acme_triangle',
  message: message('Triangle', { peak: float({ default: 0.1, gt: 0 }), half: uint32({ default: 10 }) }),
  curve: (s) => sequence([s.half, ramp(0, s.peak)], [s.half, ramp(s.peak, 0)], constant(0)),
});
const registry = builtins.with(triangle);
const own = createSchedule({ type: 'acme_triangle', peak: 0.5 }, { registry });
holds<Equal<typeof own.spec.half, number>>();
// @ts-expect-error: a misspelt field
createSchedule({ type: 'acme_triangle', peek: 0.5 }, { registry });
// @ts-expect-error: an unknown type
createSchedule({ type: 'acme_square' }, { registry });

const result = load('acme_triangle { half: 4 }', { registry, filename: 'a.config' });
if (result.ok) {
  const drawn: string = svg(result.schedule, { width: 400 });
  void drawn;
} else {
  const findings: string = render(result);
  void findings;
}
const file = loadFile('pipeline.config');
if (!file.ok) {
  // @ts-expect-error: it does not exist
  file.schedule;
}
const rate: number = exponentialDecayWithBurnin(11_000, 1000, 0.1, 10_000, 0.96, true);
export { ConfigError, rate };
