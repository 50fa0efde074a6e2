import { readFileSync } from 'node:fs';
import { format as formatLog } from 'node:util';
import { expect } from 'chai';
import { moduleUrl } from '../support/modules.ts';
import { blocksOf } from './page.ts';

/** docs/text-format.md prints what it shows: each `js` block is run, and the `text` block behind it is its output. */

const page = readFileSync(new URL('../../docs/text-format.md', import.meta.url), 'utf8');

const sources: { readonly [specifier: string]: string } = {
  'learning-schedules/textproto': 'src/textproto.ts',
  'learning-schedules/proto': 'src/proto.ts',
  'learning-schedules': 'src/index.ts',
};

/** The code with its imports from the sources, so that it runs without a build. */
const located = (code: string): string =>
  code.replace(/from '(learning-schedules[^']*)'/g, (_, specifier: string) => {
    const file = sources[specifier];
    if (file === undefined) throw new Error(`the page imports ${specifier}`);
    return `from '${moduleUrl(file)}'`;
  });

/** What a module prints; it is run once, as it is imported. */
const printed = async (code: string): Promise<string> => {
  const { log } = console;
  const lines: string[] = [];
  console.log = (...values: unknown[]) => lines.push(formatLog(...values));
  try {
    await import(`data:text/javascript,${encodeURIComponent(located(code))}`);
  } finally {
    console.log = log;
  }
  return `${lines.join('\n')}\n`;
};

const blocks = blocksOf(page).filter(({ language }) => language === 'js' || language === 'text');

describe('docs/text-format.md', () => {
  it('has an output behind each block of code', () => {
    expect(blocks.length).to.be.above(2);
    expect(blocks.map(({ language }) => language)).to.deep.equal(
      blocks.map((_, i) => (i % 2 === 0 ? 'js' : 'text')),
    );
  });

  blocks.forEach(({ language, text }, i) => {
    if (language === 'js')
      it(`block ${i / 2 + 1} prints what is shown`, async () => {
        expect((await printed(text)).trimEnd()).to.equal(blocks[i + 1]?.text.trimEnd());
      });
  });
});
