import type { Loaded, LoadResult } from '../../config/build/result.ts';
import { renderLines } from '../../diagnostics/render/render.ts';
import { drawnBeside, followedName } from '../../plot/followed.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { askedFormat } from '../arguments/parse.ts';
import { runFrom } from '../arguments/run_options.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, loadBytes, printFindings, titleOf } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { paintOf } from '../output/paint.ts';
import { documentOf, failedDocument, joinedDocuments } from '../show/document.ts';
import { showReport } from '../show/report.ts';
import { stepsOf } from '../show/steps.ts';

/** `lrs show FILE…`: prints what each config says, its schedule in words, and the rates at requested steps. */

const outputs = ['text', 'json'] as const;
const options = {
  at: {
    value: 'STEPS',
    help: 'print the rate at these steps: 0,1000 or 0:25000 or 0:25000:100 (the end included), epoch:3, 10%',
  },
  format: { value: 'F', help: `the format of the report: ${outputs.join(', ')}` },
  json: { help: 'the same as --format json: one JSON document, or a list of them for several files' },
  svg: {
    value: 'OUT',
    help: 'draw the schedule into this file (- is standard output, which then has nothing else)',
  },
  ...configOptions,
} as const;

type GivenShow = Given<typeof options>;

/** Draws the learning rate, and below it all other scheduled hyperparameters. */
const draw = async (out: string, result: Loaded<LearningRate>, io: Io): Promise<void> => {
  const { stackSvg, svg } = await import('../../plot/index.ts');
  const { num_steps: to } = result.run;
  const range = to === undefined ? {} : { to };
  const beside = drawnBeside(result).map((each) =>
    svg(each.schedule, {
      ...range,
      title: followedName(each),
      quantity: each.hyperparameter.replaceAll('_', ' '),
    }),
  );
  io.write(out, stackSvg([svg(result.schedule, range), ...beside]));
};

const CHART_HEIGHT = 6;
const CHART_WIDTH = 100;

/** A small chart for a terminal; none for a pipe. */
const chartOf = async ({ schedule, run }: Loaded<LearningRate>, io: Io): Promise<string> => {
  const columns = io.columns();
  if (columns === undefined) return '';
  const { terminal } = await import('../../plot/terminal/terminal.ts');
  const width = Math.max(20, Math.min(columns, CHART_WIDTH));
  return terminal({ schedule, run }, { width, height: CHART_HEIGHT, title: '' });
};

/** Prints findings: one line each beside the report of a config without errors; in full for a config with errors. */
const printFindingsOf = (result: LoadResult<LearningRate>, file: string, io: Io): void => {
  if (!result.ok) printFindings(result, file, io);
  else io.err(renderLines({ ...result, filename: file === '-' ? '<stdin>' : file }, io.color.err));
};

/** A config in the requested format; undefined if it has errors, or only a drawing was requested. */
const shownOf = async (
  file: string,
  given: GivenShow,
  isJson: boolean,
  io: Io,
  registry: Registry,
): Promise<{ readonly ok: boolean; readonly text: string | undefined }> => {
  const result = await loadBytes(io.read(file), file, given, registry);
  printFindingsOf(result, file, io);
  const name = titleOf(file);
  if (!result.ok) return { ok: false, text: isJson ? failedDocument(result, name) : undefined };
  const steps = stepsOf(given.at, result);
  if (given.svg !== undefined) await draw(given.svg, result, io);
  if (given.svg === '-') return { ok: true, text: undefined };
  if (isJson) return { ok: true, text: documentOf(result, name, steps) };
  const chart = await chartOf(result, io);
  return { ok: true, text: showReport(result, name, steps, runFrom(given), chart, paintOf(io.color.out)) };
};

const run = async (files: readonly string[], given: GivenShow, io: Io, registry: Registry): Promise<Exit> => {
  const isJson = askedFormat(given, outputs) === 'json';
  if (files.length > 1 && given.svg !== undefined)
    throw new UsageError('--svg draws one config; use lrs plot for several on one chart');
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('only one of the configs can be standard input');
  let isOk = true;
  const documents: string[] = [];
  for (const file of files) {
    const { ok, text } = await shownOf(file, given, isJson, io, registry);
    isOk &&= ok;
    if (text === undefined) continue;
    if (!isJson) io.out(`${documents.length > 0 ? '\n' : ''}${text}`);
    documents.push(text);
  }
  if (isJson && documents.length > 0) io.out(joinedDocuments(documents));
  return isOk ? EXIT.ok : EXIT.findings;
};

export const show = defineCommand({
  name: 'show',
  summary: 'print what a config says, its schedule in words, and its rates',
  operands: ['FILE', '[FILE]…'],
  examples: [
    'lrs show pipeline.config',
    'lrs show pipeline.config --at 0,10%,epoch:3 --examples 118287',
    'lrs show runs/*/pipeline.config --json',
  ],
  options,
  notes: [
    'FILE is a pipeline config, a train config, an optimizer or a learning rate, in text format, YAML or JSON; - reads\nstandard input. Each value is shown with its origin. A terminal shows a small chart. Findings go to standard\nerror, one line each unless they are errors. Exits with 0; 1 if an error was found; 2 if the usage is wrong or a file\ncannot be read or written; 3 for a bug in lrs.',
  ],
  run,
});
