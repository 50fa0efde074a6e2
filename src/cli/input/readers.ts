import { build } from '../../config/build/build.ts';
import type { LoadResult } from '../../config/build/result.ts';
import type { Config } from '../../config/config.ts';
import type { ConfigFormat, LoadOptions, ReadOptions } from '../../config/options.ts';
import { detectFormat } from '../../config/read/detect.ts';
import { type Readers, readerOf } from '../../config/read/read.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import type { ReadBase } from '../../dialects/inherit.ts';
import { messagesOf } from '../../dialects/object_detection/messages.ts';
import type { Registry } from '../../registry/registry.ts';
import { withRules } from '../../rules/index.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import type { Document } from '../../syntax/document.ts';
import { oneOf } from '../arguments/parse.ts';
import { UsageError } from '../exit.ts';

/** Loads the reader and writer of a format when the format is needed. */

const readers: { readonly [F in ConfigFormat]: () => Promise<Pick<Readers, F>> } = {
  textproto: async () => ({ textproto: (await import('../../syntax/textproto/index.ts')).parse }),
  yaml: async () => ({ yaml: (await import('../../syntax/yaml/index.ts')).parseYaml }),
  json: async () => ({ json: (await import('../../syntax/json/index.ts')).parseJson }),
  binary: async () => ({ binary: (await import('../../bind/binary/decode.ts')).decodeBinary }),
};

const notLoaded = (): never => {
  throw new Error('this reader was not loaded');
};

/** Stands for the writer of bytes in a command that never writes any. */
export const encodeNothing = notLoaded;

const none: Readers = { textproto: notLoaded, yaml: notLoaded, json: notLoaded, binary: notLoaded };

/** The names of the formats, in the command and in the API. */
export const configFormats = Object.keys(readers) as ConfigFormat[];

export const encoder = async () => (await import('../../bind/binary/encode.ts')).encodeBinary;

/** True if several fields are set twice: perhaps the whole text is there twice. */
const isRepeated = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.filter(({ code }) => code === 'field/twice').length > 1;

/**
 * True for a text with faults that its reader may not recognize. A text with errors may not be a config, or may have
 * text around the config that was copied with it. In YAML, typographic quotes are ordinary characters, so they cause no
 * error.
 */
const isOdd = (diagnostics: readonly Diagnostic[], text: string): boolean =>
  diagnostics.some(isError) || isRepeated(diagnostics) || /[“„‘«]/.test(text);

/** A config from a first, quick reading, and a function that reads it again with all advice. */
interface Draft {
  readonly config: Config;
  /** True if reading the config again would find nothing more. */
  readonly isFinal: boolean;
  readonly readWhole: () => Promise<Config>;
}

/** Reads bytes with only the code of the config's own format. */
const readDraft = async (
  bytes: Uint8Array,
  options: ReadOptions & { readonly registry: Registry },
  canGuess: boolean,
): Promise<Draft> => {
  const { filename, registry } = options;
  const format = options.format ?? detectFormat(bytes, filename, Object.values(messagesOf(registry)));
  const loaded: Readers = { ...none, ...(await readers[format]()) };
  const readWith = (by: Readers, from: Uint8Array | Document, withGuesses = canGuess): Config =>
    readerOf(by, registry)(from, { ...options, format }, withGuesses);
  const config = readWith(loaded, bytes);
  const { source, diagnostics } = config;
  if (format === 'binary' || !('tree' in source))
    return { config, isFinal: true, readWhole: () => Promise.resolve(config) };
  const readWhole = async (): Promise<Config> => {
    if (!isOdd(diagnostics, source.text)) return canGuess ? config : readWith(loaded, source, true);
    const { ofFile } = await import('../../syntax/whole_file/of_file.ts');
    return readWith({ ...loaded, [format]: ofFile(loaded[format]) }, bytes, true);
  };
  return { config, isFinal: diagnostics.length === 0 && !isOdd([], source.text), readWhole };
};

