import type { BindOptions } from '../../bind/binding.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { lazilyFor } from '../../diagnostics/lazily.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import { endOfHead } from '../../syntax/comments.ts';
import type { FieldNode, Tree } from '../../syntax/tree.ts';
import { isClosed, type MessageName, messageNames, unreadIn } from './messages.ts';

/** Finds out which message of the Object Detection API a file contains: by its header, else by its fields. */

/** The `# proto-message: object_detection.protos.TrainConfig` in the comments at the top of a file. */
export const messageHeader = (text: string): { readonly name: string; readonly range: Range } | undefined => {
  const end = endOfHead(text);
  if (end === 0) return undefined;
  const head = text.slice(0, end);
  const match = /^[ \t]*#[ \t]*proto-message:[ \t]*([\w.]+)/m.exec(head);
  if (match?.[1] === undefined) return undefined;
  const nameEnd = match.index + match[0].length;
  return { name: match[1], range: { start: nameEnd - match[1].length, end: nameEnd } };
};

/** The message that a header names, by its full name or its last part. */
export const namedMessage = (header: string): MessageName | undefined =>
  messageNames.find((name) => header === name || header.endsWith(`.${name}`));

/** The proto's name of a field; JSON may write it in lowerCamelCase. */
const protoName = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** The fields that a file of a message can have at its top. */
const topNamesOf = /* @__PURE__ */ lazilyFor(
  (message: Message): ReadonlySet<string> => new Set([...Object.keys(message.fields), ...unreadIn(message)]),
);

const isKnown = (name: string, known: ReadonlySet<string>, format: Tree['format']): boolean =>
  known.has(name) || (format === 'json' && known.has(protoName(name)));

const counts = (fields: readonly FieldNode[], known: ReadonlySet<string>, format: Tree['format']): number => {
  let count = 0;
  for (const { name } of fields) if (isKnown(name, known, format)) count++;
  return count;
};

/**
 * Matches an anchor in the value of a field. The file may have this field only so that aliases can repeat its value.
 */
const ANCHOR = /[\s:,[{]&[^\s,[\]{}]/;

/**
 * The default treatment of unknown fields: in train_config they are errors; at the top of a file with fields of a
 * pipeline they are warnings.
 */
export const unknownFieldsIn = (
  { root, format, text }: Tree,
  pipeline: Message,
): BindOptions['unknownFields'] => {
  const known = topNamesOf(pipeline);
  const isPipeline = root.fields.some(({ name }) => isKnown(name, known, format));
  return (of, at) => {
    if (isClosed(of)) return 'error';
    if (of !== pipeline || !isPipeline || at === undefined || at.bracketed) return 'keep';
    const isAnchor = format === 'yaml' && ANCHOR.test(text.slice(at.nameRange.end, at.value.end));
    return isAnchor || isKnown(at.name, known, format) ? 'keep' : 'warn';
  };
};

/**
 * The greatest number of guesses at similar names: a file with thousands of unknown names is not a series of typing
 * errors.
 */
const MOST_GUESSED = 50;

/**
 * The message of a tree by the fields at its top level: the one with the most of them, else with the most similar
 * names (unless the caller wants no guesses), else a pipeline.
 */
export const detectMessage = (
  tree: Tree,
  messages: { readonly [M in MessageName]: Message },
  canGuess = true,
): MessageName => {
  const { fields } = tree.root;
  let best: MessageName | undefined;
  let most = 0;
  for (const name of messageNames) {
    const count = counts(fields, topNamesOf(messages[name]), tree.format);
    if (count > most) [best, most] = [name, count];
  }
  if (best !== undefined || !canGuess) return best ?? messageNames[0];
  return (
    messageNames.find((name) => {
      const known = [...topNamesOf(messages[name])];
      const isType = name === 'LearningRate' || name === 'Optimizer';
      return fields
        .slice(0, MOST_GUESSED)
        .some((field) => nearest(field.name, known, { isType }) !== undefined);
    }) ?? messageNames[0]
  );
};
