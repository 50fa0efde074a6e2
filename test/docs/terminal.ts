import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs commands in a real pseudo-terminal. Node has none, so util-linux's `script` or Python provides one. */

const helper = fileURLToPath(new URL('terminal.py', import.meta.url));

/** Runs a shell command in a terminal with a given number of columns. */
type Lender = (command: string, columns: number) => readonly [string, ...string[]];

/** `script` starts in a thirtieth of the time that Python takes, but only that of util-linux has these options. */
const lenders: readonly Lender[] = [
  (command, columns) => [
    'script',
    '--quiet',
    '--return',
    '--command',
    `stty cols ${columns} -opost; ${command}`,
    '/dev/null',
  ],
  (command, columns) => ['python3', helper, String(columns), 'sh', '-c', command],
];

const works = (lender: Lender): boolean => {
  const [file, ...args] = lender('test -t 1 && echo terminal', 80);
  const { status, stdout } = spawnSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 && stdout.trim() === 'terminal';
};

/** Undefined if neither is installed. */
export const terminal = (): Lender | undefined => lenders.find(works);
