import { horizon } from '../../curve/shape/horizon.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import { dialectNames } from '../../dialects/names.ts';
import { messageNames } from '../../dialects/object_detection/messages.ts';
import type { Framework } from '../../export/index.ts';
import type { Registry } from '../../registry/registry.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { oneOf, outputFor } from '../arguments/parse.ts';
import { runFrom, runOptions } from '../arguments/run_options.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { printFindings, refuse } from '../input/load_config.ts';
import { configFormats, loadLazily } from '../input/readers.ts';
import type { Io } from '../output/io.ts';

/** `lrs export FILE`: writes the schedule as a Python file. */

const frameworks: readonly Framework[] = ['torch', 'keras', 'jax', 'numpy'];

const options = {
  out: { value: 'OUT', short: 'o', help: 'write this file, not standard output' },
  for: {
    value: 'LIST',
    help: `the frameworks to write adapters for: ${frameworks.join(',')}; by default all`,
  },
  check: { help: 'run the file with Python and print the largest error over all steps' },
  python: { value: 'PYTHON', help: 'the Python that --check runs; by default python3 or python' },
  builtin: { help: 'write the frameworks’ own calls, such as OneCycleLR(…), if they give the same rates' },
  exact: { help: 'refuse a schedule that can only be sampled' },
  json: { help: 'write the pieces of the schedule as JSON instead, for languages other than Python' },
  message: { value: 'M', help: `the message in FILE: ${messageNames.join(', ')}` },
  'input-format': { value: 'F', help: `the format of FILE: ${configFormats.join(', ')}` },
  ...runOptions,
  dialect: { value: 'NAME', help: 'the family of configs that FILE belongs to, if it is not recognized' },
  'dialect-version': { value: 'V', help: 'the version of the original whose rules apply' },
} as const;

const frameworksOf = (given: string | undefined): readonly Framework[] =>
  (given?.split(',') ?? frameworks).map((each) => oneOf('for', each.trim(), frameworks)!);

/** Without a length, a schedule is checked until it is constant, and a little further. */
const stepsToCheck = (numSteps: number | undefined, rest: number): number =>
  Math.ceil(numSteps ?? (rest < 1e6 ? rest * 1.1 + 100 : 100_000));

const run = async (
  [file = '']: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  const asked = frameworksOf(given.for);
  const out = outputFor(given.out, file);
  if (given.builtin && (given.check || given.json || given.exact))
    throw new UsageError('--builtin cannot be combined with --check, --json or --exact');
  if (given.json && given.check) throw new UsageError('--json and --check cannot be combined');
  if (given.json && given.for !== undefined) throw new UsageError('--json and --for cannot be combined');
  const format = oneOf('input-format', given['input-format'], configFormats);
  const result = await loadLazily(
    io.read(file),
    { ...(file !== '-' && { filename: file }), ...(format && { format }), registry, run: runFrom(given) },
    {
      dialect: oneOf('dialect', given.dialect, dialectNames),
      dialectVersion: given['dialect-version'],
      message: given.message,
    },
  );
  if (!result.ok) return refuse(result, file, given.json, io);
  printFindings(result, file, io);
  const { exportPython } = await import('../../export/index.ts');
  const made = exportPython(result, {
    // If no framework is named, offer the calls that exist.
    ...((given.for !== undefined || !given.builtin) && { for: asked }),
    exact: given.exact,
    builtin: given.builtin,
  });
  if (!made.ok) {
    io.err(`lrs export: ${made.reason}\n`);
    return EXIT.findings;
  }
  if (made.sampled !== undefined)
    io.err(
      `lrs export: sampled, with an error of at most ${Number(made.sampled.toPrecision(2))} of the greatest rate\n`,
    );
  const { schedule, run: facts } = result;
  if (given.json) {
    if (made.sampled !== undefined) {
      io.err(
        'lrs export: --json cannot express a function of a plug-in; the Python file has a table instead\n',
      );
      return EXIT.findings;
    }
    const { digest, pieces } = made;
    io.write(out, `${safeJson({ version: 1, digest, pieces, curve: schedule.curve })}\n`);
    return EXIT.ok;
  }
  io.write(out, made.python);
  if (!given.check) return EXIT.ok;
  const count = stepsToCheck(facts.num_steps, horizon(schedule));
  // Loading node:child_process takes as long as exporting.
  const { compared } = await import('../export/compare_with_python.ts');
  const found = compared(made.python, schedule, count, given.python);
  io.err(`lrs export: ${found.text}\n`);
  return found.ok ? EXIT.ok : EXIT.findings;
};

/** Not named `export`, which is a reserved word. */
export const exportSchedule = defineCommand({
  name: 'export',
  summary: 'write the schedule as a Python file, for PyTorch, Keras, JAX and numpy',
  operands: ['FILE'],
  examples: [
    'lrs export pipeline.config -o lr_schedule.py',
    'lrs export pipeline.config --for torch --check',
  ],
  options,
  notes: [
    'The file needs no package: rate(step) has the schedule’s own formulas. attach(optimizer) sets the rate before each\nstep of a PyTorch optimizer, KerasSchedule and optax_schedule() are for Keras and optax.',
  ],
  run,
});
