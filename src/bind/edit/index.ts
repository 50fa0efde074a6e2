import { ConfigError } from '../../diagnostics/config_error.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Message } from '../../schema/message.ts';
import type { Edit } from '../../syntax/edits.ts';
import type { Format } from '../../syntax/tree.ts';
import { type EditResult, editWith } from './edit.ts';
import { type EditSource, sourceText } from './source.ts';
import type { Writer } from './writer.ts';

export type { EditResult } from './edit.ts';
export type { EditSource } from './source.ts';
export type { Writer } from './writer.ts';

/** Which writer edits a format; what has none is not edited. */
export type WriterOf = (format: Format | 'binary') => Writer | undefined;

/** `edit` and its twin that never throws on input, for some formats; a text of which nobody says is in the given one. */
export const editor = (writerOf: WriterOf, formatOf: (text: string) => Format | 'binary') => {
  const tryEdit = (
    source: EditSource,
    message: Message,
    path: Path,
    value: unknown,
    learningRate: Message,
  ): EditResult => {
    const { text, format = formatOf(text) } = sourceText(source);
    const writer = writerOf(format);
    return writer === undefined
      ? { edits: [], diagnostics: [finding('edit/format', { format }, { path })] }
      : editWith(writer, learningRate, text, message, path, value);
  };
  const edit = (...asked: Parameters<typeof tryEdit>): readonly Edit[] => {
    const { edits, diagnostics } = tryEdit(...asked);
    if (diagnostics.length > 0) throw new ConfigError({ diagnostics, text: sourceText(asked[0]).text });
    return edits;
  };
  return { edit, tryEdit };
};
