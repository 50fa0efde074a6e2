import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { names } from '../../src/cli/commands.ts';
import { built, folder, fromSource, lrsHere, root, rounded, useCommand } from '../cli/lrs.ts';
import { terminal } from './terminal.ts';
import { plain, type Run, run, shortened, stepsOf, type Transcript } from './transcripts.ts';

/** Each page of docs/commands/ shows the output of its command, in a pipe and on a terminal. */

const pages = readdirSync(join(root, 'docs/commands')).filter((file) => file.endsWith('.md'));

/** The command with the pages and examples that it prints, as in the package. */
const unpack = (): void => {
  const into = join(folder(), 'package');
  cpSync(built(), join(into, 'dist'), { recursive: true });
  for (const path of ['docs/findings.md', 'docs/dialects', 'configs'])
    cpSync(join(root, path), join(into, path), { recursive: true });
};

/** A folder with configs/, in which the commands of a page may write, with `lrs` on the PATH. */
const room = (): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } => {
  const bin = join(folder(), 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'lrs'),
    `#!/bin/sh\nexec '${process.execPath}' '${folder()}/package/dist/cli/main.cjs' "$@"\n`,
    {
      mode: 0o755,
    },
  );
  const cwd = mkdtempSync(join(folder(), 'page-'));
  cpSync(join(root, 'configs'), join(cwd, 'configs'), { recursive: true });
  const { NO_COLOR: _, COLUMNS: __, ...env } = process.env;
  return { cwd, env: { ...env, TERM: 'xterm-256color', PATH: `${bin}:${env.PATH}` } };
};

/** The page of which each command starts a process; other pages start one only for lines that need a shell. */
const started = 'show.md';
/** Pages whose commands print files of the package, or its version: these run from the package even while coverage is measured. */
const packaged = ['dialects.md', 'explain.md', 'export.md'];
/** The arguments of a line that is one command without anything that a shell would replace. */
const argumentsOf = (line: string): readonly string[] | undefined =>
  /^lrs [^|<>&;$*'"\\]*$/.test(line) ? line.split(' ').slice(1) : undefined;

const replay = async (
  page: string,
  where: 'pipe' | 'terminal',
  inside: (command: string, columns: number) => readonly [string, ...string[]],
): Promise<void> => {
  const { cwd, env } = room();
  const main = join(folder(), 'package/dist/cli/main.cjs');
  const ran = async (line: string, columns: number): Promise<Run> => {
    const args = page === started ? undefined : argumentsOf(line);
    if (args === undefined) return run(inside(line, columns), cwd, env);
    let output = '';
    const onText = (text: string): void => {
      output += text;
    };
    const onTerminal = where === 'terminal' ? { columns } : {};
    const isSource = fromSource && !packaged.includes(page);
    const { code } = await lrsHere(args, { cwd, ...(!isSource && { main }), onText, ...onTerminal });
    return { output: plain(output), exit: code };
  };
  const check = async ({ commands, exit, columns }: Transcript): Promise<void> => {
    for (const [i, { line, output: wanted }] of commands.entries()) {
      const { output, exit: code } = await ran(line, columns);
      expect(shortened(rounded(output), rounded(wanted)), line).to.equal(rounded(wanted));
      expect(code, `exit code of ${line}`).to.equal(i === commands.length - 1 ? exit : 0);
    }
  };
  for (const step of stepsOf(readFileSync(join(root, 'docs/commands', page), 'utf8'))) {
    if ('name' in step) writeFileSync(join(cwd, step.name), step.text);
    else if (step.in === undefined || step.in === where) await check(step);
  }
  rmSync(cwd, { recursive: true });
};

describe('docs/commands', () => {
  useCommand();
  before(unpack);

  const lender = terminal();

  for (const page of pages) {
    it(`${page} is named after a command and shows output of it`, () => {
      expect(names).to.include(page.replace(/\.md$/, ''));
      const steps = stepsOf(readFileSync(join(root, 'docs/commands', page), 'utf8'));
      expect(steps.filter((step) => 'commands' in step)).to.not.be.empty;
    });

    it(`${page} shows the output in a pipe`, () =>
      replay(page, 'pipe', (command) => ['sh', '-c', `{ ${command}\n} 2>&1`]));

    if (lender === undefined)
      it.skip(`${page} shows the output in a terminal [skipped: there is no python3 and no script]`);
    else it(`${page} shows the output in a terminal`, () => replay(page, 'terminal', lender));
  }

  it('compares all lines except those replaced by …', () => {
    expect(shortened('a\nb\nc\nd\n', 'a\n…\nd\n')).to.equal('a\n…\nd\n');
    expect(shortened('a\nb\nc\n', 'a\n…\nd\n')).to.equal('a\nb\nc\n');
    expect(shortened('abc\n', 'a.c\n')).to.equal('abc\n');
  });
});
