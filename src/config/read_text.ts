import { bind } from '../bind/bind.ts';
import { type Diagnostic, errorRanges, isError } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Tree } from '../syntax/tree.ts';
import { decodeUtf8 } from '../syntax/utf8.ts';
import { detectMessage, messageHeader, namedMessage } from './detect.ts';
import type { MessageName } from './options.ts';
import type { Asked, Read, TextReader } from './reading.ts';

/** Which message a tree holds: as said by the caller, by the header, or found out. */
export const chooseMessage = (
  tree: Tree,
  { messages, message }: Asked,
): { name: MessageName; diagnostics: Diagnostic[] } => {
  if (message !== undefined) return { name: message, diagnostics: [] };
  const header = messageHeader(tree.text);
  const named = header === undefined ? undefined : namedMessage(header.name);
  if (named !== undefined) return { name: named, diagnostics: [] };
  const diagnostics =
    header === undefined
      ? []
      : [
          finding(
            'message/unknown',
            { name: header.name, known: Object.keys(messages) },
            { ranges: [header.range] },
          ),
        ];
  return { name: detectMessage(tree, messages), diagnostics };
};

/** A config in a format of text: bytes → text → tree → values with their ranges. */
export const readText = (source: string | Uint8Array, read: TextReader, asked: Asked): Read => {
  const { text, diagnostics: decoding } =
    typeof source === 'string' ? { text: source, diagnostics: [] } : decodeUtf8(source);
  // What is not UTF-8 is no text: that was said, and what its replacement characters mean is not.
  const { tree, diagnostics: syntax } = read(decoding.some(isError) ? '' : text);
  const { name, diagnostics: header } = chooseMessage(tree, asked);
  const { value, diagnostics: binding } = bind(tree, asked.messages[name], {
    ...asked.bind,
    faults: errorRanges(syntax),
  });
  return { name, value, text, diagnostics: [...decoding, ...syntax, ...header, ...binding] };
};
