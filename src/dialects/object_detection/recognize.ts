import type { BindOptions } from '../../bind/binding.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import { endOfHead } from '../../syntax/comments.ts';
import type { FieldNode, Tree } from '../../syntax/tree.ts';
import { besideTraining, isClosed, type MessageName, messageNames } from './messages.ts';

/** Which message of the Object Detection API a file holds, if nobody says: by its head, else by its fields. */

/** `# proto-message: object_detection.protos.TrainConfig` in the comments at the head of a file. */
export const messageHeader = (text: string): { readonly name: string; readonly range: Range } | undefined => {
  const head = text.slice(0, endOfHead(text));
  const match = /^[ \t]*#[ \t]*proto-message:[ \t]*([\w.]+)/m.exec(head);
  if (match?.[1] === undefined) return undefined;
  const end = match.index + match[0].length;
  return { name: match[1], range: { start: end - match[1].length, end } };
};

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
