import { encodeBinary } from '../../src/bind/binary/encode.ts';
import { bind } from '../../src/bind/bind.ts';
import { messagesOf } from '../../src/dialects/object_detection/messages.ts';
import { builtins, type MessageName, type Registry } from '../../src/index.ts';
import { parse } from '../../src/syntax/textproto/index.ts';

/** Converts a text in text format to the same message in binary. */
export const binaryOf = (text: string, message: MessageName, registry: Registry = builtins): Uint8Array => {
  const { tree, diagnostics } = parse(text);
  const bound = bind(tree, messagesOf(registry)[message], {
    unknownFields: () => 'keep',
    duplicates: 'merge',
  });
  const wrong = [...diagnostics, ...bound.diagnostics].find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(`${wrong.message}: ${text}`);
  return encodeBinary(bound.value);
};

export const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
