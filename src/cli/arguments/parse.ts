import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from '../../diagnostics/nearest.ts';
import { UsageError } from '../exit.ts';
import { type Command, type Given, type Options, optionsOf } from './command.ts';

/** Parses the arguments of a command. */

interface Parsed<O extends Options> {
  readonly operands: readonly string[];
  readonly given: Given<O>;
  /** The values of --plugin. */
  readonly plugins: readonly string[];
  /** True if the plug-ins of the project file are left out. */
  readonly noPlugins: boolean;
}

const didYouMean = (name: string, known: readonly string[]): string => {
  const meant = nearest(name, known);
  return meant === undefined ? '' : `; did you mean ${meant}?`;
};

export const unknown = (what: string, name: string, known: readonly string[]): UsageError =>
  new UsageError(`there is no ${what} ${name}${didYouMean(name, known)}`);

/** True for a field of a config, written as an option of a command that takes fields. */
const isField = (name: string, known: readonly string[], operands: readonly string[]): boolean =>
  name.includes('_') &&
  !known.includes(name.replaceAll('_', '-')) &&
  operands.some((each) => each.includes('NAME=VALUE'));

const problem = (cause: unknown, known: readonly string[], operands: readonly string[]): unknown => {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return cause;
  const [, name] = /Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (name !== undefined && isField(name, known, operands)) {
    const field = name.replace(/^-+/, '');
    return new UsageError(`there is no option ${name}; to set a field write ${field}=VALUE`);
  }
  if (name !== undefined) return unknown('option', name, known);
  const [, open] = /^Option '(-[^']*)' argument is ambiguous/.exec(message) ?? [];
  if (open !== undefined) {
    const write = open.startsWith('--') ? `${open}=` : open;
    return new UsageError(`${open} has no value; write a value that begins with - as ${write}VALUE`);
  }
  return new UsageError(message.split(/\.?(?:\n|$)/)[0]!.replace(/^./, (letter) => letter.toLowerCase()));
};

const parse = (args: readonly string[], options: Options) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value, many = false, short }]) => [
        name,
        {
          type: value === undefined ? 'boolean' : 'string',
          multiple: many,
          ...(short !== undefined && { short }),
        } as const,
      ]),
    ),
  });

/**
 * Parses the arguments of a command. Throws UsageError for an unknown option, an option without its value, and a
 * missing or extra operand.
 */
export const parseFor = <O extends Options>(command: Command<O>, args: readonly string[]): Parsed<O> => {
  const options = optionsOf(command);
  const known = Object.keys(options).map((name) => `--${name}`);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args, options);
  } catch (cause) {
    throw problem(cause, known, command.operands);
  }
  const { values, positionals } = parsed;
  const missing = command.operands[positionals.length];
  if (missing !== undefined && !missing.startsWith('[')) throw new UsageError(`${missing} is missing`);
  const extra = command.operands.at(-1)?.endsWith('…') ? undefined : positionals[command.operands.length];
  if (extra !== undefined) throw new UsageError(`${extra} is one operand too many`);
  const given = Object.fromEntries(
    Object.entries(command.options).map(([name, { value, many }]) => [
      name,
      value === undefined ? values[name] === true : (values[name] ?? (many ? [] : undefined)),
    ]),
  );
  const plugins = (values.plugin ?? []) as readonly string[];
  const noPlugins = values['no-plugins'] === true;
  return { operands: positionals, given: given as Given<O>, plugins, noPlugins };
};

/** How a message shows a given value. */
export const shown = (given: string): string => (given.trim() === '' ? 'empty' : given);

/** The file to write, `-` for standard output. Throws UsageError if it is the file that is read, which would be lost. */
export const outputFor = (out: string | undefined, file: string): string => {
  if (out !== undefined && file !== '-' && resolve(out) === resolve(file))
    throw new UsageError(`${out} is the file that is read: write the output to another one`, false);
  return out ?? '-';
};

/** The value of an option with a few choices; undefined if the option was not given. */
export const oneOf = <const V extends string>(
  option: string,
  given: string | undefined,
  choices: readonly V[],
): V | undefined => {
  if (given === undefined) return undefined;
  const found = choices.find((choice) => choice === given);
  if (found === undefined) {
    throw new UsageError(`--${option} is ${shown(given)}: write one of ${choices.join(', ')}`);
  }
  return found;
};

/** The requested format; `--json` means `--format json`. Throws UsageError if the two options disagree. */
export const askedFormat = <const F extends string>(
  { format, json = false }: { readonly format?: string | undefined; readonly json?: boolean },
  choices: readonly (F | 'json')[],
): F | 'json' | undefined => {
  const named = oneOf('format', format, choices);
  if (json && named !== undefined && named !== 'json')
    throw new UsageError(`--json and --format ${named} cannot be combined`);
  return json ? 'json' : named;
};
