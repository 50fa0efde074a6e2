/**
 * The programs we are compared with. `npm run bench -- --peers` installs them into .cache/peers/. Otherwise those on this
 * machine are used, and the others are left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/bundle.ts';

const folder = join(root, '.cache/peers');
const venv = join(folder, 'python');

const npmPackages = ['@bufbuild/protobuf', 'protobufjs', 'js-yaml'];
const pythonPackages = ['protobuf', 'numpy', 'torch'];

const run = (command: string, ...args: string[]): void => {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
};

/** Installs all peers; names those that cannot be installed, which the benchmarks then leave out. */
export const installPeers = (): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const steps = [
    () => run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', ...npmPackages),
    () => run('python3', '-m', 'venv', venv),
    ...pythonPackages.map((name) => () => run(join(venv, 'bin/pip'), 'install', '--quiet', name)),
  ];
  for (const step of steps)
    try {
      step();
    } catch (cause) {
      console.error(cause instanceof Error ? cause.message : cause);
    }
};

/** The first line that a command prints; undefined if it is missing or fails. */
export const firstLine = (command: string, ...args: string[]): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
};

/** The Python in which the peers are installed. */
export const python = (): string => {
  const own = join(venv, 'bin/python');
  return existsSync(own) ? own : 'python3';
};

/** The JSON that a Python script prints; undefined if it fails, for example without its packages. */
export const fromPython = (script: string, ...args: string[]): unknown => {
  const { status, stdout } = spawnSync(python(), ['-c', script, ...args], { encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : undefined;
};

/** The JSON that a C program prints, built with -O2; undefined without a compiler. */
export const fromC = (source: string): unknown => {
  const built = mkdtempSync(join(tmpdir(), 'lrs-bench-'));
  try {
    writeFileSync(join(built, 'main.c'), source);
    const { status } = spawnSync('cc', ['-O2', '-o', 'main', 'main.c', '-lm'], { cwd: built });
    if (status !== 0) return undefined;
    const { stdout } = spawnSync(join(built, 'main'), { encoding: 'utf8', maxBuffer: 1e9 });
    return JSON.parse(stdout);
  } finally {
    rmSync(built, { recursive: true });
  }
};

/** A peer from npm; undefined if it is not installed. */
export const peer = async (name: string): Promise<any> => {
  for (const from of [join(folder, 'package.json'), join(root, 'package.json')])
    try {
      return await import(createRequire(from).resolve(name));
    } catch {}
  return undefined;
};

const npmVersion = (name: string): string | undefined => {
  for (const from of [folder, root])
    try {
      return createRequire(import.meta.url)(join(from, 'node_modules', name, 'package.json')).version;
    } catch {}
  return undefined;
};

const pythonVersion = (name: string): string | undefined =>
  firstLine(
    python(),
    '-c',
    `from importlib.metadata import version; print(version(${JSON.stringify(name)}))`,
  );

/** Names and versions of the installed peers. */
export const versions = (): { readonly [name: string]: string } => {
  const found: { [name: string]: string | undefined } = {
    Python: firstLine(python(), '-c', 'import platform; print(platform.python_version())'),
    'C compiler': firstLine('cc', '--version'),
    protoc: firstLine('protoc', '--version'),
  };
  for (const name of npmPackages) found[name] = npmVersion(name);
  for (const name of [...pythonPackages]) found[`Python ${name}`] = pythonVersion(name);
  return Object.fromEntries(Object.entries(found).filter(([, version]) => version !== undefined)) as never;
};
