import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import type { Block } from '../docs/page.ts';
import type { Shell } from './shell.ts';

/** Follows the blocks of a page exactly, in a new folder. */

/** Commands, each with its expected output if that is shown. */
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

/** Follows a block: writes a file, compares a file with the block, or runs commands. */
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
      else expect(`${stderr}${stdout}`.trim(), command).to.equal(output);
    }
  }
};

export const titleOf = ({ language, text, notes }: Block): string => {
  const [file, made] = [notes.get('file'), notes.get('made')];
  if (file !== undefined) return `writes ${file}`;
  return made !== undefined ? `shows the ${made} that was made` : `${language}: ${text.split('\n')[0]}`;
};
