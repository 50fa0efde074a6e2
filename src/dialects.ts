import { build } from './config/build/build.ts';
import { buildDialect } from './config/build/build_dialect.ts';
import type { Loaded, LoadResult } from './config/build/result.ts';
import { type Config, sourceText } from './config/config.ts';
import { type LoadOptions, loadOptionNames, type TextFormat } from './config/options.ts';
import { inWordsOfFields } from './config/read/by_field.ts';
import { detectFormat } from './config/read/detect.ts';
import { readDialect } from './config/read/read_dialect.ts';
import { checkOptions, type OptionNames } from './diagnostics/check_options.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { failed } from './diagnostics/render/failed.ts';
import { builtInDialects } from './dialects/built_in.ts';
import type { Dialect, DialectOptions } from './dialects/dialect.ts';
import { inherited, type ReadBase } from './dialects/inherit.ts';
import { isOfApi, type MessageName, messageNames, messagesOf } from './dialects/object_detection/messages.ts';
import { otherProgram } from './dialects/other_programs.ts';
import { chooseDialect } from './dialects/recognize.ts';
import { read } from './load.ts';
import { builtins } from './optimizers/builtins.ts';
import { withRules } from './rules/index.ts';
import { type Document, parseText } from './syntax/document.ts';
import { parseJson } from './syntax/json/index.ts';
import { parse } from './syntax/textproto/index.ts';
import { ofFile } from './syntax/whole_file/of_file.ts';
import { parseYaml } from './syntax/yaml/index.ts';

/** `load` for every family of configs. */

export { builtInDialects } from './dialects/built_in.ts';
export type {
  Clock,
  Dialect,
  DialectContext,
  DialectOptions,
  GroupPlan,
  Plan,
  Recognized,
  StatedFacts,
} from './dialects/dialect.ts';
export type { Base, ReadBase } from './dialects/inherit.ts';

/** Options of `load` for configs of any family. */
export interface DialectLoadOptions
  extends Omit<LoadOptions, 'message'>,
    Pick<DialectOptions, 'auto' | 'float32'> {
  /**
   * The message that the config holds, if its fields do not show it: a message of the API or of the dialect (a network
   * of TAO).
   */
  readonly message?: string;
  /** The dialects to recognize besides the Object Detection API's; by default the built-in ones. */
  readonly dialects?: readonly Dialect[];
  /** The name of the config's dialect; by default it is recognized. */
  readonly dialect?: string;
  /** The version of the original whose rules apply; by default the newest. */
  readonly dialectVersion?: string;
  /** Reads the files that a config inherits from. Without it none is read, and a finding names them. */
  readonly readBase?: ReadBase;
}

const optionNames: OptionNames<DialectLoadOptions> = {
  ...loadOptionNames,
  dialects: true,
  dialect: true,
  dialectVersion: true,
  auto: true,
  float32: true,
  readBase: true,
};

const readers = {
  textproto: ofFile(parse),
  yaml: ofFile(parseYaml),
  json: ofFile(parseJson),
};

const apiMessage = (message: string | undefined): { readonly message?: MessageName } => {
  if (message === undefined) return {};
  if (isOfApi(message)) return { message };
  const known = messageNames.join(', ');
  throw new TypeError(
    `load: the Object Detection API has no message ${JSON.stringify(message)}: give one of ${known}`,
  );
};

type Source = string | Uint8Array | Document;

/** True for a parsed document, false for text and bytes; throws TypeError for anything else. */
const isDocument = (source: Source): source is Document => {
  if (typeof source === 'string' || source instanceof Uint8Array) return false;
  if (typeof source === 'object' && source !== null && 'tree' in source) return true;
  throw new TypeError(
    `load takes text, its bytes or a parsed document, not ${source === null ? 'null' : typeof source}`,
  );
};

/** The format of a document; files that a plain object inherits from are read as YAML, which includes JSON. */
const formatIn = ({ format }: Document): TextFormat => (format === 'object' ? 'yaml' : format);

