/** Drawings of schedules. */

export { type SvgOptions, svg } from './svg.ts';
