import { ConfigError } from '../diagnostics/config_error.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Message } from '../schema/descriptors/message.ts';
import type { Edit } from '../syntax/edits.ts';
import type { Format } from '../syntax/tree.ts';
import { type EditResult, editWith } from './edit.ts';
import { type EditSource, sourceText } from './source.ts';
import type { Writer } from './writer.ts';

export type { EditResult } from './edit.ts';
export type { EditSource } from './source.ts';
export type { Writer } from './writer.ts';

/** What is asked of a text. */
export interface EditRequest {
  readonly source: EditSource;
  readonly message: Message;
  /** What a field of kind `learning_rate` holds. */
  readonly learningRate: Message;
  readonly path: Path;
  readonly value: unknown;
}

/** The writers of some formats, and the format of a text of which nobody says it. */
export interface EditFormats {
  readonly writers: { readonly [F in Format]?: Writer };
  readonly formatOf: (text: string) => Format | 'binary';
}

/** The edits of a request, or what speaks against them. */
export const editsFor = (
  { source, message, learningRate, path, value }: EditRequest,
  { writers, formatOf }: EditFormats,
): EditResult => {
  const { text, format = formatOf(text) } = sourceText(source);
  const writer = format === 'binary' ? undefined : writers[format];
  return writer === undefined
    ? { edits: [], diagnostics: [finding('edit/format', { format }, { path })] }
    : editWith(writer, learningRate, text, message, path, value);
};

/** The edits of a result; throws ConfigError where there are none to be had. */
export const editsOrThrow = ({ edits, diagnostics }: EditResult, source: EditSource): readonly Edit[] => {
  if (diagnostics.length > 0) throw new ConfigError({ diagnostics, text: sourceText(source).text });
  return edits;
};
