import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { blocksOf } from './page.ts';

/**
 * Transcripts on pages: `console` blocks of commands after `$ `, each followed by what it prints. A line `…` stands for
 * any number of lines.
 *
 * Comments before a block say more: `<!-- exit: 1 -->` is the exit code of its last command, `<!-- in: terminal -->` or
 * `<!-- in: pipe -->` the only place it holds in, `<!-- columns: 60 -->` the terminal's width. A block of any other
 * language after `<!-- file: a.config -->` is written into that file first.
 */

export interface Command {
  readonly line: string;
  readonly output: string;
}

export interface Transcript {
  readonly commands: readonly Command[];
  readonly exit: number;
  readonly in: string | undefined;
  readonly columns: number;
}

export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/** A command may go on after a backslash at the end of its line. */
const commandsOf = (text: string): Command[] =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [, line = '', output = ''] = /^((?:.*\\\n)*.*)\n([\s\S]*)$/.exec(part) ?? [];
      return { line, output };
    });

/** What a page has to be written and run, in its order. */
export const stepsOf = (markdown: string): (Transcript | PageFile)[] =>
  blocksOf(markdown).flatMap(({ language, text, notes }): (Transcript | PageFile)[] => {
    const name = notes.get('file');
    if (language !== 'console') return name === undefined ? [] : [{ name, text }];
    return [
      {
        commands: commandsOf(text),
        exit: Number(notes.get('exit') ?? 0),
        in: notes.get('in'),
        columns: Number(notes.get('columns') ?? 80),
      },
    ];
  });

export interface Run {
  readonly output: string;
  readonly exit: number | null;
}

/** Colours are left out, and spaces at the ends of lines. */
const plain = (text: string): string => stripVTControlCharacters(text).replace(/[ \t]+$/gm, '');

/** Runs a program with its arguments. */
export const run = (
  [file, ...args]: readonly [string, ...string[]],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Run => {
  const { status, stdout, error } = spawnSync(file, args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error) throw error;
  return { output: plain(stdout), exit: status };
};

/** The wanted output if a real one is like it, so that the two can be compared; else the real one. */
export const shortened = (output: string, wanted: string): string => {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^…\n/gm, '(?:.*\\n)*?');
  return new RegExp(`^${escaped}$`).test(output) ? wanted : output;
};
