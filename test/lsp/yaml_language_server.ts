import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Client, start } from './client.ts';

/**
 * Tests our schemas with the real yaml-language-server, 1.x, as an editor uses it. A separate command, since the server is not
 * a dependency: `npm run test:lsp`.
 */

const MISSING = `yaml-language-server is not installed: run npm install --no-save yaml-language-server@1, or name its folder in
LEARNING_SCHEDULES_YAML_LANGUAGE_SERVER`;

const folder = (): string => {
  const named = process.env.LEARNING_SCHEDULES_YAML_LANGUAGE_SERVER;
  if (named !== undefined) return named;
  try {
    return join(createRequire(import.meta.url).resolve('yaml-language-server/package.json'), '..');
  } catch {
    throw new Error(MISSING);
  }
};

interface Position {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}
interface Diagnostic {
  readonly range: Range;
  readonly message: string;
}

/** A file in the folder of the examples, from which the path of the schema is given. */
const uriOf = (name: string): string => new URL(`../../configs/${name}.yaml`, import.meta.url).href;
const modeline = (schema: string): string =>
  `# yaml-language-server: $schema=../schemas/${schema}.schema.json\n`;

const positionOf = (text: string, offset: number): Position => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
};

let client: Client;
let opened = 0;

/** Opens a text and returns the findings of the server. */
const open = async (text: string): Promise<{ uri: string; diagnostics: readonly Diagnostic[] }> => {
  opened++;
  const uri = uriOf(`opened_${opened}`);
  const found = client.next(
    'textDocument/publishDiagnostics',
    (params) => (params as { uri: string }).uri === uri,
  );
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  return { uri, diagnostics: ((await found) as { diagnostics: Diagnostic[] }).diagnostics };
};

/** Opens a text in which `|` is the cursor, and sends a request for that position. */
const ask = async (method: string, marked: string): Promise<unknown> => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { uri } = await open(text);
  return client.request(method, { textDocument: { uri }, position: positionOf(text, offset) });
};

/** Completions that each position must offer, among others; `|` is the cursor. */
const completions: {
  readonly schema: string;
  readonly text: string;
  readonly offered: string[];
  readonly reason: string;
}[] = [
  {
    schema: 'pipeline',
    text: 'train_config:\n  optimizer:\n    adam_optimizer:\n      learning_rate:\n        cosine_decay_learning_rate:\n          warmup_steps: 1\n          |',
    offered: ['learning_rate_base', 'total_steps', 'warmup_learning_rate', 'hold_base_rate_steps'],
    reason: 'the fields of a schedule, inside its block',
  },
  {
    schema: 'optimizer',
    text: 'momentum_optimizer:\n  learning_rate:\n    |',
    offered: [
      'constant_learning_rate',
      'exponential_decay_learning_rate',
      'manual_step_learning_rate',
      'cosine_decay_learning_rate',
    ],
    reason: 'the types of schedule, in a block that needs one',
  },
  {
    schema: 'optimizer',
    text: '|',
    offered: ['rms_prop_optimizer', 'momentum_optimizer', 'adam_optimizer', 'use_moving_average'],
    reason: 'the optimizers',
  },
  {
    schema: 'learning_rate',
    text: 'manual_step_learning_rate:\n  schedule:\n    - step: 5\n      |',
    offered: ['learning_rate'],
    reason: 'the fields of an item',
  },
  {
    schema: 'train_config',
    text: 'fine_tune_checkpoint_version: |',
    offered: ['UNKNOWN', 'V1', 'V2'],
    reason: 'the values of an enum',
  },
];

const hovers: {
  readonly schema: string;
  readonly text: string;
  readonly words: string[];
  readonly reason: string;
}[] = [
  {
    schema: 'learning_rate',
    text: 'cosine_decay_learning_rate:\n  total_|steps: 5\n',
    words: ['The step at which the rate reaches 0', 'Default: 4000000'],
    reason: 'a field',
  },
  {
    schema: 'learning_rate',
    text: 'exponential_|decay_learning_rate: {}\n',
    words: ['A constant burn-in of'],
    reason: 'a schedule',
  },
  {
    schema: 'learning_rate',
    text: 'exponential_decay_learning_rate:\n  decay_|factor: 0.9\n',
    words: ['Must be a finite number, usually greater than 0 and at most 1'],
    reason: 'a range of a number',
  },
];

/** A text and the parts that must be underlined. */
const faults: {
  readonly schema: string;
  readonly text: string;
  readonly underlined: string[];
  readonly reason: string;
}[] = [
  {
    schema: 'learning_rate',
    text: 'cosine_decay_learning_rate:\n  total_steps: 5\n',
    underlined: [],
    reason: 'nothing in a correct config',
  },
  {
    schema: 'learning_rate',
    text: 'cosine_decay_learning_rate:\n  total_steps: -1\n',
    underlined: ['-1'],
    reason: 'a value out of range',
  },
  {
    schema: 'learning_rate',
    text: 'cosine_decay_learning_rate:\n  total_steps: soon\n',
    underlined: ['soon'],
    reason: 'a value of another type',
  },
  {
    schema: 'learning_rate',
    text: 'cosine_decay_learning_rate:\n  total_step: 5\n',
    underlined: ['total_step'],
    reason: 'a misspelt field',
  },
  {
    schema: 'learning_rate',
    text: 'exponential_decay_learning_rate:\n  decay_steps: 0\n',
    underlined: ['0'],
    reason: 'a value that breaks a rule',
  },
  {
    schema: 'pipeline',
    text: 'model: {}\ntrain_config:\n  batch_size: many\n  optimizer:\n    adam_optimizer:\n      learning_rate: { constant_learning_rate: { learning_rate: "0.1" } }\n',
    underlined: ['many', '"0.1"'],
    reason: 'faults deep in a pipeline; blocks that our messages do not describe have none',
  },
];

const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };

describe('yaml-language-server', () => {
  before(async () => {
    const server = join(folder(), 'bin', 'yaml-language-server');
    client = start(process.execPath, [server, '--stdio'], settings);
    const capabilities = {
      workspace: { configuration: true },
      textDocument: { hover: { contentFormat: ['markdown'] }, completion: {}, publishDiagnostics: {} },
    };
    await client.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities,
    });
    client.notify('initialized', {});
    client.notify('workspace/didChangeConfiguration', { settings });
  });
  after(() => client?.stop());

  for (const { schema, text, offered, reason } of completions) {
    it(`completes ${reason}`, async () => {
      const answer = await ask('textDocument/completion', modeline(schema) + text);
      const items = Array.isArray(answer) ? answer : (answer as { items: unknown[] }).items;
      expect((items as { label: string }[]).map(({ label }) => label)).to.include.members(offered);
    });
  }

  for (const { schema, text, words, reason } of hovers) {
    it(`explains ${reason} on hover`, async () => {
      const answer = (await ask('textDocument/hover', modeline(schema) + text)) as {
        contents: { value: string };
      };
      for (const each of words) expect(answer.contents.value).to.include(each);
    });
  }

  for (const { schema, text, underlined, reason } of faults) {
    it(`underlines ${reason}`, async () => {
      const { diagnostics } = await open(modeline(schema) + text);
      const lines = (modeline(schema) + text).split('\n');
      const got = diagnostics.map(({ range: { start, end } }) =>
        lines[start.line]?.slice(start.character, end.character),
      );
      expect(got).to.deep.equal(underlined);
    });
  }
});
