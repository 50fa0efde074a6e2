/**
 * Builds the package into dist/: the types of every module, the entries as bundles that share chunks, the plain functions
 * as one file, and the command among the entries.
 *
 *   npm run build
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { bundleFunctions, bundleModules, entries, root } from './bundle.ts';

const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules/typescript/bin/tsc');
// The entries are listed once, in bundle.ts.
const project = join(dist, 'tsconfig.json');
const files = ['schedules/index', ...entries].map((entry) => `../src/${entry}.ts`);
mkdirSync(dist);
writeFileSync(project, JSON.stringify({ extends: '../tsconfig.build.json', files }));
const { status } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: root, stdio: 'inherit' });
rmSync(project);
if (status !== 0) process.exit(1);
await Promise.all([bundleFunctions(dist), bundleModules(dist)]);

/** All declaration files that can be reached from `starts` by the imports or exports that `which` matches. */
const reachedFrom = (starts: readonly string[], which: RegExp): ReadonlySet<string> => {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(which))
      reach(join(dirname(file), `${path}.d.ts`));
  };
  for (const start of starts) reach(start);
  return reached;
};

const ANY = /(?:\bfrom|\bimport\(?)\s*['"](\.[^'"]+)\.[jt]s['"]/g;
const EXPORTED = /\bexport[^;]*?\bfrom\s*['"](\.[^'"]+)\.[jt]s['"]/g;

const COMMENT = /^ *\/\*\*[\s\S]*?\*\/\n/gm;

/** A comment on a whole file, which no editor shows: another comment, an import or an export follows. */
const DETACHED = /^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n(?=\n|\/\*\*|import |export (?:type )?\{|export \* )/gm;

/** Files whose types are parts of exported types. */
const PARTS = /^(?:schema\/generated\/|bind\/bound\.|dialects\/scaling\.)/;

/**
 * The compiler writes the declarations of every module: keep only those that the entries need. Comments stay only
 * where editors show them: in files whose names an entry exports, and in those of `PARTS`.
 */
const starts = ['schedules/index', ...entries].map((entry) => join(dist, `${entry}.d.ts`));
const needed = reachedFrom(starts, ANY);
const exported = reachedFrom(starts, EXPORTED);
const isShown = (path: string): boolean => exported.has(path) || PARTS.test(relative(dist, path));
/**
 * The place of a declaration file in the package: entries stay where they are, all others share a folder, named after
 * their path. npm packs files in the order of their base names, which would put files with similar text far apart and
 * make the package 8 kB larger.
 */
const placeOf = (path: string): string =>
  starts.includes(path) ? path : join(dist, 'declarations', relative(dist, path).replaceAll(sep, '.'));

const written = new Map<string, string>();
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const path = join(dist, file);
  if (!file.endsWith('.d.ts')) continue;
  if (needed.has(path)) {
    const place = placeOf(path);
    const text = readFileSync(path, 'utf8')
      .replaceAll(/^(?: {4})+/gm, ({ length }) => ' '.repeat(length / 4))
      .replaceAll(isShown(path) ? DETACHED : COMMENT, '')
      .replaceAll(ANY, (found, from: string) => {
        const to = relative(dirname(place), placeOf(`${join(dirname(path), from)}.d.ts`));
        const name = to.replaceAll(sep, '/').replace(/\.d\.ts$/, '');
        return found.replace(from, name.startsWith('.') ? name : `./${name}`);
      });
    written.set(place, text);
  }
  rmSync(path);
}
mkdirSync(join(dist, 'declarations'));
for (const [place, text] of written) writeFileSync(place, text);
chmodSync(join(dist, 'cli/main.cjs'), 0o755);
// npm links the commands of installed packages only, not of this folder; link it, so that `npx lrs` works here too.
for (const name of ['learning-schedules', 'lrs']) {
  const link = join(root, 'node_modules/.bin', name);
  rmSync(link, { force: true });
  symlinkSync('../../dist/cli/main.cjs', link);
}
