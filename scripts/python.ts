/**
 * Runs the tests of exported files with the frameworks they are for: PyTorch, Accelerate, JAX, optax, Keras, numpy.
 *
 *   npm run test:python
 *
 * Installs them into a folder of its own, or uses the Python that LEARNING_SCHEDULES_FRAMEWORKS names. Without Python, or
 * if a package cannot be installed, it says so and runs nothing. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../src/dialects.ts';
import { exportPython } from '../src/export/index.ts';
import { builtinCases, configCases, curveCases } from '../test/support/exported.ts';
import { root } from './bundle.ts';

const packages = 'torch==2.13.0 accelerate jax optax keras numpy pytest black ruff mypy'.split(' ');

const folder = join(root, 'node_modules/.cache/frameworks');
/** Keras uses TensorFlow unless another backend is set. */
const env = { ...process.env, KERAS_BACKEND: 'jax', PYTHONDONTWRITEBYTECODE: '1' };

const own = join(folder, 'bin/python');

/** A Python that has the packages, or the reason why none was found. */
const interpreter = (): { readonly python: string } | { readonly missing: string } => {
  const given = process.env.LEARNING_SCHEDULES_FRAMEWORKS;
  const has = (python: string): boolean =>
    spawnSync(python, ['-c', 'import torch, accelerate, jax, optax, keras, numpy, pytest, black, mypy'], {
      env,
    }).status === 0;
  if (given !== undefined) return has(given) ? { python: given } : { missing: `${given} lacks a package` };
  if (existsSync(own) && has(own)) return { python: own };
  const made = spawnSync('python3', ['-m', 'venv', folder], { encoding: 'utf8' });
  if (made.status !== 0) return { missing: 'python3 cannot make an environment' };
  const { status, stderr } = spawnSync(own, ['-m', 'pip', 'install', '--quiet', ...packages], {
    encoding: 'utf8',
  });
  return status === 0 && has(own)
    ? { python: own }
    : { missing: `pip cannot install ${packages.join(', ')}: ${stderr.trim().split('\n').at(-1) ?? ''}` };
};

/** The schedules that the tests train with, by name. */
const configs: { readonly [name: string]: readonly [text: string, filename: string, dialect?: string] } = {
  cosine: [
    'cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 50 warmup_learning_rate: 0.01 warmup_steps: 8 }',
    'cosine.config',
  ],
  staircase: [
    'exponential_decay_learning_rate { initial_learning_rate: 0.1 decay_steps: 7 decay_factor: 0.5 }',
    'staircase.config',
  ],
  restarts: [
    'cosine_decay_restarts { initial_learning_rate: 0.1 decay_steps: 6 period_factor: 1.5 peak_factor: 0.9 }',
    'restarts.config',
  ],
  product: [
    'product { learning_rate { cosine_decay { initial_learning_rate: 0.3 decay_steps: 40 } } learning_rate { step_decay { initial_learning_rate: 0.7 decay_steps: 9 decay_factor: 0.3 } } }',
    'product.config',
  ],
  combination: [
    'sequence { part { steps: 11 learning_rate { linear { initial_learning_rate: 0 end_learning_rate: 0.2 total_steps: 11 } } } part { learning_rate { clamp { learning_rate { inverse_sqrt { initial_learning_rate: 0.2 timescale: 5 } } min_learning_rate: 0.05 } } } }',
    'combination.config',
  ],
  momentum: [
    'train_config { steps: 60 optimizer { adam_optimizer { learning_rate { one_cycle { lr_max: 0.1 moms: 0.95 moms: 0.85 div_factor: 10 pct_start: 0.4 } } weight_decay: 0.01 } } }',
    'second.config',
    'second',
  ],
  groups: [
    'trainer_options { solver_options { base_learning_rate: 0.1 learning_policy: "poly" training_number_of_steps: 60 warmup_steps: 5 backbone_learning_rate_multiplier: 0.1 } }',
    'deeplab2.config',
    'deeplab2',
  ],
};

const write = (to: string): void => {
  const names: string[] = [];
  for (const [name, [text, filename, dialect]] of Object.entries(configs)) {
    const loaded = load(text, { filename, ...(dialect !== undefined && { dialect }) });
    if (!loaded.ok)
      throw new Error(`${name}: ${loaded.diagnostics.map(({ message }) => message).join('; ')}`);
    const made = exportPython(loaded);
    if (!made.ok) throw new Error(`${name}: ${made.reason}`);
    writeFileSync(join(to, `${name}.py`), made.python);
    names.push(name);
  }
  writeFileSync(join(to, 'names.json'), JSON.stringify(names));
  writeFileSync(join(to, 'builtin.json'), JSON.stringify(builtinCases()));
  writeFileSync(join(to, 'types.json'), JSON.stringify(configCases()));
  writeFileSync(join(to, 'curves.json'), JSON.stringify(curveCases(200, { for: ['numpy'] })));
};

const found = interpreter();
if ('missing' in found) {
  console.log(`skipped: the exported files did not run in PyTorch, Keras and JAX: ${found.missing}`);
  console.log('0 passed, 0 failed');
} else {
  const scratch = mkdtempSync(join(tmpdir(), 'exported-'));
  write(scratch);
  const { stdout, status } = spawnSync(
    found.python,
    ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', '--durations=5', ...process.argv.slice(2)],
    {
      cwd: join(root, 'test/export/frameworks'),
      env: { ...env, LEARNING_SCHEDULES_EXPORTED: scratch },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  console.log(stdout.trim());
  rmSync(scratch, { recursive: true, force: true });
  const count = (word: string): number => Number(stdout.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  const failed = count('failed') + count('error');
  // An aborted run does not show that anything passes.
  console.log(`${count('passed')} passed, ${status === 0 ? 0 : Math.max(failed, 1)} failed`);
  process.exitCode = status === 0 ? 0 : 1;
}
