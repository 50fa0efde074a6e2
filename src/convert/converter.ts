import { bind } from '../bind/bind.ts';
import type { BoundMessage } from '../bind/bound.ts';
import { detectFormat } from '../config/detect.ts';
import { messagesOf } from '../config/messages.ts';
import type { ConfigFormat, MessageName } from '../config/options.ts';
import { readBinary } from '../config/read_binary.ts';
import { chooseMessage } from '../config/read_text.ts';
import type { Asked, Readers, TextReader } from '../config/reading.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { sorted } from '../diagnostics/render.ts';
import type { Registry } from '../registry/registry.ts';
import { decodeUtf8 } from '../syntax/utf8.ts';
import { checkTarget, type Target } from './check.ts';
import { withDefaults } from './defaults.ts';
import type { DocMessage } from './document.ts';
import { documentOfBound } from './from_bound.ts';
import { documentOf } from './from_tree.ts';
import { doubtfulStrings, lostComments, unnamed, unnumbered } from './losses.ts';
import { toJson } from './to_json.ts';
import { toTextproto } from './to_textproto.ts';
import { toYaml } from './to_yaml.ts';

/** What is read and written with. It is handed in, so that who needs one format loads one. */
export interface Formats {
  readonly readers: Readers;
  readonly encode: (value: BoundMessage) => Uint8Array;
}

export interface ConvertOptions<T extends ConfigFormat = ConfigFormat> {
  /** The format to write. */
  readonly to: T;
  /** The format of the source; found out unless given. */
  readonly from?: ConfigFormat;
  /** What the source holds; found out unless given. */
  readonly message?: MessageName;
  /** The types that a learning rate can be; the built-in ones unless given. */
  readonly registry?: Registry;
  /** Writes the defaults of known fields that were not written. */
  readonly defaults?: boolean;
  /** Leaves out of a binary file the fields that have no number here. */
  readonly dropUnknown?: boolean;
  /** For findings, and its ending tells the format. */
  readonly filename?: string;
}

interface Common {
  readonly from: ConfigFormat;
  readonly message: MessageName;
  /** The text that the offsets of findings count in; of a binary source they count bytes, and this is ''. */
  readonly text: string;
  readonly filename?: string;
  /** In the order of the source. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `output` is text, or bytes where the format is binary; nothing where there is an error. */
export type Converted<T extends ConfigFormat = ConfigFormat> =
  | (Common & { readonly ok: true; readonly output: T extends 'binary' ? Uint8Array : string })
  | (Common & { readonly ok: false; readonly output?: undefined });

/** A source as it was read: as values, as a document, and what is lost of it in the format asked for. */
interface Source {
  readonly name: MessageName;
  readonly value: BoundMessage;
  readonly text: string;
  readonly document: DocMessage;
  readonly diagnostics: readonly Diagnostic[];
}

const formatNames: { readonly [F in ConfigFormat]: string } = {
  textproto: 'text format',
  yaml: 'YAML',
  json: 'JSON',
  binary: 'a binary file',
};

const NOTHING: DocMessage = { kind: 'message', fields: [], end: [] };

const checkSource = (source: unknown): void => {
  if (typeof source === 'string' || source instanceof Uint8Array) return;
  throw new TypeError(
    `convert takes a config as text or bytes, not ${source === null ? 'null' : typeof source}`,
  );
};

const readTree = (
  source: string | Uint8Array,
  read: TextReader,
  asked: Asked,
  options: ConvertOptions,
): Source => {
  const { to, dropUnknown = false } = options;
  const { text, diagnostics: decoding } =
    typeof source === 'string' ? { text: source, diagnostics: [] } : decodeUtf8(source);
  const { tree, diagnostics: syntax } = read(text);
  const { name, diagnostics: header } = chooseMessage(tree, asked);
  const { value, diagnostics: binding } = bind(tree, asked.messages[name], asked.bind);
  const wrong = [...decoding, ...syntax, ...header, ...binding];
  if (wrong.some(isError)) return { name, value, text, document: NOTHING, diagnostics: wrong };
  const { document, comments } = documentOf(tree, asked.messages[name], asked.bind.learningRate);
  const lost = [
    ...(to === 'json' || to === 'binary' ? lostComments(comments.all, formatNames[to]) : []),
    ...(to === 'binary' ? unnumbered(value, dropUnknown) : []),
    ...(tree.format === 'json' && to !== 'json' && to !== 'binary' ? doubtfulStrings(document) : []),
  ];
  return { name, value, text, document, diagnostics: [...wrong, ...lost] };
};

const readBytes = (
  source: string | Uint8Array,
  readers: Readers,
  asked: Asked,
  options: ConvertOptions,
): Source => {
  const { to, defaults = false, dropUnknown = false } = options;
  const { name, value, text, diagnostics } = readBinary(source, readers.binary, asked);
  const isWhole = to === 'binary' && !defaults;
  const lost = isWhole ? [] : unnamed(value, dropUnknown);
  return { name, value, text, document: documentOfBound(value), diagnostics: [...diagnostics, ...lost] };
};

const writers: { readonly [T in Target]: (document: DocMessage) => string } = {
  textproto: toTextproto,
  yaml: toYaml,
  json: toJson,
};

/** Bytes: of the values as they are, or with the defaults, which are written as text and read again. */
const encoded = (source: Source, document: DocMessage, formats: Formats, asked: Asked): Uint8Array => {
  if (document === source.document) return formats.encode(source.value);
  const { tree } = formats.readers.textproto(toTextproto(document));
  return formats.encode(bind(tree, asked.messages[source.name], asked.bind).value);
};

const askedOf = ({ message }: ConvertOptions, registry: Registry): Asked => ({
  messages: messagesOf(registry),
  message,
  bind: { learningRate: registry.learningRate, unknownFields: () => 'keep', duplicates: 'merge' },
});

/** The way through, one stage a line: source → document, with defaults where asked for → text or bytes. */
export const converterOf =
  (formats: Formats, builtins: Registry) =>
  <const T extends ConfigFormat>(source: string | Uint8Array, options: ConvertOptions<T>): Converted<T> => {
    checkSource(source);
    const asked = askedOf(options, options.registry ?? builtins);
    const { to, filename, defaults = false } = options;
    // 1. source → which format it is in
    const from = options.from ?? detectFormat(source, filename, Object.values(asked.messages));
    // 2. source → values and document
    const read =
      from === 'binary'
        ? readBytes(source, formats.readers, asked, options)
        : readTree(source, formats.readers[from], asked, options);
    // 3. document, completed
    const { name, text } = read;
    const document = defaults
      ? withDefaults(read.document, asked.messages[name], asked.bind.learningRate)
      : read.document;
    // 4. document → text or bytes
    const found = to === 'binary' ? [] : checkTarget(document, to);
    const diagnostics = sorted([...read.diagnostics, ...found]);
    const result = { from, message: name, text, ...(filename !== undefined && { filename }), diagnostics };
    if (diagnostics.some(isError)) return { ok: false, ...result };
    const target: ConfigFormat = to;
    const output = target === 'binary' ? encoded(read, document, formats, asked) : writers[target](document);
    return { ok: true, ...result, output } as Converted<T>;
  };
