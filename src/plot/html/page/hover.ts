import { bisector } from 'd3-array';
import { Delaunay } from 'd3-delaunay';
import type { HoverData, Hovered } from './data.ts';

/**
 * The script of a page: shows the values of all lines at the place that the pointer is nearest to, or that the arrow keys
 * move to. The script runs in browsers; `scripts/hover.ts` compiles it into a string.
 */

/** The greatest distance in pixels at which a line shows its value. */
const NEAR = 4;
/**
 * Weight of vertical distances: a place above or below the pointer counts as nearer than one beside it, because people
 * read a chart from left to right.
 */
const ABOVE = 1 / 4;
const KEYS: { readonly [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 };
const SVG = 'http://www.w3.org/2000/svg';

interface Place {
  /** The index of the line, and the index of the place on the line. */
  readonly line: number;
  readonly at: number;
  readonly of: Hovered;
}

const byX = bisector((place: Hovered) => place[0]);

const make = (name: string, className: string, text = ''): HTMLElement => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
};

const start = (figure: HTMLElement): void => {
  const svg = figure.querySelector('svg')!;
  const tip = figure.querySelector('output')!;
  const { top, bottom, unit, colors, lines } = JSON.parse(
    figure.querySelector('script')!.textContent!,
  ) as HoverData;
  const places = lines.flatMap((each, line) => each.places.map((of, at): Place => ({ line, at, of })));
  if (places.length === 0) return;
  const add = (name: string, className: string): SVGElement => {
    const element = document.createElementNS(SVG, name);
    element.setAttribute('class', className);
    element.setAttribute('visibility', 'hidden');
    return svg.appendChild(element);
  };
  const rule = add('path', 'lrs-turn');
  const dots = lines.map(({ index }) => add('circle', `lrs-dot lrs-c${index % colors}`));
  let net: Delaunay<Place> | undefined;
  let now = places[0]!;

  const hide = (): void => {
    tip.hidden = true;
    for (const each of [rule, ...dots]) each.setAttribute('visibility', 'hidden');
  };

  /** Makes the row for a line at the current place, and moves the line's dot. */
  const rowOf = (i: number): HTMLElement[] => {
    const { name, index, phases, places: own } = lines[i]!;
    const [dot, place] = [dots[i]!, i === now.line ? now.of : own[byX.center(own, now.of[0])]];
    const isNear = place !== undefined && Math.abs(place[0] - now.of[0]) <= NEAR;
    dot.setAttribute('visibility', isNear ? 'visible' : 'hidden');
    if (!isNear) return [];
    const [x, y, step, rate] = place;
    dot.setAttribute('cx', String(x));
    dot.setAttribute('cy', String(y));
    dot.setAttribute('r', i === now.line ? '5' : '3.5');
    const row = make('div', i === now.line && lines.length > 1 ? 'lrs-at' : '');
    const phase = phases.find(([end]) => x < end)?.[1];
    const words = [
      ...(lines.length > 1 ? [name] : []),
      ...(phase === undefined ? [] : [phase]),
      ...(step === now.of[2] ? [] : [`${unit} ${step}`]),
    ];
    if (lines.length > 1) row.append(make('i', `lrs-k${index % colors}`));
    row.append(make('b', '', rate), ` ${words.join(', ')}`);
    return [row];
  };

  const show = (place: Place): void => {
    now = place;
    const [x, , step] = place.of;
    rule.setAttribute('d', `M${x} ${top}V${bottom}`);
    rule.setAttribute('visibility', 'visible');
    tip.replaceChildren(make('div', '', `${unit} ${step}`), ...lines.flatMap((_, i) => rowOf(i)));
    tip.hidden = false;
    const scale = svg.clientWidth / svg.viewBox.baseVal.width;
    const right = x * scale + 14;
    const left = x * scale - 14 - tip.offsetWidth;
    tip.style.left = `${Math.max(0, right + tip.offsetWidth > svg.clientWidth ? left : right)}px`;
    // On a narrow chart the box is below it, because it would cover too much.
    tip.style.top = `${tip.offsetWidth > svg.clientWidth / 2 ? svg.clientHeight + 4 : top * scale + 6}px`;
  };

  svg.addEventListener('pointermove', ({ clientX, clientY }) => {
    net ??= Delaunay.from(
      places,
      ({ of }) => of[0],
      ({ of }) => of[1] * ABOVE,
    );
    const { left, top: above, width } = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / width;
    show(places[net.find((clientX - left) * scale, (clientY - above) * scale * ABOVE)]!);
  });
  svg.addEventListener('pointerleave', hide);
  figure.addEventListener('blur', hide);
  figure.addEventListener('keydown', (event) => {
    const by = KEYS[event.key];
    if (event.key === 'Escape') hide();
    if (by === undefined) return;
    event.preventDefault();
    const own = lines[now.line]!.places;
    const at = Math.min(own.length - 1, Math.max(0, now.at + by));
    show({ line: now.line, at, of: own[at]! });
  });
};

for (const figure of document.querySelectorAll('figure')) start(figure);
