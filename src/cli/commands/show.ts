import type { Loaded } from '../../config/build/result.ts';
import { followedBeside, followedName } from '../../plot/followed.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { oneOf } from '../arguments/parse.ts';
import { runFrom } from '../arguments/run_options.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, loadConfig, titleOf } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { paintOf } from '../output/paint.ts';
import { documentOf, failedDocument } from '../show/document.ts';
import { reportOf } from '../show/report.ts';
import { stepsOf } from '../show/steps.ts';

/** `lrs show FILE`: what a config says, its schedule in words, and the rate at the steps asked for. */

const outputs = ['text', 'json'] as const;
const options = {
  at: {
    value: 'STEPS',
    help: 'print the rate at these steps: 0,1000 or 0:25000 or 0:25000:100 (the end included), epoch:3, 10%',
  },
  format: { value: 'F', help: `how the report is written: ${outputs.join(', ')}` },
  json: { help: 'the same as --format json: one JSON document' },
  svg: {
    value: 'OUT',
    help: 'draw the schedule into this file (- is standard output, and then nothing else is)',
  },
  ...configOptions,
} as const;

/** The learning rate, and under it all else that is followed. */
const draw = async (out: string, result: Loaded<LearningRate>, io: Io): Promise<void> => {
  const { stackSvg, svg } = await import('../../plot/index.ts');
  const { num_steps: to } = result.run;
  const range = to === undefined ? {} : { to };
  const beside = followedBeside(result).map((each) =>
    svg(each.schedule, {
      ...range,
      title: followedName(each),
      quantity: each.hyperparameter.replaceAll('_', ' '),
    }),
  );
  io.write(out, stackSvg([svg(result.schedule, range), ...beside]));
};

const showLoaded = async (
  file: string,
  result: Loaded<LearningRate>,
  given: Given<typeof options>,
  isJson: boolean,
  io: Io,
): Promise<void> => {
  const steps = stepsOf(given.at, result);
  if (given.svg !== undefined) await draw(given.svg, result, io);
  if (given.svg === '-') return;
  io.out(
    isJson
      ? documentOf(result, file, steps)
      : reportOf(result, file, steps, runFrom(given), paintOf(io.color.out)),
  );
};

const run = async (
  [file = '']: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  const isJson = oneOf('format', given.format, outputs) === 'json' || given.json;
  if (given.json && given.format === 'text')
    throw new UsageError('--json and --format text exclude each other');
  const result = await loadConfig(file, given, io, registry);
  const name = titleOf(file);
  if (!result.ok) {
    if (isJson) io.out(failedDocument(result, name));
    return EXIT.findings;
  }
  await showLoaded(name, result, given, isJson, io);
  return EXIT.ok;
};

export const show = defineCommand({
  name: 'show',
  summary: 'print what a config says, its schedule in words, and its rates',
  operands: ['FILE'],
  examples: [
    'lrs show pipeline.config',
    'lrs show pipeline.config --at 0,10%,epoch:3 --examples 118287',
    'lrs show runs/*/pipeline.config --json',
  ],
  options,
  notes: [
    'FILE is a pipeline config, a train config, an optimizer or a learning rate, in text format, YAML or JSON; - reads\nstandard input. Findings go to standard error. Exits with 0; 1 where an error was found; 2 where the usage is wrong or\na file cannot be read or written; 3 for a bug of lrs.',
  ],
  run,
});
