import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { constant, ramp, sequence, steps } from '../../src/define.ts';
import { loadOrThrow } from '../../src/index.ts';
import { type Drawn, html, type SvgOptions } from '../../src/plot/index.ts';

/** Runs the script of a page in a minimal imitation of a browser and checks what it shows at the pointer. */

const WIDTH = 720;

interface Event {
  readonly clientX?: number;
  readonly clientY?: number;
  readonly key?: string;
  readonly preventDefault?: () => void;
}

/** An element with only the properties that the script uses. */
class FakeElement {
  hidden = true;
  textContent = '';
  className = '';
  readonly style = {};
  readonly clientWidth = WIDTH;
  readonly clientHeight = 340;
  readonly offsetWidth = 100;
  readonly viewBox = { baseVal: { width: WIDTH } };
  children: (FakeElement | string)[] = [];
  readonly attributes: Record<string, string> = {};
  readonly listeners: Record<string, (event: Event) => void> = {};
  readonly parts: Record<string, FakeElement> = {};
  readonly querySelector = (name: string) => this.parts[name];
  readonly getBoundingClientRect = () => ({ left: 0, top: 0, width: WIDTH });
  readonly addEventListener = (name: string, listener: (event: Event) => void): void => {
    this.listeners[name] = listener;
  };
  readonly setAttribute = (name: string, value: string): void => {
    this.attributes[name] = value;
  };
  readonly append = (...all: (FakeElement | string)[]): void => void this.children.push(...all);
  readonly appendChild = (child: FakeElement): FakeElement => {
    this.children.push(child);
    return child;
  };
  readonly replaceChildren = (...all: (FakeElement | string)[]): void => {
    this.children = all;
  };
  get text(): string {
    return `${this.textContent}${this.children.map((each) => (typeof each === 'string' ? each : each.text)).join('')}`;
  }
}

/** An opened page; each event returns the rows of text that it shows. */
const opened = (drawn: Drawn, options?: SvgOptions) => {
  const page = html(drawn, options);
  const [data, script] = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text!);
  const figure = new FakeElement();
  const tip = new FakeElement();
  const holder = new FakeElement();
  const svg = new FakeElement();
  holder.textContent = data!;
  Object.assign(figure.parts, { svg, output: tip, script: holder });
  runInNewContext(script!, {
    document: {
      querySelectorAll: () => [figure],
      createElement: () => new FakeElement(),
      createElementNS: () => new FakeElement(),
    },
  });
  const rows = (): string[] =>
    tip.hidden ? [] : tip.children.map((each) => (typeof each === 'string' ? each : each.text.trim()));
  return {
    at: (clientX: number, clientY: number): string[] => {
      svg.listeners.pointermove!({ clientX, clientY });
      return rows();
    },
    press: (...keys: readonly string[]): string[] => {
      for (const key of keys) figure.listeners.keydown!({ key, preventDefault: () => {} });
      return rows();
    },
    marked: (): string[] =>
      tip.children.flatMap((each) =>
        typeof each !== 'string' && each.className === 'lrs-at' ? [each.text] : [],
      ),
  };
};

const stairs = steps([50], [0.5, 0.1]);
const two: Drawn = [
  { schedule: constant(0.4), name: 'high', run: { num_steps: 100 } },
  { schedule: constant(0.1), name: 'low', run: { num_steps: 100 } },
];

describe('hover', () => {
  it('shows the step, the rate and the phase', () => {
    const warm = loadOrThrow(
      'cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 1000 warmup_learning_rate: 0 warmup_steps: 500 }',
      { run: { num_steps: 1000 } },
    );
    expect(opened(warm).at(62, 280)).to.deep.equal(['step 6', '0.0012 warm-up']);
    expect(opened(warm).at(719, 200)).to.deep.equal(['step 1,000', '0']);
  });

  it('finds the nearest line, and shows the others with it', () => {
    const page = opened(two);
    expect(page.at(300, 100).slice(1)).to.deep.equal(['0.4 high', '0.1 low']);
    expect(page.marked()).to.deep.equal(['0.4 high']);
    page.at(300, 270);
    expect(page.marked()).to.deep.equal(['0.1 low']);
  });

  it('shows both sides of a jump', () => {
    const page = opened({ schedule: stairs, name: 's', run: { num_steps: 100 } });
    const sides = new Set([100, 280].map((y) => page.at(369, y).join()));
    expect(sides).to.deep.equal(new Set(['step 49,0.5', 'step 50,0.1']));
  });

  it('finds the steps along a constant line', () => {
    const [head] = opened({ schedule: constant(1), name: 'c', run: { num_steps: 1000 } }).at(719, 10);
    expect(head).to.equal('step 1,000');
  });

  it('moves along the line with the arrow keys, and hides on Escape', () => {
    const page = opened(sequence([100, ramp(1, 0)], constant(0)), { to: 100 });
    expect(page.press('ArrowRight')).to.deep.equal(['step 1', '0.99']);
    expect(page.press('PageDown', 'ArrowLeft')).to.deep.equal(['step 10', '0.9']);
    expect(page.press('ArrowLeft', 'PageUp', 'PageUp')).to.deep.equal(['step 0', '1']);
    expect(page.press('Escape')).to.deep.equal([]);
  });

  it('shows the unit of the axis as well as the step', () => {
    const run = { num_steps: 100, steps_per_epoch: 50 };
    const page = opened({ schedule: stairs, name: 's', run, clock: 'batch' }, { x: 'epochs' });
    expect(page.at(719, 300)[0]).to.equal('batch 100 · epoch 2');
  });
});
