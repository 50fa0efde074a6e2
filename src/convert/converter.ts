import type { BoundMessage } from '../bind/bound.ts';
import { type Config, sourceText } from '../config/config.ts';
import type { ConfigFormat, TextFormat } from '../config/options.ts';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { sorted } from '../diagnostics/sorted.ts';
import type { MessageName } from '../dialects/object_detection/messages.ts';
import type { DocMessage } from '../print/document.ts';
import { documentOfBound } from '../print/from_bound.ts';
import { jsonText } from '../print/json.ts';
import { textprotoText } from '../print/textproto.ts';
import { yamlText } from '../print/yaml.ts';
import { message as describe, type Message, nested } from '../schema/descriptors/message.ts';
import { checkDocument } from './check.ts';
import { boundWithDefaults, withDefaults } from './defaults.ts';
import { documentOfTree } from './from_tree.ts';
import { doubtfulStrings, lostComments, unnamed, unnumbered } from './losses.ts';

/** Converts a config to text or bytes of another format. */

export interface ConvertOptions {
  /** Also writes the defaults of known fields that are not set. */
  readonly defaults?: boolean;
  /** Leaves fields without a number out of a binary file. */
  readonly dropUnknown?: boolean;
}

interface Common {
  /** The format of the config. */
  readonly from: ConfigFormat | 'object';
  readonly to: ConfigFormat;
  readonly message: MessageName;
  /** The text that offsets of findings refer to; '' for a binary source, whose offsets are bytes. */
  readonly text: string;
  readonly filename?: string;
  /** In the order of the source. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `output` is text, or bytes for the binary format; absent if there is an error. */
export type Converted<T extends ConfigFormat = ConfigFormat> =
  | (Common & { readonly ok: true; readonly output: T extends 'binary' ? Uint8Array : string })
  | (Common & { readonly ok: false; readonly output?: undefined });

const formatNames: { readonly [F in ConfigFormat]: string } = {
  textproto: 'text format',
  yaml: 'YAML',
  json: 'JSON',
  binary: 'a binary file',
};

const printers: { readonly [T in TextFormat]: (document: DocMessage) => string } = {
  textproto: textprotoText,
  yaml: yamlText,
  json: jsonText,
};

const optionNames: OptionNames<ConvertOptions> = { defaults: true, dropUnknown: true };

/** The message of the whole text: the config's message, wrapped in one message for each field on the way to its block. */
const wholeMessage = ({ bound, boundAs }: Config): Message =>
  (boundAs?.block ?? []).reduceRight<Message>(
    (inner, name) => describe(name, { [name]: nested(inner) }),
    bound.message,
  );

/** Reads a config as a document with comments, and reports what another format would lose. */
const sourceOf = (
  config: Config,
  to: ConfigFormat,
  { defaults = false, dropUnknown = false }: ConvertOptions,
): { readonly document: DocMessage; readonly lost: readonly Diagnostic[] } => {
  const { source, bound } = config;
  if (source.format === 'binary') {
    const isWhole = to === 'binary' && !defaults;
    return { document: documentOfBound(bound), lost: isWhole ? [] : unnamed(bound, dropUnknown) };
  }
  if (source.format === 'object') return { document: documentOfBound(bound), lost: [] };
  const { document, comments } = documentOfTree(source, wholeMessage(config));
  const lost = [
    ...(to === 'json' || to === 'binary' ? lostComments(comments.all, formatNames[to]) : []),
    ...(to === 'binary' ? unnumbered(bound, dropUnknown) : []),
    ...(source.format === 'json' && to !== 'json' && to !== 'binary' ? doubtfulStrings(document) : []),
  ];
  return { document, lost };
};

/**
 * Returns a `convert` with this writer of bytes. The writer is passed in, so that a program without binary files does
 * not load one.
 */
export const converterOf =
  (encode: (value: BoundMessage) => Uint8Array) =>
  <const T extends ConfigFormat>(config: Config, to: T, options: ConvertOptions = {}): Converted<T> => {
    checkOptions('convert', options, optionNames);
    const target: ConfigFormat = to;
    if (target !== 'binary' && !Object.hasOwn(printers, target))
      throw new TypeError(`convert writes ${Object.keys(formatNames).join(', ')}, not ${JSON.stringify(to)}`);
    const { source, bound, message } = config;
    const { filename } = source;
    const { defaults = false } = options;
    const result = {
      from: source.format,
      to,
      message,
      text: sourceText(config),
      ...(filename !== undefined && { filename }),
    };
    if (config.diagnostics.some(isError)) return { ok: false, ...result, diagnostics: config.diagnostics };
    // 1. Turn the config into a document, with comments.
    const { document: written, lost } = sourceOf(config, target, options);
    // 2. Add defaults.
    const document = defaults ? withDefaults(written, wholeMessage(config)) : written;
    // 3. Write the document as text, or the values as bytes.
    const found = target === 'binary' ? [] : checkDocument(document, target);
    const diagnostics = sorted([...config.diagnostics, ...lost, ...found]);
    if (diagnostics.some(isError)) return { ok: false, ...result, diagnostics };
    const output =
      target === 'binary' ? encode(defaults ? boundWithDefaults(bound) : bound) : printers[target](document);
    return { ok: true, ...result, diagnostics, output } as unknown as Converted<T>;
  };
