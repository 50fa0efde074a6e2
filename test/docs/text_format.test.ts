import { readFileSync } from 'node:fs';
import { format as formatLog } from 'node:util';
import { expect } from 'chai';
import { moduleUrl } from '../support/modules.ts';
import { blocksOf } from './page.ts';

/** Runs each `js` block of docs/text-format.md and compares its output with the `text` block after it. */

const page = readFileSync(new URL('../../docs/text-format.md', import.meta.url), 'utf8');

const sources: { readonly [specifier: string]: string } = {
  'learning-schedules/textproto': 'src/textproto.ts',
  'learning-schedules/proto': 'src/proto.ts',
  'learning-schedules': 'src/index.ts',
};

/** The code with imports from src/, so that it runs without a build. */
const located = (code: string): string =>
  code.replace(/from '(learning-schedules[^']*)'/g, (_, specifier: string) => {
    const file = sources[specifier];
    if (file === undefined) throw new Error(`the page imports ${specifier}`);
    return `from '${moduleUrl(file)}'`;
  });

/** The output of a module, which runs once when imported. */
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
  it('has an output after each block of code', () => {
    expect(blocks.length).to.be.above(2);
    expect(blocks.map(({ language }) => language)).to.deep.equal(
      blocks.map((_, i) => (i % 2 === 0 ? 'js' : 'text')),
    );
  });

  blocks.forEach(({ language, text }, i) => {
    if (language === 'js')
      it(`block ${i / 2 + 1} prints the output that is shown`, async () => {
        expect((await printed(text)).trimEnd()).to.equal(blocks[i + 1]?.text.trimEnd());
      });
  });
});