/** Reads bytes with only the code of the config's own format. */
export const readLazily = async (
  bytes: Uint8Array,
  options: ReadOptions & { readonly registry: Registry },
): Promise<Config> => {
  const { readWhole } = await readDraft(bytes, options, true);
  return readWhole();
};

/** The dialect options of a command: the name, the version of the original, and the message in the file. */
export interface DialectChoice {
  readonly dialect?: string | undefined;
  readonly dialectVersion?: string | undefined;
  readonly message?: string | undefined;
  /** The folder whose files a config may inherit from. */
  readonly follow?: string | undefined;
  /** The values for `"auto"`. */
  readonly auto?: { readonly [name: string]: number | string };
}

const basesBelowRoot = async (root: string): Promise<ReadBase> => {
  const { basesBelow } = await import('../../node/bases.ts');
  try {
    return basesBelow(root);
  } catch {
    throw new UsageError(`--follow is ${root}: there is no such folder`);
  }
};

/**
 * Reads a config of another family, if the text is one. The code of the other families is loaded only for a file that
 * is not an Object Detection config.
 */
const loadAsDialect = async (
  source: Uint8Array | Document,
  options: LoadOptions & { readonly registry: Registry },
  { dialect, dialectVersion, message, follow, auto = {} }: DialectChoice,
): Promise<LoadResult<LearningRate> | undefined> => {
  const { builtInDialects, load } = await import('../../dialects.ts');
  const { otherProgram } = await import('../../dialects/other_programs.ts');
  const { messages = {} } = builtInDialects.find(({ name }) => name === dialect) ?? {};
  oneOf('message', message, Object.keys(messages));
  // Use the document that was already parsed for the Object Detection API.
  const isOfNone = 'tree' in source && !builtInDialects.some((each) => each.recognize(source.tree));
  if (dialect === undefined && isOfNone && otherProgram(source.tree) === undefined) return undefined;
  const result: LoadResult<LearningRate> = load(source, {
    ...options,
    ...(dialect !== undefined && { dialect }),
    ...(dialectVersion !== undefined && { dialectVersion }),
    ...(message !== undefined && { message }),
    ...(Object.keys(auto).length > 0 && { auto }),
    ...(follow !== undefined && { readBase: await basesBelowRoot(follow) }),
  });
  const isOfOther = result.diagnostics.some(({ code }) => code === 'dialect/other-program');
  const isPlain = result.config.dialect === 'object-detection' && dialect === undefined && !isOfOther;
  return isPlain ? undefined : result;
};

/** `load` that imports only the code it needs: the reader of the file's format and, for another family, the code of that family. */
export const loadLazily = async (
  bytes: Uint8Array,
  options: LoadOptions & { readonly registry: Registry },
  choice: DialectChoice = {},
): Promise<LoadResult<LearningRate>> => {
  if (choice.dialect !== undefined) return (await loadAsDialect(bytes, options, choice))!;
  // Read first without guessing what unknown names mean: it takes most of the time, and few configs have such names.
  const { config, isFinal, readWhole } = await readDraft(bytes, options, false);
  const built = (of: Config) => withRules(build(of, { run: options.run }) as LoadResult<LearningRate>);
  const draft = built(config);
  if (draft.ok && isFinal) return draft;
  const { source } = config;
  const mayBeOther = source.format !== 'binary' && options.message === undefined;
  if (!draft.ok && mayBeOther && !isOdd(source.diagnostics, source.text)) {
    const other = await loadAsDialect(source, options, choice);
    const again = other && isRepeated(other.diagnostics) ? loadAsDialect(bytes, options, choice) : undefined;
    if (other !== undefined) return (await again) ?? other;
  }
  const whole = built(await readWhole());
  if (whole.ok) return whole;
  const { inWordsOfFields } = await import('../../config/read/by_field.ts');
  const result = inWordsOfFields(whole);
  const read = result.config.source;
  if (read.format === 'binary' || !mayBeOther) return result;
  return (await loadAsDialect(read, options, choice)) ?? result;
};