/** The result for a config of another program, of which the finding is all that is said. */
const refused = (config: Config, other: Diagnostic): LoadResult<any> => {
  const { source, message } = config;
  const { filename } = source;
  return {
    ok: false,
    config,
    text: sourceText(config),
    format: source.format,
    message,
    ...(filename !== undefined && { filename }),
    diagnostics: [other],
  };
};

/**
 * Reads a training config of any known family and builds the schedule that it means.
 *
 * Takes text, bytes, or an already parsed document. The family (the Object Detection API's, Caffe's …) is recognized
 * by its fields, or given by `dialect`; values that a file leaves to the trainer come from `run` and `auto`.
 * Units: steps count what the dialect's `clock` says; rates are absolute.
 * Reports: every fault, and each missing fact of the run with the option that supplies it. Throws TypeError for an
 * unknown option, dialect or kind of source; no text makes it throw.
 * Example: load('base_lr: 0.5 lr_policy: "fixed" max_iter: 100').schedule(10) is 0.5
 */
export const load = (source: Source, options: DialectLoadOptions = {}): LoadResult<any> => {
  checkOptions('load', options, optionNames);
  const {
    dialects = builtInDialects,
    dialect: asked,
    dialectVersion,
    auto,
    float32,
    run,
    message: askedMessage,
    readBase,
    ...reading
  } = options;
  const registry = options.registry ?? builtins;
  const format = isDocument(source)
    ? formatIn(source)
    : (options.format ?? detectFormat(source, options.filename, Object.values(messagesOf(registry))));
  const ofApi = (from: Source): LoadResult<any> =>
    inWordsOfFields(
      withRules(build(read(from, { ...reading, format, ...apiMessage(askedMessage) }), { run })),
    );
  if (format === 'binary') return ofApi(source);
  const document = isDocument(source) ? source : parseText(source, format, readers[format], options.filename);
  const chosen = chooseDialect(document, dialects, asked, askedMessage);
  if (chosen === undefined) {
    const result = ofApi(document);
    const other = result.ok || asked !== undefined ? undefined : otherProgram(document.tree);
    if (other === undefined) return result;
    return { ...result, diagnostics: [other] };
  }
  const { dialect, message, doubt, block } = chosen;
  const whole =
    dialect.basesIn === undefined
      ? undefined
      : inherited(
          document,
          dialect,
          (text, filename) => parseText(text, format, readers[format], filename),
          readBase,
        );
  const own = readDialect(document, dialect, message, registry, {
    ...(block !== undefined && { block }),
    ...(whole !== undefined && { inherited: whole.block }),
  });
  const seen = whole?.block ?? block;
  const other = asked === undefined ? otherProgram(document.tree, seen, dialect.name) : undefined;
  if (other !== undefined) return refused(own, other);
  const config = { ...own, diagnostics: [...own.diagnostics, ...(whole?.diagnostics ?? [])] };
  const dialectOptions: DialectOptions = {
    ...(dialectVersion !== undefined && { version: dialectVersion }),
    ...(auto !== undefined && { auto }),
    ...(float32 !== undefined && { float32 }),
  };
  const result = inWordsOfFields(withRules(buildDialect(config, dialect, dialectOptions, run)));
  return doubt === undefined ? result : { ...result, diagnostics: [doubt, ...result.diagnostics] };
};

/**
 * `load` for callers who want a schedule or an exception.
 *
 * Throws: one ConfigError that carries all findings and prints them with a code frame; the same TypeErrors as `load`.
 * Example: loadOrThrow('base_lr: 0.5 lr_policy: "fixed" max_iter: 100').schedule(10) is 0.5
 */
export const loadOrThrow = (source: Source, options: DialectLoadOptions = {}): Loaded<any> => {
  const result = load(source, options);
  if (!result.ok) throw failed(result);
  return result;
};
