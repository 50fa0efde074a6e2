import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { load } from '../../src/index.ts';
import { messageFrom } from '../../src/proto.ts';
import { type Message, parse, print, read } from '../../src/textproto.ts';
import { root } from '../bundle.ts';
import { mutated, oneOf, stretchOf } from '../mutate.ts';
import { checkPlaces, newSeed, type Target } from './target.ts';

/**
 * Reads texts in text format as messages. Each text is a changed piece of a config or of an earlier text. If
 * LEARNING_SCHEDULES_REFERENCE is set, the corpus and the cases of other suites are used too. A text that gives a new pair of
 * findings is kept, so that the search continues from it.
 */

const reference = process.env.LEARNING_SCHEDULES_REFERENCE;
const PACKAGE = 'object_detection.protos';

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.config'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const casesIn = (file: string): string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly text?: string }[])
    .flatMap(({ text }) => text ?? [])
    .filter((text) => text.length < 2000);

/** The message to read the texts as: the API's whole pipeline if its schema is available, else the part in this repository. */
const messages = (): { readonly [name: string]: Message } => {
  const schema = new protobuf.Root();
  if (reference === undefined) {
    for (const file of ['optimizer', 'train', 'pipeline']) {
      const path = join(root, `proto/object_detection/protos/${file}.proto`);
      protobuf.parse(readFileSync(path, 'utf8'), schema, { keepCase: true });
    }
  } else {
    const path = join(reference, 'text-format/schema.json');
    schema.addJSON(JSON.parse(readFileSync(path, 'utf8')).nested);
  }
  schema.resolveAll();
  const names = ['TrainEvalPipelineConfig', 'TrainConfig', 'Optimizer'];
  return Object.fromEntries(
    names.map((name) => [name, messageFrom(schema.lookupType(`${PACKAGE}.${name}`))]),
  );
};

/** Some texts are also read as bytes, one per character. Characters outside ASCII then mostly give invalid UTF-8. */
const checkBytes = (text: string, message: Message): void => {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);
  const reading = read(bytes, message);
  checkPlaces('read bytes', reading.diagnostics, reading.text.length, true);
  checkPlaces('load bytes', load(bytes).diagnostics, bytes.length, true);
};

/** The findings of one run. Throws unless the text is printed back unchanged, every range is within it, and `ok` is right. */
const execute = (text: string, message: Message): readonly Diagnostic[] => {
  const { tree, diagnostics } = parse(text);
  if (print(tree) !== text) throw new Error('print(parse(text).tree) is another text');
  checkPlaces('parse', diagnostics, text.length, true);
  const reading = read(text, message);
  checkPlaces('read', reading.diagnostics, text.length, true);
  const loaded = load(text, { format: 'textproto' });
  checkPlaces('load', loaded.diagnostics, text.length, true);
  if (loaded.ok === loaded.diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(`load: ok is ${loaded.ok}`);
  if (text.length % 8 === 0) checkBytes(text, message);
  return [...reading.diagnostics, ...loaded.diagnostics];
};

/** The greatest number of texts to keep. After that, a new text replaces an old one. */
const MOST = 4000;

/** All pairs of codes of successive findings. */
const pairsOf = (findings: readonly Diagnostic[]): string[] =>
  findings.slice(0, 20).map(({ code }, i) => `${code} ${findings[i + 1]?.code ?? ''}`);

export const textFormat = (): Target => {
  const kinds = messages();
  const corpus = reference === undefined ? [] : textsIn(join(reference, 'object-detection/corpus'));
  const cases = reference === undefined ? [] : casesIn(join(reference, 'text-format/cases.json'));
  const seeds = [...textsIn(join(root, 'configs')), ...corpus, ...cases];
  const pool = [...seeds];
  const seen = new Set<string>();
  return {
    name: 'text-format',
    draw: (random) => {
      const whole = oneOf(random, pool);
      return {
        name: oneOf(random, Object.keys(kinds)),
        content: mutated(random(50) === 0 ? whole : stretchOf(whole, random, 600), random, seeds),
        seed: newSeed(random),
      };
    },
    run: ({ name, content, seed }) => {
      const text = String(content);
      const pairs = pairsOf(execute(text, kinds[name]!)).filter((pair) => !seen.has(pair));
      for (const pair of pairs) seen.add(pair);
      if (pairs.length === 0 || text.length > 3000) return;
      if (pool.length < MOST) pool.push(text);
      else pool[seeds.length + (seed % (MOST - seeds.length))] = text;
    },
  };
};
