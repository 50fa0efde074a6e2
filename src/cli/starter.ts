import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/**
 * The entry point of `lrs`, built as CommonJS. This file runs the command's modules as scripts, so that V8's compiled
 * code can be kept for the next run.
 *
 * Only Node 22.8 and later can keep the compiled code of ES modules, and their loader takes as long as all the work of
 * `lrs check` for one file. CPU time of `lrs check` on Node 20, beyond that of `node -e 0`: 95 ms as ES modules, 81 ms
 * as scripts, 37 ms as scripts with kept code. On Node 24: 68 ms as ES modules with kept code, 41 ms as scripts with
 * kept code.
 *
 * The code is kept where Node keeps its own: in NODE_COMPILE_CACHE or a temporary folder, separately for each build and
 * each version of Node: V8 compares only the length of a source with that of its kept code. With
 * NODE_DISABLE_COMPILE_CACHE the command runs as ES modules.
 */

type Exports = { readonly [name: string]: unknown };
type Module = (
  take: (name: string) => Exports,
  later: (name: string) => Promise<Exports>,
  meta: { readonly url: string; readonly require: (path: string) => unknown },
) => Exports;

/** Inserted by the bundler: the version, and a hash of all modules. */
declare const VERSION: string;
declare const BUILD: string;

/**
 * The least code to keep compiled: for less, reading the compiled code from disk is no faster than compiling it again.
 */
const SMALL = 1000;

const uid = process.getuid?.() ?? 0;
const kept = join(
  process.env.NODE_COMPILE_CACHE || tmpdir(),
  `learning-schedules-${VERSION}-${BUILD}-${process.version}-${process.arch}-${uid}`,
);

/** Names the kind of work. V8 keeps only the functions that a run needed, so each command and format has its own kept code. */
const work = ((args: readonly string[]): string => {
  const [command = ''] = args;
  const format = args.map((each) => /\.(ya?ml|json)$/.exec(each)?.[0]).find((each) => each !== undefined);
  return `${/^[a-z]+$/.test(command) ? command : 'lrs'}${format ?? ''}.code`;
})(process.argv.slice(2));

/**
 * True if kept code can be trusted: only the current user can write to its folder, or the folder does not exist yet.
 */
const isOurs = (): boolean => {
  try {
    const stat = statSync(kept, { throwIfNoEntry: false });
    return stat === undefined || (stat.isDirectory() && stat.uid === uid && (stat.mode & 0o022) === 0);
  } catch {
    return false;
  }
};

const isKeeping = isOurs();

const compiledBefore = (name: string): Buffer | undefined => {
  try {
    return readFileSync(join(kept, name));
  } catch {
    return undefined;
  }
};

const IMPORT = /import(?:\{(.*)\}from)?"(.*)";\n/y;
const EXPORT = 'export';

/** Turns a module into a function. The build puts the imports of a module on its first lines, and the exports on its last line. */
const asFunction = (code: string): string => {
  let head = '';
  let end = 0;
  IMPORT.lastIndex = 0;
  for (let found = IMPORT.exec(code); found !== null; found = IMPORT.exec(code)) {
    const [, names, from] = found;
    head +=
      names === undefined ? `take("${from}");` : `const{${names.replaceAll(' as ', ':')}}=take("${from}");`;
    end = IMPORT.lastIndex;
  }
  const last = code.lastIndexOf('\n', code.length - 2) + 1;
  const isExporting = code.startsWith(EXPORT, last);
  const body = code
    .slice(end, isExporting ? last : undefined)
    .replaceAll('import(', 'later(')
    .replaceAll('import.meta', 'meta');
  const names = isExporting ? code.slice(last + EXPORT.length + 1, code.lastIndexOf('}')) : '';
  const exported = names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1');
  return `(function(take,later,meta){"use strict";${head}\n${body}\nreturn{${exported}}})`;
};

const compiled: { readonly name: string; readonly script: Script }[] = [];
const loaded = new Map<string, Exports>();

const load = (file: string): Exports => {
  const before = loaded.get(file);
  if (before !== undefined) return before;
  const code = asFunction(readFileSync(file, 'utf8'));
  const name = `${basename(file, '.js')}.${work}`;
  const isKept = isKeeping && code.length > SMALL;
  const cachedData = isKept ? compiledBefore(name) : undefined;
  const script = new Script(code, { filename: file, ...(cachedData !== undefined && { cachedData }) });
  if (isKept && (cachedData === undefined || script.cachedDataRejected)) compiled.push({ name, script });
  const beside = (path: string): string => join(dirname(file), path);
  const take = (path: string): Exports => {
    if (path.startsWith('.')) return load(beside(path));
    if (path.startsWith('#')) return load(join(__dirname, `../chunks/${path.slice(1)}_in_node.js`));
    const found = require(path) as Exports;
    return path.startsWith('node:') ? found : { ...found, default: found };
  };
  const meta = {
    get url() {
      return pathToFileURL(file).href;
    },
    require: (path: string): unknown => (path.startsWith('./') ? load(beside(path)) : require(path)),
  };
  // In a script, import() makes Node 20 print a warning.
  const later = async (path: string): Promise<Exports> =>
    path.startsWith('./') ? load(beside(path)) : ((await import(path)) as Exports);
  const exported = (script.runInThisContext() as Module)(take, later, meta);
  loaded.set(file, exported);
  return exported;
};

/** Keeps the compiled code for the next run, if possible. */
const keep = (code: number): void => {
  if (compiled.length === 0 || code > 1) return;
  try {
    mkdirSync(kept, { recursive: true, mode: 0o700 });
    for (const { name, script } of compiled) {
      const unfinished = join(kept, `${name}.${process.pid}`);
      writeFileSync(unfinished, script.createCachedData());
      renameSync(unfinished, join(kept, name));
    }
  } catch {
    // If the code cannot be kept, the next run compiles again.
  }
};

const command = join(__dirname, 'command.js');
if (process.env.NODE_DISABLE_COMPILE_CACHE) import(pathToFileURL(command).href);
else {
  if (isKeeping) process.on('exit', keep);
  load(command);
}
