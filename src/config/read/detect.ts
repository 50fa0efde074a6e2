import type { BindOptions } from '../../bind/binding.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import { MOST_CHARACTERS_READ } from '../../syntax/document.ts';
import type { FieldNode, Tree } from '../../syntax/tree.ts';
import { decodeUtf8, otherEncoding } from '../../syntax/utf8.ts';
import { besideTraining, isClosed } from '../messages.ts';
import type { ConfigFormat, MessageName, TextFormat } from '../options.ts';
import { looksBinary } from './looks_binary.ts';

/** What a file is, where nobody says: its format by its name or look, its message by its fields. */

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

/** Blank lines and comments aside. */
const content = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/^(?:\s+|#[^\n]*(?:\n|$))+/, '');

/** A document marker, a list item, or a key with its value on the lines below: only YAML starts like this. */
const YAML_START = /^(?:---|%YAML|- |[\w"'][\w"' ]*:[ \t]*(?:#[^\n]*)?(?:\r?\n(?![ \t]*[{<])|$))/;

/** A key with nothing after it. */
const OPEN_KEY = /^[ \t]*(?:- )?[\w"']+:[ \t]*(?:#[^\n]*)?\r?$/m;

/** A block opened without a colon, or a line that only closes one: only text format has these. */
const BLOCK = /^[ \t]*(?:[\w.[\]/]+[ \t]*[{<]|[}>][ \t]*\r?$)/m;

/** The format of a text by its look; text format where others would do too. */
const textFormat = (text: string): TextFormat => {
  const start = content(text);
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  if (YAML_START.test(start)) return 'yaml';
  return !BLOCK.test(start) && OPEN_KEY.test(start) ? 'yaml' : 'textproto';
};

const formatNamed = (filename: string | undefined): ConfigFormat | undefined => {
  const ending = filename?.match(/\.([A-Za-z]+)$/)?.[1]?.toLowerCase();
  return ending !== undefined && Object.hasOwn(endings, ending) ? endings[ending] : undefined;
};

/** The format of what is known to be text: by the ending of its name, else by its look. */
export const detectTextFormat = (source: string | Uint8Array, filename: string | undefined): TextFormat => {
  const named = formatNamed(filename);
  if (named !== undefined && named !== 'binary') return named;
  if (source.length > MOST_CHARACTERS_READ) return 'textproto';
  return textFormat(typeof source === 'string' ? source : decodeUtf8(source).text);
};

/** The format of a file: by its ending, else by its look; bytes are binary where they hold one of the messages. */
export const detectFormat = (
  source: string | Uint8Array,
  filename: string | undefined,
  messages: readonly Message[],
): ConfigFormat => {
  const named = formatNamed(filename);
  if (named !== undefined) return named;
  const isBinary =
    typeof source !== 'string' &&
    source.length <= MOST_CHARACTERS_READ &&
    otherEncoding(source) === undefined &&
    looksBinary(source, messages);
  return isBinary ? 'binary' : detectTextFormat(source, undefined);
};

/** `# proto-message: object_detection.protos.TrainConfig` in the comments at the head of a file. */
export const messageHeader = (text: string): { readonly name: string; readonly range: Range } | undefined => {
  const head = text.slice(0, text.length - content(text).length);
  const match = /^[ \t]*#[ \t]*proto-message:[ \t]*([\w.]+)/m.exec(head);
  if (match?.[1] === undefined) return undefined;
  const end = match.index + match[0].length;
  return { name: match[1], range: { start: end - match[1].length, end } };
};

/** The messages that a file can hold, the one that holds the others first. */
export const messageNames = ['TrainEvalPipelineConfig', 'TrainConfig', 'Optimizer', 'LearningRate'] as const;

/** The message that a header names, by its full name or its last part. */
export const namedMessage = (header: string): MessageName | undefined =>
  messageNames.find((name) => header === name || header.endsWith(`.${name}`));

/** JSON writes names in lowerCamelCase too. */
const protoName = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

const counts = (fields: readonly FieldNode[], known: readonly string[], format: Tree['format']): number =>
  fields.filter(({ name }) => known.includes(format === 'json' ? protoName(name) : name)).length;

/** An anchor inside a field's value: the field is there for the aliases that repeat it. */
const ANCHOR = /[\s:,[{]&[^\s,[\]{}]/;

/**
 * What becomes of unknown fields unless the caller says: in train_config they are errors, at the top of a file that has
 * fields of a pipeline warnings.
 */
export const unknownFieldsIn = (
  { root, format, text }: Tree,
  pipeline: Message,
): BindOptions['unknownFields'] => {
  const known = [...Object.keys(pipeline.fields), ...besideTraining];
  const isPipeline = counts(root.fields, known, format) > 0;
  return (of, at) => {
    if (isClosed(of)) return 'error';
    if (of !== pipeline || !isPipeline || at === undefined || at.bracketed) return 'keep';
    const isAnchor = format === 'yaml' && ANCHOR.test(text.slice(at.nameRange.end, at.value.end));
    return isAnchor || counts([at], known, format) > 0 ? 'keep' : 'warn';
  };
};

/** Nearest names are looked for this often: a file of thousands of unknown names is no row of slips. */
const MOST_GUESSED = 50;

/** The message whose fields the top level of a tree has: the most by name; else by the nearest name; else a pipeline. */
export const detectMessage = (
  tree: Tree,
  messages: { readonly [M in MessageName]: Message },
): MessageName => {
  const { fields } = tree.root;
  const known = (name: MessageName): string[] => [
    ...Object.keys(messages[name].fields),
    ...(name === 'TrainEvalPipelineConfig' ? besideTraining : []),
  ];
  let best: MessageName | undefined;
  let most = 0;
  for (const name of messageNames) {
    const count = counts(fields, known(name), tree.format);
    if (count > most) [best, most] = [name, count];
  }
  return (
    best ??
    messageNames.find((name) =>
      fields
        .slice(0, MOST_GUESSED)
        .some(
          (field) =>
            nearest(field.name, known(name), { isType: name === 'LearningRate' || name === 'Optimizer' }) !==
            undefined,
        ),
    ) ??
    messageNames[0]
  );
};
