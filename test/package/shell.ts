import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed, must, OFFLINE, type Ran, root, run } from './installed.ts';

/** Runs the commands of docs/plugins.md without a network: `npm install` gets packages that are packed here. */

/** TypeScript is linked: an installed copy would lack its files for this platform and not run. */
const linkTypescript = (folder: string): void => {
  const modules = join(folder, 'node_modules');
  for (const name of ['typescript', '.bin/tsc']) {
    rmSync(join(modules, name), { recursive: true, force: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
};

const named = (folder: string): string[] => {
  const { devDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    devDependencies?: { [name: string]: string };
  };
  return Object.keys(devDependencies);
};

/** `npm install` of the named packages or those in package.json; only this package, TypeScript and tarballs are possible. */
const install = (names: readonly string[], folder: string): void => {
  const { tarball, needed } = installed();
  const wanted = names.length > 0 ? names : named(folder);
  const unknown = wanted.filter((name) => !/^(learning-schedules|typescript|.*\.tgz)$/.test(name));
  if (unknown.length > 0) throw new Error(`nothing stands in for ${unknown.join(', ')}`);
  const path = join(folder, 'package.json');
  const text = readFileSync(path, 'utf8');
  const { devDependencies: _, peerDependencies: __, ...rest } = JSON.parse(text);
  writeFileSync(path, JSON.stringify(rest));
  const tarballs = wanted.filter((name) => name.endsWith('.tgz'));
  must('npm', [...OFFLINE, '--no-save', '--no-package-lock', tarball, ...needed, ...tarballs], folder);
  writeFileSync(path, text);
  if (wanted.includes('typescript')) linkTypescript(folder);
};

export interface Shell {
  /** The current folder. */
  readonly folder: () => string;
  /** Runs one command; `cd` affects the following ones. */
  readonly run: (command: string) => Ran;
}

/** Does what npx does for an installed command, without the second that npx takes to find it. */
const NPX = 'npx() { name=$1; shift; "node_modules/.bin/$name" "$@"; }';

export const shellIn = (start: string): Shell => {
  let folder = start;
  const place = join(installed().scratch, 'place');
  return {
    folder: () => folder,
    run: (command) => {
      const [, names] = /^npm install\b(.*)$/.exec(command) ?? [];
      if (names !== undefined) {
        install(
          names.split(/\s+/).filter((name) => name !== ''),
          folder,
        );
        return { status: 0, stdout: '', stderr: '' };
      }
      const ran = run('sh', ['-c', `${NPX}\n${command}\ncode=$?; pwd > '${place}'; exit $code`], folder);
      folder = readFileSync(place, 'utf8').trimEnd();
      return ran;
    },
  };
};
