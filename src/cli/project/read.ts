import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { nearest } from '../../diagnostics/nearest.ts';
import { UsageError } from '../exit.ts';
import {
  type FileIgnore,
  type Level,
  NO_PROJECT,
  PACKAGE_FIELD,
  PROJECT_FILE,
  type Project,
} from './project.ts';

/** Reads `lrs.config.json`, or the field `lrs` of package.json. */

const LEVELS: readonly Level[] = ['off', 'on', 'info', 'warning', 'error'];

const refuse = (reason: string): UsageError => new UsageError(`${PROJECT_FILE}: ${reason}`, false);

type Values = { readonly [name: string]: unknown };

const objectAt = (at: string, value: unknown): Values => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Values;
  throw refuse(`${at} is ${JSON.stringify(value)}: write { … }`);
};

const checkNames = (at: string, values: Values, known: readonly string[]): void => {
  for (const name of Object.keys(values)) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    const instead = meant === undefined ? `write one of ${known.join(', ')}` : `did you mean ${meant}?`;
    throw refuse(`${at} has no ${name}: ${instead}`);
  }
};

/** Reads one string or a list of strings. */
const textsAt = (at: string, value: unknown): readonly string[] => {
  const all = Array.isArray(value) ? value : [value];
  if (all.every((each): each is string => typeof each === 'string')) return all;
  throw refuse(`${at} is ${JSON.stringify(value)}: write a string, or a list of strings`);
};

/** Reads the level of a rule; if it is invalid, throws the error that `fail` makes from the reason. */
export const levelOf = (level: unknown, fail: (reason: string) => Error): Level => {
  const found = LEVELS.find((each) => each === level);
  if (found === undefined)
    throw fail(`${JSON.stringify(level)} is not a severity: write one of ${LEVELS.join(', ')}`);
  return found;
};

const rulesAt = (value: unknown): Project['rules'] =>
  Object.entries(objectAt('rules', value)).map(([code, level]) => [
    code,
    levelOf(level, (reason) => refuse(`rules.${code}: ${reason}`)),
  ]);

const ignoreAt = (value: unknown): readonly FileIgnore[] => {
  if (!Array.isArray(value))
    throw refuse(
      `ignore is ${JSON.stringify(value)}: write a list, [{ "files": "old/**", "rules": "run/*" }]`,
    );
  return value.map((each, i) => {
    const at = `ignore[${i}]`;
    const entry = objectAt(at, each);
    checkNames(at, entry, ['files', 'rules', 'reason']);
    if (entry.files === undefined || entry.rules === undefined)
      throw refuse(`${at} lacks ${entry.files === undefined ? 'files' : 'rules'}`);
    return { files: textsAt(`${at}.files`, entry.files), rules: textsAt(`${at}.rules`, entry.rules) };
  });
};

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw refuse(`it cannot be read: ${(cause as Error).message}`);
  }
};

const pluginsAt = (folder: string, value: unknown): readonly string[] =>
  textsAt('plugins', value).map((plugin) => (plugin.startsWith('.') ? resolve(folder, plugin) : plugin));

const projectOf = (file: string, value: unknown): Project => {
  const values = objectAt('the file', value);
  checkNames('it', values, ['plugins', 'rules', 'ignore', 'exclude', '$schema']);
  const folder = dirname(file);
  return {
    ...NO_PROJECT,
    folder,
    ...(values.plugins !== undefined && { plugins: pluginsAt(folder, values.plugins) }),
    ...(values.rules !== undefined && { rules: rulesAt(values.rules) }),
    ...(values.ignore !== undefined && { ignore: ignoreAt(values.ignore) }),
    ...(values.exclude !== undefined && { exclude: textsAt('exclude', values.exclude) }),
  };
};

/** Reads a project file. Throws UsageError if it is not JSON, or has unknown names or invalid values. */
export const readProject = (file: string): Project => projectOf(file, parsed(file));

/** The project in a package.json, if it has one; invalid JSON counts as none. Throws like `readProject`. */
export const readPackage = (file: string): Project | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  return typeof value === 'object' && value !== null && Object.hasOwn(value, PACKAGE_FIELD)
    ? projectOf(file, (value as Values)[PACKAGE_FIELD])
    : undefined;
};
