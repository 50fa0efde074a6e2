import { build } from '../../config/build/build.ts';
import type { LoadResult } from '../../config/build/result.ts';
import type { Config } from '../../config/config.ts';
import type { ConfigFormat, LoadOptions, ReadOptions } from '../../config/options.ts';
import { detectFormat } from '../../config/read/detect.ts';
import { type Readers, readerOf } from '../../config/read/read.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
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

/** Takes the place of the writer of bytes if none is needed. */
export const encodeNothing = notLoaded;

const none: Readers = { textproto: notLoaded, yaml: notLoaded, json: notLoaded, binary: notLoaded };

/** The names of the formats, in the command and in the API. */
export const configFormats = Object.keys(readers) as ConfigFormat[];

export const encoder = async () => (await import('../../bind/binary/encode.ts')).encodeBinary;

/** Reads bytes with only the code of the config's own format. */
export const readLazily = async (
  bytes: Uint8Array,
  options: ReadOptions & { readonly registry: Registry },
): Promise<Config> => {
  const { filename, registry } = options;
  const format = options.format ?? detectFormat(bytes, filename, Object.values(messagesOf(registry)));
  const loaded: Readers = { ...none, ...(await readers[format]()) };
  const read = (by: Readers): Config => readerOf(by, registry)(bytes, { ...options, format });
  const config = read(loaded);
  if (format === 'binary' || !('text' in config.source)) return config;
  // Only a file with errors may be no config at all, or a config and what was copied with it; YAML takes such quotes for letters.
  if (!config.diagnostics.some(isError) && !/[“„‘«]/.test(config.source.text)) return config;
  const { ofFile } = await import('../../syntax/whole_file/of_file.ts');
  return read({ ...loaded, [format]: ofFile(loaded[format]) });
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
 * Reads a config of another family, if it is one. The code for that is loaded only for a file that is not an Object
 * Detection config.
 */
const loadAsDialect = async (
  source: Uint8Array | Document,
  options: LoadOptions & { readonly registry: Registry },
  { dialect, dialectVersion, message, follow, auto = {} }: DialectChoice,
): Promise<LoadResult<LearningRate> | undefined> => {
  const { builtInDialects, load } = await import('../../dialects.ts');
  const { messages = {} } = builtInDialects.find(({ name }) => name === dialect) ?? {};
  oneOf('message', message, Object.keys(messages));
  // Reuse what was parsed for the Object Detection API.
  const isOfNone = 'tree' in source && !builtInDialects.some((each) => each.recognize(source.tree));
  if (dialect === undefined && isOfNone) return undefined;
  const result: LoadResult<LearningRate> = load(source, {
    ...options,
    ...(dialect !== undefined && { dialect }),
    ...(dialectVersion !== undefined && { dialectVersion }),
    ...(message !== undefined && { message }),
    ...(Object.keys(auto).length > 0 && { auto }),
    ...(follow !== undefined && { readBase: await basesBelowRoot(follow) }),
  });
  return result.config.dialect === 'object-detection' && dialect === undefined ? undefined : result;
};

/** `load` that imports only the code it needs: that of the file's format and, for other families than the Object Detection API's, of its family. */
export const loadLazily = async (
  bytes: Uint8Array,
  options: LoadOptions & { readonly registry: Registry },
  choice: DialectChoice = {},
): Promise<LoadResult<LearningRate>> => {
  if (choice.dialect !== undefined) return (await loadAsDialect(bytes, options, choice))!;
  const built = withRules(
    build(await readLazily(bytes, options), { run: options.run }) as LoadResult<LearningRate>,
  );
  if (built.ok) return built;
  const { inWordsOfFields } = await import('../../config/read/by_field.ts');
  const result = inWordsOfFields(built);
  const { source } = result.config;
  if (source.format === 'binary' || options.message !== undefined) return result;
  return (await loadAsDialect(source, options, choice)) ?? result;
};
