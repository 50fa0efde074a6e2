import { bind } from '../../src/bind/bind.ts';
import type { Message } from '../../src/define.ts';
import { type EditResult, edit } from '../../src/edit/index.ts';
import { builtins, isError, type Path } from '../../src/index.ts';
import { parseText } from '../../src/syntax/document.ts';
import { parseJson } from '../../src/syntax/json/index.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import { parseYaml } from '../../src/syntax/yaml/index.ts';

const readers = { textproto: parse, yaml: parseYaml, json: parseJson };

export interface TextSource {
  readonly text: string;
  readonly format: keyof typeof readers;
}

/** A text of any message, parsed and bound as `read` does it for configs, and one change made. */
export const tryEdit = (
  { text, format }: TextSource,
  message: Message,
  path: Path,
  value: unknown,
): EditResult => {
  const source = parseText(text, readers[format]);
  const { value: bound } = bind(source.tree, builtins.resolve(message), {
    unknownFields: () => 'keep',
    duplicates: 'merge',
  });
  return edit({ source, bound, diagnostics: source.diagnostics.filter(isError) }, [{ path, value }]);
};
