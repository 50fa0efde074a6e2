// Loads a config in each format, and one with a custom type, with the installed package. It runs with code generation
// from strings forbidden, and prints the results as JSON.
import { builtins, load } from 'learning-schedules';
import { constant, defineSchedule, float, message, ramp, sequence, uint32 } from 'learning-schedules/define';
import { loadFile } from 'learning-schedules/node';
import { svg } from 'learning-schedules/plot';
import { exponentialDecayWithBurnin } from 'learning-schedules/schedules';

let forbidden = false;
try {
  new Function('');
} catch {
  forbidden = true;
}

const triangle = defineSchedule({
  type: 'acme_triangle',
  message: message('Triangle', { peak: float({ default: 0.5, gt: 0 }), half: uint32({ default: 10 }) }),
  curve: (s) => sequence([s.half, ramp(0, s.peak)], [s.half, ramp(s.peak, 0)], constant(0)),
});
const registry = builtins.with(triangle);

const texts = {
  textproto: (type, field, value) => `${type} { ${field}: ${value} }`,
  yaml: (type, field, value) => `${type}:\n  ${field}: ${value}\n`,
  json: (type, field, value) => JSON.stringify({ [type]: { [field]: value } }),
};
const rates = Object.entries(texts).map(([format, write]) => {
  const builtIn = load(write('constant_learning_rate', 'learning_rate', 0.25));
  const plugIn = load(write('acme_triangle', 'half', 4), { registry });
  return {
    written: format,
    read: builtIn.format,
    builtIn: builtIn.schedule?.(7),
    plugIn: plugIn.schedule?.(2),
    type: plugIn.spec?.type,
  };
});
const [, , folder] = process.argv;
const files = ['config', 'yaml'].map((ending) => {
  const result = loadFile(`${folder}/configs/cosine_decay_learning_rate.${ending}`);
  return { ending, ok: result.ok, isDrawn: result.ok && svg(result.schedule).startsWith('<svg') };
});
const byName = exponentialDecayWithBurnin(11_000, 1000, 0.1, 10_000, 0.96, true);
console.log(JSON.stringify({ forbidden, rates, files, byName }));
