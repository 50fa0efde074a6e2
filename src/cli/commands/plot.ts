import type { Loaded } from '../../config/build/result.ts';
import { series } from '../../plot/followed.ts';
import type { Series } from '../../plot/index.ts';
import { themes } from '../../plot/svg/svg_options.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { oneOf } from '../arguments/parse.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, loadSchedule, titleOf } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { axisEnd, checkUnit, type Named, xUnits } from '../plot/axis.ts';
import { draw, type PictureOptions, pictureFormatOf, pictureFormats } from '../plot/draw.ts';

/** `lrs plot FILE…`: one or several configs on one chart. */

const logs = ['x', 'y', 'xy'] as const;

const options = {
  out: {
    value: 'OUT',
    short: 'o',
    help: 'draw into this file: .svg, or .html with the rates at the pointer',
  },
  format: { value: 'F', help: `how to draw on standard output: ${pictureFormats.join(', ')}` },
  json: { help: 'the same as --format json: the points of the lines' },
  x: { value: 'UNIT', help: `what the horizontal axis counts: ${xUnits.join(', ')}` },
  log: { value: 'AXES', help: `which axes are logarithmic: ${logs.join(', ')}` },
  start: { value: 'X', help: 'where the chart starts: 0 unless given; 3ep and 10% too' },
  end: { value: 'X', help: 'where it ends: with the longest run unless given' },
  all: { help: 'draw momentum, weight decay and parameter groups too, if they change' },
  'no-phases': { help: 'do not name warm-up, decay and other phases' },
  title: { value: 'TEXT', help: 'the title; the name of the one file unless given' },
  width: { value: 'N', help: 'pixels, or columns of text; 720, or as wide as the terminal' },
  height: { value: 'N', help: 'pixels, or lines of text, of each chart; 340, or 16' },
  theme: { value: 'T', help: `colours of a picture: ${themes.join(', ')}; auto follows the reader` },
  ...configOptions,
} as const;

type GivenPlot = Given<typeof options>;

const numberOf = (name: 'width' | 'height', text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new UsageError(`--${name} is ${text}: write a number above 0`);
};

const optionsOf = (given: GivenPlot, all: readonly Named[]): PictureOptions => {
  const x = oneOf('x', given.x, xUnits) ?? 'steps';
  checkUnit(all, x);
  const [width, height] = [numberOf('width', given.width), numberOf('height', given.height)];
  const from = axisEnd(given.start, '--start', all[0]!, x);
  const to = axisEnd(given.end, '--end', all[0]!, x);
  const log = oneOf('log', given.log, logs);
  const theme = oneOf('theme', given.theme, themes);
  return {
    x,
    ...(log !== undefined && { log }),
    ...(theme !== undefined && { theme }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(given.title !== undefined && { title: given.title }),
    ...(given['no-phases'] && { phases: false }),
  };
};

/** Standard input has no file name. */
const seriesOf = (file: string, config: Loaded<LearningRate>, isAll: boolean): Series[] => {
  const { schedule, run } = config;
  if (isAll) return series(config, file === '-' ? titleOf(file) : undefined);
  return [{ schedule, run, ...(file === '-' ? { name: titleOf(file) } : { filename: file }) }];
};

const run = async (files: readonly string[], given: GivenPlot, io: Io, registry: Registry): Promise<Exit> => {
  const format = pictureFormatOf(given);
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('standard input can be one of the configs only');
  const loaded: (Named & { readonly config: Loaded<LearningRate>; readonly file: string })[] = [];
  for (const file of files) {
    const config = await loadSchedule(file, given, io, registry);
    if (config !== undefined) loaded.push({ name: titleOf(file), file, config });
  }
  if (loaded.length < files.length) return EXIT.findings;
  const drawn = loaded.flatMap(({ file, config }) => seriesOf(file, config, given.all));
  await draw(drawn, optionsOf(given, loaded), { format, out: given.out }, io);
  return EXIT.ok;
};

export const plot = defineCommand({
  name: 'plot',
  summary: 'draw one or several configs on one chart: in the terminal, as SVG, or as an HTML page',
  operands: ['FILE', '[FILE]…'],
  examples: [
    'lrs plot pipeline.config',
    'lrs plot a.config b.yaml --log y -o rates.html',
    'lrs plot */pipeline.config --x epochs --examples 118287 -o rates.svg',
  ],
  options,
  notes: [
    'Several files are told apart by colours that the colour-blind see too, and by dashes and marks. Exits with 0; 1 if a\nconfig has an error, and then nothing is drawn; 2 if the usage is wrong.',
  ],
  run,
});
