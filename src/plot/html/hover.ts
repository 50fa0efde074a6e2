import { briefRate, formatSteps } from '../../curve/words/format.ts';
import type { TracedLine } from '../chart/chart.ts';
import { cornersIn, isDrawn } from '../chart/trace.ts';
import type { Layout } from '../svg/drawing.ts';

/** The values that a page shows at the pointer, computed when it is written, and the script that shows them. */

/** Pixels between two places that have a value. */
const APART = 2;
const MAX_CORNERS = 200;

/** One point of a line: its position in the picture, the step, and the text to show. */
type Hovered = readonly [x: number, y: number, step: string, rate: string];

const hundredth = (value: number): number => Number(value.toFixed(2));

/** The whole steps at even distances in the picture, and the first at or after each corner. */
const stepsOf = ({ curve, window, perStep }: TracedLine, { box, scales: { x } }: Layout): number[] => {
  const count = Math.ceil((box.right - box.left) / APART);
  const even = Array.from({ length: count + 1 }, (_, i) =>
    Math.round(x.invert(box.left + ((box.right - box.left) * i) / count) / perStep),
  );
  const corners = cornersIn(curve, window).slice(0, MAX_CORNERS);
  return [...new Set([...even, ...corners.map(({ at }) => Math.ceil(at)), Math.floor(window.to)])]
    .filter((step) => step >= window.from && step <= window.to)
    .sort((a, b) => a - b);
};

const placesOf = (line: TracedLine, layout: Layout): Hovered[] => {
  const { x, y } = layout.scales;
  return stepsOf(line, layout)
    .map((step) => ({ step, rate: line.rate(step) }))
    .filter(isDrawn)
    .map(({ step, rate }) => [
      hundredth(x(step * line.perStep)),
      hundredth(y(rate)),
      formatSteps(step),
      briefRate(rate),
    ]);
};

export interface HoverData {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly {
    readonly name: string;
    readonly index: number;
    readonly places: readonly Hovered[];
  }[];
}

export const hoverData = (lines: readonly TracedLine[], layout: Layout): HoverData => ({
  top: layout.box.top,
  bottom: layout.box.bottom,
  lines: lines.map((line) => ({ name: line.name, index: line.index, places: placesOf(line, layout) })),
});

/** Shows the values of all lines at the pointer, or at the step that the arrow keys move to. */
export const hoverScript = `
for (const figure of document.querySelectorAll('figure')) {
  const svg = figure.querySelector('svg');
  const tip = figure.querySelector('output');
  const { top, bottom, lines } = JSON.parse(figure.querySelector('script').textContent);
  const ns = 'http://www.w3.org/2000/svg';
  const add = (name, attributes) => {
    const element = document.createElementNS(ns, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return svg.appendChild(element);
  };
  const rule = add('path', { class: 'lrs-turn', visibility: 'hidden' });
  const dots = lines.map(({ index }) => add('circle', { class: 'lrs-dot lrs-c' + (index % COLORS), r: 4, visibility: 'hidden' }));
  const longest = lines.reduce((a, b) => (b.places.length > a.places.length ? b : a)).places;
  const nearest = (places, x) => {
    let [low, high] = [0, places.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (places[middle][0] <= x) low = middle; else high = middle;
    }
    return high >= 0 && places[high][0] - x < x - places[low][0] ? high : low;
  };
  let at = 0;
  const hide = () => {
    tip.hidden = true;
    for (const each of [rule, ...dots]) each.setAttribute('visibility', 'hidden');
  };
  const show = (x) => {
    at = nearest(longest, x);
    const [px, , step] = longest[at];
    const rows = lines.flatMap(({ name, index, places }, i) => {
      const place = places[nearest(places, px)];
      const isNear = place && Math.abs(place[0] - px) <= NEAR;
      dots[i].setAttribute('visibility', isNear ? 'visible' : 'hidden');
      if (!isNear) return [];
      dots[i].setAttribute('cx', place[0]);
      dots[i].setAttribute('cy', place[1]);
      const row = document.createElement('div');
      const swatch = document.createElement('i');
      swatch.className = 'lrs-k' + (index % COLORS);
      const value = document.createElement('b');
      value.textContent = place[3];
      row.append(...(lines.length > 1 ? [swatch, value, ' ' + name + (place[2] === step ? '' : ', step ' + place[2])] : [value]));
      return [row];
    });
    rule.setAttribute('d', 'M' + px + ' ' + top + 'V' + bottom);
    rule.setAttribute('visibility', 'visible');
    const head = document.createElement('div');
    head.textContent = 'step ' + step;
    tip.replaceChildren(head, ...rows);
    tip.hidden = false;
    const scale = svg.clientWidth / svg.viewBox.baseVal.width;
    const left = px * scale + 14;
    tip.style.left = Math.max(0, left + tip.offsetWidth > svg.clientWidth ? px * scale - 14 - tip.offsetWidth : left) + 'px';
    tip.style.top = top * scale + 6 + 'px';
  };
  svg.addEventListener('pointermove', (event) => {
    const { left, width } = svg.getBoundingClientRect();
    show(((event.clientX - left) / width) * svg.viewBox.baseVal.width);
  });
  svg.addEventListener('pointerleave', hide);
  figure.addEventListener('blur', hide);
  figure.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 }[event.key];
    if (event.key === 'Escape') hide();
    if (by === undefined) return;
    event.preventDefault();
    show(longest[Math.min(longest.length - 1, Math.max(0, at + by))][0]);
  });
}`;
