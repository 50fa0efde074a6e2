import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import { dialectNames } from '../../dialects/names.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { unknown } from '../arguments/parse.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import type { Io } from '../output/io.ts';
import { tableLines } from '../output/table.ts';

/** `lrs dialects`: lists the families of configs that can be read, each with an example. */

/** The folder of examples in the package, relative to dist/chunks/. */
const folder = (): string => fileURLToPath(new URL('../../configs', import.meta.url));

const OBJECT_DETECTION = 'object-detection';

/** The file of a dialect's example, below configs/. */
const exampleOf = (name: string): string => {
  if (name === OBJECT_DETECTION) return 'cosine_decay_learning_rate.config';
  try {
    const file = readdirSync(join(folder(), 'dialects')).find((each) => each.replace(/\.\w+$/, '') === name);
    if (file !== undefined) return `dialects/${file}`;
  } catch {}
  throw new UsageError(`the example of ${name} is missing from the installation: ${folder()}`, false);
};

const options = {
  json: { help: 'print the list, or the example of NAME, as one JSON document' },
} as const;

const run = async ([name]: readonly string[], given: Given<typeof options>, io: Io): Promise<Exit> => {
  if (name !== undefined) {
    if (!dialectNames.includes(name as never)) throw unknown('dialect', name, dialectNames);
    const example = exampleOf(name);
    const text = readFileSync(join(folder(), example), 'utf8');
    io.out(given.json ? `${safeJson({ name, example: `configs/${example}`, text })}\n` : text);
    return EXIT.ok;
  }
  const { builtInDialects } = await import('../../dialects.ts');
  const own = { name: OBJECT_DETECTION, title: 'a pipeline config of the Object Detection API' };
  const all = [own, ...builtInDialects].map(({ name, title }) => ({
    name,
    title,
    example: `configs/${exampleOf(name)}`,
  }));
  if (given.json) {
    io.out(`${safeJson(all)}\n`);
    return EXIT.ok;
  }
  const rows = all.map(({ name, title, example }) => [name, title, example].map((text) => ({ text })));
  io.out(`${tableLines(rows, ['left', 'left', 'left']).join('\n')}\n`);
  return EXIT.ok;
};

export const dialects = defineCommand({
  name: 'dialects',
  summary: 'list the families of configs that lrs can read, each with an example',
  operands: ['[NAME]'],
  examples: ['lrs dialects', 'lrs dialects ultralytics'],
  options,
  plugins: false,
  notes: [
    'With NAME, prints the example of that dialect. Each has a page in docs/dialects/. `lrs show --dialect NAME` reads a file as\none of them if it is not recognized.',
  ],
  run,
});
