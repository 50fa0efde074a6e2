import type { BinaryOptions, Decoded } from '../../bind/binary/decode.ts';
import { bind } from '../../bind/bind.ts';
import type { BindOptions } from '../../bind/binding.ts';
import { inWordsOf } from '../../bind/describe.ts';
import { capped, unlistedRanges } from '../../diagnostics/capped.ts';
import { binaryFinding } from '../../diagnostics/catalogue/formats/binary.ts';
import { loadFinding } from '../../diagnostics/catalogue/load.ts';
import { errorRanges, isError } from '../../diagnostics/diagnostic.ts';
import { sorted } from '../../diagnostics/sorted.ts';
import {
  isClosed,
  type MessageName,
  messageNames,
  messagesOf,
  unreadIn,
  wayTo,
} from '../../dialects/object_detection/messages.ts';
import {
  detectMessage,
  messageHeader,
  namedMessage,
  unknownFieldsIn,
} from '../../dialects/object_detection/recognize.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import {
  type Document,
  documentFrom,
  mostRead,
  parseText,
  refusal,
  strictly,
  type TextReader,
  tooLong,
} from '../../syntax/document.ts';
import type { Parsed } from '../../syntax/tree.ts';
import { encodingFinding, otherEncoding } from '../../syntax/utf8.ts';
import type { Config } from '../config.ts';
import type { ReadOptions, TextFormat } from '../options.ts';
import { detectFormat } from './detect.ts';
import { isOfAnother, isText } from './looks_binary.ts';
import { onePerCause } from './one_per_cause.ts';
import { readObject } from './read_object.ts';

/** Reads a source in any format into values bound to fields, and collects all findings. */

export type BinaryReader = (bytes: Uint8Array, message: Message, options: BinaryOptions) => Decoded;

/** A reader for each format. Readers are passed in, so that a program loads only the formats that it needs. */
export type Readers = { readonly [F in TextFormat]: TextReader } & { readonly binary: BinaryReader };

type Messages = { readonly [M in MessageName]: Message };

/** The state of reading. */
interface Reading {
  readonly messages: Messages;
  readonly registry: Registry;
  /** The message that the caller named. */
  readonly message: MessageName | undefined;
  readonly filename: string | undefined;
  /** The caller's choice of how to treat unknown fields, if given. */
  readonly unknownFields: 'error' | 'keep' | undefined;
  readonly duplicates: BindOptions['duplicates'];
  /** False if nobody will read the findings. */
  readonly canGuess: boolean;
}

/** Chooses the message of a document if the caller does not name it: by its header, or by its fields. */
const chooseMessage = (document: Document, messages: Messages, canGuess: boolean) => {
  const header = messageHeader(document.text);
  const named = header === undefined ? undefined : namedMessage(header.name);
  if (named !== undefined) return { name: named, diagnostics: [] };
  const diagnostics =
    header === undefined || document.tree.root.fields.length === 0
      ? []
      : [
          loadFinding(
            'message/unknown',
            { name: header.name, known: Object.keys(messages) },
            { ranges: [header.range] },
          ),
        ];
  return { name: detectMessage(document.tree, messages, canGuess), diagnostics };
};

/** Scores how well bytes fit a message, most important first: no faults, a learning rate, many fields. */
const scoresOf = (name: MessageName, { value, diagnostics, known }: Decoded): readonly number[] => {
  const { rate } = wayTo(name, value);
  return [Number(!diagnostics.some(isError)), Number(rate !== undefined && rate.fields.size > 0), known];
};

interface ReadAs {
  readonly name: MessageName;
  readonly decoded: Decoded;
  readonly scores: readonly number[];
}

/** Compares two lists at the first index where they differ; above 0 if the first list is greater there. */
const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((each, i) => each - b[i]!).find((difference) => difference !== 0) ?? 0;

const notBinary = () => binaryFinding('binary/text', {}, { ranges: [{ start: 0, end: 0 }] });

