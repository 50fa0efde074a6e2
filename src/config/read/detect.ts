import type { Message } from '../../schema/descriptors/message.ts';
import { endOfHead } from '../../syntax/comments.ts';
import { mostRead } from '../../syntax/document.ts';
import { decodeUtf8, otherEncoding } from '../../syntax/utf8.ts';
import type { ConfigFormat, TextFormat } from '../options.ts';
import { looksBinary } from './looks_binary.ts';

/** Detects the format of a file if the caller does not name it: by the ending of its name, else by its content. */

const endings: { readonly [ending: string]: ConfigFormat } = {
  config: 'textproto',
  pbtxt: 'textproto',
  textproto: 'textproto',
  textpb: 'textproto',
  txtpb: 'textproto',
  prototxt: 'textproto',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  pb: 'binary',
  binpb: 'binary',
  bin: 'binary',
};

/** A document marker, a list item, or a key with its value on the lines below: only YAML starts like this. */
const YAML_START =
  /^(?:---|%YAML|- |[\w"'][\w"' ]*:[ \t]*(?:#[^\n]*)?(?:\r?\n(?!\s*(?:#[^\n]*\n\s*)*[{<]|[-+]?\.?\d)|$))/;

/** A name in brackets, with or without comments and spaces inside, and the character after it: only text format has these. */
const BRACKETED = /^\[(?:[\w./\-%]|\s|#[^\n]*\n)+\]\s*[:{<]/;

/** A key whose value is on the lines below, indented or as a list; or a field of a family that uses YAML. */
const YAML_KEY =
  /^(?:([ \t]*)(?:- )?[\w"']+:(?:[ \t]*#[^\n]*|[ \t\r]*)\n(?:[ \t\r]*\n)*(?:\1[ \t]+(?:#[^\n]*\n\s*)*[\w"']|[ \t]*- )|(?:lr0|lr_scheduler\w*|num\w*_epochs|micro_batch_size):)/m;

/** The start of a block without a colon: only text format has it. */
const BLOCK = /^[ \t]*[\w.[\]/]+[ \t]*[{<]/m;

/** The format of a text by its content; text format if several are possible. */
const textFormat = (text: string): TextFormat => {
  const start = text.slice(endOfHead(text));
  if (start.startsWith('{') || (start.startsWith('[') && !BRACKETED.test(start))) return 'json';
  if (YAML_START.test(start)) return 'yaml';
  return !BLOCK.test(start) && YAML_KEY.test(start) ? 'yaml' : 'textproto';
};

const formatNamed = (filename: string | undefined): ConfigFormat | undefined => {
  const ending = filename?.match(/\.([A-Za-z]+)$/)?.[1]?.toLowerCase();
  return ending !== undefined && Object.hasOwn(endings, ending) ? endings[ending] : undefined;
};

/** The format of a source known to be text: by the ending of its name, else by its content. */
export const detectTextFormat = (source: string | Uint8Array, filename: string | undefined): TextFormat => {
  const named = formatNamed(filename);
  if (named !== undefined && named !== 'binary') return named;
  if (source.length > mostRead('textproto')) return 'textproto';
  return textFormat(typeof source === 'string' ? source : decodeUtf8(source).text);
};

/** The format of a file: by its ending, else by its content; bytes are binary if they contain one of the messages. */
export const detectFormat = (
  source: string | Uint8Array,
  filename: string | undefined,
  messages: readonly Message[],
): ConfigFormat => {
  const named = formatNamed(filename);
  if (named !== undefined) return named;
  const isBinary =
    typeof source !== 'string' &&
    source.length <= mostRead('binary') &&
    otherEncoding(source) === undefined &&
    looksBinary(source, messages);
  return isBinary ? 'binary' : detectTextFormat(source, undefined);
};
