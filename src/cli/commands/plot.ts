import type { Loaded } from '../../config/build/result.ts';
import { series } from '../../plot/followed.ts';
import type { Series } from '../../plot/index.ts';
import { themes } from '../../plot/svg/svg_options.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { oneOf, shown } from '../arguments/parse.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, loadSchedules, titleOf } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { axisEnd, checkUnit, type Named, xUnits } from '../plot/axis.ts';
import { draw, type PictureOptions, pictureFormatOf, pictureFormats } from '../plot/draw.ts';

/** `lrs plot FILE…`: draws one or several configs on one chart. */

const logs = ['x', 'y', 'xy'] as const;

const options = {
  out: {
    value: 'OUT',
    short: 'o',
    help: 'draw into this file: .svg, or .html with the rates at the pointer',
  },
  format: { value: 'F', help: `the format on standard output: ${pictureFormats.join(', ')}` },
  json: { help: 'the same as --format json: prints the points of the lines' },
  x: { value: 'UNIT', help: `the unit of the horizontal axis: ${xUnits.join(', ')}` },
  log: { value: 'AXES', help: `the logarithmic axes: ${logs.join(', ')}` },
  start: { value: 'X', help: 'the start of the chart, by default 0; 3ep and 10% work too' },
  end: { value: 'X', help: 'the end of the chart, by default that of the longest run' },
  all: { help: 'also draw momentum, weight decay and parameter groups if they change' },
  'no-phases': { help: 'do not label warm-up, decay and other phases' },
  title: { value: 'TEXT', help: 'the title; by default the file name, if there is one file' },
  width: {
    value: 'N',
    help: 'width in pixels, or in columns of text; by default 720, or the width of the terminal',
  },
  height: { value: 'N', help: 'height of each chart in pixels, or in lines of text; by default 340, or 16' },
  theme: {
    value: 'T',
    help: `colours of a picture: ${themes.join(', ')}; auto follows the viewer's setting`,
  },
  ...configOptions,
} as const;

type GivenPlot = Given<typeof options>;

const numberOf = (name: 'width' | 'height', text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new UsageError(`--${name} is ${shown(text)}: write a number above 0`);
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
    throw new UsageError('only one of the configs can be standard input');
  const configs = await loadSchedules(files, given, format === 'json', io, registry);
  if (configs === undefined) return EXIT.findings;
  const loaded = configs.map((config, i) => ({ name: titleOf(files[i]!), file: files[i]!, config }));
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
    'Several files differ in colour (safe for colour-blind readers), dashes and marks. Exits with 0; 1 if a\nconfig has an error, in which case nothing is drawn; 2 if the usage is wrong.',
  ],
  run,
});
