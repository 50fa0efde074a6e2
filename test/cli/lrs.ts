import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleCommand } from '../../scripts/bundle.ts';
import type { main as mainOf } from '../../src/cli/main.ts';
import type { processIo } from '../../src/cli/output/io.ts';

/**
 * Runs the command as it is shipped. `npm test` bundles it once for all files and gives its path in LEARNING_SCHEDULES_COMMAND;
 * a test file that runs alone bundles it itself.
 */

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Asked {
  /** Text for standard input. */
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string };
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
  /** A main.cjs to run instead of the one that was built. */
  readonly main?: string;
  /** Closes standard output after the first chunk. */
  readonly hangUp?: boolean;
}

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const shared = process.env.LEARNING_SCHEDULES_COMMAND;
let scratch: string | undefined;

/** True if coverage is measured: it counts lines of src/, so the command then runs from there. */
export const fromSource = process.env.NODE_V8_COVERAGE !== undefined;

const starter = `globalThis.VERSION = '0.0.0';
import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
  .then(({ register }) => register({ tsconfig: ${JSON.stringify(join(root, 'tsconfig.json'))} }))
  .then(() => import(${JSON.stringify(pathToFileURL(join(root, 'src/cli/main.ts')).href)}))
  .then(({ start }) => start());
`;

/** A folder for files that a test writes. */
export const folder = (): string => {
  if (scratch === undefined) throw new Error('call useCommand first');
  return scratch;
};

/** The folder of the built command: tests read it, and change only a copy. */
export const built = (): string => shared ?? join(folder(), 'built');

/** Call in a `describe`: makes the folder and builds the command before its tests. */
export const useCommand = (): void => {
  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'lrs-test-'));
    if (fromSource) writeFileSync(join(scratch, 'source.cjs'), starter);
    if (shared === undefined) await bundleCommand(built(), { door: true });
  });
  after(() => {
    rmSync(folder(), { recursive: true, force: true });
  });
};

export const lrs = (
  args: readonly string[],
  {
    input = '',
    cwd = root,
    env = {},
    node = [],
    main = fromSource ? join(folder(), 'source.cjs') : join(built(), 'cli/main.cjs'),
    hangUp = false,
  }: Asked = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, main, ...args], { cwd, env: { ...process.env, ...env } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (hangUp) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    // A command that reads no input may end before all of it is written.
    child.stdin.on('error', () => {}).end(input);
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });

/** Options of `lrsHere`. `lrsHere` starts no process, so Node's arguments and the environment cannot be set. */
export interface AskedHere extends Pick<Asked, 'input' | 'cwd' | 'main'> {
  /** Answers as on a terminal with this number of columns. */
  readonly columns?: number;
  /** Gets each text that is written to standard output or standard error, in order. */
  readonly onText?: (text: string) => void;
}

/** Imports a module of the command: from the build with this `main`, or if none is given, from the usual build; from the sources while coverage is measured. */
const moduleOf = <M>(name: string, main: string | undefined): Promise<M> => {
  const file =
    main === undefined && fromSource
      ? join(root, `src/${name}.ts`)
      : join(dirname(main ?? join(built(), 'cli/main.cjs')), `../${name}.js`);
  return import(pathToFileURL(file).href);
};

const runHere = async (
  args: readonly string[],
  { input = '', cwd = root, main, columns, onText }: AskedHere,
): Promise<Answer> => {
  const command = await moduleOf<{ main: typeof mainOf }>('cli/main', main);
  const output = await moduleOf<{ processIo: typeof processIo }>('cli/output/io', main);
  const files = output.processIo(process.env);
  const isTerminal = columns !== undefined;
  const said: Buffer[] = [];
  let err = '';
  const say = (content: string | Uint8Array): void => {
    said.push(Buffer.from(content));
    onText?.(Buffer.from(content).toString());
  };
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const code = await command.main(args, {
      read: (file) => (file === '-' ? Buffer.from(input) : files.read(file)),
      write: (file, content) => {
        if (file === '-' || file === '/dev/stdout') say(content);
        else files.write(file, content);
      },
      out: say,
      err: (text) => {
        err += text;
        onText?.(text);
      },
      color: { out: isTerminal, err: isTerminal },
      isTerminal,
      columns: () => columns,
    });
    return { code, out: Buffer.concat(said).toString(), err };
  } finally {
    process.chdir(before);
  }
};

/** Runs are one at a time: they share the working directory. */
let running: Promise<unknown> = Promise.resolve();

/**
 * Runs the command in this process, through the function that cli/main.cjs calls, for tables of its output. Starting a process
 * takes fifty times as long as most commands; tests that call `lrs` check that starting works.
 */
export const lrsHere = (args: readonly string[], asked: AskedHere = {}): Promise<Answer> => {
  const answer = running.then(() => runHere(args, asked));
  running = answer.catch(() => {});
  return answer;
};

/** Numbers to 9 digits: the last ones differ between versions of Node. */
export const rounded = (text: string): string =>
  text.replace(/\d*\.\d{8,}(e-?\d+)?/g, (number) => String(Number(Number(number).toPrecision(9))));
