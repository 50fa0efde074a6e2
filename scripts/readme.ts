import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.ts';

/**
 * Reads the parts of README.md that are run: `sh` blocks by .ci/run, one command per line; `ts` and `console` blocks
 * (`$ lrs …` and its output) by the tests; the `python` block by `npm run test:python`.
 */

export interface Block {
  readonly language: string;
  readonly text: string;
}

export interface Transcript {
  readonly command: string;
  readonly output: string;
}

const path = join(root, 'README.md');

/** The reason why the README cannot be run; undefined if it can. */
export const missingReadme = existsSync(path) ? undefined : 'there is no README.md';

export const readme = missingReadme === undefined ? readFileSync(path, 'utf8') : '';

export const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text!);

/** The commands of the `sh` blocks, without comments; .ci/run reads them in the same way. */
export const commands = (): string[] =>
  blocks('sh')
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

export const transcripts = (): Transcript[] =>
  blocks('console').flatMap((text) =>
    text
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...output] = part.split('\n');
        return { command, output: output.join('\n') };
      }),
  );

/** The pictures and their configs: docs/NAME.svg shows configs/NAME.config. */
export const drawings = (): { readonly file: string; readonly config: string }[] =>
  [...readme.matchAll(/!\[[^\]]+\]\(docs\/(\w+)\.svg\)/g)].map(([, name]) => ({
    file: `docs/${name}.svg`,
    config: `configs/${name}.config`,
  }));
