import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds, packs and installs the package in an empty folder, as users do. */

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment without npm's settings: npm passes them to its child processes, but an npm inside a test must not get them. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) && name !== 'NODE_OPTIONS'),
);

export const run = (command: string, args: readonly string[], cwd: string): Ran => {
  const { error, ...ran } = spawnSync(command, args, { cwd, encoding: 'utf8', env: environment });
  if (error !== undefined) throw error;
  return ran;
};

/** Runs a command that must succeed; returns its standard output. */
export const must = (command: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = run(command, args, cwd);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed (${status}):\n${stdout}${stderr}`);
  return stdout;
};

/** The path of a command from the repository's own dependencies. */
export const tool = (name: string, args: readonly string[], cwd: string): Ran =>
  run(process.execPath, [join(root, 'node_modules/.bin', name), ...args], cwd);

export interface Installed {
  readonly tarball: string;
  /** The tarballs of all its dependencies. */
  readonly needed: readonly string[];
  /** A folder for other packages that tests install. */
  readonly scratch: string;
  /** The folder in which it is installed. */
  readonly app: string;
  /** The package inside that folder. */
  readonly home: string;
}

let scratch: string | undefined;
let done: Installed | undefined;

/** Packs several packages into tarballs, with a single run of npm. */
const pack = (folders: readonly string[], destination: string): string[] => {
  mkdirSync(destination);
  must('npm', ['pack', ...folders, '--ignore-scripts', '--pack-destination', destination], root);
  return readdirSync(destination).map((file) => join(destination, file));
};

/** The direct and indirect dependencies of this package. */
const dependencies = (folder: string, found = new Set<string>()): Set<string> => {
  const { dependencies: named = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: { [name: string]: string };
  };
  for (const name of Object.keys(named).filter((name) => !found.has(name))) {
    dependencies(join(root, 'node_modules', name), found.add(name));
  }
  return found;
};

/** Runs `npm install` without a network. */
export const OFFLINE = ['install', '--offline', '--no-audit', '--no-fund'] as const;

/** Installs without a network: dependencies come from the repository's own node_modules. */
const install = (): Installed => {
  must(process.execPath, [join(root, 'node_modules/.bin/tsx'), 'scripts/build.ts'], root);
  scratch = mkdtempSync(join(tmpdir(), 'learning-schedules-'));
  const folder = scratch;
  const packed = pack(
    ['.', ...[...dependencies(root)].map((name) => `./node_modules/${name}`)],
    join(scratch, 'packed'),
  );
  const isOwn = (file: string): boolean => basename(file).startsWith('learning-schedules-');
  const tarball = packed.find(isOwn)!;
  const needed = packed.filter((file) => !isOwn(file));
  const app = join(scratch, 'app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }\n');
  must('npm', [...OFFLINE, tarball, ...needed], app);
  return { tarball, needed, scratch: folder, app, home: join(app, 'node_modules/learning-schedules') };
};

export const installed = (): Installed => {
  done ??= install();
  return done;
};

/** Compiles TypeScript in a folder to JavaScript in its folder `compiled`, which Node runs without a loader. */
export const compiledIn = (folder: string, files: readonly string[], options: object): Ran => {
  const compilerOptions = {
    module: 'nodenext',
    // The types of TensorFlow.js do not compile strictly.
    skipLibCheck: true,
    types: ['node'],
    strict: true,
    rootDir: '.',
    outDir: 'compiled',
    ...options,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  return tool('tsc', ['-p', 'tsconfig.json'], folder);
};

let peered: string | undefined;

/** A copy of the app with the optional peer and the types of Node. */
export const appWithPeer = (): string => {
  if (peered !== undefined) return peered;
  const { app, scratch: folder } = installed();
  const copy = join(folder, 'app-with-peer');
  cpSync(app, copy, { recursive: true, verbatimSymlinks: true });
  mkdirSync(join(copy, 'node_modules/@types'), { recursive: true });
  for (const name of ['@tensorflow', '@types/node', 'undici-types'])
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  peered = copy;
  return copy;
};

after(() => {
  if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
});
