import { checkOptions } from '../../diagnostics/check_options.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { Drawn } from '../series.ts';
import { drawingsOf } from '../svg/drawings.ts';
import { palettes } from '../svg/style.ts';
import { type SvgOptions, svgOptionNames, type Theme } from '../svg/svg_options.ts';
import { xml } from '../svg/words.ts';
import { hoverScript } from './generated/hover_script.ts';
import { hoverData } from './hover.ts';

/** Draws schedules as a self-contained HTML page. */

type Palette = (typeof palettes)['light'];

const rules = ({ card, edge, text, quiet, lines }: Palette): string =>
  [
    `body{background:${card};color:${text}}`,
    `output{background:${card};border-color:${edge};color:${text}}`,
    `output div:first-child{color:${quiet}}`,
    `.lrs-dot{fill:${card}}`,
    ...lines.map((color, i) => `.lrs-k${i}{background:${color}}`),
  ].join('');

const styleOf = (theme: Theme): string =>
  [
    'body{margin:16px;font:13px/1.5 ui-sans-serif,system-ui,sans-serif}',
    'figure{position:relative;margin:0 auto 16px;outline-offset:2px}',
    'svg{display:block;width:100%;height:auto;touch-action:pan-y}',
    'output{position:absolute;padding:4px 10px;border:1px solid;border-radius:6px;pointer-events:none;font-variant-numeric:tabular-nums;box-shadow:0 2px 8px #0003}',
    'output[hidden]{display:none}',
    'i{display:inline-block;width:10px;height:10px;margin-right:6px;border-radius:2px}',
    'b{font-weight:500}',
    '.lrs-at b{font-weight:700}',
    '.lrs-dot{stroke-width:2}',
    rules(palettes[theme === 'dark' ? 'dark' : 'light']),
    ...(theme === 'auto' ? [`@media (prefers-color-scheme:dark){${rules(palettes.dark)}}`] : []),
  ].join('');

/** JSON inside a script: nothing in it can end the script. */
const inScript = (value: unknown): string => safeJson(value).replace(/</g, '\\u003c');

/**
 * Draws schedules as a self-contained HTML page. At the place of a line that the pointer is nearest to, or that the arrow
 * keys move to, it shows the step, the exact rate of each schedule and its phase.
 *
 * Takes what `svg` takes. Units, throws: as `svg`.
 * Example: writeFileSync('rates.html', html(loadOrThrow(text)))
 */
export const html = (drawn: Drawn, options: SvgOptions = {}): string => {
  checkOptions('html', options, svgOptionNames);
  const drawings = drawingsOf(drawn, options, 'html');
  const { theme = 'auto', width = 720 } = options;
  const [first] = drawings;
  const title = first!.chart.title ?? first!.chart.lines.map(({ name }) => name).join(', ');
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${xml(title)}</title>`,
    `<style>${styleOf(theme)}</style>`,
    ...drawings.map(
      ({ svg, chart, layout }) =>
        `<figure tabindex="0" style="max-width:${width}px">\n${svg}<output hidden></output>\n<script type="application/json">${inScript(hoverData(chart, layout))}</script>\n</figure>`,
    ),
    `<script>${hoverScript}</script>`,
    '</html>',
    '',
  ].join('\n');
};
