import { expect } from 'chai';
import { constant, ramp, rateOf, sequence, steps } from '../../src/define.ts';
import { html } from '../../src/plot/index.ts';

/** Pages that need no other files. */

const fall = sequence([100, ramp(1, 0)], constant(0));
const stairs = steps([30, 60], [0.5, 0.1, 0.3]);
const page = html([
  { schedule: fall, name: 'a </script> & b' },
  { schedule: stairs, name: 'stairs' },
]);

interface Data {
  readonly lines: readonly {
    readonly name: string;
    readonly places: readonly (readonly [x: number, y: number, step: string, rate: string])[];
  }[];
}

const dataIn = (text: string): Data =>
  JSON.parse(/<script type="application\/json">([\s\S]*?)<\/script>/.exec(text)![1]!);

describe('html', () => {
  it('loads no other files', () => {
    expect(page).to.match(/^<!DOCTYPE html>/);
    expect(page.match(/\b(?:src|href)=/g)).to.equal(null);
    expect([...page.matchAll(/https?:[^"'\s]+/g)].map(([url]) => url)).to.satisfy((urls: string[]) =>
      urls.every((url) => url === 'http://www.w3.org/2000/svg'),
    );
  });

  it('has the colours of the given theme, or both', () => {
    const dark = 'prefers-color-scheme:dark';
    expect(html(fall, { theme: 'dark' }))
      .to.include('#12161f')
      .and.not.include(dark);
    expect(html(fall, { theme: 'light' }))
      .to.include('#ffffff')
      .and.not.include(dark);
    expect(html(fall)).to.include(dark);
  });

  it('contains the exact rates of every schedule at whole steps', () => {
    const { lines } = dataIn(page);
    expect(lines.map(({ name }) => name)).to.deep.equal(['a </script> & b', 'stairs']);
    lines.forEach(({ places }, i) => {
      const rate = rateOf([fall, stairs][i]!);
      expect(places.length).to.be.above(50);
      for (const [, , step, shown] of places) expect(Number(shown)).to.be.closeTo(rate(Number(step)), 1e-6);
    });
  });

  it('contains each corner', () => {
    const [, stairsLine] = dataIn(html([fall, stairs], { to: 1e6 })).lines;
    expect(stairsLine!.places.map(([, , step]) => step)).to.include.members(['0', '30', '60']);
  });

  it('does not run code in a name', () => {
    expect(page.match(/<script/g)).to.have.length(2);
    expect(page).to.include('a &lt;/script&gt; &amp; b');
  });

  it('has colours for dark pages', () => {
    expect(page).to.include('prefers-color-scheme:dark');
    expect(html(fall, { theme: 'light' })).to.not.include('prefers-color-scheme');
  });
});