/** Reads the binary form. Bytes have no names, so the message is the one that the bytes fit best. */
const readBytes = (bytes: Uint8Array, read: BinaryReader, reading: Reading): Config => {
  const { messages, registry, message, filename } = reading;
  const unknownFields = (of: Message) => reading.unknownFields ?? (isClosed(of) ? 'error' : 'keep');
  const readAs = (name: MessageName): ReadAs => {
    const decoded = read(bytes, messages[name], { unknownFields });
    return { name, decoded, scores: scoresOf(name, decoded) };
  };
  const names = message === undefined ? messageNames : [message];
  const refuses = (of: Message): boolean => unknownFields(of) === 'error';
  const likely = names.filter((name) => !isOfAnother(bytes, messages[name], refuses)).map(readAs);
  // If some message has no errors, skip the messages that would certainly have one.
  const all = likely.some((each) => each.scores[0] === 1) ? likely : names.map(readAs);
  const best = all.reduce((a, b) => (compare(b.scores, a.scores) > 0 ? b : a));
  const { value: bound, diagnostics } = best.decoded;
  const encoding = diagnostics.some(isError) ? otherEncoding(bytes) : undefined;
  const isOther = encoding === undefined && diagnostics.some(isError) && isText(bytes);
  return {
    source: { format: 'binary', bytes, ...(filename !== undefined && { filename }) },
    dialect: 'object-detection',
    message: best.name,
    bound,
    registry,
    diagnostics: isOther ? [notBinary()] : encoding === undefined ? diagnostics : [encodingFinding(encoding)],
  };
};

/** Binds a document to the message that it contains. */
const readDocument = (
  document: Document,
  { messages, registry, message, unknownFields, duplicates, canGuess }: Reading,
): Config => {
  const { name, diagnostics: header } =
    message === undefined ? chooseMessage(document, messages, canGuess) : { name: message, diagnostics: [] };
  const { value: bound, diagnostics: binding } = bind(document.tree, messages[name], {
    unknownFields:
      unknownFields === undefined
        ? unknownFieldsIn(document.tree, messages.TrainEvalPipelineConfig)
        : () => unknownFields,
    unread: unreadIn,
    duplicates,
    canGuess,
    faults: errorRanges(document.diagnostics),
    unlisted: unlistedRanges(document.diagnostics),
  });
  return {
    source: document,
    dialect: 'object-detection',
    message: name,
    bound,
    registry,
    diagnostics: capped(
      sorted(
        onePerCause(
          [...inWordsOf(messages[name], document.diagnostics, document.tree), ...header, ...binding],
          document.tree,
        ),
      ),
    ),
  };
};

/** Text or bytes to be parsed by the reader of their format, or something already parsed. */
export type Source = string | Uint8Array | Parsed | object;

const isParsed = (source: object): source is Parsed =>
  'tree' in source && 'diagnostics' in source && Array.isArray(source.diagnostics);

/** The parts that an already parsed document brings along. */
const partsOf = (source: Parsed | Document): Partial<Pick<Document, 'text' | 'filename'>> => ({
  ...('text' in source && { text: source.text }),
  ...('filename' in source && { filename: source.filename }),
});

const checkSource = (source: unknown): void => {
  if (typeof source === 'string' || (typeof source === 'object' && source !== null)) return;
  throw new TypeError(
    `load takes a config as text or bytes, not ${source === null ? 'null' : typeof source}`,
  );
};

/** Returns a `read` with these readers, and with `builtins` if the caller gives no registry. */
export const readerOf =
  (readers: Readers, builtins: Registry) =>
  (source: Source, options: ReadOptions = {}, canGuess = true): Config => {
    checkSource(source);
    const { filename, unknownFields, strict = false } = options;
    const registry: Registry = options.registry ?? builtins;
    const messages = messagesOf(registry);
    const reading: Reading = {
      messages,
      registry,
      message: options.message,
      filename,
      unknownFields,
      duplicates: strict ? 'error' : 'merge',
      canGuess,
    };
    const read = (document: Document): Config =>
      readDocument(strict ? strictly(document) : document, reading);
    if (typeof source !== 'string' && !(source instanceof Uint8Array))
      return isParsed(source)
        ? read(documentFrom(source, { filename, ...partsOf(source) }))
        : readObject(source, options.message, registry);
    const format = options.format ?? detectFormat(source, filename, Object.values(messages));
    if (format !== 'binary') return read(parseText(source, format, readers[format], filename));
    if (source.length > mostRead('binary'))
      return {
        ...readBytes(new Uint8Array(), readers.binary, reading),
        diagnostics: [tooLong('binary')],
      };
    if (typeof source !== 'string') return readBytes(source, readers.binary, reading);
    // A string is never binary, even if the file name says so.
    const nothing = readBytes(new Uint8Array(), readers.binary, reading);
    return { ...nothing, diagnostics: [refusal(source, filename) ?? notBinary()] };
  };
