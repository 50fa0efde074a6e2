import { readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { isError } from '../../diagnostics/diagnostic.ts';
import { lineStarts } from '../../diagnostics/render/position.ts';
import { render } from '../../diagnostics/render/render.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import { type FindProto, generateModule, type ProtoFile } from '../../schema/proto/generate_module.ts';
import { decodeUtf8 } from '../../syntax/utf8.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { outputFor } from '../arguments/parse.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import type { Io } from '../output/io.ts';
import { placedDiagnostics } from '../show/document.ts';

/** `lrs generate FILE`: prints the messages of a proto file as TypeScript. */

const options = {
  out: { value: 'OUT', short: 'o', help: 'write this file, not standard output' },
  json: { help: 'print the TypeScript and the findings as one JSON document' },
} as const;

/** The paths where an imported file may be: the folders from that of the importing file up to the working directory. */
const candidates = (path: string, importer: string): string[] => {
  const inside = relative('', dirname(importer));
  const outer = inside.startsWith('..')
    ? []
    : inside.split(/[\\/]/).map((_, i, all) => all.slice(0, i).join('/'));
  return [...new Set([dirname(importer), ...outer.reverse(), ''].map((folder) => join(folder, path)))];
};

/** True if an import leads out of the folder that it is relative to. The proto compiler refuses that too. */
const leaves = (path: string): boolean =>
  isAbsolute(path) || /^[A-Za-z]:/.test(path) || path.split(/[\\/]/).includes('..');

/** True if a file is in a folder after following links. */
const isWithin = (name: string, folder: string): boolean => {
  const way = relative(realpathSync(folder), realpathSync(name));
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
};

const find: FindProto = (path, importer) => {
  if (leaves(path)) return { tried: [], leaves: true };
  const tried = candidates(path, importer.name);
  for (const name of tried) {
    try {
      const folder = name.slice(0, name.length - join(path).length) || '.';
      if (!isWithin(name, folder)) return { tried: [], leaves: true };
      return { name, text: decodeUtf8(readFileSync(name)).text };
    } catch {
      // The file does not exist.
    }
  }
  return { tried };
};

const run = async ([file = '']: readonly string[], given: Given<typeof options>, io: Io): Promise<Exit> => {
  if (given.json && given.out !== undefined) throw new UsageError('--json and --out cannot be combined');
  const out = outputFor(given.out, file);
  const { text, diagnostics } = decodeUtf8(io.read(file));
  const entry: ProtoFile = { name: file === '-' ? 'standard input' : join(file), text };
  const result = diagnostics.some(isError)
    ? { ok: false as const, text, filename: entry.name, diagnostics }
    : generateModule(entry, find);
  if (given.json) {
    const code = result.ok ? { code: result.code } : {};
    const found = result.ok ? [] : placedDiagnostics(lineStarts(result.text), result);
    io.out(`${safeJson({ ok: result.ok, ...code, diagnostics: found })}\n`);
    return result.ok ? EXIT.ok : EXIT.findings;
  }
  if (!result.ok) {
    io.err(`${render(result, { color: io.color.err })}\n`);
    return EXIT.findings;
  }
  io.write(out, result.code);
  return EXIT.ok;
};

export const generate = defineCommand({
  name: 'generate',
  summary: "print a proto's messages as TypeScript, for schedule types of your own",
  operands: ['FILE'],
  examples: ['lrs generate acme.proto -o acme.ts'],
  options,
  plugins: false,
  notes: [
    'Each message becomes a constant made by message(…), with the bounds of (learning_schedules.rules) and usual, and\ncomments as docs; messages of imported files are included if these refer to them. Services, extensions, other options\nand groups are not supported. FILE - is standard input. Findings go to standard error; if there is one, nothing is written and lrs exits\nwith 1.',
  ],
  run,
});
