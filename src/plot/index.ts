/** Draws schedules. */

export { series } from './followed.ts';
export { html } from './html/html.ts';
export type { ChartOptions, XUnit } from './options.ts';
export { type DrawnSeries, type PointsOptions, points } from './points.ts';
export type { Drawn, Series } from './series.ts';
export { stackSvg } from './svg/stack.ts';
export { svg } from './svg/svg.ts';
export type { SvgOptions, Theme } from './svg/svg_options.ts';
export { type TerminalOptions, terminal } from './terminal/terminal.ts';
