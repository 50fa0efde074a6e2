import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { blocksOf } from './page.ts';

/**
 * Transcripts on pages: `console` blocks with commands after `$ `, each followed by its output. A line `…` matches any
 * number of lines.
 *
 * Comments before a block set options: `<!-- exit: 1 -->` is the exit code of its last command, `<!-- in: terminal -->` or
 * `<!-- in: pipe -->` limits it to one of the two, `<!-- columns: 60 -->` is the width of the terminal. A block of any other
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

/** Joins commands that continue after a backslash at the end of a line. */
const commandsOf = (text: string): Command[] =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [, line = '', output = ''] = /^((?:.*\\\n)*.*)\n([\s\S]*)$/.exec(part) ?? [];
      return { line, output };
    });

/** The files to write and the commands to run, in the order of the page. */
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

/** Removes colours and spaces at the ends of lines. */
export const plain = (text: string): string => stripVTControlCharacters(text).replace(/[ \t]+$/gm, '');

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

/** Returns the expected output if the real one matches it, else the real one, so that a comparison shows the difference. */
export const shortened = (output: string, wanted: string): string => {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^…\n/gm, '(?:.*\\n)*?');
  return new RegExp(`^${escaped}$`).test(output) ? wanted : output;
};
