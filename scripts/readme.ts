import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.ts';

/**
 * What of README.md is run: `sh` blocks by .ci/run, a command a line; `ts` blocks and `console` blocks (`$ lrs …` and what
 * it prints) by the tests; the `python` block by `npm run test:python`.
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

/** Why nothing of the README can be run, or undefined where it is there. */
export const missingReadme = existsSync(path) ? undefined : 'there is no README.md';

export const readme = missingReadme === undefined ? readFileSync(path, 'utf8') : '';

export const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text!);

/** The commands of the `sh` blocks, comments aside; .ci/run reads them in the same way. */
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

/** The pictures, and the config that each is of: docs/NAME.svg shows configs/NAME.config. */
export const drawings = (): { readonly file: string; readonly config: string }[] =>
  [...readme.matchAll(/!\[[^\]]+\]\(docs\/(\w+)\.svg\)/g)].map(([, name]) => ({
    file: `docs/${name}.svg`,
    config: `configs/${name}.config`,
  }));
