import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { scheduleOf } from '../../src/config/build/flat_schedule.ts';
import { type Curve, exponential } from '../../src/curve/curve.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';
import { load } from '../../src/dialects.ts';
import { type ExportOptions, exportPython } from '../../src/export/index.ts';
import { loadFile, loadFileOrThrow } from '../../src/node.ts';
import { curves } from './curves.ts';
import { referencePath } from './reference.ts';

/** Schedules exported as Python files, each with our rates. */

export interface ExportedCase {
  readonly name: string;
  readonly python: string;
  readonly steps: readonly number[];
  readonly rates: readonly number[];
}

/** A curve in the form that `load` returns. */
export const loadedCurve = (curve: Curve, run: { num_steps?: number } = {}) => ({
  schedule: scheduleOf({}, curve),
  run,
  text: '',
});

const caseOf = (
  name: string,
  loaded: Parameters<typeof exportPython>[0],
  options: ExportOptions,
): ExportedCase => {
  const made = exportPython(loaded, options);
  if (!made.ok) throw new Error(`${name}: ${made.reason}`);
  const { curve } = loaded.schedule;
  const last = Math.max(loaded.run.num_steps ?? 1000, 1000);
  const near = Array.from({ length: 1200 }, (_, i) => i);
  const far = Array.from({ length: 800 }, (_, i) => Math.round(((i + 1) / 800) * 1.1 * last));
  const beyond = [2 ** 20, 2 ** 24 - 1];
  const rate = rateOf(curve);
  // A float32 cannot hold greater rates.
  const steps = [...new Set([...near, ...far, ...beyond])].filter((step) => Math.abs(rate(step)) < 3e38);
  return { name, python: made.python, steps: steps.sort((a, b) => a - b), rates: steps.map(rate) };
};

/** The examples of all types, except the example that follows a metric. */
export const configCases = (options: ExportOptions = {}): ExportedCase[] =>
  readdirSync('configs')
    .filter((file) => file.endsWith('.config') && file !== 'reduce_on_plateau.config')
    .map((file) => caseOf(file.replace(/\..*/, ''), loadFileOrThrow(`configs/${file}`), options));

/** Schedules of other families that no kind of curve expresses: each has Python code of its own. */
const functionTexts = {
  'the inverse decay of Caffe': {
    filename: 'solver.prototxt',
    text: 'net: "a"\nbase_lr: 0.01\nlr_policy: "inv"\ngamma: 0.0001\npower: 0.75\nmax_iter: 10000\n',
  },
  'rex of axolotl, which ends above 0': {
    filename: 'axolotl.yaml',
    text: 'base_model: x\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\nmax_steps: 1500\nlearning_rate: 1.0e-4\nlr_scheduler: rex\nwarmup_steps: 100\ncosine_min_lr_ratio: 0.1\n',
  },
  'a rate that is 0 from step 1 on': {
    filename: 'x.config',
    text: 'exponential_decay_learning_rate { initial_learning_rate: 0.5 decay_steps: 10 decay_factor: 0 staircase: false }',
  },
  'a product of one': {
    filename: 'x.config',
    text: 'product { learning_rate { linear { initial_learning_rate: 0.5 end_learning_rate: 0.1 total_steps: 100 } } }',
  },
  'rex without a step after the warm-up': {
    filename: 'axolotl.yaml',
    text: 'base_model: x\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\nmax_steps: 100\nlearning_rate: 1.0e-4\nlr_scheduler: rex\nwarmup_steps: 100\n',
  },
  ...Object.fromEntries(
    ['soft_start: 0.1 annealing: 0.7', 'soft_start: 0 annealing: 0.7', 'soft_start: 0.3 annealing: 0.3'].map(
      (shares) => [
        `DetectNet_v2, in float32, with ${shares}`,
        {
          filename: 'spec.txt',
          message: 'detectnet_v2',
          text: `training_config { batch_size_per_gpu: 4 num_epochs: 12 learning_rate { soft_start_annealing_schedule { min_learning_rate: 5e-06 max_learning_rate: 5e-04 ${shares} } } }`,
        },
      ],
    ),
  ),
} as const;

export const functionCases = (options: ExportOptions = {}): ExportedCase[] => [
  ...Object.entries(functionTexts).map(([name, { text, ...more }]) => {
    const loaded = load(text, { ...more, run: { examples: 500 } });
    if (!loaded.ok) throw new Error(`${name}: ${loaded.diagnostics[0]!.message}`);
    return caseOf(name, loaded, { exact: true, ...options });
  }),
  caseOf('growth by more than the greatest float', loadedCurve(exponential(1e-300, 2, 1)), options),
];

/** Random nested curves, the same in every run. */
export const curveCases = (count: number, options: ExportOptions = {}): ExportedCase[] =>
  fc
    .sample(curves({}, 3), { numRuns: count, seed: 19 })
    .map((curve, i) => caseOf(`curve_${i}`, loadedCurve(curve), options));

/** The public Object Detection configs without errors. */
export const corpusCases = (): ExportedCase[] => {
  const folder = referencePath('object-detection', 'corpus');
  return readdirSync(folder).flatMap((file) => {
    const loaded = loadFile(`${folder}/${file}`);
    return loaded.ok ? [caseOf(file, loaded, { for: ['numpy'] })] : [];
  });
};

export interface BuiltinCase {
  readonly name: string;
  readonly framework: 'torch' | 'keras' | 'jax';
  readonly python: string;
  readonly rates: readonly number[];
}

/** The equivalent framework calls for the examples of the types, with our rates at steps 0, 1, … */
export const builtinCases = (): BuiltinCase[] =>
  readdirSync('configs')
    .filter((file) => file.endsWith('.config') && file !== 'reduce_on_plateau.config')
    .flatMap((file) => {
      const loaded = loadFileOrThrow(`configs/${file}`);
      const rate = rateOf(loaded.schedule.curve);
      const rates = Array.from({ length: 3000 }, (_, step) => rate(step));
      return (['torch', 'keras', 'jax'] as const).flatMap((framework) => {
        const made = exportPython(loaded, { builtin: true, for: [framework] });
        return made.ok ? [{ name: file.replace(/\..*/, ''), framework, python: made.python, rates }] : [];
      });
    });
