import type { LoadResult } from '../../config/build/result.ts';
import { type Diagnostic, formatPath, isError } from '../../diagnostics/diagnostic.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import type { Change } from '../../edit/index.ts';
import type { Registry } from '../../registry/registry.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { defineCommand, type Given } from '../arguments/command.ts';
import { editText } from '../edit_text.ts';
import { EXIT, type Exit, UsageError } from '../exit.ts';
import { configOptions, loadBytes, printFindings, refuse } from '../input/load_config.ts';
import type { Io } from '../output/io.ts';
import { listChanges } from '../set/list_values.ts';
import { linesIn, placedDiagnostics } from '../show/document.ts';

/** `lrs set FILE NAME=VALUE…`: changes values in place and keeps comments and spaces. */

const options = {
  unset: { value: 'NAME', many: true, help: 'remove this field; may be repeated' },
  'dry-run': { help: 'print what would change, as diff -u does, and write nothing' },
  out: { value: 'OUT', short: 'o', help: 'write this file and do not change FILE' },
  json: { help: 'print the edits, and the findings before and after them, as one JSON document' },
  ...configOptions,
} as const;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const WORDS: { readonly [word: string]: unknown } = {
  true: true,
  false: false,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  nan: Number.NaN,
};

/** An object as messages show it, `{ type: 'constant' }`, in JSON; other text as it is. */
const asJson = (text: string): string =>
  text.includes('"')
    ? text
    : text.replace(/([{,]\s*)(\w+)(?=\s*:)/g, '$1"$2"').replace(/'([^'\\]*)'/g, '"$1"');

/** Parses a value from the command line: a number, a word, JSON in braces or quotes, or else text. */
const writtenValue = (text: string): unknown => {
  if (Object.hasOwn(WORDS, text)) return WORDS[text];
  if (NUMBER.test(text)) {
    const value = Number(text);
    if (!Number.isFinite(value)) throw new UsageError(`${text} is larger than the greatest double, 1.8e308`);
    if (value === 0 && /[1-9]/.test(text.replace(/e.*/i, '')))
      throw new UsageError(
        `${text} is smaller than the least double above 0, 5e-324: write 0 or a larger number`,
      );
    return Number.isInteger(value) && !Number.isSafeInteger(value) && /^[-+]?\d+$/.test(text)
      ? BigInt(text)
      : value;
  }
  if (!/^["[{]/.test(text)) return text;
  try {
    return JSON.parse(asJson(text));
  } catch {
    throw new UsageError(`${text} is not JSON; write a number, a word, or JSON`);
  }
};

const changeOf = (operand: string): Change => {
  const at = operand.indexOf('=');
  if (at <= 0) throw new UsageError(`${operand} sets nothing; write NAME=VALUE, such as total_steps=50000`);
  const [path, text] = [operand.slice(0, at), operand.slice(at + 1)];
  const [index] = /\[-\d+\]/.exec(path) ?? [];
  if (index !== undefined)
    throw new UsageError(
      `${path} has the index ${index}: items are counted from 0, so write [0] for the first one`,
    );
  if (text === '') throw new UsageError(`${operand} has no value; to remove the field write --unset ${path}`);
  return { path, value: writtenValue(text), ...(/^[-+]?\d+\.0+$/.test(text) && { spelling: text }) };
};

const errorsOf = ({ diagnostics }: LoadResult<LearningRate>): number => diagnostics.filter(isError).length;

/** Prints a line for each finding that the change fixes, with its place before the change. */
const printEnded = (
  before: ReturnType<typeof placedDiagnostics>,
  { diagnostics }: LoadResult<LearningRate>,
  io: Io,
): void => {
  const keyOf = ({ code, path }: Pick<Diagnostic, 'code' | 'path'>): string => `${code} ${formatPath(path)}`;
  const left = new Set(diagnostics.map(keyOf));
  for (const each of before.filter((finding) => !left.has(keyOf(finding)))) {
    const [at] = each.ranges;
    const where = at?.line === undefined ? '' : `, which was at ${at.line}:${at.column}`;
    io.err(`lrs: this change fixes ${each.code}${where}\n`);
  }
};

const run = async (
  [file = '', ...operands]: readonly string[],
  given: Given<typeof options>,
  io: Io,
  registry: Registry,
): Promise<Exit> => {
  const changes = [...operands.map(changeOf), ...given.unset.map((path) => ({ path, value: undefined }))];
  if (changes.length === 0) throw new UsageError('NAME=VALUE is missing');
  const twice = changes.find(({ path }, i) => changes.slice(0, i).some((each) => each.path === path));
  if (twice !== undefined) throw new UsageError(`${twice.path} is given twice: give it once`);
  const out = given.out ?? file;
  if (out === '-' && given.json && !given['dry-run'])
    throw new UsageError('--json and the text cannot both go to standard output');
  const bytes = io.read(file);
  const before = await loadBytes(bytes, file, given, registry);
  const edited = editText(before.config, changes, listChanges);
  if (!edited.ok) return refuse({ ...before, diagnostics: edited.diagnostics }, file, given.json, io);
  const { text, edits } = edited;
  const after = await loadBytes(
    new TextEncoder().encode(text),
    file,
    { ...given, 'input-format': before.format },
    registry,
  );
  printFindings(after, file, io);
  const earlier = placedDiagnostics(linesIn(before), before);
  printEnded(earlier, after, io);
  if (given.json) {
    const diagnostics = placedDiagnostics(linesIn(after), after);
    io.out(`${safeJson({ ok: after.ok, file, edits, before: earlier, diagnostics }, undefined, 2)}\n`);
  }
  if (errorsOf(after) > errorsOf(before)) {
    io.err(`lrs: ${printable(file)} was not changed: with these values it would have errors\n`);
    return EXIT.findings;
  }
  if (errorsOf(after) > 0) io.err('lrs: the file had errors before, and this change adds none\n');
  if (given['dry-run']) {
    const { patchOf } = await import('../check/fix.ts');
    if (!given.json && text !== before.text) io.write('-', patchOf(file, before.text, text));
    return EXIT.ok;
  }
  if (out === '-' || text !== before.text || given.out !== undefined) io.write(out, text);
  return EXIT.ok;
};

export const set = defineCommand({
  name: 'set',
  summary: 'change values of a config in place, keeping comments and spaces',
  operands: ['FILE', '[NAME=VALUE]…'],
  examples: [
    'lrs set pipeline.config total_steps=100000 num_steps=100000',
    'lrs set pipeline.config learning_rate_base=0.02 --dry-run',
    'lrs set - --unset warmup_steps < in.config > out.config',
  ],
  options,
  notes: [
    'NAME is a field, or the end of a path if several fields have the name: schedule[1].step. A missing field is\nadded. VALUE is a number, a word, or JSON. Findings after the change go to standard error, with a line for\neach that the change fixes; a change that causes an error is not written, and lrs exits with 1. FILE - reads standard input and writes standard output.',
  ],
  run,
});
