import { messageNames } from '../../config/detect.ts';
import type { Failed, Loaded } from '../../config/result.ts';
import { render } from '../../diagnostics/render.ts';
import { dialectNames } from '../../dialects/names.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../command.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { paintOf } from '../paint.ts';
import { oneOf } from '../parse.ts';
import { configFormats, loadLazily } from '../readers.ts';
import { runFrom, runOptions } from '../run_options.ts';
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
  message: { value: 'M', help: `what FILE holds: ${messageNames.join(', ')}` },
  'input-format': { value: 'F', help: `how FILE is written: ${configFormats.join(', ')}` },
  ...runOptions,
  dialect: { value: 'NAME', help: 'which family of configs FILE belongs to, if it does not show' },
  'dialect-version': { value: 'V', help: 'the version of the original whose rules hold' },
  strict: { help: 'a field given twice is an error' },
} as const;

const draw = async (out: string, result: Loaded<LearningRate>, io: Io): Promise<void> => {
  const { svg } = await import('../../plot/svg.ts');
  const { num_steps: to } = result.run;
  io.write(out, svg(result.schedule, to === undefined ? {} : { to }));
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

const showFindings = (result: Loaded<LearningRate> | Failed, file: string, io: Io): void => {
  const text = render({ ...result, filename: file }, { color: io.color.err });
  if (text !== '') io.err(`${text}\n`);
};

/** Names are checked here, so that a misspelt one is an error of usage. */
const dialectOf = (given: string | undefined): string | undefined => oneOf('dialect', given, dialectNames);

const run = async (
  [file = '']: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  const format = oneOf('input-format', given['input-format'], configFormats);
  const isJson = oneOf('format', given.format, outputs) === 'json' || given.json;
  if (given.json && given.format === 'text')
    throw new UsageError('--json and --format text exclude each other');
  const message = oneOf('message', given.message, messageNames);
  const result = await loadLazily(
    io.read(file),
    {
      ...(file !== '-' && { filename: file }),
      ...(format !== undefined && { format }),
      ...(message !== undefined && { message }),
      registry,
      run: runFrom(given),
      strict: given.strict,
    },
    { dialect: dialectOf(given.dialect), dialectVersion: given['dialect-version'] },
  );
  const name = file === '-' ? 'standard input' : file;
  showFindings(result, file === '-' ? '<stdin>' : file, io);
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
  options,
  notes: [
    'FILE is a pipeline config, a train config, an optimizer or a learning rate, in text format, YAML or JSON; - reads\nstandard input. Findings go to standard error. Exits with 0; 1 where an error was found; 2 where the usage is wrong or\na file cannot be read or written; 3 for a bug of lrs.',
  ],
  run,
});
