/** Drawings of schedules. */

export { stackSvg } from './stack.ts';
export { type SvgOptions, svg } from './svg.ts';
