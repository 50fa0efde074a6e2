import { detectFormat } from '../config/detect.ts';
import { messagesOf } from '../config/messages.ts';
import type { MessageName } from '../config/options.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import type { Registry } from '../registry/registry.ts';
import { builtins } from '../schedules/builtins.ts';
import type { Message } from '../schema/descriptors/message.ts';
import type { Edit } from '../syntax/edits.ts';
import { type EditResult, type EditSource, editsFor, editsOrThrow } from './index.ts';
import { textprotoWriter } from './textproto/index.ts';
import { yamlWriter } from './yaml/index.ts';

export interface EditOptions {
  /** The types that a learning rate can be; the built-in ones unless given. */
  readonly registry?: Registry;
}

const writers = { textproto: textprotoWriter, yaml: yamlWriter };

/**
 * `edit` for those who want findings rather than an exception: without edits there is an error among the findings.
 *
 * Throws `TypeError` where the path is none of the message, or the value none of the place.
 */
export const tryEdit = (
  source: EditSource,
  message: Message | MessageName,
  path: Path,
  value: unknown,
  { registry = builtins }: EditOptions = {},
): EditResult => {
  const named = typeof message === 'string' ? messagesOf(registry)[message] : message;
  if (typeof named?.fields !== 'object')
    throw new TypeError(`edit takes a message or the name of one, not ${String(message)}`);
  return editsFor(
    { source, message: named, learningRate: registry.learningRate, path, value },
    { writers, formatOf: (text) => detectFormat(text, undefined, []) },
  );
};

/**
 * The edits that set one value of a config in text format or YAML, add it or (`undefined`) remove it, and touch nothing else.
 *
 * `source` is the text, a tree, or what `load` gave; `path` leads from the message to a field, a value of a list by its index (its
 * length appends) or of a map by its key, and goes through a learning rate by the member's name. Messages that are
 * missing on the way are made; another member of a oneof is replaced; a field that was given twice is set in the last place and
 * removed in all. What is added is written like what is around it. What has a line to itself is removed with the line and the
 * comment at its end; comments above it stay. A YAML alias is replaced by a value of its own, and nothing inside of it is changed.
 * Units: offsets are UTF-16 code units of the text, and all count in the text as it was (`applyEdits`).
 * Throws `TypeError` where the path is none of the message, or the value none of the place; one ConfigError where the text has
 * errors, or cannot be edited there without changing other places (`tryEdit` gives them as findings).
 */
export const edit = (
  source: EditSource,
  message: Message | MessageName,
  path: Path,
  value: unknown,
  options: EditOptions = {},
): readonly Edit[] => editsOrThrow(tryEdit(source, message, path, value, options), source);
