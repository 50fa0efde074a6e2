import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { printable } from '../../diagnostics/render/printable.ts';
import { UsageError } from '../exit.ts';

/** Loads the module that --plugin names: a file, or a package installed in the working directory. */

const codeOf = (cause: unknown): string => String((cause as NodeJS.ErrnoException | null)?.code ?? '');

/** The error for a faulty plug-in. */
export const pluginError = (plugin: string, reason: string): UsageError =>
  new UsageError(`--plugin ${plugin}: ${printable(reason)}`, false);

/** True for text that cannot be the name of a package. */
const isPath = (plugin: string): boolean =>
  /^\.{0,2}[\\/]/.test(plugin) || ['', '.', '..'].includes(plugin) || isAbsolute(plugin);

const NO_FILE = 'there is no such file';
const NOWHERE =
  'there is no such file, and no package of that name is installed here: write a path, or npm install it';
const FOLDER = 'it is a folder: write the file in it that exports the types, or the name of a package';
const NOT_HERE = 'what the package exports cannot be found from here: write the path of its file';

/** The file of a package installed in the working directory; undefined if there is none. */
const inPackage = (plugin: string): string | undefined => {
  try {
    const file = createRequire(resolve('plugin')).resolve(plugin);
    return isAbsolute(file) ? pathToFileURL(file).href : undefined;
  } catch (cause) {
    // A package that only exports for `import` is found where this command is installed.
    return codeOf(cause) === 'ERR_PACKAGE_PATH_NOT_EXPORTED' ? plugin : undefined;
  }
};

/** The specifier to pass to `import`. */
const locate = (plugin: string): string => {
  const stat = statSync(plugin, { throwIfNoEntry: false });
  if (stat?.isFile()) return pathToFileURL(resolve(plugin)).href;
  const specifier = isPath(plugin) ? undefined : inPackage(plugin);
  if (specifier !== undefined) return specifier;
  if (stat !== undefined) throw pluginError(plugin, FOLDER);
  throw pluginError(plugin, isPath(plugin) || /\.[cm]?[jt]s$/.test(plugin) ? NO_FILE : NOWHERE);
};

/** Matches a frame of a stack trace, or the first line of the trace if it has a file and a line number. */
const PLACE = /(?:^|\(|\bat |\basync )(file:\/\/\/|\/|[A-Za-z]:[\\/])([^\n()]*?):(\d+)(?::(\d+))?\)?$/m;

/** Where the error happened, such as ` at acme.mjs:3:6`; '' if its stack does not say. */
const placeOf = (cause: unknown): string => {
  const found = PLACE.exec(cause instanceof Error ? (cause.stack ?? '') : '');
  if (found === null) return '';
  const [, start = '', rest = '', line, column] = found;
  const file = start.startsWith('file:') ? fileURLToPath(`${start}${rest}`) : `${start}${rest}`;
  const near = relative(process.cwd(), file);
  const place = [near.startsWith('..') ? file : near, line, ...(column === undefined ? [] : [column])];
  return ` at ${place.join(':')}`;
};

const NOT_TYPESCRIPT = `Node ${process.versions.node} reads no TypeScript: name the compiled JavaScript file, or use Node 22.18 or later`;

/** A missing package can be installed; a missing file cannot. */
const notFound = (first: string): string =>
  /^Cannot find (?:package '|module '[^./\\])/.test(first)
    ? `${first}; install the packages that it imports, in its folder`
    : first;

const hints: { readonly [code: string]: (first: string) => string } = {
  ERR_UNKNOWN_FILE_EXTENSION: (first) => (/"\.[cm]?ts"/.test(first) ? NOT_TYPESCRIPT : first),
  ERR_MODULE_NOT_FOUND: notFound,
  MODULE_NOT_FOUND: notFound,
};

const reasonOf = (plugin: string, cause: unknown): string => {
  const [first = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  const hint = hints[codeOf(cause)];
  if (hint !== undefined) return `it cannot be loaded: ${hint(first)}`;
  const place = placeOf(cause);
  if (!(cause instanceof SyntaxError)) return `it throws an error when loaded${place}: ${first}`;
  return `it cannot be read${place}: ${first}${place === '' ? ` (node ${plugin} shows where)` : ''}`;
};

/**
 * Imports a module by its path or package name, and returns its exports.
 *
 * Throws UsageError if it is missing or cannot be loaded, with the place if the error has one.
 */
export const importPlugin = async (plugin: string): Promise<unknown> => {
  const specifier = locate(plugin);
  let giveUp = (): void => {};
  // Node exits if the module waits for something that never happens; give the reason before it does.
  const unfinished = new Promise<never>((_, reject) => {
    giveUp = () =>
      reject(pluginError(plugin, 'it never finishes loading: it awaits something that never happens'));
    process.once('beforeExit', giveUp);
  });
  try {
    return await Promise.race([import(specifier), unfinished]);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const isLost = specifier === plugin && /^ERR_(MODULE_NOT_FOUND|PACKAGE_PATH)/.test(codeOf(cause));
    throw pluginError(plugin, isLost ? NOT_HERE : reasonOf(plugin, cause));
  } finally {
    process.off('beforeExit', giveUp);
  }
};
