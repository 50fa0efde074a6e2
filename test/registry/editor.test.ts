import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { type Client, start } from '../lsp/client.ts';

/** Tests what an editor shows for our types, with the compiler's own language server. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const uri = pathToFileURL(join(root, 'test/registry/opened.ts')).href;
const text = `import { createSchedule, load } from '../../src/index.ts';
load('');
createSchedule({ type: 'cosine_decay_learning_rate', total_steps: 5 }).spec.warmup_steps;
createSchedule({ type: 'warmup', learning_rate: { type: 'polynomial_decay', decay_steps: 9 } });
`;

interface Location {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number } };
}

describe('in an editor', () => {
  let client: Client;
  const ask = (method: string, word: string): Promise<unknown> => {
    const before = text.slice(0, text.indexOf(word)).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length + 1 };
    return client.request(method, { textDocument: { uri }, position });
  };
  before(async () => {
    client = start(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--lsp', '--stdio'], {});
    const capabilities = { textDocument: { hover: { contentFormat: ['markdown'] } } };
    await client.request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      capabilities,
    });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text },
    });
  });
  after(() => client.stop());

  it('the hover of load fits on a line', async () => {
    const { contents } = (await ask('textDocument/hover', "load('")) as { contents: { value: string } };
    expect(contents.value.split('\n')[1]).to.equal(
      '(alias) const load: (source: string | Uint8Array, options?: BuiltInLoadOptions) => LoadResult<BuiltInSpec, BuiltInOptimizer>',
    );
    expect(contents.value).to.include('Reads a training config and builds the schedule it means.');
  });

  const fields: readonly { readonly word: string; readonly doc: RegExp; readonly reason: string }[] = [
    {
      word: 'total_steps: 5',
      doc: /The step at which the rate reaches 0.* Default: 4000000\./,
      reason: 'a draft',
    },
    { word: 'warmup_steps;', doc: /Number of warm-up steps; 0: no warm-up/, reason: 'a spec' },
    { word: 'decay_steps: 9', doc: /Must be .*greater than 0/, reason: 'a learning rate inside another' },
  ];
  for (const { word, doc, reason } of fields) {
    // The server of the compiler 7.0 leaves out comments of mapped types on hover; older ones show them.
    it(`a field of ${reason} is declared with the comment of the proto`, async () => {
      const found = (await ask('textDocument/definition', word)) as Location | readonly Location[];
      const [at] = [found].flat() as readonly Location[];
      const lines = readFileSync(new URL(at!.uri), 'utf8').split('\n');
      expect(lines[at!.range.start.line - 1]).to.match(doc);
    });
  }
});
