import type { Loaded, LoadResult } from '../../config/build/result.ts';
import { render } from '../../diagnostics/render/render.ts';
import { dialectNames } from '../../dialects/names.ts';
import { messageNames } from '../../dialects/object_detection/messages.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import type { Given } from '../arguments/command.ts';
import { oneOf } from '../arguments/parse.ts';
import { runFrom, runOptions } from '../arguments/run_options.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../output/io.ts';
import { configFormats, loadLazily } from './readers.ts';

/** The options of every command that reads one config or a few, and how it reads them. */

export const configOptions = {
  message: { value: 'M', help: `what FILE holds: ${messageNames.join(', ')}, or a message of the dialect` },
  'input-format': { value: 'F', help: `how FILE is written: ${configFormats.join(', ')}` },
  ...runOptions,
  dialect: { value: 'NAME', help: 'which family of configs FILE belongs to, if it does not show' },
  'dialect-version': { value: 'V', help: 'the version of the original whose rules hold' },
  follow: { value: 'ROOT', help: 'read the files below ROOT that FILE inherits from' },
  auto: { value: 'NAME=VALUE', many: true, help: 'what stands for "auto" in FILE: learning_rate=5e-5' },
  strict: { help: 'a field given twice is an error' },
} as const;

type GivenConfig = Given<typeof configOptions>;

/** What a file is called in a report. */
export const titleOf = (file: string): string => (file === '-' ? 'standard input' : file);

/** What --auto gives; numbers stay numbers. */
export const autoOf = (given: readonly string[]): { readonly [name: string]: number | string } =>
  Object.fromEntries(
    given.map((each) => {
      const [, name, text] = /^(\w+)=(.+)$/.exec(each) ?? [];
      if (name === undefined)
        throw new UsageError(`--auto ${each}: write NAME=VALUE, such as learning_rate=5e-5`);
      return [name, Number.isNaN(Number(text)) ? text! : Number(text)];
    }),
  );

/** Loads the config in some bytes, as the options say. Throws UsageError for an option that has no such value. */
export const loadBytes = (
  bytes: Uint8Array,
  file: string,
  given: GivenConfig,
  registry: Registry,
): Promise<LoadResult<LearningRate>> => {
  const format = oneOf('input-format', given['input-format'], configFormats);
  const dialect = oneOf('dialect', given.dialect, dialectNames);
  const isOther = dialect !== undefined && dialect !== 'object-detection';
  const message = isOther ? undefined : oneOf('message', given.message, messageNames);
  return loadLazily(
    bytes,
    {
      ...(file !== '-' && { filename: file }),
      ...(format !== undefined && { format }),
      ...(message !== undefined && { message }),
      registry,
      run: runFrom(given),
      strict: given.strict,
    },
    {
      dialect,
      dialectVersion: given['dialect-version'],
      auto: autoOf(given.auto),
      follow: given.follow,
      ...(isOther && { message: given.message }),
    },
  );
};

/** Prints the findings of a config to standard error. */
export const printFindings = (result: LoadResult<LearningRate>, file: string, io: Io): void => {
  const text = render({ ...result, filename: file === '-' ? '<stdin>' : file }, { color: io.color.err });
  if (text !== '') io.err(`${text}\n`);
};

/** Loads a file for a command that only wants its schedule: findings are printed if there are errors. */
export const loadSchedule = async (
  file: string,
  given: GivenConfig,
  io: Io,
  registry: Registry,
): Promise<Loaded<LearningRate> | undefined> => {
  const result = await loadBytes(io.read(file), file, given, registry);
  if (result.ok) return result;
  printFindings(result, file, io);
  return undefined;
};
