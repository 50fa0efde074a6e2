import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { ChartOptions, Series, Theme } from '../../plot/index.ts';
import { askedFormat } from '../arguments/parse.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../output/io.ts';

/** Draws for commands: to the terminal, a file or standard output. Each way to draw is loaded on demand. */

export const pictureFormats = ['text', 'svg', 'html', 'json'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

const endings: readonly (readonly [ending: RegExp, format: PictureFormat])[] = [
  [/\.svg$/i, 'svg'],
  [/\.html?$/i, 'html'],
];

/** The format of `--out`, by its ending. Throws UsageError for an unknown ending. */
const formatOfFile = (out: string): PictureFormat => {
  const found = endings.find(([ending]) => ending.test(out))?.[1];
  if (found === undefined)
    throw new UsageError(`--out is ${out}: write a name that ends in .svg or .html, which sets the format`);
  return found;
};

/** The requested format. Throws UsageError if two options disagree. */
export const pictureFormatOf = (given: {
  readonly format?: string | undefined;
  readonly json?: boolean;
  readonly out?: string | undefined;
}): PictureFormat => {
  const asked = askedFormat(given, pictureFormats);
  if (given.out === undefined) return asked ?? 'text';
  const byFile = formatOfFile(given.out);
  if (asked !== undefined && asked !== byFile)
    throw new UsageError(`--out ${given.out} is drawn as ${byFile}, not as ${asked}`);
  return byFile;
};

export interface PictureOptions extends ChartOptions {
  /** In pixels, or in columns and lines of text. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
}

const TEXT_HEIGHT = 16;

const pictures: {
  readonly [F in PictureFormat]: (
    series: readonly Series[],
    options: PictureOptions,
    io: Io,
  ) => Promise<string>;
} = {
  text: async (series, { theme: _, ...options }, io) => {
    const { terminal } = await import('../../plot/terminal/terminal.ts');
    return terminal(series, {
      width: io.columns() ?? 80,
      height: TEXT_HEIGHT,
      ...options,
      color: io.color.out,
    });
  },
  svg: async (series, options) => (await import('../../plot/svg/svg.ts')).svg(series, options),
  html: async (series, options) => (await import('../../plot/html/html.ts')).html(series, options),
  json: async (series, { theme: _, ...options }) => {
    const { points } = await import('../../plot/points.ts');
    const { x = 'steps', log } = options;
    return `${safeJson({ x, ...(log !== undefined && { log }), series: points(series, options) })}\n`;
  },
};

/** Draws series into a file or to standard output. Throws UsageError if they cannot be drawn that way. */
export const draw = async (
  series: readonly Series[],
  options: PictureOptions,
  { format, out }: { readonly format: PictureFormat; readonly out: string | undefined },
  io: Io,
): Promise<void> => {
  let text: string;
  try {
    text = await pictures[format](series, options, io);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UsageError(cause.message.replace(/^\w+: /, ''), false);
  }
  // The colour codes of a chart must reach the terminal; `io.write` would replace them there, as control characters.
  if (out === undefined && format === 'text') io.out(text);
  else io.write(out ?? '-', text);
};
