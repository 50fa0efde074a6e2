import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../docs/page.ts';
import { follow, titleOf } from './followed.ts';
import { installed, root } from './installed.ts';
import { type Shell, shellIn } from './shell.ts';

/** docs/dialects.md leads an author from an empty folder to a new dialect, using only the public API. */

const [, section = ''] = readFileSync(join(root, 'docs/dialects.md'), 'utf8').split(
  '## Add one, from an empty folder',
);

describe('docs/dialects.md', function () {
  this.bail(true);
  let shell: Shell;

  before(() => {
    const start = join(installed().scratch, 'dialects');
    mkdirSync(start);
    shell = shellIn(start);
  });

  blocksOf(section).forEach((block, i) => {
    it(`${i + 1}: ${titleOf(block)}`, () => follow(block, shell));
  });
});
