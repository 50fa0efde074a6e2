/**
 * Reads random configs of every format and every family by every door, for as long as it is told, and stops at the first exception.
 *
 *   npm run fuzz:readers -- [--seconds 600] [--seed 1]
 *
 * A config is one of configs/, one of configs/dialects/, or a binary form, with changes made to its characters or bytes. It goes
 * through `load` of all dialects; if it loads, through edit, convert, export, audit's and plot's functions; now and then through
 * the commands. Promised are: no exception but a usage error, places within the text, and exit codes that the README names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main } from '../src/cli/main.ts';
import type { Io } from '../src/cli/output/io.ts';
import { convert } from '../src/convert/index.ts';
import { load } from '../src/dialects.ts';
import { exportPython } from '../src/export/index.ts';
import { applyEdits, bounds, edit, lint, pieces, render } from '../src/index.ts';
import { svg } from '../src/plot/index.ts';
import { root } from './bundle.ts';
import { mutated, oneOf, type Random, randomOf, stretchOf } from './mutate.ts';

/** A config to start from. */
interface Seed {
  readonly name: string;
  readonly text: string;
}

const seedsIn = (folder: string): Seed[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') }));

const seeds = [...seedsIn('configs'), ...seedsIn('configs/dialects')];
const texts = seeds.map(({ text }) => text);

/** What a config leaves open, so that most of them give a schedule. */
const run = { examples: 1000, batch_size: 10 };

/** Bytes with some of them changed. */
const mutatedBytes = (bytes: Uint8Array, random: Random): Uint8Array => {
  const changed = bytes.slice();
  for (let left = 1 + random(4); left > 0 && changed.length > 0; left--)
    changed[random(changed.length)] = random(256);
  return changed.slice(0, random(6) === 0 ? random(changed.length + 1) : changed.length);
};

/** Every door that takes a config as a value. */
const throughDoors = (source: string | Uint8Array, filename: string, random: Random): void => {
  const loaded = load(source, { filename, run });
  const size = source.length;
  for (const { code, ranges } of loaded.diagnostics)
    for (const { start, end } of ranges)
      if (!(start >= 0 && start <= end && end <= size)) throw new Error(`${code} lies outside the text`);
  if (loaded.ok === loaded.diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(`ok is ${loaded.ok}`);
  render({ ...loaded, filename });
  if (loaded.config !== undefined && typeof source === 'string') {
    for (const to of ['textproto', 'yaml', 'json', 'binary'] as const) convert(loaded.config, to);
    const { edits } = edit(loaded.config, []);
    if (applyEdits(source, edits) !== source) throw new Error('an edit of nothing changes the text');
  }
  if (!loaded.ok) return;
  const { schedule } = loaded;
  lint(loaded);
  for (const step of [0, 1, random(100_000), 2 ** 40]) schedule(step);
  bounds(schedule, 0, 1000);
  pieces(schedule, { to: 100_000 });
  exportPython(loaded, { builtin: random(2) === 0 });
  svg(schedule, { to: 1000 });
};

/** Commands that take one config, with an option or two. */
const commands: readonly (readonly string[])[] = [
  ['show', 'FILE'],
  ['show', 'FILE', '--json', '--at', '0,10%'],
  ['rate', 'FILE', '0', '100'],
  ['table', 'FILE', '--end', '5'],
  ['diff', 'FILE', 'FILE'],
  ['plot', 'FILE'],
  ['export', 'FILE'],
  ['convert', 'FILE', '--to', 'yaml'],
  ['scale', 'FILE', '--num-steps', '500'],
  ['set', 'FILE', 'batch_size=3', '--dry-run'],
];

/** Exit codes that are no bug of ours: the README names them. */
const SOUND = [0, 1, 2];

const throughCommand = async (
  source: string | Uint8Array,
  filename: string,
  random: Random,
): Promise<void> => {
  const said: string[] = [];
  const io: Io = {
    read: () => (typeof source === 'string' ? new TextEncoder().encode(source) : source),
    write: () => undefined,
    out: () => undefined,
    err: (text) => void said.push(text),
    color: { out: false, err: false },
    isTerminal: false,
    columns: () => undefined,
  };
  const args = oneOf(random, commands).map((each) => (each === 'FILE' ? filename : each));
  const code = await main(args, io);
  if (!SOUND.includes(code)) throw new Error(`lrs ${args.join(' ')} exits with ${code}:\n${said.join('')}`);
};

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});

const random = randomOf(Number(values.seed));
const start = performance.now();
const elapsed = (): number => (performance.now() - start) / 1000;
let done = 0;
let failure:
  | { readonly source: string | Uint8Array; readonly name: string; readonly cause: unknown }
  | undefined;
while (failure === undefined && elapsed() < Number(values.seconds)) {
  const { name, text } = oneOf(random, seeds);
  let source: string | Uint8Array = mutated(stretchOf(text, random, 2000), random, texts);
  let filename = name;
  if (random(8) === 0) {
    const whole = load(text, { filename: name, run });
    const made = convert(whole.config, 'binary');
    if (made.ok && typeof made.output !== 'string') {
      source = mutatedBytes(made.output, random);
      filename = 'config.pb';
    }
  }
  try {
    throughDoors(source, filename, random);
    if (done % 4 === 0) await throughCommand(source, filename, random);
  } catch (cause) {
    failure = { source, name: filename, cause };
  }
  done++;
}
console.log(`${done} configs in ${elapsed().toFixed(1)} s, seed ${values.seed}`);
if (failure === undefined) console.log('ended without an exception or a broken promise');
else {
  const { source, name, cause } = failure;
  console.error(cause);
  console.error(
    `${name}: ${typeof source === 'string' ? JSON.stringify(source) : Buffer.from(source).toString('base64')}`,
  );
  process.exitCode = 1;
}
