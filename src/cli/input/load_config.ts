import type { Failed, Loaded, LoadResult } from '../../config/build/result.ts';
import { render } from '../../diagnostics/render/render.ts';
import { dialectNames } from '../../dialects/names.ts';
import { messageNames } from '../../dialects/object_detection/messages.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import type { Given } from '../arguments/command.ts';
import { oneOf } from '../arguments/parse.ts';
import { runFrom, runOptions } from '../arguments/run_options.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import type { Io } from '../output/io.ts';
import { configFormats, loadLazily } from './readers.ts';

/** The options of all commands that read one or a few configs, and the reading itself. */

export const configOptions = {
  message: {
    value: 'M',
    help: `the message in FILE: ${messageNames.join(', ')}, or a message of the dialect`,
  },
  'input-format': { value: 'F', help: `the format of FILE: ${configFormats.join(', ')}` },
  ...runOptions,
  dialect: { value: 'NAME', help: 'the family of configs that FILE belongs to, if it is not recognized' },
  'dialect-version': { value: 'V', help: 'the version of the original whose rules apply' },
  follow: { value: 'ROOT', help: 'also read the files below ROOT that FILE inherits from' },
  auto: { value: 'NAME=VALUE', many: true, help: 'the value for an "auto" in FILE: learning_rate=5e-5' },
  strict: { help: 'treat a field given twice as an error' },
} as const;

type GivenConfig = Given<typeof configOptions>;

/** The name of a file in a report. */
export const titleOf = (file: string): string => (file === '-' ? 'standard input' : file);

/** Parses the values of --auto; numbers stay numbers. */
export const autoOf = (given: readonly string[]): { readonly [name: string]: number | string } =>
  Object.fromEntries(
    given.map((each) => {
      const [, name, text] = /^(\w+)=(.+)$/.exec(each) ?? [];
      if (name === undefined)
        throw new UsageError(`--auto ${each}: write NAME=VALUE, such as learning_rate=5e-5`);
      return [name, Number.isNaN(Number(text)) ? text! : Number(text)];
    }),
  );

/** What a command is told about a file: its name, format and message, and its family. */
export const fileOptions = (
  file: string,
  given: Pick<GivenConfig, 'input-format' | 'dialect' | 'message'>,
) => {
  const format = oneOf('input-format', given['input-format'], configFormats);
  const dialect = oneOf('dialect', given.dialect, dialectNames);
  const isOther = dialect !== undefined && dialect !== 'object-detection';
  const message = isOther ? undefined : oneOf('message', given.message, messageNames);
  return {
    options: {
      ...(file !== '-' && { filename: file }),
      ...(format !== undefined && { format }),
      ...(message !== undefined && { message }),
    },
    choice: { dialect, ...(isOther && { message: given.message }) },
  };
};

/** Loads the config in some bytes, with the given options. Throws UsageError for an option with an invalid value. */
export const loadBytes = (
  bytes: Uint8Array,
  file: string,
  given: GivenConfig,
  registry: Registry,
): Promise<LoadResult<LearningRate>> => {
  const { options, choice } = fileOptions(file, given);
  return loadLazily(
    bytes,
    { ...options, registry, run: runFrom(given), strict: given.strict },
    {
      ...choice,
      dialectVersion: given['dialect-version'],
      auto: autoOf(given.auto),
      follow: given.follow,
    },
  );
};

/** Prints the findings of a config to standard error. */
export const printFindings = (result: LoadResult<LearningRate>, file: string, io: Io): void => {
  const text = render({ ...result, filename: file === '-' ? '<stdin>' : file }, { color: io.color.err });
  if (text !== '') io.err(`${text}\n`);
};

/** A config that cannot be used, with the result that says why. */
interface Refused {
  readonly file: string;
  readonly result: Failed;
}

/** For `--json`, prints the documents of configs that cannot be used, as `lrs show --json` does; `line` puts each on one line. */
const printDocuments = async (all: readonly Refused[], json: boolean | 'line', io: Io): Promise<void> => {
  if (!json) return;
  const { failedDocument, joinedDocuments } = await import('../show/document.ts');
  const text = joinedDocuments(all.map(({ result, file }) => failedDocument(result, titleOf(file))));
  // In JSON, line breaks are only between values, never inside a string, so they can be removed.
  io.out(json === 'line' ? `${text.replaceAll(/\n */g, '')}\n` : text);
};

/** Prints why a config cannot be used: findings to standard error and, with `--json`, a document to standard output. */
export const refuse = async (
  result: LoadResult<LearningRate>,
  file: string,
  json: boolean,
  io: Io,
): Promise<Exit> => {
  printFindings(result, file, io);
  const { config, format, text, message, diagnostics } = result;
  await printDocuments(
    [{ file, result: { ok: false, config, format, text, message, diagnostics } }],
    json,
    io,
  );
  return EXIT.findings;
};

/** Loads files for a command that only needs their schedules; prints findings only of files with errors. */
export const loadSchedules = async (
  files: readonly string[],
  given: GivenConfig,
  json: boolean | 'line',
  io: Io,
  registry: Registry,
): Promise<readonly Loaded<LearningRate>[] | undefined> => {
  const loaded: Loaded<LearningRate>[] = [];
  const refused: Refused[] = [];
  for (const file of files) {
    const result = await loadBytes(io.read(file), file, given, registry);
    if (result.ok) loaded.push(result);
    else {
      printFindings(result, file, io);
      refused.push({ file, result });
    }
  }
  if (refused.length === 0) return loaded;
  await printDocuments(refused, json, io);
  return undefined;
};
