import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import type { Block } from '../docs/page.ts';
import type { Shell } from './shell.ts';

/** Blocks of a page that a reader follows to the letter, in a folder of their own. */

/** Commands, each with what it is to print, if that is shown. */
const commandsOf = ({ language, text }: Block): { command: string; output: string | undefined }[] => {
  if (language === 'sh')
    return text
      .trimEnd()
      .split('\n')
      .map((command) => ({ command, output: undefined }));
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => ({ command: part.split('\n')[0]!, output: part.slice(part.indexOf('\n') + 1).trim() }));
};

/** npx has remarks of its own, which are no part of what a command prints. */
const withoutNpm = (text: string): string => text.replace(/^npm .*\n/gm, '').trim();

/** Does what a block says: writes a file, compares one that was made, or runs commands. */
export const follow = (block: Block, shell: Shell): void => {
  const file = block.notes.get('file');
  const made = block.notes.get('made');
  if (file !== undefined) {
    const path = join(shell.folder(), file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, block.text);
  } else if (made !== undefined) {
    expect(readFileSync(join(shell.folder(), made), 'utf8')).to.equal(block.text);
  } else {
    for (const { command, output } of commandsOf(block)) {
      const { status, stdout, stderr } = shell.run(command);
      if (output === undefined) expect(status, `${command}\n${stdout}${stderr}`).to.equal(0);
      else expect(withoutNpm(`${stderr}${stdout}`), command).to.equal(output);
    }
  }
};

export const titleOf = ({ language, text, notes }: Block): string => {
  const [file, made] = [notes.get('file'), notes.get('made')];
  if (file !== undefined) return `writes ${file}`;
  return made !== undefined ? `shows the ${made} that was made` : `${language}: ${text.split('\n')[0]}`;
};
