import { defineDialect, type Message } from '../../src/define.ts';
import { load } from '../../src/dialects.ts';
import { type EditResult, edit } from '../../src/edit/index.ts';
import { builtins, isError, type Path } from '../../src/index.ts';

export interface TextSource {
  readonly text: string;
  readonly format: 'textproto' | 'yaml' | 'json';
}

/** A dialect whose files contain one message. */
const dialectOf = (message: Message) =>
  defineDialect({
    name: 'of-a-test',
    title: 'a file of a test',
    clock: 'update',
    messages: { [message.name]: builtins.resolve(message) },
    recognize: () => ({ message: message.name, sureness: 1, by: 'the test' }),
    run: () => ({ facts: {}, places: {} }),
    plan: () => undefined,
  });

/** Makes one change to a config of any message. Of the findings before the edit, it returns only syntax errors. */
export const tryEdit = (
  { text, format }: TextSource,
  message: Message,
  path: Path,
  value: unknown,
): EditResult => {
  const { config } = load(text, { format, dialects: [dialectOf(message)] });
  const { source } = config;
  const diagnostics = source.format === 'binary' ? [] : source.diagnostics.filter(isError);
  return edit({ ...config, diagnostics }, [{ path, value }]);
};
